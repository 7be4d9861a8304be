import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { wholeProject } from "../../test/support/whole-plan.ts";
import type { Plan, PlanSource } from "../plan/plan.ts";
import { knownPlan, rememberPlan } from "./known-plan.ts";

// As the bundle has it.
vi.stubGlobal("POETRIX_CODE", "code");

let place: string;
let directory: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "poetrix-test-"));
  directory = join(place, "project");
  mkdirSync(directory);
  vi.stubEnv("XDG_CACHE_HOME", join(place, "cache"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

/** A plan whose packages are all of this source. */
function planOf(source: PlanSource): Plan {
  const { plan } = wholeProject(directory);
  const packages = Object.entries(plan.packages).map(([id, each]) => [id, { ...each, source }]);
  return { ...plan, packages: Object.fromEntries(packages) };
}

function remember(plan: Plan): void {
  for (const name of ["pyproject.toml", "poetry.lock"]) writeFileSync(join(directory, name), name);
  writeFileSync(join(directory, "poetrix.lock"), JSON.stringify(plan));
  const inputs = { project: { directory, text: "pyproject.toml" }, lock: { text: "poetry.lock" } };
  rememberPlan(inputs, plan, JSON.stringify(plan));
}

it.each(["pyproject.toml", "poetry.lock", "poetrix.lock"])("not after an edit of %s", (name) => {
  const plan = planOf({ kind: "index" });
  remember(plan);
  expect(knownPlan(directory)).toEqual(plan);
  appendFileSync(join(directory, name), "\n");
  expect(knownPlan(directory)).toBeNull();
});

it.each(["setup.py", "setup.cfg"])("not with a %s, which may say anything", (name) => {
  remember(planOf({ kind: "index" }));
  writeFileSync(join(directory, name), "");
  expect(knownPlan(directory)).toBeNull();
});

it.each<PlanSource>([
  { kind: "directory", path: "../lib", develop: true },
  { kind: "file", path: "./a-1-py3-none-any.whl" },
])("not where files took part that are not read: $kind", (source) => {
  remember(planOf(source));
  expect(knownPlan(directory)).toBeNull();
});

it("not where there is no plan", () => {
  expect(knownPlan(directory)).toBeNull();
});
