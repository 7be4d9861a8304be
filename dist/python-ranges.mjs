// Made from src/ by `npm run build`. Do not edit.
import {
  defaultFullVersion,
  describeTarget,
  makeTarget
} from "./version-solver.mjs";
import {
  constraintAllows,
  intersect,
  intervalsOf,
  isEmpty,
  pythonFullVersionBreakpoints,
  pythonIntervals,
  range
} from "./constraint-sets.mjs";
import {
  finalVersion,
  parseVersion,
  successor
} from "./version.mjs";

// src/resolve/python-ranges.ts
function pythonRanges(project, lock, minor) {
  const patches = breakpoints(project, lock).filter(({ release }) => release.slice(0, 2).join(".") === minor).map(({ release }) => Number(release[2] ?? 0));
  const starts = [.../* @__PURE__ */ new Set([0, ...patches])].sort((a, b) => a - b);
  const newest = Number(defaultFullVersion(minor).slice(minor.length + 1));
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const patch = newest >= start && (next === void 0 || newest < next) ? newest : start;
    return {
      from: start === 0 ? null : `${minor}.${start}`,
      below: next === void 0 ? null : `${minor}.${next}`,
      fullVersion: `${minor}.${patch}`
    };
  }).filter(({ fullVersion }) => constraintAllows(project.python, parseVersion(fullVersion)));
}
function breakpoints(project, lock) {
  const dependencies = [
    ...[...project.groups.values()].flatMap((group) => group.dependencies),
    ...lock.packages.flatMap((locked) => [
      ...locked.dependencies,
      ...[...locked.extras.values()].flat()
    ])
  ];
  const markers = new Set(dependencies.map(({ marker }) => marker));
  for (const { groups } of lock.packages)
    for (const marker of groups?.values() ?? []) markers.add(marker);
  const constraints = [
    project.python,
    ...lock.saysGroups ? [] : lock.packages.map(({ pythonConstraint }) => pythonConstraint)
  ];
  const intervals = [...constraints.flatMap(intervalsOf), ...[...markers].flatMap(pythonIntervals)];
  return [
    ...[...markers].flatMap(pythonFullVersionBreakpoints),
    ...intervals.flatMap(({ min, max, includeMin, includeMax }) => [
      ...min ? [includeMin ? min : nextRelease(min)] : [],
      ...max ? [includeMax ? nextRelease(max) : max] : []
    ])
  ];
}
function nextRelease(version) {
  const [major = 0, minor = 0, patch = 0] = version.release.map(Number);
  return { ...version, release: [major, minor, patch + 1], pre: null, post: null, dev: null };
}
function describeRanges({
  system,
  python,
  ...question
}) {
  const merged = [];
  for (const range2 of pythonRanges(question.project, question.lock, python)) {
    const target = makeTarget({ system, python, pythonFullVersion: range2.fullVersion });
    const description = describeTarget({ ...question, target });
    const text = signature(description);
    const last = merged.at(-1);
    if (last && last.text === text && last.described.range.below === range2.from) {
      const both = { ...range2, from: last.described.range.from };
      last.described = { range: both, target, description };
    } else merged.push({ described: { range: range2, target, description }, text });
  }
  return merged.map(({ described }) => described);
}
function signature({ packages, selections }) {
  const index = new Map(packages.map(({ locked }, place) => [locked, place]));
  return JSON.stringify([
    packages.map(({ locked, file, unusable, dependencies, include, varies }) => [
      locked.name,
      locked.version,
      locked.source,
      file?.name,
      unusable,
      dependencies,
      [...include],
      varies
    ]),
    selections.map(({ groups, extras, packages: chosen }) => [
      groups,
      extras,
      chosen.map((locked) => index.get(locked))
    ])
  ]);
}

// src/resolve/project-python.ts
function allowsMinor(project, minorVersion) {
  const [major = 3, minor = 0] = parseVersion(minorVersion).release;
  const first = finalVersion(0, [major, minor, 0]);
  const next = finalVersion(0, [major, successor(minor), 0]);
  return !isEmpty(
    intersect(
      project.python,
      range({ min: first, max: next, includeMin: true, includeMax: false })
    )
  );
}
function fullVersionFor(project, lock, minor) {
  const newest = defaultFullVersion(minor);
  if (constraintAllows(project.python, parseVersion(newest))) return newest;
  return pythonRanges(project, lock, minor).at(-1)?.fullVersion ?? newest;
}

export {
  describeRanges,
  allowsMinor,
  fullVersionFor
};
