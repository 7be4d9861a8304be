import type { Lock, LockedPackage } from "../poetry/lock/lock.ts";
import type { PackageId } from "./plan.ts";

export interface PackageIds {
  of(locked: LockedPackage): PackageId;
  /** Of a build requirement, which comes from the default index: the same as a locked package that does. */
  ofRequirement(name: string, version: string): PackageId;
}

/** `name@version`; where one name and version is locked from several sources, `name@version#2` and so on, in lock order. */
export function packageIds(lock: Lock): PackageIds {
  const counts = new Map<string, number>();
  const ids = new Map<LockedPackage, PackageId>();
  const fromDefaultIndex = new Map<string, PackageId>();
  for (const locked of lock.packages) {
    const base = `${locked.name}@${locked.version}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    const id = numbered(base, count);
    ids.set(locked, id);
    if (locked.source === null && !fromDefaultIndex.has(base)) fromDefaultIndex.set(base, id);
  }
  return {
    of(locked) {
      const id = ids.get(locked);
      if (id === undefined) throw new Error(`${locked.name} is not of this lock`);
      return id;
    },
    ofRequirement(name, version) {
      const base = `${name}@${version}`;
      return fromDefaultIndex.get(base) ?? numbered(base, (counts.get(base) ?? 0) + 1);
    },
  };
}

function numbered(base: string, count: number): PackageId {
  return count === 1 ? base : `${base}#${count}`;
}
