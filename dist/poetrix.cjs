#!/usr/bin/env node
// Made from src/ by `npm run build`. Do not edit.
var import_node_fs = require("node:fs");
var import_node_module = require("node:module");
var import_node_path = require("node:path");
var import_node_vm = require("node:vm");
var import_node_crypto = require("node:crypto");
var import_node_fs2 = require("node:fs");
var import_node_os = require("node:os");
var import_node_path2 = require("node:path");
var import_node_crypto2 = require("node:crypto");
var import_node_fs3 = require("node:fs");
var import_node_path3 = require("node:path");
var import_node_crypto3 = require("node:crypto");
var import_node_fs4 = require("node:fs");
var version = "0.1.0";
function cacheDirectory(environment = process.env) {
  const { XDG_CACHE_HOME: given = "" } = environment;
  return (0, import_node_path2.join)((0, import_node_path2.isAbsolute)(given) ? given : (0, import_node_path2.join)((0, import_node_os.homedir)() || (0, import_node_os.tmpdir)(), ".cache"), "poetrix");
}
function homeCache(name, environment = process.env) {
  const { HOME, XDG_CACHE_HOME, NIX_BUILD_TOP, IN_NIX_SHELL } = environment;
  const isBuild = NIX_BUILD_TOP !== void 0 && IN_NIX_SHELL === void 0;
  if (isBuild || !(HOME || XDG_CACHE_HOME)) return null;
  return (0, import_node_path2.join)(cacheDirectory(environment), name);
}
function isOwnFolder(folder) {
  try {
    const about = (0, import_node_fs2.lstatSync)(folder);
    return about.isDirectory() && isOwn(about, 63) && isOwnCache((0, import_node_path2.dirname)(folder));
  } catch {
    return false;
  }
}
function makeOwnFolder(folder) {
  if (isOwnFolder(folder)) return true;
  const cache = (0, import_node_path2.dirname)(folder);
  try {
    const [caches, home] = [(0, import_node_path2.dirname)(cache), (0, import_node_path2.dirname)((0, import_node_path2.dirname)(cache))];
    const above = [caches, home].find(import_node_fs2.existsSync);
    if (above === void 0 || process.getuid?.() === 0 && (0, import_node_fs2.statSync)(above).uid !== 0)
      return false;
    for (const path of [caches, cache]) if (!(0, import_node_fs2.existsSync)(path)) (0, import_node_fs2.mkdirSync)(path, { mode: 448 });
    if (!isOwnCache(cache)) return false;
    (0, import_node_fs2.rmSync)(folder, { recursive: true, force: true });
    (0, import_node_fs2.mkdirSync)(folder, { mode: 448 });
    return isOwnFolder(folder);
  } catch {
    return false;
  }
}
function isOwnCache(path) {
  const about = (0, import_node_fs2.statSync)(path);
  return about.isDirectory() && isOwn(about) && (0, import_node_fs2.lstatSync)(path).uid === about.uid;
}
function isOwn({ uid, mode }, closed = 18) {
  return uid === process.getuid?.() && (mode & closed) === 0;
}
function readOwnBytes(path) {
  let file;
  try {
    file = (0, import_node_fs2.openSync)(path, import_node_fs2.constants.O_RDONLY | import_node_fs2.constants.O_NONBLOCK | import_node_fs2.constants.O_NOFOLLOW);
    const about = (0, import_node_fs2.fstatSync)(file);
    return isOwn(about) && about.isFile() ? (0, import_node_fs2.readFileSync)(file) : null;
  } catch {
    return null;
  } finally {
    if (file !== void 0) (0, import_node_fs2.closeSync)(file);
  }
}
function once(compute) {
  let known;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
var namespace = once(() => {
  try {
    return /\d+/.exec((0, import_node_fs4.readlinkSync)("/proc/self/ns/pid"))?.[0] ?? "0";
  } catch {
    return "0";
  }
});
function unfinished(path) {
  return `${path}.${ownMark()}.part`;
}
function ownMark() {
  return `${process.pid}-${namespace()}-${(0, import_node_crypto3.randomBytes)(6).toString("hex")}`;
}
function isAbandoned(mark) {
  const [, pid = "", space = namespace()] = /^(\d+)(?:-(\d+))?(?:-[0-9a-f]+)?$/.exec(mark) ?? [];
  return pid !== "" && space === namespace() && !isRunning(Number(pid));
}
function isAbandonedPart(name) {
  const [, mark] = /\.([0-9a-f-]+)\.part$/.exec(name) ?? [];
  return mark !== void 0 && isAbandoned(mark);
}
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
function keptFile({ folder, name, most }) {
  const path = (0, import_node_path3.join)(folder, name);
  return {
    read() {
      const kept = isOwnFolder(folder) ? readOwnBytes(path) : null;
      const content = kept?.subarray(digestLength) ?? null;
      if (kept === null || content === null) return null;
      return digestOf(name, content).equals(kept.subarray(0, digestLength)) ? content : null;
    },
    write(content) {
      if (!makeOwnFolder(folder)) return;
      const part = unfinished(path);
      quietly(() => {
        const parts = [digestOf(name, content), content];
        (0, import_node_fs3.writeFileSync)(part, Buffer.concat(parts), { flag: "wx", mode: 384 });
        (0, import_node_fs3.renameSync)(part, path);
        forgetOldest(folder, most);
      });
      quietly(() => (0, import_node_fs3.rmSync)(part, { force: true }));
    }
  };
}
var digestLength = 32;
function digestOf(name, content) {
  return (0, import_node_crypto2.createHash)("sha256").update(`${name}\0`).update(content).digest();
}
function quietly(work) {
  try {
    work();
  } catch {
  }
}
function removeIfAbandoned(folder, name) {
  if (!isAbandonedPart(name)) return false;
  (0, import_node_fs3.rmSync)((0, import_node_path3.join)(folder, name), { recursive: true, force: true });
  return true;
}
function forgetOldest(folder, most) {
  const names = (0, import_node_fs3.readdirSync)(folder).filter((name) => !removeIfAbandoned(folder, name));
  if (names.length <= most) return;
  const aged = names.map((name) => ({ name, time: (0, import_node_fs3.statSync)((0, import_node_path3.join)(folder, name)).mtimeMs }));
  aged.sort((one, other) => one.time - other.time);
  for (const { name } of aged.slice(0, most / 2))
    (0, import_node_fs3.rmSync)((0, import_node_path3.join)(folder, name), { recursive: true, force: true });
}
var thisCode = () => false ? null : "49dd47bfe5ad892893c18f34ce0e26d2";
function compiledCodeOf(name, texts, code = thisCode()) {
  return fileOf({ folder: "code", most: 40, name, texts, code });
}
function fileOf({ folder: named, most, name, texts, code }) {
  const folder = homeCache(named);
  if (folder === null || code === null) return null;
  const digest = (0, import_node_crypto.createHash)("sha256").update(JSON.stringify([code, ...texts.map(digestOf2)]));
  return keptFile({ folder, name: `${name}-${digest.digest("hex")}`, most });
}
function digestOf2(text) {
  return (0, import_node_crypto.createHash)("sha256").update(text).digest("hex");
}
function loadCompiled({ folder, entry, command }) {
  const { version: version2, arch, execPath, execArgv, env } = process;
  const node = [version2, arch, execPath, execArgv.join(" "), env.NODE_OPTIONS ?? ""];
  const isWanted = env.NODE_DISABLE_COMPILE_CACHE === void 0;
  const file = isWanted ? compiledCodeOf("code", [folder, command, ...node]) : null;
  const content = file?.read() ?? null;
  const kept = content === null ? null : unpacked(content);
  const modules = /* @__PURE__ */ new Map();
  const scripts = /* @__PURE__ */ new Map();
  const nodes = (0, import_node_module.createRequire)((0, import_node_path.join)(folder, entry));
  function load(name) {
    const known = modules.get(name);
    if (known !== void 0) return known.exports;
    const module2 = { exports: {} };
    modules.set(name, module2);
    const loaded = compile((0, import_node_path.join)(folder, name), kept?.files.get(name));
    scripts.set(name, loaded);
    loaded.script.runInThisContext()(module2.exports, require2, module2, folder);
    return module2.exports;
  }
  function require2(name) {
    return name.startsWith("./") ? load(name.slice(2)) : nodes(name);
  }
  process.on("exit", (exitCode) => {
    if (file === null || exitCode > 1) return;
    const isFitting = [...scripts.values()].every(({ isKept }) => isKept);
    const run = isFitting && kept !== null ? kept.run + 1 : 1;
    if (run > 2) return;
    const made = [...scripts].map(
      ([name, { script, time }]) => [name, { time, data: script.createCachedData() }]
    );
    file.write(packed(run, new Map([...kept?.files ?? [], ...made])));
  });
  return load(entry);
}
function compile(path, kept) {
  const source = `(function (exports, require, module, __dirname) {${(0, import_node_fs.readFileSync)(path, "utf8")}
})`;
  const { mtimeMs: time } = (0, import_node_fs.statSync)(path);
  if (kept === void 0 || kept.time !== time) {
    return { script: new import_node_vm.Script(source, { filename: path }), isKept: false, time };
  }
  const script = new import_node_vm.Script(source, { filename: path, cachedData: kept.data });
  return { script, isKept: script.cachedDataRejected === false, time };
}
function commandOf(words) {
  const isCommand = (word, at) => /^[a-z]+$/.test(word) && !withValue.includes(words[at - 1] ?? "");
  return words.find(isCommand) ?? "";
}
var withValue = ["-C", "--directory", "--color"];
function packed(run, files) {
  const of = [...files].map(([name, { time, data }]) => [name, time, data.length]);
  const head = JSON.stringify({ run, of });
  return Buffer.concat([
    Buffer.from(`${head.padEnd(aligned(head.length + 1) - 1)}
`),
    ...[...files.values()].flatMap(({ data }) => [
      data,
      Buffer.alloc(aligned(data.length) - data.length)
    ])
  ]);
}
function unpacked(content) {
  const head = content.indexOf("\n") + 1;
  const { run, of } = JSON.parse(content.toString("utf8", 0, head));
  const files = /* @__PURE__ */ new Map();
  let place = head;
  for (const [name, time, size] of of) {
    files.set(name, { time, data: content.subarray(place, place + size) });
    place += aligned(size);
  }
  return { run, files };
}
function aligned(size) {
  return Math.ceil(size / 8) * 8;
}
var [first = "", ...others] = process.argv.slice(2);
if (["-V", "--version"].includes(first) && others.length === 0) {
  process.stdout.write(`${version}
`);
} else {
  const command = commandOf([first, ...others]);
  const start = { folder: __dirname, entry: "main.cjs", command };
  const { main } = loadCompiled(start);
  void main();
}
