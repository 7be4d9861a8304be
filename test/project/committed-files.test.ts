// What no committed file may hold.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../tools/nix-env.ts";

const git = (...args: string[]): string[] =>
  execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
const committed = git("ls-files", "-z");

/**
 * Hosts of package registries: the user's tools have their own default. They are written in parts, so that this file passes
 * too.
 */
const registries = [
  ["pypi", "org"],
  ["pythonhosted", "org"],
  ["registry.npmjs", "org"],
  ["crates", "io"],
  ["debian", "org"],
  ["golang", "org"],
  ["yarnpkg", "com"],
  ["maven.apache", "org"],
  ["repo1.maven", "org"],
].map((parts) => parts.join("."));

describe("committed files", () => {
  it("name no package registry's host", () => {
    const found = committed.flatMap((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return registries.filter((host) => text.includes(host)).map((host) => `${path}: ${host}`);
    });
    expect(found).toEqual([]);
  });

  it("hold no plan: it names hosts", () => {
    expect(committed.filter((path) => path.endsWith("poetrix.lock"))).toEqual([]);
  });

  it("need nothing that nixpkgs no longer has, where people copy from", () => {
    const shown = committed.filter((path) => /^(docs|examples|templates)\/|^README/.test(path));
    expect(shown.length).toBeGreaterThan(20);
    const gone = /^(?!\|).*\b(pkgs\.nodePackages|nodePackages\.|python3\d*Full|utillinux)\b/m;
    const needing = shown.filter(
      (path) => path.endsWith(".nix") && gone.test(readFileSync(join(root, path), "utf8")),
    );
    const inBlocks = shown.filter(
      (path) =>
        path.endsWith(".md") &&
        readFileSync(join(root, path), "utf8")
          .split("```")
          .some((text, place) => place % 2 === 1 && gone.test(text)),
    );
    expect([...needing, ...inBlocks]).toEqual([]);
  });

  it("hold no path of this machine", () => {
    const home = process.env.HOME ?? "/root";
    const paths = [root.replace(/\/$/, ""), `${home}/`].filter((path) => path.length > 5);
    const found = committed.filter((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return paths.some((one) => text.includes(one));
    });
    expect(found).toEqual([]);
  });
});
