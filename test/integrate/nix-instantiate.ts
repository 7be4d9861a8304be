// The judge of our Nix reader: `nix-instantiate --parse`, which must be on PATH.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { execa } from "execa";
import { toCore } from "../../src/integrate/nix/core.ts";
import { readNix } from "../../src/integrate/nix/read.ts";
import { printNode } from "../../src/integrate/nix/tree.ts";
import { showCore, sortShown } from "./show-core.ts";

/** What Nix prints for a file, or `null` where it refuses it. Bytes as latin1. `bin`: another Nix than that of PATH. */
export async function parseByNix(path: string, bin = ""): Promise<string | null> {
  const result = await execa(join(bin, "nix-instantiate"), ["--parse", path], {
    encoding: "latin1",
    maxBuffer: 2 ** 30,
    reject: false,
  });
  if (result.exitCode === undefined) throw result;
  return result.exitCode === 0 ? result.stdout : null;
}

/** `null` if Nix and our reader agree on `source` (bytes as latin1), else both answers. */
export async function disagreement(
  source: string,
  path: string,
): Promise<{ ours: string; nix: string } | null> {
  const ours = parseByUs(source, dirname(resolve(path)));
  const nix = await parseByNix(path);
  if (ours === nix) return null;
  if (ours === null) return { ours: "refused", nix: nix as string };
  if (nix === null) return { ours, nix: "refused" };
  const [a, b] = [sortShown(ours), sortShown(nix)];
  return a === b ? null : { ours: a, nix: b };
}

/** Calls `work` with the path of a file that holds `source`. */
export async function withNixFile<Result>(
  source: string,
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), "poetrix-nix-"));
  const path = join(directory, "file.nix");
  try {
    await writeFile(path, source, "latin1");
    return await work(path);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function parseByUs(source: string, directory: string): string | null {
  let file: ReturnType<typeof readNix>;
  try {
    file = readNix(source, "file.nix");
  } catch (error) {
    if (error instanceof Error && error.name === "UserError") return null;
    throw error;
  }
  const tokens = file.tokens.map((token) => token.text).join("");
  if (tokens !== source) throw new Error("the tokens are not the file");
  const { start, end } = file.expression;
  if (printNode(file.expression) !== source.slice(start, end)) {
    throw new Error("the tree is not the file");
  }
  return showCore(toCore(file.expression), directory);
}
