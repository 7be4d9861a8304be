// Why a package is installed on a target, or why it is not.

import { append } from "../base/append.ts";
import { spend } from "../base/effort.ts";
import { once } from "../base/once.ts";
import type { Dependency } from "../poetry/dependencies/dependency.ts";
import type { Lock, LockedPackage } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import {
  type ExtraAlternative,
  evaluateMarker,
  formatMarker,
  simplifyMarker,
} from "../standards/marker.ts";
import type { NormalizedName } from "../standards/name.ts";
import { parseVersion } from "../standards/version.ts";
import { type Edge, type Edges, edgesAmong, type RootEdge } from "./edges.ts";
import type { Question } from "./question/question.ts";
import { selectPackages } from "./resolve.ts";
import { isForPython, satisfies } from "./solve/package.ts";

export interface WhyAnswer {
  /** One for each locked version. */
  readonly versions: readonly WhyVersion[];
}

export interface WhyVersion {
  readonly locked: LockedPackage;
  readonly installed: boolean;
  /** From the project to the package: the shortest for each dependency that asks for it. Empty where it is left out. */
  readonly chains: readonly Chain[];
  /** Why it is left out, or is in without a chain; sentences. */
  readonly reasons: readonly string[];
}

export interface Chain {
  readonly root: RootEdge;
  readonly edges: readonly Edge[];
}

/** @throws as resolveTarget */
export function explain({
  project,
  lock,
  target,
  selection,
  name,
}: Question & { readonly name: NormalizedName }): WhyAnswer {
  const installed = selectPackages({ project, lock, target, selection });
  const question: WhyQuestion = {
    project,
    lock,
    target,
    selection,
    installed: new Set(installed),
    instead: installed.find((locked) => locked.name === name) ?? null,
    asking: once(() => askingFor(project, lock, name)),
  };
  const edges = edgesAmong({ project, packages: installed, target, selection });
  const chains = once(() => chainsByPackage(name, installed, edges));
  return {
    versions: lock.packages
      .filter((locked) => locked.name === name)
      .map((locked) => {
        if (!question.installed.has(locked)) {
          return { locked, installed: false, chains: [], reasons: leftOut(question, locked) };
        }
        const found = chains().get(locked) ?? [];
        const reasons = found.length === 0 ? membershipReasons(question, locked) : [];
        return { locked, installed: true, chains: found, reasons };
      }),
  };
}

interface WhyQuestion extends Question {
  readonly installed: ReadonlySet<LockedPackage>;
  /** The installed packages with the name in question. */
  readonly instead: LockedPackage | null;
  readonly asking: () => Asking;
}

/** The dependencies on a name, wherever they are. */
interface Asking {
  readonly groups: readonly { readonly group: NormalizedName; readonly dependency: Dependency }[];
  readonly packages: readonly {
    readonly parent: LockedPackage;
    readonly dependency: Dependency;
  }[];
}

function askingFor(project: Project, lock: Lock, wanted: NormalizedName): Asking {
  const on = ({ name }: Dependency): boolean => name === wanted;
  return {
    groups: [...project.groups.values()].flatMap(({ name, dependencies }) =>
      dependencies.filter(on).map((dependency) => ({ group: name, dependency })),
    ),
    packages: lock.packages.flatMap((parent) =>
      parent.dependencies.filter(on).map((dependency) => ({ parent, dependency })),
    ),
  };
}

// --- in ---

/** A shortest way to a package: its last step, and the way before it. A chain has as many steps as it is long, a way one. */
interface Way {
  readonly root: RootEdge;
  readonly last: { readonly edge: Edge; readonly before: Way } | null;
  readonly length: number;
}

/** Of each installed package of a name. */
function chainsByPackage(
  name: NormalizedName,
  installed: readonly LockedPackage[],
  edges: Edges,
): Map<LockedPackage, Chain[]> {
  const shortest = new Map<LockedPackage, Way>();
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
  const ways = new Map<LockedPackage, Way[]>();
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
      found.sort((a, b) => a.length - b.length).map(chainOf),
    ]),
  );
}

