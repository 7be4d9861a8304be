import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
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

/** The files of a new build: their texts by name. */
async function built(checkout: string): Promise<Map<string, string>> {
  const names = (await readdir(join(checkout, "dist"))).map((name) => join("dist", name));
  const texts = [...names, "THIRD-PARTY-LICENSES"].map(
    async (path) => [path, await readFile(join(checkout, path), "utf8")] as const,
  );
  return new Map(await Promise.all(texts));
}

/** Only names are compared here, since a difference in texts would fill the screen. */
function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => one.get(path) !== other.get(path))
    .sort();
}

it("dist/ is what the sources give (else: npm run build, and commit it)", async () => {
  await writeFile(join(folder, "THIRD-PARTY-LICENSES"), await bundle(join(folder, "dist")));
  expect(differences(await built(root), await built(folder))).toEqual([]);
});

it("what lay in dist/ before is gone", async () => {
  const stale = join(folder, "dist", "stale.mjs");
  await writeFile(stale, "");
  await bundle(join(folder, "dist"));
  expect(existsSync(stale)).toBe(false);
});

it("its bytes are the same wherever node_modules lies", async () => {
  const elsewhere = join(folder, "some", "where", "else");
  await mkdir(elsewhere, { recursive: true });
  for (const path of ["src", "scripts", "nix", "package.json", "tsconfig.json"]) {
    await cp(join(root, path), join(elsewhere, path), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(elsewhere, "node_modules"));
  await execa("node", ["scripts/bundle.mjs"], { cwd: elsewhere });
  expect(differences(await built(root), await built(elsewhere))).toEqual([]);
});

it("`show` loads none of what Node has for programs and servers: each start would wait for it", async () => {
  const tell = `process.on("exit", () => console.error(process.moduleLoadList.join("\\n")))`;
  const { stderr } = await execa("node", [
    ...["--import", `data:text/javascript,${encodeURIComponent(tell)}`],
    ...[join(root, "dist/poetrix.cjs"), "show", "--python-full-version", "3.12.1"],
    join(root, "examples/rv-gateway"),
  ]);
  const loaded = stderr.split("\n").map((line) => line.replace("NativeModule ", ""));
  expect(loaded).toContain("path");
  expect(loaded.filter((name) => ["child_process", "http"].includes(name))).toEqual([]);
});
