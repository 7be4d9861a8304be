// Every answer of Poetry for every project of the corpus: the same packages, and the same files.
import { describe, expect, it } from "vitest";
import { isFresh } from "../../src/poetry/lock/freshness.ts";
import { makeTarget, parseTarget, type Target } from "../../src/resolve/question/target.ts";
import { resolveTarget } from "../../src/resolve/resolve.ts";
import { normalizeName } from "../../src/standards/name.ts";
import {
  type Answer,
  type Case,
  corpusEnvironments,
  corpusNames,
  hasCorpus,
  readCase,
} from "./corpus.ts";

const targets = new Map<string, Target>();

function targetOf({ target, python }: Answer): Target {
  const key = `${target}@${python}`;
  const known = targets.get(key) ?? parseTarget(target, { pythonFullVersion: python });
  targets.set(key, known);
  return known;
}

/** One line per package, so that a difference from Poetry's answer is shown by its package. */
function differences({ project, lock }: Case, answer: Answer): string[] {
  const resolved = resolveTarget({
    project,
    lock,
    target: targetOf(answer),
    selection: {
      groups: answer.groups.map(normalizeName),
      extras: answer.extras.map(normalizeName),
    },
  });
  const wanted = new Map(
    answer.packages.map(([name, version, source, file, ties = []]) => [
      `${name} ${version} ${source} ${file}`,
      ties,
    ]),
  );
  const ours = resolved.map(({ locked, source, file, ties }) => ({
    line: `${locked.name} ${locked.version} ${source} ${file?.name ?? null}`,
    alternatives: ties.map((tie) => `${locked.name} ${locked.version} ${source} ${tie.name}`),
  }));
  const extra = ours.filter(
    ({ line, alternatives }) =>
      ![line, ...alternatives].some(
        (text) =>
          wanted.has(text) ||
          [...wanted].some(([key, ties]) => ties.some((tie) => text === key.replace(/\S+$/, tie))),
      ),
  );
  const missing = [...wanted.keys()].filter(
    (line) => !ours.some((each) => each.line === line || each.alternatives.includes(line)),
  );
  return [...extra.map(({ line }) => `+ ${line}`), ...missing.map((line) => `- ${line}`)];
}

describe.runIf(hasCorpus)("the corpus", () => {
  const counts = { agreed: 0, all: 0 };

  it.each(corpusNames())("%s: packages and files as Poetry chooses them", (name) => {
    const project = readCase(name);
    const failures = project.answers.flatMap((answer) => {
      const found = differences(project, answer);
      counts.all += 1;
      if (found.length === 0) counts.agreed += 1;
      return found.map((line) => `${answer.target} ${answer.selection} ${line}`);
    });
    expect(failures).toEqual([]);
  });

  it("agrees in all", () => {
    console.log(`corpus: ${counts.agreed} of ${counts.all} answers agree`);
    expect(counts.agreed).toBe(counts.all);
    expect(counts.all).toBeGreaterThan(400);
  });

  it.each(corpusNames())("%s: current or stale as `poetry check --lock` says", (name) => {
    const { project, lock, fresh } = readCase(name);
    expect(isFresh(project, lock)).toBe(fresh);
  });

  it("has the marker environments of the targets", () => {
    for (const [key, environment] of Object.entries(corpusEnvironments())) {
      const [, digits = "", system = ""] = /^cp3(\d+)-(.*)@/.exec(key) ?? [];
      const target = makeTarget({
        system,
        python: `3.${digits}`,
        pythonFullVersion: key.split("@")[1],
      });
      expect(target.environment).toEqual(environment);
    }
  });
});
