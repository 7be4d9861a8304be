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
  cachedPath: () => cachedPath,
  downloadFailed: () => downloadFailed,
  downloadFiles: () => downloadFiles,
  gatherTrees: () => gatherTrees,
  gitTree: () => gitTree,
  hashOfAddress: () => hashOfAddress,
  longestSilence: () => longestSilence,
  narHash: () => narHash,
  reasonOf: () => reasonOf,
  request: () => request,
  retried: () => retried,
  revisionKey: () => revisionKey,
  revisionOf: () => revisionOf,
  storeName: () => storeName,
  treeName: () => treeName,
  wasSilent: () => wasSilent
});
module.exports = stdin_exports;
var import_concurrently = require("./concurrently.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_credentials = require("./credentials.cjs");
var import_offline = require("./offline.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_cache = require("./cache.cjs");
var import_run_program = require("./run-program.cjs");
var import_patience = require("./patience.cjs");
var import_errors = require("./errors.cjs");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_node_stream = require("node:stream");
var import_promises2 = require("node:stream/promises");
var import_node_url = require("node:url");
var import_promises3 = require("node:timers/promises");
var import_node_crypto2 = require("node:crypto");
var import_promises4 = require("node:fs/promises");
var import_node_path2 = require("node:path");
var import_node_crypto3 = require("node:crypto");
var import_promises5 = require("node:fs/promises");
var import_node_path3 = require("node:path");
var longest = 200;
function storeName(fileName) {
  const legal = fileName.replace(/[^A-Za-z0-9+._?=-]+/g, "_").replace(/^\./, "_.");
  return legal.slice(-longest);
}
var attempts = 4;
async function retried(ask, { signal, isFinal }) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      if (attempt === attempts || isFinal(error)) throw error;
      await (0, import_promises3.setTimeout)(250 * 2 ** attempt, void 0, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}
var parallelDownloads = 8;
var longestSilence = 6e4;
var longestDownload = 60 * 6e4;
var largestUnknown = 8e9;
async function downloadFiles(files, { signal, task }) {
  return (0, import_concurrently.concurrently)(files, parallelDownloads, async (file) => {
    const path = cachedPath(file);
    const present = await isWhole(path, file);
    if (!present) await download(file, path, signal);
    task?.advance(file.fileName, present ? 0 : (await (0, import_promises.stat)(path)).size);
    return path;
  });
}
function cachedPath({ fileName, hash }) {
  return (0, import_node_path.join)((0, import_cache.cacheDirectory)(), "files", (0, import_hash.hexFromSri)(hash).replace(":", "-"), storeName(fileName));
}
async function isWhole(path, file) {
  const hash = (0, import_node_crypto.createHash)(algorithmOf(file));
  const about = await (0, import_promises.lstat)(path).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (about === null) return false;
  if (about.isFile()) {
    await (0, import_promises2.pipeline)((0, import_node_fs.createReadStream)(path), hash);
    if (sriOf(file, hash) === file.hash) return true;
  }
  await (0, import_promises.rm)(path, { recursive: true, force: true });
  return false;
}
async function download(file, path, signal) {
  await (0, import_cache.cacheFolder)("files", (0, import_node_path.basename)((0, import_node_path.dirname)(path)));
  const part = await (0, import_cache.unfinishedInCache)();
  const output = await (0, import_promises.open)(part, "wx");
  try {
    checkHash(file, await receive({ file, algorithm: algorithmOf(file), output, signal }));
    await output.sync();
    await output.close();
    await (0, import_promises.rename)(part, path);
  } catch (error) {
    await output.close();
    await (0, import_promises.rm)(part, { force: true });
    throw (0, import_errors.writing)(path, error);
  }
}
async function hashOfAddress({ fileName, url }, signal) {
  const part = await (0, import_cache.unfinishedInCache)();
  const output = await (0, import_promises.open)(part, "wx");
  try {
    const digest = await receive({
      file: { fileName, url, index: null },
      algorithm: "sha256",
      output,
      signal
    });
    await output.sync();
    await output.close();
    const hash = `sha256:${digest.digest("hex")}`;
    const path = cachedPath({ fileName, hash: (0, import_hash.sriFromHex)(hash) });
    await (0, import_cache.cacheFolder)("files", (0, import_node_path.basename)((0, import_node_path.dirname)(path)));
    await (0, import_promises.rename)(part, path);
    return hash;
  } catch (error) {
    await output.close();
    await (0, import_promises.rm)(part, { force: true });
    throw (0, import_errors.writing)(part, error);
  }
}
async function receive({
  file,
  algorithm,
  output,
  signal
}) {
  const patience = AbortSignal.timeout(longestDownload);
  let hash = (0, import_node_crypto.createHash)(algorithm);
  let received = 0;
  const ask = async () => {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(wasSilent()), longestSilence);
    const wait = (0, import_patience.waitingFor)(`the server of ${file.fileName}`);
    try {
      const either = AbortSignal.any([signal, patience, silence.signal]);
      const { body, start } = await open(file, received, either);
      if (start !== received) {
        hash = (0, import_node_crypto.createHash)(algorithm);
        received = 0;
        await output.truncate(0);
      }
      for await (const chunk of body) {
        timer.refresh();
        wait.heard();
        either.throwIfAborted();
        if (received + chunk.length > (file.size ?? largestUnknown)) throw tooLarge(file);
        hash.update(chunk);
        await output.write(chunk, 0, chunk.length, received);
        received += chunk.length;
      }
      return hash;
    } catch (error) {
      throw silence.signal.aborted ? silence.signal.reason : error;
    } finally {
      clearTimeout(timer);
      wait.end();
    }
  };
  const isOurs = (error) => error instanceof import_errors.UserError || (0, import_errors.systemError)(error) !== null;
  try {
    return await retried(ask, {
      signal,
      isFinal: (error) => isOurs(error) || patience.aborted || isCertificate(error)
    });
  } catch (error) {
    signal.throwIfAborted();
    if (isOurs(error)) throw error;
    const tookTooLong = `it took more than ${longestDownload / 6e4} minutes`;
    throw downloadFailed(file, patience.aborted ? tookTooLong : reasonOf(error), error);
  }
}
function wasSilent() {
  return new Error(`the server sent nothing for ${longestSilence / 1e3} seconds`);
}
function algorithmOf({ hash }) {
  return hash.slice(0, hash.indexOf("-"));
}
function sriOf(file, digest) {
  return `${algorithmOf(file)}-${digest.digest("base64")}`;
}
function tooLarge(file) {
  return downloadFailed(
    file,
    `it is larger than the ${file.size ?? largestUnknown} bytes that it may have`
  );
}
async function open(file, from, signal) {
  const url = new URL(file.url);
  if (url.protocol === "file:") return { body: (0, import_node_fs.createReadStream)((0, import_node_url.fileURLToPath)(url)), start: 0 };
  const headers = { "accept-encoding": "identity" };
  const range = from === 0 ? {} : { range: `bytes=${from}-` };
  const { body, status, headers: answered } = await request(file, { ...headers, ...range }, signal);
  if (status === 206) {
    const start = /^bytes (\d{1,15})-/.exec(answered.get("content-range") ?? "")?.[1];
    if (Number(start) !== from) {
      await body?.cancel();
      if (from === 0) throw new Error("the server sent a part of it only");
      return open(file, 0, signal);
    }
  }
  return { body: body ?? import_node_stream.Readable.from([]), start: status === 206 ? from : 0 };
}
async function request(file, headers, signal) {
  const url = new URL(file.url);
  const ask = (credentials) => {
    url.username = "";
    url.password = "";
    const authorization = credentials === null ? {} : { authorization: (0, import_credentials.basicAuthorization)(credentials) };
    if ((0, import_offline.isOffline)()) throw (0, import_offline.offlineError)(file.fileName);
    return fetch(url, { signal, headers: { ...headers, ...authorization } });
  };
  const known = await (0, import_credentials.credentialsFor)(file.index, file.url);
  let response = await ask(known);
  if (response.status === 401 || response.status === 403) {
    const credentials = await (0, import_credentials.keptCredentials)(file.index, file.url, known?.username || null);
    if (credentials !== null) {
      await response.body?.cancel();
      response = await ask(credentials);
    }
  }
  if (response.ok) return response;
  await response.body?.cancel();
  const reason = `the server answered ${response.status} ${response.statusText}`.trim();
  if (response.status === 429 || response.status >= 500) throw new Error(reason);
  throw downloadFailed(file, reason);
}
function checkHash(file, digest) {
  const actual = sriOf(file, digest);
  if (actual === file.hash) return;
  throw new import_errors.UserError(
    "HASH_MISMATCH",
    `${file.fileName} from ${file.url} has the hash ${(0, import_hash.hexFromSri)(actual)}, but ${(0, import_hash.hexFromSri)(file.hash)} is expected`,
    "the file was replaced on its server, or altered on its way; if you trust the new one, lock it again with Poetry"
  );
}
function downloadFailed(file, reason, cause) {
  const refused = /\b40[13]\b/.test(reason);
  return new import_errors.UserError(
    "DOWNLOAD_FAILED",
    `${file.fileName} could not be fetched from ${file.url}: ${reason}`,
    refused && file.index !== null ? (0, import_credentials.credentialsHint)(file.index.name) : /\b(404|410)\b/.test(reason) ? "it is no longer there: lock another version with `poetry update`" : isCertificate(cause) ? (0, import_credentials.certificateHint)() : cause !== void 0 && proxyIsSet() ? "Node reaches files through your proxy only from version 22.21 on, and with NODE_USE_ENV_PROXY=1 set" : void 0
  ).causedBy(cause);
}
function isCertificate(error) {
  const cause = error instanceof Error ? error.cause ?? error : null;
  return (0, import_credentials.isCertificateFault)(cause?.code ?? "");
}
function proxyIsSet() {
  const { https_proxy, HTTPS_PROXY, NODE_USE_ENV_PROXY } = process.env;
  return Boolean(https_proxy || HTTPS_PROXY) && NODE_USE_ENV_PROXY !== "1";
}
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
var treeName = "source";
async function gitTree(wanted, signal) {
  const key = (0, import_node_crypto2.createHash)("sha256").update(`${(0, import_errors.withoutCredentials)(wanted.url)}
${wanted.revision}`);
  const name = key.digest("hex").slice(0, 32);
  const tree = (0, import_node_path2.join)((0, import_cache.cacheDirectory)(), "git", name, treeName);
  await (0, import_cache.refuseForeign)(await (0, import_cache.cacheFolder)("git", name));
  if (await isThere(tree)) {
    await (0, import_cache.refuseForeign)(tree);
    return tree;
  }
  const part = await (0, import_cache.unfinishedInCache)();
  await (0, import_promises4.mkdir)(part);
  try {
    const templates = (0, import_node_path2.join)(part, "templates");
    const checkout = (0, import_node_path2.join)(part, treeName);
    await (0, import_promises4.mkdir)((0, import_node_path2.join)(templates, "info"), { recursive: true });
    await (0, import_promises4.writeFile)((0, import_node_path2.join)(templates, "info", "attributes"), "* -filter\n");
    await (0, import_promises4.mkdir)(checkout);
    await checkOut(wanted, { folder: checkout, templates, signal });
    await removeHistory(checkout);
    await (0, import_promises4.rename)(checkout, tree).catch(async (error) => {
      if (!await isThere(tree)) throw error;
    });
  } finally {
    await (0, import_promises4.rm)(part, { recursive: true, force: true });
  }
  return tree;
}
async function isThere(path) {
  return (0, import_promises4.access)(path).then(
    () => true,
    () => false
  );
}
async function checkOut({ url, revision }, place) {
  const { folder, templates, signal } = place;
  const { address, login, variables } = withoutPassword(url);
  const settings = [...alwaysSet, ...login];
  const isOwn = url.startsWith("file:");
  const git = async (...args) => {
    const options = settings.flatMap((setting) => ["-c", setting]);
    const { exitCode, stderr, isMissing } = await (0, import_run_program.runProgram)("git", [...options, ...args], {
      cwd: folder,
      about: `git, which fetches ${(0, import_errors.withoutCredentials)(url)}`,
      env: {
        ...noOtherRepository,
        ...variables,
        GIT_TERMINAL_PROMPT: "0",
        GIT_TEMPLATE_DIR: templates,
        GIT_ATTR_NOSYSTEM: "1",
        GIT_DEFAULT_HASH: revision.length === 64 ? "sha256" : "sha1",
        // No helper program for an address such as `ext::PROGRAM`. Poetry clones submodules over `file:` as well, which Git has
        // shut since 2.38: they are taken where the repository itself lies there, not of a stranger's.
        GIT_ALLOW_PROTOCOL: import_git_revision.gitProtocols.filter((protocol) => protocol !== "file" || isOwn || args[0] !== "submodule").join(":")
      },
      signal
    });
    signal.throwIfAborted();
    if (isMissing) throw gitMissing();
    return exitCode === 0 ? null : stderr.trim();
  };
  const need = async (...args) => {
    const failure = await git(...args);
    if (failure !== null) throw gitFailed(url, revision, failure);
  };
  await need("init", "--quiet");
  await need("remote", "add", "--", "origin", address);
  const single = await git("fetch", "--quiet", "--depth", "1", "--", "origin", revision);
  if (single !== null) {
    await need("fetch", "--quiet", "--tags", "--", "origin", "+refs/*:refs/remotes/origin/*");
  }
  await need("checkout", "--quiet", "--detach", revision, "--");
  await need("submodule", "--quiet", "update", "--init", "--recursive", "--checkout");
}
var alwaysSet = [
  // This machine's line endings, hooks and watchers say nothing about the tree; nothing is left running.
  ...["core.autocrlf=false", "core.eol=lf", "core.symlinks=true", "core.sparseCheckout=false"],
  ...["core.hooksPath=/dev/null", "core.attributesFile=/dev/null", "submodule.active=."],
  ...["core.fsmonitor=false", "gc.auto=0", "maintenance.auto=false"]
];
function withoutPassword(url) {
  const [, protocol, user = "", password, rest = ""] = /^(https?):\/\/([^/:@]*):([^/]*)@(.*)$/.exec(url) ?? [];
  if (protocol === void 0) return { address: url, login: [], variables: {} };
  const server = `${protocol}://${rest.replace(/\/.*$/, "")}`;
  const tell = `printf 'username=%s\\npassword=%s\\n' "$POETRIX_GIT_USER" "$POETRIX_GIT_PASSWORD"`;
  return {
    address: `${protocol}://${rest}`,
    login: [
      `credential.${server}.helper=`,
      `credential.${server}.helper=!f() { test "$1" != get || ${tell}; }; f`
    ],
    variables: {
      POETRIX_GIT_USER: (0, import_constraint_sets.decodePercent)(user),
      POETRIX_GIT_PASSWORD: (0, import_constraint_sets.decodePercent)(password ?? "")
    }
  };
}
var noOtherRepository = Object.fromEntries(
  [
    ...["GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_PREFIX"],
    ...["GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"],
    ...["GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE"],
    ...["GIT_NAMESPACE", "GIT_CONFIG", "GIT_PROTOCOL_FROM_USER"],
    ...["GIT_ATTR_SOURCE", "GIT_EXTERNAL_DIFF", "GIT_TRACE2_EVENT", "GIT_TRACE"]
  ].map((name) => [name, void 0])
);
async function removeHistory(folder) {
  for (const entry of await (0, import_promises4.readdir)(folder, { withFileTypes: true })) {
    const path = (0, import_node_path2.join)(folder, entry.name);
    if (entry.name === ".git") await (0, import_promises4.rm)(path, { recursive: true, force: true });
    else if (entry.isDirectory()) await removeHistory(path);
  }
}
function gitMissing() {
  return new import_errors.UserError(
    "GIT_MISSING",
    "git, which poetry.lock takes packages from, is not on PATH",
    "install it, on Debian with `apt install git`"
  );
}
function gitFailed(url, revision, failure) {
  const lines = failure.split("\n").filter((line) => !/^\s*$|^warning:|^hint:/.test(line));
  const telling = lines.find((line) => line.startsWith("fatal: ")) ?? lines.at(-1);
  const reason = (0, import_errors.withoutCredentials)(telling ?? "it said nothing").replace(/^fatal: /, "");
  const isRefused = /Authentication failed|could not read (Username|Password)|Permission denied|\b40[13]\b/.test(
    failure
  );
  const isGone = /not our ref|unable to read tree|did not match any|reference is not a tree/.test(
    failure
  );
  const isElsewhere = /does not appear to be a git repository|[Rr]epository .*not found/.test(
    failure
  );
  return new import_errors.UserError(
    "GIT_FAILED",
    `git could not fetch the commit ${revision} of ${url}: ${reason}`,
    isRefused ? "give Git what the server asks for: a credential helper, an SSH key, or a line in netrc" : isGone ? "the commit is no longer there: lock another with `poetry update`" : isElsewhere ? "say in pyproject.toml where the repository is now, and run `poetry lock`" : (0, import_credentials.isCertificateFault)(failure) ? (0, import_credentials.certificateHint)() : void 0
  );
}
async function narHash(path) {
  const hash = (0, import_node_crypto3.createHash)("sha256");
  writeStrings(hash, "nix-archive-1");
  await writeNode(hash, path);
  return (0, import_hash.sriFromHex)(`sha256:${hash.digest("hex")}`);
}
async function writeNode(hash, path) {
  const status = await (0, import_promises5.lstat)(path);
  writeStrings(hash, "(", "type");
  if (status.isSymbolicLink()) {
    writeStrings(hash, "symlink", "target", await (0, import_promises5.readlink)(path));
  } else if (status.isDirectory()) {
    writeStrings(hash, "directory");
    const names = (await (0, import_promises5.readdir)(path)).map((name) => Buffer.from(name)).sort(Buffer.compare);
    for (const name of names) {
      writeStrings(hash, "entry", "(", "name", name, "node");
      await writeNode(hash, (0, import_node_path3.join)(path, name.toString()));
      writeStrings(hash, ")");
    }
  } else {
    writeStrings(hash, "regular");
    if (status.mode & 64) writeStrings(hash, "executable", "");
    writeStrings(hash, "contents", await (0, import_promises5.readFile)(path));
  }
  writeStrings(hash, ")");
}
function writeStrings(hash, ...values) {
  for (const value of values) {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(bytes.length));
    hash.update(length).update(bytes).update(Buffer.alloc(-bytes.length & 7));
  }
}
var parallelTrees = 4;
function revisionOf(source) {
  if (source?.kind !== "git") return null;
  const { url, resolvedReference, reference } = source;
  return (0, import_git_revision.gitRevision)(url, resolvedReference ?? reference ?? "HEAD", "poetry.lock");
}
function revisionKey({ url, revision }) {
  return `${url} ${revision}`;
}
async function gatherTrees(revisions, { known: knownOf, signal, arrivals, warn }) {
  const found = await (0, import_concurrently.concurrently)([...revisions], parallelTrees, async ([key, wanted]) => {
    const known = knownOf(wanted.url, wanted.revision);
    const warning = known === null ? (0, import_git_revision.unprotectedAddress)(wanted) : null;
    if (warning !== null) warn(warning);
    const hash = known ?? await narHash(await gitTree(wanted, signal));
    arrivals.advance((0, import_errors.withoutCredentials)(wanted.url), 0);
    return [key, hash];
  });
  return new Map(found);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  cachedPath,
  downloadFailed,
  downloadFiles,
  gatherTrees,
  gitTree,
  hashOfAddress,
  longestSilence,
  narHash,
  reasonOf,
  request,
  retried,
  revisionKey,
  revisionOf,
  storeName,
  treeName,
  wasSilent
});
