// Targets of one machine that differ in their C library (pkgsMusl) or in their kind of Python (free-threaded builds). The
// interpreters are this machine's, with the attributes that nixpkgs gives the others: only the choice of files is tested.
import { readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan, PlanFile, PlanTarget } from "../../src/plan/plan.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import type { Python } from "../tools/nix-env.ts";
import { build, failure, nixFolder, somePython, storeArchives, writeProject } from "./fixture.ts";

const sandbox = { shows: "nothing" } as const;

describe("targets beside the usual one", { timeout: 300_000 }, () => {
  let python: Python;
  let files: Record<string, PlanFile>;
  let nixpkgs: string;
  let usual: string;
  let musl: string;
  let threads: string;

  beforeAll(async () => {
    python = await somePython();
    nixpkgs = await makeNixpkgs();
    const tag = `cp${python.short.replace(".", "")}`;
    usual = `fast-1.0-${tag}-${tag}-manylinux_2_17_x86_64.whl`;
    musl = `fast-1.0-${tag}-${tag}-musllinux_1_2_x86_64.whl`;
    threads = `fast-1.0-${tag}-${tag}t-manylinux_2_17_x86_64.whl`;
    files = await storeArchives({
      [usual]: { "fast.py": "TAG = 'usual'\n" },
      [musl]: { "fast.py": "TAG = 'musl'\n" },
      [threads]: { "fast.py": "TAG = 'threads'\n" },
    });
  }, 600_000);

  /** A project that is locked for the usual target and for others. */
  const project = (others: Record<string, { file: string } & Partial<PlanTarget>>) =>
    writeProject({
      python,
      files,
      locked: { [usual]: {} },
      alter: (plan) => withTargets(plan, others, files),
    });
  const ofMusl = () => ({ "musl-target": { file: musl, system: "x86_64-linux-musl" } });
  const poetrix = (pkgs: string): string =>
    `(let native = import ${nixpkgs} { }; in import ${nixFolder} { pkgs = ${pkgs}; })`;
  const withMusl = "native.stdenv.hostPlatform // { isMusl = true; isGlibc = false; }";
  const native = `native // {
    stdenv = native.stdenv // { hostPlatform = ${withMusl}; buildPlatform = ${withMusl}; };
  }`;
  const freeThreaded = (attributes: string): string =>
    `(let native = import ${nixpkgs} { }; in native.python3 // { ${attributes} })`;
  const tagIn = async (path: string): Promise<string> =>
    readFile(join(path, `lib/python${python.short}/site-packages/fast.py`), "utf8");

  it("pkgsMusl takes the wheels for musl, and nixpkgs those for glibc", async () => {
    const folder = await project(ofMusl());
    const environment = `mkPoetryEnv { projectDir = ${folder}; }`;
    const { path } = await build(sandbox, `${poetrix(native)}.${environment}`);
    expect(await tagIn(path)).toContain("musl");
    const other = await build(sandbox, `${poetrix("native")}.${environment}`);
    expect(await tagIn(other.path)).toContain("usual");
  });

  it("pkgsCross.musl64 is a cross build, though Nix has one name for both systems", async () => {
    const folder = await project(ofMusl());
    const cross = `native // {
      stdenv = native.stdenv // { hostPlatform = ${withMusl}; buildPlatform = native.stdenv.hostPlatform; };
      buildPackages = native;
      python3 = {
        interpreter = "/of-musl/bin/python${python.short}";
        pythonOnBuildForHost = native.python3;
        pkgs = { };
        inherit (native.python3) version pythonVersion executable sitePackages libPrefix implementation;
      };
    }`;
    const { path } = await build(
      sandbox,
      `${poetrix(cross)}.mkPoetryEnv { projectDir = ${folder}; }`,
    );
    expect(await tagIn(path)).toContain("musl");
    expect(await readlink(join(path, `bin/python${python.short}`))).toMatch(/^\/of-musl\//);
  });

  it("says how musl is locked", async () => {
    const folder = await project({});
    expect(
      await failure(`(${poetrix(native)}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`),
    ).toMatch(
      /does not cover the system x86_64-linux-musl: .*\nhint: add "x86_64-linux-musl" to `systems`/,
    );
  });

  it.each([
    ["its folders are named", `libPrefix = native.python3.libPrefix + "t";`],
    ["its attribute is named", `pythonAttr = "python313FreeThreading";`],
  ])("a free-threaded Python, by how %s, takes wheels of its own", async (_, attributes) => {
    const version = `${python.short}t`;
    const of = { implementation: "cpython", version, from: null, below: null } as const;
    const folder = await project({ "threads-target": { file: threads, python: of } });
    const { path } = await build(
      sandbox,
      `${poetrix("native")}.mkPoetryEnv { projectDir = ${folder}; python = ${freeThreaded(attributes)}; }`,
    );
    expect(await tagIn(path)).toContain("threads");
  });

  it("says how a free-threaded Python is locked", async () => {
    const folder = await project({});
    const given = `python = ${freeThreaded(`libPrefix = "python${python.short}t";`)};`;
    expect(
      await failure(
        `(${poetrix("native")}.mkPoetryEnv { projectDir = ${folder}; ${given} }).drvPath`,
      ),
    ).toContain(`add "${python.short}t" to \`python\``);
  });
});

function withTargets(
  plan: Plan,
  others: Record<string, { file: string } & Partial<PlanTarget>>,
  files: Record<string, PlanFile>,
): Plan {
  const [usual] = Object.values(plan.targets) as [PlanTarget];
  const fast = plan.packages["fast@1.0"] as Plan["packages"][string];
  const more = Object.values(others).map(({ file }) => [file, files[file] as PlanFile]);
  const targets = Object.entries(others).map(([id, { file, ...differs }]) => {
    const entry = usual.packages["fast@1.0"] as PlanTarget["packages"][string];
    const packages = { ...usual.packages, "fast@1.0": { ...entry, file } };
    return [id, { ...usual, ...differs, packages }];
  });
  return {
    ...plan,
    packages: {
      ...plan.packages,
      "fast@1.0": { ...fast, files: { ...fast.files, ...Object.fromEntries(more) } },
    },
    targets: { ...plan.targets, ...Object.fromEntries(targets) },
  };
}
