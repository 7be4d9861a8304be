import { describe, expect, it } from "vitest";
import { basicAuthorization, netrcEntry } from "./credentials.ts";

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
