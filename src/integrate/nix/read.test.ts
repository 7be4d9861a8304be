import { describe, expect, it } from "vitest";
import { readNix } from "./read.ts";

describe("readNix", () => {
  function messageOf(source: string): string {
    try {
      readNix(source, "flake.nix");
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error("was accepted");
  }

  it("says so of a file that nobody wrote by hand", () => {
    expect(messageOf(`[ ${"a ".repeat(150_000)} ]`)).toBe(
      "flake.nix has 300004 characters: Nix files of more than 250000 are not read",
    );
  });

  it("says where and why a file is not Nix", () => {
    expect(messageOf("{\n  a = 1\n}\n")).toMatchInlineSnapshot(
      `"flake.nix:3:1: found \`}\` instead of \`;\`"`,
    );
    expect(messageOf("{ a = 1; ")).toMatchInlineSnapshot(
      `"flake.nix:1:10: found the end of the file instead of an attribute's name"`,
    );
    expect(messageOf('{ a = "b; }')).toMatchInlineSnapshot(
      `"flake.nix:1:12: found the end of the file instead of \`"\`"`,
    );
    expect(messageOf("{ a = ./b/; }")).toMatchInlineSnapshot(
      `"flake.nix:1:10: a path cannot end in a slash"`,
    );
    expect(messageOf("{ a = ./b//c; }")).toMatchInlineSnapshot(
      `"flake.nix:1:11: a path cannot have an empty part"`,
    );
    expect(messageOf("1 == 2 == 3")).toMatchInlineSnapshot(
      `"flake.nix:1:8: found \`==\` instead of parentheses: \`==\` cannot be chained"`,
    );
    expect(messageOf("{ a.b = 1; a = 2; }")).toMatchInlineSnapshot(
      `"flake.nix:1:12: the attribute a is defined twice"`,
    );
    expect(messageOf("{ a, a }: a")).toMatchInlineSnapshot(
      `"flake.nix:1:6: the argument a is named twice"`,
    );
    expect(messageOf("{\n  inherit pkgs;\n}")).toMatchInlineSnapshot(
      `"flake.nix:2:11: the variable pkgs is not defined"`,
    );
    expect(messageOf("x: { inherit ${x}; }")).toMatchInlineSnapshot(
      `"flake.nix:1:14: a name in \`inherit\` cannot be computed"`,
    );
    expect(messageOf("x: let ${x} = 1; in x")).toMatchInlineSnapshot(
      `"flake.nix:1:4: a name in \`let\` cannot be computed"`,
    );
    expect(messageOf("99999999999999999999")).toMatchInlineSnapshot(
      `"flake.nix:1:1: the number 99999999999999999999 is too large or too small"`,
    );
    expect(messageOf("<<<<<<< HEAD")).toMatchInlineSnapshot(
      `"flake.nix:1:1: found \`<\` instead of an expression"`,
    );
  });
});
