// What `poetrix lock` says of build back ends that could not tell what they need.
import { nativeNamedIn, nativeRequirements } from "../facts/native-requirements.ts";
import type { Plan, PlanBuild } from "../plan/plan.ts";

/** One warning for each, sorted: mostly they want a library of the system, and the error names it. */
export function failedBackEnds({ packages, project }: Plan): string[] {
  const builds = [
    ...Object.entries(packages).map(([id, { name, build, native }]) => ({
      ...{ id, name, build },
      native: [...(nativeRequirements().packages[name]?.native ?? []), ...(native ?? [])],
    })),
    { id: project.name, name: project.name, build: project.build, native: [] },
  ];
  return builds
    .flatMap(({ id, name, build, native }) =>
      build?.failure === undefined ? [] : warning(id, name, build, native),
    )
    .sort();
}

function warning(id: string, name: string, build: PlanBuild, native: readonly string[]): string {
  const text = `the build back end of ${id} could not tell what it needs (${build.failure}); what it names in its pyproject.toml is taken`;
  if (native.length > 0) return `${text}, and ${native.join(", ")} of the system`;
  const named = nativeNamedIn(build.failure ?? "");
  const names = named.length > 0 ? named.map((each) => JSON.stringify(each)).join(", ") : "...";
  return `${text}\nhint: if it wants a library of the system, native = [${names}] under [tool.poetrix.packages.${name}]; if it wants Python packages, build-requires = [...]`;
}
