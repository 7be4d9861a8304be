import { describe, expect, it } from "vitest";
import { buildTime } from "./build-requirements.ts";

describe("buildTime", () => {
  it.each([
    ["the upload, where it is the later", "2024-05-01T10:00:00Z", "3.12", "2024-05-02"],
    ["the release of that Python, where it is", "2014-06-16T11:18:57Z", "3.12", "2023-10-03"],
    ["at midnight: the day that begins", "2024-05-01T00:00:00Z", "3.12", "2024-05-02"],
  ])("%s", (_, uploaded, python, day) => {
    expect(buildTime(new Date(uploaded), python)).toEqual(new Date(`${day}T00:00:00Z`));
  });

  it("is not known of a Python that this Poetrix does not know, nor without an upload", () => {
    expect(buildTime(new Date(), "3.99")).toBeNull();
    expect(buildTime(null, "3.12")).toBeNull();
  });
});
