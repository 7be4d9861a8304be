// What `poetrix lock` says of build back ends that could not tell what they need.
import { nativeRequirements } from "../../facts/back-ends/native-requirements.ts";
import type { Plan, PlanBuild } from "../../plan/plan.ts";

/** One warning for each, sorted: mostly they need a library of the system, and the error names it. */
export function failedBackEnds({ packages, project }: Plan): string[] {
  const builds = [
    ...Object.entries(packages).map(([id, { name, build, native }]) => ({
      id,
      name,
      build,
      native: [...(nativeRequirements().packages[name]?.native ?? []), ...(native ?? [])],
    })),
    { ...project, id: project.name, native: project.native ?? [] },
  ];
  return builds
    .flatMap(({ id, name, build, native }) =>
      build?.failure === undefined ? [] : warning({ id, name, build, native }),
    )
    .sort();
}

function warning({
  id,
  name,
  build,
  native,
}: {
  readonly id: string;
  readonly name: string;
  readonly build: PlanBuild;
  readonly native: readonly string[];
}): string {
  const text = `the build back end of ${id} could not tell what it needs (${build.failure}); the requirements in its pyproject.toml are used`;
  const table = `[tool.poetrix.packages.${name}]`;
  if (native.length > 0) return `${text}, and ${native.join(", ")} of the system`;
  if (build.wants !== undefined) {
    return `${text}, and ${build.wants.join(", ")} of the system, which this message names\nhint: if it needs something else, native = [...] under ${table}`;
  }
  const [, module] = /No module named '?(\w+)/.exec(build.failure ?? "") ?? [];
  if (module === "distutils" && build.requires.some((each) => /^setuptools\b/.test(each))) {
    const limits = build.constraints?.join(", ");
    const hint =
      limits === undefined
        ? `take the newest setuptools, build-as-of = "newest" under ${table}`
        : `let [tool.poetry.build-constraints] allow a newer setuptools: it says ${limits}`;
    return `${text}\nhint: ${hint}`;
  }
  if (module !== undefined) {
    const requires = [...build.requires, module.replaceAll("_", "-")];
    return `${text}\nhint: say what brings ${module}, build-requires = ${JSON.stringify(requires).replaceAll('","', '", "')} under ${table}`;
  }
  return `${text}\nhint: if it needs a library of the system, native = [...] under ${table}; if it needs Python packages, build-requires = [...]`;
}
