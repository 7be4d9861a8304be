// docs/from-poetry2nix.md and docs/nix-functions.md name every function and every argument of ours.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { evaluate, onHost, pythonByName } from "../nix/fixture.ts";
import { root } from "../tools/nix-env.ts";

const poetrix = onHost(pythonByName);

/** As nixpkgs' `lib.functionArgs` does it: a function may also be a set that has its arguments. */
const argumentsOf = (value: string): string =>
  `let f = ${value}; in f.__functionArgs or (if builtins.isFunction f then builtins.functionArgs f else { })`;

describe.each(["docs/from-poetry2nix.md", "docs/nix-functions.md"])("%s", (path) => {
  const text = readFileSync(join(root, path), "utf8");
  let taken: Record<string, string[]>;

  beforeAll(async () => {
    taken = (await evaluate(
      `builtins.mapAttrs (_: value: builtins.attrNames (${argumentsOf("value")})) ${poetrix}`,
    )) as Record<string, string[]>;
  });

  it("names every function", () => {
    expect(Object.keys(taken)).toContain("mkPoetryApplication");
    const missing = Object.keys(taken).filter((name) => !text.includes(`\`${name}`));
    expect(missing).toEqual([]);
  });

  it("names every argument", () => {
    const known = [...new Set(Object.values(taken).flat())];
    expect(known).toContain("editablePackageSources");
    expect(known.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});

describe("docs/from-poetry2nix.md", () => {
  const text = readFileSync(join(root, "docs/from-poetry2nix.md"), "utf8");

  it("says of each argument who takes it, as it is", async () => {
    const of: Record<string, string> = {
      mkPoetryApplication: "application",
      mkPoetryEnv: "env",
      mkPoetryPackages: "packages",
    };
    const rows = text.slice(text.indexOf("## Arguments")).match(/^\| `.*$/gm) ?? [];
    for (const [name, word] of Object.entries(of)) {
      const takes = (await evaluate(
        `builtins.attrNames (${argumentsOf(`${poetrix}.${name}`)})`,
      )) as string[];
      for (const row of rows) {
        const [, argument = "", who = ""] = /^\| `(\w+)` \| ([^|]*) \|/.exec(row) ?? [];
        const isSaid = who.includes(word) || who.includes(name) || who.startsWith("all but");
        expect([name, argument, isSaid]).toEqual([name, argument, takes.includes(argument)]);
      }
    }
  });
});
