// Made from src/ by `npm run build`. Do not edit.
import {
  writeAtomically
} from "./write-atomically.mjs";
import {
  cacheDirectory,
  cacheFolder,
  readOwn
} from "./cache.mjs";
import {
  firstExecutable,
  onPath
} from "./uv-2.mjs";
import {
  runProgram
} from "./run-program.mjs";
import {
  UserError
} from "./errors.mjs";

// src/facts/programs/host-python.ts
import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
var describe = `
import json, os, sys, sysconfig
executable = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)
library = os.path.join(sysconfig.get_config_var("LIBDIR") or "", sysconfig.get_config_var("INSTSONAME") or "")
print(json.dumps({
    "path": executable,
    "prefix": os.path.realpath(sys.base_prefix),
    "version": "%d.%d.%d" % sys.version_info[:3],
    "freeThreaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    "musl": "musl" in (sysconfig.get_config_var("HOST_GNU_TYPE") or ""),
    "libraries": [library] if library.endswith((".so", ".dylib")) or ".so." in library else [],
    "build": sys.version,
}))
`;
async function describePython(interpreter) {
  const kept = await keptDescription(interpreter);
  if (kept !== null) return kept;
  const answer = await runProgram(interpreter, ["-I", "-c", describe]);
  if (answer.exitCode !== 0) {
    throw new UserError(
      "PYTHON_UNUSABLE",
      `${interpreter} does not run: ${answer.stderr.trim().split("\n").at(-1)}`
    );
  }
  const { libraries, build, ...described } = JSON.parse(answer.stdout);
  const files = [described.path, ...libraries];
  const stamps = await stampsOf(files);
  const hash = createHash("sha256").update(build);
  for (const file of files) hash.update(await readFile(file).catch(() => ""));
  const python = { ...described, hash: hash.digest("hex") };
  await keep({ files, stamps, python });
  return python;
}
async function keptDescription(interpreter) {
  try {
    const path = await realpath(interpreter);
    const { files, stamps, python } = JSON.parse(readOwn(keptAt(path)) ?? "");
    if (python.path !== path || files[0] !== path) return null;
    if (python.freeThreaded === void 0 || python.musl === void 0) return null;
    return isDeepStrictEqual(stamps, await stampsOf(files)) ? python : null;
  } catch {
    return null;
  }
}
async function keep(kept) {
  const path = keptAt(kept.python.path);
  try {
    await cacheFolder("pythons");
    await writeAtomically(path, JSON.stringify(kept), new AbortController().signal);
  } catch {
  }
}
function keptAt(path) {
  const name = createHash("sha256").update(path).digest("hex");
  return join(cacheDirectory(), "pythons", `${name}.json`);
}
function stampsOf(files) {
  return Promise.all(
    files.map(async (file) => {
      const found2 = await stat(file, { bigint: true }).catch(() => null);
      if (found2 === null) return "";
      const { dev, ino, size, mtimeNs, ctimeNs } = found2;
      return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
    })
  );
}

// src/facts/programs/host-rust.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile as readFile2, realpath as realpath2 } from "node:fs/promises";
import { basename, dirname, join as join2 } from "node:path";
var found;
function findRust() {
  found ??= find();
  return found;
}
async function find() {
  const onPathRustc = await onPath("rustc");
  const sysroot = onPathRustc && await ask(onPathRustc, ["--print", "sysroot"]);
  if (!sysroot) return null;
  const rustc = await program("rustc", sysroot);
  const cargo = await program("cargo", sysroot);
  if (rustc === null || cargo === null) return null;
  const builds = [await ask(rustc, ["-vV"]), await ask(cargo, ["-vV"])];
  const [version] = /(?<=^release: ).*/m.exec(builds[0] ?? "") ?? [];
  if (version === void 0 || builds[1] === null) return null;
  const hash = createHash2("sha256").update(builds.join("\n"));
  for (const file of [rustc, cargo]) hash.update(await readFile2(file));
  const prefixes = /* @__PURE__ */ new Set([sysroot, dirname(rustc), dirname(cargo)]);
  return { cargo, rustc, prefixes: [...prefixes], version, hash: hash.digest("hex") };
}
async function program(name, sysroot) {
  const own = await firstExecutable([join2(sysroot, "bin", name)]);
  if (own !== null) return own;
  const named = await onPath(name);
  const path = named === null ? null : await realpath2(named);
  return path === null || basename(path).startsWith("rustup") ? null : path;
}
async function ask(command, args) {
  const answer = await runProgram(command, args);
  return answer.exitCode === 0 ? answer.stdout.trim() : null;
}

export {
  describePython,
  findRust
};
