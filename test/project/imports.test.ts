// Imports go one way: standards ← poetry ← resolve ← plan ← cli; facts, integrate and report are used by cli only.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../tools/nix-env.ts";

/** For each folder of src/, the folders that it may import from, beside itself and the files of src/. */
const allowed: Record<string, readonly string[]> = {
  standards: [],
  poetry: ["standards"],
  resolve: ["standards", "poetry"],
  plan: ["standards", "poetry", "resolve"],
  facts: ["standards", "poetry", "resolve", "plan"],
  integrate: ["standards", "poetry", "resolve", "plan"],
  report: ["standards", "poetry", "resolve", "plan"],
  lock: ["standards", "poetry", "resolve", "plan", "facts"],
  build: ["standards", "poetry", "resolve", "plan", "facts"],
  cli: ["standards", "poetry", "resolve", "plan", "facts", "lock", "build", "integrate", "report"],
};

const source = join(root, "src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".ts") && !path.endsWith(".test.ts"),
);

describe("imports go one way", () => {
  it.each(files)("%s", (file) => {
    const folder = folderOf(file);
    const text = readFileSync(join(source, file), "utf8");
    const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) =>
      folderOf(normalize(join(dirname(file), match[1] as string))),
    );
    const forbidden = imported.filter(
      (target) => target !== "" && target !== folder && !allowed[folder]?.includes(target),
    );
    if (folder !== "") expect(forbidden).toEqual([]);
    else expect(imported.filter((target) => target !== "")).toEqual([]);
  });
});

function folderOf(path: string): string {
  const slash = path.indexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}
