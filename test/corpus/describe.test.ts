// The packages of a selection, looked up in the plan by membership alone, are those that resolving the selection gives.
import { describe, expect, it } from "vitest";
import { describeTarget, packagesOf, type TargetDescription } from "../../src/resolve/describe.ts";
import { parseTarget } from "../../src/resolve/question/target.ts";
import { resolveTarget } from "../../src/resolve/resolve.ts";
import { normalizeName } from "../../src/standards/name.ts";
import { corpusNames, hasCorpus, readCase } from "./corpus.ts";

describe.runIf(hasCorpus)("a target's description", () => {
  const counts = { agreed: 0, all: 0 };

  it.each(corpusNames())("%s: membership is the answer", (name) => {
    const { project, lock, answers } = readCase(name);
    const described = new Map<string, TargetDescription>();
    for (const { target: id, python, groups, extras } of answers) {
      const target = parseTarget(id, { pythonFullVersion: python });
      const description = described.get(id) ?? describeTarget({ project, lock, target });
      described.set(id, description);
      const selection = { groups: groups.map(normalizeName), extras: extras.map(normalizeName) };
      const ours = packagesOf(description, selection)?.map(({ locked, file, unusable }) => ({
        package: locked,
        file: unusable === null ? file : null,
      }));
      const resolved = resolveTarget({ project, lock, target, selection }).map((each) => ({
        package: each.locked,
        file: each.unusable === null ? each.file : null,
      }));
      expect(
        ours?.map(({ package: { name, version }, file }) => [name, version, file?.name]),
      ).toEqual(
        resolved.map(({ package: { name, version }, file }) => [name, version, file?.name]),
      );
      counts.agreed += 1;
    }
    counts.all += answers.length;
  });

  it("holds for all", () => {
    console.log(`plan: ${counts.agreed} of ${counts.all} answers by membership`);
    expect(counts.agreed).toBe(counts.all);
  });
});
