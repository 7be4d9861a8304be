// Bundles the command line into dist/poetrix.mjs: one readable file that needs nothing but Node.
import { chmod } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Bundles into `outfile`; `npm run build` writes dist/poetrix.mjs, the freshness test a scratch file. */
export async function bundle(outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    // jsonc-parser's other build loads its parts in a way that cannot be bundled.
    mainFields: ["module", "main"],
    charset: "utf8",
    legalComments: "inline",
    // Some libraries are CommonJS and call require() for Node's own modules.
    banner: {
      js: [
        "#!/usr/bin/env node",
        "// Made from src/ by `npm run build`. Do not edit.",
        'import { createRequire as createRequireForBundle } from "node:module";',
        "const require = createRequireForBundle(import.meta.url);",
      ].join("\n"),
    },
  });
  await chmod(outfile, 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundle(fileURLToPath(new URL("../dist/poetrix.mjs", import.meta.url)));
}
