import { describe, expect, it } from "vitest";
import { isWanted } from "./colours.ts";

describe("isWanted", () => {
  const terminal = { isTTY: true };
  it.each([
    [terminal, {}, true],
    [terminal, { TERM: "dumb" }, false],
    [terminal, { NO_COLOR: "1" }, false],
    [terminal, { NO_COLOR: "" }, true],
    [{}, {}, false],
    [{}, { CI: "true" }, false],
    [{}, { FORCE_COLOR: "1" }, true],
    [terminal, { FORCE_COLOR: "0" }, false],
    [{}, { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
  ])("%j with %j: %s", (stream, environment, answer) => {
    expect(isWanted(stream, environment)).toBe(answer);
  });
});
