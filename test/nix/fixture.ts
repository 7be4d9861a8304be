// Small projects with a plan of their own, and Nix expressions that use them.
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { pyprojectDigest } from "../../src/plan/canonical-toml.ts";
import { formatPlan } from "../../src/plan/format-plan.ts";
import {
  type Plan,
  type PlanFile,
  type PlanPackage,
  type PlanProject,
  type PlanTarget,
  type PlanTargetPackage,
  planSchema,
} from "../../src/plan/plan.ts";
import { storeName } from "../../src/plan/store-name.ts";
import { sriFromHex } from "../../src/standards/hash.ts";
import { normalizeName } from "../../src/standards/name.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import {
  cache,
  findPython,
  nixConfig,
  type Python,
  pythonVersions,
  root,
  type Sandbox,
} from "../tools/nix-env.ts";

export const nixFolder = join(root, "nix");

/**
 * Files of an index: `{ "a-1.0-py3-none-any.whl": { "a/__init__.py": "..." } }`. A text that begins with `!` is executable;
 * `{ copy: path }` is a file of this machine.
 */
export type Archives = Readonly<
  Record<string, Readonly<Record<string, string | { readonly copy: string }>>>
>;

/** Makes archives and adds them to the Nix store; returns them as the plan lists them. */
export async function storeArchives(archives: Archives): Promise<Record<string, PlanFile>> {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-"));
  const input = Object.entries(archives).map(([file, files]) => ({
    file,
    files: Object.fromEntries(
      Object.entries(files).flatMap(([path, text]) =>
        typeof text === "string" ? [[path.replace(/^!/, ""), text]] : [],
      ),
    ),
    copies: Object.fromEntries(
      Object.entries(files).flatMap(([path, text]) =>
        typeof text === "string" ? [] : [[path.replace(/^!/, ""), text.copy]],
      ),
    ),
    executable: Object.keys(files).flatMap((path) => (path.startsWith("!") ? [path.slice(1)] : [])),
  }));
  await execa("python3", [join(import.meta.dirname, "make_wheels.py"), folder], {
    input: JSON.stringify(input),
  });
  return storeFiles(folder);
}

/**
 * The tools that nix/ itself runs, as wheels made from the packages installed in .venv; setuptools and wheel are empty
 * ones.
 */
export async function storeTools(): Promise<Record<string, PlanFile>> {
  const library = join(root, ".venv/lib");
  const [python = ""] = await readdir(library);
  const sitePackages = join(library, python, "site-packages");
  const archives: Record<string, Record<string, string>> = {};
  for (const name of ["pyproject_hooks"]) {
    const info = (await readdir(sitePackages)).find((entry) =>
      new RegExp(`^${name}-.*[.]dist-info$`).test(entry),
    );
    if (info === undefined) throw new Error(`.venv has no ${name}`);
    const files: Record<string, string> = {};
    for (const path of await readdir(join(sitePackages, name), { recursive: true })) {
      if (path.endsWith(".py")) {
        files[`${name}/${path}`] = await readFile(join(sitePackages, name, path), "utf8");
      }
    }
    archives[`${info.replace(/[.]dist-info$/, "")}-py3-none-any.whl`] = files;
  }
  for (const name of ["setuptools", "wheel"]) {
    archives[`${name}-1.0-py3-none-any.whl`] = { [`${name}/__init__.py`]: "" };
  }
  return storeArchives(archives);
}

async function storeFiles(folder: string): Promise<Record<string, PlanFile>> {
  const names = await readdir(folder);
  const files: Record<string, PlanFile> = {};
  for (const name of names) {
    const hex = createHash("sha256")
      .update(await readFile(join(folder, name)))
      .digest("hex");
    files[name] = {
      kind: name.endsWith(".whl") ? "wheel" : "sdist",
      hash: sriFromHex(`sha256:${hex}`),
      url: `https://index.invalid/${name}`,
      size: null,
    };
  }
  const stored = names.map((name) => join(folder, storeName(name)));
  await Promise.all(names.map((name, index) => rename(join(folder, name), stored[index] ?? "")));
  await execa("nix-store", ["--add-fixed", "sha256", ...stored], { env: { NIX_CONFIG: "" } });
  await rm(folder, { recursive: true });
  return files;
}

/** A locked package with one file. It is always in `main`, unless `include` says otherwise. */
export interface Locked extends Partial<PlanTargetPackage> {
  readonly needs?: readonly string[];
  readonly optional?: readonly string[];
  readonly build?: PlanPackage["build"];
  readonly native?: readonly string[];
}

export interface ProjectOptions {
  readonly python: Pick<Python, "short">;
  readonly system?: string;
  /** By file name. */
  readonly locked?: Readonly<Record<string, Locked>>;
  readonly files?: Readonly<Record<string, PlanFile>>;
  readonly tools?: Readonly<Record<string, PlanFile>>;
  readonly project?: Partial<PlanProject>;
  /** Console scripts, in pyproject.toml. */
  readonly scripts?: Readonly<Record<string, string>>;
  readonly target?: Partial<PlanTarget>;
  /** More files for the project's folder, or replacements for its pyproject.toml and poetry.lock. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Changes the plan before it is written; with the result null, no plan is written. */
  readonly alter?: (plan: Plan) => unknown;
}

