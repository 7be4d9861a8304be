// Made from src/ by `npm run build`. Do not edit.
import {
  writeAtomically
} from "./write-atomically.mjs";
import {
  nixMissing
} from "./store.mjs";
import {
  allowsMinor
} from "./version-solver.mjs";
import {
  thisSystem
} from "./this-machine.mjs";
import {
  nearest
} from "./lock-2.mjs";
import {
  cacheDirectory
} from "./cache.mjs";
import {
  findPython
} from "./find-python.mjs";
import {
  firstExecutable,
  onPath
} from "./on-path.mjs";
import {
  runProgram
} from "./run-program.mjs";
import {
  reportProgram
} from "./patience.mjs";
import {
  UserError
} from "./errors.mjs";

// src/build/pythons-here.ts
function pythonsHere(plan, choice) {
  const system = thisSystem();
  const covered = Object.values(plan.targets).filter((target) => target.system === system).map(({ python }) => python.version);
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
  if (!/^3\.\d+$/.test(asked)) {
    const written = /^3(\d+)$/.exec(asked) ? `3.${asked.slice(1)}` : asked.split(".").slice(0, 2).join(".");
    if (pythons.includes(written)) return `did you mean "${written}"?`;
    return nearest(asked, pythons) ?? 'it takes a minor version such as "3.12"';
  }
  if (!allowsMinor(project, asked)) {
    return `${project.name} wants Python ${project.pythonVersions}`;
  }
  return `add "${asked}" to \`python\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``;
}

// src/build/run-nix.ts
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
var activityBuild = 105;
var resultLogLine = 101;
var levels = { error: 0, warn: 1 };
var shownLines = 25;
async function runNix(program2, args, { progress, signal }) {
  reportProgram(program2, args);
  const child = spawn(program2, [...args, "--log-format", "internal-json", "-v"], {
    signal,
    stdio: ["ignore", "pipe", "pipe"]
  });
  const log = followLog(progress);
  const paths = [];
  createInterface({ input: child.stdout }).on("line", (line) => paths.push(line));
  createInterface({ input: child.stderr }).on("line", (line) => log.read(line));
  let failure;
  child.on("error", (error) => {
    failure = error;
  });
  const exitCode = await new Promise((resolve) => child.on("close", resolve));
  log.end();
  signal.throwIfAborted();
  if (failure) throw failure.code === "ENOENT" ? nixMissing() : failure;
  if (exitCode !== 0) throw log.failure();
  return paths.filter((line) => line !== "");
}
function followLog(progress) {
  const running = /* @__PURE__ */ new Map();
  const lines = /* @__PURE__ */ new Map();
  const errors = [];
  let refusedSettings = false;
  let task;
  const message = ({ level, msg = "", raw_msg }) => {
    const text = stripVTControlCharacters(raw_msg ?? msg.replace(/^error: /, "")).trim();
    const [, count] = /^(?:these (\d+)|this) derivations? will be built:$/.exec(text) ?? [];
    if (/^th(is|ese .*) derivations? will be built:$/.test(text)) {
      task ??= progress.task("building", Number(count ?? 1));
    } else if (level === levels.error) errors.push(text);
    if (/not a trusted user/.test(text)) refusedSettings = true;
  };
  const event = (each) => {
    const { action, id = 0, type, fields = [] } = each;
    if (action === "msg") message(each);
    else if (action === "start" && type === activityBuild) running.set(id, String(fields[0]));
    else if (action === "result" && type === resultLogLine) {
      const derivation = running.get(id) ?? "";
      const known = lines.get(derivation) ?? [];
      lines.set(
        derivation,
        [...known, stripVTControlCharacters(String(fields[0]))].slice(-shownLines)
      );
    } else if (action === "stop" && running.has(id)) {
      task?.advance(nameOf(running.get(id) ?? ""));
      running.delete(id);
    }
  };
  return {
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
    end: () => task?.end(),
    failure: () => failureOf(errors, lines, refusedSettings)
  };
}
function failureOf(errors, lines, refusedSettings) {
  const failed = errors.find((error) => error.startsWith("builder for "));
  if (failed === void 0) {
    const [text = "Nix failed and did not say why", ...more] = errors;
    const [message, hint] = splitHint([text, ...more].at(0) ?? text);
    return new UserError("NIX_EVALUATION_FAILED", message, hint);
  }
  const [, derivation = "", what = ""] = /^builder for '([^']*)' (.*)/.exec(failed) ?? [];
  const log = lines.get(derivation) ?? [];
  const explained = explainedFailure(log);
  if (explained !== null) {
    return new UserError(
      "NIX_BUILD_FAILED",
      explained.message,
      `${explained.hint}
all of it: nix-store --read-log ${derivation}`
    );
  }
  return new UserError(
    "NIX_BUILD_FAILED",
    `${nameOf(derivation)} could not be built: its builder ${what.replace(/;$/, "")}`,
    [
      ...log.length > 0 ? [`the end of its log:
${log.map((line) => `  ${line}`).join("\n")}`] : [],
      ...refusedSettings ? [untrusted] : [],
      `all of it: nix-store --read-log ${derivation}`
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
var untrusted = "the Nix daemon did not let the sandbox see this machine's Python and compilers: add your name to `trusted-users` in /etc/nix/nix.conf, or build with `--toolchain nixpkgs`";
function splitHint(text) {
  const [message = "", hint] = text.split(/\n\s*hint: /);
  return [message.trim(), hint?.trim()];
}
function nameOf(derivation) {
  return derivation.replace(/^.*\/[a-z0-9]{32}-/, "").replace(/\.drv$/, "");
}

// src/build/toolchain.ts
import { existsSync } from "node:fs";
import { readFile as readFile3 } from "node:fs/promises";
import { dirname as dirname3, join as join3 } from "node:path";

// src/facts/programs/host-python.ts
import { createHash } from "node:crypto";
import { mkdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
var describe = `
import json, os, sys, sysconfig
executable = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)
library = os.path.join(sysconfig.get_config_var("LIBDIR") or "", sysconfig.get_config_var("INSTSONAME") or "")
print(json.dumps({
    "path": executable,
    "prefix": os.path.realpath(sys.base_prefix),
    "version": "%d.%d.%d" % sys.version_info[:3],
    "implementation": sys.implementation.name,
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
  const { path, prefix, version, libraries, build } = JSON.parse(answer.stdout);
  const files = [path, ...libraries];
  const stamps = await stampsOf(files);
  const hash = createHash("sha256").update(build);
  for (const file of files) hash.update(await readFile(file).catch(() => ""));
  const python = { path, prefix, version, hash: hash.digest("hex") };
  await keep({ files, stamps, python });
  return python;
}
async function keptDescription(interpreter) {
  try {
    const path = await realpath(interpreter);
    const { files, stamps, python } = JSON.parse(await readFile(keptAt(path), "utf8"));
    if (python.path !== path || files[0] !== path) return null;
    return isDeepStrictEqual(stamps, await stampsOf(files)) ? python : null;
  } catch {
    return null;
  }
}
async function keep(kept) {
  const path = keptAt(kept.python.path);
  try {
    await mkdir(dirname(path), { recursive: true });
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
import { basename, dirname as dirname2, join as join2 } from "node:path";
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
  const prefixes = /* @__PURE__ */ new Set([sysroot, dirname2(rustc), dirname2(cargo)]);
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
  const answer = await runProgram(command, args, { cwd: "/" });
  return answer.exitCode === 0 ? answer.stdout.trim() : null;
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
    const found2 = await findNixpkgs(question.directory);
    if (found2 !== null) return found2;
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
async function findNixpkgs(directory) {
  const locked = await lockedNixpkgs(join3(directory, "flake.lock"));
  if (locked !== null) {
    const fetched = await runProgram("nix-instantiate", [
      ...["--eval", "--json", "--option", "experimental-features", "nix-command flakes"],
      ...["--argstr", "locked", JSON.stringify(locked), "-E"],
      "{ locked }: (builtins.fetchTree (builtins.fromJSON locked)).outPath"
    ]);
    if (fetched.exitCode === 0) {
      const path = JSON.parse(fetched.stdout);
      return nixpkgs("nixpkgs of flake.lock", path);
    }
    throw new UserError(
      "NIXPKGS_MISSING",
      `the nixpkgs of flake.lock cannot be fetched: ${fetched.stderr.trim().split("\n").at(-1)}`,
      "build with `--toolchain host` to do without it"
    );
  }
  const found2 = await runProgram("nix-instantiate", ["--find-file", "nixpkgs"]);
  return found2.exitCode === 0 ? nixpkgs("nixpkgs of NIX_PATH", found2.stdout.trim()) : null;
}
function nixpkgs(label, path) {
  return {
    name: "nixpkgs",
    label,
    args: ["--argstr", "toolchain", "nixpkgs", "--argstr", "nixpkgs", path],
    options: []
  };
}
async function lockedNixpkgs(path) {
  const text = await readFile3(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const { nodes, root } = JSON.parse(text);
    const resolve = (path2) => path2.reduce((node, input) => {
      const next = nodes[node]?.inputs?.[input] ?? "";
      return typeof next === "string" ? next : resolve(next);
    }, root);
    return nodes[resolve(["nixpkgs"])]?.locked ?? null;
  } catch {
    return null;
  }
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
        ...[python.prefix, dirname3(dirname3(process.execPath))],
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
  const always = ["--option", "substitute", "false", "--option", "max-jobs", "auto"];
  if (process.platform !== "linux") return always;
  const system = ["/usr", "/bin", "/lib", "/lib32", "/lib64", "/etc/alternatives"].filter(
    existsSync
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
  runNix,
  explainedFailure,
  describePython,
  findRust,
  chooseToolchain
};
