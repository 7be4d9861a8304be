// Our Nix reader against `nix-instantiate --parse`: the same files accepted, the same refused, and the same meaning.
// With NIX_FILES=FOLDER, all Nix files below that folder too.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNix } from "../../src/integrate/nix/read.ts";
import { newerNix } from "../tools/newer-nix.ts";
import { disagreement, parseByNix, withNixFile } from "./nix-instantiate.ts";
import { brokenNixPrograms, nixPrograms } from "./nix-programs.ts";

const here = import.meta.dirname;
const lines = readFileSync(join(here, "nix-lines.txt"), "latin1").split("\n");
const blocks = JSON.parse(readFileSync(join(here, "nix-blocks.json"), "utf8")) as string[];
const programs = [...lines, ...blocks.map((block) => Buffer.from(block).toString("latin1"))];

describe("against nix-instantiate --parse", { timeout: 300_000 }, () => {
  it("agrees on every construct of the language, right and wrong", async () => {
    const different = await fewAtATime(programs, async (source) => {
      const found = await withNixFile(source, (path) => disagreement(source, path));
      return found ? [{ source, ...found }] : [];
    });
    expect(different).toEqual([]);
    expect(programs.length).toBeGreaterThan(500);
  });

  it("agrees with a newer Nix on what is Nix, but for what changed since", async () => {
    const bin = await newerNix();
    const different = await fewAtATime(programs, async (source) => {
      const theirs = await withNixFile(source, (path) => parseByNix(path, bin));
      return isNix(source) === (theirs !== null) ? [] : [source];
    });
    expect(different).toEqual([
      // Nix 2.8 merges the outer two sets only.
      "{a={b={c=1;};}; a={b={d=1;};};}",
      // Nix 2.8 does not look at `x` if no name is inherited from it.
      "{inherit (x);}",
    ]);
  });

  it("agrees on generated programs", async () => {
    await fc.assert(
      fc.asyncProperty(nixPrograms, async (program) => {
        const source = Buffer.from(program).toString("latin1");
        expect(await withNixFile(source, (path) => disagreement(source, path))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("agrees on programs with an accident", async () => {
    await fc.assert(
      fc.asyncProperty(brokenNixPrograms, async (program) => {
        const source = Buffer.from(program).toString("latin1");
        expect(await withNixFile(source, (path) => disagreement(source, path))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("reads bytes that are no UTF-8", async () => {
    const source = '"\xff" # \xfe\n';
    expect(await withNixFile(source, (path) => disagreement(source, path))).toBeNull();
  });

  const folder = process.env.NIX_FILES;
  it.skipIf(folder === undefined)("agrees on the files of $NIX_FILES", { timeout: 0 }, async () => {
    const files = readdirSync(folder as string, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".nix"))
      .map((file) => join(folder as string, file));
    const different: unknown[] = [];
    for (const file of files) {
      const found = await disagreement(readFileSync(file, "latin1"), file);
      if (found) different.push({ file, ...found });
    }
    process.stderr.write(`${files.length - different.length} of ${files.length} files agree\n`);
    expect(different).toEqual([]);
  });
});

/** All answers, in order; a few programs of Nix run side by side. */
async function fewAtATime<Answer>(
  sources: readonly string[],
  ask: (source: string) => Promise<Answer[]>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < sources.length; start += 8) {
    answers.push(...(await Promise.all(sources.slice(start, start + 8).map(ask))).flat());
  }
  return answers;
}

function isNix(source: string): boolean {
  try {
    readNix(source, "file.nix");
    return true;
  } catch {
    return false;
  }
}

describe("deep nesting", () => {
  const depth = 4500;
  const nest = (open: string, inner: string, close: string): string =>
    open.repeat(depth) + inner + close.repeat(depth);

  it.each([
    ["parentheses", nest("(", "1", ")")],
    ["lists", nest("[", "", "]")],
    ["functions", nest("x: ", "1", "")],
    ["strings", nest('"${', '"a"', '}"')],
    ["negations", nest("!", "true", "")],
    ["sums", nest("1 +", "1", "")],
    ["updates", nest("{} //", "{}", "")],
    ["paths of attributes", `{ a${nest(".a", "", "")} = 1; }`],
  ])("of %s is read, as Nix reads it", async (_, source) => {
    expect(await withNixFile(source, parseByNix)).not.toBeNull();
    expect(readNix(source, "file.nix").source).toBe(source);
  });

  it("is refused where Nix refuses it too", async () => {
    const source = `${"{ a = ".repeat(20_000)}1${"; }".repeat(20_000)}`;
    expect(await withNixFile(source, parseByNix)).toBeNull();
    expect(() => readNix(source, "flake.nix")).toThrow("flake.nix:1:30001: it nests too deeply");
  });
});