function chainOf(way: Way): Chain {
  // Each step is a line of the answer, of a hundred letters or so.
  spend(100 * way.length);
  const edges: Edge[] = [];
  for (let { last } = way; last !== null; last = last.before.last) edges.push(last.edge);
  return { root: way.root, edges: edges.reverse() };
}

/** What the lock itself says of a package: its groups, and when. */
function membershipReasons({ target }: WhyQuestion, { groups }: LockedPackage): string[] {
  return [...(groups ?? [])].map(([group, marker]) => {
    const condition = formatMarker(marker);
    const here = alternatives(simplifyMarker(marker, target.environment));
    return `poetry.lock has it in group ${group}${condition ? ` where ${condition}` : ""}${here}`;
  });
}

/** `, here: with extra a, or without extra b` */
function alternatives(list: readonly ExtraAlternative[]): string {
  const meaningful = list.filter((alternative) => alternative.length > 0);
  if (meaningful.length < list.length || list.length === 0) return "";
  const texts = meaningful.map((alternative) =>
    alternative
      .map((name) =>
        name.startsWith("!") ? `without extra ${name.slice(1)}` : `with extra ${name}`,
      )
      .join(" and "),
  );
  return `; here: ${texts.join(", or ")}`;
}

// --- out ---

function leftOut(question: WhyQuestion, locked: LockedPackage): string[] {
  const { lock, target } = question;
  if (lock.saysGroups) return groupReasons(question, locked);
  const python = parseVersion(target.python.fullVersion);
  if (!isForPython(locked, python)) {
    return [`it requires Python ${locked.pythonVersions}, not ${target.python.fullVersion}`];
  }
  const reasons = waysTo(question, locked);
  return reasons.length > 0 ? reasons : ["nothing in poetry.lock depends on it"];
}

/** Format 2.1: the package's own groups and markers decide, and nothing else. */
function groupReasons(
  { target, selection, project }: WhyQuestion,
  { groups }: LockedPackage,
): string[] {
  return [...(groups ?? [])].map(([group, marker]) => {
    if (!selection.groups.includes(group)) {
      const optional = project.groups.get(group)?.optional ? ", which is optional" : "";
      return `it belongs to group ${group}${optional}, which is not chosen`.replace(
        ", which is optional, which is not chosen",
        ", which is optional and not chosen",
      );
    }
    const here = alternatives(simplifyMarker(marker, target.environment));
    return `in group ${group} it is installed where ${formatMarker(marker)}${here || `, which does not hold on ${target.label}`}`;
  });
}

/** Each dependency that asks for it, with the reason why it does not apply. */
function waysTo(question: WhyQuestion, wanted: LockedPackage): string[] {
  const { groups, packages } = question.asking();
  spend(10 * (groups.length + packages.length));
  const fromProject = groups.map(({ group, dependency }) =>
    projectReason({ question, group, dependency, wanted }),
  );
  const fromPackages = packages.map(({ parent, dependency }) => {
    const what = `${parent.name} ${parent.version}`;
    if (!question.installed.has(parent)) return `${what} would need it, and is left out itself`;
    return `${what} ${obstacle(question, dependency, wanted)}`;
  });
  return [...new Set([...fromProject, ...fromPackages])];
}

function projectReason({
  question,
  group,
  dependency,
  wanted,
}: {
  readonly question: WhyQuestion;
  readonly group: NormalizedName;
  readonly dependency: Dependency;
  readonly wanted: LockedPackage;
}): string {
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

function obstacle(
  { target, instead }: WhyQuestion,
  dependency: Dependency,
  wanted: LockedPackage,
): string {
  const condition = formatMarker(dependency.marker);
  if (!evaluateMarker(dependency.marker, target.environment, null)) {
    return `needs it only where ${condition}`;
  }
  if (!satisfies(wanted, dependency)) {
    return `needs ${dependency.name} ${dependency.constraintText}, which ${wanted.version} is not`;
  }
  if (instead) return `is content with ${instead.version}`;
  if (dependency.optional || dependency.inExtras.length > 0) {
    const names = dependency.inExtras.join(", ");
    return `needs it only with ${names ? `its extra ${names}` : "an extra"}, which nothing asks for`;
  }
  return "does not need it here";
}
