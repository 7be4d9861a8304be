import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SriHash } from "../standards/hash.ts";
import type { NormalizedName } from "../standards/name.ts";
import { formatPlan } from "./format-plan.ts";
import type { Plan, PlanPackage, PlanTarget } from "./plan.ts";

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/) as fc.Arbitrary<NormalizedName>;
const hash = fc.base64String().map((text) => `sha256-${text}` as SriHash);
const record = <Value>(value: fc.Arbitrary<Value>) => fc.dictionary(name, value, { maxKeys: 4 });

const packages: fc.Arbitrary<PlanPackage> = fc.record(
  {
    name,
    version: fc.string(),
    source: fc.oneof(
      fc.record({ kind: fc.constant("index" as const) }),
      fc.record({
        kind: fc.constant("directory" as const),
        path: fc.string(),
        develop: fc.boolean(),
      }),
    ),
    files: record(
      fc.record(
        {
          kind: fc.constantFrom("wheel" as const, "sdist" as const),
          hash,
          url: fc.option(fc.webUrl()),
          size: fc.option(fc.nat()),
          needs: fc.array(fc.string()),
        },
        { requiredKeys: ["kind", "hash", "url", "size"] },
      ),
    ),
    native: fc.array(name),
  },
  { requiredKeys: ["name", "version", "source", "files"] },
);
const targets: fc.Arbitrary<PlanTarget> = fc.record({
  system: fc.string(),
  python: fc.record({
    implementation: fc.constant("cpython" as const),
    version: fc.string(),
    from: fc.option(fc.string()),
    below: fc.option(fc.string()),
  }),
  packages: record(
    fc.record({
      file: fc.option(fc.string()),
      dependencies: fc.array(name),
      include: record(fc.array(fc.array(fc.string()))),
    }),
  ),
  builds: record(fc.array(fc.string())),
  buildNames: record(fc.array(name)),
  buildFiles: record(fc.string()),
  tools: record(fc.string()),
  selections: fc.array(
    fc.record({
      groups: fc.array(fc.string()),
      extras: fc.array(fc.string()),
      packages: fc.array(fc.string()),
    }),
  ),
});
const plans: fc.Arbitrary<Plan> = fc.record({
  schema: fc.constant(1 as const),
  inputs: fc.record({
    "poetry.lock": fc.string(),
    "pyproject.toml": fc.record({ tables: fc.string() }),
  }),
  project: fc.record({
    name: fc.string(),
    python: fc.string(),
    packageMode: fc.boolean(),
    groups: fc.array(name),
    defaultGroups: fc.array(name),
    extras: fc.array(name),
    build: fc.constant(null),
  }),
  packages: record(packages),
  targets: record(targets),
});

/** The same value with the keys of every table in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

describe("formatPlan", () => {
  it("is JSON of the plan, ended by a line feed", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const text = formatPlan(plan);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(plan)));
        expect(text.endsWith("}\n")).toBe(true);
      }),
    );
  });

  it("gives the same bytes whatever the order of keys", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(formatPlan(turned(plan) as Plan)).toBe(formatPlan(plan));
      }),
    );
  });

  it("gives each file, and each package of a target, a line of its own", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const lines = formatPlan(plan).split("\n");
        const files = Object.values(plan.packages).flatMap(({ files }) => Object.values(files));
        const included = Object.values(plan.targets).flatMap((target) =>
          Object.values(target.packages),
        );
        expect(lines.filter((line) => /^ {8}"[^"]*": \{"kind"/.test(line))).toHaveLength(
          files.length,
        );
        expect(lines.filter((line) => /^ {8}"[^"]*": \{"file"/.test(line))).toHaveLength(
          included.length,
        );
      }),
    );
  });
});
