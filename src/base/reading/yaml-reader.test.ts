import { describe, expect, it } from "vitest";
import { yamlReader } from "./yaml-reader.ts";

const problem = (text: string, read = yamlReader()) => {
  const file = read(text);
  return "problem" in file ? [file.line, file.problem] : null;
};

describe("yamlReader", () => {
  it("says where a file is not YAML", () => {
    expect(problem("a: [1\n")?.[1]).toMatch(/^it is not YAML: /);
    expect(problem("a: 1\nb: {c: 1, d: 2, c: 3}\n")).toEqual([
      2,
      "it is not YAML: Map keys must be unique",
    ]);
    expect(problem("a: &x {b: 1}\nc: {<<: *x, b: 2}\nd: {b: 1}\n")).toBeNull();
  });

  it("compares 30,000 keys at once, and reads no more than half a megabyte in all", () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `a${index}:\n`).join("");
    const read = yamlReader();
    expect(problem(keys, read)).toBeNull();
    expect(problem(`#${"x".repeat(400_000)}\n`, read)?.[1]).toContain(
      "more than 500000 characters",
    );
  }, 10_000);
});
