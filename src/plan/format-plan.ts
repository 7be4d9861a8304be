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

const known = new Map<string, boolean>();

/** Of a plan's few paths: thousands of entries have the same. */
function isRecord(path: string): boolean {
  let answer = known.get(path);
  if (answer === undefined) {
    answer = records.test(path);
    known.set(path, answer);
  }
  return answer;
}

/** JSON, ended by a line feed. */
export function formatPlan(plan: Plan): string {
  return `${format(plan, "", "")}\n`;
}

function format(value: unknown, path: string, indent: string): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const inner = spread.has(path) ? `${indent}  ` : indent;
  const entries = isList
    ? value.map((item) => format(item, `${path}.*`, inner))
    : keysOf(value, path).map(
        (key) =>
          `${JSON.stringify(key)}: ${format((value as Record<string, unknown>)[key], below(path, key), inner)}`,
      );
  if (entries.length === 0) return `${open}${close}`;
  if (!spread.has(path)) return `${open}${entries.join(", ")}${close}`;
  return `${open}\n${entries.map((entry) => inner + entry).join(",\n")}\n${indent}${close}`;
}

function below(path: string, key: string): string {
  const step = isRecord(path) ? "*" : key;
  return path === "" ? step : `${path}.${step}`;
}

function keysOf(value: object, path: string): string[] {
  const keys = Object.keys(value).filter(
    (key) => (value as Record<string, unknown>)[key] !== undefined,
  );
  const place = (key: string): number =>
    isRecord(path) ? order.length : (rank.get(key) ?? order.length);
  return keys.sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}
