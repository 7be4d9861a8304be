// What `poetrix lock` says of crates that it could not lock.
import type { Plan } from "../../plan/plan.ts";

/**
 * The warning is repeated each time, because missing crates are looked for each time, and the package cannot be built
 * without them.
 */
export function missingCrates({ packages, project, crates = {} }: Plan): string[] {
  const builds = [...Object.values(packages).map(({ build }) => build), project.build];
  const unbuildable = builds.flatMap((build) => build?.unbuildable ?? []);
  const unaddressed = Object.values(crates).some(({ url }) => url === null);
  return [
    ...new Set(unbuildable.sort()),
    ...(unaddressed
      ? [
          "there is no cargo here to ask for the URLs of crates: only nixpkgs can build packages that need them; install Rust and run `poetrix lock` again",
        ]
      : []),
  ];
}
