// What uv answers: pylock.toml. https://packaging.python.org/en/latest/specifications/pylock-toml/
import { parse, TomlError } from "smol-toml";
import { UserError, withoutCredentials } from "../../base/errors.ts";
import {
  formatMismatch,
  listOf,
  text as string,
  table,
  tableOf,
  textWhere,
} from "../../base/reading/shape.ts";
import { type SriHash, sriFromHex } from "../../standards/hash.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import { decodePercent } from "../../standards/percent-encoding.ts";

export interface IndexedPackage {
  readonly name: NormalizedName;
  readonly version: string;
  readonly files: readonly IndexedFile[];
}

export interface IndexedFile {
  readonly fileName: string;
  readonly kind: "wheel" | "sdist";
  /** Without user and password. */
  readonly url: string;
  /** Strongest first; empty where the index gives none. */
  readonly hashes: readonly SriHash[];
  readonly size: number | null;
  readonly uploaded: Date | null;
}

const fileShape = table({
  name: string,
  url: textWhere(URL.canParse, "must be an address"),
  hashes: tableOf(string),
});
const pylockShape = table(
  {
    "lock-version": string,
    packages: listOf(
      table({ name: string, version: string, sdist: fileShape, wheels: listOf(fileShape) }, [
        "name",
      ]),
    ),
  },
  ["lock-version"],
);

/**
 * The packages of a pylock.toml; those by address, path or version control have no files.
 *
 * @throws UserError UV_FAILED
 */
export function parsePylock(text: string): IndexedPackage[] {
  let pylock: { readonly packages?: readonly PylockPackage[] };
  try {
    pylock = parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw noPylock(error.message.split("\n", 1)[0] ?? "");
  }
  const mismatch = pylockShape(pylock);
  if (mismatch) throw noPylock(text.trim() === "" ? "it is empty" : formatMismatch(mismatch));
  return (pylock.packages ?? []).map(({ name, version = "", sdist, wheels = [] }) => {
    const files = [
      ...wheels.map((wheel) => indexedFile(wheel, "wheel")),
      ...(sdist === undefined ? [] : [indexedFile(sdist, "sdist")]),
    ];
    return { name: normalizeName(name), version, files: files.filter((file) => file !== null) };
  });
}

interface PylockPackage {
  readonly name: string;
  readonly version?: string;
  readonly sdist?: PylockFile;
  readonly wheels?: readonly PylockFile[];
}

interface PylockFile {
  readonly name?: string;
  readonly url?: string;
  readonly size?: unknown;
  readonly "upload-time"?: unknown;
  readonly hashes?: Readonly<Record<string, string>>;
}

function noPylock(problem: string): UserError {
  return new UserError(
    "UV_FAILED",
    `uv's answer is not a pylock.toml: ${problem}`,
    "see what `uv --version` says, and install uv anew",
  );
}

function indexedFile(file: PylockFile, kind: "wheel" | "sdist"): IndexedFile | null {
  if (file.url === undefined) return null;
  const { size, "upload-time": uploadTime } = file;
  const lastSegment = new URL(file.url).pathname.split("/").at(-1) ?? "";
  return {
    fileName: file.name ?? decodePercent(lastSegment),
    kind,
    url: withoutCredentials(file.url),
    hashes: Object.entries(file.hashes ?? {})
      .filter(([algorithm]) => /^sha(256|384|512)$/.test(algorithm))
      .map(([algorithm, hex]) => sriFromHex(`${algorithm}:${hex}`))
      .sort()
      .reverse(),
    size: typeof size === "number" || typeof size === "bigint" ? Number(size) : null,
    uploaded: uploadTime instanceof Date ? new Date(uploadTime.getTime()) : null,
  };
}
