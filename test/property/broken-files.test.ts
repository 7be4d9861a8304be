// A pyproject.toml or poetry.lock with one value of another type, or gone, is read or refused in a sentence; nothing breaks.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "smol-toml";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/base/errors.ts";
import { isFresh } from "../../src/poetry/lock/freshness.ts";
import { parseLock } from "../../src/poetry/lock/lock.ts";
import { parseProject } from "../../src/poetry/project/project.ts";
import { readSettings } from "../../src/poetry/project/settings.ts";
import { describeTarget } from "../../src/resolve/describe.ts";
import { pythonRanges } from "../../src/resolve/python-ranges.ts";
import { parseSelection } from "../../src/resolve/question/selection.ts";
import { makeTarget } from "../../src/resolve/question/target.ts";
import { resolveTarget } from "../../src/resolve/resolve.ts";

const target = makeTarget({ system: "x86_64-linux", python: "3.12" });
const gone = Symbol("gone");
const values: readonly unknown[] = [
  ...[gone, 1, 1.5, true, "", "a b;", "1.0", new Date(0)],
  ...[[], [1], ["x"], [[]], [{}], {}, { a: 1 }, { a: "x" }, { a: ["x"] }, { a: {} }],
];

describe.each(["lock-1.1", "enriched-dependencies", "extras-of-extras", "sources"])(
  "%s with another value",
  (name) => {
    const directory = fileURLToPath(new URL(`../projects/${name}`, import.meta.url));
    const text = (file: string): string => readFileSync(`${directory}/${file}`, "utf8");
    const files = { pyproject: text("pyproject.toml"), lock: text("poetry.lock") };

    it.each(["pyproject", "lock"] as const)("in its %s", (changed) => {
      let refused = 0;
      for (const { text: changedText, change } of changes(files[changed])) {
        const message = tryAll({ ...files, [changed]: changedText }, directory);
        if (message === null) continue;
        refused += 1;
        expect(message, change).toMatch(/poetry\.lock|pyproject\.toml/);
      }
      expect(refused).toBeGreaterThan(100);
    });
  },
);

/** Calls every reader of the two files. Returns the message of the error; `null` if they are accepted. */
function tryAll(
  { pyproject, lock }: { pyproject: string; lock: string },
  directory: string,
): string | null {
  try {
    const project = parseProject(pyproject, directory);
    readSettings(project);
    const locked = parseLock(lock, directory);
    isFresh(project, locked);
    pythonRanges(project, locked, "3.12");
    describeTarget({ project, lock: locked, target });
    resolveTarget({
      project,
      lock: locked,
      target,
      selection: parseSelection(project, "all", "all"),
    });
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message;
  }
}

function* changes(text: string): Generator<{ text: string; change: string }> {
  const whole = parse(text);
  for (const path of paths(whole)) {
    for (const value of values) {
      const changed = parse(text);
      put(changed, path, value);
      yield { text: stringify(changed), change: `${path.join(".")} = ${String(value)}` };
    }
  }
}

type Path = readonly (string | number)[];

function* paths(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null || value instanceof Date) return;
  // What holds for the first of many entries holds for the others.
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 2) : Object.keys(value);
  for (const key of keys) yield* paths((value as Record<string, unknown>)[key], [...path, key]);
}

function put(whole: object, path: Path, value: unknown): void {
  let holder = whole as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder;
  const last = path.at(-1) as string | number;
  if (value !== gone) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
}
