// Made from src/ by `npm run build`. Do not edit.
import {
  isLimitedAlike,
  knownFiles
} from "./build-constraints.mjs";
import {
  ruleFor
} from "./version-solver.mjs";

// src/lock/earlier/previous-plan.ts
import { existsSync } from "node:fs";
import { join } from "node:path";
function previousPlan(plan, options) {
  const targetsLike = ({ system, python }) => Object.values(plan?.targets ?? {}).filter(
    (target) => target.system === system && target.python.version === python.name
  );
  const fileOf = (target, id) => {
    const name = target.packages[id]?.file ?? target.buildFiles[id];
    return name === void 0 || name === null ? void 0 : plan?.packages[id]?.files[name];
  };
  const requirement = (target, id) => {
    const entry = plan?.packages[id];
    const fileName = target.buildFiles[id];
    const file = fileName === void 0 ? void 0 : entry?.files[fileName];
    if (entry === void 0 || fileName === void 0 || !file || file.url === null) return null;
    const { source } = ruleFor(entry.name, { packages: options.settings.packages });
    if (source && source !== file.kind) return null;
    const { needs: _, optional: __, ...rest } = file;
    const newId = options.ids.ofRequirement(entry.name, entry.version);
    const { name, version } = entry;
    return { id: newId, name, version, fileName, file: rest, uploaded: null };
  };
  const requirements = (target, id) => {
    const found = target.builds[id]?.map((each) => requirement(target, each));
    return found?.every((each) => each !== null) ? found : null;
  };
  const versions = Object.values(plan?.targets ?? {}).map(({ python }) => python.version);
  const isForSeveral = new Set(versions).size > 1;
  const oldBuild = (id) => (id === "." ? plan?.project.build : plan?.packages[id]?.build) ?? null;
  const cratesOf = ({ crates = [] }) => new Map(
    crates.flatMap((id) => {
      const crate = plan?.crates?.[id];
      return crate === void 0 ? [] : [[id, crate]];
    })
  );
  return {
    ...knownFiles(plan),
    build(target, build, holds = ({ build: known }) => isLimitedAlike(known, build.constraints)) {
      const known = oldBuild(build.id);
      if (known === null || !isSameTree(build) || !isSameWish(known, build)) return null;
      for (const old of targetsLike(target)) {
        if (build.place.kind === "archive" && build.id !== ".") {
          if (fileOf(old, build.id)?.hash !== build.place.file.hash) continue;
        }
        const found = requirements(old, build.id);
        if (found === null) continue;
        const whole = { build: known, requirements: found, crates: cratesOf(known) };
        if (holds(whole)) return whole;
      }
      return null;
    },
    sameRequirements(target, id, build) {
      const known = oldBuild(id);
      if (known === null || known.asOf !== build.asOf) return null;
      if (String(known.constraints) !== String(build.constraints)) return null;
      if (!isSame(known.requires, build.requires, isForSeveral)) return null;
      for (const old of targetsLike(target)) {
        const found = requirements(old, id);
        if (found !== null) return found;
      }
      return null;
    },
    cargoLocks: (id) => oldBuild(id)?.cargoLocks ?? {},
    tools(target) {
      for (const old of targetsLike(target)) {
        const tools = Object.entries(old.tools).map(
          ([name, id]) => [name, requirement(old, id)]
        );
        if (tools.length > 0 && tools.every(([, found]) => found !== null)) {
          return new Map(tools);
        }
      }
      return null;
    }
  };
  function isSameTree({ id, place }) {
    switch (place.kind) {
      case "archive":
        return true;
      case "git": {
        const source = id === "." ? void 0 : plan?.packages[id]?.source;
        return source?.kind === "git" && source.revision === place.revision;
      }
      case "directory":
        if (id !== "." && !existsSync(place.path)) return true;
        return id === "." && // Its Cargo.lock may have changed.
        plan?.project.build?.crates === void 0 && JSON.stringify(plan?.inputs["pyproject.toml"]) === JSON.stringify(options.inputs["pyproject.toml"]) && !["setup.py", "setup.cfg"].some((name) => existsSync(join(options.directory, name)));
    }
  }
}
function chosenBefore(plan, options) {
  const { tools, sameRequirements, cargoLocks } = previousPlan(plan, options);
  return { ...previousPlan(null, options), tools, sameRequirements, cargoLocks };
}
function isSameWish(known, { requires, asOf }) {
  if ((known.asOf ?? null) !== asOf) return false;
  if (requires === null) return known.given !== true;
  return known.given === true && isSame(known.requires, requires, false);
}
function isSame(known, asked, mayBePart) {
  const before = new Set(known);
  const now = new Set(asked);
  return [...now].every((each) => before.has(each)) && (mayBePart || now.size === before.size);
}

export {
  previousPlan,
  chosenBefore
};
