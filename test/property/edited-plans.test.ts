// poetrix.lock edited in one place after it was made: which edits `lock --check` finds, and which it cannot find.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { UserError } from "../../src/base/errors.ts";
import { firstDifference, remadePlan } from "../../src/lock/check/remade-plan.ts";
import { whyNotTaken } from "../../src/lock/check/why-not-taken.ts";
import { formatPlan } from "../../src/plan/format-plan.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { contentHash } from "../../src/poetry/lock/content-hash.ts";
import { parseLock } from "../../src/poetry/lock/lock.ts";
import { parseProject } from "../../src/poetry/project/project.ts";
import type { NormalizedName } from "../../src/standards/name.ts";
import { mutations } from "../support/mutations.ts";
import { lockedElsewhere, lockedSix, wholeProject } from "../support/whole-plan.ts";

const hex = (digit: string): string => digit.repeat(64);
const directory = join(mkdtempSync(join(tmpdir(), "poetrix-test-")), "project");
mkdirSync(directory);
mkdirSync(join(directory, "../lib"));
writeFileSync(
  join(directory, "../lib/pyproject.toml"),
  '[build-system]\nrequires = ["flit_core"]\nbuild-backend = "flit_core.buildapi"\n',
);
afterAll(() => rmSync(join(directory, ".."), { recursive: true }));

const pyproject = `
[project]
name = "whole"
version = "1"
requires-python = ">=3.9"
dependencies = ["six", "salsa @ git+https://example.org/salsa.git@main", "old ; python_full_version >= '3.12.3'"]
optional-dependencies = { fast = ["quick"] }
[tool.poetry.group.dev.dependencies]
lib = { path = "../lib", develop = true }
[tool.poetrix]
python = ["3.12"]
systems = ["x86_64-linux"]
[tool.poetrix.packages.old]
native = ["zlib"]
build-as-of = "2024-05-01"
[tool.poetry.build-constraints]
old = { flit_core = "<4" }
[build-system]
requires = ["flit_core"]
build-backend = "flit_core.buildapi"
`;
const project = parseProject(pyproject, directory);
const lock = parseLock(
  `${lockedSix}
[[package]]
name = "old"
version = "1"
groups = ["main"]
markers = "python_full_version >= '3.12.3'"
files = [{file = "old-1.tar.gz", hash = "sha256:${hex("c")}"}]
[package.dependencies]
six = "*"

[[package]]
name = "quick"
version = "2"
optional = true
groups = ["main"]
markers = "extra == 'fast'"
files = [{file = "quick-2-py3-none-any.whl", hash = "sha256:${hex("d")}"}]
${lockedElsewhere}
[extras]
fast = ["quick"]

[metadata]
lock-version = "2.1"
python-versions = ">=3.9"
content-hash = "${contentHash(pyproject, { dependencyGroups: true })}"
`,
  directory,
);

/** Facts that poetry.lock lacks come from another plan; the rest is made here. */
async function makePlan(): Promise<Plan> {
  const { plan } = wholeProject(directory);
  const old = Object.values(plan.targets)[0] as Plan["targets"][string];
  const build = { backend: "flit_core.buildapi", backendPath: ["."], requires: ["flit_core"] };
  const flit = ["flit-core@3.9.0"];
  const seed: Plan = {
    ...plan,
    project: { ...plan.project, build },
    packages: {
      ...plan.packages,
      "old@1": {
        ...(plan.packages["six@1.16.0"] as Plan["packages"][string]),
        name: "old" as NormalizedName,
        build: { ...build, failure: "no libspam", wants: ["spam"] },
      },
    },
    targets: Object.fromEntries(
      ["cp312-x86_64-linux-3.12.0", "cp312-x86_64-linux-3.12.3"].map((id) => [
        id,
        { ...old, builds: { ".": flit, "lib@1": [], "salsa@0.1": flit, "old@1": flit } },
      ]),
    ),
  };
  // The second run remembers what is installed.
  return remadePlan(await remadePlan(seed, project, lock), project, lock);
}

const plan = await makePlan();

it("is taken as it was made", async () => {
  expect(Object.keys(plan.targets)).toHaveLength(2);
  expect(await whyNotTaken(formatPlan(plan), project, lock)).toBeNull();
});

it("is found out wherever poetry.lock and pyproject.toml know better", async () => {
  const unfound = new Set<string>();
  let found = 0;
  const made: unknown = JSON.parse(formatPlan(plan));
  for (const changed of mutations(made)) {
    const difference = firstDifference(changed, made);
    if (difference === null) continue;
    if (await isRefused(JSON.stringify(changed))) found += 1;
    else unfound.add(pattern(difference.path));
  }
  expect(found).toBeGreaterThan(3000);
  // Facts from files, trees and back ends: docs/security.md tells which command finds an edit of them.
  expect([...unfound].sort()).toMatchInlineSnapshot(`
    [
      "crates.*.url",
      "packages.*.build",
      "packages.*.build.backend",
      "packages.*.build.backendPath",
      "packages.*.build.cargoLocks",
      "packages.*.build.cargoLocks.Cargo.lock",
      "packages.*.build.crates",
      "packages.*.build.failure",
      "packages.*.build.requires",
      "packages.*.build.wants",
      "packages.*.files.*.needs",
      "packages.*.files.*.size",
      "packages.*.files.*.url",
      "packages.*.source.hash",
      "targets.*.builds.*",
      "targets.*.tools.*",
    ]
  `);
});

async function isRefused(text: string): Promise<boolean> {
  try {
    return (await whyNotTaken(text, project, lock)) !== null;
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
}

/** `packages.*.files.*.hash` */
function pattern(path: string): string {
  return path
    .replace(/\.(|x|\.\.\/x|__proto__|constructor)$/, "")
    .replace(/(?<=^packages\.)[a-z-]+@[0-9.]+(?=\.[a-z]|$)/, "*")
    .replace(/(?<=^crates\.).*@[0-9.]+(?=\.[a-z]|$)/, "*")
    .replace(/(?<=\.files\.).*(whl|gz)/, "*")
    .replace(/(?<=^targets\.)cp312-x86_64-linux-3\.12\.\d/, "*")
    .replace(
      /(?<=^targets\.\*\.(builds|buildFiles|tools|verified)\.)[^ ]*?(?=$|\.(wheel|differences))/,
      "*",
    );
}
