// Every change that can change poetrix.lock makes it stale: keys of a real pyproject.toml are changed at random, and if the
// digest stays the same, so does the plan.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse, stringify, type TomlTable } from "smol-toml";
import { describe, expect, it } from "vitest";
import { followPlan } from "../../src/lock/follow-plan.ts";
import { pyprojectDigest } from "../../src/plan/canonical-toml.ts";
import { formatPlan } from "../../src/plan/format-plan.ts";
import { parseLock } from "../../src/poetry/lock/lock.ts";
import { parseProject } from "../../src/poetry/project/project.ts";
import { acceptLock } from "../../src/resolve/stale-lock.ts";

const corpus = join(import.meta.dirname, "../../../shared/corpus/projects");
const projects = readdirSync(corpus).map((name) => ({
  name,
  pyproject: readFileSync(join(corpus, name, "pyproject.toml"), "utf8"),
  poetryLock: readFileSync(join(corpus, name, "poetry.lock"), "utf8"),
}));

/** The plan without its digests, or the error of making it. */
function planOf(pyproject: string, poetryLock: string): string {
  try {
    const written = parseProject(pyproject, "/project");
    const lock = parseLock(poetryLock, "/project");
    const { project } = acceptLock(written, lock, { allowStaleLock: true });
    const plan = followPlan({
      project,
      lock,
      before: null,
      system: "x86_64-linux",
      python: "3.12",
      pythonFullVersion: "3.12.1",
    });
    return formatPlan({ ...plan, inputs: { ...plan.inputs, "pyproject.toml": { tables: "" } } });
  } catch (error) {
    return `error: ${(error as Error).message}`;
  }
}

/** Another value at a random place: `steps` choose a key at each level, down to the value that is changed. */
function changed(table: TomlTable, steps: readonly number[], value: unknown): void {
  const keys = Object.keys(table);
  const [step = 0, ...rest] = steps;
  const key = keys[step % (keys.length + 1)];
  if (key === undefined) {
    // The number after the last key stands for a key that the table lacks.
    table[`new-${step}`] = value as TomlTable;
    return;
  }
  const inner = table[key];
  const isTable = typeof inner === "object" && !Array.isArray(inner) && !(inner instanceof Date);
  if (isTable && rest.length > 0) changed(inner as TomlTable, rest, value);
  else if (value === undefined) delete table[key];
  else table[key] = value as TomlTable;
}

const values = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<unknown>("1.2.3", "", ">=3.9", [], ["a"], {}, { a: "b:c" }, true, false, 7),
);
const steps = fc.array(fc.nat(30), { minLength: 2, maxLength: 5 });

describe("a change of pyproject.toml", () => {
  it("leaves the plan as it is where it leaves the digest as it is", { timeout: 300_000 }, () => {
    let same = 0;
    fc.assert(
      fc.property(fc.nat(projects.length - 1), steps, values, (index, where, value) => {
        const { pyproject, poetryLock } = projects[index] as (typeof projects)[number];
        const before = stringify(parse(pyproject));
        const table = parse(pyproject);
        changed(table, where, value);
        const after = stringify(table);
        const [one, other] = [pyprojectDigest(before), pyprojectDigest(after)];
        fc.pre(
          before !== after && "tables" in one && JSON.stringify(one) === JSON.stringify(other),
        );
        const plan = planOf(after, poetryLock);
        // An invalid file is refused before there is a plan.
        fc.pre(!plan.startsWith("error: "));
        same++;
        expect(plan).toBe(planOf(before, poetryLock));
      }),
      { numRuns: 60 },
    );
    expect(same).toBe(60);
  });

  it.each([
    ["project", ["description", "version", "readme", "authors", "classifiers", "urls", "keywords"]],
    ["project", ["scripts", "gui-scripts", "entry-points", "license", "maintainers"]],
    ["tool.poetry", ["description", "version", "readme", "authors", "classifiers", "urls"]],
    ["tool.poetry", ["include", "exclude", "packages", "scripts", "plugins", "homepage", "build"]],
    ["tool.poetrix", ["stale", "allow-stale-lock"]],
    ["tool.black", ["line-length"]],
  ])("makes no plan stale by %s: %s", (table, keys) => {
    const text = `[project]\nname = "a"\n[tool.poetry]\n[tool.poetrix]\n[tool.black]\n`;
    for (const key of keys) {
      const more = text.replace(`[${table}]\n`, `[${table}]\n"${key}" = "x"\n`);
      expect(pyprojectDigest(more)).toEqual(pyprojectDigest(text));
    }
  });

  it.each([
    ["project", ["requires-python", "dependencies", "optional-dependencies", "dynamic"]],
    ["tool.poetry", ["dependencies", "dev-dependencies", "group", "extras", "source"]],
    ["tool.poetry", ["package-mode", "build-constraints"]],
    ["tool.poetrix", ["python", "systems", "packages", "selections", "prefer-wheels"]],
    ["build-system", ["requires", "build-backend"]],
    ["dependency-groups", ["dev"]],
  ])("makes the plan stale by %s: %s", (table, keys) => {
    const text = `[project]\nname = "a"\n[tool.poetry]\n[tool.poetrix]\n[build-system]\n[dependency-groups]\n`;
    for (const key of keys) {
      const more = text.replace(`[${table}]\n`, `[${table}]\n"${key}" = "x"\n`);
      expect(pyprojectDigest(more)).not.toEqual(pyprojectDigest(text));
    }
  });
});