/** Writes a project's folder with its plan; returns its path. */
export async function writeProject(options: ProjectOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-"));
  const sources = {
    "pyproject.toml": pyprojectOf(options),
    "poetry.lock": "# locked\n",
    ...options.sources,
  };
  for (const [path, text] of Object.entries(sources)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const plan = planOf(options, sources);
  const altered = options.alter ? options.alter(plan) : plan;
  if (altered !== null) {
    await writeFile(join(folder, "poetrix.lock"), formatPlan(altered as Plan));
  }
  return folder;
}

function pyprojectOf({ scripts = {} }: ProjectOptions): string {
  const lines = Object.entries(scripts).map(
    ([name, reference]) => `${JSON.stringify(name)} = "${reference}"\n`,
  );
  return `[project]\nname = 'demo'\nversion = '1.0'\n[project.scripts]\n${lines.join("")}`;
}

function planOf(
  options: ProjectOptions,
  sources: { "pyproject.toml": string; "poetry.lock": string },
): Plan {
  const { short } = options.python;
  const system = options.system ?? "x86_64-linux";
  const packages: Record<string, PlanPackage> = {};
  const targetPackages: Record<string, PlanTargetPackage> = {};
  for (const [file, { needs, optional, build, native, ...entry }] of Object.entries(
    options.locked ?? {},
  )) {
    const { id, name, version } = identify(file);
    const stored = options.files?.[file] ?? unfetched(file);
    packages[id] = {
      name,
      version,
      source: { kind: "index" },
      files: { [file]: { ...stored, ...(needs && { needs }), ...(optional && { optional }) } },
      ...(build ? { build } : {}),
      ...(native ? { native } : {}),
    };
    targetPackages[id] = { file, dependencies: [], include: { main: [[]] }, ...entry };
  }
  const builds: Record<string, readonly string[]> = { ".": [] };
  for (const file of Object.keys(options.locked ?? {})) {
    if (!file.endsWith(".whl")) builds[identify(file).id] = [];
  }
  const tools: Record<string, string> = {};
  const buildFiles: Record<string, string> = {};
  for (const [file, stored] of Object.entries(options.tools ?? neverBuilt)) {
    const { id, name, version } = identify(file);
    packages[id] = { name, version, source: { kind: "index" }, files: { [file]: stored } };
    buildFiles[id] = file;
    tools[name] = id;
  }
  return {
    schema: planSchema,
    inputs: {
      "poetry.lock": createHash("sha256").update(sources["poetry.lock"]).digest("hex"),
      "pyproject.toml": pyprojectDigest(sources["pyproject.toml"]),
    },
    project: {
      name: "demo",
      python: `>=${short}`,
      packageMode: true,
      groups: ["main"],
      defaultGroups: ["main"],
      extras: [],
      build: null,
      ...options.project,
    },
    packages,
    targets: {
      [`cp${short.replace(".", "")}-${system}`]: {
        system,
        python: { implementation: "cpython", version: short, from: null, below: null },
        packages: targetPackages,
        builds,
        buildNames: {},
        buildFiles,
        tools,
        selections: [],
        ...options.target,
      },
    },
  };
}

/** Tools for tests that only evaluate. */
const neverBuilt = Object.fromEntries(
  ["pyproject_hooks", "setuptools", "wheel"]
    .map((name) => `${name}-1.0-py3-none-any.whl`)
    .map((file) => [file, unfetched(file)]),
);

function identify(file: string): {
  id: string;
  name: ReturnType<typeof normalizeName>;
  version: string;
} {
  const stem = file.replace(/[.](whl|tar[.]gz|zip)$/, "").split("-");
  const name = normalizeName(stem[0] ?? "");
  const version = stem[1] ?? "";
  return { id: `${name}@${version}`, name, version };
}

function unfetched(file: string): PlanFile {
  return {
    kind: file.endsWith(".whl") ? "wheel" : "sdist",
    hash: sriFromHex(`sha256:${createHash("sha256").update(file).digest("hex")}`),
    url: `https://index.invalid/${file}`,
    size: null,
  };
}

/** The newest Python of this machine that the tests know. */
export async function somePython(): Promise<Python> {
  for (const version of ["3.12", ...pythonVersions]) {
    const python = await findPython(version);
    if (python !== null) return python;
  }
  throw new Error("this machine has no Python");
}

/** An interpreter that is never run, for tests that only evaluate. */
export const pythonByName = {
  short: "3.12",
  version: "3.12.1",
  executable: "/python/bin/python3.12",
  prefix: "/python",
};

/** The public functions on the host toolchain, as a Nix expression. */
export function onHost(
  python: Pick<Python, "short" | "version" | "executable" | "prefix">,
): string {
  return `(import ${nixFolder} { toolchain = ${hostToolchain(python)}; })`;
}

export function hostToolchain(
  python: Pick<Python, "short" | "version" | "executable" | "prefix">,
): string {
  return `(import ${nixFolder}/toolchains/host.nix {
    system = "x86_64-linux";
    nodejs = ${JSON.stringify(process.execPath)};
    pythons.${JSON.stringify(python.short)} = {
      path = ${JSON.stringify(python.executable)};
      prefix = ${JSON.stringify(python.prefix)};
      version = ${JSON.stringify(python.version)};
      hash = "test";
    };
  })`;
}

/** The value of an expression, as JSON. */
export async function evaluate(expression: string): Promise<unknown> {
  return (await evaluateLoudly(expression)).value;
}

/** The value of an expression, and the messages that Nix prints with it. */
export async function evaluateLoudly(
  expression: string,
): Promise<{ value: unknown; said: string }> {
  const { stdout, stderr } = await execa(
    "nix-instantiate",
    ["--eval", "--strict", "--json", "--read-write-mode", "-E", expression],
    { env: { NIX_PATH: "", NIX_CONFIG: "substitute = false" } },
  );
  return { value: JSON.parse(stdout), said: stderr.replace(/^building .*\n?/gm, "").trim() };
}

/** The error of an expression that throws: the sentence and its hint, without Nix's own trace. Folders are masked. */
export async function failure(expression: string): Promise<string> {
  const answer = await execa("nix-instantiate", ["--eval", "--strict", "-E", expression], {
    env: { NIX_PATH: "" },
    reject: false,
  });
  if (answer.exitCode === 0) return `no error, but ${answer.stdout}`;
  return plainError(answer.stderr);
}

export function plainError(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim());
  const first = lines.findIndex((line) => line.startsWith("error:"));
  const message = lines
    .slice(first)
    .filter((line) => line !== "" && !line.startsWith("(use '--show-trace'"));
  return message.join("\n").replace(/^error: /, "");
}

