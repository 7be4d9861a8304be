// `poetrix integrate` on generated flakes: everything that was there is still there, with our package and environment
// added.
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integrateFlake } from "../../src/integrate/flake/integrate-flake.ts";
import { tokenize } from "../../src/integrate/nix/lexer.ts";
import { flakeProject } from "./flake-project.ts";
import { type FlakeShape, flakeOf, flakeShapes } from "./flake-shapes.ts";

const evaluator = join(import.meta.dirname, "evaluate-flake.nix");

interface Outputs {
  readonly packages: Record<string, unknown>;
  readonly devShells: Record<string, unknown>;
  readonly devShell: unknown;
  readonly inputs: Record<string, string | null>;
}

/** All flakes are evaluated in one run of Nix, before and after the edit. */
async function evaluateAll(pairs: readonly (readonly string[])[]): Promise<Outputs[][]> {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-generated-"));
  const lists = await Promise.all(
    pairs.map(async (texts, index) => {
      const paths = texts.map((_, place) => join(folder, `${index}-${place}.nix`));
      await Promise.all(texts.map((text, place) => writeFile(paths[place] as string, text)));
      return `[ ${paths.join(" ")} ]`;
    }),
  );
  const expression = `map (map (flake: import ${evaluator} { inherit flake; })) [ ${lists.join(" ")} ]`;
  const file = join(folder, "all.nix");
  await writeFile(file, expression);
  const { stdout } = await execa("nix-instantiate", ["--eval", "--strict", "--json", file]);
  return JSON.parse(stdout) as Outputs[][];
}

describe("generated flakes", { timeout: 300_000 }, () => {
  const { seed } = fc.readConfigureGlobal();
  const shapes = fc.sample(flakeShapes, { numRuns: 250, ...(seed !== undefined && { seed }) });
  const edited: { shape: FlakeShape; before: string; after: string }[] = [];
  const refused: [FlakeShape, string][] = [];
  for (const shape of shapes) {
    const before = flakeOf(shape);
    const result = integrateFlake(before, flakeProject);
    if (result.kind === "edited") edited.push({ shape, before, after: result.text });
    else refused.push([shape, result.reason]);
  }

  it("are edited, but for those that have neither packages nor shells", () => {
    const others = refused.filter(
      ([shape, reason]) =>
        shape.packages !== null ||
        shape.shell !== null ||
        reason !== "it has no packages or devShells to add to",
    );
    expect(others).toEqual([]);
  });

  it("are edited once", () => {
    for (const { shape, after } of edited) {
      const again = integrateFlake(after, flakeProject);
      expect({ shape, again }).toMatchObject({ again: { kind: "edited", text: after } });
    }
  });

  it("keep all that was written in them, in its order", () => {
    for (const { shape, before, after } of edited) {
      // `packages.${system}.tool` moves into a set: a computed name can stand in one binding only.
      if (shape.systems === "plain") continue;
      expect({ shape, lost: firstLost(before, after) }).toEqual({ shape, lost: null });
    }
  });

  it("evaluate to what they were, with our package and our environment", async () => {
    const outputs = await evaluateAll(edited.map(({ before, after }) => [before, after]));
    for (const [index, [before, after]] of outputs.entries()) {
      const shape = edited[index]?.shape;
      const found = { shape, before, after } as { before: Outputs; after: Outputs };
      const { default: _, gateway, ...others } = found.after.packages;
      expect({ shape, gateway }).toEqual({ shape, gateway: "our application" });
      const { default: present = "our application", ...were } = found.before.packages;
      expect({ shape, packages: others }).toEqual({ shape, packages: were });
      expect({ shape, package: found.after.packages.default }).toEqual({ shape, package: present });

      const { poetry, ...shells } = found.after.devShells;
      const withOurs = Object.values({ poetry, ...shells, old: found.after.devShell }).filter(
        (shell) => Array.isArray(shell) && shell[0] === "our environment",
      );
      expect({ shape, found, count: withOurs.length }).toMatchObject({ count: 1 });
      const had = { ...found.before.devShells, old: found.before.devShell };
      for (const [name, shell] of Object.entries(had)) {
        const now = { ...shells, old: found.after.devShell }[name];
        expect({ shape, name, shell: withoutOurs(now) }).toEqual({ shape, name, shell });
      }
      expect(found.after.inputs).toEqual({
        ...found.before.inputs,
        poetrix: "github:poetrix/poetrix",
      });
    }
  });
});

function withoutOurs(shell: unknown): unknown {
  return Array.isArray(shell) ? shell.filter((element) => element !== "our environment") : shell;
}

/** The first token or comment of `before` that is missing in `after`, or not in the same order. */
function firstLost(before: string, after: string): string | null {
  const wanted = texts(before);
  let next = 0;
  for (const text of texts(after)) if (text === wanted[next]) next += 1;
  return wanted[next] ?? null;
}

function texts(source: string): string[] {
  return tokenize(source)
    .filter(({ kind }) => kind !== "space")
    .map(({ text }) => text);
}
