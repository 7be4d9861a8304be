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
  checkToolchainName: () => checkToolchainName,
  chooseToolchain: () => chooseToolchain
});
module.exports = stdin_exports;
var import_host_python = require("./host-python.cjs");
var import_repository_above = require("./repository-above.cjs");
var import_find_python = require("./find-python.cjs");
var import_runtime_root = require("./runtime-root.cjs");
var import_run_program = require("./run-program.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_errors = require("./errors.cjs");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_node_fs2 = require("node:fs");
var import_promises = require("node:fs/promises");
var import_node_os = require("node:os");
var import_node_path2 = require("node:path");
async function fetchLockedNixpkgs(directory, signal) {
  const locked = await lockedNixpkgs((0, import_node_path2.join)(directory, "flake.lock"));
  if (locked === null) return null;
  const refused = await whyRefused(locked);
  if (refused !== null) throw nixpkgsMissing(`is not taken: ${refused}`);
  const args = [
    ...["--eval", "--json", "--option", "experimental-features", "nix-command flakes"],
    // A source with neither a hash nor a revision is refused.
    ...["--option", "pure-eval", "true"],
    ...["--argstr", "locked", JSON.stringify(locked), "-E"],
    "{ locked }: (builtins.fetchTree (builtins.fromJSON locked)).outPath"
  ];
  const fetched = await (0, import_run_program.runProgram)("nix-instantiate", args, { signal });
  signal.throwIfAborted();
  if (fetched.exitCode === 0) return JSON.parse(fetched.stdout);
  throw nixpkgsMissing(`cannot be fetched: ${fetched.stderr.trim().split("\n").at(-1)}`);
}
function nixpkgsMissing(why) {
  return new import_errors.UserError(
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
  const outside = sources.map((path) => (0, import_node_path2.resolve)(directory, path)).filter(isPython);
  const repository = (0, import_repository_above.repositoryAbove)(directory);
  const own = repository === null ? [directory] : [directory, repository];
  const shown = /* @__PURE__ */ new Set([(0, import_runtime_root.runtimeRoot)(), nixpkgs2]);
  for (const path of [...own, ...outside]) {
    const real = await (0, import_promises.realpath)(path).catch(() => null);
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
  return /\.(whl|zip|tgz|tbz|tar\.\w+)$/.test(path) || names.some((name) => (0, import_node_fs2.existsSync)((0, import_node_path2.join)(path, name)));
}
async function isWholeHome(real) {
  return real === "/" || real === await (0, import_promises.realpath)((0, import_node_os.homedir)()).catch(() => null);
}
async function whyRefused({ type, path, url }) {
  if (type === "path") {
    const real = typeof path === "string" ? await (0, import_promises.realpath)(path).catch(() => path) : "/";
    return (0, import_node_fs2.existsSync)((0, import_node_path2.join)(real, "default.nix")) && !await isWholeHome(real) ? null : `${real} has no default.nix`;
  }
  if (type === "github" || type === "gitlab" || type === "sourcehut") return null;
  const isRemote = /^(https?|ssh):\/\/[^-/]/.test(String(url));
  if ((type === "git" || type === "tarball") && isRemote) return null;
  return `${JSON.stringify({ type, url })} is not the address of a server`;
}
async function lockedNixpkgs(path) {
  const text = (0, import_file_bytes.textIfReadable)(path);
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
function checkToolchainName(asked) {
  if (asked === void 0 || asked === "nixpkgs" || asked === "host") return;
  throw new import_errors.UserError(
    "UNKNOWN_TOOLCHAIN",
    `there is no toolchain "${asked}": give nixpkgs or host`
  );
}
async function chooseToolchain(question) {
  const { asked } = question;
  checkToolchainName(asked);
  if (asked !== "host") {
    const found = await findNixpkgs(question);
    if (found !== null) return found;
    if (asked === "nixpkgs") {
      throw new import_errors.UserError(
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
  plan,
  signal
}) {
  const locked = await fetchLockedNixpkgs(directory, signal);
  if (locked !== null) {
    const toolchain = nixpkgs("nixpkgs of flake.lock", locked);
    const sources = Object.values(plan.packages).flatMap(
      ({ source }) => "path" in source ? source.path : []
    );
    const { args, env } = await restrictedTo({ nixpkgs: locked, directory, sources });
    return { ...toolchain, args: [...toolchain.args, ...args], env };
  }
  const cwd = process.cwd();
  const found = await (0, import_run_program.runProgram)("nix-instantiate", ["--find-file", "nixpkgs"], { cwd, signal });
  signal.throwIfAborted();
  if (found.exitCode !== 0) return null;
  const path = found.stdout.trim();
  if ((0, import_node_fs.statSync)(path).isFile() || (0, import_node_fs.existsSync)((0, import_node_path.join)(path, "default.nix")))
    return nixpkgs("nixpkgs of NIX_PATH", path);
  throw new import_errors.UserError(
    "NIXPKGS_MISSING",
    `NIX_PATH has nixpkgs at ${path}, and there is no default.nix in it`,
    "correct NIX_PATH, or build with `--toolchain host` to do without it"
  );
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
    const interpreter = await (0, import_find_python.findPython)(findUv, version);
    if (interpreter === null) continue;
    const python = await (0, import_host_python.describePython)(interpreter);
    const rust = usesRust(plan) ? await (0, import_host_python.findRust)() : null;
    return {
      name: "host",
      label: `host, Python ${python.version} at ${python.path}`,
      args: [
        ...["--argstr", "toolchain", "host", "--argstr", "hostPython", JSON.stringify(python)],
        ...["--argstr", "hostNode", process.execPath],
        ...rust === null ? [] : ["--argstr", "hostRust", JSON.stringify(rust)]
      ],
      options: sandboxOptions([
        ...[python.prefix, (0, import_node_path.dirname)((0, import_node_path.dirname)(process.execPath))],
        ...rust?.prefixes ?? []
      ])
    };
  }
  throw new import_errors.UserError(
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
    // No other machines: their Python is not this one.
    ...["--option", "builders", ""]
  ];
  if (process.platform !== "linux") return always;
  const system = ["/usr", "/bin", "/lib", "/lib32", "/lib64", "/etc/alternatives"].filter(
    import_node_fs.existsSync
  );
  const others = prefixes.filter((prefix) => !/^\/usr(\/|$)/.test(prefix));
  const options = [
    ["sandbox", "true"],
    ["sandbox-paths", [.../* @__PURE__ */ new Set([...system, ...others])].join(" ")],
    ["build-users-group", ""]
  ];
  return [...always, ...options.flatMap(([name, value]) => ["--option", name, value])];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  checkToolchainName,
  chooseToolchain
});
