// Made from src/ by `npm run build`. Do not edit.
import {
  revisionOf,
  storeName,
  treeName
} from "./download.mjs";
import {
  gitRevision,
  packageIds
} from "./git-revision.mjs";
import {
  machineFault
} from "./credentials.mjs";
import {
  hexFromSri
} from "./hash.mjs";
import {
  onPath
} from "./uv-2.mjs";
import {
  runProgram
} from "./run-program.mjs";
import {
  compareVersions,
  parseVersion,
  tryParseVersion
} from "./version-2.mjs";
import {
  UserError,
  withoutCredentials
} from "./errors.mjs";

// src/build/plan-files.ts
function planFiles(plan, { project, lock }, isWanted) {
  const ids = packageIds(lock);
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
        const revision = gitRevision(crate.url, crate.revision, "poetrix.lock");
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
  const revision = revisionOf(locked?.source ?? null);
  if (source.kind !== "git" || source.hash === null || revision === null) return null;
  return treeOf(revision, source.hash);
}
function treeOf({ url, revision }, hash) {
  const label = `${withoutCredentials(url)}@${revision.slice(0, 12)}`;
  return { url, revision, label, fileName: treeName, hash, isFolder: true };
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

// src/facts/store/store.ts
import { createHash } from "node:crypto";
var batchSize = 500;
async function nixStore(signal) {
  if (await onPath("nix-store") === null) throw nixMissing();
  const folder = process.env.NIX_STORE_DIR || "/nix/store";
  const run = async (args) => {
    const answer = await runProgram("nix-store", args, { signal });
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
      return invalid.flatMap((path) => byPath.get(path) ?? []);
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
            throw new UserError(
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
  const fault = machineFault(said);
  return fault === null ? new UserError("NIX_FAILED", `nix-store ${operation} failed: ${said.trim()}`) : new UserError(
    "MACHINE_FAILED",
    `this machine failed while nix-store ${operation} ran: ${fault}`,
    isFullDisk(fault) ? howToMakeRoom : void 0
  );
}
function isFullDisk(fault) {
  return /space left|quota|disk is full|disk I\/O error/i.test(fault);
}
var howToMakeRoom = "`nix-collect-garbage` there frees what no root keeps; then run this again";
var oldestNix = "2.8";
async function nixTooOld(signal) {
  const { stdout } = await runProgram("nix-store", ["--version"], { signal });
  signal.throwIfAborted();
  const version = tryParseVersion(/\(Nix\) (\d+(?:\.\d+)*)/.exec(stdout)?.[1] ?? "");
  if (version === null || compareVersions(version, parseVersion(oldestNix)) >= 0) return null;
  return new UserError(
    "NIX_TOO_OLD",
    `nix-store of PATH is ${stdout.trim()}, and Poetrix needs Nix ${oldestNix} or later`,
    "install a newer one from https://nixos.org/download, or with `nix upgrade-nix`"
  );
}
function nixMissing() {
  return new UserError(
    "NIX_MISSING",
    "Nix is not on PATH",
    "install it from https://nixos.org/download, or on Debian with `apt install nix-bin`"
  );
}
function fixedOutputPath({ fileName, hash, isFolder }, folder) {
  const name = storeName(fileName);
  const inner = sha256(`fixed:out:${hexFromSri(hash)}:`).toString("hex");
  const content = isFolder ? `source:${hexFromSri(hash)}` : `output:out:sha256:${inner}`;
  const digest = sha256(`${content}:${folder}:${name}`);
  return `${folder}/${base32(compressed(digest))}-${name}`;
}
function modeOf({ hash, isFolder }) {
  return `${isFolder ? "--recursive " : ""}${hash.slice(0, hash.indexOf("-"))}`;
}
function sha256(text) {
  return createHash("sha256").update(text).digest();
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

export {
  planFiles,
  wantedFile,
  wantedTree,
  nixStore,
  isFullDisk,
  howToMakeRoom,
  nixTooOld,
  nixMissing
};
