// Made from src/ by `npm run build`. Do not edit.
import {
  colours
} from "./colours.mjs";
import {
  questionData,
  readQuestion
} from "./question.mjs";
import "./stale-lock.mjs";
import "./content-hash.mjs";
import {
  resolveTarget
} from "./version-solver.mjs";
import "./this-machine.mjs";
import {
  nearest
} from "./lock-2.mjs";
import "./project.mjs";
import "./once.mjs";
import "./text-file.mjs";
import {
  edgesAmong
} from "./edges.mjs";
import {
  isForPython,
  satisfies
} from "./package.mjs";
import "./choose-source.mjs";
import {
  evaluateMarker,
  formatMarker,
  simplifyMarker
} from "./constraint-sets.mjs";
import "./shape.mjs";
import "./smol-toml.mjs";
import {
  normalizeName
} from "./name.mjs";
import {
  parseVersion
} from "./version-2.mjs";
import {
  UserError
} from "./errors.mjs";

// src/resolve/why.ts
function explain({
  project,
  lock,
  target,
  selection,
  name
}) {
  const installed = resolveTarget({ project, lock, target, selection }).map(({ locked }) => locked);
  const question = { project, lock, target, selection, installed: new Set(installed) };
  const edges = edgesAmong({ project, packages: installed, target, selection });
  return {
    versions: lock.packages.filter((locked) => locked.name === name).map((locked) => {
      const isIn = question.installed.has(locked);
      const chains = isIn ? chainsTo(locked, installed, edges) : [];
      const reasons = isIn ? chains.length === 0 ? membershipReasons(question, locked) : [] : leftOut(question, locked);
      return { locked, installed: isIn, chains, reasons };
    })
  };
}
function chainsTo(wanted, installed, edges) {
  const shortest = /* @__PURE__ */ new Map();
  for (const root of edges.roots) {
    if (!shortest.has(root.locked)) shortest.set(root.locked, { root, edges: [] });
  }
  for (const [locked, chain] of shortest) {
    for (const edge of edges.from(locked)) {
      if (shortest.has(edge.locked)) continue;
      shortest.set(edge.locked, { root: chain.root, edges: [...chain.edges, edge] });
    }
  }
  const direct = edges.roots.filter(({ locked }) => locked === wanted).map((root) => ({ root, edges: [] }));
  const indirect = installed.flatMap((parent) => {
    const chain = shortest.get(parent);
    if (!chain || parent === wanted) return [];
    return edges.from(parent).filter(({ locked }) => locked === wanted).map((edge) => ({ root: chain.root, edges: [...chain.edges, edge] }));
  });
  return [...direct, ...indirect].sort((a, b) => a.edges.length - b.edges.length);
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
  const { project, lock, installed } = question;
  const fromProject = [...project.groups.values()].flatMap(
    ({ name, dependencies }) => dependencies.filter((dependency) => dependency.name === wanted.name).map((dependency) => projectReason({ question, group: name, dependency, wanted }))
  );
  const fromPackages = lock.packages.flatMap(
    (parent) => parent.dependencies.filter((dependency) => dependency.name === wanted.name).map((dependency) => {
      const what = `${parent.name} ${parent.version}`;
      if (!installed.has(parent)) return `${what} would need it, and is left out itself`;
      return `${what} ${obstacle(question, dependency, wanted)}`;
    })
  );
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
function obstacle({ target, installed }, dependency, wanted) {
  const condition = formatMarker(dependency.marker);
  if (!evaluateMarker(dependency.marker, target.environment, null)) {
    return `needs it only where ${condition}`;
  }
  if (!satisfies(wanted, dependency)) {
    return `wants ${dependency.name} ${dependency.constraintText}, which ${wanted.version} is not`;
  }
  const other = [...installed].find(({ name }) => name === wanted.name);
  if (other) return `is content with ${other.version}`;
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
  const name = normalizeName(options.name);
  const { versions } = explain({ project, lock, target, selection, name });
  if (versions.length === 0) {
    const known = lock.packages.map((locked) => locked.name);
    throw new UserError(
      "UNKNOWN_PACKAGE",
      `poetry.lock has no package ${name}`,
      nearest(name, known)
    );
  }
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
