// The shape of data that people edit by hand: TOML gives every value a type, but asks for none.
import * as v from "valibot";

export type Shape = v.GenericSchema;

/** Where a value does not have its shape, and what is wrong with it. */
export interface Mismatch {
  readonly path: readonly (string | number)[];
  /** `must be a string` */
  readonly problem: string;
}

export const text = v.string("must be a string");
export const truth = v.boolean("must be true or false");
export const wholeNumber = v.custom<number>(Number.isInteger, "must be a whole number");

/** For valibot lists and dates are objects too. */
const anyTable = v.custom<Readonly<Record<string, unknown>>>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date),
  "must be a table",
);

/** A table of any keys, each with a value of one shape. valibot's own `record` passes over `constructor` and the like. */
export function tableOf(item: Shape, isKey: (key: string) => boolean = () => true): Shape {
  return v.pipe(
    anyTable,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const [key, value] of Object.entries(dataset.value)) {
        const mismatch = isKey(key)
          ? mismatchOf(item, value)
          : { path: [], problem: "is not a name that is allowed here" };
        if (mismatch === null) continue;
        const path = [key, ...mismatch.path].map((step) => pathItem(step, dataset.value, value));
        addIssue({ message: mismatch.problem, path: path as [v.IssuePathItem] });
        return;
      }
    }),
  );
}

function pathItem(key: string | number, input: unknown, value: unknown): v.IssuePathItem {
  return { type: "unknown", origin: "value", input, key, value };
}

/** Text that a test accepts. */
export function textWhere(isSuch: (text: string) => boolean, problem: string): Shape {
  return v.pipe(text, v.check(isSuch, problem));
}

/** No line break, and no other control character: in a list it would look like lines of ours. */
export const lineOfText = textWhere(
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  (line) => !/[\u0000-\u001f\u007f-\u009f]/.test(line),
  "must be one line of text",
);

/** One of these values. */
export function oneOf(...values: readonly (string | number | boolean)[]): Shape {
  const listed = values.map((value) => JSON.stringify(value)).join(" or ");
  return v.custom((value) => values.includes(value as string), `must be ${listed}`);
}

/** A table whose `kind` says which of several shapes it has. */
export function ofKind(shapes: Readonly<Record<string, Shape>>): Shape {
  const unknown = v.object({ kind: oneOf(...Object.keys(shapes)) });
  const shapeOf = (value: unknown): typeof anyTable => {
    const { kind } = value as { kind?: unknown };
    const known = typeof kind === "string" && Object.hasOwn(shapes, kind) ? shapes[kind] : unknown;
    return known as typeof anyTable;
  };
  return v.pipe(anyTable, v.lazy(shapeOf));
}

export function orNull(shape: Shape): Shape {
  return v.nullable(shape);
}

export function listOf(item: Shape): Shape {
  return v.array(item, "must be a list");
}

/** A table with these keys, where they are there; others may be anything. */
export function table(
  shapes: Readonly<Record<string, Shape>>,
  required: readonly string[] = [],
): Shape {
  const fields = Object.entries(shapes).map(([key, shape]) => [
    key,
    required.includes(key) ? shape : v.optional(shape),
  ]);
  return v.pipe(anyTable, v.looseObject(Object.fromEntries(fields), "is missing"));
}

/** Of the first shape or of another. */
export function either(expected: string, ...shapes: readonly Shape[]): Shape {
  return v.union(shapes, `must be ${expected}`);
}

/** The first place where a value is not of a shape; `null` where there is none. */
export function mismatchOf(shape: Shape, value: unknown): Mismatch | null {
  const { issues } = v.safeParse(shape, value, { abortEarly: true });
  return issues ? mismatchAt(issues[0]) : null;
}

/** Of several shapes it tells of the one that comes nearest: where that goes wrong lies deepest. */
function mismatchAt({ path, message, issues }: v.BaseIssue<unknown>): Mismatch {
  const nearest = (issues ?? [])
    .map(mismatchAt)
    .reduce((best, each) => (each.path.length > best.path.length ? each : best), {
      path: [],
      problem: message,
    });
  const keys = (path ?? []).map(({ key }) => key as string | number);
  return { path: [...keys, ...nearest.path], problem: nearest.problem };
}

/** `files[0].hash must be a string` */
export function formatMismatch({ path, problem }: Mismatch): string {
  const place = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
  return `${place} ${problem}`;
}
