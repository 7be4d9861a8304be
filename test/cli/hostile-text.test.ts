// Texts of a project that would pass for something else where they are printed: lines of ours, orders to a terminal or to a CI.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { poetrix, root } from "../support/command-line.ts";

const text =
  "x\n::error::no\n  ##[add-mask]a\nerror[FAKE]: a\n\u001b]0;title\u0007\u202eabc\u2066\u{e0041}<b>|`[a](b)`";
const quoted = JSON.stringify(text).replaceAll("\u{e0041}", "\\U000e0041");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-text-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function projectWith(pyproject: string, source: string): Promise<string> {
  const directory = await mkdtemp(join(folder, "project-"));
  await cp(join(root, "test/projects/groups-and-markers"), directory, { recursive: true });
  const path = join(directory, "pyproject.toml");
  await writeFile(path, `${await readFile(path, "utf8")}\n${pyproject}`);
  const lock = join(directory, "poetry.lock");
  const locked = await readFile(lock, "utf8");
  // Of the first package.
  const withSource = locked.replace(/^\]\n/m, `]\n\n[package.source]\n${source}\n`);
  await writeFile(lock, source === "" ? locked : withSource);
  return directory;
}

describe("a text of a stranger's", { timeout: 60_000 }, () => {
  it.each([
    ["a setting", `[tool.poetrix]\n${quoted} = 1`, ""],
    ["a system", `[tool.poetrix]\nsystems = [${quoted}]`, ""],
    ["an index", "", `type = "legacy"\nurl = "https://example.org/"\nreference = ${quoted}`],
    ["a repository", "", `type = "git"\nurl = ${quoted}\nreference = "main"`],
    ["a kind", "", `type = ${quoted}\nurl = "https://example.org/"`],
  ])("that names %s is no line of ours, and no order", async (_, pyproject, source) => {
    const directory = await projectWith(pyproject, source);
    for (const args of [["show"], ["show", "--json"], ["check"]]) {
      const { stdout, stderr } = await poetrix([...args, directory]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
      expect(`${stdout}\n${stderr}`).not.toMatch(/[\u001b\u0007\u202e\u2066\u{e0041}]/u);
      expect(`${stdout}\n${stderr}`).not.toMatch(/^\s*::|^(\\u003a|error\[FAKE\])|##\w*\[/m);
      if (args.includes("--json")) JSON.parse(stdout);
    }
  });
});
