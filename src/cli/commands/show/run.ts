// `poetrix show`: what would be installed.

import type { Context } from "../../../base/context.ts";
import { withoutCredentials } from "../../../base/errors.ts";
import { isOffline, offlineError } from "../../../base/offline.ts";
import type { LockedPackage, SourceName } from "../../../poetry/lock/lock.ts";
import { type Edge, edgesAmong } from "../../../resolve/edges.ts";
import { type ResolvedPackage, resolveTarget } from "../../../resolve/resolve.ts";
import type { Outcome } from "../../contract/outcome.ts";
import { colours } from "../../terminal/colours.ts";
import {
  type AskedQuestion,
  type QuestionOptions,
  questionData,
  readQuestion,
} from "../question.ts";

export interface ShowOptions extends QuestionOptions {
  readonly tree?: boolean;
  readonly outdated?: boolean;
  readonly json?: boolean;
}

/** The shape of `show --json`, which is a promise. */
export interface ShowData {
  readonly target: string;
  readonly groups: readonly string[];
  readonly extras: readonly string[];
  /** How the Nix functions would answer differently; absent where they do not. */
  readonly note?: string;
  /** Sorted by name, then version. */
  readonly packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly source: "index" | "git" | "url" | "file" | "directory";
    /** A wheel's or source distribution's file name; `null` for git and directory sources, and where no file fits. */
    readonly file: string | null;
  }[];
}

export async function run(options: ShowOptions, context: Context): Promise<Outcome> {
  const { progress } = context;
  const question = await readQuestion(options, progress);
  const { project, lock, target, selection, settings } = question;
  const resolved = resolveTarget({ project, lock, target, selection, rules: settings });
  if (options.outdated) return outdated(question, resolved, context.signal);
  for (const { unusable } of resolved) if (unusable !== null) progress.warn(unusable);
  return {
    exitCode: 0,
    data: showData(resolved, question),
    text: options.tree ? tree(question, resolved) : table(resolved, question),
  };
}

function showData(resolved: readonly ResolvedPackage[], question: AskedQuestion): ShowData {
  const { note } = question;
  return {
    ...questionData(question),
    ...(note !== null && { note }),
    packages: resolved.map(({ locked, source, file }) => ({
      name: locked.name,
      version: locked.version,
      source: sourceNames[source],
      file: file?.name ?? null,
    })),
  };
}

/** Users see no difference between a private index and the default one here. */
const sourceNames = {
  index: "index",
  legacy: "index",
  git: "git",
  url: "url",
  file: "file",
  directory: "directory",
} as const satisfies Record<SourceName, ShowData["packages"][number]["source"]>;

// --- outdated ---

/** Packages with a newer version on their index. Those from other sources have no index to ask. */
async function outdated(
  question: AskedQuestion,
  resolved: readonly ResolvedPackage[],
  signal: AbortSignal,
): Promise<Outcome> {
  const { project, target } = question;
  // Loaded here: `show` alone must not pay for what asks an index.
  const { findOutdated } = await import("../../../facts/index/outdated.ts");
  const { findUv } = await import("../../../facts/programs/uv.ts");
  if (isOffline()) throw offlineError("what the package index has now");
  const asked = resolved
    .filter(({ source }) => source === "index" || source === "legacy")
    .map(({ locked }) => locked);
  const uv = await findUv(signal);
  const found = await findOutdated(uv, asked, { project, python: target.python.version });
  const width = (texts: string[]): number => Math.max(0, ...texts.map(({ length }) => length));
  const names = width(found.map(({ locked }) => locked.name));
  const versions = width(found.map(({ locked }) => locked.version));
  const lines = found.map(({ locked, latest, yanked }) =>
    [
      locked.name.padEnd(names),
      locked.version.padEnd(versions),
      latest === null ? "" : colours.cyan(latest),
      yanked === null ? "" : colours.red(yanked === "" ? "yanked" : `yanked: ${yanked}`),
    ]
      .filter(Boolean)
      .join("  "),
  );
  const summary = `${found.length} of ${asked.length} packages have a newer version or were yanked`;
  return {
    exitCode: 0,
    data: {
      ...questionData(question),
      packages: found.map(({ locked, latest, yanked }) => ({
        name: locked.name,
        version: locked.version,
        latest,
        yanked,
      })),
    },
    text: [...lines, colours.dim(summary)].join("\n"),
  };
}

// --- table ---

function table(resolved: readonly ResolvedPackage[], question: AskedQuestion): string {
  const width = (texts: string[]): number => Math.max(0, ...texts.map(({ length }) => length));
  const names = width(resolved.map(({ locked }) => locked.name));
  const versions = width(resolved.map(({ locked }) => locked.version));
  const lines = resolved.map(
    (each) =>
      `${each.locked.name.padEnd(names)}  ${colours.cyan(each.locked.version.padEnd(versions))}  ${origin(each)}`,
  );
  return [...lines, colours.dim(summary(resolved, question))].join("\n");
}

/** The file, or where it comes from. */
function origin({ locked, source, file, unusable }: ResolvedPackage): string {
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

function summary(
  resolved: readonly ResolvedPackage[],
  { target, selection }: AskedQuestion,
): string {
  const wheels = resolved.filter(({ file }) => file?.name.endsWith(".whl")).length;
  const built = resolved.length - wheels;
  if (selection.groups.length === 0) return "nothing: no group was asked for";
  const groups = selection.groups.join(", ");
  // An extra may have the name of a group.
  const kind = selection.extras.length === 1 ? "extra" : "extras";
  const extras = selection.extras.length > 0 ? ` with ${kind} ${selection.extras.join(", ")}` : "";
  const parts =
    built > 0
      ? `${wheels} ${wheels === 1 ? "wheel" : "wheels"}, ${built} built from source`
      : "all wheels";
  const packages = resolved.length === 1 ? "package" : "packages";
  const files = resolved.length === 0 ? "" : ` (${parts})`;
  return `${resolved.length} ${packages}${files} of ${groups}${extras}, for ${target.label}`;
}

// --- tree ---

/** Of 400 levels. A chain of thousands would be read by nobody, and its indentation grows by the square. */
const widestIndent = 1600;

function tree(
  { project, target, selection }: AskedQuestion,
  resolved: readonly ResolvedPackage[],
): string {
  const packages = resolved.map(({ locked }) => locked);
  const edges = edgesAmong({ project, packages, target, selection });
  const lines: string[] = [];
  const shown = new Set<LockedPackage>();
  const branch = ({ dependency, locked }: Edge, indent: string, isLast: boolean): void => {
    const children = edges.from(locked);
    const isRepeated = shown.has(locked) && children.length > 0;
    const isDeep = !isRepeated && children.length > 0 && indent.length >= widestIndent;
    const rest = isRepeated ? " (above)" : isDeep ? " (goes on, too deep to be shown)" : "";
    const extras = dependency.extras.length > 0 ? `[${dependency.extras.join(",")}]` : "";
    const wants =
      dependency.constraintText === "*" ? "" : ` ${colours.dim(dependency.constraintText)}`;
    lines.push(
      `${indent}${isLast ? "└── " : "├── "}${locked.name}${extras} ${colours.cyan(locked.version)}${wants}${rest && colours.dim(rest)}`,
    );
    if (isRepeated || isDeep) return;
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
