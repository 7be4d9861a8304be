// What back ends that read a version from Git are told in its place: a tree in the Nix store has no history.
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runtimeRoot } from "../../runtime-root.ts";

/** Environment variables; nix/packages/python-derivation.nix reads the same table. */
export function versionVariables(version: string): Record<string, string> {
  const path = join(runtimeRoot(), "nix", "packages", "version-variables.json");
  const table = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  return Object.fromEntries(Object.values(table).map((name) => [name, version]));
}

/** Back ends that know no variable read PKG-INFO, which an sdist has: where `requires` names one, the tree gets it. */
export async function writePkgInfo(
  root: string,
  requires: readonly string[],
  { name, version }: { readonly name: string; readonly version: string },
): Promise<void> {
  const reads = /^(versioningit|setuptools[-_]git[-_]versioning)($|[^a-z-])/;
  if (!requires.some((requirement) => reads.test(requirement))) return;
  const text = `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`;
  await writeFile(join(root, "PKG-INFO"), text, { flag: "wx" }).catch((error) => {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  });
}
