// Each command on a project of megabytes ends with an answer or an error, within limits of processor time and memory,
// measured in a process of its own. The limits are several times the usual figures, because other machines are slower and
// busier.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { poetrix } from "../support/command-line.ts";
import { shapes } from "./shapes.ts";

const folder = mkdtempSync(join(tmpdir(), "poetrix-large-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Seconds of processor time: three times the promised ones. */
const mostSeconds = 15;
const mostMegabytes = 500;

const target = ["--system", "x86_64-linux", "--python", "3.12", "--python-full-version", "3.12.1"];
const files = ["--pyproject", join(folder, "pyproject.toml")].concat(
  ["--poetry-lock", join(folder, "poetry.lock")],
  ["--out", join(folder, "poetrix.lock")],
);
const commands = {
  plan: (): string[] => ["plan", ...files, ...target],
  show: () => ["show", "--json", folder],
  /** A report on the plan that the previous case wrote. */
  report: (): string[] => [
    "report",
    "--json",
    "--offline",
    "--target",
    "cp312-x86_64-linux",
    folder,
  ],
  vulnerabilities: () => [
    ...commands.report(),
    "--vulnerabilities",
    join(folder, "vulnerabilities.json"),
  ],
  check: () => ["check", "--offline", folder],
  integrate: () => ["integrate", "--dry-run", folder],
  why: (name: string) => ["why", name, folder],
  tree: () => ["show", "--tree", folder],
};

type Ending = "an answer" | RegExp;
const tooComplex = /^error\[(TOO_COMPLEX|MARKER_TOO_COMPLEX)\]/m;
const invalid = /^error\[(INVALID_LOCK|INVALID_MARKER|UNREADABLE_FILE)\]/m;

const cases: Readonly<
  Record<keyof typeof shapes, Readonly<Partial<Record<keyof typeof commands, Ending>>>>
> = {
  "4,000 packages, 1.1": { show: "an answer" },
  "4,000 packages, 2.0": { plan: "an answer", report: "an answer" },
  "16,000 packages, 2.1": { plan: "an answer", report: "an answer" },
  "16,000 dependencies of the project, 2.0": { plan: "an answer" },
  "versions of one name, 1.1": { plan: "an answer" },
  "a chain, 2.0": { plan: "an answer", report: "an answer", why: "an answer", tree: "an answer" },
  "everything needs everything, 2.0": { plan: "an answer" },
  "many overrides, 2.0": { plan: "an answer" },
  "deep conflicts, 2.0": { plan: tooComplex },
  "one dependency 30,000 times": { plan: tooComplex },
  "1,000 extras, each of 200": { plan: tooComplex },
  "groups that are entangled, 2.0": { show: "an answer" },
  "extras in one marker, 2.1": { plan: tooComplex },
  "990 ors in each marker, 2.1": { plan: "an answer" },
  "markers that multiply, 2.0": { plan: "an answer" },
  "tags that multiply, 2.1": { plan: "an answer" },
  "a long constraint, 2.0": { plan: tooComplex },
  "60,000 tasks and findings": {
    plan: "an answer",
    vulnerabilities: "an answer",
    check: "an answer",
  },
  "a workflow of 50,000 keys, 5,000 inputs": { check: "an answer", integrate: "an answer" },
  "a flake of one line, and one list": { check: "an answer", integrate: "an answer" },
  "nested brackets": { show: invalid },
  "deep arrays": { show: invalid },
  "deep tables": { show: invalid },
  "one line": { show: "an answer" },
};

describe.each(Object.entries(cases))("%s", { timeout: 120_000 }, (shape, endings) => {
  // A shape's commands see its own files only, and the plan that an earlier one of them made.
  beforeAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(endings))("%s", async (command, ending) => {
    const { files: texts, name } = shapes[shape as keyof typeof shapes]();
    for (const [file, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const usage = join(folder, "usage.json");
    const { exitCode, stderr } = await poetrix(commands[command as keyof typeof commands](name), {
      env: { USAGE: usage, NODE_OPTIONS: `--import=${join(import.meta.dirname, "usage.mjs")}` },
    });
    // `check` ends with 1 where it has findings: the plan has one target only, or is of another shape.
    if (ending === "an answer") expect(exitCode, stderr).toBeLessThan(command === "check" ? 2 : 1);
    else {
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(ending);
    }
    const { seconds, megabytes } = JSON.parse(readFileSync(usage, "utf8"));
    expect(seconds).toBeLessThan(mostSeconds);
    expect(megabytes).toBeLessThan(mostMegabytes);
  });
});
