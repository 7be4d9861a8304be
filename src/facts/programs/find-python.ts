// Pythons of this machine.
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { runProgram } from "../../base/run-program.ts";
import { firstExecutable, pathFolders } from "./on-path.ts";
import { runUv, type Uv } from "./uv.ts";

/**
 * An interpreter of minor version `python`, `3.12` or `3.13t`: `python3.12` of PATH, else one of pyenv's; else as uv finds it, which takes a second
 * where pyenv is, and is looked for only then. A range such as `>=3.8` is uv's to answer.
 */
export async function findPython(
  findUv: () => Promise<Uv | null>,
  python: string,
): Promise<string | null> {
  if (/^\d+\.\d+t?$/.test(python)) {
    const named = (await pythonOfPath(python)) ?? (await pythonOfPyenv(python));
    if (named !== null) return named;
  }
  const uv = await findUv();
  if (uv === null) return null;
  const args = ["python", "find", "--no-project", "--system", python];
  const answer = await runUv(uv, args);
  return answer.ok ? answer.stdout.trim() : null;
}

/** pyenv's own programs aside: they are on PATH for all of its versions, and answer for those that are switched on. */
async function pythonOfPath(python: string): Promise<string | null> {
  const folders = pathFolders().filter((folder) => folder !== join(pyenvRoot(), "shims"));
  const named = await firstExecutable(folders.map((folder) => join(folder, `python${python}`)));
  return named !== null && (await runs(named)) ? named : null;
}

/** Its newest patch release, switched on or not. */
async function pythonOfPyenv(python: string): Promise<string | null> {
  const folder = join(pyenvRoot(), "versions");
  const versions = await readdir(folder).catch(() => []);
  const [, minor, threads] = /^(.+?)(t?)$/.exec(python) ?? [];
  const patch = (version: string): number => Number.parseInt(version.split(".")[2] ?? "", 10);
  return firstExecutable(
    versions
      .filter((version) => version.startsWith(`${minor}.`) && /^[0-9.]+t?$/.test(version))
      .filter((version) => version.endsWith("t") === (threads === "t"))
      .sort((one, other) => patch(other) - patch(one))
      .map((version) => join(folder, version, "bin", "python3")),
  );
}

function pyenvRoot(): string {
  return process.env.PYENV_ROOT || join(homedir(), ".pyenv");
}

const found = new WeakMap<Uv, Map<string, Promise<string | null>>>();

/** The same, else any Python 3; each asked for once. uv is told of it: its own search takes a second where pyenv is. */
export function nearestPython(uv: Uv, python: string): Promise<string | null> {
  const known = found.get(uv) ?? new Map<string, Promise<string | null>>();
  found.set(uv, known);
  const find = (wanted: string): Promise<string | null> => findPython(async () => uv, wanted);
  const answer = known.get(python) ?? find(python).then((exact) => exact ?? find(">=3.8"));
  known.set(python, answer);
  return answer;
}

/** For uv's commands. */
export async function pythonArguments(uv: Uv, python: string): Promise<string[]> {
  const path = await nearestPython(uv, python);
  return path === null ? [] : ["--python", path];
}

async function runs(interpreter: string): Promise<boolean> {
  const answer = await runProgram(interpreter, ["-I", "-c", ""]);
  return answer.exitCode === 0;
}
