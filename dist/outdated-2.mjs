// Made from src/ by `npm run build`. Do not edit.
import {
  askIndex,
  privateIndex
} from "./index.mjs";
import {
  compareVersions,
  parseVersion
} from "./version-2.mjs";

// src/facts/index/outdated.ts
async function findOutdated(uv, packages, asking) {
  const releases = await askReleases(uv, packages, asking);
  return releases.filter(({ latest, yanked }) => latest !== null || yanked !== null);
}
async function askReleases(uv, packages, { project, python }) {
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
  return questions.map((question) => {
    const { locked } = question;
    const found = newest.get(question.newest)?.version;
    const isNewer = found !== void 0 && compareVersions(parseVersion(found), locked.parsedVersion) > 0;
    const times = (present.get(question.present)?.files ?? []).flatMap(
      ({ uploaded }) => uploaded === null ? [] : [uploaded.getTime()]
    );
    return {
      locked,
      uploaded: times.length === 0 ? null : new Date(Math.min(...times)),
      latest: isNewer ? found : null,
      yanked: yanked.get(`${locked.name} ${locked.version}`) ?? null
    };
  });
}

export {
  findOutdated,
  askReleases
};
