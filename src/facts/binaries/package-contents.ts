// The contents of a package, from a wheel or an installation, in one form: to compare a build with the published wheel.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { metadataFields } from "../../standards/core-metadata.ts";
import { formatMarker } from "../../standards/marker.ts";
import { parseRequirement } from "../../standards/requirement.ts";
import { formatSpecifierSet } from "../../standards/specifier.ts";
import { forEachZipEntry } from "../sources/archive.ts";

export interface PackageContents {
  /** Paths in site-packages, and `../bin/x` for files elsewhere; without extension modules and metadata. */
  readonly files: ReadonlySet<string>;
  /** `yaml/_yaml`, without what names its Python and its machine. */
  readonly extensionModules: ReadonlySet<string>;
  /** `console_scripts: black = black:patched_main` */
  readonly entryPoints: ReadonlySet<string>;
  /** Requires-Dist, in one spelling. */
  readonly requires: ReadonlySet<string>;
}

/**
 * The contents of a wheel, by the places where its files will be installed.
 * https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */
export async function contentsOfWheel(path: string): Promise<PackageContents> {
  const paths: string[] = [];
  const metadata = new Map<string, string>();
  await forEachZipEntry(path, async (zip, entry) => {
    if (entry.fileName.endsWith("/")) return;
    paths.push(installedPath(entry.fileName));
    const [, name] = /^[^/]+\.dist-info\/(METADATA|entry_points\.txt)$/.exec(entry.fileName) ?? [];
    if (name !== undefined) metadata.set(name, await text(await zip.openReadStreamPromise(entry)));
  });
  return contents(paths, metadata);
}

/** `NAME-VERSION.data/scripts/x` → `../bin/x` */
function installedPath(path: string): string {
  const [, scheme, rest] = /^[^/]+\.data\/([^/]+)\/(.*)$/.exec(path) ?? [];
  if (scheme === undefined || rest === undefined) return path;
  if (scheme === "purelib" || scheme === "platlib") return rest;
  if (scheme === "headers") return `../include/${rest.replace(/^.*\//, "")}`;
  return scheme === "scripts" ? `../bin/${rest}` : `../${rest}`;
}

/** The contents of a package that nix/builders/install/install-wheel.py installed. */
export async function contentsOfInstalled(folder: string): Promise<PackageContents> {
  const paths: string[] = [];
  const metadata = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    const [, inLibrary] = /^lib\/python[^/]+\/site-packages\/(.*)$/.exec(path) ?? [];
    if (inLibrary === undefined) {
      if (path.startsWith("nix-support/")) continue;
      paths.push(`../${path.replace(/^include\/.*\//, "include/")}`);
      continue;
    }
    paths.push(inLibrary);
    const [, name] = /^[^/]+\.dist-info\/(METADATA|entry_points\.txt)$/.exec(inLibrary) ?? [];
    if (name !== undefined) metadata.set(name, await readFile(join(folder, path), "utf8"));
  }
  return contents(paths, metadata);
}

function contents(
  paths: readonly string[],
  metadata: ReadonlyMap<string, string>,
): PackageContents {
  const entryPoints = readEntryPoints(metadata.get("entry_points.txt") ?? "");
  const scripts = new Set(
    [...entryPoints].flatMap((entry) => {
      const [, name] = /^(?:console|gui)_scripts: ([^ ]+) =/.exec(entry) ?? [];
      return name === undefined ? [] : [`../bin/${name}`];
    }),
  );
  const files = paths.filter((path) => !isLeftOut(path) && !scripts.has(path));
  const modules = files.map(extensionModule);
  return {
    files: new Set(files.filter((_, index) => modules[index] === null)),
    extensionModules: new Set(modules.filter((module) => module !== null)),
    entryPoints,
    requires: readRequires(metadata.get("METADATA") ?? ""),
  };
}

/** Metadata, byte code, and the libraries that auditwheel and delocate put into a wheel: a build has them from the system. */
function isLeftOut(path: string): boolean {
  return /^[^/]+\.(dist-info|libs)\/|(^|\/)\.dylibs\/|(^|\/)__pycache__\/|\.pyc$/.test(path);
}

/** `yaml/_yaml.cpython-312-x86_64-linux-gnu.so` → `yaml/_yaml`; `null` for other files. mypyc names one by a hash. */
function extensionModule(path: string): string | null {
  const [, module, tag] =
    /^(.*?)((?:\.(?:cpython-|cp\d|abi3|pypy)[^/]*)?)\.(?:so|pyd)$/.exec(path) ?? [];
  if (module === undefined || (tag === "" && /(^|\/)lib[^/]*$/.test(module))) return null;
  return module.replace(/[0-9a-f]{20}__mypyc$/, "*__mypyc");
}

/** https://packaging.python.org/en/latest/specifications/entry-points/#file-format */
function readEntryPoints(file: string): Set<string> {
  const found = new Set<string>();
  let group = "";
  for (const line of file.split("\n").map((each) => each.trim())) {
    const [, named] = /^\[(.*)\]$/.exec(line) ?? [];
    if (named !== undefined) group = named.trim();
    else if (line !== "" && !/^[#;]/.test(line)) {
      const [name = "", ...value] = line.split("=");
      found.add(`${group}: ${name.trim()} = ${value.join("=").replace(/\s+/g, " ").trim()}`);
    }
  }
  return found;
}

function readRequires(metadata: string): Set<string> {
  return new Set((metadataFields(metadata).get("requires-dist") ?? []).map(oneSpelling));
}

/** `Foo (>=1,<2) ; extra=='x'` → `foo<2,>=1; extra == "x"` */
function oneSpelling(requirement: string): string {
  try {
    const { name, extras, specifier, url, marker } = parseRequirement(requirement);
    const versions = formatSpecifierSet(specifier).split(",").sort().join(",");
    const condition = formatMarker(marker);
    return [
      name,
      extras.length > 0 ? `[${extras.join(",")}]` : "",
      url === null ? versions : ` @ ${url}`,
      condition === "" ? "" : `; ${condition}`,
    ].join("");
  } catch {
    return requirement.trim();
  }
}

/** The differences between a build and the published wheel, a sentence for each kind; empty where there are none. */
export function differences(published: PackageContents, built: PackageContents): string[] {
  const compared: [string, keyof PackageContents][] = [
    ["extension modules", "extensionModules"],
    ["files", "files"],
    ["entry points", "entryPoints"],
    ["Requires-Dist", "requires"],
  ];
  return compared.flatMap(([what, key]) => {
    const missing = [...published[key]].filter((item) => !built[key].has(item)).sort();
    const added = [...built[key]].filter((item) => !published[key].has(item)).sort();
    return [
      ...(missing.length > 0 ? [`${what} of the wheel that are not built: ${some(missing)}`] : []),
      ...(added.length > 0 ? [`${what} that the wheel does not have: ${some(added)}`] : []),
    ];
  });
}

function some(items: readonly string[]): string {
  const shown = items.slice(0, 5).join(", ");
  return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}
