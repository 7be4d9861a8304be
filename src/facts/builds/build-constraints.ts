// [tool.poetry.build-constraints] of one package: they limit the versions of its build requirements, and add none.
// Poetry: utils/isolated_build.py, IsolatedEnv.install
import { withoutCredentials } from "../../base/errors.ts";
import type { PlanBuild } from "../../plan/plan.ts";
import { constraintAllows, specifierSets } from "../../poetry/constraints/constraint.ts";
import type { Dependency } from "../../poetry/dependencies/dependency.ts";
import type { Source } from "../../poetry/dependencies/source.ts";
import type { Target } from "../../resolve/question/target.ts";
import { evaluateMarker, formatMarker } from "../../standards/marker.ts";
import type { NormalizedName } from "../../standards/name.ts";
import { parseVersion } from "../../standards/version.ts";

/** `setuptools <60 ; python_version >= "3.12"`: for messages, and for the plan, which shows whether they have changed. */
export function constraintText(constraint: Dependency): string {
  const { name, constraintText: versions, source, allowPrereleases } = constraint;
  const from = source === null ? versions : `@ ${originOf(source)}`;
  const marker = formatMarker(constraint.marker);
  return [
    `${name} ${from}`,
    ...(allowPrereleases === true && source === null ? ["allow-prereleases"] : []),
    ...(marker === "" ? [] : [`; ${marker}`]),
  ].join(" ");
}

/** The origin without the path of a file or folder, which differs between machines. */
function originOf({ kind, url, reference }: Source): string {
  if (kind === "directory" || kind === "file") return kind;
  return [`${kind}+${withoutCredentials(url)}`, ...(reference ? [reference] : [])].join("@");
}

/** Sorted, so that the order in pyproject.toml makes no difference. */
export function constraintTexts(constraints: readonly Dependency[]): string[] {
  return constraints.map(constraintText).sort();
}

/** Whether a build of an earlier plan was resolved with the same constraints. */
export function isLimitedAlike(build: PlanBuild, constraints: readonly Dependency[]): boolean {
  return String(build.constraints ?? []) === String(constraintTexts(constraints));
}

/** Whether requirements that were resolved for something else satisfy the constraints. */
export function isWithin(
  requirements: readonly { readonly name: NormalizedName; readonly version: string }[],
  constraints: readonly Dependency[],
): boolean {
  return constraints.every(({ name, constraint, source }) =>
    requirements
      .filter((requirement) => requirement.name === name)
      .every(
        ({ version }) => source === null && constraintAllows(constraint, parseVersion(version)),
      ),
  );
}

/** Those that apply on a target. */
export function constraintsOn(
  constraints: readonly Dependency[],
  { environment }: Pick<Target, "environment">,
): Dependency[] {
  return constraints.filter(({ marker }) => evaluateMarker(marker, environment, new Set()));
}

/** Each alternative is one more question to uv. */
const mostFiles = 16;

/**
 * The texts of constraints files for uv, as alternatives, the highest versions first, since a constraints file cannot express "or".
 * Constraints with a URL, a path or Git say nothing about versions, and are left out.
 */
export function constraintFiles(constraints: readonly Dependency[]): string[] {
  let files = [""];
  for (const { name, constraintText: versions, source, allowPrereleases } of constraints) {
    if (source !== null || !isName(name)) continue;
    // uv allows prereleases where a specifier names one.
    const prereleases = allowPrereleases === true ? [">=0a0"] : [];
    const sets = specifierSets(versions).map((set) =>
      [set, ...prereleases].filter((each) => each !== "").join(","),
    );
    files = files.flatMap((file) => sets.map((set) => `${file}${name}${set}\n`));
  }
  return files.slice(0, mostFiles);
}

/** Poetry accepts any text as a name; uv could read an option in it. */
function isName(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
