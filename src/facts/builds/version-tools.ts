// Tools that read a version from Git's history, which a tree in the Nix store does not have, and how to pass them one instead.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import table from "../../../nix/packages/version-tools.json" with { type: "json" };
import type { Project } from "../../poetry/project/project.ts";
import { normalizeName } from "../../standards/name.ts";
import { type Table, tableAt } from "../../standards/pyproject.ts";
import { isAskedBySetuptools, type SetuptoolsProject } from "./version-in-setuptools.ts";

interface VersionTool {
  /** The environment variable that it takes a version from; others read a file of their tree (builders/tell_version.py). */
  readonly variable?: string;
  /** How it writes the version of a commit that has no tag of its own (build/git-version.ts). */
  readonly form: VersionForm;
  /** Of the commit, in that version; as many as Git itself writes where it does not say. */
  readonly digits?: number;
  /** The package that does this in its place, and the version of it that began to write `digits`. */
  readonly digitsSince?: { readonly name: string; readonly version: string };
}

export type VersionForm = "next" | "pdm" | "post-dev" | "patch" | "post" | "git" | "plus";

/** By name; nix/packages/python-derivation.nix reads the same table. Part of the bundle: where Nix follows, that is all there is. */
const versionTools = table as Readonly<Record<string, VersionTool>>;

export interface NamedVersionTool extends VersionTool {
  readonly name: string;
}

/** The tool that reads the project's own version from Git; `null` where the version is elsewhere. */
export function versionToolOf(project: Project): NamedVersionTool | null {
  const { pyproject, packageMode } = project;
  if (!packageMode) return null;
  for (const [name, tool] of Object.entries(versionTools)) {
    if (isAtWork(name, project, tableAt(pyproject, "tool"))) return { ...tool, name };
  }
  return null;
}

/** Whether the version is this tool's work: many a project requires one for its list of files alone, or for a module that it writes. */
function isAtWork(
  name: string,
  { directory, pyproject, buildSystem }: Project,
  tables: Table,
): boolean {
  const own = tableAt(tables, name);
  // What stands in its place in [tool.poetry] is no version. As a plugin of Poetry, no build requires it.
  if (name === "poetry-dynamic-versioning") return own.enable === true;
  // Poetry wants some version in [tool.poetry], which none of these looks at.
  if ("version" in tableAt(pyproject, "project")) return false;
  if (name === "pdm-backend") return tableAt(tableAt(tables, "pdm"), "version").source === "scm";
  const requires = buildSystem?.requires ?? [];
  const isRequired = requires.some(
    (text) => normalizeName(/^\s*([\w.-]+)/.exec(text)?.[1] ?? "") === normalizeName(name),
  );
  // Many a project has a copy of versioneer.
  if (!isRequired && !(name === "versioneer" && name in tables)) return false;
  return isAskedByBackend(name, { directory, pyproject, requires }, buildSystem?.backend ?? "");
}

/** Whether the build back end takes the version from this tool, which the project requires. */
function isAskedByBackend(name: string, project: SetuptoolsProject, backend: string): boolean {
  const tables = tableAt(project.pyproject, "tool");
  if (backend.startsWith("setuptools.")) return isAskedBySetuptools(name, project);
  if (backend.startsWith("hatchling")) {
    const version = tableAt(tableAt(tables, "hatch"), "version");
    // Without a table here, it is in hatch.toml.
    return !("version" in tableAt(tables, "hatch")) || version.source === hatchSource(name);
  }
  if (backend.startsWith("scikit_build_core")) {
    const build = tableAt(tableAt(tables, "scikit-build"), "metadata");
    const { provider } = tableAt(build, "version");
    return typeof provider !== "string" || provider.endsWith(".setuptools_scm");
  }
  // These find it in a file of the project.
  return !/^(poetry|flit_core|maturin|uv_build)\b/.test(backend);
}

/** The `source` of `[tool.hatch.version]` by which Hatchling calls it. */
function hatchSource(name: string): string {
  return name === "hatch-vcs" ? "vcs" : name;
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
