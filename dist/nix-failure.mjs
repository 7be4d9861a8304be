// Made from src/ by `npm run build`. Do not edit.
import {
  describePython,
  findRust
} from "./host-python.mjs";
import {
  nixMissing
} from "./store.mjs";
import {
  allowsMinor
} from "./version-solver.mjs";
import {
  isSystemHere,
  thisSystem
} from "./this-machine.mjs";
import {
  nearest
} from "./lock-2.mjs";
import {
  findPython,
  machineFault
} from "./find-python.mjs";
import {
  runtimeRoot
} from "./runtime-root.mjs";
import {
  runProgram
} from "./run-program.mjs";
import {
  reportProgram
} from "./patience.mjs";
import {
  UserError,
  withoutCredentials
} from "./errors.mjs";

// src/build/pythons-here.ts
function pythonsHere(plan, choice) {
  const system = thisSystem();
  const covered = Object.values(plan.targets).filter((target) => isSystemHere(target.system)).map(({ python }) => python.version);
  const pythons = [...new Set(covered)];
  if (pythons.length === 0) {
    throw new UserError(
      "UNKNOWN_SYSTEM",
      `poetrix.lock does not cover this machine's system, ${system}: it covers ${Object.keys(plan.targets).join(", ")}`,
      `add "${system}" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``
    );
  }
  const asked = choice?.asked;
  if (choice === void 0 || asked === void 0) return pythons;
  if (pythons.includes(asked)) return [asked];
  throw new UserError(
    "UNKNOWN_PYTHON",
    `poetrix.lock does not cover Python ${asked} on ${system}: it covers ${pythons.join(", ")}`,
    adviceFor(asked, pythons, choice.project)
  );
}
function adviceFor(asked, pythons, project) {
  if (!/^3\.\d+t?$/.test(asked)) {
    const written = /^3(\d+t?)$/.exec(asked) ? `3.${asked.slice(1)}` : asked.split(".").slice(0, 2).join(".");
    if (pythons.includes(written)) return `did you mean "${written}"?`;
    return nearest(asked, pythons) ?? 'it takes a minor version such as "3.12"';
  }
  if (!allowsMinor(project.python, asked)) {
    return `${project.name} wants Python ${project.pythonVersions}`;
  }
  return `add "${asked}" to \`python\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``;
}

// src/build/run-nix.ts
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

// src/build/nix-log.ts
import { stripVTControlCharacters } from "node:util";
var activityBuild = 105;
var activitySubstitute = 108;
var resultLogLine = 101;
var levels = { error: 0, warn: 1 };
var keptLines = 25;
function followLog(progress) {
  const running = /* @__PURE__ */ new Map();
  const output = /* @__PURE__ */ new Map();
  const machines = /* @__PURE__ */ new Map();
  const caches = /* @__PURE__ */ new Set();
  const errors = [];
  const absent = /* @__PURE__ */ new Set();
  let refusedSettings = false;
  let task;
  const message = ({ level, msg = "", raw_msg }) => {
    const text = plain(raw_msg ?? msg);
    const [, count] = /^(?:these (\d+)|this) derivations? will be built:$/.exec(text) ?? [];
    const without = wentOnWithout(text);
    if (/^th(is|ese .*) derivations? will be built:$/.test(text)) {
      task ??= progress.task("building", Number(count ?? 1));
    } else if (without !== null) {
      if (!absent.has(without)) progress.warn(without);
      absent.add(without);
    } else if (level === levels.error && !text.startsWith("Failed to find a machine")) {
      errors.push(text);
    }
    if (/sandbox-paths.*not a trusted user/.test(text)) refusedSettings = true;
  };
  const start = ({ id = 0, type, fields = [] }) => {
    const [path, from] = fields.map(String);
    if (path === void 0) return;
    if (type === activitySubstitute && from !== void 0) caches.add(from);
    if (type !== activityBuild) return;
    running.set(id, path);
    if (from) machines.set(path, from);
  };
  const stop = (id) => {
    const derivation = running.get(id);
    if (derivation === void 0) return;
    running.delete(id);
    if (![...running.values()].includes(derivation)) task?.advance(nameOf(derivation));
  };
  const event = (each) => {
    const { action, id = 0, type, fields = [] } = each;
    if (action === "msg") message(each);
    else if (action === "start") start(each);
    else if (action === "stop") stop(id);
    else if (type === resultLogLine) {
      const derivation = running.get(id) ?? "";
      const lines = [...output.get(derivation) ?? [], stripVTControlCharacters(`${fields[0]}`)];
      output.set(derivation, lines.slice(-keptLines));
    }
  };
  return {
    log: {
      errors,
      output,
      machines,
      caches,
      absent,
      get refusedSettings() {
        return refusedSettings;
      }
    },
    read(line) {
      if (!line.startsWith("@nix ")) {
        if (line.startsWith("error: ")) errors.push(line.slice("error: ".length));
        return;
      }
      try {
        event(JSON.parse(line.slice("@nix ".length)));
      } catch {
      }
    },
    end: () => task?.end()
  };
}
function nameOf(derivation) {
  return derivation.replace(/^.*\/[a-z0-9]{32}-/, "").replace(/\.drv$/, "");
}
function plain(text) {
  return stripVTControlCharacters(text).trim().replace(/^((error|warning): *\n?)+/, "").trim();
}
function wentOnWithout(text) {
  for (const [pattern, sentence] of absences) {
    const match = pattern.exec(text);
    if (match !== null) return withoutCredentials(sentence(match[1] ?? "", match[2] ?? ""));
  }
  return null;
}
var absences = [
  [
    /^cannot build on '([^']*)': (?:error: )*([\s\S]*)$/,
    (place, reason) => `${place} builds nothing: ${reason.replace(/: (error: )+/g, ": ")}`
  ],
  [
    /^unable to download '([^']*)\/nix-cache-info': (?!.*; retrying in )([^\n]*)/,
    (place, reason) => `nothing is taken from ${place}: ${reason}`
  ],
  [
    /substitute for '[^']*' from '([^']*)',? .*not signed by any of the keys/,
    (place) => `nothing is taken from ${place}: no key of \`trusted-public-keys\` has signed what it has`
  ],
  [
    /^file '([^']*)' does not exist in binary cache '[^']*'/,
    (file) => `a binary cache lists ${file} and does not have it: built without it`
  ]
];

