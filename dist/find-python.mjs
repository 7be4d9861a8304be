// Made from src/ by `npm run build`. Do not edit.
import {
  firstExecutable,
  pathFolders,
  runUv
} from "./uv-2.mjs";
import {
  runProgram
} from "./run-program.mjs";

// src/facts/programs/find-python.ts
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
async function findPython(findUv, python) {
  if (/^\d+\.\d+t?$/.test(python)) {
    const named = await pythonOfPath(python) ?? await pythonOfPyenv(python);
    if (named !== null) return named;
  }
  const uv = await findUv();
  if (uv === null) return null;
  const args = ["python", "find", "--no-project", "--system", python];
  const answer = await runUv(uv, args);
  return answer.ok ? answer.stdout.trim() : null;
}
async function pythonOfPath(python) {
  const folders = pathFolders().filter((folder) => folder !== join(pyenvRoot(), "shims"));
  const named = await firstExecutable(folders.map((folder) => join(folder, `python${python}`)));
  return named !== null && await runs(named) ? named : null;
}
async function pythonOfPyenv(python) {
  const folder = join(pyenvRoot(), "versions");
  const versions = await readdir(folder).catch(() => []);
  const [, minor, threads] = /^(.+?)(t?)$/.exec(python) ?? [];
  const patch = (version) => Number.parseInt(version.split(".")[2] ?? "", 10);
  return firstExecutable(
    versions.filter((version) => version.startsWith(`${minor}.`) && /^[0-9.]+t?$/.test(version)).filter((version) => version.endsWith("t") === (threads === "t")).sort((one, other) => patch(other) - patch(one)).map((version) => join(folder, version, "bin", "python3"))
  );
}
function pyenvRoot() {
  return process.env.PYENV_ROOT || join(homedir(), ".pyenv");
}
var found = /* @__PURE__ */ new WeakMap();
function nearestPython(uv, python) {
  const known = found.get(uv) ?? /* @__PURE__ */ new Map();
  found.set(uv, known);
  const find = (wanted) => findPython(async () => uv, wanted);
  const answer = known.get(python) ?? find(python).then((exact) => exact ?? find(">=3.8"));
  known.set(python, answer);
  return answer;
}
async function pythonArguments(uv, python) {
  const path = await nearestPython(uv, python);
  return path === null ? [] : ["--python", path];
}
async function runs(interpreter) {
  const answer = await runProgram(interpreter, ["-I", "-c", ""]);
  return answer.exitCode === 0;
}

export {
  findPython,
  nearestPython,
  pythonArguments
};
