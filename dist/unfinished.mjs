// Made from src/ by `npm run build`. Do not edit.
import {
  cacheFolder
} from "./cache.mjs";
import {
  once
} from "./once.mjs";

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
async function unfinishedInCache() {
  const folder = await cacheFolder("unfinished");
  for (const name of await readdir(folder)) {
    if (!isAbandoned(name)) continue;
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => {
    });
  }
  return join(folder, ownMark());
}

export {
  unfinished,
  ownMark,
  isAbandoned,
  removeAbandoned,
  unfinishedInCache
};
