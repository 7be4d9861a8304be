// What the environment and the package of a flake have, of what poetry.lock locks.

import type { Lock } from "../poetry/lock/lock.ts";
import { mainGroup } from "../poetry/project/groups.ts";
import { defaultGroups, type Project } from "../poetry/project/project.ts";
import type { Settings } from "../poetry/project/settings.ts";
import { fullVersionFor } from "../resolve/project-python.ts";
import { makeTarget } from "../resolve/question/target.ts";
import { resolveTarget } from "../resolve/resolve.ts";
import type { NormalizedName } from "../standards/name.ts";

export interface Brought {
  /** By `mkPoetryEnv`, as integrate writes it. */
  readonly environment: ReadonlySet<NormalizedName>;
  /** By what the package needs when it runs. */
  readonly application: ReadonlySet<NormalizedName>;
}

/** On some of the systems, for one of the Pythons. Nix takes all extras. */
export function broughtBy({
  project,
  lock,
  settings,
  pythons,
  systems,
}: {
  readonly project: Project;
  readonly lock: Lock | null;
  readonly settings: Settings;
  readonly pythons: readonly string[];
  readonly systems: readonly string[];
}): Brought {
  const extras = [...project.extras.keys()];
  const namesOf = (groups: readonly NormalizedName[]): Set<NormalizedName> => {
    const names = new Set<NormalizedName>();
    if (lock === null) return names;
    for (const python of pythons) {
      for (const system of systems) {
        const pythonFullVersion = fullVersionFor(project, lock, python);
        const target = makeTarget({ system, python, pythonFullVersion });
        const selection = { groups, extras: extras.filter((extra) => lock.extras.has(extra)) };
        for (const { locked } of resolveTarget({
          project,
          lock,
          target,
          selection,
          rules: settings,
        })) {
          names.add(locked.name);
        }
      }
    }
    return names;
  };
  return {
    environment: namesOf([...new Set([mainGroup, ...defaultGroups(project)])]),
    application: namesOf([mainGroup]),
  };
}
