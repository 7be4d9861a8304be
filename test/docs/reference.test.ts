// The generated tables in docs/ are current, and every command and function has one.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { documented, pages, withTables } from "../../scripts/reference.ts";
import { root } from "../tools/nix-env.ts";

it.each(pages)("docs/%s is current: `npm run reference` writes it", async (page) => {
  const text = await readFile(join(root, "docs", page), "utf8");
  expect(text).toBe(withTables(text, root));
});

it("has a table for every command and every function", async () => {
  const text = (
    await Promise.all(pages.map((page) => readFile(join(root, "docs", page), "utf8")))
  ).join("\n");
  const { commands, functions } = documented(root);
  expect(commands).toContain("lock");
  expect(functions).toContain("mkPoetryEnv");
  for (const name of commands) expect(text).toContain(`<!-- options: ${name} -->`);
  for (const name of functions) expect(text).toContain(`<!-- arguments: ${name} -->`);
});
