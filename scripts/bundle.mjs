// Bundles the command line into dist/: readable files that need nothing but Node. It starts at dist/poetrix.cjs.
import { createHash } from "node:crypto";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
/** What Node starts. It loads all else by itself, with code that was compiled before: so its file shares nothing with the others. */
const entry = "src/cli/start.ts";
const main = "src/cli/main.ts";

/** Leaves the libraries' comments out, their licences aside: Node reads the whole file at each start. */
const withoutComments = {
  name: "without-comments",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/.*\.[cm]?js$/ }, async ({ path }) => {
      return { contents: await compact(await readFile(path, "utf8")) };
    });
  },
};

/** What this prints in one line, the bundle's own printing lays out again. */
async function compact(source) {
  const { code } = await transform(source, { minifyWhitespace: true, legalComments: "inline" });
  return code;
}

/** commander can start programs, which costs Node the loading of all that it has of networks. We never ask it to. */
const withoutPrograms = {
  name: "without-programs",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/commander\/lib\/command\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const line = "const childProcess = require('node:child_process');\n";
      if (!source.includes(line)) throw new Error(`${path} has changed`);
      return { contents: await compact(source.replace(line, "")) };
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
    keep(/\/spdx-license-list\/licenses\/[^/]+\.json$/, ({ licenseText }) => ({ licenseText }));
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
      const isStyle = path.endsWith(".css");
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: isStyle,
        minify: true,
        write: false,
      });
      return { contents: outputFiles[0].text, loader: "text" };
    });
  },
};

/**
 * Bundles into the folder `dist`, and removes what else lies there; `npm run build` writes dist/, the freshness test a scratch
 * folder. What a command alone needs is a file of its own, which is loaded when it is called.
 * Answers the text of the licences of all packages in it.
 */
export async function bundle(dist) {
  const start = await build({ ...options, entryPoints: [entry], outdir: dist });
  const rest = await build({ ...options, entryPoints: [main], outdir: dist, splitting: true });
  for (const { entryPoint } of Object.values(rest.metafile.outputs)) {
    if (!entryPoint?.includes("node_modules/")) continue;
    throw new Error(
      `${entryPoint} is loaded on demand: let a file of ours import it, and load that`,
    );
  }
  const names = namesOf(rest.metafile.outputs);
  const written = await Promise.all(
    rest.outputFiles.map(async ({ path, text }) => {
      return [names.get(basename(path)), await commonJs(finished(text, names))];
    }),
  );
  const starting = await commonJs(withoutPlaces(start.outputFiles[0].text));
  written.push(["poetrix.cjs", `#!/usr/bin/env node\n${starting}`]);
  await mkdir(dist, { recursive: true });
  const made = new Set(written.map(([name]) => name));
  const stale = (await readdir(dist)).filter((name) => !made.has(name));
  const code = digestOf(written.map(([, text]) => text));
  for (const [name, text] of written) {
    await writeFile(join(dist, name), text.replace(codePlace, code));
  }
  for (const name of stale) await rm(join(dist, name), { recursive: true });
  await chmod(join(dist, "poetrix.cjs"), 0o755);
  return licencesOf([start, rest].flatMap(({ metafile }) => Object.keys(metafile.inputs)));
}

/** Of both parts. */
const options = {
  absWorkingDir: root,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  metafile: true,
  write: false,
  platform: "node",
  target: "node20",
  format: "esm",
  // jsonc-parser's other build loads its parts in a way that cannot be bundled.
  mainFields: ["module", "main"],
  // What CycloneDX's library needs only to write XML, which it is never asked for.
  external: ["xmlbuilder2"],
  charset: "utf8",
  legalComments: "inline",
  get define() {
    return { POETRIX_CODE: JSON.stringify(codePlace) };
  },
  plugins: [withoutPrograms, withoutComments, withoutAddresses, textOfPage],
};

/** Where the digest of all that is bundled takes its place: what is remembered between runs holds for this very code. */
const codePlace = "digest of the code";

function digestOf(texts) {
  const hash = createHash("sha256");
  for (const text of texts.sort()) hash.update(text);
  return hash.digest("hex").slice(0, 32);
}

/**
 * What each file is called: after its command, or after what it holds most of. esbuild's own names have a hash of all that
 * they hold, so that each change would give new ones.
 */
function namesOf(outputs) {
  const mainInputs = Object.entries(outputs)
    .map(([path, { entryPoint, inputs }]) => [basename(path), entryPoint ?? largestOf(inputs)])
    .sort(([, one], [, other]) => (one < other ? -1 : 1));
  const names = new Map();
  const taken = new Set();
  for (const [file, input] of mainInputs) {
    let name = stemOf(input);
    for (let number = 2; taken.has(name); number++) name = `${stemOf(input)}-${number}`;
    taken.add(name);
    names.set(file, `${name}.cjs`);
  }
  return names;
}

/** Ours before a package's; what esbuild adds of its own is no input. */
function largestOf(inputs) {
  const isOurs = (input) => Number(input.startsWith("src/"));
  const [largest] = Object.keys(inputs).sort(
    (one, other) =>
      isOurs(other) - isOurs(one) || inputs[other].bytesInOutput - inputs[one].bytesInOutput,
  );
  return largest ?? "esbuild";
}

/** `src/cli/commands/show/run.ts` is `show`, a file of a package the package's name. */
function stemOf(input) {
  const [, named] =
    /\bnode_modules\/(?:@[^/]+\/)?([^/]+)\//.exec(input) ??
    /^src\/cli\/commands\/([^/]+)\/run\.ts$/.exec(input) ??
    [];
  return named ?? basename(input, extname(input));
}

const mark = "// Made from src/ by `npm run build`. Do not edit.\n";

/** A module with its new name in what others import. */
function finished(text, names) {
  const named = withoutPlaces(text).replace(/(["'])\.\/([^"'\n]+\.mjs)\1/g, (whole, quote, file) =>
    names.has(file) ? `${quote}./${names.get(file)}${quote}` : whole,
  );
  // esbuild's own file holds functions alone: who takes none of them need not load it.
  return named.replace('import "./esbuild.cjs";\n', "");
}

/** Node 20 takes code that was compiled before for CommonJS only; esbuild splits ECMAScript modules only. */
async function commonJs(text) {
  const { code } = await transform(text, {
    format: "cjs",
    platform: "node",
    target: "node20",
    charset: "utf8",
    legalComments: "inline",
    supported: { "dynamic-import": false },
    define: { "import.meta.dirname": "__dirname" },
  });
  // esbuild puts what is exported into a second object, through which each use would go as well.
  return `${mark}${code.replace(/^module\.exports = __toCommonJS\((\w+)\);$/m, "module.exports = $1;")}`;
}

/** The same bytes wherever node_modules lies: esbuild names files by their way from here. */
function withoutPlaces(text) {
  return text.replace(
    /^(\s*\/\/ |\s*")(?:\.\.?\/|\/)(?:[^"\n]*?\/)?node_modules\//gm,
    "$1node_modules/",
  );
}

/** Each package that the bundle holds a part of, with the text of its licence. */
async function licencesOf(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const [, folder] = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
    if (folder !== undefined) folders.add(resolve(root, folder));
  }
  const notices = await Promise.all([...folders].map(noticeOf));
  const sorted = notices.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
  return `dist/ holds parts of these packages. Made by \`npm run build\`.\n\n${[...new Set(sorted)].join("\n")}`;
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
  const licences = await bundle(join(root, "dist"));
  await writeFile(join(root, "THIRD-PARTY-LICENSES"), licences);
}
