import { cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";
import { root } from "../tools/nix-env.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-bundle-"));
});
afterAll(() => rm(folder, { recursive: true }));

const committed = (path: string) => readFile(join(root, path), "utf8");

it("dist/poetrix.mjs is what the sources give (else: npm run build, and commit it)", async () => {
  const fresh = join(folder, "poetrix.mjs");
  const licences = await bundle(fresh);
  expect((await committed("dist/poetrix.mjs")) === (await readFile(fresh, "utf8"))).toBe(true);
  expect((await committed("THIRD-PARTY-LICENSES")) === licences).toBe(true);
});

it("its bytes are the same wherever node_modules lies", async () => {
  const elsewhere = join(folder, "some", "where", "else");
  await mkdir(join(elsewhere, "dist"), { recursive: true });
  for (const path of ["src", "scripts", "nix", "package.json", "tsconfig.json"]) {
    await cp(join(root, path), join(elsewhere, path), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(elsewhere, "node_modules"));
  await execa("node", ["scripts/bundle.mjs"], { cwd: elsewhere });
  for (const path of ["dist/poetrix.mjs", "THIRD-PARTY-LICENSES"]) {
    expect((await committed(path)) === (await readFile(join(elsewhere, path), "utf8"))).toBe(true);
  }
});
