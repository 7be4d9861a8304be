// Locks before format 2.1, which are solved again: Poetry's own installer is the judge, on projects that fast-check makes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/base/errors.ts";
import { parseLock } from "../../src/poetry/lock/lock.ts";
import { parseProject } from "../../src/poetry/project/project.ts";
import { describeTarget, packagesOf } from "../../src/resolve/describe.ts";
import { makeTarget } from "../../src/resolve/question/target.ts";
import { resolveTarget } from "../../src/resolve/resolve.ts";
import { normalizeName } from "../../src/standards/name.ts";
import { askPoetry, hasPoetry, isRefused } from "./ask-poetry.ts";
import { type MadeProject, madeGroupsProject, madeProject } from "./made-project.ts";

const count = Number(process.env.MADE_PROJECTS ?? 100);
const seed = Number(process.env.MADE_SEED ?? 20260727);

const targets = [
  makeTarget({ system: "x86_64-linux", python: "3.11", pythonFullVersion: "3.11.7" }),
  makeTarget({ system: "aarch64-darwin", python: "3.12", pythonFullVersion: "3.12.1" }),
];
const selections = [
  { groups: ["main"], extras: [] },
  { groups: ["main", "dev"], extras: ["one"] },
  { groups: ["main", "dev", "docs"], extras: ["all", "one"] },
];

describe("a made project, described for the plan", () => {
  it("has by membership the answer of each selection, or says that it was not solved", () => {
    let [told, unsolved] = [0, 0];
    const projects = [madeProject, madeGroupsProject].flatMap((arbitrary) =>
      fc.sample(arbitrary, { numRuns: 200, seed }),
    );
    for (const made of projects) {
      const project = parseProject(made.pyproject, "/made");
      const lock = parseLock(made.lock, "/made");
      for (const target of targets) {
        const description = orRefused(() => describeTarget({ project, lock, target }));
        if (description === "refused") continue;
        for (const groups of [
          ["main"],
          ["dev"],
          ["docs"],
          ["main", "dev"],
          ["dev", "docs"],
          ["main", "docs"],
          made.groups,
        ]) {
          for (const extras of [[], ["all"], ["one"], ["all", "one"]]) {
            const selection = {
              groups: groups.map(normalizeName),
              extras: extras.map(normalizeName),
            };
            const ours = packagesOf(description, selection);
            if (!ours) {
              unsolved += 1;
              continue;
            }
            told += 1;
            const resolved = resolveTarget({ project, lock, target, selection });
            expect(ours.map(({ locked }) => `${locked.name} ${locked.version}`)).toEqual(
              resolved.map(({ locked }) => `${locked.name} ${locked.version}`),
            );
          }
        }
      }
    }
    expect(told).toBeGreaterThan(5 * unsolved);
  });
});

function orRefused<Value>(answer: () => Value): Value | "refused" {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return "refused";
  }
}

describe.runIf(hasPoetry).each([
  ["solving again over the locked packages", madeProject, count],
  // Poetry needs a long time to unite markers.
  ["following the groups and markers of the lock", madeGroupsProject, Math.ceil(count / 4)],
])("%s", (_, arbitrary, numRuns) => {
  it("ends where Poetry ends", { timeout: 1_800_000 }, async () => {
    const projects = fc.sample(arbitrary, { numRuns, seed });
    const questions = projects.flatMap((project) =>
      targets.flatMap((target) => selections.map((selection) => ({ project, target, selection }))),
    );
    const asked = questions.map(({ project, target, selection }) => [
      project.pyproject,
      project.lock,
      target.environment,
      selection.groups,
      selection.extras,
      [],
      false,
    ]);
    // There is no judge if Poetry's answer depends on the order of its sets, or if it takes too long.
    const [{ install_text: first }, { install_text: second }] = await Promise.all([
      askPoetry({ install_text: asked }, { hashSeed: "0" }),
      askPoetry({ install_text: asked }, { hashSeed: "1" }),
    ]);
    let [decided, refused] = [0, 0];
    const differing = questions.flatMap(({ project, target, selection }, index) => {
      const theirs = textOf(first[index]);
      if (theirs !== textOf(second[index]) || theirs.startsWith("refused TimeoutError")) return [];
      decided += 1;
      if (theirs.startsWith("refused")) refused += 1;
      const ours = ourText(project, target, selection);
      return theirs === ours || (theirs.startsWith("refused") && ours.startsWith("refused"))
        ? []
        : [
            `${target.id} ${JSON.stringify(selection)}\ntheirs ${theirs}\nours   ${ours}\n${project.pyproject}\n${project.lock}`,
          ];
    });
    console.log(
      `made projects: ${decided - differing.length} of ${decided} answers agree, ${refused} of them refusals`,
    );
    expect(differing.slice(0, 3).join("\n=====\n")).toBe("");
    expect(decided).toBeGreaterThan(questions.length * 0.95);
  });
});

function textOf(answer: unknown): string {
  if (isRefused(answer)) return `refused ${answer.refused}`;
  return (answer as string[][]).map(([name, version]) => `${name} ${version}`).join(", ");
}

function ourText(
  { pyproject, lock }: MadeProject,
  target: (typeof targets)[number],
  { groups, extras }: (typeof selections)[number],
): string {
  try {
    return resolveTarget({
      project: parseProject(pyproject, "/made"),
      lock: parseLock(lock, "/made"),
      target,
      selection: {
        groups: groups.map(normalizeName),
        extras: extras.map(normalizeName),
      },
    })
      .map(({ locked }) => `${locked.name} ${locked.version}`)
      .join(", ");
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `refused ${error.message}`;
  }
}
