import { describe, expect, it } from "vitest";
import { basicAuthorization, credentialsFor, netrcEntry } from "./credentials.ts";

describe("netrcEntry", () => {
  const text = `
# the company's
machine a.example login robin password "two words"
machine b.example
  login sam account none
  password p#1
macdef init
  machine c.example login evil password evil

default login anonymous password guest
`;
  it.each([
    ["a.example", "robin", "two words"],
    ["b.example", "sam", "p#1"],
    ["c.example", "anonymous", "guest"],
  ])("%s", (host, username, password) => {
    expect(netrcEntry(text, host)).toEqual({ username, password });
  });

  it("knows nothing where there is no entry", () => {
    expect(netrcEntry("machine a.example login x password y", "b.example")).toBeNull();
  });
});

describe("basicAuthorization", () => {
  // RFC 7617, section 2
  it("is the user and the password in base64", () => {
    expect(basicAuthorization({ username: "Aladdin", password: "open sesame" })).toBe(
      "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
    );
  });
});

describe("credentialsFor", () => {
  const environment = {
    POETRY_HTTP_BASIC_OURS_USERNAME: "robin",
    POETRY_HTTP_BASIC_OURS_PASSWORD: "secret",
    NETRC: "/nowhere",
    POETRY_CONFIG_DIR: "/nowhere",
  };
  it.each([
    ["https://a.example/simple/", "https://a.example/spam.whl", true],
    ["http://a.example/simple/", "http://a.example/spam.whl", true],
    ["http://a.example/simple/", "https://a.example/spam.whl", true],
    ["https://a.example/simple/", "https://b.example/spam.whl", false],
    ["https://a.example/simple/", "http://a.example/spam.whl", false],
    ["https://a.example/simple/", "http://robin:secret@a.example/spam.whl", false],
  ])("of the index %s for %s", async (index, url, isSent) => {
    const found = await credentialsFor({ name: "ours", url: index }, url, environment);
    expect(found).toEqual(isSent ? { username: "robin", password: "secret" } : null);
  });
});
