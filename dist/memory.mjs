// Made from src/ by `npm run build`. Do not edit.
import {
  homeCache
} from "./cache.mjs";

// src/base/once.ts
function once(compute) {
  let known;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

// src/base/writing/unfinished.ts
import { randomBytes } from "node:crypto";
import { readlinkSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
var namespace = once(() => {
  try {
    return /\d+/.exec(readlinkSync("/proc/self/ns/pid"))?.[0] ?? "0";
  } catch {
    return "0";
  }
});
function unfinished(path) {
  return `${path}.${ownMark()}.part`;
}
function ownMark() {
  return `${process.pid}-${namespace()}-${randomBytes(6).toString("hex")}`;
}
function isAbandoned(mark) {
  const [, pid = "", space = namespace()] = /^(\d+)(?:-(\d+))?(?:-[0-9a-f]+)?$/.exec(mark) ?? [];
  return pid !== "" && space === namespace() && !isRunning(Number(pid));
}
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
async function removeAbandoned(path) {
  const [folder, beginning] = [dirname(path), `${basename(path)}.`];
  for (const name of await readdir(folder)) {
    if (!name.startsWith(beginning) || !name.endsWith(".part")) continue;
    const mark = name.slice(beginning.length, -".part".length);
    if (isAbandoned(mark)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

// src/base/memory/memory.ts
import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import { join as join2 } from "node:path";
function memoryOf(name, texts, code = false ? null : "484b52f9b5db84c56b2a9fc1275cb590") {
  const folder = homeCache("known");
  if (folder === null || code === null) return none;
  const digest = createHash("sha256").update(JSON.stringify([code, ...texts.map(digestOf)]));
  const path = join2(folder, `${name}-${digest.digest("hex")}`);
  return { recall: () => readOwn(path), keep: (text) => write(folder, path, text) };
}
var none = { recall: () => null, keep() {
} };
function memoryOfLarge(name, texts) {
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  return size < 2e4 ? none : memoryOf(name, texts);
}
function digestOf(text) {
  return createHash("sha256").update(text).digest("hex");
}
function readOwn(path) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    const about = fstatSync(file);
    const isOwn = about.uid === process.getuid?.() && (about.mode & 18) === 0;
    return isOwn && about.isFile() ? readFileSync(file, "utf8") : null;
  } catch {
    return null;
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
function write(folder, path, text) {
  if (!existsSync(join2(folder, "../../.."))) return;
  const part = unfinished(path);
  quietly(() => {
    mkdirSync(folder, { recursive: true, mode: 448 });
    writeFileSync(part, text, { flag: "wx", mode: 384 });
    renameSync(part, path);
    forgetOldest(folder);
  });
  quietly(() => rmSync(part, { force: true }));
}
function quietly(work) {
  try {
    work();
  } catch {
  }
}
var most = 1e3;
function forgetOldest(folder) {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const aged = names.map((name) => ({ name, time: statSync(join2(folder, name)).mtimeMs }));
  aged.sort((one, other) => one.time - other.time);
  for (const { name } of aged.slice(0, most / 2)) rmSync(join2(folder, name), { force: true });
}

export {
  once,
  unfinished,
  ownMark,
  isAbandoned,
  removeAbandoned,
  memoryOf,
  memoryOfLarge
};
