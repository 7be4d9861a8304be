// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  askReleases: () => askReleases,
  findOutdated: () => findOutdated
});
module.exports = stdin_exports;
var import_index = require("./index.cjs");
var import_version_2 = require("./version-2.cjs");
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
      index: (0, import_index.privateIndex)(locked, project),
      python
    };
    return { locked, newest: newest2, present: { ...newest2, version } };
  });
  const newest = await (0, import_index.askIndex)(
    uv,
    questions.map((question) => question.newest)
  );
  const present = await (0, import_index.askIndex)(
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
    const isNewer = found !== void 0 && (0, import_version_2.compareVersions)((0, import_version_2.parseVersion)(found), locked.parsedVersion) > 0;
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  askReleases,
  findOutdated
});
