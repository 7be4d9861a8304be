// Locks of Poetry before 2.0 that are still in use, with what it wrote otherwise or left out.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { contentHash } from "../../src/poetry/lock/content-hash.ts";
import { makeWheel } from "../support/archives.ts";
import { poetrix } from "../support/command-line.ts";
import { serveFiles } from "../support/files-server.ts";
import {
  buildSystem,
  makeProject,
  type TestProject,
  withoutMissingPython,
  writeFiles,
} from "./project.ts";

let project: TestProject;
afterEach(() => project.close());

/** Writes a lock of format 2.0 with these packages, for the project's pyproject.toml. */
async function writeLock(...packages: string[]): Promise<void> {
  const pyproject = await readFile(join(project.directory, "pyproject.toml"), "utf8");
  const hash = contentHash(pyproject, { dependencyGroups: true });
  const metadata = `[metadata]\nlock-version = "2.0"\npython-versions = ">=3.9,<4.0"\ncontent-hash = "${hash}"\n`;
  await writeFile(join(project.directory, "poetry.lock"), [...packages, metadata].join("\n"));
}

const locked = (name: string, more: string): string =>
  `[[package]]\nname = "${name}"\nversion = "1.0"\ndescription = ""\noptional = false\npython-versions = "*"\nfiles = []\n${more}`;

const run = (...args: string[]) => poetrix([...args, project.directory], { env: project.env });

