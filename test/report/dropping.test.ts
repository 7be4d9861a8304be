// The packages that a report says would go without a direct dependency, compared with removing it and following the
// remaining dependencies.
import { describe, expect, it } from "vitest";
import type { LockedPackage } from "../../src/poetry/lock/lock.ts";
import type { Project } from "../../src/poetry/project/project.ts";
import { makeGraph } from "../../src/report/graph.ts";
import { edgesAmong } from "../../src/resolve/edges.ts";
import { fullVersionFor } from "../../src/resolve/project-python.ts";
import { parseSelection } from "../../src/resolve/question/selection.ts";
import { makeTarget } from "../../src/resolve/question/target.ts";
import { resolveTarget } from "../../src/resolve/resolve.ts";
import { type Case, corpusNames, hasCorpus, readCase } from "../corpus/corpus.ts";

/** A sample of projects with extras, circles and several groups; all of them would take a minute. */
const sample = corpusNames().filter((_, index) => index % 4 === 0);

describe.skipIf(!hasCorpus)("what would go without a direct dependency", () => {
  it.each([...new Set([...sample, "carpenike__rvc2api"])])("%s", (name) => {
    const { project, lock, answers } = readCase(name) as Case;
    const python = answers[0]?.python.split(".").slice(0, 2).join(".") ?? "3.12";
    const target = makeTarget({
      system: "x86_64-linux",
      python,
      pythonFullVersion: fullVersionFor(project, lock, python),
    });
    const selection = parseSelection(project, "all", "");
    const packages = resolveTarget({ project, lock, target, selection }).map(
      ({ locked }) => locked,
    );
    const graph = makeGraph({ project, packages, target, selection, sizes: new Map() });

    const reachedFrom = (
      some: Project,
      among: readonly LockedPackage[],
      more: readonly LockedPackage[],
    ) => {
      const { roots, from } = edgesAmong({ project: some, packages: among, target, selection });
      const seen = new Set([...roots.map(({ locked }) => locked), ...more]);
      for (const locked of seen) for (const edge of from(locked)) seen.add(edge.locked);
      return seen;
    };
    // Packages that are installed because poetry.lock says so, though nothing depends on them.
    const lonely = packages.filter((locked) => !reachedFrom(project, packages, []).has(locked));
    /** Fewer packages ask for fewer extras, so it is asked again until nothing goes. */
    const reached = (some: Project): Set<LockedPackage> => {
      let left = packages;
      for (;;) {
        const seen = reachedFrom(some, left, lonely);
        if (seen.size === left.length) return seen;
        left = left.filter((locked) => seen.has(locked));
      }
    };
    const without = (direct: LockedPackage): Project => ({
      ...project,
      groups: new Map(
        [...project.groups].map(([group, entry]) => {
          const dependencies = entry.dependencies.filter((each) => each.name !== direct.name);
          return [group, { ...entry, dependencies }];
        }),
      ),
    });
    const directs = new Set(graph.roots.map(({ locked }) => locked));
    expect(directs.size).toBeGreaterThan(0);
    for (const direct of directs) {
      // Where one name is locked in several versions, all of them are asked for by that name.
      if (packages.some((other) => other !== direct && other.name === direct.name)) continue;
      const left = reached(without(direct));
      const gone = packages.filter((locked) => !left.has(locked)).map((locked) => locked.name);
      const said = graph.withoutDirect(direct).packages;
      expect([direct.name, said.map((locked) => locked.name).sort()]).toEqual([
        direct.name,
        gone.sort(),
      ]);
    }
  });
});
