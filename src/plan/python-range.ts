import { compareVersions, parseVersion } from "../standards/version.ts";
import type { PlanTarget } from "./plan.ts";

/** Whether the releases of Python that a target is for have this one among them: `3.12.1`. */
export function hasRelease({ from, below }: PlanTarget["python"], release: string): boolean {
  const full = parseVersion(release);
  return (
    (from === null || compareVersions(parseVersion(from), full) <= 0) &&
    (below === null || compareVersions(full, parseVersion(below)) < 0)
  );
}
