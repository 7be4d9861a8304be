// Made from src/ by `npm run build`. Do not edit.
import {
  firstExecutable,
  onPath
} from "./on-path.mjs";
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
} from "./version.mjs";
import {
  UserError
} from "./errors.mjs";

// src/facts/programs/uv.ts
import { join } from "node:path";

// src/facts/programs/network-variables.ts
function networkVariables() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.test(name)));
}
var kept = /^(PATH|HOME|USER|LOGNAME|LANG|LC_\w+|TMPDIR|XDG_\w+|NETRC|PYENV_ROOT|SSL_CERT_\w+|NIX_SSL_CERT_FILE|CURL_CA_BUNDLE|(https?|all|no)_proxy|UV_\w+)$/i;

// src/facts/programs/uv.ts
async function findUv(projectDirectory, signal) {
  const path = await onPath("uv") ?? await firstExecutable([
    join(projectDirectory, ".venv", "bin", "uv"),
    join(runtimeRoot(), ".venv", "bin", "uv")
  ]);
  if (path !== null) return checked({ path, signal });
  throw new UserError(
    "UV_MISSING",
    "uv, which asks the package index for Poetrix, is neither on PATH nor in .venv/bin",
    "install it with `pipx install uv`, `nix profile install nixpkgs#uv`, or `python3 -m venv .venv && .venv/bin/pip install uv`"
  );
}
var oldestUv = "0.6.15";
async function checked(uv) {
  const { stdout } = await runProgram(uv.path, ["--version"], { signal: uv.signal });
  const version = tryParseVersion(/^uv (\S+)/.exec(stdout)?.[1] ?? "");
  if (version !== null && compareVersions(version, parseVersion(oldestUv)) >= 0) return uv;
  const what = version === null ? "is no uv that says its version" : `is ${stdout.split(" ")[1]}`;
  throw new UserError(
    "UV_TOO_OLD",
    `${uv.path} ${what}, and Poetrix needs uv ${oldestUv} or later`,
    "`uv self update` upgrades it; so does the tool that installed it, such as `pipx upgrade uv`"
  );
}
async function runUv(uv, args, { input = "", cwd, env = {}, mayBuild = false } = {}) {
  const { exitCode, stdout, stderr } = await runProgram(uv.path, ["--no-progress", ...args], {
    input,
    ...cwd === void 0 ? {} : { cwd },
    isolated: mayBuild,
    env: {
      ...mayBuild ? networkVariables() : {},
      UV_PYTHON_DOWNLOADS: "never",
      NO_COLOR: "1",
      VIRTUAL_ENV: void 0,
      ...env
    },
    signal: uv.signal
  });
  uv.signal.throwIfAborted();
  return { ok: exitCode === 0, stdout, stderr };
}

export {
  networkVariables,
  findUv,
  runUv
};
