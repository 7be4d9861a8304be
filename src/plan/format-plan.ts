// The plan as text: the same plan gives the same bytes, and one changed package a small diff.
import type { Plan } from "./plan.ts";

/** Keys in the order of plan.ts; those of a record, which are not here, are sorted. */
const order: readonly string[] = [
  ...["schema", "inputs", "project"],
  ...["kind", "name", "system", "implementation", "version", "python", "from", "below"],
  ...["packageMode", "groups", "defaultGroups", "extras", "scripts"],
  ...["hash", "url", "revision", "subdirectory", "path", "develop", "size", "needs", "optional"],
  ...["source", "build", "versionTool", "native", "files"],
  ...[
    "backend",
    "backendPath",
    "requires",
    "given",
    "constraints",
    "asOf",
    "failure",
    "wants",
    "unread",
  ],
  ...["file", "unusable", "dependencies", "include", "varies"],
  ...[
    "packages",
    "crates",
    "targets",
    "builds",
    "buildNames",
    "buildFiles",
    "tools",
    "selections",
    "cargoLocks",
    "unbuildable",
    "verified",
    "wheel",
    "differences",
    "stale",
    "warnings",
    "allowedPythons",
  ],
];
const rank = new Map(order.map((key, index) => [key, index]));

/** Where each entry has a line of its own; `*` is any key. All below is on one line. */
const spread: ReadonlySet<string> = new Set([
  "",
  "inputs",
  "project",
  "packages",
  "packages.*",
  "packages.*.files",
  "crates",
  "targets",
  "targets.*",
  "targets.*.packages",
  "targets.*.builds",
  "targets.*.buildNames",
  "targets.*.buildFiles",
  "targets.*.tools",
  "targets.*.selections",
  "targets.*.verified",
]);
/** Records: their keys are names, and sorted as such even where a package is called `version`. */
const records =
  /^(packages|crates|packages\.\*\.files|targets|targets\.\*\.(packages|builds|buildNames|buildFiles|tools|verified)|project\.scripts|.*\.(include|cargoLocks))$/;

/** What the texts of values at one path have in common. A plan has some fifty paths, and a hundred thousand values. */
interface Place {
  readonly isSpread: boolean;
  readonly isRecord: boolean;
  /** By key; of a record's entries and of a list's items, there is one. */
  readonly below: Map<string, Place>;
  readonly path: string;
}

function placeOf(path: string): Place {
  return { isSpread: spread.has(path), isRecord: records.test(path), below: new Map(), path };
}

function placeBelow(place: Place, step: string): Place {
  let found = place.below.get(step);
  if (found === undefined) {
    found = placeOf(place.path === "" ? step : `${place.path}.${step}`);
    place.below.set(step, found);
  }
  return found;
}

const top = placeOf("");

/** JSON, ended by a line feed. */
export function formatPlan(plan: Plan): string {
  return `${format(plan, top, "")}\n`;
}

function format(value: unknown, place: Place, indent: string): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? "[]" : "{}";
  const inner = place.isSpread ? `${indent}  ` : indent;
  const between = place.isSpread ? `,\n${inner}` : ", ";
  let text = "";
  if (isList) {
    const items = placeBelow(place, "*");
    for (const item of value) text += (text && between) + format(item, items, inner);
  } else {
    const table = value as Readonly<Record<string, unknown>>;
    for (const key of keysOf(table, place.isRecord)) {
      const entry = format(table[key], placeBelow(place, place.isRecord ? "*" : key), inner);
      text += `${text && between}${JSON.stringify(key)}: ${entry}`;
    }
  }
  return place.isSpread && text !== ""
    ? `${open}\n${inner}${text}\n${indent}${close}`
    : `${open}${text}${close}`;
}

function keysOf(table: Readonly<Record<string, unknown>>, isRecord: boolean): string[] {
  const keys = Object.keys(table).filter((key) => table[key] !== undefined);
  if (isRecord) return keys.sort();
  const place = (key: string): number => rank.get(key) ?? order.length;
  return keys.sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}
