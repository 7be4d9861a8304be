// The other side of a comparison: an earlier report, or the locks of an earlier commit.
import { statSync } from "node:fs";
import * as v from "valibot";
import { UserError } from "../../../base/errors.ts";
import { readText } from "../../../base/reading/text-file.ts";
import { fileAtRevision } from "../../../lock/git/file-at-revision.ts";
import { packageIds } from "../../../plan/package-ids.ts";
import { type Plan, planFileName } from "../../../plan/plan.ts";
import { earlierPlan } from "../../../plan/read-plan.ts";
import { parseLock } from "../../../poetry/lock/lock.ts";
import { parseProject } from "../../../poetry/project/project.ts";
import type { Earlier } from "../../../report/against.ts";
import { resolveTarget } from "../../../resolve/resolve.ts";
import type { AskedQuestion } from "../question.ts";

const earlierReport = v.object({
  target: v.string(),
  packages: v.array(
    v.object({
      name: v.string(),
      version: v.string(),
      download: v.nullable(v.number()),
      installed: v.nullable(v.number()),
    }),
  ),
});

/** What the report on a question is compared with; `null` if the earlier report is for another target. */
export type FindEarlier = (question: AskedQuestion) => Promise<Earlier | null>;

/**
 * @param against a file that `poetrix report --json` wrote, else a revision
 * @param first what is asked: an earlier report has to be of its target
 * @throws UserError INVALID_REPORT, and by its answer UNREADABLE_FILE, UNKNOWN_REVISION, GIT_MISSING
 */
export async function readEarlier(
  against: string | undefined,
  first: AskedQuestion,
): Promise<FindEarlier> {
  if (against === undefined) return async () => null;
  // A branch may have the name of a folder.
  const isFile = statSync(against, { throwIfNoEntry: false })?.isDirectory() === false;
  const text = isFile ? readText(against) : null;
  if (text === null) return (question) => earlierCommit(against, question);
  const earlier = earlierFile(against, text, first);
  return async ({ target }) => (target.id === first.target.id ? earlier : null);
}

function earlierFile(path: string, text: string, { target }: AskedQuestion): Earlier {
  const refuse = (reason: string): UserError =>
    new UserError(
      "INVALID_REPORT",
      `${path} is not a report: ${reason}`,
      "--against takes what `poetrix report --json` prints, or a commit",
    );
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw refuse("it is not JSON").causedBy(error);
  }
  const found = v.safeParse(earlierReport, data);
  if (!found.success) throw refuse(v.getDotPath(found.issues[0]) ?? found.issues[0].message);
  if (found.output.target !== target.id) {
    throw refuse(`it is of ${found.output.target}, and ${target.id} is asked for`);
  }
  return { label: path, packages: found.output.packages };
}

async function earlierCommit(revision: string, question: AskedQuestion): Promise<Earlier> {
  const { target, selection } = question;
  const { directory } = question.project;
  const hint =
    "name a commit, a branch or a tag that has it, with the folder that the project lay in if that was another (`v1.0:services/api`, `v1.0:` for the top), or a file that `poetrix report --json` wrote";
  const read = (file: string): Promise<string> =>
    fileAtRevision(directory, file, { revision, hint });
  const project = parseProject(await read("pyproject.toml"), directory);
  const lock = parseLock(await read("poetry.lock"), directory);
  const plan = await read(planFileName).then(
    (text) => earlierPlan(text, () => {}),
    () => null,
  );
  const ids = packageIds(lock);
  const packages = resolveTarget({
    project,
    lock,
    target,
    // What there was at that time for the same question.
    selection: {
      groups: selection.groups.filter((group) => project.groups.has(group)),
      extras: selection.extras.filter((extra) => project.extras.has(extra)),
    },
    rules: question.settings,
  });
  return {
    label: revision,
    packages: packages.map(({ locked, file }) => ({
      name: locked.name,
      version: locked.version,
      download: sizeIn(plan, ids.of(locked), file?.name),
      installed: null,
    })),
  };
}

function sizeIn(plan: Plan | null, id: string, file: string | undefined): number | null {
  return plan?.packages[id]?.files[file ?? ""]?.size ?? null;
}
