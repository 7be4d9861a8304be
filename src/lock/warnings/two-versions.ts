// What `poetrix lock` says where poetry.lock selects two versions of a package, whatever groups and extras are chosen.
import { append } from "../../base/append.ts";
import type { PackageId, Plan, PlanTarget } from "../../plan/plan.ts";

/**
 * Poetry writes such a lock where it solves parts of the graph by their markers, and the markers it then gives the versions
 * overlap (torch's nvidia packages). It installs one version over the other; no environment can be built from it.
 */
export function twoVersions({ packages, targets }: Plan): string[] {
  const found = new Map<string, PackageId[]>();
  for (const { name, ids } of Object.values(targets).flatMap((target) =>
    selectedTwice(target, packages),
  )) {
    found.set(`${name} (${ids.map((id) => described(id, ids, packages)).join(" and ")})`, ids);
  }
  if (found.size === 0) return [];
  return [
    `poetry.lock selects two versions of ${[...found.keys()].join(", ")}: one environment can hold only one\nhint: add the version that its other packages need to pyproject.toml, as \`poetry add NAME@VERSION\` does, then run \`poetry lock\` and \`poetrix lock\`; \`poetrix why NAME\` tells which packages need it`,
  ];
}

/** The version, with its source where others have the same version: `1.0 from url`. */
function described(
  id: PackageId,
  ids: readonly PackageId[],
  packages: Plan["packages"],
): string | undefined {
  const one = packages[id];
  const isShared = ids.some((other) => other !== id && packages[other]?.version === one?.version);
  return one && isShared ? `${one.version} from ${one.source.kind}` : one?.version;
}

/** The packages of which one group always brings in several versions. */
function selectedTwice(
  target: PlanTarget,
  packages: Plan["packages"],
): { readonly name: string; readonly ids: PackageId[] }[] {
  const byName = new Map<string, PackageId[]>();
  for (const [id, { include, varies }] of Object.entries(target.packages)) {
    if (varies) continue;
    for (const [group, alternatives] of Object.entries(include)) {
      if (!alternatives.some((extras) => extras.length === 0)) continue;
      const key = `${group}\n${packages[id]?.name}`;
      append(byName, key, id);
    }
  }
  return [...byName]
    .filter(([, ids]) => ids.length > 1)
    .map(([key, ids]) => ({ name: key.slice(key.indexOf("\n") + 1), ids }));
}
