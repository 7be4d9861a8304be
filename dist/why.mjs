// Made from src/ by `npm run build`. Do not edit.
import {
  colours
} from "./colours.mjs";
import {
  packageAsked
} from "./package-asked.mjs";
import {
  edgesAmong,
  questionData,
  readQuestion
} from "./question.mjs";
import "./stale-lock.mjs";
import "./content-hash.mjs";
import {
  isForPython,
  resolveTarget,
  satisfies
} from "./version-solver.mjs";
import "./this-machine.mjs";
import "./lock-2.mjs";
import "./choose-source.mjs";
import "./read-groups.mjs";
import "./memory.mjs";
import "./text-file.mjs";
import "./unfinished.mjs";
import "./cache.mjs";
import {
  evaluateMarker,
  formatMarker,
  simplifyMarker,
  spend
} from "./constraint-sets.mjs";
import "./shape.mjs";
import {
  append
} from "./append.mjs";
import "./smol-toml.mjs";
import "./name.mjs";
import {
  once
} from "./once.mjs";
import {
  parseVersion
} from "./version-2.mjs";
import "./errors.mjs";

// src/resolve/why.ts
function explain({
  project,
  lock,
  target,
  selection,
  name
}) {
  const installed = resolveTarget({ project, lock, target, selection }).map(({ locked }) => locked);
  const question = {
    project,
    lock,
    target,
    selection,
    installed: new Set(installed),
    instead: installed.find((locked) => locked.name === name) ?? null,
    asking: once(() => askingFor(project, lock, name))
  };
  const edges = edgesAmong({ project, packages: installed, target, selection });
  const chains = once(() => chainsByPackage(name, installed, edges));
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
    if (root.locked.name === name) append(ways, root.locked, { root, last: null, length: 0 });
  }
  for (const parent of installed) {
    const before = shortest.get(parent);
    if (!before) continue;
    for (const edge of edges.from(parent)) {
      if (edge.locked.name !== name || edge.locked === parent) continue;
      const { root, length } = before;
      append(ways, edge.locked, { root, last: { edge, before }, length: length + 1 });
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
  spend(100 * way.length);
  const edges = [];
  for (let { last } = way; last !== null; last = last.before.last) edges.push(last.edge);
  return { root: way.root, edges: edges.reverse() };
}
function membershipReasons({ target }, { groups }) {
  return [...groups ?? []].map(([group, marker]) => {
    const condition = formatMarker(marker);
    const here = alternatives(simplifyMarker(marker, target.environment));
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
  const python = parseVersion(target.python.fullVersion);
  if (!isForPython(locked, python)) {
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
    const here = alternatives(simplifyMarker(marker, target.environment));
    return `in group ${group} it is installed where ${formatMarker(marker)}${here || `, which does not hold on ${target.label}`}`;
  });
}
function waysTo(question, wanted) {
  const { groups, packages } = question.asking();
  spend(10 * (groups.length + packages.length));
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
  const holds = evaluateMarker(dependency.marker, target.environment, extras);
  if (holds && dependency.optional && satisfies(wanted, dependency)) {
    const names = dependency.inExtras.join(", ");
    return names ? `it needs one of the extras ${names}` : "it is optional, and in no extra";
  }
  return `group ${group} ${obstacle(question, dependency, wanted)}`;
}
function obstacle({ target, instead }, dependency, wanted) {
  const condition = formatMarker(dependency.marker);
  if (!evaluateMarker(dependency.marker, target.environment, null)) {
    return `needs it only where ${condition}`;
  }
  if (!satisfies(wanted, dependency)) {
    return `wants ${dependency.name} ${dependency.constraintText}, which ${wanted.version} is not`;
  }
  if (instead) return `is content with ${instead.version}`;
  if (dependency.optional || dependency.inExtras.length > 0) {
    const names = dependency.inExtras.join(", ");
    return `needs it only with ${names ? `its extra ${names}` : "an extra"}, which nothing asks for`;
  }
  return "does not need it here";
}

// src/cli/commands/why/run.ts
async function run(options, { progress }) {
  const question = await readQuestion(options, progress);
  const { project, lock, target, selection, note } = question;
  const known = lock.packages.map((locked) => locked.name);
  const name = packageAsked(options.name, "poetry.lock", known);
  const { versions } = explain({ project, lock, target, selection, name });
  return {
    exitCode: 0,
    data: {
      ...questionData(question),
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
      marker: formatMarker(dependency.marker)
    }))
  };
}
function versionText({ locked, installed, chains, reasons }, { target }) {
  const title = `${colours.bold(locked.name)} ${colours.cyan(locked.version)}`;
  const lines = [...chains.map(chainText), ...reasons].map((line) => `  ${line}`);
  return [`${title} is ${installed ? "installed" : "left out"} on ${target.label}`, ...lines].join(
    "\n"
  );
}
function chainText({ root, edges }) {
  return [colours.dim(root.group), ...[root, ...edges].map(stepText)].join(colours.dim(" → "));
}
function stepText({ dependency, locked }) {
  const extras = dependency.extras.length > 0 ? `[${dependency.extras.join(",")}]` : "";
  const marker = formatMarker(dependency.marker);
  const condition = [dependency.constraintText, ...marker ? [marker] : []].join("; ");
  return `${locked.name}${extras} ${colours.dim(`(${condition})`)}`;
}
export {
  run
};
