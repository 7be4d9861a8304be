// Made from src/ by `npm run build`. Do not edit.
import {
  acceptLock
} from "./stale-lock.mjs";
import {
  checkFreshness,
  newerFormat,
  pythonsToLock
} from "./content-hash.mjs";
import {
  activeEdges,
  checkSelection,
  extrasNote,
  fullVersionFor,
  makeTarget,
  parseSelection,
  parseTarget,
  satisfyingAmong
} from "./version-solver.mjs";
import {
  thisSystem
} from "./this-machine.mjs";
import {
  readLock,
  readSettings
} from "./lock-2.mjs";
import {
  readProject
} from "./read-groups.mjs";
import {
  constraintAllows,
  evaluateMarker
} from "./constraint-sets.mjs";
import {
  parseVersion
} from "./version-2.mjs";
import {
  UserError
} from "./errors.mjs";

// src/resolve/edges.ts
function edgesAmong({
  project,
  packages,
  target,
  selection
}) {
  const groups = [...project.groups.values()].filter(({ name }) => selection.groups.includes(name));
  const extras = new Set(selection.extras);
  const meets = satisfyingAmong(packages);
  const roots = groups.flatMap(
    ({ name, dependencies }) => dependencies.filter(({ marker }) => evaluateMarker(marker, target.environment, extras)).flatMap(
      (dependency) => meets(dependency).map((locked) => ({ group: name, dependency, locked }))
    )
  );
  const active = activeEdges(
    roots.map(({ dependency }) => dependency),
    packages,
    target
  );
  return {
    roots,
    from: (locked) => (active.get(locked) ?? []).flatMap(
      (dependency) => meets(dependency).map((met) => ({ dependency, locked: met }))
    )
  };
}

// src/cli/commands/question.ts
async function readQuestion(options, progress) {
  const written = await readProject(options.dir);
  const lock = await readLock(written.directory);
  const settings = readSettings(written);
  const { project, warnings } = settings.allowStaleLock ? acceptLock(written, lock, settings) : { project: written, warnings: freshnessWarnings(written, lock) };
  const target = targetOf({ options, project, lock, settings });
  checkPlatform(options, target);
  const selection = parseSelection(project, options.groups, options.extras);
  const refused = checkSelection(project, lock, selection)?.message;
  for (const warning of [newerFormat(lock), ...warnings, refused]) {
    if (warning) progress.warn(warning);
  }
  if (!constraintAllows(project.python, parseVersion(target.python.fullVersion))) {
    const { fullVersion } = target.python;
    progress.warn(`${project.name} allows Python ${project.pythonVersions}, not ${fullVersion}`);
  }
  const note = extrasNote(project, selection);
  if (note !== null) progress.note(note);
  return { project, lock, settings, target, selection, note };
}
function freshnessWarnings(project, lock) {
  const problem = checkFreshness(project, lock);
  return problem === null ? [] : [problem.message];
}
function checkPlatform({ glibc, musl, macos }, { id, system }) {
  for (const [name, version, systems] of [
    ["glibc", glibc, /-linux$/],
    ["musl", musl, /-linux-musl$/],
    ["macos", macos, /-darwin$/]
  ]) {
    if (version !== void 0 && !systems.test(system)) {
      throw new UserError(
        "CONFLICTING_OPTIONS",
        `--${name} ${version}: the target ${id} has no ${name === "macos" ? "macOS" : name}`,
        "leave it out, or name another --target"
      );
    }
  }
}
function targetOf({
  options,
  project,
  lock,
  settings
}) {
  const { target, pythonFullVersion, glibc, musl, macos } = options;
  for (const [option, version, example] of [
    ["--glibc", glibc, "2.36"],
    ["--musl", musl, "1.2"],
    ["--macos", macos, "14.0"]
  ]) {
    if (version !== void 0 && !/^\d+\.\d+$/.test(version)) {
      throw new UserError(
        "INVALID_VERSION",
        `${option} ${version}: that is not a version`,
        `such as ${option} ${example}`
      );
    }
  }
  const full = (python) => pythonFullVersion ?? fullVersionFor(project, lock, python);
  if (target === void 0) {
    const python = pythonFullVersion ? pythonFullVersion.split(".").slice(0, 2).join(".") : pythonsToLock(project, settings)[0];
    const system = thisSystem();
    return makeTarget({ system, python, pythonFullVersion: full(python), glibc, musl, macos });
  }
  const asked = parseTarget(target, { pythonFullVersion, glibc, musl, macos });
  if (pythonFullVersion !== void 0) return asked;
  const newest = full(asked.python.version);
  return parseTarget(target, { pythonFullVersion: newest, glibc, musl, macos });
}
function questionData({ target, selection }) {
  return { target: target.id, groups: selection.groups, extras: selection.extras };
}

export {
  edgesAmong,
  readQuestion,
  questionData
};
