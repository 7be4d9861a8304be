// The environments in which build back ends are asked for their requirements: one per Python and set of pins, made by uv.
import { mkdtemp, readlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../../base/errors.ts";
import type { IndexedPackage } from "../index/pylock.ts";
import { nearestPython } from "../programs/find-python.ts";
import { describePython, type HostPython } from "../programs/host-python.ts";
import { nothingBuilt, runUv, type Uv } from "../programs/uv.ts";

export interface BuildEnvironment {
  /** Its interpreter; what is installed beside it may be in its place. */
  readonly python: string;
  /** The interpreter that it was made with, which has no code of packages. */
  readonly base: string;
  /** The folders and files that a sandbox must show so that it runs. */
  readonly shown: readonly string[];
}

export interface Environments {
  /** The environment with exactly these packages; `wheelOf` makes a wheel of one that has only an sdist. */
  with(
    python: string,
    packages: readonly IndexedPackage[],
    wheelOf: (sdist: IndexedPackage) => Promise<string>,
  ): Promise<BuildEnvironment>;
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
    async with(python, packages, wheelOf) {
      const lines: string[] = [];
      for (const each of packages) {
        const { name, version } = each;
        lines.push(
          hasOnlySdists(each)
            ? `${name} @ ${pathToFileURL(await wheelOf(each))}\n`
            : `${name}==${version}\n`,
        );
      }
      const key = `${python}\n${lines.join("")}`;
      const known = made.get(key) ?? make({ folder, uv, base: interpreterFor(python), lines });
      made.set(key, known);
      return known;
    },
  };
}

/** Whether it has to be built before it can be installed. */
export function hasOnlySdists({ files }: IndexedPackage): boolean {
  return files.length > 0 && files.every(({ kind }) => kind === "sdist");
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
      `this machine has no Python ${python}: build back ends are asked in Python ${version}, which may give other answers`,
    );
  }
  return { found: path, described };
}

async function make({
  folder,
  uv,
  base,
  lines,
}: {
  readonly folder: string;
  readonly uv: Uv;
  readonly base: Promise<Interpreter>;
  readonly lines: readonly string[];
}): Promise<BuildEnvironment> {
  const { found, described } = await base;
  const place = await mkdtemp(join(folder, "environment-"));
  const python = join(place, "venv", "bin", "python");
  const run = async (words: readonly string[]): Promise<void> => {
    const answer = await runUv(uv, words, { input: lines.join("") });
    if (answer.ok) return;
    throw new UserError(
      "BUILD_ENVIRONMENT_FAILED",
      `uv could not make an environment with ${lines.map((line) => line.trim()).join(", ")}`,
      answer.stderr.trim().split("\n").slice(-15).join("\n"),
    );
  };
  await run(["venv", "--no-project", "--python", found, join(place, "venv")]);
  // Resolved before anything is installed, since a package could put a link there.
  const linked = await linksFrom(python);
  if (lines.length > 0) {
    await run([
      "pip",
      "install",
      "--no-deps",
      ...(await nothingBuilt()),
      "--python",
      python,
      "-r",
      "-",
    ]);
  }
  return {
    python,
    base: described.path,
    shown: [join(place, "venv"), described.prefix, described.path, ...linked],
  };
}

/** All paths that a link leads through, up to the last. */
async function linksFrom(path: string): Promise<string[]> {
  const target = await readlink(path).catch(() => null);
  if (target === null) return [];
  const next = resolve(dirname(path), target);
  return [next, ...(await linksFrom(next))];
}
