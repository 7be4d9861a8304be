// Made from src/ by `npm run build`. Do not edit.
import {
  nixStore
} from "./store.mjs";
import {
  downloadFiles,
  gitTree
} from "./download.mjs";
import {
  runProgram
} from "./run-program.mjs";
import {
  UserError
} from "./errors.mjs";

// src/build/fetch-files.ts
var batchSize = 32;
async function fetchFiles(wanted, { progress, signal }) {
  const store = await nixStore(signal);
  const files = await store.missing(wanted.files);
  const trees = await store.missing(wanted.trees);
  if (files.length + trees.length === 0) return [];
  const task = progress.task("fetching files", files.length + trees.length);
  try {
    for (let start = 0; start < files.length; start += batchSize) {
      const batch = files.slice(start, start + batchSize);
      const paths = await downloadFiles(batch, { signal, task });
      await store.add(batch.map((file, index) => ({ ...file, path: paths[index] ?? "" })));
    }
    for (const tree of trees) {
      await store.add([{ ...tree, path: await gitTree(tree, signal) }]);
      task.advance(tree.label);
    }
  } finally {
    task.end();
  }
  return [...files.map(({ fileName }) => fileName), ...trees.map(({ label }) => label)];
}
async function missingFiles({ files, trees }, signal) {
  const store = await nixStore(signal);
  return { files: await store.missing(files), trees: await store.missing(trees) };
}
async function neededFiles({
  planFiles: { files, trees },
  derivations,
  options,
  signal
}) {
  if (files.length + trees.length === 0) return { files, trees };
  const store = await nixStore(signal);
  const args = ["--realise", "--dry-run", ...derivations, ...options];
  const { exitCode, stderr } = await runProgram("nix-store", args, { signal });
  signal.throwIfAborted();
  if (exitCode !== 0) throw new UserError("NIX_FAILED", `nix-store failed: ${stderr.trim()}`);
  const toBuild = [...stderr.matchAll(/^ +(\/.*\.drv)$/gm)].map(([, path = ""]) => path);
  return {
    files: await store.madeBy(toBuild, files),
    trees: await store.madeBy(toBuild, trees)
  };
}

export {
  fetchFiles,
  missingFiles,
  neededFiles
};
