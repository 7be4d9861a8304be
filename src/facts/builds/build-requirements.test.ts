import { describe, expect, it } from "vitest";
import { buildTimes } from "./build-requirements.ts";

describe("buildTimes", () => {
  it.each([
    ["the upload, where it is the later", "2024-05-01T10:00:00Z", "2024-05-02"],
    ["the release of that Python, where it is", "2014-06-16T11:18:57Z", "2023-10-03"],
    ["at midnight: the day that begins", "2024-05-01T00:00:00Z", "2024-05-02"],
  ])("%s", (_, uploaded, day) => {
    const time = new Date(`${day}T00:00:00Z`);
    expect(buildTimes(new Date(uploaded), "3.12")).toEqual([time, null]);
  });

  it("is not known of a Python that this Poetrix does not know, nor without an upload", () => {
    expect(buildTimes(new Date(), "3.99")).toEqual([null]);
    expect(buildTimes(null, "3.12")).toEqual([null]);
  });

  it("is what the settings say, and nothing else", () => {
    const uploaded = new Date("2024-05-01T10:00:00Z");
    expect(buildTimes(uploaded, "3.12", "newest")).toEqual([null]);
    const day = new Date("2022-02-02T00:00:00Z");
    expect(buildTimes(uploaded, "3.12", "2022-02-01")).toEqual([day]);
    expect(buildTimes(null, "3.12", "2022-02-01")).toEqual([day]);
  });
});