export interface Built {
  readonly path: string;
  readonly log: string;
}

/** Builds an expression in the sandbox; throws with the log where it fails. */
export async function build(
  sandbox: Sandbox,
  expression: string,
  options: readonly string[] = [],
): Promise<Built> {
  const answer = await execa("nix-build", ["--no-out-link", ...options, "-E", expression], {
    env: { NIX_CONFIG: await nixConfig(sandbox), NIX_PATH: "" },
  });
  return { path: answer.stdout.trim(), log: answer.stderr };
}

/** A toolchain to build with, the public functions with it, and the sandbox that it needs. */
export interface Toolchain {
  readonly name: "host" | "nixpkgs";
  readonly python: Python;
  /** A Nix expression. */
  readonly poetrix: string;
  readonly sandbox: Sandbox;
}

export async function hostTools(): Promise<Toolchain> {
  const python = await somePython();
  return { name: "host", python, poetrix: onHost(python), sandbox: { shows: "host" } };
}

/** On the stand-in for nixpkgs. */
export async function nixpkgsTools(): Promise<Toolchain> {
  const folder = await makeNixpkgs(join(cache, "nixpkgs-for-nix-tests"));
  return {
    name: "nixpkgs",
    python: await somePython(),
    poetrix: `(import ${nixFolder} { pkgs = import ${folder} { }; })`,
    sandbox: { shows: "nothing" },
  };
}

/** The plan with another system's target, which has a package of its own: appnope. */
export function withOtherSystem(plan: Plan): unknown {
  return {
    ...plan,
    packages: {
      ...plan.packages,
      "appnope@0.1": { name: "appnope", version: "0.1", source: { kind: "index" }, files: {} },
    },
    targets: {
      ...plan.targets,
      "cp312-aarch64-darwin": {
        ...Object.values(plan.targets)[0],
        system: "aarch64-darwin",
        packages: { "appnope@0.1": { file: null, dependencies: [], include: { main: [[]] } } },
      },
    },
  };
}

/**
 * The files of a package or an environment whose row in RECORD is wrong: their paths, and what is wrong. Byte code has no
 * row.
 */
export async function wrongRecords(folder: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.name !== "RECORD" || !entry.parentPath.endsWith(".dist-info")) continue;
    const rows = (await readFile(join(entry.parentPath, "RECORD"), "utf8")).trimEnd().split("\n");
    for (const row of rows) {
      const [path = "", hash = "", size = ""] = row.split(",");
      if (hash === "") continue;
      const content = await readFile(join(entry.parentPath, "..", path)).catch(() => null);
      const found = content && `sha256=${createHash("sha256").update(content).digest("base64url")}`;
      if (found !== hash || content?.length !== Number(size)) wrong.push(`${path}: ${hash}`);
    }
  }
  return wrong;
}
