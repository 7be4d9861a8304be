// Pythons of this machine.
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { firstExecutable, onPath } from "./on-path.ts";
import { runUv, type Uv } from "./uv.ts";

/**
 * An interpreter of minor version `python` (or `>=3.8` and the like): as uv finds it, where there is uv; else `python3.12` of
 * PATH; else among those of pyenv, which are seen otherwise only where they are switched on.
 */
export async function findPython(uv: Uv | null, python: string): Promise<string | null> {
  if (uv !== null) {
    const args = ["python", "find", "--no-project", "--system", python];
    const answer = await runUv(uv, args, { cwd: "/" });
    if (answer.ok) return answer.stdout.trim();
  }
  const named = await onPath(`python${python}`);
  // pyenv leaves a program of this name on PATH that only says which versions have it.
  if (named !== null && (await runs(named))) return named;
  const folder = join(process.env.PYENV_ROOT || join(homedir(), ".pyenv"), "versions");
  const versions = await readdir(folder).catch(() => []);
  return firstExecutable(
    versions
      .filter((version) => version.startsWith(`${python}.`) && /^[0-9.]+$/.test(version))
      .sort((one, other) => Number(other.split(".")[2]) - Number(one.split(".")[2]))
      .map((version) => join(folder, version, "bin", "python3")),
  );
}

const found = new WeakMap<Uv, Map<string, Promise<string | null>>>();

/** The same, else any Python 3; each asked for once. uv is told of it: its own search takes a second where pyenv is. */
export function nearestPython(uv: Uv, python: string): Promise<string | null> {
  const known = found.get(uv) ?? new Map<string, Promise<string | null>>();
  found.set(uv, known);
  const answer =
    known.get(python) ?? findPython(uv, python).then((exact) => exact ?? findPython(uv, ">=3.8"));
  known.set(python, answer);
  return answer;
}

/** For uv's commands. */
export async function pythonArguments(uv: Uv, python: string): Promise<string[]> {
  const path = await nearestPython(uv, python);
  return path === null ? [] : ["--python", path];
}

async function runs(interpreter: string): Promise<boolean> {
  const answer = await execa(interpreter, ["-c", ""], { reject: false, stdio: "ignore" });
  return answer.exitCode === 0;
}
