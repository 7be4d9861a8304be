import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { memoryOf } from "./memory.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "poetrix-test-"));
  vi.stubEnv("XDG_CACHE_HOME", home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

const kept = (): string[] => readdirSync(join(home, "poetrix/known"));

it("is of all its texts, in their order, of its name and of the code", () => {
  memoryOf("answer", ["a", "b"], "code").keep("42");
  expect(memoryOf("answer", ["a", "b"], "code").recall()).toBe("42");
  for (const others of [["ab"], ["b", "a"], ["a", "b", ""], ["a", "c"], ["a"], []]) {
    expect(memoryOf("answer", others, "code").recall()).toBeNull();
  }
  expect(memoryOf("question", ["a", "b"], "code").recall()).toBeNull();
  expect(memoryOf("answer", ["a", "b"], "other code").recall()).toBeNull();
});

it("leaves no half-written file", () => {
  memoryOf("answer", ["a"], "code").keep("1");
  memoryOf("answer", ["a"], "code").keep("2");
  expect(memoryOf("answer", ["a"], "code").recall()).toBe("2");
  expect(kept()).toHaveLength(1);
});

it("takes nothing that another user could have written", () => {
  memoryOf("answer", ["a"], "code").keep("42");
  chmodSync(join(home, "poetrix/known", kept()[0] as string), 0o666);
  expect(memoryOf("answer", ["a"], "code").recall()).toBeNull();
});

it("takes nothing that is damaged", () => {
  for (const damaged of ["", "42"]) {
    memoryOf("answer", ["a"], "code").keep("42");
    writeFileSync(join(home, "poetrix/known", kept()[0] as string), damaged);
    expect(memoryOf("answer", ["a"], "code").recall()).toBeNull();
  }
});

it("keeps some, not all", () => {
  for (let count = 0; count <= 1000; count++) memoryOf("answer", [String(count)], "code").keep("");
  expect(kept()).toHaveLength(501);
  expect(memoryOf("answer", ["1000"], "code").recall()).toBe("");
});

it("is none where it cannot be written, in a build of Nix's, and for code that is run from its sources", () => {
  memoryOf("answer", ["a"]).keep("42");
  vi.stubEnv("NIX_BUILD_TOP", "/build");
  memoryOf("answer", ["a"], "code").keep("42");
  vi.stubEnv("NIX_BUILD_TOP", undefined);
  expect(readdirSync(home)).toEqual([]);
  writeFileSync(join(home, "poetrix"), "");
  memoryOf("answer", ["a"], "code").keep("42");
  expect(memoryOf("answer", ["a"], "code").recall()).toBeNull();
});
