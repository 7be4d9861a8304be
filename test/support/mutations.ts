// Every change of a single place in some data, as a merge, an editor or a stranger may make it.
type Json = unknown;

const others: readonly Json[] = [
  null,
  true,
  0,
  -1.5,
  "",
  "x",
  [],
  {},
  [null],
  { x: null },
  "../../home",
];

/** Copies of the data, in each of which one place is removed, renamed or replaced. */
export function* mutations(data: Json): Generator<Json> {
  for (const other of others) yield other;
  if (data === null || typeof data !== "object") return;
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) {
      const withItem = (...items: Json[]): Json => data.toSpliced?.(index, 1, ...items) ?? [];
      yield withItem();
      yield withItem(item, item);
      for (const changed of mutations(item)) yield withItem(changed);
    }
    return;
  }
  for (const [key, value] of Object.entries(data)) {
    const { [key]: _, ...rest } = data as Record<string, Json>;
    yield rest;
    for (const name of ["", "x", "../x", "constructor"]) yield { ...rest, [name]: value };
    yield Object.defineProperty({ ...rest }, "__proto__", { value, enumerable: true });
    for (const changed of mutations(value)) yield { ...rest, [key]: changed };
  }
}
