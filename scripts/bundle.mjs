// Bundles the command line into dist/poetrix.mjs: one readable file that needs nothing but Node.
import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
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

/**
 * Bundles into `outfile`; `npm run build` writes dist/poetrix.mjs, the freshness test a scratch file.
 * Answers the text of the licences of all packages in it.
 */
export async function bundle(outfile) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outfile,
    bundle: true,
    metafile: true,
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
  await writeFile(outfile, withoutPlaces(await readFile(outfile, "utf8")));
  await chmod(outfile, 0o755);
  return licencesOf(Object.keys(metafile.inputs));
}

/** The same bytes wherever node_modules lies: esbuild names files by their way from here. */
function withoutPlaces(text) {
  return text.replace(
    /^(\s*\/\/ |\s*")(?:\.\.?\/|\/)(?:[^"\n]*?\/)?node_modules\//gm,
    "$1node_modules/",
  );
}

/** Each package of which the bundle holds something, with its licence as it wrote it. */
async function licencesOf(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const [, folder] = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
    if (folder !== undefined) folders.add(resolve(root, folder));
  }
  const notices = await Promise.all([...folders].map(noticeOf));
  const sorted = notices.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
  return `dist/poetrix.mjs holds parts of these packages. Made by \`npm run build\`.\n\n${[...new Set(sorted)].join("\n")}`;
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  );
  const files = (await readdir(folder)).filter((file) =>
    /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file),
  );
  const texts = await Promise.all(files.sort().map((file) => readFile(join(folder, file), "utf8")));
  if (license === undefined && texts.length === 0) throw new Error(`${name} has no licence`);
  const title = `${name} ${version}: ${license ?? "see below"}`;
  const body = texts.map((text) => `${text.replace(/\r\n/g, "\n").trim()}\n`).join("\n");
  return [title, `${"=".repeat(title.length)}\n${title}\n${"=".repeat(title.length)}\n\n${body}`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const licences = await bundle(join(root, "dist/poetrix.mjs"));
  await writeFile(join(root, "THIRD-PARTY-LICENSES"), licences);
}