describe("an old lock", { timeout: 120_000 }, () => {
  it("has no hash of an address: it is taken from there, once", async () => {
    const wheel = makeWheel("gl", "1.0");
    const server = await serveFiles([wheel]);
    const url = `${server.url}/${wheel.fileName}`;
    project = await makeProject(`"gl @ ${url}"`, () => {});
    await writeLock(locked("gl", `\n[package.source]\ntype = "url"\nurl = "${url}"\n`));

    const shown = await run("show", "--target", "cp312-x86_64-linux");
    expect(shown.stdout).toContain(`gl  1.0  ${wheel.fileName}`);
    expect((await run("lock")).exitCode).toBe(0);
    const text = await readFile(join(project.directory, "poetrix.lock"), "utf8");
    const hash = createHash("sha256").update(wheel.bytes).digest("base64");
    expect(text).toContain(`"hash": "sha256-${hash}"`);

    await server.close();
    expect((await run("lock")).stdout).toContain("already current");
    const checked = await run("lock", "--check");
    expect(checked.exitCode, checked.stderr).toBe(0);
  });

  // A lock as Poetry 1.0 wrote it, and one of format 2.1 with nothing but packages, as other programs write it.
  it.each([
    ["1.0", 'category = "main"\n', ""],
    ["2.1", 'groups = ["main"]\n', 'lock-version = "2.1"\n'],
  ])(
    "has none of the numbers that Poetry wants: refused, and taken where that is allowed (%s)",
    async (_, of, number) => {
      const wheel = makeWheel("spam", "1.0");
      project = await makeProject('"spam"', (index) => index.add("spam", wheel));
      const files = `[{file = "${wheel.fileName}", hash = "sha256:${createHash("sha256").update(wheel.bytes).digest("hex")}"}]`;
      const own = number === "" ? "" : `files = ${files}\n`;
      const text = `[[package]]\nname = "spam"\nversion = "1.0"\ndescription = ""\noptional = false\npython-versions = "*"\n${of}${own}
[package.source]\ntype = "legacy"\nurl = "${project.index.url}"\nreference = "local"

[metadata]\n${number}${number === "" ? `[metadata.files]\nspam = ${files}\n` : ""}`;
      await writeFile(join(project.directory, "poetry.lock"), text);
      const shown = await run("show", "--target", "cp312-x86_64-linux");
      expect(shown).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^warning: /) });
      expect(shown.stdout).toContain(`spam  1.0  ${wheel.fileName}`);
      const refused = await run("lock");
      expect(refused.exitCode).toBe(2);
      expect(refused.stderr).toMatch(
        /^error\[(OLD|STALE)_LOCK\].*\n(?:hint: .*)?allow-stale-lock = true/,
      );
      const path = join(project.directory, "pyproject.toml");
      const pyproject = await readFile(path, "utf8");
      await writeFile(
        path,
        pyproject.replace("[tool.poetrix]\n", "[tool.poetrix]\nallow-stale-lock = true\n"),
      );
      const locked = await run("lock");
      expect(locked.stderr).toContain("is taken as it is (allow-stale-lock)");
      expect(locked).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining("1 package for"),
      });
      expect((await run("lock", "--check")).exitCode).toBe(0);
    },
  );

  it("has a Git reference that is not the one asked for", async () => {
    project = await makeProject('"gl @ git+https://example.org/gl.git"', () => {});
    const source = 'type = "git"\nurl = "https://example.org/gl.git"\nreference = "master"';
    const commit = `resolved_reference = "${"8".repeat(40)}"`;
    await writeLock(locked("gl", `\n[package.source]\n${source}\n${commit}\n`));
    const { stderr } = await run("show", "--target", "cp312-x86_64-linux");
    expect(stderr).toMatchInlineSnapshot(`
      "error[UNSOLVABLE_LOCK]: the packages of poetry.lock do not fit together on CPython 3.12 on x86_64-linux: poetry.lock has gl 1.0 from https://example.org/gl.git at master, and https://example.org/gl.git at HEAD is asked for; the project depends on gl (*)
      hint: run \`poetry lock\`: Poetry itself would install a package that is not the locked one; to build the locked one, set allow-stale-lock = true under [tool.poetrix] in pyproject.toml, or allowStaleLock = true in Nix"
    `);
    const path = join(project.directory, "pyproject.toml");
    const text = await readFile(path, "utf8");
    const allowed = text.replace("[tool.poetrix]\n", "[tool.poetrix]\nallow-stale-lock = true\n");
    await writeFile(path, allowed);
    const taken = await run("show", "--target", "cp312-x86_64-linux");
    expect(taken).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("gl  1.0  git https://example.org/gl.git"),
      stderr:
        "warning: poetry.lock has gl 1.0 from https://example.org/gl.git at master, and https://example.org/gl.git at HEAD is asked for; what is locked is taken as it is (allow-stale-lock)",
    });
  });

  it("has what a package takes from Git, and not from where", async () => {
    project = await makeProject('"gl @ git+https://example.org/gl.git", "plug"', () => {});
    const source = 'type = "git"\nurl = "https://example.org/gl.git"\nreference = "HEAD"';
    await writeLock(
      locked("gl", `\n[package.source]\n${source}\nresolved_reference = "${"8".repeat(40)}"\n`),
      locked("plug", '\n[package.dependencies]\ngl = "rev master"\n'),
    );
    const shown = await run("show", "--target", "cp312-x86_64-linux");
    expect(shown.exitCode).toBe(0);
    expect(shown.stdout).toContain("gl    1.0  git https://example.org/gl.git");
  });

  it("has a package that depends on the project", async () => {
    const more =
      '[tool.poetry.group.docs.dependencies]\nlib = {path = "lib"}\n[tool.poetry.group.all.dependencies]\nplug = {path = "plug"}\n';
    project = await makeProject("", () => {}, { more });
    const named = (name: string): string =>
      `[project]\nname = "${name}"\nversion = "1.0"\n${buildSystem}`;
    const files = { "plug/pyproject.toml": named("plug"), "lib/pyproject.toml": named("lib") };
    await writeFiles(project.directory, files);
    const source = (path: string) => `\n[package.source]\ntype = "directory"\nurl = "${path}"\n`;
    const lockWith = (constraint: string): Promise<void> => {
      const dependency = `\n[package.dependencies]\ndemo = "${constraint}"\n`;
      return writeLock(locked("lib", source("lib")), locked("plug", dependency + source("plug")));
    };
    const args = ["show", "--groups", "main,all", "--target", "cp312-x86_64-linux"];

    await lockWith(">=1.0");
    expect(await run(...args)).toMatchObject({ exitCode: 0, stderr: "" });
    await lockWith(">=2");
    expect((await run(...args)).stderr).toMatchInlineSnapshot(`
      "error[UNSOLVABLE_LOCK]: the packages of poetry.lock do not fit together on CPython 3.12 on x86_64-linux: no locked version is plug (!=1.0); plug (1.0) depends on demo (>=2)
      hint: Poetry finds no answer either: run \`poetry lock\`"
    `);
    // The warning names what cannot be installed; everything else is locked.
    expect(withoutMissingPython((await run("lock")).stderr)).toMatchInlineSnapshot(
      `"warning: poetry.lock has no answer for the group all, which cannot be installed: the packages of poetry.lock do not fit together on CPython 3.12 on x86_64-linux: no locked version is plug (!=1.0); plug (1.0) depends on demo (>=2)"`,
    );
  });
});
