// All markers of a project and its lock, and what they make of a target.
import type { Dependency } from "../poetry/dependencies/dependency.ts";
import type { Lock } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { comparisonsOf, evaluateMarker, type Marker } from "../standards/marker.ts";
import type { Target } from "./question/target.ts";

/** Each once. */
export function markersOf(project: Project, lock: Lock): Set<Marker> {
  const markers = new Set<Marker>();
  const add = (dependencies: readonly Dependency[]): void => {
    for (const { marker } of dependencies) markers.add(marker);
  };
  for (const { dependencies } of project.groups.values()) add(dependencies);
  for (const { dependencies, extras, groups } of lock.packages) {
    add(dependencies);
    for (const brought of extras.values()) add(brought);
    for (const marker of groups?.values() ?? []) markers.add(marker);
  }
  return markers;
}

/** A text for each target, the same for targets that no marker tells apart. */
export function tellingApart(project: Project, lock: Lock): (target: Target) => string {
  const comparisons = [...markersOf(project, lock)].flatMap(comparisonsOf);
  const distinct = [
    ...new Map(comparisons.map((each) => [JSON.stringify(each), each] as const)).values(),
  ];
  return ({ python, environment }) =>
    [python.fullVersion]
      .concat(distinct.map((each) => (evaluateMarker(each, environment, null) ? "1" : "0")))
      .join(" ");
}
