// `npm run reference`: writes the tables of docs/ that the code says (scripts/reference.ts).
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const outfile = join(root, ".cache/reference.mjs");
await mkdir(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(root, "scripts/reference.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  // What commands do is not needed, only what they are called.
  external: ["./run.ts"],
  logLevel: "error",
});
const { pages, schemasText, withTables } = await import(pathToFileURL(outfile).href);
for (const page of pages) {
  const path = join(root, "docs", page);
  await writeFile(path, withTables(await readFile(path, "utf8"), root));
}
await writeFile(join(root, "docs/schemas.json"), schemasText());
