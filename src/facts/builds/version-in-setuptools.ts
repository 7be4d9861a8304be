// Whether setuptools takes a project's version from a tool that reads it from Git. That the tool is required says little: many a
// project has it for its list of files. Each rule is what the tool itself does, as its releases of 2026 do it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { textIfReadable } from "../../base/reading/file-bytes.ts";
import { normalizeName } from "../../standards/name.ts";
import { type Table, tableAt } from "../../standards/pyproject.ts";

/** What is known of a project that setuptools builds. */
export interface SetuptoolsProject {
  readonly directory: string;
  readonly pyproject: Table;
  readonly requires: readonly string[];
}

/** `tool` is required to build the project. */
export function isAskedBySetuptools(tool: string, project: SetuptoolsProject): boolean {
  const tables = tableAt(project.pyproject, "tool");
  const own = tableAt(tables, tool);
  const isInTable = "version" in tableAt(tableAt(tables, "setuptools"), "dynamic");
  const setup = readSetup(project.directory);
  switch (tool) {
    case "setuptools-scm": {
      if (isInTable || setup.hasVersion) return false;
      return (
        "setuptools_scm" in tables ||
        isSimple(project) ||
        setup.uses(/\buse_scm_version\b/) ||
        setup.uses(scmImport)
      );
    }
    case "setuptools-git-versioning":
      return own.enabled === true || setup.uses(/\b(setuptools_git_versioning|version_config)\b/);
    case "versioningit":
      return "versioningit" in tables;
    case "pbr":
      return setup.isUnseen || setup.uses(/\bpbr\b/);
    case "versioneer":
      // Or a module's attribute, for which the module asks versioneer.
      return isInTable || setup.isUnseen || setup.uses(/\bversioneer\b/);
    default:
      return false;
  }
}

/** `setuptools-scm[simple]`, which needs no table from 9.2 on. */
function isSimple({ pyproject, requires }: SetuptoolsProject): boolean {
  const { dynamic } = tableAt(pyproject, "project");
  if (!Array.isArray(dynamic) || !dynamic.includes("version")) return false;
  return requires.some((requirement) => {
    const [, name = "", extras = ""] = /^\s*([\w.-]+)\s*\[([^\]]*)\]/.exec(requirement) ?? [];
    const isNamed = extras.split(",").some((extra) => normalizeName(extra.trim()) === "simple");
    return isNamed && normalizeName(name) === "setuptools-scm";
  });
}

interface Setup {
  /** Where Nix follows, there is nothing of the project but pyproject.toml. */
  readonly isUnseen: boolean;
  /** One of the two files says the version itself. */
  readonly hasVersion: boolean;
  /** Whether setup.py has it. */
  uses(pattern: RegExp): boolean;
}

function readSetup(directory: string): Setup {
  const program = textOf(join(directory, "setup.py")).replace(/#.*/g, "");
  const metadata = /^\[metadata\](?:\n(?!\[).*)*/m.exec(textOf(join(directory, "setup.cfg")));
  return {
    isUnseen: !existsSync(directory),
    hasVersion:
      (/\bversion\s*=(?!=)/.test(program) && !scmImport.test(program)) ||
      /^version\s*[=:]\s*(?!attr:|file:)\S/m.test(metadata?.[0] ?? ""),
    uses: (pattern) => pattern.test(program),
  };
}

/** With `version=get_version()`. */
const scmImport = /\b(from|import)\s+setuptools_scm\b/;

/** Empty where it is not there, or cannot be read: then the build says so. */
function textOf(path: string): string {
  return (textIfReadable(path) ?? "").replaceAll("\r\n", "\n");
}
