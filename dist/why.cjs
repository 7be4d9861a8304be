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
  run: () => run
});
module.exports = stdin_exports;
var import_package_asked = require("./package-asked.cjs");
var import_colours = require("./colours.cjs");
var import_question = require("./question.cjs");
var import_stale_lock = require("./stale-lock.cjs");
var import_settings = require("./settings.cjs");
var import_requirement = require("./requirement.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_systems = require("./systems.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_cache = require("./cache.cjs");
var import_text_file = require("./text-file.cjs");
var import_once = require("./once.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
function explain({
  project,
  lock,
  target,
  selection,
  name
}) {
  const installed = (0, import_version_solver.selectPackages)({ project, lock, target, selection });
  const question = {
    project,
    lock,
    target,
    selection,
    installed: new Set(installed),
    instead: installed.find((locked) => locked.name === name) ?? null,
    asking: (0, import_once.once)(() => askingFor(project, lock, name))
  };
  const edges = (0, import_question.edgesAmong)({ project, packages: installed, target, selection });
  const chains = (0, import_once.once)(() => chainsByPackage(name, installed, edges));
  return {
    versions: lock.packages.filter((locked) => locked.name === name).map((locked) => {
      if (!question.installed.has(locked)) {
        return { locked, installed: false, chains: [], reasons: leftOut(question, locked) };
      }
      const found = chains().get(locked) ?? [];
      const reasons = found.length === 0 ? membershipReasons(question, locked) : [];
      return { locked, installed: true, chains: found, reasons };
    })
  };
}
function askingFor(project, lock, wanted) {
  const on = ({ name }) => name === wanted;
  return {
    groups: [...project.groups.values()].flatMap(
      ({ name, dependencies }) => dependencies.filter(on).map((dependency) => ({ group: name, dependency }))
    ),
    packages: lock.packages.flatMap(
      (parent) => parent.dependencies.filter(on).map((dependency) => ({ parent, dependency }))
    )
  };
}
function chainsByPackage(name, installed, edges) {
  const shortest = /* @__PURE__ */ new Map();
  for (const root of edges.roots) {
    if (!shortest.has(root.locked)) shortest.set(root.locked, { root, last: null, length: 0 });
  }
  for (const [locked, before] of shortest) {
    for (const edge of edges.from(locked)) {
      if (shortest.has(edge.locked)) continue;
      const { root, length } = before;
      shortest.set(edge.locked, { root, last: { edge, before }, length: length + 1 });
    }
  }
  const ways = /* @__PURE__ */ new Map();
  for (const root of edges.roots) {
    if (root.locked.name === name) (0, import_append.append)(ways, root.locked, { root, last: null, length: 0 });
  }
  for (const parent of installed) {
    const before = shortest.get(parent);
    if (!before) continue;
    for (const edge of edges.from(parent)) {
      if (edge.locked.name !== name || edge.locked === parent) continue;
      const { root, length } = before;
      (0, import_append.append)(ways, edge.locked, { root, last: { edge, before }, length: length + 1 });
    }
  }
  return new Map(
    [...ways].map(([locked, found]) => [
      locked,
      found.sort((a, b) => a.length - b.length).map(chainOf)
    ])
  );
}
function chainOf(way) {
  (0, import_constraint_sets.spend)(100 * way.length);
  const edges = [];
  for (let { last } = way; last !== null; last = last.before.last) edges.push(last.edge);
  return { root: way.root, edges: edges.reverse() };
}
function membershipReasons({ target }, { groups }) {
  return [...groups ?? []].map(([group, marker]) => {
    const condition = (0, import_constraint_sets.formatMarker)(marker);
    const here = alternatives((0, import_constraint_sets.simplifyMarker)(marker, target.environment));
    return `poetry.lock has it in group ${group}${condition ? ` where ${condition}` : ""}${here}`;
  });
}
function alternatives(list) {
  const meaningful = list.filter((alternative) => alternative.length > 0);
  if (meaningful.length < list.length || list.length === 0) return "";
  const texts = meaningful.map(
    (alternative) => alternative.map(
      (name) => name.startsWith("!") ? `without extra ${name.slice(1)}` : `with extra ${name}`
    ).join(" and ")
  );
  return `; here: ${texts.join(", or ")}`;
}
function leftOut(question, locked) {
  const { lock, target } = question;
  if (lock.saysGroups) return groupReasons(question, locked);
  const python = (0, import_version_2.parseVersion)(target.python.fullVersion);
  if (!(0, import_version_solver.isForPython)(locked, python)) {
    return [`it requires Python ${locked.pythonVersions}, not ${target.python.fullVersion}`];
  }
  const reasons = waysTo(question, locked);
  return reasons.length > 0 ? reasons : ["nothing in poetry.lock depends on it"];
}
function groupReasons({ target, selection, project }, { groups }) {
  return [...groups ?? []].map(([group, marker]) => {
    if (!selection.groups.includes(group)) {
      const optional = project.groups.get(group)?.optional ? ", which is optional" : "";
      return `it belongs to group ${group}${optional}, which is not chosen`.replace(
        ", which is optional, which is not chosen",
        ", which is optional and not chosen"
      );
    }
    const here = alternatives((0, import_constraint_sets.simplifyMarker)(marker, target.environment));
    return `in group ${group} it is installed where ${(0, import_constraint_sets.formatMarker)(marker)}${here || `, which does not hold on ${target.label}`}`;
  });
}
function waysTo(question, wanted) {
  const { groups, packages } = question.asking();
  (0, import_constraint_sets.spend)(10 * (groups.length + packages.length));
  const fromProject = groups.map(
    ({ group, dependency }) => projectReason({ question, group, dependency, wanted })
  );
  const fromPackages = packages.map(({ parent, dependency }) => {
    const what = `${parent.name} ${parent.version}`;
    if (!question.installed.has(parent)) return `${what} would need it, and is left out itself`;
    return `${what} ${obstacle(question, dependency, wanted)}`;
  });
  return [.../* @__PURE__ */ new Set([...fromProject, ...fromPackages])];
}
function projectReason({
  question,
  group,
  dependency,
  wanted
}) {
  const { selection, target } = question;
  if (!selection.groups.includes(group)) return `group ${group} has it, and is not chosen`;
  const extras = new Set(selection.extras);
  const holds = (0, import_constraint_sets.evaluateMarker)(dependency.marker, target.environment, extras);
  if (holds && dependency.optional && (0, import_version_solver.satisfies)(wanted, dependency)) {
    const names = dependency.inExtras.join(", ");
    return names ? `it needs one of the extras ${names}` : "it is optional, and in no extra";
  }
  return `group ${group} ${obstacle(question, dependency, wanted)}`;
}
function obstacle({ target, instead }, dependency, wanted) {
  const condition = (0, import_constraint_sets.formatMarker)(dependency.marker);
  if (!(0, import_constraint_sets.evaluateMarker)(dependency.marker, target.environment, null)) {
    return `needs it only where ${condition}`;
  }
  if (!(0, import_version_solver.satisfies)(wanted, dependency)) {
    return `needs ${dependency.name} ${dependency.constraintText}, which ${wanted.version} is not`;
  }
  if (instead) return `is content with ${instead.version}`;
  if (dependency.optional || dependency.inExtras.length > 0) {
    const names = dependency.inExtras.join(", ");
    return `needs it only with ${names ? `its extra ${names}` : "an extra"}, which nothing asks for`;
  }
  return "does not need it here";
}
async function run(options, { progress }) {
  const question = await (0, import_question.readQuestion)(options, progress);
  const { project, lock, target, selection, note } = question;
  const known = lock.packages.map((locked) => locked.name);
  const name = (0, import_package_asked.packageAsked)(options.name, "poetry.lock", known);
  const { versions } = explain({ project, lock, target, selection, name });
  return {
    exitCode: 0,
    data: {
      ...(0, import_question.questionData)(question),
      ...note !== null && { note },
      name,
      versions: versions.map(({ locked, installed, chains, reasons }) => ({
        version: locked.version,
        installed,
        chains: chains.map(chainData),
        reasons
      }))
    },
    text: versions.map((version) => versionText(version, question)).join("\n")
  };
}
function chainData({ root, edges }) {
  return {
    group: root.group,
    steps: [root, ...edges].map(({ dependency, locked }) => ({
      name: locked.name,
      version: locked.version,
      extras: dependency.extras,
      constraint: dependency.constraintText,
      marker: (0, import_constraint_sets.formatMarker)(dependency.marker)
    }))
  };
}
function versionText({ locked, installed, chains, reasons }, { target }) {
  const title = `${import_colours.colours.bold(locked.name)} ${import_colours.colours.cyan(locked.version)}`;
  const lines = [...chains.map(chainText), ...reasons].map((line) => `  ${line}`);
  return [`${title} is ${installed ? "installed" : "left out"} on ${target.label}`, ...lines].join(
    "\n"
  );
}
function chainText({ root, edges }) {
  return [import_colours.colours.dim(root.group), ...[root, ...edges].map(stepText)].join(import_colours.colours.dim(" → "));
}
function stepText({ dependency, locked }) {
  const extras = dependency.extras.length > 0 ? `[${dependency.extras.join(",")}]` : "";
  const marker = (0, import_constraint_sets.formatMarker)(dependency.marker);
  const condition = [dependency.constraintText, ...marker ? [marker] : []].join("; ");
  return `${locked.name}${extras} ${import_colours.colours.dim(`(${condition})`)}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
