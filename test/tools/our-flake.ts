// Our own flake as a `path:` input: the published files of this checkout, committed or not.
import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./nix-env.ts";

/** Copies the flake's files to `folder`, with dist/ as it was last built; returns its URL. */
export async function copyOurFlake(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of [
    "flake.nix",
    "overlay.nix",
    "default.nix",
    "package.json",
    "nix",
    "templates",
    "dist",
  ]) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  return `path:${folder}`;
}
