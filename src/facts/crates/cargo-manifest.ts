// Where a Python source tree has its Rust: the manifests that its build hands to cargo, and their workspaces.
import { readdir } from "node:fs/promises";
import { basename, dirname, join, normalize, relative, resolve } from "node:path";
import { parse } from "smol-toml";
import { isBelow } from "../../base/is-below.ts";
import { textIfReadable } from "../../base/reading/file-bytes.ts";
import { normalizeName } from "../../standards/name.ts";
import type { Table } from "../../standards/pyproject.ts";
import { parseRequirement } from "../../standards/requirement.ts";
import { exists } from "../sources/archive.ts";

export interface RustTree {
  readonly root: string;
  /** Static and dynamic build requirements. */
  readonly requires: readonly string[];
}

/**
 * The manifests that the build of a tree hands to cargo; `null` where it uses no cargo. Paths are absolute.
 *
 * A build uses cargo where it requires a package that brings Rust along (maturin, setuptools-rust: they say so in their names),
 * or where a build script of the tree speaks of cargo and there is a manifest.
 */
export async function rustManifests({ root, requires }: RustTree): Promise<string[] | null> {
  const pyproject = await readToml(join(root, "pyproject.toml"));
  const names = requires.map((requirement) => parseRequirement(requirement).name);
  const named = names.some((name) => /(^|-)(maturin|rust|cargo)(-|$)/.test(name));
  if (!named && !(await scriptsSpeakOfCargo(root, pyproject))) return null;
  const manifests = names.includes(maturin)
    ? [await maturinManifest(root, pyproject)]
    : [...setuptoolsRustManifests(pyproject), ...(await scriptManifests(root))];
  const there = await existing(manifests.map((manifest) => join(root, manifest)));
  const found = there.length > 0 ? there : await outermostManifests(root);
  return found.length > 0 || named ? found : null;
}

const maturin = normalizeName("maturin");

/** As maturin looks for it: https://www.maturin.rs/project_layout */
async function maturinManifest(root: string, pyproject: Table): Promise<string> {
  const named = at(pyproject, "tool", "maturin", "manifest-path");
  if (typeof named === "string") return named;
  const hasOwn = await exists(join(root, "Cargo.toml"));
  return !hasOwn && (await exists(join(root, "rust/Cargo.toml")))
    ? "rust/Cargo.toml"
    : "Cargo.toml";
}

/** https://setuptools-rust.readthedocs.io/en/latest/reference.html */
function setuptoolsRustManifests(pyproject: Table): string[] {
  const table = at(pyproject, "tool", "setuptools-rust");
  return ["ext-modules", "bins"].flatMap((key) => {
    const entries = at(table, key);
    if (!Array.isArray(entries)) return [];
    return entries.map((entry) => String(at(entry, "path") ?? "Cargo.toml"));
  });
}

