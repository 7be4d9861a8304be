// Made from src/ by `npm run build`. Do not edit.
import {
  planFileName
} from "./plan-2.mjs";
import {
  unfinished
} from "./unfinished.mjs";
import {
  readText
} from "./text-file.mjs";
import {
  homeCache
} from "./cache.mjs";

// src/lock/known-plan.ts
import { existsSync as existsSync2 } from "node:fs";
import { join as join2 } from "node:path";

// src/base/writing/memory.ts
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
import { join } from "node:path";
function memoryOf(name, texts, code = false ? null : "9c18215902ff74bdd2f84d5b28fffaec") {
  const folder = homeCache("known");
  if (folder === null || code === null) return { recall: () => null, keep() {
  } };
  const digest = createHash("sha256").update(JSON.stringify([code, ...texts.map(digestOf)]));
  const path = join(folder, `${name}-${digest.digest("hex")}`);
  return { recall: () => readOwn(path), keep: (text) => write(folder, path, text) };
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
  if (!existsSync(join(folder, "../../.."))) return;
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
  const aged = names.map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  aged.sort((one, other) => one.time - other.time);
  for (const { name } of aged.slice(0, most / 2)) rmSync(join(folder, name), { force: true });
}

// src/lock/known-plan.ts
function knownPlan(directory) {
  try {
    const text = readText(join2(directory, planFileName));
    const known = text === null ? null : memoryAt(directory, text)?.recall();
    if (text === null || !known) return null;
    const plan = JSON.parse(text);
    const inOrder = JSON.parse(known).map((id) => [id, plan.targets[id]]);
    return { ...plan, targets: Object.fromEntries(inOrder) };
  } catch {
    return null;
  }
}
function rememberPlan(directory, plan, text) {
  const kinds = Object.values(plan.packages).map(({ source }) => source.kind);
  if (kinds.some((kind) => kind === "directory" || kind === "file")) return;
  if (plan.project.build?.crates !== void 0) return;
  memoryAt(directory, text)?.keep(JSON.stringify(Object.keys(plan.targets)));
}
function memoryAt(directory, planText) {
  if (["setup.py", "setup.cfg"].some((name) => existsSync2(join2(directory, name)))) return null;
  const texts = ["pyproject.toml", "poetry.lock"].map((name) => readText(join2(directory, name)));
  return memoryOf("plan", [planText, ...texts.map((text) => text ?? "")]);
}

export {
  knownPlan,
  rememberPlan
};
