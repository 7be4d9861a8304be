import { expect, it } from "vitest";
import type { Plan } from "../plan/plan.ts";
import { contentHash } from "../poetry/lock/content-hash.ts";
import { parseLock } from "../poetry/lock/lock.ts";
import { parseProject } from "../poetry/project/project.ts";
import { followPlan } from "./follow-plan.ts";

const digest = "0".repeat(64);

/** Followed, with pins of an earlier plan where there are any. */
function followed(constraints: string, before: Plan | null): Plan {
  const text = `[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\npython = "^3.12"\nham = "*"\n[tool.poetry.build-constraints.ham]\n${constraints}\n`;
  const project = parseProject(text, "/project");
  const lock = parseLock(
    `[[package]]\nname = "ham"\nversion = "1.0"\noptional = false\npython-versions = "*"\ngroups = ["main"]\n` +
      `files = [{file = "ham-1.0.tar.gz", hash = "sha256:${digest}"}]\n\n` +
      `[metadata]\nlock-version = "2.1"\npython-versions = "^3.12"\ncontent-hash = "${contentHash(text, { dependencyGroups: true })}"\n`,
    "/project",
  );
  return followPlan({
    project,
    lock,
    before,
    system: "x86_64-linux",
    python: "3.12",
    pythonFullVersion: "3.12.1",
  });
}

/** As `poetrix lock` writes it: ham is built with helper 1.2. */
function locked(): Plan {
  const plan = followed("", null);
  const [id = "", target] = Object.entries(plan.targets)[0] ?? [];
  const ham = plan.packages["ham@1.0"];
  if (ham === undefined || target === undefined) throw new Error("ham is not planned");
  const file = "helper-1.2-py3-none-any.whl";
  const hash = Object.values(ham.files)[0]?.hash;
  if (hash === undefined) throw new Error("ham has no file");
  const helper = { kind: "wheel", hash, url: "https://example.org/helper.whl", size: 1 } as const;
  return {
    ...plan,
    packages: {
      "ham@1.0": {
        ...ham,
        build: { backend: "back_end", backendPath: [], requires: ["helper"] },
      },
      "helper@1.2": {
        name: "helper",
        version: "1.2",
        source: { kind: "index" },
        files: { [file]: helper },
      } as unknown as Plan["packages"][string],
    },
    targets: {
      [id]: {
        ...target,
        builds: { "ham@1.0": ["helper@1.2"] },
        buildNames: {},
        buildFiles: { "helper@1.2": file },
      },
    },
  };
}

const buildsOf = (plan: Plan) => Object.values(plan.targets)[0]?.builds;

it("keeps the pins of an earlier plan that lie within [tool.poetry.build-constraints]", () => {
  const plan = followed('helper = "<2"', locked());
  expect(buildsOf(plan)).toEqual({ "ham@1.0": ["helper@1.2"] });
  expect(plan.warnings).toBeUndefined();
});

it("says where a build may be outside of them: there is no network to find others", () => {
  const plan = followed('helper = ">=2"', locked());
  expect(buildsOf(plan)).toEqual({});
  expect(plan.warnings).toEqual([
    "ham 1.0 is built with what nixpkgs has: [tool.poetry.build-constraints], which limits that to helper >=2, is kept where `poetrix lock` has run",
  ]);
  expect(followed('helper = { version = ">=2", python = "<3.9" }', null).warnings).toBeUndefined();
});
