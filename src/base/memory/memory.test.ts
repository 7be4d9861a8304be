import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { unfinished } from "../writing/unfinished.ts";
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

it("removes what a run that was killed has left, and nothing of one that is at it", () => {
  memoryOf("answer", ["a"], "code").keep("1");
  const [name = ""] = kept();
  const { pid: ended } = spawnSync("true");
  const ofRunning = unfinished(name);
  for (const part of [ofRunning, ofRunning.replace(`.${process.pid}-`, `.${ended}-`)]) {
    writeFileSync(join(home, "poetrix/known", part), "");
  }
  memoryOf("answer", ["a"], "code").keep("2");
  expect(kept().sort()).toEqual([name, ofRunning]);
});

it("takes nothing that another user could have written", () => {
  memoryOf("answer", ["a"], "code").keep("42");
  chmodSync(join(home, "poetrix/known", kept()[0] as string), 0o666);
  expect(memoryOf("answer", ["a"], "code").recall()).toBeNull();
});

describe("takes nothing of a folder, and makes it anew, that", () => {
  const folder = (): string => join(home, "poetrix/known");
  const cases: Readonly<Record<string, () => void>> = {
    "others may read: it came from elsewhere": () => chmodSync(folder(), 0o755),
    "is a link": () => {
      renameSync(folder(), join(home, "elsewhere"));
      symlinkSync(join(home, "elsewhere"), folder());
    },
  };
  it.each(Object.keys(cases))("%s", (kind) => {
    memoryOf("answer", ["a"], "code").keep("42");
    cases[kind]?.();
    expect(memoryOf("answer", ["a"], "code").recall()).toBeNull();
    memoryOf("answer", ["b"], "code").keep("43");
    expect(memoryOf("answer", ["b"], "code").recall()).toBe("43");
    expect(kept()).toHaveLength(1);
  });
});

it("takes nothing where others may write in the cache above it, and leaves all as it is", () => {
  memoryOf("answer", ["a"], "code").keep("42");
  chmodSync(join(home, "poetrix"), 0o777);
  expect(memoryOf("answer", ["a"], "code").recall()).toBeNull();
  memoryOf("answer", ["b"], "code").keep("43");
  expect(kept()).toHaveLength(1);
});

it("takes no file in another one's place", () => {
  for (const text of ["a", "b"]) memoryOf("answer", [text], "code").keep(text);
  const [one = "", other = ""] = kept().map((name) => join(home, "poetrix/known", name));
  renameSync(one, other);
  const answers = ["a", "b"].map((text) => memoryOf("answer", [text], "code").recall());
  expect(answers).toEqual([null, null]);
});

it.runIf(process.getuid?.() === 0)("root leaves nothing in somebody else's home", () => {
  chownSync(home, 65534, 65534);
  memoryOf("answer", ["a"], "code").keep("42");
  expect(readdirSync(home)).toEqual([]);
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
