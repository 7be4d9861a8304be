// Made from src/ by `npm run build`. Do not edit.
import {
  previousPlan
} from "./previous-plan.mjs";
import {
  formatPlan,
  parseRequirement
} from "./requirement.mjs";
import {
  constraintTexts,
  constraintsOn,
  isWithin,
  noHash,
  unansweredIn,
  withoutHash
} from "./build-constraints.mjs";
import {
  projectBuild,
  sourceBuildOf
} from "./source-build.mjs";
import {
  versionToolOf
} from "./version-tools.mjs";
import {
  acceptLock
} from "./stale-lock.mjs";
import {
  buildPlan,
  earlierPlan,
  planInputs
} from "./plan-shape.mjs";
import "./download.mjs";
import "./concurrently.mjs";
import {
  packageIds
} from "./git-revision.mjs";
import "./of-folders.mjs";
import "./plan-2.mjs";
import {
  newerFormat
} from "./content-hash.mjs";
import {
  describeTarget,
  makeTarget
} from "./version-solver.mjs";
import {
  parseLock,
  readSettings,
  withFileHashes
} from "./lock-2.mjs";
import "./choose-source.mjs";
import {
  parseProject,
  readBuildSystem
} from "./read-groups.mjs";
import "./memory.mjs";
import {
  readText
} from "./text-file.mjs";
import "./unfinished.mjs";
import "./cache.mjs";
import {
  constraintAllows,
  evaluateMarker
} from "./constraint-sets.mjs";
import {
  nowhere
} from "./index.mjs";
import "./shared-answers.mjs";
import "./find-python.mjs";
import "./credentials.mjs";
import "./offline.mjs";
import "./shape.mjs";
import "./append.mjs";
import "./smol-toml.mjs";
import {
  sriFromHex
} from "./hash.mjs";
import "./name.mjs";
import "./uv-2.mjs";
import "./runtime-root.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import "./once.mjs";
import {
  parseVersion
} from "./version-2.mjs";
import {
  UserError
} from "./errors.mjs";

// src/cli/commands/plan/run.ts
import { writeFile } from "node:fs/promises";

// src/lock/follow-plan.ts
function followPlan({
  project,
  lock: given,
  before,
  system,
  python,
  pythonFullVersion
}) {
  const settings = readSettings(project);
  const inputs = planInputs(project, given);
  const previous = previousPlan(before, {
    inputs,
    settings,
    ids: packageIds(given),
    directory: project.directory
  });
  const lock = withKnownHashes(given, previous.hashOfUrl);
  const target = makeTarget({ system, python, pythonFullVersion });
  const ids = packageIds(lock);
  const { preferWheels, packages, selections } = settings;
  const description = describeTarget({
    project,
    lock,
    target,
    preferWheels,
    packages,
    selections
  });
  const location = (locked, file) => {
    const known = previous.file(file.name, sriFromHex(file.hash));
    const url = locked.source?.kind === "url" ? locked.source.url : known?.url ?? null;
    return { url, size: known?.size ?? null, uploaded: null };
  };
  const sources = description.packages.flatMap((described) => {
    const id = ids.of(described.locked);
    return sourceBuildOf(described, id, { project, settings, target, location: nowhere }) ?? [];
  });
  const itself = projectBuild(project, settings);
  const allowsPython = constraintAllows(project.python, parseVersion(pythonFullVersion));
  const warnings = [
    ...allowsPython ? [] : [
      `${project.name} allows Python ${project.pythonVersions}, not ${pythonFullVersion}: pass one that it allows as \`python\``
    ],
    ...unansweredIn(description)
  ];
  const own = itself && readBuildSystem(project.pyproject, "pyproject.toml");
  const builds = /* @__PURE__ */ new Map();
  const buildNames = /* @__PURE__ */ new Map();
  const systems = /* @__PURE__ */ new Map();
  const crates = /* @__PURE__ */ new Map();
  if (own !== null) systems.set(".", own);
  for (const source of itself === null ? sources : [...sources, itself]) {
    const constraints = constraintsOn(source.constraints, target);
    const known = previous.build(
      target,
      source,
      ({ requirements }) => isWithin(requirements, constraints)
    );
    if (known === null && constraints.length > 0) warnings.push(unlimited(source, constraints));
    const requires = source.requires ?? (source.id === "." ? own?.requires : void 0);
    if (known !== null) {
      systems.set(source.id, known.build);
      for (const [id, crate] of known.crates) crates.set(id, crate);
      builds.set(source.id, known.requirements);
    } else if (requires !== void 0) buildNames.set(source.id, namesOf(requires, target));
  }
  const plan = buildPlan({
    project,
    lock,
    settings,
    inputs,
    ids,
    withSdists: true,
    targets: [
      {
        target,
        description,
        builds,
        buildNames,
        range: { from: null, below: null, fullVersion: pythonFullVersion },
        tools: previous.tools(target) ?? /* @__PURE__ */ new Map()
      }
    ],
    facts: {
      location,
      treeHash: previous.treeHash,
      needs: (_, hash) => previous.needs(hash) ?? void 0,
      build: (id) => systems.get(id),
      versionTool: versionToolOf(project)?.name ?? null,
      crates
    }
  });
  return warnings.length === 0 ? plan : { ...plan, warnings };
}
function unlimited({ subject }, constraints) {
  return `${subject} is built with what nixpkgs has: [tool.poetry.build-constraints], which limits that to ${constraintTexts(constraints).join(", ")}, is kept where \`poetrix lock\` has run`;
}
function withKnownHashes(lock, known) {
  const hashes = /* @__PURE__ */ new Map();
  for (const locked of withoutHash(lock)) {
    const hash = known(locked.source?.url ?? "");
    if (hash === null) throw noHash(locked);
    hashes.set(locked, hash);
  }
  return withFileHashes(lock, hashes);
}
function namesOf(requires, target) {
  const names = requires.map(parseRequirement).filter(({ marker }) => evaluateMarker(marker, target.environment, /* @__PURE__ */ new Set())).map(({ name }) => name);
  return [...new Set(names)].sort();
}

// src/cli/commands/plan/run.ts
var directory = "/project";
async function run(options) {
  const { pyproject, poetryLock, previous, system, python, pythonFullVersion, out } = options;
  const written = parseProject(textOf(pyproject), directory);
  const lock = parseLock(textOf(poetryLock), directory);
  const { project, warnings } = acceptLock(written, lock, {
    allowStaleLock: options.allowStaleLock === true || readSettings(written).allowStaleLock
  });
  const text = previous === void 0 ? null : textOf(previous);
  const before = earlierPlan(text, () => {
  });
  const plan = followPlan({ project, lock, before, system, python, pythonFullVersion });
  const newer = newerFormat(lock);
  const said = [...newer === null ? [] : [newer], ...warnings, ...plan.warnings ?? []];
  await writeFile(out, formatPlan(said.length === 0 ? plan : { ...plan, warnings: said }));
  return { exitCode: 0, data: null, text: "" };
}
function textOf(path) {
  const text = readText(path);
  if (text !== null) return text;
  throw new UserError("UNREADABLE_FILE", `cannot read ${path}: there is no such file`);
}
export {
  run
};
