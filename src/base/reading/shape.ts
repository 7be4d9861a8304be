// The shape of data that people edit by hand: TOML gives every value a type, but asks for none.
// A lock has a hundred thousand tables: a shape goes over them and copies none, as valibot would.

/** The first place where a value does not have this shape; `null` where it has it. */
export type Shape = (value: unknown) => Mismatch | null;

/** Where a value does not have its shape, and what is wrong with it. */
export interface Mismatch {
  readonly path: readonly (string | number)[];
  /** `must be a string` */
  readonly problem: string;
}

type Table = Readonly<Record<string, unknown>>;

function isTable(value: unknown): value is Table {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

function where(isSuch: (value: unknown) => boolean, problem: string): Shape {
  const mismatch: Mismatch = { path: [], problem };
  return (value) => (isSuch(value) ? null : mismatch);
}

const anyTable = where(isTable, "must be a table");

export const text = where((value) => typeof value === "string", "must be a string");
export const truth = where((value) => typeof value === "boolean", "must be true or false");
export const wholeNumber = where(Number.isInteger, "must be a whole number");

/** Text that a test accepts. */
export function textWhere(isSuch: (text: string) => boolean, problem: string): Shape {
  const such = where((value) => isSuch(value as string), problem);
  return (value) => text(value) ?? such(value);
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
  return where((value) => values.includes(value as string), `must be ${listed}`);
}

/** A table of any keys, each with a value of one shape. */
export function tableOf(item: Shape, isKey: (key: string) => boolean = () => true): Shape {
  const strange = where(() => false, "is not a name that is allowed here");
  return (value) => {
    if (!isTable(value)) return anyTable(value);
    for (const key of Object.keys(value)) {
      const mismatch = isKey(key) ? item(value[key]) : strange(key);
      if (mismatch !== null) return below(key, mismatch);
    }
    return null;
  };
}

/** A table with these keys, which no object has by birth, where they are there; others may be anything. */
export function table(
  shapes: Readonly<Record<string, Shape>>,
  required: readonly string[] = [],
): Shape {
  const fields = Object.entries(shapes).map(
    ([key, shape]) => [key, shape, required.includes(key)] as const,
  );
  const missing: Mismatch = { path: [], problem: "is missing" };
  return (value) => {
    if (!isTable(value)) return anyTable(value);
    for (const [key, shape, isRequired] of fields) {
      const inner = value[key];
      if (inner === undefined && !isRequired) continue;
      const mismatch = inner === undefined ? missing : shape(inner);
      if (mismatch !== null) return below(key, mismatch);
    }
    return null;
  };
}

/** A table whose `kind` says which of several shapes it has. */
export function ofKind(shapes: Readonly<Record<string, Shape>>): Shape {
  const known = table({ kind: oneOf(...Object.keys(shapes)) }, ["kind"]);
  return (value) => known(value) ?? shapes[(value as { kind: string }).kind]?.(value) ?? null;
}

export function orNull(shape: Shape): Shape {
  return (value) => (value === null ? null : shape(value));
}

export function listOf(item: Shape): Shape {
  const anyList = where(Array.isArray, "must be a list");
  return (value) => {
    if (!Array.isArray(value)) return anyList(value);
    for (let index = 0; index < value.length; index += 1) {
      const mismatch = item(value[index]);
      if (mismatch !== null) return below(index, mismatch);
    }
    return null;
  };
}

/** Of the first shape or of another. Where of none, it tells of the one that comes nearest: where that goes wrong lies deepest. */
export function either(expected: string, ...shapes: readonly Shape[]): Shape {
  const neither: Mismatch = { path: [], problem: `must be ${expected}` };
  return (value) => {
    let nearest = neither;
    for (const shape of shapes) {
      const mismatch = shape(value);
      if (mismatch === null) return null;
      if (mismatch.path.length > nearest.path.length) nearest = mismatch;
    }
    return nearest;
  };
}

function below(key: string | number, { path, problem }: Mismatch): Mismatch {
  return { path: [key, ...path], problem };
}

/** `files[0].hash must be a string` */
export function formatMismatch({ path, problem }: Mismatch): string {
  const place = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
  return `${place} ${problem}`;
}
