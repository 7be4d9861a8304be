// Made from src/ by `npm run build`. Do not edit.
import {
  runtimeRoot
} from "./runtime-root.mjs";
import {
  runProgram
} from "./run-program.mjs";
import {
  compareVersions,
  parseVersion,
  tryParseVersion
} from "./version-2.mjs";
import {
  UserError
} from "./errors.mjs";

// src/facts/programs/uv.ts
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter as delimiter2, join as join2 } from "node:path";

// src/facts/programs/on-path.ts
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
var places = /* @__PURE__ */ new Map();
function onPath(program) {
  const known = places.get(program);
  if (known !== void 0) return known;
  const place = firstExecutable(pathFolders().map((folder) => join(folder, program)));
  places.set(program, place);
  return place;
}
function pathFolders() {
  return (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
}
async function firstExecutable(paths) {
  for (const path of paths) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false
    );
    if (found) return path;
  }
  return null;
}

// src/facts/programs/uv.ts
async function findUv(signal) {
  const path = await uvHere();
  if (path !== null) return checked({ path, signal });
  throw new UserError(
    "UV_MISSING",
    "uv, which asks the package index for Poetrix, is not on PATH",
    "install it with `pipx install uv`, `nix profile install nixpkgs#uv`, or `pip install uv` in a virtual environment that is active"
  );
}
async function uvHere() {
  return await onPath("uv") ?? firstExecutable([join2(runtimeRoot(), ".venv", "bin", "uv")]);
}
var oldestUv = "0.6.15";
async function checked(uv) {
  const { stdout } = await runProgram(uv.path, ["--version"], { signal: uv.signal });
  const version = tryParseVersion(/^uv (\S+)/.exec(stdout)?.[1] ?? "");
  if (version !== null && compareVersions(version, parseVersion(oldestUv)) >= 0) return uv;
  const what = version === null ? "does not print a version of uv" : `is ${stdout.split(" ")[1]}`;
  throw new UserError(
    "UV_TOO_OLD",
    `${uv.path} ${what}, and Poetrix needs uv ${oldestUv} or later`,
    "`uv self update` upgrades it; so does the tool that installed it, such as `pipx upgrade uv`"
  );
}
async function nothingBuilt() {
  for (const path of settingsFiles()) {
    const text = await readFile(path, "utf8").catch(() => "");
    if (!/^[^#]*\bno-binary/m.test(text)) continue;
    throw new UserError(
      "UV_BUILDS",
      `${path} sets \`no-binary\`, by which uv would build packages itself, outside of any sandbox`,
      "take it out, or let uv pass over its settings: UV_NO_CONFIG=1"
    );
  }
  return ["--only-binary", ":all:", "--no-binary", ":none:"];
}
function settingsFiles() {
  const { UV_CONFIG_FILE, UV_NO_CONFIG, XDG_CONFIG_HOME, XDG_CONFIG_DIRS } = process.env;
  if (UV_CONFIG_FILE) return [UV_CONFIG_FILE];
  if (UV_NO_CONFIG) return [];
  const folders = [
    XDG_CONFIG_HOME || join2(homedir(), ".config"),
    ...(XDG_CONFIG_DIRS || "/etc/xdg").split(delimiter2),
    "/etc"
  ];
  return folders.map((folder) => join2(folder, "uv", "uv.toml"));
}
async function runUv(uv, args, { input = "", cwd = "/", env = {} } = {}) {
  const { exitCode, stdout, stderr } = await runProgram(uv.path, ["--no-progress", ...args], {
    input,
    cwd,
    about: "uv, which asks the package index",
    env: {
      UV_PYTHON_DOWNLOADS: "never",
      NO_COLOR: "1",
      VIRTUAL_ENV: void 0,
      // Where they are set, it is by whoever works in the project.
      UV_PROJECT: void 0,
      UV_WORKING_DIR: void 0,
      UV_WORKING_DIRECTORY: void 0,
      ...env
    },
    signal: uv.signal
  });
  uv.signal.throwIfAborted();
  return { ok: exitCode === 0, stdout, stderr };
}

export {
  onPath,
  pathFolders,
  firstExecutable,
  findUv,
  uvHere,
  nothingBuilt,
  runUv
};
