// Random projects with locks that the real Poetry wrote: reading, resolving and describing them gives Poetry's answers.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, describe, expect, it } from "vitest";
import { UserError } from "../../src/base/errors.ts";
import { isFresh } from "../../src/poetry/lock/freshness.ts";
import { readLock } from "../../src/poetry/lock/lock.ts";
import { readProject } from "../../src/poetry/project/project.ts";
import { describeTarget, packagesOf } from "../../src/resolve/describe.ts";
import type { Question } from "../../src/resolve/question/question.ts";
import { checkSelection } from "../../src/resolve/question/selection.ts";
import { parseTarget } from "../../src/resolve/question/target.ts";
import { resolveTarget } from "../../src/resolve/resolve.ts";
import { askPoetry, hasPoetry, isRefused, python } from "./ask-poetry.ts";
import { idOf, projectData, resolvedLines, selectionsOf } from "./our-answers.ts";

// Poetry refuses most of the random projects.
const count = Number(process.env.MADE_PROJECTS ?? 100);
const seed = process.env.MADE_SEED ?? "20261122";

const targets = [
  parseTarget("cp311-x86_64-linux", { pythonFullVersion: "3.11.2" }),
  parseTarget("cp313-aarch64-darwin", { macos: "11.0" }),
  parseTarget("cp39-x86_64-windows"),
  parseTarget("cp312-aarch64-linux", { glibc: "2.17" }),
  parseTarget("pp310-x86_64-linux"),
  parseTarget("cp312-riscv64-linux"),
];

const folder = mkdtempSync(join(tmpdir(), "locked-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function makeProjects(): Promise<string[]> {
  const script = fileURLToPath(new URL("make-locked.py", import.meta.url));
  await execa(python, [script, folder, seed, String(count)], { env: { PYTHONHASHSEED: "0" } });
  return readdirSync(folder).sort();
}

describe.runIf(hasPoetry)("projects locked by Poetry", () => {
  it("are read, resolved and described as Poetry does", { timeout: 600_000 }, async () => {
    const made = await Promise.all(
      (await makeProjects()).map(async (name, place) => {
        const project = await readProject(join(folder, name));
        const lock = await readLock(project.directory);
        const questions = targets
          .flatMap((target) => selectionsOf(project).map((selection) => ({ target, selection })))
          .filter(({ selection }) => checkSelection(project, lock, selection) === null)
          .filter((_, index) => (index + place) % 8 === 0);
        return { name, project, lock, questions };
      }),
    );
    const folders = made.map(({ project }) => [project.directory]);
    const answers = await askPoetry({
      project: folders,
      is_fresh: folders,
      install: made.flatMap(({ project, questions }) =>
        questions.map(({ target, selection }) => [
          project.directory,
          target.environment,
          selection.groups,
          selection.extras,
          target.tags,
          false,
        ]),
      ),
    });
    const installs = answers.install.values();
    let [agreed, refused, described] = [0, 0, 0];
    for (const [index, { name, project, lock, questions }] of made.entries()) {
      const what = `seed ${seed}, ${name}\n${project.text}`;
      expect(projectData(project), what).toEqual(answers.project[index]);
      expect(isFresh(project, lock), what).toBe(answers.is_fresh[index]);
      for (const { target, selection } of questions) {
        const answer = installs.next().value;
        const where = `${target.id} ${JSON.stringify(selection)}, ${what}\n${lock.text}`;
        const ours = resolvedLines({ project, lock, target, selection });
        if (isRefused(answer)) {
          // Poetry has no answer: it takes too long on a busy machine, or fails by a mistake (`!=1.0` with a locked
          // `1.0.post1`).
          if (/^(TimeoutError|AssertionError)/.test(answer.refused)) continue;
          expect(ours, `${answer.refused} ${where}`).toBe("refused");
          refused += 1;
          continue;
        }
        expect(ours, where).toEqual(answer);
        agreed += 1;
        const members = byMembership({ project, lock, target, selection });
        if (members === null) continue;
        described += 1;
        const resolved = resolveTarget({ project, lock, target, selection });
        expect(members, where).toEqual(resolved.map(({ locked }) => idOf(locked)));
      }
    }
    console.log(
      `${made.length} projects of seed ${seed}: ${agreed} answers agree, ${refused} refusals`,
    );
    expect(agreed).toBeGreaterThan(count);
    expect(described).toBeGreaterThan(agreed * 0.95);
  });
});

/** `null` where a lock of the older formats has no answer for some group, or was not solved for this selection. */
function byMembership({ project, lock, target, selection }: Question): string[] | null {
  try {
    const members = packagesOf(describeTarget({ project, lock, target }), selection);
    return members?.map(({ locked }) => idOf(locked)) ?? null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
}
