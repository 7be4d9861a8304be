// Bundles the command line into dist/poetrix.mjs: one readable file that needs nothing but Node.
import { chmod, readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Leaves the libraries' comments out, their licences aside: Node reads the whole file at each start. */
const withoutComments = {
  name: "without-comments",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/.*\.[cm]?js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      // What this prints in one line, the bundle's own printing lays out again.
      const { code } = await transform(source, { minifyWhitespace: true, legalComments: "inline" });
      return { contents: code };
    });
  },
};

/** Lists of licences without addresses and notes: nobody asks for them, and they are most of it. */
const withoutAddresses = {
  name: "without-addresses",
  setup({ onLoad }) {
    const keep = (filter, pick) =>
      onLoad({ filter }, async ({ path }) => {
        const list = JSON.parse(await readFile(path, "utf8"));
        return { contents: JSON.stringify(pick(list)), loader: "json" };
      });
    keep(/\/spdx-license-list\/spdx\.json$/, (list) =>
      Object.fromEntries(Object.entries(list).map(([id, { name }]) => [id, { name }])),
    );
    keep(/\/@blueoak\/list\/index\.json$/, (ratings) =>
      ratings.map(({ licenses }) => ({ licenses: licenses.map(({ id }) => ({ id })) })),
    );
  },
};

/** The style and the script of the page that `poetrix report` makes are text to it; every page holds them. */
const textOfPage = {
  name: "text-of-page",
  setup({ onLoad }) {
    onLoad({ filter: /\/report\/page\/[^/]+\.(css|js)$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const { code } = await transform(source, { loader: extname(path).slice(1), minify: true });
      return { contents: code, loader: "text" };
    });
  },
};

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
    // What CycloneDX's library needs only to write XML, which it is never asked for.
    external: ["xmlbuilder2"],
    charset: "utf8",
    legalComments: "inline",
    plugins: [withoutComments, withoutAddresses, textOfPage],
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
