// What differs between two plans, in words: what a reviewer of poetrix.lock wants to know.

import { isDeepStrictEqual } from "node:util";
import { append } from "../base/append.ts";
import type { PackageId, Plan, PlanBuild, PlanPackage, TargetId } from "./plan.ts";

/** A sentence for each change, sorted by what it is about; empty where the plans install and build the same. */
export function planChanges(before: Plan, after: Plan): string[] {
  return [
    ...targetChanges(before, after),
    ...projectChanges(before, after),
    ...packageChanges(before, after),
    ...toolChanges(before, after),
    ...buildChanges(before, after),
    ...crateChanges(before, after),
  ];
}

function targetChanges({ targets: old }: Plan, { targets: now }: Plan): string[] {
  return [
    ...lacking(old, now).map((id) => `target ${id}: no longer locked for`),
    ...lacking(now, old).map((id) => `target ${id}: new`),
  ];
}

function projectChanges({ project: old }: Plan, { project: now }: Plan): string[] {
  const keys = [
    "name",
    "version",
    "python",
    "packageMode",
    "groups",
    "extras",
    "scripts",
    "native",
  ];
  return (keys as (keyof typeof now)[])
    .filter((key) => !isDeepStrictEqual(old[key], now[key]))
    .map((key) => `the project's ${key}: ${shown(old[key])} → ${shown(now[key])}`);
}

function packageChanges(before: Plan, after: Plan): string[] {
  const [old, now] = [byName(before), byName(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    const [had, has] = [old.get(name) ?? [], now.get(name) ?? []];
    const gone = had.filter((id) => !has.includes(id));
    const come = has.filter((id) => !had.includes(id));
    if (gone.length === 1 && come.length === 1) {
      return [`${name}: ${versionOf(before, gone[0])} → ${versionOf(after, come[0])}`];
    }
    return [
      ...gone.map((id) => `${id}: no longer there`),
      ...come.map((id) => `${id}: new, ${roleOf(id, after)}`),
      ...has.filter((id) => had.includes(id)).flatMap((id) => changesOf(id, before, after)),
    ];
  });
}

/** Of a package that both have. */
function changesOf(id: PackageId, before: Plan, after: Plan): string[] {
  const [old, now] = [before.packages[id], after.packages[id]];
  if (old === undefined || now === undefined) return [];
  const files = Object.entries(now.files).flatMap(([name, file]) => {
    const known = old.files[name];
    if (known === undefined) return [];
    return known.hash === file.hash
      ? known.url === file.url
        ? []
        : [`${id}: ${name} comes from ${file.url}, and came from ${known.url}`]
      : [`${id}: ${name} IS ANOTHER FILE: ${known.hash} → ${file.hash}`];
  });
  const names = [...lacking(now.files, old.files).map((name) => `${id}: takes ${name}`)];
  return [
    ...(isDeepStrictEqual(old.source, now.source)
      ? []
      : [`${id}: comes from ${shown(now.source)}, and came from ${shown(old.source)}`]),
    ...files,
    ...names,
    ...lacking(old.files, now.files).map((name) => `${id}: no longer takes ${name}`),
    ...(isDeepStrictEqual(old.native, now.native)
      ? []
      : [`${id}: native ${shown(old.native ?? [])} → ${shown(now.native ?? [])}`]),
    ...howBuilt(id, old.build, now.build),
    ...onTargets(id, before, after),
  ];
}

function howBuilt(
  id: PackageId | "the project",
  old: PlanBuild | null | undefined,
  now: PlanBuild | null | undefined,
): string[] {
  if (isDeepStrictEqual(old ?? null, now ?? null)) return [];
  if (!old || !now) return [`${id}: is ${now ? "now" : "no longer"} built from source`];
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]) as Set<keyof PlanBuild>;
  return [...keys]
    .filter((key) => !isDeepStrictEqual(old[key], now[key]))
    .map((key) => `${id}: is built with another ${key}: ${shown(old[key])} → ${shown(now[key])}`);
}

/** When it is in, what it depends on, which file it takes: by target. */
function onTargets(id: PackageId, before: Plan, after: Plan): string[] {
  const changed = new Map<string, TargetId[]>();
  for (const [target, { packages }] of Object.entries(after.targets)) {
    const [old, now] = [before.targets[target]?.packages[id], packages[id]];
    if (before.targets[target] === undefined || isDeepStrictEqual(old, now)) continue;
    const what =
      old === undefined
        ? "is in"
        : now === undefined
          ? "is out"
          : (["file", "dependencies", "include", "unusable", "varies"] as const)
              .filter((key) => !isDeepStrictEqual(old[key], now[key]))
              .map((key) => `${key} ${shown(old[key])} → ${shown(now[key])}`)
              .join("; ");
    append(changed, what, target);
  }
  return [...changed].map(([what, targets]) => `${id}: ${what}, on ${targets.join(", ")}`);
}

function toolChanges(before: Plan, after: Plan): string[] {
  return perTarget({
    before,
    after,
    part: (target) => target.tools,
    label: (name) => `tool ${name}`,
  });
}

function buildChanges(before: Plan, after: Plan): string[] {
  return [
    ...howBuilt("the project", before.project.build, after.project.build),
    ...perTarget({
      before,
      after,
      part: (target) => target.builds,
      label: (id) => `build requirements of ${id === "." ? "the project" : id}`,
    }),
  ];
}

function perTarget({
  before,
  after,
  part,
  label,
}: {
  readonly before: Plan;
  readonly after: Plan;
  readonly part: (target: Plan["targets"][string]) => Readonly<Record<string, unknown>>;
  readonly label: (key: string) => string;
}): string[] {
  const changed = new Map<string, TargetId[]>();
  for (const [id, target] of Object.entries(after.targets)) {
    const known = before.targets[id];
    if (known === undefined) continue;
    const [old, now] = [part(known), part(target)];
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      if (isDeepStrictEqual(old[key], now[key])) continue;
      const text = `${label(key)}: ${shown(old[key] ?? null)} → ${shown(now[key] ?? null)}`;
      append(changed, text, id);
    }
  }
  return [...changed].map(([text, targets]) => `${text}, on ${targets.join(", ")}`).sort();
}

function crateChanges({ crates: old = {} }: Plan, { crates: now = {} }: Plan): string[] {
  return [
    ...lacking(old, now).map((id) => `crate ${id}: no longer there`),
    ...lacking(now, old).map((id) => `crate ${id}: new`),
    ...Object.keys(now)
      .filter((id) => id in old && !isDeepStrictEqual(old[id], now[id]))
      .map((id) => `crate ${id}: IS ANOTHER ONE: ${shown(old[id])} → ${shown(now[id])}`),
  ];
}

function byName({ packages }: Plan): Map<string, PackageId[]> {
  const found = new Map<string, PackageId[]>();
  for (const [id, { name }] of Object.entries(packages)) append(found, name, id);
  return found;
}

function versionOf({ packages }: Plan, id = ""): string {
  const { version, source } = packages[id] as PlanPackage;
  return source.kind === "index" ? version : `${version} (${shown(source)})`;
}

function roleOf(id: PackageId, { targets }: Plan): string {
  const isInstalled = Object.values(targets).some(({ packages }) => id in packages);
  return isInstalled ? "installed" : "only to build with";
}

/** The keys of one that the other does not have. */
function lacking(one: object, other: object): string[] {
  return Object.keys(one).filter((key) => !Object.hasOwn(other, key));
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) {
    return value.length === 0 ? "none" : value.join(", ");
  }
  return JSON.stringify(value);
}
