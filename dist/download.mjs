// Made from src/ by `npm run build`. Do not edit.
import {
  concurrently
} from "./concurrently.mjs";
import {
  gitProtocols,
  gitRevision,
  unprotectedAddress
} from "./git-revision.mjs";
import {
  unfinishedInCache
} from "./unfinished.mjs";
import {
  cacheDirectory,
  cacheFolder,
  refuseForeign
} from "./cache.mjs";
import {
  basicAuthorization,
  certificateHint,
  credentialsFor,
  credentialsHint,
  isCertificateFault,
  keptCredentials
} from "./credentials.mjs";
import {
  isOffline,
  offlineError
} from "./offline.mjs";
import {
  hexFromSri,
  sriFromHex
} from "./hash.mjs";
import {
  decodePercent
} from "./name.mjs";
import {
  runProgram
} from "./run-program.mjs";
import {
  waitingFor
} from "./patience.mjs";
import {
  UserError,
  systemError,
  withoutCredentials,
  writing
} from "./errors.mjs";

// src/facts/index/download.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, open as openFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

// src/plan/store-name.ts
var longest = 200;
function storeName(fileName) {
  const legal = fileName.replace(/[^A-Za-z0-9+._?=-]+/g, "_").replace(/^\./, "_.");
  return legal.slice(-longest);
}

