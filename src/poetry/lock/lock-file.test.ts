import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { root } from "../../../test/tools/nix-env.ts";
import { type LockFile, parseLockFile } from "./lock-file.ts";

// As the bundle has it.
vi.stubGlobal("POETRIX_CODE", "code");

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "poetrix-test-"));
  vi.stubEnv("XDG_CACHE_HOME", cache);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true });
});

const remembered = (): string[] => readdirSync(cache, { recursive: true, encoding: "utf8" });

/** With the files of each package. */
function whole(file: LockFile): unknown {
  const filesOf = ({ files }: { files?: unknown }) =>
    typeof files === "function" ? files() : files;
  return { ...file, package: file.package?.map((each) => ({ ...each, files: filesOf(each) })) };
}

const locked = (more: string): string => `
[[package]]
name = "six"
version = "1.16.0"
description = "${"-".repeat(20_000)}"
files = [
    {file = "six-1.16.0.tar.gz", hash = "sha256:00"},
]
${more}
[metadata]
lock-version = "2.1"
`;

it("is the same the second time", () => {
  const projects = join(root, "../shared/corpus/projects");
  const names = readdirSync(projects).slice(0, 40);
  for (const name of names) {
    const text = readFileSync(join(projects, name, "poetry.lock"), "utf8");
    expect(whole(parseLockFile(text)), name).toStrictEqual(whole(parseLockFile(text)));
  }
  expect(remembered().length).toBeGreaterThan(10);
});

it("has no key that the file does not have", () => {
  const text = locked('[package.dependencies]\n__proto__ = "*"\n');
  parseLockFile(text);
  expect(remembered()).toHaveLength(3);
  const [six] = parseLockFile(text).package ?? [];
  expect(Object.keys(six?.dependencies ?? {})).toEqual(["__proto__"]);
  expect(six?.dependencies?.constructor).toBeUndefined();
});

it("is read again where JSON cannot say it", () => {
  const text = locked("[package.dependencies]\nsix = { since = 2020-01-01 }\n");
  expect(whole(parseLockFile(text))).toStrictEqual(whole(parseLockFile(text)));
  expect(remembered()).toEqual([]);
});
