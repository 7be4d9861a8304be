// Imports go one way between the rooms of src/, no file is in a circle (types included), and each room says what it is.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../tools/nix-env.ts";

const base = ["base", "base/reading", "base/writing", "base/memory"];
const poetry = ["constraints", "dependencies", "project", "lock"].map((name) => `poetry/${name}`);
const resolve = ["question", "solve", "solutions"].map((name) => `resolve/${name}`);
const pure = [...base, "standards", ...poetry, ...resolve, "resolve", "plan"];
const facts = [
  "programs",
  "confinement",
  "store",
  "index",
  "sources",
  "crates",
  "back-ends",
  "builds",
  "binaries",
].map((name) => `facts/${name}`);
const lock = ["git", "earlier", "steps", "check", "warnings"].map((name) => `lock/${name}`);
const integrate = ["nix", "edits", "lists", "flake", "nixpkgs", "check", "files"].map(
  (name) => `integrate/${name}`,
);
const work = [
  ...facts,
  ...lock,
  "lock",
  "build",
  ...integrate,
  "integrate",
  "report",
  "report/page",
  "report/bill",
];
const cli = ["contract", "terminal", "describe", "several", "commands"].map(
  (name) => `cli/${name}`,
);

/** For each room of src/, the rooms that it may import from, beside itself. A file belongs to the innermost room. */
const rooms: Record<string, readonly string[]> = {
  base: [],
  "base/reading": ["base"],
  "base/writing": ["base"],
  "base/memory": ["base", "base/writing"],
  standards: ["base"],
  poetry: [],
  ...inOrder(poetry, ["base", "base/reading", "base/memory", "standards"]),
  ...inOrder(resolve, ["base", "standards", ...poetry]),
  resolve: ["base", "standards", ...poetry, ...resolve],
  plan: [...base, "standards", ...poetry, ...resolve, "resolve"],
  facts: [],
  ...inOrder(facts, pure),
  ...inOrder(lock, [...pure, ...facts]),
  lock: [...pure, ...facts, ...lock],
  build: [...pure, ...facts],
  ...inOrder(integrate, pure),
  integrate: [...pure, ...integrate],
  report: pure,
  "report/page": [...pure, "report"],
  "report/bill": [...pure, "report"],
  ...inOrder(cli, [...pure, ...work]),
  cli: [...pure, ...work, ...cli],
};

const source = join(root, "src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".ts") && !path.endsWith(".test.ts"),
);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe("imports go one way", () => {
  it.each(files)("%s", (file) => {
    const room = roomOf(file);
    const imported = importsOf(file).map(roomOf);
    expect(imported.filter((each) => each !== room && !rooms[room]?.includes(each))).toEqual([]);
  });

  it("in no circle", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      if (path.includes(file) || done.has(file)) return;
      for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

it("each folder is a room, but for those of single commands", () => {
  const folders = new Set(files.map((file) => dirname(file)));
  const unknown = [...folders].filter((folder) => !(folder in rooms));
  expect(unknown.filter((folder) => dirname(folder) !== "cli/commands")).toEqual([]);
});

it.each(Object.keys(rooms))("src/%s says what it is", (room) => {
  expect(existsSync(join(source, room, "README.md"))).toBe(true);
});

it("each room of nix/ says what it is", () => {
  const folders = readdirSync(join(root, "nix"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(nix|py)$/.test(path))
    .map((path) => dirname(path));
  const silent = [...new Set(folders)].filter(
    (folder) => !existsSync(join(root, "nix", folder, "README.md")),
  );
  expect(silent).toEqual([]);
});

/** Each of them may import from those before it, and from what all of them use. */
function inOrder(names: readonly string[], shared: readonly string[]): typeof rooms {
  return Object.fromEntries(
    names.map((name, index) => [name, [...shared, ...names.slice(0, index)]]),
  );
}

/** The imports from src/, as paths in it, including types and `import()`. Data in nix/ belongs to no room. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)]
    .map((match) => normalize(join(dirname(file), match[1] as string)))
    .filter((path) => !path.startsWith(".."));
}

/** The innermost room of a file; the folder of a command is part of the room around it. */
function roomOf(path: string): string {
  let folder = dirname(path);
  while (folder !== "." && !(folder in rooms)) folder = dirname(folder);
  return folder === "." ? "" : folder;
}
