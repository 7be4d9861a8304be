// The one way to a tree that Nix itself would take.
import { UserError } from "../../base/errors.ts";
import { toCore } from "./core.ts";
import { parseSyntax } from "./parser.ts";
import { NixSyntaxError } from "./reading.ts";
import { checkScope } from "./scope.ts";
import type { NixFile } from "./tree.ts";

/** A tree takes up to 3 kB for two letters; nobody writes so much Nix by hand. */
const largest = 250_000;

/**
 * The tree of `source`, every byte of it. Accepts what `nix-instantiate --parse` accepts.
 *
 * @param notByWith names that a `with` does not define
 * @throws UserError `NIX_SYNTAX` with `file:line:column`; `NIX_TOO_LARGE`
 */
export function readNix(
  source: string,
  fileName: string,
  notByWith?: ReadonlySet<string>,
): NixFile {
  if (source.length > largest) {
    throw new UserError(
      "NIX_TOO_LARGE",
      `${fileName} has ${source.length} characters: Nix files of more than ${largest} are not read`,
      "keep what is generated in a file of its own, which the flake imports",
    );
  }
  const before = notByWith === undefined ? readBefore(source) : undefined;
  if (before !== undefined) return before;
  try {
    const file = readBefore(source) ?? parseSyntax(source);
    checkScope(toCore(file.expression), notByWith);
    lastRead = [new WeakRef(file), ...lastRead.slice(0, 1)];
    return file;
  } catch (error) {
    if (!(error instanceof NixSyntaxError)) throw error;
    const { line, column } = placeOf(source, error.offset);
    throw new UserError("NIX_SYNTAX", `${fileName}:${line}:${column}: ${error.message}`);
  }
}

/** What was read last: each step of an integration asks for the file before it, or after it. The trees are large, and kept only where others hold them. */
let lastRead: readonly WeakRef<NixFile>[] = [];

function readBefore(source: string): NixFile | undefined {
  return lastRead.map((file) => file.deref()).find((file) => file?.source === source);
}

/** Both counted from 1. */
export function placeOf(source: string, offset: number): { line: number; column: number } {
  const starts = lineStartsOf(source);
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** Of the text that was asked of last: a large file is asked of for each of its findings. */
let asked: { readonly source: string; readonly starts: readonly number[] } | null = null;

function lineStartsOf(source: string): readonly number[] {
  if (asked?.source === source) return asked.starts;
  const starts = [0];
  for (let end = source.indexOf("\n"); end !== -1; end = source.indexOf("\n", end + 1)) {
    starts.push(end + 1);
  }
  asked = { source, starts };
  return starts;
}
