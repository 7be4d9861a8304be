// The system libraries and tools that packages need to be built from source: the table that nix/ and its builders read too.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runtimeRoot } from "../../base/runtime-root.ts";

/** nix/packages/native-requirements.json */
export interface NativeRequirements {
  /** The programs that every back end finds on PATH, on the host toolchain and when it is asked for its requirements. */
  readonly programs: readonly string[];
  /** Libraries and tools by the name that `native` takes: mostly their attribute in nixpkgs. */
  readonly native: Readonly<Record<string, NativeRequirement>>;
  /** By canonical name. */
  readonly packages: Readonly<Record<string, { readonly native: readonly string[] }>>;
}

export interface NativeRequirement {
  /** Attributes of nixpkgs, of which the first existing one is taken; by default its name in this table. */
  readonly nixpkgs?: readonly string[];
  readonly debian: string;
  /** Whether it is a program to build with, not a library to link with. */
  readonly tool?: boolean;
  readonly programs?: readonly string[];
  /** As compilers name them. */
  readonly headers?: readonly string[];
  readonly pkgConfig?: readonly string[];
  readonly configPrograms?: readonly string[];
  /** What the linker's `-l` names. */
  readonly links?: readonly string[];
}

let read: NativeRequirements | undefined;

export function nativeRequirements(): NativeRequirements {
  read ??= JSON.parse(
    readFileSync(join(runtimeRoot(), "nix", "packages", "native-requirements.json"), "utf8"),
  ) as NativeRequirements;
  return read;
}

/**
 * The libraries and tools that an error message mentions by their name, a header, a pkg-config name or a program, as sorted names for
 * `native`.
 */
export function nativeNamedIn(text: string): string[] {
  // Such a message is about a Python package or the network, which may have the same name as a library.
  if (/No module named|resolve host|name resolution|urlopen error/i.test(text)) return [];
  const words = new Set(text.match(/[\w+./-]+/g)?.map((word) => word.replace(/\.$/, "")));
  const isNamed = ({
    headers = [],
    pkgConfig = [],
    programs = [],
    configPrograms = [],
  }: NativeRequirement) =>
    [...headers, ...pkgConfig, ...programs, ...configPrograms].some((file) =>
      [...words].some(
        (word) => word === file || (word.endsWith(".h") && file.endsWith(`/${word}`)),
      ),
    );
  return Object.entries(nativeRequirements().native)
    .filter(([name, entry]) => words.has(name) || isNamed(entry))
    .map(([name]) => name)
    .sort();
}
