// The digest of pyproject.toml: of the tables that matter alone, in a form that nix/plan/canonical-toml.nix writes too.
import { createHash } from "node:crypto";
import { parse, TomlDate, type TomlTable, type TomlValue } from "smol-toml";
import type { PlanInputs } from "./plan.ts";

/** The tables whose change makes a plan stale. */
const tables = [
  ["build-system"],
  ["dependency-groups"],
  ["project"],
  ["tool", "poetrix"],
  ["tool", "poetry"],
] as const;

/**
 * Of the tables that matter; of the whole file where Nix cannot read it, or would not tell two values apart:
 * dates and NUL anywhere, floats in these tables.
 */
export function pyprojectDigest(text: string): PlanInputs["pyproject.toml"] {
  const pyproject = parse(text, { integersAsBigInt: true });
  const form = isRefusedByNix(pyproject) ? null : canonicalTables(pyproject);
  return form === null ? { bytes: sha256(text) } : { tables: sha256(form) };
}

/** The tables that are there, by their dotted names, as one table; `null` where they hold what Nix would not tell apart. */
function canonicalTables(pyproject: TomlTable): string | null {
  const present: TomlTable = {};
  for (const path of tables) {
    const table = valueAt(pyproject, path);
    if (table !== undefined) present[path.join(".")] = table;
  }
  try {
    return canonical(present);
  } catch (error) {
    if (error instanceof NotCanonical) return null;
    throw error;
  }
}

class NotCanonical extends Error {}

/**
 * string = bytes ":" text; integer = "i" decimal ";"; boolean = "t" | "f";
 * list = "[" value* "]"; table = "{" (string value)* "}", by key in the order of its bytes.
 */
function canonical(value: TomlValue): string {
  if (typeof value === "string") return lengthAndText(value);
  if (typeof value === "bigint") return `i${value};`;
  if (typeof value === "boolean") return value ? "t" : "f";
  if (Array.isArray(value)) return `[${value.map(canonical).join("")}]`;
  if (typeof value === "object" && !(value instanceof TomlDate)) {
    const keys = Object.keys(value).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return `{${keys.map((key) => lengthAndText(key) + canonical(value[key] as TomlValue)).join("")}}`;
  }
  throw new NotCanonical();
}

function lengthAndText(text: string): string {
  return `${Buffer.byteLength(text)}:${text}`;
}

function valueAt(table: TomlTable, path: readonly string[]): TomlValue | undefined {
  let value: TomlValue | undefined = table;
  for (const key of path) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    value = (value as TomlTable)[key];
  }
  return value;
}

/** Dates, and text with NUL, wherever they are: Nix refuses the file, or ends the text there. */
function isRefusedByNix(value: TomlValue): boolean {
  if (typeof value === "string") return value.includes("\0");
  if (value instanceof TomlDate) return true;
  return typeof value === "object" && Object.entries(value).flat().some(isRefusedByNix);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
