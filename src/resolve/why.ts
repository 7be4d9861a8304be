// Why a package is installed on a target, or why it is not.
import type { Dependency } from "../poetry/dependencies/dependency.ts";
import type { LockedPackage } from "../poetry/lock/lock.ts";
import {
  type ExtraAlternative,
  evaluateMarker,
  formatMarker,
  simplifyMarker,
} from "../standards/marker.ts";
import type { NormalizedName } from "../standards/name.ts";
import { parseVersion } from "../standards/version.ts";
import { type Edge, edgesAmong, type RootEdge } from "./edges.ts";
import type { Question } from "./question/question.ts";
import { resolveTarget } from "./resolve.ts";
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
  const installed = resolveTarget({ project, lock, target, selection }).map(({ locked }) => locked);
  const question = { project, lock, target, selection, installed: new Set(installed) };
  const edges = edgesAmong({ project, packages: installed, target, selection });
  return {
    versions: lock.packages
      .filter((locked) => locked.name === name)
      .map((locked) => {
        const isIn = question.installed.has(locked);
        const chains = isIn ? chainsTo(locked, installed, edges) : [];
        const reasons = isIn
          ? chains.length === 0
            ? membershipReasons(question, locked)
            : []
          : leftOut(question, locked);
        return { locked, installed: isIn, chains, reasons };
      }),
  };
}

interface WhyQuestion extends Question {
  readonly installed: ReadonlySet<LockedPackage>;
}

// --- in ---

function chainsTo(
  wanted: LockedPackage,
  installed: readonly LockedPackage[],
  edges: ReturnType<typeof edgesAmong>,
): Chain[] {
  const shortest = new Map<LockedPackage, Chain>();
  for (const root of edges.roots) {
    if (!shortest.has(root.locked)) shortest.set(root.locked, { root, edges: [] });
  }
  for (const [locked, chain] of shortest) {
    for (const edge of edges.from(locked)) {
      if (shortest.has(edge.locked)) continue;
      shortest.set(edge.locked, { root: chain.root, edges: [...chain.edges, edge] });
    }
  }
  const direct = edges.roots
    .filter(({ locked }) => locked === wanted)
    .map((root): Chain => ({ root, edges: [] }));
  const indirect = installed.flatMap((parent) => {
    const chain = shortest.get(parent);
    if (!chain || parent === wanted) return [];
    return edges
      .from(parent)
      .filter(({ locked }) => locked === wanted)
      .map((edge): Chain => ({ root: chain.root, edges: [...chain.edges, edge] }));
  });
  return [...direct, ...indirect].sort((a, b) => a.edges.length - b.edges.length);
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

/** Each dependency that asks for it, with what stands in the way. */
function waysTo(question: WhyQuestion, wanted: LockedPackage): string[] {
  const { project, lock, installed } = question;
  const fromProject = [...project.groups.values()].flatMap(({ name, dependencies }) =>
    dependencies
      .filter((dependency) => dependency.name === wanted.name)
      .map((dependency) => projectReason({ question, group: name, dependency, wanted })),
  );
  const fromPackages = lock.packages.flatMap((parent) =>
    parent.dependencies
      .filter((dependency) => dependency.name === wanted.name)
      .map((dependency) => {
        const what = `${parent.name} ${parent.version}`;
        if (!installed.has(parent)) return `${what} would need it, and is left out itself`;
        return `${what} ${obstacle(question, dependency, wanted)}`;
      }),
  );
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
  { target, installed }: WhyQuestion,
  dependency: Dependency,
  wanted: LockedPackage,
): string {
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
