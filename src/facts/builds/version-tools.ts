// Tools that read a version from Git's history, which a tree in the Nix store does not have, and how to pass them one instead.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import table from "../../../nix/packages/version-tools.json" with { type: "json" };
import type { Project } from "../../poetry/project/project.ts";
import { normalizeName } from "../../standards/name.ts";
import { tableAt } from "../../standards/pyproject.ts";

interface VersionTool {
  /** The environment variable that it takes a version from; others read a file of their tree (builders/tell_version.py). */
  readonly variable?: string;
  /** How it writes the version of a commit that has no tag of its own (build/git-version.ts). */
  readonly form: VersionForm;
  /** Of the commit, in that version; seven where it does not say. */
  readonly digits?: number;
}

export type VersionForm = "next" | "post-dev" | "patch" | "post" | "git" | "plus";

/** By name; nix/packages/python-derivation.nix reads the same table. Part of the bundle: where Nix follows, that is all there is. */
const versionTools = table as Readonly<Record<string, VersionTool>>;

export interface NamedVersionTool extends VersionTool {
  readonly name: string;
}

/** The tool that reads the project's own version from Git; `null` where the version is elsewhere. */
export function versionToolOf(project: Project): NamedVersionTool | null {
  const { pyproject, buildSystem, packageMode } = project;
  if (!packageMode) return null;
  // Poetry wants some version in [tool.poetry], which none of these looks at.
  const isWritten = "version" in tableAt(pyproject, "project");
  const tables = tableAt(pyproject, "tool");
  const required = new Set(
    (buildSystem?.requires ?? []).map((text) =>
      normalizeName(/^\s*([\w.-]+)/.exec(text)?.[1] ?? ""),
    ),
  );
  for (const [name, tool] of Object.entries(versionTools)) {
    const own = { ...tool, name };
    switch (name) {
      case "poetry-dynamic-versioning":
        // What stands in its place in [tool.poetry] is no version. As a plugin of Poetry, no build requires it.
        if (tableAt(tables, name).enable === true) return own;
        break;
      case "pdm-backend":
        if (!isWritten && tableAt(tableAt(tables, "pdm"), "version").source === "scm") return own;
        break;
      case "versioneer":
        if (!isWritten && (required.has(normalizeName(name)) || name in tables)) return own;
        break;
      default:
        if (!isWritten && required.has(normalizeName(name))) return own;
    }
  }
  return null;
}

/** Environment variables that tell a version to every tool that takes it from one. */
export function versionVariables(version: string): Record<string, string> {
  return Object.fromEntries(
    Object.values(versionTools).flatMap(({ variable }) =>
      variable === undefined ? [] : [[variable, version]],
    ),
  );
}

/** Tools that know no variable read PKG-INFO, which an sdist has: where `requires` names one, the tree gets it. */
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
