// Commands, options, Nix functions and arguments that a sentence of the documentation or a message's hint mentions do
// exist. Commands in code blocks are run by guides.test.ts.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { documented, withTables } from "../../scripts/reference.ts";
import { commands } from "../../src/cli/commands/all.ts";
import { everywhere } from "../../src/cli/contract/options.ts";
import { root } from "../tools/nix-env.ts";

const ours = (pattern: string): string[] =>
  execFileSync("git", ["ls-files", "-z", "--", pattern], { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter((path) => path !== "" && !/^(dist|test)\//.test(path) && !path.endsWith(".test.ts"));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const documents = ours("*.md");
const sources = [...ours("src/*.ts"), ...ours("nix/*.nix"), ...ours("nix/*.py")];

// An example in CONTRIBUTING.md, one of what `check` finds, and what is poetry2nix's own.
const invented = new Set(["licences", "mkPoetryShell", "mkPoetryDep"]);

it("commands and options are there", () => {
  const unknown = [...documents, ...sources].flatMap((path) =>
    commandsIn(read(path))
      .filter((words) => !exists(words) && !invented.has(words.join(" ")))
      .map((words) => `${path}: poetrix ${words.join(" ")}`),
  );
  expect(unknown).toEqual([]);
});

it("functions and arguments are there", () => {
  const unknown = documents.flatMap((path) =>
    callsIn(read(path))
      .filter(({ name, given }) => !functions.has(name) || given.some((each) => !takes(name, each)))
      .filter(({ name }) => !invented.has(name))
      .map(({ name, given }) => `${path}: ${name} { ${given.join(" ")} }`),
  );
  expect(unknown).toEqual([]);
});

it("finds them, and what is wrong with them", () => {
  expect(documents.flatMap((path) => commandsIn(read(path))).length).toBeGreaterThan(100);
  expect(sources.flatMap((path) => commandsIn(read(path))).length).toBeGreaterThan(50);
  expect(commandsIn("run `poetrix lock --check --json`, then `poetrix`")).toEqual([
    ["lock", "--check", "--json"],
    [],
  ]);
  expect([["lock", "--check"], ["-C", "api", "show"], []].every(exists)).toBe(true);
  expect([["locks"], ["lock", "--app"], ["--chekc"]].some(exists)).toBe(false);
  expect(callsIn("`mkPoetryEnv { projectDir = ./.; groups = [ ]; }`")).toEqual([
    { name: "mkPoetryEnv", given: ["projectDir", "groups"] },
  ]);
  expect(takes("mkPoetryEnv", "projectDir")).toBe(true);
  expect(takes("mkPoetryEnv", "projectDirectory")).toBe(false);
});

/** The words after `poetrix` in each command in backticks, including escaped backticks in template strings. */
function commandsIn(text: string): string[][] {
  const sentences = text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, "").replaceAll("\\`", "`");
  return [...sentences.matchAll(/`(?:nix run \S+ -- |[A-Z_]+='[^']*' )?poetrix(?: ([^`\n]*))?`/g)]
    .map(
      ([, words = ""]) =>
        words
          .split(/\s+(?:&&|[|>])|[,;]\s/)[0]
          ?.split(" ")
          .filter(Boolean) ?? [],
    )
    .filter(([first = ""]) => !/^[=:{]/.test(first));
}

function exists(words: readonly string[]): boolean {
  const takesFolder = words.findIndex((word) => word === "-C" || word === "--directory");
  const rest = words.filter(
    (_, at) => takesFolder < 0 || (at !== takesFolder && at !== takesFolder + 1),
  );
  const name = rest.find((word) => !word.startsWith("-"));
  // A placeholder: `poetrix COMMAND --help`.
  const command = commands.find((each) => each.name === name);
  if (name !== undefined && command === undefined && !/^[A-Z.<$]/.test(name)) return false;
  const known = [...everywhere, ...(command?.options ?? [])].flatMap(({ flags }) =>
    flags.split(/[ ,]+/),
  );
  const options = rest
    .filter((word) => word.startsWith("-"))
    .map((word) => word.split("=")[0] ?? "");
  return options.every((option) => ["-h", "--help", "--version", ...known].includes(option));
}

/** Calls of our functions in sentences, with the names of the arguments that they give. */
function callsIn(text: string): { name: string; given: string[] }[] {
  const sentences = text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, "");
  return [...sentences.matchAll(/`([^`\n]*)`/g)].flatMap(([, code = ""]) =>
    [...code.matchAll(/\b(mkPoetry\w+)(?: \{([^{}]*)\})?/g)].map(([, name = "", body = ""]) => ({
      name,
      given: [...body.matchAll(/([\w-]+) = /g)].map(([, argument = ""]) => argument),
    })),
  );
}

const { functions: named } = documented(root);
// The first takes `pkgs` and gives the others.
const functions = new Set([...named, "mkPoetry2Nix"]);

function takes(name: string, argument: string): boolean {
  if (name === "mkPoetry2Nix") return true;
  const tableOf = (kind: string): string =>
    withTables(`<!-- arguments: ${kind} -->\n<!-- end -->`, root);
  return [name, "project"].some((kind) => tableOf(kind).includes(`| \`${argument}\``));
}
