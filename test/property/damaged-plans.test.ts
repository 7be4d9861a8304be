// poetrix.lock with content that Poetrix did not write: it is refused with a sentence, or does no harm to its reader.
import { expect, it } from "vitest";
import { UserError } from "../../src/base/errors.ts";
import { previousPlan } from "../../src/lock/earlier/previous-plan.ts";
import { formatPlan } from "../../src/plan/format-plan.ts";
import { packageIds } from "../../src/plan/package-ids.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { parsePlan, whyNotCurrent } from "../../src/plan/read-plan.ts";
import { readSettings } from "../../src/poetry/project/settings.ts";
import { mutations } from "../support/mutations.ts";
import { wholeProject } from "../support/whole-plan.ts";

const { project, lock, plan } = wholeProject("/project");

it("a whole plan is current", () => {
  expect(whyNotCurrent(formatPlan(plan), project, lock)).toBeNull();
});

it("no change of one place makes a reader stumble", () => {
  let refused = 0;
  let taken = 0;
  for (const changed of mutations(JSON.parse(formatPlan(plan)))) {
    const text = JSON.stringify(changed);
    try {
      const read = parsePlan(text);
      whyNotCurrent(text, project, lock);
      formatPlan(read);
      useAll(read);
      taken += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw new Error(`${String(error)} at ${text}`);
      expect(error.code).toMatch(/^(INVALID_PLAN|UNKNOWN_PLAN_SCHEMA)$/);
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(1000);
  expect(taken).toBeGreaterThan(50);
});

/** Reads everything that an earlier plan can answer. */
function useAll(read: Plan): void {
  const { inputs } = plan;
  const ids = packageIds(lock);
  const previous = previousPlan(read, {
    inputs,
    ids,
    directory: project.directory,
    settings: readSettings(project),
  });
  const target = { system: "x86_64-linux", python: { version: "3.12" } } as never;
  previous.tools(target);
  previous.cargoLocks("salsa@0.1");
  for (const id of ["lib@1", "salsa@0.1"]) {
    previous.build(target, {
      id,
      asOf: null,
      requires: null,
      constraints: [],
      place: { kind: "git" },
    } as never);
  }
}

it("says what is wrong, and where", () => {
  const messages = [
    "",
    "[]",
    '{"schema":1}',
    '{"schema":99}',
    "{\n<<<<<<< ours\n}",
    formatPlan(plan).replace('"sha256-', '"md5-'),
    formatPlan(plan).replace('"path": "../lib"', '"path": "\\u0007"'),
    formatPlan(plan).replace('"flit-core": "flit-core@3.9.0"', '"installer": "flit-core@3.9.0"'),
    formatPlan(plan).replace('"six-1.16.0-py2.py3-none-any.whl", "dep', '"other.whl", "dep'),
  ].map((text) => whyNotCurrent(text, project, lock));
  expect(messages).toMatchInlineSnapshot(`
    [
      "poetrix.lock cannot be used: it is not JSON: Unexpected end of JSON input",
      "poetrix.lock cannot be used: it must be a table",
      "poetrix.lock cannot be used: inputs is missing",
      "poetrix.lock has schema 99, and this version of Poetrix reads schema 1",
      "poetrix.lock has a merge conflict, at line 2",
      "poetrix.lock cannot be used: packages.flit-core@3.9.0.files.flit_core-3.9.0-py3-none-any.whl.hash must be a hash such as sha256-… in base64",
      "poetrix.lock cannot be used: packages.lib@1.source.path must be a path",
      "poetrix.lock cannot be used: targets.cp312-x86_64-linux.tools.installer must not be flit-core",
      "poetrix.lock cannot be used: targets.cp312-x86_64-linux.packages.six@1.16.0.file names other.whl, which the plan does not have",
    ]
  `);
});

it.each([
  ["a hash", (text: string) => text.replace(/"sha256-qqq[^"]*"/, `"sha256-${"B".repeat(42)}A="`)],
  [
    "an address of its own",
    (text: string) =>
      text.replace('"kind": "index"}', '"kind": "url", "url": "https://example.org/x.whl"}'),
  ],
  ["a path", (text: string) => text.replace('"path": "../lib"', '"path": "../../home/.ssh"')],
  ["a revision", (text: string) => text.replace("1234567890", "0987654321")],
  [
    "a repository",
    (text: string) => text.replace("example.org/salsa.git", "example.net/salsa.git"),
  ],
  [
    "a version",
    (text: string) =>
      text
        .replaceAll("six@1.16.0", "six@1.15.0")
        .replace(/("six",\s*"version": )"1.16.0"/, '$1"1.15.0"'),
  ],
])("%s that poetry.lock has otherwise is a contradiction", (_, edit) => {
  const text = edit(formatPlan(plan));
  expect(text).not.toBe(formatPlan(plan));
  expect(whyNotCurrent(text, project, lock)).toContain("does not agree with this poetry.lock: ");
});
