// Every kind of source that poetry.lock can name is built on this machine, with the same files as with Poetry.
import { cp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { build, evaluate, nixpkgsTools } from "../nix/fixture.ts";
import { poetrix, type Ran } from "../support/command-line.ts";
import { findPython, runNix } from "../tools/nix-env.ts";
import { constraintsOf, emptyFolder, poetryInstall, scratch, sitePackages } from "./commands.ts";
import { differences, digests } from "./site-packages.ts";
import { makeSourcesProject, type SourcesProject } from "./sources-project.ts";

const python = await findPython("3.12");

describe.skipIf(!python)("every kind of source", { timeout: 600_000 }, () => {
  const folder = join(scratch, "sources");
  const environment = join(folder, "environment");
  const env = { XDG_CACHE_HOME: join(folder, "cache") };
  let project: SourcesProject;
  let plan: Plan;

  const run = async (...args: string[]): Promise<Ran> => {
    const ran = await poetrix([...args, project.directory], { env, cwd: folder });
    expect(ran).toMatchObject({ exitCode: 0 });
    return ran;
  };
  const inEnvironment = async (code: string): Promise<string> =>
    (await execa(join(environment, "bin/python"), ["-I", "-c", code], { cwd: "/" })).stdout;

  beforeAll(async () => {
    await emptyFolder(folder);
    project = await makeSourcesProject(folder, "3.12");
    await run("lock");
    plan = JSON.parse(await readFile(join(project.directory, "poetrix.lock"), "utf8"));
    await run("fetch");
    // From here on nothing can be fetched: builds no longer see the repositories and files.
    await rm(env.XDG_CACHE_HOME, { recursive: true });
    await run("build", "--env", "--toolchain=host", "--python=3.12", `--out-link=${environment}`);
  }, 600_000);
  afterAll(() => project.server.close());

  it("is locked with its hash, and locked the same again from what was known", async () => {
    const trees = Object.values(plan.packages).flatMap(({ name, source }) =>
      source.kind === "git" ? [[name, source.hash, source.subdirectory] as const] : [],
    );
    expect(trees).toEqual([
      ["fromscm", expect.stringMatching(/^sha256-/), undefined],
      ["one", expect.stringMatching(/^sha256-/), "packages/one"],
      ["two", expect.stringMatching(/^sha256-/), "packages/two"],
    ]);
    const before = await readFile(join(project.directory, "poetrix.lock"), "utf8");
    project.server.requests.length = 0;
    await run("lock");
    expect(await readFile(join(project.directory, "poetrix.lock"), "utf8")).toBe(before);
    expect(project.server.requests).toEqual([]);
  });

  it("is what Nix itself makes of the repository", async () => {
    const { source } = plan.packages[idOf("fromscm")] ?? {};
    if (source?.kind !== "git") throw new Error("fromscm is no git source");
    const fetched = `(builtins.fetchGit { url = "${source.url}"; rev = "${source.revision}"; allRefs = true; submodules = true; })`;
    const stdout = await runNix(
      ["eval", "--impure", "--raw", "--expr", fetched],
      // The submodule is a repository on this machine too.
      { env: allowFile },
    );
    const hash = await runNix(["hash", "path", "--type", "sha256", stdout]);
    expect(hash.trim()).toBe(source.hash);
  });

  it("imports, each with its own version", async () => {
    const { stdout } = await execa("git", ["-C", join(folder, "scm.git"), "rev-parse", "devel"]);
    expect(
      await inEnvironment(`
import built, filesdist, filewheel, fromscm.part, live, one, two.more, urlsdist, urlwheel
from importlib.metadata import version
print(built.NAME, fromscm.NAME, fromscm.part.NAME, live.NAME, one.NAME, two.more.MORE, sep="; ")
print(*(version(name) for name in ("fromscm", "one", "two", "nested", "live", "urlsdist", "filesdist")))`),
    ).toBe(
      "built on nested; scm, developed; submodule; live; one; True\n" +
        `3.2.dev1+g${stdout.slice(0, 9)} 2.0 2.1 1.1 1.2 1.0 1.0`,
    );
  });

  it("has the same files in site-packages as with Poetry", async () => {
    const venv = join(folder, "venv");
    await poetryInstall({
      project: project.directory,
      python: python?.executable as string,
      path: venv,
      selection: [],
      buildConstraints: constraintsOf(plan, "3.12"),
    });
    const [nix, poetry] = await Promise.all(
      [environment, venv].map(async (path) => digests(await sitePackages(path))),
    );
    const isOwn = (path: string): boolean =>
      /^(_virtualenv[.]|_?live[_./-]|__?poetrix_project[.])/.test(path);
    for (const files of [nix, poetry]) {
      for (const path of files?.keys() ?? []) if (isOwn(path)) files?.delete(path);
    }
    expect(nix?.size).toBeGreaterThan(30);
    expect(differences(nix as Map<string, string>, poetry as Map<string, string>)).toEqual([]);
  });

  it("is built on nixpkgs too, with the repository gone", async () => {
    const { poetrix: functions, sandbox } = await nixpkgsTools();
    const packages = `(${functions}.mkPoetryPackages { projectDir = ${project.directory}; }).python.pkgs`;
    await rename(join(folder, "scm.git"), join(folder, "moved.git"));
    try {
      const { path } = await build(sandbox, `${packages}.fromscm`);
      const info = `fromscm-${plan.packages[idOf("fromscm")]?.version}.dist-info`;
      const found = await readdir(join(path, "lib/python3.12/site-packages"));
      expect(found.sort()).toEqual(["fromscm", info]);
      // The others are only evaluated: their back ends are built above, with the other toolchain.
      const names = Object.values(plan.packages).map(({ name }) => name);
      const all = names.map((name) => `${packages}.${name}.drvPath`).join(" ");
      expect(await evaluate(`[ ${all} ]`)).toHaveLength(names.length);
    } finally {
      await rename(join(folder, "moved.git"), join(folder, "scm.git"));
    }
  });

  it("is followed with no plan: by what each tree says itself", async () => {
    const followed = join(folder, "followed");
    await cp(project.directory, followed, { recursive: true });
    await rm(join(followed, "poetrix.lock"));
    // Nix itself runs Git here; the submodule is a repository on this machine too.
    for (const [name, value] of Object.entries(allowFile)) vi.stubEnv(name, value);
    try {
      const { poetrix: functions, sandbox } = await nixpkgsTools();
      const packages = `(${functions}.mkPoetryPackages { projectDir = ${followed}; }).python.pkgs`;
      const { path } = await build(sandbox, `${packages}.fromscm`);
      const found = await readdir(join(path, "lib/python3.12/site-packages"));
      const { version } = plan.packages[idOf("fromscm")] ?? {};
      expect(found.sort()).toEqual(["fromscm", `fromscm-${version}.dist-info`]);
      const names = [
        "built",
        "filesdist",
        "filewheel",
        "nested",
        "one",
        "two",
        "urlsdist",
        "urlwheel",
      ];
      const all = names.map((name) => `${packages}.${name}.drvPath`).join(" ");
      expect(await evaluate(`[ ${all} ]`)).toHaveLength(names.length);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  function idOf(name: string): string {
    return Object.keys(plan.packages).find((id) => id.startsWith(`${name}@`)) ?? "";
  }
});

/** Since 2.38 Git refuses `file:` for submodules; Poetry has its own Git client. */
const allowFile = {
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: "protocol.file.allow",
  GIT_CONFIG_VALUE_0: "always",
};