// src/build/nix-failure.ts
function nixFailure(log) {
  const failed = failedBuild(log.errors);
  if (failed !== null) {
    return explainedByBuilder(log, failed) ?? machineFailure(log, failed) ?? lostBuilder(log, failed) ?? buildFailure(log, failed);
  }
  return machineFailure(log, null) ?? cacheFailure(log) ?? noBuilder(log) ?? evaluationFailure(log);
}
function failedBuild(errors) {
  for (const [index, error] of errors.entries()) {
    const [, derivation = "", what = ""] = /^builder for '([^']*)' ([^\n]*)/.exec(error) ?? /^Cannot build '([^']*)'\.\s+Reason: builder (failed[^\n]*)/.exec(error) ?? [];
    if (derivation !== "") {
      return { derivation, what: what.replace(/[;.]$/, ""), before: errors[index - 1] ?? "" };
    }
  }
  return null;
}
function explainedByBuilder({ output }, { derivation }) {
  const explained = explainedFailure(output.get(derivation) ?? []);
  if (explained === null) return null;
  return new UserError(
    "NIX_BUILD_FAILED",
    explained.message,
    `${explained.hint}
${wholeLog(derivation)}`
  );
}
function buildFailure(log, { derivation, what }) {
  return new UserError(
    "NIX_BUILD_FAILED",
    `${nameOf(derivation)} could not be built: its builder ${what}`,
    [
      ...endOfOutput(log, derivation),
      ...log.refusedSettings ? [untrusted] : [],
      wholeLog(derivation)
    ].join("\n")
  );
}
function explainedFailure(log) {
  const index = log.findLastIndex(
    (line, at) => line.startsWith("error: ") && log[at + 1]?.startsWith("hint: ")
  );
  if (index < 0) return null;
  const [message = "", hint = ""] = log.slice(index, index + 2);
  return { message: message.slice("error: ".length), hint: hint.slice("hint: ".length) };
}
function machineFailure(log, failed) {
  const { derivation = "" } = failed ?? {};
  const fault = machineFault([...log.output.get(derivation) ?? [], ...log.errors].join("\n"));
  if (fault === null) return null;
  const machine = log.machines.get(derivation) ?? "this machine";
  const doing = failed === null ? "" : ` while ${nameOf(derivation)} was built`;
  return new UserError(
    "MACHINE_FAILED",
    `${machine} failed${doing}: ${fault}`,
    [
      .../space left|quota/i.test(fault) ? ["`nix-collect-garbage` there frees what no root keeps; then run this again"] : [],
      ...endOfOutput(log, derivation)
    ].join("\n") || void 0
  );
}
function lostBuilder(log, { derivation, before }) {
  const machine = log.machines.get(derivation);
  const isTold = log.errors.some((error) => error.startsWith(`build of '${derivation}' on `));
  if (machine === void 0 || isTold) return null;
  return new UserError(
    "BUILDER_LOST",
    `${machine} was lost while it built ${nameOf(derivation)}: ${before}`,
    [
      "run this again: what was built before is kept. `NIX_CONFIG='builders =' poetrix build` builds here alone",
      ...endOfOutput(log, derivation)
    ].join("\n")
  );
}
function cacheFailure({ errors, caches }) {
  const isOfCache = errors.some(
    (error) => /^some substitutes for the outputs of derivation |^NAR info file /.test(error)
  );
  if (!isOfCache) return null;
  const [reason = ""] = (errors[0] ?? "").split("\n");
  const named = [...caches].join(" or ") || "a binary cache";
  return new UserError(
    "CACHE_FAILED",
    `${named} sent what it did not promise: ${reason.replace(/;$/, "")}`,
    "tell who runs it; `poetrix fetch`, then `NIX_CONFIG='fallback = true' poetrix build`, builds here what it cannot give"
  );
}
function noBuilder({ errors, absent }) {
  const error = errors.find(
    (each) => /unable to start any build|local builds are disabled|required system or feature not available|is required to build/i.test(
      each
    )
  );
  if (error === void 0) return null;
  const needed = /^a '([^']*)'/.exec(error)?.[1] ?? /Required system: '([^']*)'/.exec(error)?.[1];
  return new UserError(
    "NO_BUILDER",
    `no machine is there to build on${needed === void 0 ? "" : `: it takes one of ${needed}`}`,
    absent.size > 0 ? "see whether root reaches it, for whom Nix asks: `sudo ssh HOST nix-store --version`" : "in nix.conf `max-jobs` says how many builds run here, and `builders` names other machines"
  );
}
function evaluationFailure({
  errors: [text = "Nix failed and did not say why"]
}) {
  const [message = "", hint] = text.split(/\n\s*hint: /);
  return new UserError("NIX_EVALUATION_FAILED", message.trim(), hint?.trim());
}
function endOfOutput(log, derivation) {
  const output = log.output.get(derivation) ?? [];
  if (output.length === 0) return [];
  return [`the end of its log:
${output.map((line) => `  ${line}`).join("\n")}`];
}
function wholeLog(derivation) {
  return `all of it: nix-store --read-log ${derivation}`;
}
var untrusted = "the Nix daemon did not let the sandbox see this machine's Python and compilers: add your name to `trusted-users` in /etc/nix/nix.conf, or build with `--toolchain nixpkgs`";

// src/build/run-nix.ts
async function runNix(program, args, { progress, signal, env = {} }) {
  reportProgram(program, args);
  const child = spawn(program, [...args, "--log-format", "internal-json", "-v"], {
    signal,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"]
  });
  const { log, read, end } = followLog(progress);
  const paths = [];
  createInterface({ input: child.stdout }).on("line", (line) => paths.push(line));
  createInterface({ input: child.stderr }).on("line", read);
  let failure;
  child.on("error", (error) => {
    failure = error;
  });
  const exitCode = await new Promise((resolve2) => child.on("close", resolve2));
  end();
  signal.throwIfAborted();
  if (failure) throw failure.code === "ENOENT" ? nixMissing() : failure;
  if (exitCode !== 0) throw nixFailure(log);
  return paths.filter((line) => line !== "");
}

// src/build/toolchain.ts
import { existsSync as existsSync2 } from "node:fs";
import { dirname as dirname2 } from "node:path";

// src/build/locked-nixpkgs.ts
import { existsSync } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
async function fetchLockedNixpkgs(directory) {
  const locked = await lockedNixpkgs(join(directory, "flake.lock"));
  if (locked === null) return null;
  const refused = await whyRefused(locked);
  if (refused !== null) throw nixpkgsMissing(`is not taken: ${refused}`);
  const fetched = await runProgram("nix-instantiate", [
    ...["--eval", "--json", "--option", "experimental-features", "nix-command flakes"],
    // What has neither a hash nor a revision is refused.
    ...["--option", "pure-eval", "true"],
    ...["--argstr", "locked", JSON.stringify(locked), "-E"],
    "{ locked }: (builtins.fetchTree (builtins.fromJSON locked)).outPath"
  ]);
  if (fetched.exitCode === 0) return JSON.parse(fetched.stdout);
  throw nixpkgsMissing(`cannot be fetched: ${fetched.stderr.trim().split("\n").at(-1)}`);
}
function nixpkgsMissing(why) {
  return new UserError(
    "NIXPKGS_MISSING",
    `the nixpkgs of flake.lock ${why}`,
    "build with `--toolchain host` to do without it"
  );
}
async function restrictedTo({
  nixpkgs: nixpkgs2,
  directory,
  sources
}) {
  const outside = sources.map((path) => resolve(directory, path)).filter(isPython);
  const repository = repositoryAbove(directory);
  const own = repository === null ? [directory] : [directory, repository];
  const shown = /* @__PURE__ */ new Set([runtimeRoot(), nixpkgs2]);
  for (const path of [...own, ...outside]) {
    const real = await realpath(path).catch(() => null);
    if (real === null || await isWholeHome(real)) continue;
    for (const each of [path, real]) shown.add(each);
  }
  return {
    args: [
      ...["--option", "restrict-eval", "true", "--option", "allowed-uris", ""],
      // An older Nix restricts neither `fetchTree`, which is experimental, nor `fetchGit`, which runs Git.
      ...["--option", "experimental-features", ""],
      ...[...shown].flatMap((path, index) => ["-I", `poetrix-${index}=${path}`])
    ],
    env: { GIT_DIR: "/dev/null", GIT_ALLOW_PROTOCOL: "none" }
  };
}
function isPython(path) {
  const names = ["pyproject.toml", "setup.py", "setup.cfg"];
  return /\.(whl|zip|tgz|tbz|tar\.\w+)$/.test(path) || names.some((name) => existsSync(join(path, name)));
}
function repositoryAbove(folder) {
  if (existsSync(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? null : repositoryAbove(above);
}
async function isWholeHome(real) {
  return real === "/" || real === await realpath(homedir()).catch(() => null);
}
async function whyRefused({ type, path, url }) {
  if (type === "path") {
    const real = typeof path === "string" ? await realpath(path).catch(() => path) : "/";
    return existsSync(join(real, "default.nix")) && !await isWholeHome(real) ? null : `${real} has no default.nix`;
  }
  if (type === "github" || type === "gitlab" || type === "sourcehut") return null;
  const isRemote = /^(https?|ssh):\/\/[^-/]/.test(String(url));
  if ((type === "git" || type === "tarball") && isRemote) return null;
  return `${JSON.stringify({ type, url })} is no address of a server`;
}
async function lockedNixpkgs(path) {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const { nodes, root } = JSON.parse(text);
    const resolveInput = (path2) => path2.reduce((node, input) => {
      const next = nodes[node]?.inputs?.[input] ?? "";
      return typeof next === "string" ? next : resolveInput(next);
    }, root);
    return nodes[resolveInput(["nixpkgs"])]?.locked ?? null;
  } catch {
    return null;
  }
}

// src/build/toolchain.ts
async function chooseToolchain(question) {
  const { asked } = question;
  if (asked !== void 0 && asked !== "nixpkgs" && asked !== "host") {
    throw new UserError(
      "UNKNOWN_TOOLCHAIN",
      `there is no toolchain "${asked}": it is nixpkgs or host`
    );
  }
  if (asked !== "host") {
    const found = await findNixpkgs(question);
    if (found !== null) return found;
    if (asked === "nixpkgs") {
      throw new UserError(
        "NIXPKGS_MISSING",
        "there is no nixpkgs: the project has no flake.lock that names one, and NIX_PATH has none",
        "lock a flake with an input `nixpkgs`, set NIX_PATH, or build with `--toolchain host`"
      );
    }
  }
  return hostToolchain(question);
}
async function findNixpkgs({
  directory,
  plan
}) {
  const locked = await fetchLockedNixpkgs(directory);
  if (locked !== null) {
    const toolchain = nixpkgs("nixpkgs of flake.lock", locked);
    const sources = Object.values(plan.packages).flatMap(
      ({ source }) => "path" in source ? source.path : []
    );
    const { args, env } = await restrictedTo({ nixpkgs: locked, directory, sources });
    return { ...toolchain, args: [...toolchain.args, ...args], env };
  }
  const found = await runProgram("nix-instantiate", ["--find-file", "nixpkgs"]);
  return found.exitCode === 0 ? nixpkgs("nixpkgs of NIX_PATH", found.stdout.trim()) : null;
}
function nixpkgs(label, path) {
  return {
    name: "nixpkgs",
    label,
    args: ["--argstr", "toolchain", "nixpkgs", "--argstr", "nixpkgs", path],
    options: []
  };
}
async function hostToolchain({
  pythons,
  findUv,
  plan
}) {
  for (const version of pythons) {
    const interpreter = await findPython(findUv, version);
    if (interpreter === null) continue;
    const python = await describePython(interpreter);
    const rust = usesRust(plan) ? await findRust() : null;
    return {
      name: "host",
      label: `host, Python ${python.version} at ${python.path}`,
      args: [
        ...["--argstr", "toolchain", "host", "--argstr", "hostPython", JSON.stringify(python)],
        ...["--argstr", "hostNode", process.execPath],
        ...rust === null ? [] : ["--argstr", "hostRust", JSON.stringify(rust)]
      ],
      options: sandboxOptions([
        ...[python.prefix, dirname2(dirname2(process.execPath))],
        ...rust?.prefixes ?? []
      ])
    };
  }
  throw new UserError(
    "PYTHON_MISSING",
    `this machine has no Python ${pythons.join(" or ")}, which poetrix.lock is for`,
    `install one (for example \`uv python install ${pythons[0]}\`), or add another version to \`python\` under [tool.poetrix] and run \`poetrix lock\``
  );
}
function usesRust({ packages, project }) {
  const builds = [project.build, ...Object.values(packages).map(({ build }) => build)];
  return builds.some((build) => build?.crates !== void 0);
}
function sandboxOptions(prefixes) {
  const always = [
    ...["--option", "substitute", "false", "--option", "max-jobs", "auto"],
    // Another machine has another Python.
    ...["--option", "builders", ""]
  ];
  if (process.platform !== "linux") return always;
  const system = ["/usr", "/bin", "/lib", "/lib32", "/lib64", "/etc/alternatives"].filter(
    existsSync2
  );
  const others = prefixes.filter((prefix) => !/^\/usr(\/|$)/.test(prefix));
  const options = [
    ["sandbox", "true"],
    ["sandbox-paths", [.../* @__PURE__ */ new Set([...system, ...others])].join(" ")],
    ["build-users-group", ""]
  ];
  return [...always, ...options.flatMap(([name, value]) => ["--option", name, value])];
}

export {
  pythonsHere,
  explainedFailure,
  runNix,
  chooseToolchain
};
