// Made from src/ by `npm run build`. Do not edit.
import {
  askIndex,
  privateIndex
} from "./index.mjs";
import "./shared-answers.mjs";
import "./find-python.mjs";
import "./credentials.mjs";
import "./offline.mjs";
import "./shape.mjs";
import "./hash.mjs";
import "./name.mjs";
import "./uv-2.mjs";
import "./on-path.mjs";
import "./runtime-root.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import {
  compareVersions,
  parseVersion
} from "./version.mjs";
import "./errors.mjs";

// src/facts/index/outdated.ts
async function findOutdated(uv, packages, { project, python }) {
  const questions = packages.map((locked) => {
    const { name, version } = locked;
    const newest2 = {
      name,
      version: null,
      index: privateIndex(locked, project),
      python
    };
    return { locked, newest: newest2, present: { ...newest2, version } };
  });
  const newest = await askIndex(
    uv,
    questions.map((question) => question.newest)
  );
  const present = await askIndex(
    uv,
    questions.map((question) => question.present)
  );
  const yanked = new Map(
    present.warnings.flatMap((warning) => {
      const match = /^`([^`=]+)==([^`]+)` is yanked(?: \(reason: "?(.*?)"?\))?\.?$/.exec(warning);
      return match === null ? [] : [[`${match[1]} ${match[2]}`, match[3] ?? ""]];
    })
  );
  return questions.flatMap((question) => {
    const { locked } = question;
    const found = newest.get(question.newest)?.version;
    const isNewer = found !== void 0 && compareVersions(parseVersion(found), locked.parsedVersion) > 0;
    const reason = yanked.get(`${locked.name} ${locked.version}`) ?? null;
    if (!isNewer && reason === null) return [];
    return [{ locked, latest: isNewer ? found : null, yanked: reason }];
  });
}
export {
  findOutdated
};
