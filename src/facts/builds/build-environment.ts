// Environments in which build back ends are asked: one per Python and set of pins, made by uv.
import { mkdtemp, readlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../../errors.ts";
import type { IndexedPackage } from "../index/pylock.ts";
import { nearestPython } from "../programs/find-python.ts";
import { describePython, type HostPython } from "../programs/host-python.ts";
import { runUv, type Uv } from "../programs/uv.ts";
import { pins } from "./build-requirements.ts";
import { machineFault } from "./machine-fault.ts";

export interface BuildEnvironment {
  /** Its interpreter. */
  readonly python: string;
  /** Folders and files without which it does not run. */
  readonly shown: readonly string[];
}

export interface Environments {
  /** That which holds exactly these packages. */
  with(python: string, packages: readonly IndexedPackage[]): Promise<BuildEnvironment>;
}

/** Makes environments in `folder`, each once. `warn` is told where this machine has no such Python. */
export function environmentsIn(folder: string, uv: Uv, warn: (text: string) => void): Environments {
  const made = new Map<string, Promise<BuildEnvironment>>();
  const interpreters = new Map<string, Promise<Interpreter>>();
  const interpreterFor = (python: string): Promise<Interpreter> => {
    const known = interpreters.get(python) ?? interpreter(uv, python, warn);
    interpreters.set(python, known);
    return known;
  };
  return {
    with(python, packages) {
      const key = `${python}\n${pins(packages)}`;
      const known = made.get(key) ?? make({ folder, uv, base: interpreterFor(python), packages });
      made.set(key, known);
      return known;
    },
  };
}

interface Interpreter {
  /** As it was found: what is made for it links there. */
  readonly found: string;
  readonly described: HostPython;
}

async function interpreter(
  uv: Uv,
  python: string,
  warn: (text: string) => void,
): Promise<Interpreter> {
  const path = await nearestPython(uv, python);
  if (path === null) {
    throw new UserError(
      "PYTHON_MISSING",
      `this machine has no Python ${python} in which to ask build back ends what they need`,
      `install one, for example with \`uv python install ${python}\``,
    );
  }
  const described = await describePython(path);
  const { version } = described;
  if (!version.startsWith(`${python}.`)) {
    warn(
      `this machine has no Python ${python}: build back ends are asked in Python ${version}, which may answer otherwise`,
    );
  }
  return { found: path, described };
}

async function make({
  folder,
  uv,
  base,
  packages,
}: {
  readonly folder: string;
  readonly uv: Uv;
  readonly base: Promise<Interpreter>;
  readonly packages: readonly IndexedPackage[];
}): Promise<BuildEnvironment> {
  const { found, described } = await base;
  const place = await mkdtemp(join(folder, "environment-"));
  const python = join(place, "venv", "bin", "python");
  const mayBuild = packages.some(({ files }) => files.some(({ kind }) => kind === "sdist"));
  const steps = [
    ["venv", "--no-project", "--python", found, join(place, "venv")],
    [
      ...["pip", "install", "--no-deps", "--python", python, "-r", "-"],
      // Where there is a wheel of each, no sdist is built in its place.
      ...(mayBuild ? [] : ["--no-build"]),
    ],
  ];
  for (const step of packages.length === 0 ? steps.slice(0, 1) : steps) {
    const answer = await runUv(uv, step, { input: pins(packages), cwd: place, mayBuild });
    if (answer.ok) continue;
    const isOwnFailure =
      /Failed to build|build backend returned an error/.test(answer.stderr) &&
      machineFault(answer.stderr) === null;
    throw new UserError(
      isOwnFailure ? "BUILD_REQUIREMENT_UNBUILDABLE" : "BUILD_ENVIRONMENT_FAILED",
      `uv could not make an environment with ${pins(packages).trim().split("\n").join(", ")}`,
      answer.stderr.trim().split("\n").slice(-15).join("\n"),
    );
  }
  const linked = await linksFrom(python);
  return { python, shown: [join(place, "venv"), described.prefix, described.path, ...linked] };
}

/** The places that a link leads by, to its end. */
async function linksFrom(path: string): Promise<string[]> {
  const target = await readlink(path).catch(() => null);
  if (target === null) return [];
  const next = resolve(dirname(path), target);
  return [next, ...(await linksFrom(next))];
}
