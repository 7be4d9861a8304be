// Poetry's constraint language, judged by poetry-core on texts that fast-check makes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Constraint,
  constraintAllows,
  parseConstraint,
  parsePythonConstraint,
} from "../../src/poetry/constraints/constraint.ts";
import {
  allowsAll,
  allowsAny,
  difference,
  hasUpperBound,
  intersect,
  isEmpty,
  union,
} from "../../src/poetry/constraints/constraint-sets.ts";
import { formatConstraint } from "../../src/poetry/constraints/format-constraint.ts";
import { parseVersion } from "../../src/standards/version.ts";
import { askPoetry, hasPoetry, isRefused } from "./ask-poetry.ts";

const number = fc.constantFrom("0", "0", "1", "2", "3", "10");
const release = fc
  .array(number, { minLength: 1, maxLength: 4 })
  .map((numbers) => numbers.join("."));
const suffix = fc.constantFrom(
  ...[
    "",
    "",
    "",
    "",
    "",
    "a1",
    "b2",
    "rc1",
    ".post1",
    ".dev0",
    ".dev3",
    "a1.dev2",
    ".post2.dev1",
    "-1",
    "-alpha.2",
  ],
);
const local = fc.constantFrom("", "", "", "", "", "+local", "+1", "+cu118");
const epoch = fc.constantFrom("", "", "", "", "", "1!");
const version = fc.tuple(epoch, release, suffix, local).map((parts) => parts.join(""));
const single = fc.oneof(
  version,
  fc
    .tuple(
      fc.constantFrom("^", "~", "~=", ">=", "<=", ">", "<", "==", "!=", "="),
      fc.constantFrom("", " "),
      version,
    )
    .map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom("", "==", "!="), release)
    .map(([operator, text]) => `${operator}${text}.*`),
  fc.constantFrom(
    "*",
    "x",
    "1.x",
    ">=1.0.*",
    "<>1",
    "===1.0",
    "dev",
    "v1.2",
    "1.*.*",
    "",
    ">",
    "^^1",
    "1..2",
  ),
);
const constraint = fc
  .array(
    fc
      .array(single, { minLength: 1, maxLength: 3 })
      .chain((parts) => fc.constantFrom(",", ", ", " ", " , ").map((comma) => parts.join(comma))),
    { minLength: 1, maxLength: 3 },
  )
  .chain((alternatives) =>
    fc.constantFrom("||", " || ", "|", " | ").map((bar) => alternatives.join(bar)),
  );

const sample = <Value>(arbitrary: fc.Arbitrary<Value>, count: number): Value[] =>
  fc.sample(arbitrary, { numRuns: count, seed: 20260727 });

const orNull = <Value>(answer: () => Value): Value | null => {
  try {
    return answer();
  } catch {
    return null;
  }
};

const versions = [...new Set(sample(version, 60))];

describe.runIf(hasPoetry)("constraints", () => {
  it("mean what poetry-core says, text and members", async () => {
    const texts = sample(fc.tuple(constraint, fc.boolean()), 4000);
    const questions = texts.map(([text, ofPython]) => [text, ofPython, versions]);
    const { constraint: expected } = await askPoetry({ constraint: questions });
    const ours = texts.map(([text, ofPython]) =>
      orNull(() => {
        const parsed = ofPython ? parsePythonConstraint(text) : parseConstraint(text);
        const allowed = versions.map((each) => constraintAllows(parsed, parseVersion(each)));
        return `${formatConstraint(parsed)} has ${namesOf(allowed)}`;
      }),
    );
    const differing = texts.flatMap(([text, ofPython], index) => {
      const answer = expected[index] as [string, boolean[]] | { refused: string };
      const theirs = isRefused(answer) ? null : `${answer[0]} has ${namesOf(answer[1])}`;
      return theirs === ours[index] ? [] : [{ text, ofPython, theirs, ours: ours[index] }];
    });
    expect(differing).toEqual([]);
  });

  it("are sets as poetry-core computes them", async () => {
    const pairs = sample(fc.tuple(constraint, constraint), 4000).filter(
      ([a, b]) => orNull(() => [parseConstraint(a), parseConstraint(b)]) !== null,
    );
    const { constraint_sets: expected } = await askPoetry({ constraint_sets: pairs });
    const differing = pairs.flatMap(([left, right], index) => {
      const [a, b] = [parseConstraint(left), parseConstraint(right)];
      const theirs = expected[index];
      const ours = algebra(a, b);
      // In poetry-core, a union minus the empty set is empty: a mistake that its solver never meets.
      if (a.kind === "union" && isEmpty(b) && !isRefused(theirs)) {
        (theirs as { difference: string }).difference = formatConstraint(a);
      }
      return isRefused(theirs) || JSON.stringify(theirs) === JSON.stringify(ours)
        ? []
        : [{ left, right, theirs, ours }];
    });
    expect(differing).toEqual([]);
  });
});

function namesOf(allowed: readonly boolean[]): string {
  return versions.filter((_, index) => allowed[index]).join(" ");
}

function algebra(a: Constraint, b: Constraint): object {
  return {
    intersect: formatConstraint(intersect(a, b)),
    // Which spelling of a version is kept depends on the order, and a version gives way to a larger set.
    union: formatConstraint(
      a.kind === "version" && b.kind !== "version" ? union([b, a]) : union([a, b]),
    ),
    difference: formatConstraint(difference(a, b)),
    allowsAll: allowsAll(a, b),
    allowsAny: allowsAny(a, b),
    hasUpperBound: hasUpperBound(a),
    isEmpty: isEmpty(a),
  };
}
