// `content-hash`, by which Poetry tells whether poetry.lock is current.
// poetry: packages/locker.py, _get_content_hash and is_fresh
import { createHash } from "node:crypto";
import { parse } from "smol-toml";
import { type Table, tableAt } from "../../standards/pyproject.ts";

const legacyKeys = ["dependencies", "source", "extras", "dev-dependencies"];
const poetryKeys = [...legacyKeys, "group"];
const projectKeys = ["requires-python", "dependencies", "optional-dependencies"];

/**
 * `content-hash` of a pyproject.toml.
 *
 * @param dependencyGroups false: as Poetry before 2.3 computed it, without `[dependency-groups]`
 */
export function contentHash(
  pyprojectText: string,
  { dependencyGroups }: { dependencyGroups: boolean },
): string {
  // Integers as `bigint`, since Python's JSON writes `1` and `1.0` differently.
  const pyproject = parse(pyprojectText, { integersAsBigInt: true }) as Table;
  const text = pythonJson(relevantContent(pyproject, dependencyGroups));
  return createHash("sha256").update(text).digest("hex");
}

function relevantContent(pyproject: Table, dependencyGroups: boolean): Table {
  const project = pick(tableAt(pyproject, "project"), projectKeys);
  const groups = dependencyGroups ? tableAt(pyproject, "dependency-groups") : {};
  const poetry = tableAt(tableAt(pyproject, "tool"), "poetry");
  const isStandard = Object.keys(project).length > 0 || Object.keys(groups).length > 0;
  const relevant: Record<string, unknown> = {};
  for (const key of poetryKeys) {
    // Poetry includes missing older keys as null, but only in projects without the standard tables.
    if (poetry[key] !== undefined) relevant[key] = poetry[key];
    else if (legacyKeys.includes(key) && !isStandard) relevant[key] = null;
  }
  if (!isStandard) return relevant;
  return {
    ...(Object.keys(project).length > 0 && { project }),
    ...(Object.keys(groups).length > 0 && { "dependency-groups": groups }),
    tool: { poetry: relevant },
  };
}

function pick(table: Table, keys: readonly string[]): Table {
  return Object.fromEntries(
    keys.filter((key) => table[key] !== undefined).map((key) => [key, table[key]]),
  );
}

/** Like Python's `json.dumps(value, sort_keys=True)`: separated by `, ` and `: `, keys sorted by code point, non-ASCII escaped. */
function pythonJson(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "string") return pythonString(value);
  if (typeof value === "number") return pythonFloat(value);
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(", ")}]`;
  if (typeof value === "object" && !(value instanceof Date)) {
    const entries = Object.entries(value).sort(([a], [b]) => compareCodePoints(a, b));
    return `{${entries.map(([key, item]) => `${pythonString(key)}: ${pythonJson(item)}`).join(", ")}}`;
  }
  return String(value);
}

function pythonString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** As Python prints it: `1.0`, `1e-07`, `1e+16`. */
function pythonFloat(value: number): string {
  if (!Number.isFinite(value))
    return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  return Number.isInteger(value) ? `${Object.is(value, -0) ? "-0" : value}.0` : String(value);
}

/** JavaScript itself would compare UTF-16 units. */
function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < left.length && index < right.length; index++) {
    const order = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
