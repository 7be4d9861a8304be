// The tables of docs/ that say what the code says: options of commands, arguments of Nix functions. They stand between
// `<!-- options: NAME -->` or `<!-- arguments: NAME -->` and `<!-- end -->`; what is written around them is written by hand.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../src/cli/commands/all.ts";
import type { Command, Option } from "../src/cli/contract/command.ts";
import { everywhere } from "../src/cli/contract/options.ts";
import { bounds } from "../src/cli/contract/together.ts";
import { readNix } from "../src/integrate/nix/read.ts";
import {
  type Binding,
  type Expression,
  type Formals,
  type NixFile,
  type Node,
  printNode,
} from "../src/integrate/nix/tree.ts";

export { schemasText } from "./schemas.ts";

/** The pages that hold such tables. */
export const pages = ["command-line.md", "nix-functions.md"] as const;

/** What must have a table: commands, and functions that take named arguments. */
export function documented(root: string): { commands: string[]; functions: string[] } {
  return {
    commands: commands
      .filter(({ hidden, options }) => !hidden && options.length > 0)
      .map(({ name }) => name),
    functions: ["project", ...functions(root).keys()],
  };
}

/** The page with its tables as the code has them now. */
export function withTables(page: string, root: string): string {
  const nix = functions(root);
  return page.replace(
    /^<!-- (options|arguments): ([\w-]+) -->\n[\s\S]*?^<!-- end -->$/gm,
    (_, kind: string, name: string) => {
      const options = name === "everywhere" ? { options: everywhere } : null;
      const table =
        kind === "options" ? optionsTable(options ?? commandOf(name)) : argumentsTable(name, nix);
      return `<!-- ${kind}: ${name} -->\n\n${table}\n\n<!-- end -->`;
    },
  );

  function argumentsTable(name: string, all: ReadonlyMap<string, string>): string {
    const table = name === "project" ? projectTable(root) : all.get(name);
    if (table === undefined) throw new Error(`nix/default.nix has no function ${name}`);
    return table;
  }
}

function commandOf(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  return command;
}

function optionsTable({ options }: Pick<Command, "options">): string {
  const rows = options.map((option) => `| \`${option.flags}\` | ${meaning(option, options)} |`);
  return ["| option | meaning |", "| --- | --- |", ...rows].join("\n");
}

function meaning(option: Option, all: readonly Option[]): string {
  const { text, detail, default: byDefault } = option;
  const more = [
    detail,
    byDefault === undefined ? null : `\`${byDefault}\` by default`,
    bounds(option, all)?.replaceAll(/--[\w-]+/g, "`$&`"),
  ];
  return cell([text, ...more.filter(Boolean)].join("; "));
}

/** By name: the table of each function's own arguments. */
function functions(root: string): Map<string, string> {
  const file = readNixFile(join(root, "nix/default.nix"));
  const found = new Map<string, string>();
  const visit = (node: Node): void => {
    if (node.kind === "binding" && /^(mk|clean)[A-Z]/.test(nameOf(node))) {
      const formals = lastFormals(node.value);
      if (formals !== null) found.set(nameOf(node), table(file, formals));
      return;
    }
    for (const child of node.children) if ("children" in child) visit(child);
  };
  visit(file.expression);
  return found;
}

function projectTable(root: string): string {
  const file = readNixFile(join(root, "nix/project.nix"));
  const formals = lastFormals(file.expression);
  if (formals === null) throw new Error("nix/project.nix takes no arguments");
  return table(file, formals);
}

/** `src ? null`, with the comment above it. */
function table({ source }: NixFile, { entries, start }: Formals): string {
  let before = start;
  const rows = entries.map(({ name, fallback, start: from, end }) => {
    const comment = /\/\*\*\s([\s\S]*?)\s*\*\/\s*$/.exec(source.slice(before, from))?.[1];
    before = end;
    if (comment === undefined) throw new Error(`the argument ${name} has no comment /** */`);
    return `| \`${name}\` | ${cell(comment)} | ${fallback === null ? "needed" : shown(fallback)} |`.replace(
      "|  |",
      "| |",
    );
  });
  return ["| argument | meaning | default |", "| --- | --- | --- |", ...rows].join("\n");
}

/** A default that can be read; others are told in the comment. */
function shown(fallback: Expression): string {
  const text = printNode(fallback);
  return text === "null" || text.includes("import ") || text.length > 30 ? "" : `\`${text}\``;
}

/** The named arguments of a function, or of the last one that an expression holds: `ofProject { ... } (project: { ... }: ...)`. */
function lastFormals(expression: Expression): Formals | null {
  switch (expression.kind) {
    case "lambda":
      return lastFormals(expression.body) ?? expression.formals;
    case "parenthesized":
      return lastFormals(expression.inner);
    case "apply":
      return lastFormals(expression.argument);
    default:
      return null;
  }
}

function nameOf({ path: { names } }: Binding): string {
  const [first] = names;
  return first?.kind === "name" ? first.name : "";
}

function readNixFile(path: string): NixFile {
  return readNix(readFileSync(path, "utf8"), path);
}

/** One line, in which no `|` ends the cell. */
function cell(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|");
}
