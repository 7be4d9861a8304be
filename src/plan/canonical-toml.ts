// The digest of pyproject.toml: of what can change the plan alone, in a form that nix/plan/canonical-toml.nix writes too.
import { createHash } from "node:crypto";
import { parse, TomlDate, type TomlTable, type TomlValue } from "smol-toml";
import type { PlanInputs } from "./plan.ts";

/** A table whose change makes a plan stale: all of it, `only` some of its keys, or all `but` some. */
interface RelevantTable {
  readonly path: readonly string[];
  readonly only?: readonly string[];
  readonly but?: readonly string[];
}

const relevantTables: readonly RelevantTable[] = [
  { path: ["build-system"] },
  { path: ["dependency-groups"] },
  {
    path: ["project"],
    only: ["dependencies", "dynamic", "name", "optional-dependencies", "requires-python"],
  },
  {
    path: ["tool", "poetry"],
    only: [
      "build-constraints",
      "dependencies",
      "dev-dependencies",
      "extras",
      "group",
      "name",
      "package-mode",
      "source",
    ],
  },
  { path: ["tool", "poetrix"], but: ["allow-stale-lock", "stale"] },
  // What back ends ask for because of these is locked with the project.
  { path: ["tool", "hatch", "build", "hooks"] },
  { path: ["tool", "hatch", "build", "targets", "wheel", "hooks"] },
  { path: ["tool", "hatch", "metadata", "hooks"] },
  { path: ["tool", "pdm", "build"], only: ["run-setuptools"] },
  { path: ["tool", "scikit-build"], only: ["cmake", "ninja"] },
];

/** Text in which a date or a time seems to be a value: Nix refuses such a file, and cannot find out beforehand. */
const seemsToHoldDates = /[=,[]\s*(?:\d{4}-\d{2}-\d{2}|\d{2}:\d{2}:\d{2})/;

/**
 * Of what matters; of the whole file where Nix cannot read it, or would not tell two values apart:
 * dates and NUL anywhere, floats in these tables.
 */
export function pyprojectDigest(text: string): PlanInputs["pyproject.toml"] {
  const pyproject = parse(text, { integersAsBigInt: true });
  const isReadByNix = !seemsToHoldDates.test(text) && !isRefusedByNix(pyproject);
  const form = isReadByNix ? canonicalForm(pyproject) : null;
  return form === null ? { bytes: sha256(text) } : { tables: sha256(form) };
}

/** What matters, by the dotted names of its tables, as one table; `null` where it holds what Nix would not tell apart. */
function canonicalForm(pyproject: TomlTable): string | null {
  const present: TomlTable = {};
  for (const relevant of relevantTables) {
    const value = valueAt(pyproject, relevant.path);
    const kept = value === undefined ? undefined : keptOf(value, relevant);
    if (kept !== undefined) present[relevant.path.join(".")] = kept;
  }
  try {
    return canonical(present);
  } catch (error) {
    if (error instanceof NotCanonical) return null;
    throw error;
  }
}

/** `undefined` where nothing of it matters. */
function keptOf(value: TomlValue, { only, but }: RelevantTable): TomlValue | undefined {
  if ((only === undefined && but === undefined) || !isTable(value)) return value;
  const kept = Object.entries(value).filter(([key]) =>
    only === undefined ? !but?.includes(key) : only.includes(key),
  );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
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
  if (isTable(value)) {
    const keys = Object.keys(value).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return `{${keys.map((key) => lengthAndText(key) + canonical(value[key] as TomlValue)).join("")}}`;
  }
  throw new NotCanonical();
}

function isTable(value: TomlValue): value is TomlTable {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof TomlDate);
}

function lengthAndText(text: string): string {
  return `${Buffer.byteLength(text)}:${text}`;
}

function valueAt(table: TomlTable, path: readonly string[]): TomlValue | undefined {
  let value: TomlValue | undefined = table;
  for (const key of path) {
    if (value === undefined || !isTable(value)) return undefined;
    value = value[key];
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
