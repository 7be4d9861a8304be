import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseProject } from "../../poetry/project/project.ts";
import { versionToolOf } from "./version-tools.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** pyproject.toml, with setup.py or setup.cfg beside it. */
interface Written {
  readonly tool: string;
  readonly table?: string;
  readonly "setup.py"?: string;
  readonly "setup.cfg"?: string;
}

const textOf = (tool: string, table = ""): string =>
  `[build-system]\nrequires = ["setuptools", "${tool}"]\nbuild-backend = "setuptools.build_meta"\n` +
  `[project]\nname = "demo"\ndynamic = ["version"]\n${table}`;

async function toolOf({ tool, table, ...files }: Written): Promise<string | null> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return versionToolOf(parseProject(textOf(tool, table), folder))?.name ?? null;
}

const setup = (words: string): string => `from setuptools import setup\nsetup(${words})\n`;
const metadata = (version: string): string =>
  `[metadata]\nname = demo\nversion = ${version}\n[options]\npackages = demo\n`;
const scmTable = "[tool.setuptools_scm]\n";

// As setuptools-scm 10.0.5, setuptools-git-versioning 3.2, versioningit 3.3, pbr 7 and versioneer 0.29 answered in a repository with a tag.
describe("a project that setuptools builds", () => {
  it.each<[string, Written]>([
    ["setup.cfg", { tool: "setuptools-scm", "setup.cfg": metadata("3.3") }],
    ["a module", { tool: "setuptools-scm", "setup.cfg": metadata("attr: demo.__version__") }],
    ["a file", { tool: "setuptools_scm[toml]", "setup.cfg": metadata("file: VERSION") }],
    ["setup.py", { tool: "setuptools-scm", "setup.py": setup('version="3.4"') }],
    [
      "setup.py, and not its table",
      { tool: "setuptools-scm", table: scmTable, "setup.py": setup('version="3.4"') },
    ],
    [
      "setup.cfg, and not its keyword",
      {
        tool: "setuptools-scm",
        "setup.py": setup("use_scm_version=True"),
        "setup.cfg": metadata("3.3"),
      },
    ],
    ["nothing", { tool: "setuptools-scm" }],
    [
      "nothing, since the line is a comment",
      { tool: "setuptools-scm", "setup.py": setup("# use_scm_version=True\n") },
    ],
    [
      "nothing that enables it",
      { tool: "setuptools-git-versioning", table: "[tool.setuptools-git-versioning]\n" },
    ],
    ["setup.cfg, without its table", { tool: "versioningit", "setup.cfg": metadata("3.3") }],
    ["setup.cfg, without its keyword", { tool: "pbr", "setup.cfg": metadata("3.3") }],
    [
      "setup.py, which does not name it",
      { tool: "versioneer", "setup.py": setup('version="3.4"') },
    ],
  ])("has its version from %s", async (_, written) => {
    expect(await toolOf(written)).toBe(null);
  });

  it.each<Written>([
    { tool: "setuptools-scm", table: scmTable },
    { tool: "setuptools-scm", table: scmTable, "setup.cfg": metadata("attr: demo.__version__") },
    { tool: "setuptools-scm[toml, simple]" },
    {
      tool: "setuptools-scm",
      "setup.py": setup('use_scm_version={"version_scheme": "post-release"}'),
    },
    {
      tool: "setuptools-scm",
      "setup.py": `from setuptools_scm import get_version\n${setup("version=get_version()")}`,
    },
    {
      tool: "setuptools-git-versioning",
      "setup.py": setup('setuptools_git_versioning={"enabled": True}'),
    },
    { tool: "versioningit", table: "[tool.versioningit]\n", "setup.cfg": metadata("3.3") },
    { tool: "pbr", "setup.py": setup("pbr=True"), "setup.cfg": metadata("3.3") },
    {
      tool: "versioneer",
      "setup.py": `import versioneer\n${setup("version=versioneer.get_version()")}`,
    },
  ])("has it from the tool: %o", async (written) => {
    expect(await toolOf(written)).toBe(/^[a-z-]+/.exec(written.tool)?.[0]);
  });

  it("is not looked at where Nix follows: what only setup.py can ask is taken to be asked", () => {
    const there = (tool: string) =>
      versionToolOf(parseProject(textOf(tool), "/project"))?.name ?? null;
    expect(there("pbr")).toBe("pbr");
    expect(there("versioneer")).toBe("versioneer");
    expect(there("setuptools-scm")).toBe(null);
  });
});
