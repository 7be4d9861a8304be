// What `poetrix lock` says of a [tool.poetrix.packages.NAME] that changes nothing.

import { nearest } from "../../base/nearest.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Lock } from "../../poetry/lock/lock.ts";
import type { Settings } from "../../poetry/project/settings.ts";
import { normalizeName } from "../../standards/name.ts";

/**
 * One warning for each, not an error: which packages builds need depends on the Python and the day, so a setting for a
 * package that no build needs today may stay.
 */
export function unknownSettings({ packages }: Settings, lock: Lock, plan: Plan): string[] {
  const known = new Set<string>(
    [...lock.packages, ...Object.values(plan.packages), plan.project].map(({ name }) =>
      normalizeName(name),
    ),
  );
  return [...packages.keys()]
    .filter((name) => !known.has(name))
    .map((name) => {
      const hint = nearest(name, [...known]) ?? "`poetrix show` lists the packages there are";
      return `pyproject.toml: [tool.poetrix.packages.${name}] changes nothing: poetry.lock has no such package, and nothing is built with it\nhint: ${hint}`;
    });
}