/** The manifests that setup.py names; `RustExtension` takes the root's where it names none. */
async function scriptManifests(root: string): Promise<string[]> {
  const text = textIfReadable(join(root, "setup.py")) ?? "";
  return [...text.matchAll(/["']((?:[\w.-]+\/)*Cargo\.toml)["']/g)].map(([, path = ""]) => path);
}

async function scriptsSpeakOfCargo(root: string, pyproject: Table): Promise<boolean> {
  const script = at(pyproject, "tool", "poetry", "build", "script");
  const hook = at(pyproject, "tool", "hatch", "build", "hooks", "custom", "path");
  const names = ["setup.py", "build.py", "hatch_build.py", "meson.build", "CMakeLists.txt"];
  for (const name of [...names, script, hook]) {
    if (typeof name !== "string") continue;
    const text = textIfReadable(join(root, name)) ?? "";
    if (/\b(cargo|RustExtension)\b/i.test(text)) return true;
  }
  return false;
}

/** Those that lie in no folder of another, what a tree vendors and tests with left aside. */
async function outermostManifests(root: string): Promise<string[]> {
  const passedOver = /^(vendor|vendored|third_party|tests?|examples?|target|node_modules|\..*)$/;
  const visit = async (folder: string): Promise<string[]> => {
    const entries = await readdir(folder, { withFileTypes: true });
    if (entries.some(({ name }) => name === "Cargo.toml")) return [join(folder, "Cargo.toml")];
    const folders = entries.filter((entry) => entry.isDirectory() && !passedOver.test(entry.name));
    const found = await Promise.all(folders.map(({ name }) => visit(join(folder, name))));
    return found.flat().sort();
  };
  return visit(root);
}

/**
 * The folder of the workspace that a manifest belongs to, where its Cargo.lock lies: its own, or the next one above, within
 * the tree, that has a `[workspace]` and does not exclude it. https://doc.rust-lang.org/cargo/reference/workspaces.html
 */
export async function workspaceRoot(manifest: string, root: string): Promise<string> {
  const folder = dirname(manifest);
  const own = await readToml(manifest);
  if (at(own, "workspace") !== undefined) return folder;
  const named = at(own, "package", "workspace");
  if (typeof named === "string") return join(folder, named);
  for (let above = folder; above !== root && above !== dirname(above); ) {
    above = dirname(above);
    const workspace = at(await readToml(join(above, "Cargo.toml")), "workspace");
    if (workspace === undefined) continue;
    const excluded = at(workspace, "exclude");
    const path = relative(above, folder);
    const isExcluded =
      Array.isArray(excluded) &&
      excluded.some((each) => path === each || path.startsWith(`${each}/`));
    if (!isExcluded) return above;
  }
  return folder;
}

/**
 * The first path of the manifests below `root` that leads out of it, with the manifest that names it; `null` where there is
 * none. cargo would read, and write its lock, wherever it leads.
 */
export async function pathLeadingOut(
  root: string,
): Promise<{ readonly manifest: string; readonly path: string } | null> {
  for (const name of await readdir(root, { recursive: true })) {
    if (basename(name) !== "Cargo.toml") continue;
    const manifest = join(root, name);
    const table = await parseManifest(manifest);
    // cargo may read a manifest that we cannot: it must not contain a path that goes up, is absolute, or has escapes.
    const isUnclear = table === null && isUnclearText(textIfReadable(manifest));
    const path = isUnclear
      ? "what cannot be read"
      : pathsOf(table).find((each) => !isBelow(root, resolve(dirname(manifest), each)));
    if (path !== undefined) return { manifest: name, path };
  }
  return null;
}

function isUnclearText(text: string | null): boolean {
  return text === null || /\.\.|["']\/|\\/.test(text);
}

/** Whatever the table: dependencies, targets, members, the workspace. */
function pathsOf(table: unknown): string[] {
  if (typeof table !== "object" || table === null) return [];
  return Object.entries(table).flatMap(([key, value]) => {
    const isPath = ["path", "workspace"].includes(key) && typeof value === "string";
    if (isPath) return [value];
    const isList = ["members", "default-members"].includes(key) && Array.isArray(value);
    return isList ? value.filter((each) => typeof each === "string") : pathsOf(value);
  });
}

/** Whether the tree brings its crates along, and tells cargo so (orjson does): cargo then takes those. */
export async function bringsItsCrates(folder: string, root: string): Promise<boolean> {
  for (let place = folder; ; place = dirname(place)) {
    for (const name of [".cargo/config.toml", ".cargo/config"]) {
      const sources = at(await readToml(join(place, name)), "source");
      const replacement = at(sources, "crates-io", "replace-with");
      const directory =
        typeof replacement === "string" ? at(sources, replacement, "directory") : undefined;
      if (typeof directory === "string") {
        const vendored = resolve(place, directory);
        return isBelow(root, vendored) && (await exists(vendored));
      }
    }
    if (place === root || place === dirname(place)) return false;
  }
}

/** The folders of crates below `folder`, by the name of the crate. */
export async function cratesBelow(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const visit = async (path: string): Promise<void> => {
    const name = at(await readToml(join(path, "Cargo.toml")), "package", "name");
    if (typeof name === "string" && !found.has(name)) found.set(name, path);
    const entries = await readdir(path, { withFileTypes: true });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      if (entry.isDirectory()) await visit(join(path, entry.name));
    }
  };
  await visit(folder);
  return found;
}

async function existing(paths: readonly string[]): Promise<string[]> {
  const distinct = [...new Set(paths.map((path) => normalize(path)))];
  const there = await Promise.all(distinct.map(exists));
  return distinct.filter((_, index) => there[index]);
}

/** An empty table where there is no such file, or none that can be read: cargo will say so. */
async function readToml(path: string): Promise<Table> {
  return (await parseManifest(path)) ?? {};
}

/** `null` where it is no TOML, or cannot be read. */
async function parseManifest(path: string): Promise<Table | null> {
  const text = textIfReadable(path);
  if (text === null) return null;
  try {
    return parse(text);
  } catch {
    return null;
  }
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Table)[key] : undefined,
    value,
  );
}
