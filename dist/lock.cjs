// Made from src/ by `npm run build`. Do not edit.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  run: () => run
});
module.exports = stdin_exports;
var import_known_plan = require("./known-plan.cjs");
var import_paragraph = require("./paragraph.cjs");
var import_of_folders = require("./of-folders.cjs");
var import_plan_2 = require("./plan-2.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_cache = require("./cache.cjs");
var import_text_file = require("./text-file.cjs");
var import_once = require("./once.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_errors = require("./errors.cjs");
async function run(options, context) {
  const { dir, check, index = false, diff, verify, toolchain } = options;
  if (toolchain !== void 0) {
    const { checkToolchainName } = await Promise.resolve().then(() => __toESM(require("./toolchain.cjs")));
    checkToolchainName(toolchain);
  }
  if (diff !== void 0) {
    const { changesSince } = await Promise.resolve().then(() => __toESM(require("./compare-plans.cjs")));
    return changed(await changesSince(dir, diff), diff);
  }
  const known = verify || index ? null : (0, import_known_plan.knownPlan)(dir);
  if (known !== null) return check ? checked(await whetherTracked(dir)) : summary(known, false);
  const { readUserConfiguration } = await Promise.resolve().then(() => __toESM(require("./user-configuration.cjs")));
  const { checkPlan, lockProject } = await Promise.resolve().then(() => __toESM(require("./lock-project.cjs")));
  const { trustBuildScripts } = await readUserConfiguration();
  const trustsBuildScripts = options.trustBuildScripts ?? trustBuildScripts;
  if (check) return checked(await checkPlan(dir, { index, trustsBuildScripts }, context));
  const locked = await lockProject(dir, { trustsBuildScripts }, context);
  const outcome = summary(locked.plan, locked.changed);
  if (!verify) return outcome;
  const { verifyPlan } = await Promise.resolve().then(() => __toESM(require("./verify-builds.cjs")));
  const { verificationOutcome } = await Promise.resolve().then(() => __toESM(require("./verification-outcome.cjs")));
  return verificationOutcome(
    outcome,
    await verifyPlan({ ...locked, toolchain }, context),
    locked.before
  );
}
async function whetherTracked(directory) {
  const { howToTrack, whyUntracked } = await Promise.resolve().then(() => __toESM(require("./untracked-plan.cjs")));
  return { reason: await whyUntracked(directory), hint: howToTrack };
}
function changed(changes, revision) {
  return {
    exitCode: 0,
    data: { changes },
    text: changes.length === 0 ? `poetrix.lock is as at ${revision}` : changes.map(import_paragraph.paragraph).join("\n")
  };
}
function checked({ reason, hint }) {
  return {
    exitCode: reason === null ? 0 : 1,
    data: { current: reason === null, reason },
    text: reason === null ? "poetrix.lock is current" : `${(0, import_paragraph.paragraph)(reason)}
hint: ${(0, import_paragraph.paragraph)(hint)}`
  };
}
function summary(plan, changed2) {
  const targets = Object.keys(plan.targets);
  const entries = Object.entries(plan.targets);
  const included = new Set(entries.flatMap(([, { packages }]) => Object.keys(packages)));
  const built = [...included].sort().flatMap((id) => {
    const on = entries.filter(([, target]) => id in target.builds).map(([target]) => target);
    return on.length === 0 ? [] : [{ package: id, targets: on }];
  });
  const unusable = entries.flatMap(
    ([target, { packages }]) => Object.entries(packages).flatMap(
      ([id, { unusable: reason }]) => reason === void 0 ? [] : [{ target, package: id, reason }]
    )
  );
  const builtText = built.map(
    ({ package: id, targets: on }) => on.length === targets.length ? id : `${id} (${on.join(", ")})`
  );
  const lines = [
    `${import_plan_2.planFileName}: ${changed2 ? "written" : "already current"}, ${included.size} ${included.size === 1 ? "package" : "packages"} for ${targets.join(", ")}`,
    ...built.length > 0 ? [`built from source: ${builtText.join(", ")}`] : included.size > 0 ? ["every package has a wheel"] : [],
    ...unusable.map(
      ({ target, reason }) => (0, import_paragraph.paragraph)(`cannot be installed on ${target}: ${reason}`)
    )
  ];
  return {
    exitCode: 0,
    data: { changed: changed2, targets, packages: included.size, builtFromSource: built, unusable },
    text: lines.join("\n")
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
