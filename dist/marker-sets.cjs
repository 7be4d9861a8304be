// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  allowsPython: () => allowsPython,
  conjunction: () => conjunction,
  disjunction: () => disjunction,
  draftGroup: () => draftGroup,
  finishGroup: () => finishGroup,
  isNever: () => isNever,
  mainGroup: () => mainGroup,
  mentionsExtra: () => mentionsExtra,
  negate: () => negate,
  pythonIntervals: () => pythonIntervals
});
module.exports = stdin_exports;
var import_constraint_sets = require("./constraint-sets.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
function conjunction(markers) {
  const parts = markers.filter((marker) => !isAlways(marker));
  return parts.length === 1 ? parts[0] : { kind: "and", markers: parts };
}
function disjunction(markers) {
  if (markers.some(isAlways)) return import_constraint_sets.always;
  return markers.length === 1 ? markers[0] : { kind: "or", markers };
}
function isAlways(marker) {
  if (marker.kind === "and") return marker.markers.every(isAlways);
  return marker.kind === "or" && marker.markers.some(isAlways);
}
function mentionsExtra(marker) {
  return (0, import_constraint_sets.comparisonsOf)(marker).some(({ variable }) => variable === "extra");
}
var opposites = {
  "==": "!=",
  "===": "!=",
  "!=": "==",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
  in: "not in",
  "not in": "in"
};
function negate(marker) {
  switch (marker.kind) {
    case "and":
      return disjunction(marker.markers.map(negate));
    case "or":
      return conjunction(marker.markers.map(negate));
    case "comparison":
      return negateComparison(marker);
  }
}
function negateComparison(comparison) {
  const operator = opposites[comparison.operator];
  if (operator) return { ...comparison, operator };
  const end = compatibleEnd(comparison.value);
  const below = { ...comparison, operator: "<" };
  if (end === null) return below;
  return { kind: "or", markers: [below, { ...comparison, operator: ">=", value: end }] };
}
function compatibleEnd(value) {
  const numbers = (0, import_version_2.tryParseVersion)(value)?.release.map(Number);
  if (!numbers) return null;
  const kept = numbers.length < 2 ? numbers : numbers.slice(0, -1);
  return [...kept.slice(0, -1), (kept.at(-1) ?? 0) + 1, 0].join(".");
}
function isNever(marker) {
  return conjunctionsOf(marker).every(contradicts);
}
function conjunctionsOf(marker) {
  switch (marker.kind) {
    case "comparison":
      return [[marker]];
    case "or":
      return marker.markers.flatMap(conjunctionsOf);
    case "and":
      return marker.markers.map(conjunctionsOf).reduce(combined, [[]]);
  }
}
function combined(lists, more) {
  const [only] = more;
  if (only && more.length === 1) {
    (0, import_constraint_sets.spend)(lists.length * (5 + only.length));
    for (const list of lists) for (const comparison of only) list.push(comparison);
    return lists;
  }
  return lists.flatMap((list) => {
    (0, import_constraint_sets.spend)(more.length * (20 + list.length));
    return more.map((comparisons) => [...list, ...comparisons]);
  });
}
function contradicts(comparisons) {
  (0, import_constraint_sets.spend)(10 * comparisons.length);
  const pythons = comparisons.map(pythonConstraintOf).filter((each) => each !== null);
  if ((0, import_constraint_sets.isEmpty)(pythons.reduce(import_constraint_sets.intersect, import_constraint_sets.any))) return true;
  const variables = new Set(comparisons.map(({ variable }) => variable));
  return [...variables].some((variable) => {
    const ofVariable = comparisons.filter((each) => each.variable === variable);
    return variable === "extra" ? extrasClash(ofVariable) : valuesClash(ofVariable);
  });
}
function extrasClash(comparisons) {
  return comparisons.some(
    ({ operator, value }) => operator === "==" && comparisons.some((other) => other.operator === "!=" && other.value === value)
  );
}
function valuesClash(comparisons) {
  const positive = comparisons.find(
    ({ operator, swapped }) => operator === "==" || operator === "in" && !swapped
  );
  if (!positive || isPython(positive)) return false;
  const values = positive.operator === "==" ? [positive.value] : positive.value.split(/[ ,|]+/);
  return values.every(
    (value) => comparisons.some(
      (comparison) => !(0, import_constraint_sets.evaluateMarker)(comparison, { [comparison.variable]: value }, null)
    )
  );
}
function isPython({ variable }) {
  return variable === "python_version" || variable === "python_full_version";
}
function allowsPython(marker, fullVersion) {
  switch (marker.kind) {
    case "and":
      return marker.markers.every((part) => allowsPython(part, fullVersion));
    case "or":
      return marker.markers.some((part) => allowsPython(part, fullVersion));
    case "comparison": {
      const constraint = pythonConstraintOf(marker);
      return constraint === null || (0, import_constraint_sets.constraintAllows)(constraint, fullVersion);
    }
  }
}
function pythonIntervals(marker) {
  return (0, import_constraint_sets.comparisonsOf)(marker).flatMap((comparison) => {
    const constraint = pythonConstraintOf(comparison);
    return constraint === null ? [] : (0, import_constraint_sets.intervalsOf)(constraint);
  });
}
function pythonConstraintOf(comparison) {
  if (!isPython(comparison)) return null;
  try {
    return (0, import_constraint_sets.parsePythonConstraint)(pythonConstraintText(comparison));
  } catch {
    return null;
  }
}
function pythonConstraintText(comparison) {
  const { variable, operator, value } = comparison;
  if (operator === "in" || operator === "not in") return listText(value, operator === "in");
  const missing = variable === "python_full_version" ? 3 - value.split(".").length : 0;
  const full = value + ".0".repeat(Math.max(0, missing));
  const dots = full.split(".").length - 1;
  const short = dots === 0 ? `${full}.0` : full;
  const isShort = dots < 2 && !full.includes("*");
  const effective = comparison.swapped ? turned[operator] ?? operator : operator;
  if (effective === "==" && isShort) return `~${short}`;
  if (effective === "!=" && isShort) return `!=${short}.*`;
  if (effective === "<=" || effective === ">") {
    const version = (0, import_version_2.tryParseVersion)(full);
    if (version && version.release.length < 3) {
      const next = (0, import_constraint_sets.nextMinor)(version).release.join(".");
      return effective === "<=" ? `<${next}` : `>=${next}`;
    }
  }
  return `${effective}${full}`;
}
var turned = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<="
};
function listText(value, isIn) {
  return value.split(/[ ,|]+/).map((version) => {
    if (version.split(".").length < 3) return `${isIn ? "" : "!="}${version}.*`;
    return `${isIn ? "==" : "!="}${version}`;
  }).join(isIn ? " || " : ", ");
}
var mainGroup = (0, import_constraint_sets.normalizeName)("main");
function draftGroup(name, options = {}) {
  const { optional = false, mixedDynamic = false } = options;
  return {
    name: (0, import_constraint_sets.parseGroupName)(name),
    optional,
    mixedDynamic,
    standard: [],
    poetry: [],
    includes: []
  };
}
function finishGroup(draft) {
  return { name: draft.name, optional: draft.optional, dependencies: lockingDependencies(draft) };
}
function lockingDependencies(draft) {
  return withIncluded(draft).flatMap((each) => {
    const { standard, poetry } = each;
    if (poetry.length === 0) return standard;
    if (standard.length === 0) return poetry;
    return plainDependencies(each).flatMap((dependency) => enrich(dependency, poetry));
  });
}
function plainDependencies(draft) {
  return withIncluded(draft).flatMap(ownDependencies);
}
function withIncluded(draft) {
  const found = /* @__PURE__ */ new Set();
  const open = [draft];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    (0, import_constraint_sets.spend)((1 + next.includes.length) / 4);
    for (const included of [...next.includes].reverse()) open.push(included);
  }
  return [...found];
}
function ownDependencies({ standard, poetry, mixedDynamic }) {
  if (standard.length === 0) return poetry;
  if (!mixedDynamic || poetry.length === 0) return standard;
  if (standard.every(({ optional }) => optional)) {
    return [...standard, ...poetry.filter(({ optional }) => !optional)];
  }
  if (standard.every(({ optional }) => !optional)) {
    return [...standard, ...poetry.filter(({ optional }) => optional)];
  }
  return standard;
}
function enrich(dependency, poetry) {
  (0, import_constraint_sets.spend)(poetry.length);
  const sameName = poetry.filter(({ name }) => name === dependency.name);
  const inExtras = dependency.inExtras.map((value) => ({
    kind: "comparison",
    variable: "extra",
    operator: "==",
    value,
    swapped: false
  }));
  const ofDependency = inExtras.length === 0 ? dependency.marker : conjunction([dependency.marker, disjunction(inExtras)]);
  const enriched = sameName.flatMap((addition) => {
    const both = conjunction([ofDependency, addition.marker]);
    if (isNever(both)) return [];
    const addsNothing = isNever(conjunction([ofDependency, negate(addition.marker)]));
    return [merge(dependency, addition, addsNothing ? dependency.marker : both)];
  });
  return enriched.length > 0 ? enriched : [dependency];
}
function merge(standard, addition, marker) {
  if (standard.source && addition.source && !(0, import_constraint_sets.isSameSource)(standard.source, addition.source)) {
    throw clash(standard.name, "sources");
  }
  const constraint = (0, import_constraint_sets.intersect)(standard.constraint, addition.constraint);
  if ((0, import_constraint_sets.isEmpty)(constraint)) throw clash(standard.name, "version constraints");
  const texts = [standard, addition].map(({ constraintText: constraintText2 }) => constraintText2);
  const constraintText = texts.filter((text) => text !== "*").join(",") || "*";
  const merged = standard.source ? { ...standard, constraint, constraintText } : {
    ...addition,
    extras: standard.extras,
    optional: standard.optional,
    inExtras: standard.inExtras,
    constraint,
    constraintText
  };
  return (0, import_constraint_sets.withMarker)(merged, marker);
}
function clash(name, what) {
  return new import_errors.UserError(
    "DEPENDENCY_CLASH",
    `${name} has ${what} that exclude each other, once in a standard table and once in [tool.poetry]`
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  allowsPython,
  conjunction,
  disjunction,
  draftGroup,
  finishGroup,
  isNever,
  mainGroup,
  mentionsExtra,
  negate,
  pythonIntervals
});
