// Pythons of this machine.
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { firstExecutable } from "./on-path.ts";
import { runUv, type Uv } from "./uv.ts";

/**
 * An interpreter of minor version `python` (or `>=3.8` and the like): as uv finds it, else among those of pyenv,
 * which uv sees only where they are switched on.
 */
export async function findPython(uv: Uv, python: string): Promise<string | null> {
  const answer = await runUv(uv, ["python", "find", "--no-project", "--system", python], {
    cwd: "/",
  });
  if (answer.ok) return answer.stdout.trim();
  const folder = join(process.env.PYENV_ROOT || join(homedir(), ".pyenv"), "versions");
  const versions = await readdir(folder).catch(() => []);
  return firstExecutable(
    versions
      .filter((version) => version.startsWith(`${python}.`) && /^[0-9.]+$/.test(version))
      .sort((one, other) => Number(other.split(".")[2]) - Number(one.split(".")[2]))
      .map((version) => join(folder, version, "bin", "python3")),
  );
}
