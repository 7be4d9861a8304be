// The shape of data that people edit by hand: TOML gives every value a type, but asks for none.

/** Where a value is not of its shape, and what is wrong with it. */
export interface Mismatch {
  readonly path: readonly (string | number)[];
  /** `must be a string` */
  readonly problem: string;
}

/** `null` where a value is of the shape. */
export type Shape = (value: unknown) => Mismatch | null;

export const text = kind("a string", (value) => typeof value === "string");
export const truth = kind("true or false", (value) => typeof value === "boolean");
export const wholeNumber = kind("a whole number", Number.isInteger);

/** A table of any keys, each with a value of one shape. */
export function tableOf(item: Shape): Shape {
  return (value) => (isTable(value) ? firstMismatch(value, Object.keys(value), item) : aTable);
}

export function listOf(item: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return { path: [], problem: "must be a list" };
    return firstMismatch(value, value.keys(), item);
  };
}

/** A table with these keys, where they are there; others may be anything. */
export function table(
  shapes: Readonly<Record<string, Shape>>,
  required: readonly string[] = [],
): Shape {
  const fields = Object.entries(shapes);
  return (value) => {
    if (!isTable(value)) return aTable;
    for (const [key, shape] of fields) {
      const field = value[key];
      if (field === undefined) {
        if (required.includes(key)) return { path: [key], problem: "is missing" };
        continue;
      }
      const mismatch = shape(field);
      if (mismatch) return { ...mismatch, path: [key, ...mismatch.path] };
    }
    return null;
  };
}

/** Of the first shape or of the second. The mismatch that lies deeper tells more. */
export function either(expected: string, ...shapes: readonly Shape[]): Shape {
  return (value) => {
    let deepest: Mismatch = { path: [], problem: `must be ${expected}` };
    for (const shape of shapes) {
      const mismatch = shape(value);
      if (!mismatch) return null;
      if (mismatch.path.length > deepest.path.length) deepest = mismatch;
    }
    return deepest;
  };
}

/** `files[0].hash must be a string` */
export function formatMismatch({ path, problem }: Mismatch): string {
  const place = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
  return `${place} ${problem}`;
}

const aTable: Mismatch = { path: [], problem: "must be a table" };

function kind(expected: string, is: (value: unknown) => boolean): Shape {
  return (value) => (is(value) ? null : { path: [], problem: `must be ${expected}` });
}

/** A date is an object too. */
function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

function firstMismatch(
  value: object,
  keys: Iterable<string | number>,
  shape: Shape,
): Mismatch | null {
  for (const key of keys) {
    const mismatch = shape((value as Readonly<Record<string | number, unknown>>)[key]);
    if (mismatch) return { ...mismatch, path: [key, ...mismatch.path] };
  }
  return null;
}
