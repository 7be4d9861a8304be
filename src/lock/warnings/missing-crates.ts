// What `poetrix lock` says of crates that it could not lock.
import type { Plan } from "../../plan/plan.ts";

/** Said each time, because what is missing is asked for again each time, and until it is there the package cannot be built. */
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
