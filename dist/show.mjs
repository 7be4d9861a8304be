// Made from src/ by `npm run build`. Do not edit.
import {
  colours
} from "./colours.mjs";
import {
  edgesAmong,
  questionData,
  readQuestion
} from "./question.mjs";
import "./stale-lock.mjs";
import "./content-hash.mjs";
import {
  resolveTarget
} from "./version-solver.mjs";
import "./this-machine.mjs";
import "./lock-2.mjs";
import "./choose-source.mjs";
import "./read-groups.mjs";
import "./memory.mjs";
import "./text-file.mjs";
import "./unfinished.mjs";
import "./cache.mjs";
import "./constraint-sets.mjs";
import {
  isOffline,
  offlineError
} from "./offline.mjs";
import "./shape.mjs";
import "./append.mjs";
import "./smol-toml.mjs";
import "./name.mjs";
import "./once.mjs";
import "./version-2.mjs";
import {
  withoutCredentials
} from "./errors.mjs";

// src/cli/commands/show/run.ts
async function run(options, context) {
  const { progress } = context;
  const question = await readQuestion(options, progress);
  const { project, lock, target, selection, settings } = question;
  const resolved = resolveTarget({ project, lock, target, selection, rules: settings });
  if (options.outdated) return outdated(question, resolved, context.signal);
  for (const { unusable } of resolved) if (unusable !== null) progress.warn(unusable);
  return {
    exitCode: 0,
    data: showData(resolved, question),
    text: options.tree ? tree(question, resolved) : table(resolved, question)
  };
}
function showData(resolved, question) {
  const { note } = question;
  return {
    ...questionData(question),
    ...note !== null && { note },
    packages: resolved.map(({ locked, source, file }) => ({
      name: locked.name,
      version: locked.version,
      source: sourceNames[source],
      file: file?.name ?? null
    }))
  };
}
var sourceNames = {
  index: "index",
  legacy: "index",
  git: "git",
  url: "url",
  file: "file",
  directory: "directory"
};
async function outdated(question, resolved, signal) {
  const { project, target } = question;
  const { findOutdated } = await import("./outdated.mjs");
  const { findUv } = await import("./uv.mjs");
  if (isOffline()) throw offlineError("what the package index has now");
  const asked = resolved.filter(({ source }) => source === "index" || source === "legacy").map(({ locked }) => locked);
  const uv = await findUv(signal);
  const found = await findOutdated(uv, asked, { project, python: target.python.version });
  const width = (texts) => Math.max(0, ...texts.map(({ length }) => length));
  const names = width(found.map(({ locked }) => locked.name));
  const versions = width(found.map(({ locked }) => locked.version));
  const lines = found.map(
    ({ locked, latest, yanked }) => [
      locked.name.padEnd(names),
      locked.version.padEnd(versions),
      latest === null ? "" : colours.cyan(latest),
      yanked === null ? "" : colours.red(yanked === "" ? "yanked" : `yanked: ${yanked}`)
    ].filter(Boolean).join("  ")
  );
  const summary2 = `${found.length} of ${asked.length} packages have a newer version or were yanked`;
  return {
    exitCode: 0,
    data: {
      ...questionData(question),
      packages: found.map(({ locked, latest, yanked }) => ({
        name: locked.name,
        version: locked.version,
        latest,
        yanked
      }))
    },
    text: [...lines, colours.dim(summary2)].join("\n")
  };
}
function table(resolved, question) {
  const width = (texts) => Math.max(0, ...texts.map(({ length }) => length));
  const names = width(resolved.map(({ locked }) => locked.name));
  const versions = width(resolved.map(({ locked }) => locked.version));
  const lines = resolved.map(
    (each) => `${each.locked.name.padEnd(names)}  ${colours.cyan(each.locked.version.padEnd(versions))}  ${origin(each)}`
  );
  return [...lines, colours.dim(summary(resolved, question))].join("\n");
}
function origin({ locked, source, file, unusable }) {
  if (unusable !== null && file === null) return colours.red("no file fits");
  const { source: place, path } = locked;
  const address = withoutCredentials(place?.url ?? "");
  switch (source) {
    case "index":
      return colours.dim(file?.name ?? "");
    case "legacy":
      return colours.dim(`${file?.name ?? ""} (${place?.reference})`);
    case "git":
      return colours.dim(`git ${address} ${place?.resolvedReference ?? place?.reference ?? ""}`);
    case "url":
      return colours.dim(file?.name ?? `url ${address}`);
    case "file":
    case "directory":
      return colours.dim(`${source} ${path}`);
  }
}
function summary(resolved, { target, selection }) {
  const wheels = resolved.filter(({ file }) => file?.name.endsWith(".whl")).length;
  const built = resolved.length - wheels;
  if (selection.groups.length === 0) return "nothing: no group was asked for";
  const groups = selection.groups.join(", ");
  const extras = selection.extras.length > 0 ? ` with ${selection.extras.join(", ")}` : "";
  const parts = built > 0 ? `${wheels} ${wheels === 1 ? "wheel" : "wheels"}, ${built} built from source` : "all wheels";
  const packages = resolved.length === 1 ? "package" : "packages";
  const files = resolved.length === 0 ? "" : ` (${parts})`;
  return `${resolved.length} ${packages}${files} of ${groups}${extras}, for ${target.label}`;
}
function tree({ project, target, selection }, resolved) {
  const packages = resolved.map(({ locked }) => locked);
  const edges = edgesAmong({ project, packages, target, selection });
  const lines = [];
  const shown = /* @__PURE__ */ new Set();
  const branch = ({ dependency, locked }, indent, isLast) => {
    const children = edges.from(locked);
    const isRepeated = shown.has(locked) && children.length > 0;
    const extras = dependency.extras.length > 0 ? `[${dependency.extras.join(",")}]` : "";
    const wants = dependency.constraintText === "*" ? "" : ` ${colours.dim(dependency.constraintText)}`;
    lines.push(
      `${indent}${isLast ? "└── " : "├── "}${locked.name}${extras} ${colours.cyan(locked.version)}${wants}${isRepeated ? colours.dim(" (above)") : ""}`
    );
    if (isRepeated) return;
    shown.add(locked);
    for (const [index, child] of children.entries()) {
      branch(child, `${indent}${isLast ? "    " : "│   "}`, index === children.length - 1);
    }
  };
  for (const group of selection.groups) {
    const roots = edges.roots.filter((root) => root.group === group);
    lines.push(colours.bold(group));
    for (const [index, root] of roots.entries()) branch(root, "", index === roots.length - 1);
  }
  return lines.join("\n");
}
export {
  run
};
