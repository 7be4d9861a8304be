// Code that is kept between runs: it is taken where this user's own run wrote it, and the answer is the same without it.
import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptFile } from "../../src/base/memory/kept-file.ts";
import { commandOf } from "../../src/cli/compiled-code.ts";
import { everywhere } from "../../src/cli/contract/options.ts";
import { poetrix, root } from "../support/command-line.ts";

const project = join(root, "examples/rv-gateway");
const show = ["show", "--quiet", "--target", "cp312-x86_64-linux", project];

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "poetrix-code-"));
  folder = join(home, "poetrix/code");
});
afterEach(() => rm(home, { recursive: true }));

async function run(args: readonly string[] = show, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { exitCode, stdout, stderr } = await poetrix(args, {
    env: { XDG_CACHE_HOME: home, NODE_DISABLE_COMPILE_CACHE: undefined, ...env },
  });
  expect(stderr).toBe("");
  expect(exitCode).toBe(0);
  return stdout;
}

/** The only file that is kept: its name, and what it says of itself. Each begins with a digest of 32 bytes. */
async function kept() {
  const [name = "", ...others] = await readdir(folder);
  expect(others).toEqual([]);
  const path = join(folder, name);
  const bytes = await readFile(path);
  const content = bytes.subarray(32);
  const head = content.indexOf("\n") + 1;
  const { run: runs } = JSON.parse(content.toString("utf8", 0, head)) as { run: number };
  return { name, path, bytes, content, head, runs };
}

/** Whether the next run takes what lies there: the second run of two writes what it has more, and a third writes nothing. */
async function isTaken(): Promise<boolean> {
  await run();
  return (await kept()).runs === 2;
}

it("is kept by the first two runs, for this user alone, and later ones leave it as it is", async () => {
  const answer = await run();
  expect((await kept()).runs).toBe(1);
  expect(await run()).toBe(answer);
  const second = await kept();
  expect(second.runs).toBe(2);
  const { mode, mtimeMs } = await stat(second.path);
  expect(mode & 0o777).toBe(0o600);
  expect(await run()).toBe(answer);
  expect((await stat(second.path)).mtimeMs).toBe(mtimeMs);
});

describe("is not taken, and written anew, where it", () => {
  const cases: Readonly<Record<string, () => Promise<void>>> = {
    "is empty": async () => writeFile((await kept()).path, ""),
    "has lost its end": async () => {
      const { path, bytes } = await kept();
      await writeFile(path, bytes.subarray(0, bytes.length - 1000));
    },
    "differs in one bit": async () => {
      const { path, bytes } = await kept();
      const place = bytes.length - 5000;
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      await writeFile(path, bytes);
    },
    "could have been written by others": async () => chmod((await kept()).path, 0o622),
    "is the file of another command": async () => {
      const { path } = await kept();
      const other = await mkdtemp(join(home, "other-"));
      await run(["why", "--quiet", "starlette", project], { XDG_CACHE_HOME: other });
      const [name = ""] = await readdir(join(other, "poetrix/code"));
      await cp(join(other, "poetrix/code", name), path);
    },
    "is whole, but of another V8": async () => {
      const { name, content, head } = await kept();
      // Where V8 looks first: a number of its format, then one of its version.
      for (let at = head; at < head + 8; at++) content.writeUInt8(content.readUInt8(at) ^ 0xff, at);
      keptFile({ folder, name, most: 10 }).write(content);
    },
  };
  it.each(Object.keys(cases))("%s", async (kind) => {
    const answer = await run();
    await cases[kind]?.();
    expect(await run()).toBe(answer);
    expect((await kept()).runs).toBe(1);
    expect(await isTaken()).toBe(true);
  });
});

it("a command has its own: it takes other functions of the same files", async () => {
  await run();
  await run(["why", "--quiet", "starlette", project]);
  expect(await readdir(folder)).toHaveLength(2);
});

it("is found by the command alone, whatever stands before it", () => {
  for (const { flags } of everywhere) {
    const names = flags.split(/,? /).filter((word) => word.startsWith("-"));
    for (const name of names) {
      const before = flags.includes("<") ? [name, "word"] : [name];
      expect(commandOf([...before, "show", "folder"])).toBe("show");
    }
  }
});

it("a run that failed keeps nothing", async () => {
  const { exitCode } = await poetrix(["show", home], {
    env: { XDG_CACHE_HOME: home, NODE_DISABLE_COMPILE_CACHE: undefined },
  });
  expect(exitCode).toBe(2);
  await expect(readdir(folder)).rejects.toThrow("ENOENT");
});

it("is kept whole by runs at the same time, and by one that was killed not at all", async () => {
  await Promise.all([run(), run(), run()]);
  expect(await isTaken()).toBe(true);
  const before = await kept();
  await writeFile(`${before.path}.1-0-abc.part`, before.bytes.subarray(0, 1000));
  const answer = await run();
  await rm(`${before.path}.1-0-abc.part`);
  expect((await kept()).bytes).toEqual(before.bytes);
  expect(answer).toContain("starlette");
});

it.each([
  ["it cannot be written", { XDG_CACHE_HOME: "/proc/none" }],
  ["a file lies in its way", { XDG_CACHE_HOME: join(root, "package.json") }],
  ["the home folder is none", { XDG_CACHE_HOME: undefined, HOME: "" }],
  ["the home folder is not there", { XDG_CACHE_HOME: undefined, HOME: "/none/at/all" }],
  ["it is not wanted", { NODE_DISABLE_COMPILE_CACHE: "1" }],
  ["Nix builds", { NIX_BUILD_TOP: "/build" }],
] as const)("is none where %s", async (_, env) => {
  expect(await run(show, env)).toContain("starlette");
  await expect(readdir(folder)).rejects.toThrow("ENOENT");
});
