// What uv answers: pylock.toml. https://packaging.python.org/en/latest/specifications/pylock-toml/
import { parse, type TomlTable } from "smol-toml";
import { withoutCredentials } from "../../errors.ts";
import { type SriHash, sriFromHex } from "../../standards/hash.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";

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

/** The packages of a pylock.toml; those by address, path or version control have no files. */
export function parsePylock(text: string): IndexedPackage[] {
  const { packages = [] } = parse(text) as { packages?: PylockPackage[] };
  return packages.map(({ name, version = "", sdist, wheels = [] }) => {
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
  readonly size?: number | bigint;
  readonly "upload-time"?: Date;
  readonly hashes?: TomlTable;
}

function indexedFile(file: PylockFile, kind: "wheel" | "sdist"): IndexedFile | null {
  if (file.url === undefined) return null;
  const lastSegment = new URL(file.url).pathname.split("/").at(-1) ?? "";
  return {
    fileName: file.name ?? decodeURIComponent(lastSegment),
    kind,
    url: withoutCredentials(file.url),
    hashes: Object.entries(file.hashes ?? {})
      .filter(([algorithm]) => /^sha(256|384|512)$/.test(algorithm))
      .map(([algorithm, hex]) => sriFromHex(`${algorithm}:${hex}`))
      .sort()
      .reverse(),
    size: file.size === undefined ? null : Number(file.size),
    uploaded: file["upload-time"] === undefined ? null : new Date(file["upload-time"].getTime()),
  };
}
