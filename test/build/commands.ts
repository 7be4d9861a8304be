// The real commands that these tests compare: Poetrix as users have it, and Poetry and uv from .venv.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { thisSystem } from "../../src/base/this-machine.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { root } from "../tools/nix-env.ts";

/** The build requirements of each package, as in `[tool.poetry.build-constraints]`. */
export type BuildConstraints = Record<string, Record<string, string>>;

const venv = join(root, ".venv/bin");
/** The folder in which these tests keep what they make. Each test empties it before it starts. */
export const scratch = join(root, ".cache/proof");

/** Runs `dist/poetrix.cjs`; throws with its stderr where it fails. */
export async function poetrix(...args: string[]): Promise<string> {
  const { stdout } = await execa(process.execPath, [join(root, "dist/poetrix.cjs"), ...args]);
  return stdout;
}

/** Makes a virtual environment at `path` with `poetry install`; returns its `bin/python`. */
export async function poetryInstall(options: {
  project: string;
  python: string;
  path: string;
  selection: readonly string[];
  /** The exact build requirements of each package, so that Poetry builds sdists with the same ones as Poetrix. */
  buildConstraints: BuildConstraints;
}): Promise<string> {
  const constraints = JSON.stringify(options.buildConstraints);
  const digest = createHash("sha256").update(constraints).digest("hex").slice(0, 12);
  await rm(options.path, { recursive: true, force: true });
  await execa(join(venv, "uv"), ["venv", "--quiet", "--python", options.python, options.path]);
  await execa(
    join(venv, "python"),
    [
      join(root, "scripts/poetry-here.py"),
      "install",
      options.project,
      options.path,
      ...options.selection,
    ],
    {
      env: {
        BUILD_CONSTRAINTS: constraints,
        // Poetry reuses a wheel that it built under other constraints.
        POETRY_CACHE_DIR: join(root, `.cache/poetry-${digest}`),
      },
    },
  );
  return join(options.path, "bin/python");
}

/** Settings that lock a project for this Python and this system. poetry.lock does not depend on them. */
export async function lockFor(python: string, project: string): Promise<void> {
  const path = join(project, "pyproject.toml");
  const text = await readFile(path, "utf8");
  await writeFile(
    path,
    text
      .replace(/^python = .*$/m, `python = ["${python}"]`)
      .replace(/^systems = .*$/m, `systems = ["${thisSystem()}"]`),
  );
}

/** `lib/pythonX.Y/site-packages` of an environment. */
export async function sitePackages(environment: string): Promise<string> {
  const [python] = (await readdir(join(environment, "lib"))).filter((name) =>
    name.startsWith("python"),
  );
  if (!python) throw new Error(`no lib/pythonX.Y in ${environment}`);
  return join(environment, "lib", python, "site-packages");
}

/** The result of `uv pip check`: the number of packages, and its complaints, sorted. */
export async function pipCheck(
  python: string,
): Promise<{ packages: number; complaints: string[] }> {
  const { stderr } = await execa(join(venv, "uv"), ["pip", "check", "--python", python], {
    reject: false,
  });
  const complaints = stderr.split("\n").filter((line) => line.startsWith("The package"));
  return {
    packages: Number(/Checked (\d+) packages?/.exec(stderr)?.[1] ?? 0),
    complaints: complaints.sort(),
  };
}

/** For every top-level module: null if it can be imported, else the last line of the error. */
export async function importAll(python: string): Promise<Record<string, string | null>> {
  const script = join(root, "test/build/import_all.py");
  const { stdout } = await execa(python, [script], { timeout: 600_000 });
  return JSON.parse(stdout);
}

export async function emptyFolder(path: string): Promise<string> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
  return path;
}

/** The plan's exact build requirements, as `[tool.poetry.build-constraints]`. */
export function constraintsOf(plan: Plan, python: string): BuildConstraints {
  const target = Object.values(plan.targets).find(
    (one) => one.system === "x86_64-linux" && one.python.version === python,
  );
  const constraints: BuildConstraints = {};
  for (const [id, requirements] of Object.entries(target?.builds ?? {})) {
    const name = plan.packages[id]?.name;
    if (name === undefined) continue;
    constraints[name] = Object.fromEntries(
      requirements.map((requirement) => {
        const { name, version } = plan.packages[requirement] as Plan["packages"][string];
        return [name, `==${version}`];
      }),
    );
  }
  return constraints;
}
