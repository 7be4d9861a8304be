// The linter's rules refuse what CONTRIBUTING.md asks not to write.
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../tools/nix-env.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-lint-"));
  for (const file of ["biome.json", "literal-spread.grit"]) {
    await copyFile(join(root, file), join(folder, file));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function complaints(code: string): Promise<string> {
  await mkdir(join(folder, "src"), { recursive: true });
  await writeFile(join(folder, "src/planted.ts"), code);
  const biome = join(root, "node_modules/.bin/biome");
  const { stdout, stderr } = await execa(biome, ["lint", "--vcs-enabled=false", "src/planted.ts"], {
    cwd: folder,
    reject: false,
  });
  return stdout + stderr;
}

it.each([
  [
    "a spread of a literal",
    "export const all = { ...{ a: 1, b: 2 }, c: 3 };",
    "A spread of a literal",
  ],
  [
    "a fourth parameter",
    "export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d;",
    "only 3 are allowed",
  ],
  [
    "a file read without a look at what it is",
    'import { readFile } from "node:fs/promises";\nexport const text = readFile("pyproject.toml");',
    "may be a pipe",
  ],
])("%s", async (_, code, complaint) => {
  expect(await complaints(code)).toContain(complaint);
});

it("and nothing else", async () => {
  const code = "export const all = (given: object) => ({ ...given, c: 3 });";
  expect(await complaints(code)).toContain("Checked 1 file");
  expect(await complaints(code)).not.toContain("planted.ts:");
});
