// What back ends that read a version from Git are told in its place: a tree in the Nix store has no history.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runtimeRoot } from "../runtime-root.ts";

/** Environment variables; nix/python-derivation.nix reads the same table. */
export function versionVariables(version: string): Record<string, string> {
  const path = join(runtimeRoot(), "nix", "version-variables.json");
  const table = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  return Object.fromEntries(Object.values(table).map((name) => [name, version]));
}
