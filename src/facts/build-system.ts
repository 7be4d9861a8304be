// How a source tree says that it is built. https://packaging.python.org/en/latest/specifications/pyproject-toml/ (PEP 517, 518)
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, type TomlTable } from "smol-toml";
import { UserError } from "../errors.ts";
import type { BuildSystem } from "../plan/plan.ts";

/** For a tree that says nothing, or no back end (PEP 517, "Source trees"). */
const legacyBackend = "setuptools.build_meta:__legacy__";
/** The version from which setuptools has that back end, as pip and build ask for it. */
const legacyRequires = ["setuptools >= 40.8.0"];

/**
 * `[build-system]` of the tree at `root`; `subject` names it in an error.
 *
 * @throws UserError BAD_BUILD_SYSTEM
 */
export async function readBuildSystem(root: string, subject: string): Promise<BuildSystem> {
  const text = await readFile(join(root, "pyproject.toml"), "utf8").catch(() => null);
  if (text === null) return parseBuildSystem({}, subject);
  try {
    return parseBuildSystem(parse(text), subject);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw badBuildSystem(subject, `is not TOML: ${reason}`);
  }
}

/** `[build-system]` of a pyproject.toml that was read. */
export function parseBuildSystem(pyproject: TomlTable, subject: string): BuildSystem {
  const table = pyproject["build-system"] as TomlTable | undefined;
  if (table === undefined) {
    return { backend: legacyBackend, backendPath: [], requires: legacyRequires };
  }
  const backend = table["build-backend"];
  if (backend !== undefined && typeof backend !== "string") {
    throw badBuildSystem(subject, "has a build-backend that is no string");
  }
  return {
    backend: backend ?? legacyBackend,
    backendPath: strings(table["backend-path"] ?? [], "backend-path", subject),
    requires: strings(table.requires ?? legacyRequires, "requires", subject),
  };
}

function strings(value: unknown, key: string, subject: string): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw badBuildSystem(subject, `has a [build-system] whose ${key} is no list of strings`);
}

function badBuildSystem(subject: string, what: string): UserError {
  return new UserError("BAD_BUILD_SYSTEM", `pyproject.toml of ${subject} ${what}`);
}
