import { describe, expect, it } from "vitest";
import { formatPlan } from "./format-plan.ts";
import { keepVerified, withVerified } from "./keep-verified.ts";
import { type Plan, type PlanPackage, type PlanTarget, planSchema } from "./plan.ts";

const build = { backend: "setuptools.build_meta", backendPath: [], requires: ["setuptools"] };
const spam = {
  name: "spam",
  version: "1.0",
  source: { kind: "index" },
  files: { "spam-1.0.tar.gz": { kind: "sdist", hash: "sha256-AAAA", url: null, size: 1 } },
  build,
} as unknown as PlanPackage;
const target = {
  system: "x86_64-linux",
  python: { implementation: "cpython", version: "3.12", from: null, below: null },
  packages: { "spam@1.0": { file: "spam-1.0.tar.gz", dependencies: [], include: { main: [[]] } } },
  builds: { "spam@1.0": ["setuptools@80.0"] },
  buildNames: {},
  buildFiles: {},
  tools: {},
  selections: [],
} as unknown as PlanTarget;

const id = "cp312-x86_64-linux";
const planOf = (more: Partial<PlanPackage> = {}, changed: Partial<PlanTarget> = {}): Plan =>
  ({
    schema: planSchema,
    inputs: {},
    project: { name: "demo", build: null },
    packages: { "spam@1.0": { ...spam, ...more } },
    targets: { [id]: { ...target, ...changed } },
  }) as unknown as Plan;

const verified = { "spam@1.0": { wheel: "spam-1.0-py3-none-any.whl", differences: ["files"] } };
const before = withVerified(planOf(), () => verified);

describe("what was verified", () => {
  it("is kept for as long as a build does not change", () => {
    expect(keepVerified(planOf(), before)).toEqual(before);
    expect(formatPlan(keepVerified(planOf(), before))).toBe(formatPlan(before));
  });

  it.each<[string, Partial<PlanPackage>, Partial<PlanTarget>]>([
    ["requirement", {}, { builds: { "spam@1.0": ["setuptools@81.0"] } }],
    ["library of the system", { native: ["libxml2"] }, {}],
    ["back end", { build: { ...build, backend: "other" } }, {}],
    [
      "file",
      {
        files: { "spam-1.0.tar.gz": { ...Object.values(spam.files)[0], hash: "sha256-BBBB" } },
      } as never,
      {},
    ],
  ])("is forgotten with another %s", (_, more, changed) => {
    expect(keepVerified(planOf(more, changed), before).targets[id]).not.toHaveProperty("verified");
  });

  it("is nothing at first", () => {
    expect(keepVerified(planOf(), null)).toEqual(planOf());
  });

  it("has a line for each package", () => {
    expect(
      formatPlan(before)
        .split("\n")
        .filter((line) => line.includes("wheel")),
    ).toMatchInlineSnapshot(`
      [
        "        "spam@1.0": {"wheel": "spam-1.0-py3-none-any.whl", "differences": ["files"]}",
      ]
    `);
  });
});
