// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  explainedFailure: () => explainedFailure,
  pythonsHere: () => pythonsHere,
  runNix: () => runNix
});
module.exports = stdin_exports;
var import_store = require("./store.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_credentials = require("./credentials.cjs");
var import_run_program = require("./run-program.cjs");
var import_patience = require("./patience.cjs");
var import_errors = require("./errors.cjs");
var import_node_child_process = require("node:child_process");
var import_node_path = require("node:path");
var import_node_readline = require("node:readline");
var import_node_util = require("node:util");
function pythonsHere(plan, choice) {
  const system = (0, import_this_machine.thisSystem)();
  const covered = Object.values(plan.targets).filter((target) => (0, import_this_machine.isSystemHere)(target.system)).map(({ python }) => python.version);
  const pythons = [...new Set(covered)];
  if (pythons.length === 0) {
    throw new import_errors.UserError(
      "UNKNOWN_SYSTEM",
      `poetrix.lock does not cover this machine's system, ${system}: it covers ${Object.keys(plan.targets).join(", ")}`,
      `add "${system}" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``
    );
  }
  const asked = choice?.asked;
  if (choice === void 0 || asked === void 0) return pythons;
  if (pythons.includes(asked)) return [asked];
  throw new import_errors.UserError(
    "UNKNOWN_PYTHON",
    `poetrix.lock does not cover Python ${asked} on ${system}: it covers ${pythons.join(", ")}`,
    adviceFor(asked, pythons, choice.project)
  );
}
function adviceFor(asked, pythons, project) {
  if (!/^3\.\d+t?$/.test(asked)) {
    const written = /^3(\d+t?)$/.exec(asked) ? `3.${asked.slice(1)}` : asked.split(".").slice(0, 2).join(".");
    if (pythons.includes(written)) return `did you mean "${written}"?`;
    if (!/^3\.\d+t?$/.test(written)) return `it takes a minor version such as "${pythons[0]}"`;
    return `Python ${written} is written "${written}"; ${adviceFor(written, pythons, project)}`;
  }
  if (!(0, import_version_solver.allowsMinor)(project.python, asked)) {
    return `${project.name} needs Python ${project.pythonVersions}`;
  }
  return `add "${asked}" to \`python\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``;
}
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
      const lines = [...output.get(derivation) ?? [], (0, import_node_util.stripVTControlCharacters)(`${fields[0]}`)];
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
  return (0, import_node_util.stripVTControlCharacters)(text).trim().replace(/^((error|warning): *\n?)+/, "").trim();
}
function wentOnWithout(text) {
  for (const [pattern, sentence] of absences) {
    const match = pattern.exec(text);
    if (match !== null) return (0, import_errors.withoutCredentials)(sentence(match[1] ?? "", match[2] ?? ""));
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
  return new import_errors.UserError(
    "NIX_BUILD_FAILED",
    explained.message,
    `${explained.hint}
${wholeLog(derivation)}`
  );
}
function buildFailure(log, { derivation, what }) {
  return new import_errors.UserError(
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
  const fault = (0, import_credentials.machineFault)([...log.output.get(derivation) ?? [], ...log.errors].join("\n"));
  if (fault === null) return null;
  const machine = log.machines.get(derivation) ?? "this machine";
  const doing = failed === null ? "" : ` while ${nameOf(derivation)} was built`;
  return new import_errors.UserError(
    "MACHINE_FAILED",
    `${machine} failed${doing}: ${fault}`,
    [...(0, import_store.isFullDisk)(fault) ? [import_store.howToMakeRoom] : [], ...endOfOutput(log, derivation)].join("\n") || void 0
  );
}
function lostBuilder(log, { derivation, before }) {
  const machine = log.machines.get(derivation);
  const isTold = log.errors.some((error) => error.startsWith(`build of '${derivation}' on `));
  if (machine === void 0 || isTold) return null;
  return new import_errors.UserError(
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
  return new import_errors.UserError(
    "CACHE_FAILED",
    `${named} sent something other than it promised: ${reason.replace(/;$/, "")}`,
    "tell whoever runs the cache; `poetrix fetch`, then `NIX_CONFIG='fallback = true' poetrix build`, builds here instead"
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
  return new import_errors.UserError(
    "NO_BUILDER",
    `there is no machine to build on${needed === void 0 ? "" : `: this build needs one of ${needed}`}`,
    absent.size > 0 ? "check that root can reach it, since Nix connects as root: `sudo ssh HOST nix-store --version`" : "in nix.conf `max-jobs` says how many builds run here, and `builders` names other machines"
  );
}
function evaluationFailure({
  errors: [text = "Nix failed and did not say why"]
}) {
  const [message = "", hint] = text.split(/\n\s*hint: /);
  return new import_errors.UserError("NIX_EVALUATION_FAILED", message.trim(), hint?.trim());
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
async function runNix(program, args, { progress, signal, env = {} }) {
  (0, import_patience.reportProgram)(program, args);
  const child = (0, import_node_child_process.spawn)(program, [...args, "--log-format", "internal-json", "-v"], {
    signal,
    cwd: "/",
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"]
  });
  (0, import_run_program.endWithUs)(child);
  const { log, read, end } = followLog(progress);
  const paths = [];
  (0, import_node_readline.createInterface)({ input: child.stdout }).on("line", (line) => paths.push(line));
  (0, import_node_readline.createInterface)({ input: child.stderr }).on("line", read);
  let failure;
  child.on("error", (error) => {
    failure = error;
  });
  const exitCode = await new Promise((resolve) => child.on("close", resolve));
  end();
  signal.throwIfAborted();
  if (failure) throw failure.code === "ENOENT" ? (0, import_store.nixMissing)() : failure;
  if (exitCode !== 0) {
    const error = nixFailure(log);
    const isOfAge = error.code === "NIX_EVALUATION_FAILED";
    throw (isOfAge ? await (0, import_store.nixTooOld)(signal) : null) ?? error;
  }
  const lines = paths.filter((line) => line !== "");
  if (program === "nix-build" && (lines.length === 0 || !lines.every(import_node_path.isAbsolute))) {
    throw new import_errors.UserError(
      "NIX_FAILED",
      `nix-build ended well, and its answer is no path: ${JSON.stringify(lines.join("\n").slice(0, 200))}`,
      "see which program it is that PATH finds: `command -v nix-build`"
    );
  }
  return lines;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  explainedFailure,
  pythonsHere,
  runNix
});
