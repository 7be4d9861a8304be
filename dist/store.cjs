// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  howToMakeRoom: () => howToMakeRoom,
  isFullDisk: () => isFullDisk,
  nixMissing: () => nixMissing,
  nixStore: () => nixStore,
  nixTooOld: () => nixTooOld,
  planFiles: () => planFiles,
  wantedFile: () => wantedFile,
  wantedTree: () => wantedTree
});
module.exports = stdin_exports;
var import_download = require("./download.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_credentials = require("./credentials.cjs");
var import_hash = require("./hash.cjs");
var import_uv_2 = require("./uv-2.cjs");
var import_run_program = require("./run-program.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_crypto = require("node:crypto");
function planFiles(plan, { project, lock }, isWanted) {
  const ids = (0, import_git_revision.packageIds)(lock);
  const locked = new Map(lock.packages.map((each) => [ids.of(each), each]));
  const files = /* @__PURE__ */ new Map();
  const trees = /* @__PURE__ */ new Map();
  for (const target of Object.values(plan.targets).filter(isWanted)) {
    const chosen = [
      ...Object.entries(target.packages).map(([id, { file }]) => [id, file]),
      ...Object.entries(target.buildFiles)
    ];
    for (const [id, fileName] of chosen) {
      const entry = plan.packages[id];
      if (entry === void 0) continue;
      const file = fileName === null ? null : wantedFile({ entry, fileName, locked: locked.get(id), project });
      const tree = wantedTree(entry, locked.get(id));
      if (file !== null) files.set(`${file.fileName} ${file.hash}`, file);
      if (tree !== null) trees.set(tree.label, tree);
    }
    for (const crate of cratesOf(target, plan)) {
      if (crate.kind === "git") {
        const revision = (0, import_git_revision.gitRevision)(crate.url, crate.revision, "poetrix.lock");
        const tree = treeOf(revision, crate.hash);
        trees.set(tree.label, tree);
      } else if (crate.url !== null) {
        const file = crateFile(crate, crate.url);
        files.set(`${file.fileName} ${file.hash}`, file);
      }
    }
  }
  return {
    files: [...files.values()].sort((a, b) => a.fileName < b.fileName ? -1 : 1),
    trees: [...trees.values()].sort((a, b) => a.label < b.label ? -1 : 1)
  };
}
function wantedFile({
  entry: { files, source },
  fileName,
  locked,
  project
}) {
  const file = files[fileName];
  if (file === void 0 || file.url === null) return null;
  const url = locked?.source?.kind === "url" ? locked.source.url : file.url;
  return { fileName, hash: file.hash, url, index: indexOf(source, project), size: file.size };
}
function indexOf(source, project) {
  if (source.kind !== "index" || source.name === void 0) return null;
  const url = project.sources.find(({ name }) => name === source.name)?.url;
  return url === void 0 || url === null ? null : { name: source.name, url };
}
function wantedTree({ source }, locked) {
  const revision = (0, import_download.revisionOf)(locked?.source ?? null);
  if (source.kind !== "git" || source.hash === null || revision === null) return null;
  return treeOf(revision, source.hash);
}
function treeOf({ url, revision }, hash) {
  const label = `${(0, import_errors.withoutCredentials)(url)}@${revision.slice(0, 12)}`;
  return { url, revision, label, fileName: import_download.treeName, hash, isFolder: true };
}
function cratesOf(target, { packages, project, crates = {} }) {
  return Object.keys(target.builds).flatMap((id) => {
    const build = id === "." ? project.build : packages[id]?.build;
    return (build?.crates ?? []).flatMap((crate) => crates[crate] ?? []);
  });
}
function crateFile({ name, version, hash }, url) {
  return { fileName: `${name}-${version}.crate`, hash, url, index: null };
}
var batchSize = 500;
async function nixStore(signal) {
  if (await (0, import_uv_2.onPath)("nix-store") === null) throw nixMissing();
  const folder = process.env.NIX_STORE_DIR || "/nix/store";
  const run = async (args) => {
    const answer = await (0, import_run_program.runProgram)("nix-store", args, { signal });
    signal.throwIfAborted();
    if (answer.exitCode === 0) return answer.stdout.split("\n").filter((line) => line !== "");
    throw await nixTooOld(signal) ?? storeFailure(args[0] ?? "", answer.stderr);
  };
  return {
    pathOf: (file) => fixedOutputPath(file, folder),
    async missing(files) {
      const byPath = new Map(files.map((file) => [fixedOutputPath(file, folder), file]));
      const invalid = [];
      for (const paths of chunks([...byPath.keys()])) {
        invalid.push(...await run(["--check-validity", "--print-invalid", ...paths]));
      }
      return invalid.map((path) => {
        const file = byPath.get(path);
        if (file !== void 0) return file;
        const said = `it answered ${JSON.stringify(path.slice(0, 200))}, which is none of the paths`;
        throw storeFailure("--check-validity", said);
      });
    },
    async madeBy(derivations, files) {
      const outputs = /* @__PURE__ */ new Set();
      for (const paths of chunks(derivations)) {
        for (const path of await run(["--query", "--outputs", ...paths])) outputs.add(path);
      }
      return files.filter((file) => outputs.has(fixedOutputPath(file, folder)));
    },
    async add(files) {
      for (const mode of new Set(files.map(modeOf))) {
        const group = files.filter((file) => modeOf(file) === mode);
        for (const chunk of chunks(group)) {
          const added = await run([
            ...["--add-fixed", ...mode.split(" ")],
            ...chunk.map(({ path }) => path)
          ]);
          for (const [index, file] of chunk.entries()) {
            const expected = fixedOutputPath(file, folder);
            if (added[index] === expected) continue;
            throw new import_errors.UserError(
              "HASH_MISMATCH",
              `${file.path} went into the store as ${added[index]}, but poetrix.lock expects ${expected}`,
              "either that file was altered: delete it and run the command again; or poetrix.lock was: delete that and run `poetrix lock`"
            );
          }
        }
      }
    }
  };
}
function storeFailure(operation, said) {
  const fault = (0, import_credentials.machineFault)(said);
  if (fault !== null) {
    return new import_errors.UserError(
      "MACHINE_FAILED",
      `this machine failed while nix-store ${operation} ran: ${fault}`,
      isFullDisk(fault) ? howToMakeRoom : void 0
    );
  }
  const reason = said.trim();
  return new import_errors.UserError(
    "NIX_FAILED",
    `nix-store ${operation} failed${reason === "" ? ", and did not say why" : `: ${reason}`}`,
    reason === "" ? "see what `nix-store --version` says" : void 0
  );
}
function isFullDisk(fault) {
  return /space left|quota|disk is full|disk I\/O error/i.test(fault);
}
var howToMakeRoom = "`nix-collect-garbage` there frees what no root keeps; then run this again";
var oldestNix = "2.8";
async function nixTooOld(signal) {
  const { stdout } = await (0, import_run_program.runProgram)("nix-store", ["--version"], { signal });
  signal.throwIfAborted();
  const version = (0, import_version_2.tryParseVersion)(/\(Nix\) (\d+(?:\.\d+)*)/.exec(stdout)?.[1] ?? "");
  if (version === null || (0, import_version_2.compareVersions)(version, (0, import_version_2.parseVersion)(oldestNix)) >= 0) return null;
  return new import_errors.UserError(
    "NIX_TOO_OLD",
    `nix-store of PATH is ${stdout.trim()}, and Poetrix needs Nix ${oldestNix} or later`,
    "install a newer one from https://nixos.org/download, or with `nix upgrade-nix`"
  );
}
function nixMissing() {
  return new import_errors.UserError(
    "NIX_MISSING",
    "Nix is not on PATH",
    "install it from https://nixos.org/download, or on Debian with `apt install nix-bin`"
  );
}
function fixedOutputPath({ fileName, hash, isFolder }, folder) {
  const name = (0, import_download.storeName)(fileName);
  const inner = sha256(`fixed:out:${(0, import_hash.hexFromSri)(hash)}:`).toString("hex");
  const content = isFolder ? `source:${(0, import_hash.hexFromSri)(hash)}` : `output:out:sha256:${inner}`;
  const digest = sha256(`${content}:${folder}:${name}`);
  return `${folder}/${base32(compressed(digest))}-${name}`;
}
function modeOf({ hash, isFolder }) {
  return `${isFolder ? "--recursive " : ""}${hash.slice(0, hash.indexOf("-"))}`;
}
function sha256(text) {
  return (0, import_node_crypto.createHash)("sha256").update(text).digest();
}
function compressed(digest) {
  const folded = Buffer.alloc(20);
  for (const [index, byte] of digest.entries()) {
    folded[index % folded.length] = (folded[index % folded.length] ?? 0) ^ byte;
  }
  return folded;
}
function base32(bytes) {
  const alphabet = "0123456789abcdfghijklmnpqrsvwxyz";
  let number = 0n;
  for (const byte of [...bytes].reverse()) number = number * 256n + BigInt(byte);
  let text = "";
  for (let digits = Math.ceil(bytes.length * 8 / 5); digits > 0; digits -= 1) {
    text = (alphabet[Number(number % 32n)] ?? "") + text;
    number /= 32n;
  }
  return text;
}
function chunks(items) {
  return Array.from(
    { length: Math.ceil(items.length / batchSize) },
    (_, index) => items.slice(index * batchSize, (index + 1) * batchSize)
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  howToMakeRoom,
  isFullDisk,
  nixMissing,
  nixStore,
  nixTooOld,
  planFiles,
  wantedFile,
  wantedTree
});