// src/facts/index/retried.ts
import { setTimeout as delay } from "node:timers/promises";
var attempts = 4;
async function retried(ask, { signal, isFinal }) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      if (attempt === attempts || isFinal(error)) throw error;
      await delay(250 * 2 ** attempt, void 0, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

// src/facts/index/download.ts
var parallelDownloads = 8;
var longestSilence = 6e4;
var longestDownload = 60 * 6e4;
var largestUnknown = 8e9;
async function downloadFiles(files, { signal, task }) {
  return concurrently(files, parallelDownloads, async (file) => {
    const path = cachedPath(file);
    const present = await isWhole(path, file);
    if (!present) await download(file, path, signal);
    task?.advance(file.fileName, present ? 0 : (await stat(path)).size);
    return path;
  });
}
function cachedPath({ fileName, hash }) {
  return join(cacheDirectory(), "files", hexFromSri(hash).replace(":", "-"), storeName(fileName));
}
async function isWhole(path, file) {
  const hash = createHash(algorithmOf(file));
  const about = await lstat(path).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (about === null) return false;
  if (about.isFile()) {
    await pipeline(createReadStream(path), hash);
    if (sriOf(file, hash) === file.hash) return true;
  }
  await rm(path, { recursive: true, force: true });
  return false;
}
async function download(file, path, signal) {
  await cacheFolder("files", basename(dirname(path)));
  const part = await unfinishedInCache();
  const output = await openFile(part, "wx");
  try {
    checkHash(file, await receive({ file, algorithm: algorithmOf(file), output, signal }));
    await output.sync();
    await output.close();
    await rename(part, path);
  } catch (error) {
    await output.close();
    await rm(part, { force: true });
    throw writing(path, error);
  }
}
async function hashOfAddress({ fileName, url }, signal) {
  const part = await unfinishedInCache();
  const output = await openFile(part, "wx");
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
    const path = cachedPath({ fileName, hash: sriFromHex(hash) });
    await cacheFolder("files", basename(dirname(path)));
    await rename(part, path);
    return hash;
  } catch (error) {
    await output.close();
    await rm(part, { force: true });
    throw writing(part, error);
  }
}
async function receive({
  file,
  algorithm,
  output,
  signal
}) {
  const patience = AbortSignal.timeout(longestDownload);
  let hash = createHash(algorithm);
  let received = 0;
  const ask = async () => {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(wasSilent()), longestSilence);
    const wait = waitingFor(`the server of ${file.fileName}`);
    try {
      const either = AbortSignal.any([signal, patience, silence.signal]);
      const { body, start } = await open(file, received, either);
      if (start !== received) {
        hash = createHash(algorithm);
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
  const isOurs = (error) => error instanceof UserError || systemError(error) !== null;
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
  if (url.protocol === "file:") return { body: createReadStream(fileURLToPath(url)), start: 0 };
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
  return { body: body ?? Readable.from([]), start: status === 206 ? from : 0 };
}
async function request(file, headers, signal) {
  const url = new URL(file.url);
  const ask = (credentials) => {
    url.username = "";
    url.password = "";
    const authorization = credentials === null ? {} : { authorization: basicAuthorization(credentials) };
    if (isOffline()) throw offlineError(file.fileName);
    return fetch(url, { signal, headers: { ...headers, ...authorization } });
  };
  const known = await credentialsFor(file.index, file.url);
  let response = await ask(known);
  if (response.status === 401 || response.status === 403) {
    const credentials = await keptCredentials(file.index, file.url, known?.username || null);
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
  throw new UserError(
    "HASH_MISMATCH",
    `${file.fileName} from ${file.url} has the hash ${hexFromSri(actual)}, but ${hexFromSri(file.hash)} is expected`,
    "the file was replaced on its server, or altered on its way; if you trust the new one, lock it again with Poetry"
  );
}
function downloadFailed(file, reason, cause) {
  const refused = /\b40[13]\b/.test(reason);
  return new UserError(
    "DOWNLOAD_FAILED",
    `${file.fileName} could not be fetched from ${file.url}: ${reason}`,
    refused && file.index !== null ? credentialsHint(file.index.name) : /\b(404|410)\b/.test(reason) ? "it is no longer there: lock another version with `poetry update`" : isCertificate(cause) ? certificateHint() : cause !== void 0 && proxyIsSet() ? "Node reaches files through your proxy only from version 22.21 on, and with NODE_USE_ENV_PROXY=1 set" : void 0
  ).causedBy(cause);
}
function isCertificate(error) {
  const cause = error instanceof Error ? error.cause ?? error : null;
  return isCertificateFault(cause?.code ?? "");
}
function proxyIsSet() {
  const { https_proxy, HTTPS_PROXY, NODE_USE_ENV_PROXY } = process.env;
  return Boolean(https_proxy || HTTPS_PROXY) && NODE_USE_ENV_PROXY !== "1";
}
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

// src/facts/sources/git.ts
import { createHash as createHash2 } from "node:crypto";
import { access, mkdir, readdir, rename as rename2, rm as rm2, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";
var treeName = "source";
async function gitTree(wanted, signal) {
  const key = createHash2("sha256").update(`${withoutCredentials(wanted.url)}
${wanted.revision}`);
  const name = key.digest("hex").slice(0, 32);
  const tree = join2(cacheDirectory(), "git", name, treeName);
  await refuseForeign(await cacheFolder("git", name));
  if (await isThere(tree)) {
    await refuseForeign(tree);
    return tree;
  }
  const part = await unfinishedInCache();
  await mkdir(part);
  try {
    const templates = join2(part, "templates");
    const checkout = join2(part, treeName);
    await mkdir(join2(templates, "info"), { recursive: true });
    await writeFile(join2(templates, "info", "attributes"), "* -filter\n");
    await mkdir(checkout);
    await checkOut(wanted, { folder: checkout, templates, signal });
    await removeHistory(checkout);
    await rename2(checkout, tree).catch(async (error) => {
      if (!await isThere(tree)) throw error;
    });
  } finally {
    await rm2(part, { recursive: true, force: true });
  }
  return tree;
}
async function isThere(path) {
  return access(path).then(
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
    const { exitCode, stderr, isMissing } = await runProgram("git", [...options, ...args], {
      cwd: folder,
      about: `git, which fetches ${withoutCredentials(url)}`,
      env: {
        ...noOtherRepository,
        ...variables,
        GIT_TERMINAL_PROMPT: "0",
        GIT_TEMPLATE_DIR: templates,
        GIT_ATTR_NOSYSTEM: "1",
        GIT_DEFAULT_HASH: revision.length === 64 ? "sha256" : "sha1",
        // No helper program for an address such as `ext::PROGRAM`. Poetry clones submodules over `file:` as well, which Git has
        // shut since 2.38: they are taken where the repository itself lies there, not of a stranger's.
        GIT_ALLOW_PROTOCOL: gitProtocols.filter((protocol) => protocol !== "file" || isOwn || args[0] !== "submodule").join(":")
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
      POETRIX_GIT_USER: decodePercent(user),
      POETRIX_GIT_PASSWORD: decodePercent(password ?? "")
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
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join2(folder, entry.name);
    if (entry.name === ".git") await rm2(path, { recursive: true, force: true });
    else if (entry.isDirectory()) await removeHistory(path);
  }
}
function gitMissing() {
  return new UserError(
    "GIT_MISSING",
    "git, which poetry.lock takes packages from, is not on PATH",
    "install it, on Debian with `apt install git`"
  );
}
function gitFailed(url, revision, failure) {
  const lines = failure.split("\n").filter((line) => !/^\s*$|^warning:|^hint:/.test(line));
  const telling = lines.find((line) => line.startsWith("fatal: ")) ?? lines.at(-1);
  const reason = withoutCredentials(telling ?? "it said nothing").replace(/^fatal: /, "");
  const isRefused = /Authentication failed|could not read (Username|Password)|Permission denied|\b40[13]\b/.test(
    failure
  );
  const isGone = /not our ref|unable to read tree|did not match any|reference is not a tree/.test(
    failure
  );
  const isElsewhere = /does not appear to be a git repository|[Rr]epository .*not found/.test(
    failure
  );
  return new UserError(
    "GIT_FAILED",
    `git could not fetch the commit ${revision} of ${url}: ${reason}`,
    isRefused ? "give Git what the server asks for: a credential helper, an SSH key, or a line in netrc" : isGone ? "the commit is no longer there: lock another with `poetry update`" : isElsewhere ? "say in pyproject.toml where the repository is now, and run `poetry lock`" : isCertificateFault(failure) ? certificateHint() : void 0
  );
}

// src/facts/store/nar.ts
import { createHash as createHash3 } from "node:crypto";
import { lstat as lstat2, readdir as readdir2, readFile, readlink } from "node:fs/promises";
import { join as join3 } from "node:path";
async function narHash(path) {
  const hash = createHash3("sha256");
  writeStrings(hash, "nix-archive-1");
  await writeNode(hash, path);
  return sriFromHex(`sha256:${hash.digest("hex")}`);
}
async function writeNode(hash, path) {
  const status = await lstat2(path);
  writeStrings(hash, "(", "type");
  if (status.isSymbolicLink()) {
    writeStrings(hash, "symlink", "target", await readlink(path));
  } else if (status.isDirectory()) {
    writeStrings(hash, "directory");
    const names = (await readdir2(path)).map((name) => Buffer.from(name)).sort(Buffer.compare);
    for (const name of names) {
      writeStrings(hash, "entry", "(", "name", name, "node");
      await writeNode(hash, join3(path, name.toString()));
      writeStrings(hash, ")");
    }
  } else {
    writeStrings(hash, "regular");
    if (status.mode & 64) writeStrings(hash, "executable", "");
    writeStrings(hash, "contents", await readFile(path));
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

// src/facts/sources/gather-trees.ts
var parallelTrees = 4;
function revisionOf(source) {
  if (source?.kind !== "git") return null;
  const { url, resolvedReference, reference } = source;
  return gitRevision(url, resolvedReference ?? reference ?? "HEAD", "poetry.lock");
}
function revisionKey({ url, revision }) {
  return `${url} ${revision}`;
}
async function gatherTrees(revisions, { known: knownOf, signal, arrivals, warn }) {
  const found = await concurrently([...revisions], parallelTrees, async ([key, wanted]) => {
    const known = knownOf(wanted.url, wanted.revision);
    const warning = known === null ? unprotectedAddress(wanted) : null;
    if (warning !== null) warn(warning);
    const hash = known ?? await narHash(await gitTree(wanted, signal));
    arrivals.advance(withoutCredentials(wanted.url), 0);
    return [key, hash];
  });
  return new Map(found);
}

export {
  narHash,
  treeName,
  gitTree,
  revisionOf,
  revisionKey,
  gatherTrees,
  storeName,
  retried,
  longestSilence,
  downloadFiles,
  cachedPath,
  hashOfAddress,
  wasSilent,
  request,
  downloadFailed,
  reasonOf
};
