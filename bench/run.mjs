// `make bench`: the table of the design, each number beside its rival's from the same run.
// Writes docs/benchmarks.md and docs/benchmarks.svg.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { machineLoad, measure, several } from "./measure.mjs";
import { writeReport } from "./report.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
const scratch = join(root, ".cache/bench");
const tool = (name) => join(root, ".venv/bin", name);
const poetrixPath = join(root, "dist/poetrix.cjs");
const python = findPython();
const uvCache = execFileSync(tool("uv"), ["cache", "dir"], { encoding: "utf8" }).trim();
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100, 184, 1000];

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
const standIn = standInForNixpkgs();
const port = await freePort();
const index = `http://127.0.0.1:${port}`;
const server = spawn("python3", ["-m", "http.server", String(port), "--bind", "127.0.0.1"], {
  cwd: scratch,
  stdio: "ignore",
});
try {
  const load = machineLoad();
  const node = several(5, () => measure(process.execPath, ["-e", "0"], { scratch }));
  const trivial = nixItself();
  const rows = sizes.map(benchmark);
  const workspace = workspaceOfMany();
  const alone = manyProjects({ root: workspace.first, count: 1 });
  const many = [
    manyProjects({ root: workspace.folder, count: 1, named: true }),
    ...[1, 10, 100, 500].map((count) => manyProjects({ root: workspace.folder, count })),
  ];
  const garbage = several(2, () =>
    measure("nix-instantiate", ["--eval", "bench/garbage.nix"], { scratch }),
  );
  const figures = { node, trivial, rows, alone, many, garbage };
  // Whoever doubts a figure finds each run's here.
  writeFileSync(join(scratch, "raw.json"), JSON.stringify({ load, ...figures }));
  const machine = `${cpus().length} × ${cpus()[0].model}, Node ${process.version}, Python ${python.host.version}`;
  writeReport({ root, scratch, uv: tool("uv"), machine, load, ...figures });
} finally {
  server.kill();
}

/** All numbers for a project of `size` packages; 184 is rvc2api, the others are generated. */
function benchmark(size) {
  const folder = join(scratch, String(size));
  const { project, rvc2api } =
    size === 184 ? corpusProject(folder) : generatedProject(folder, size);
  const say = (text) => console.error(`${String(size).padStart(5)} packages: ${text}`);
  const groups = rvc2api ? "all" : "main";

  say("lock");
  poetrix(["lock", project]);
  rmSync(join(project, "poetrix.lock"));
  rmSync(join(folder, "cache"), { recursive: true, force: true });
  // uv's cache is warm now, and ours is empty.
  const lock = lockOf(project, folder);
  const lockAgain = several(3, () => lockOf(project, folder));

  say("show");
  const target = `cp${python.short.replace(".", "")}-x86_64-linux`;
  const showArgs = ["show", "--json", "--target", target, "--groups", groups, project];
  const show = several(7, () => poetrix(showArgs));
  const packages = JSON.parse(show.stdout).packages;

  say("evaluate");
  const evaluate = several(5, () => instantiate(project, groups, rvc2api));
  const bare = several(5, bareToolchain);

  say("build cold");
  // Each run has a store of its own, which holds nothing but the files. None is deleted before the last run: ext4 then searches
  // among the inodes that became free, which is not what a build costs.
  const stores = [];
  const remote = (place) => ({ NIX_REMOTE: `local?root=${place}` });
  const fetched = join(folder, "fetched");
  const link = join(folder, "environment");
  const env = ["build", "--env", `--python=${python.short}`, "--groups", groups, project];
  const build = [...env, "--toolchain=host", `--out-link=${link}`];
  const buildCold = (from, args, settings) =>
    several(3, () => {
      const place = join(folder, `store-${stores.length}`);
      stores.push(place);
      execFileSync("cp", ["-a", from, place]);
      execFileSync("sync");
      return poetrix(args, { ...settings, ...remote(place) });
    });
  poetrix(["fetch", project], remote(fetched));
  const cold = buildCold(fetched, build, {});
  const store = remote(stores.at(-1));

  say("build cold on the stand-in for nixpkgs");
  const equipped = join(folder, "equipped");
  execFileSync("cp", ["-a", fetched, equipped]);
  equip(remote(equipped));
  const onNixpkgs = [...env, "--toolchain=nixpkgs", `--out-link=${join(folder, "on-nixpkgs")}`];
  const coldOnNixpkgs = buildCold(equipped, onNixpkgs, standIn);

  say("uv pip install");
  const requirements = join(folder, "requirements.txt");
  writeFileSync(requirements, packages.map((p) => `${p.name}==${p.version}\n`).join(""));
  const uvInstall = () => {
    rmSync(join(folder, "uv"), { recursive: true, force: true });
    execFileSync(tool("uv"), ["venv", "-q", "--python", python.path, join(folder, "uv")]);
    const ours = rvc2api ? [] : ["--default-index", `${index}/${size}/index/`];
    return measure(
      tool("uv"),
      [
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--compile-bytecode",
        "-p",
        join(folder, "uv"),
        ...ours,
      ].concat("-r", requirements),
      { scratch: folder },
    );
  };
  uvInstall();
  const uv = several(3, uvInstall);

  say("the floor");
  const wheels = readdirSync(join(fetched, "nix/store")).filter((name) => name.endsWith(".whl"));
  const floor = several(2, () => {
    rmSync(join(folder, "floor"), { recursive: true, force: true });
    const paths = wheels.map((name) => join(fetched, "nix/store", name));
    return measure(python.path, ["bench/floor.py", join(folder, "floor"), ...paths], {
      scratch: folder,
    });
  });

  say("build again, nothing changed");
  const again = several(5, () => poetrix(build, store));

  say("poetry install");
  const venv = join(folder, "poetry");
  const poetryInstall = () => {
    rmSync(venv, { recursive: true, force: true });
    execFileSync(tool("uv"), ["venv", "-q", "--python", python.path, venv]);
    const only = rvc2api ? "--all-groups" : "--only=main";
    return measure(
      tool("python"),
      ["scripts/poetry-here.py", "install", project, venv, only, "-q"],
      {
        scratch: folder,
        env: rvc2api ? {} : { UV_DEFAULT_INDEX: `${index}/${size}/index/` },
      },
    );
  };
  poetryInstall();
  const poetry = several(2, poetryInstall);
  const closure = closureMegabytes(link, store);
  const installed = megabytesOf(venv);

  say("build again, one package bumped");
  const bumped = rvc2api ? ["idna", "3.9"] : ["generated-0001", "1.0.1"];
  bump(project, bumped, rvc2api ? [] : ["--default-index", `${index}/${size}/index/`]);
  const relock = lockOf(project, folder);
  poetrix(["fetch", project], store);
  const rebuild = several(1, () => poetrix(build, store));
  for (const place of [...stores, equipped]) rmSync(place, { recursive: true, force: true });

  return {
    size,
    packages: packages.length,
    wheels: wheels.length,
    lock,
    lockAgain,
    relock,
    show,
    evaluate,
    bare,
    cold,
    coldOnNixpkgs,
    uv,
    floor,
    again,
    poetry,
    rebuild,
    closure,
    installed,
  };
}

/** The variables by which Nix takes the tests' stand-in for nixpkgs, in a sandbox that shows nothing of the machine but /bin/sh. */
function standInForNixpkgs() {
  const folder = join(scratch, "nixpkgs");
  const make = ["vite-node", "--script", "bench/stand-in.ts", folder];
  return JSON.parse(execFileSync("npx", make, { encoding: "utf8" }).trim().split("\n").at(-1));
}

/** Brings what a build takes from the stand-in into a store: of the real nixpkgs a binary cache would have it. */
function equip(store) {
  const wanted = ["stdenv", `python${python.short.replace(".", "")}`, "autoPatchelfHook", "zlib"];
  const attributes = wanted.flatMap((name) => ["-A", name]);
  execFileSync("nix-build", [join(scratch, "nixpkgs"), "--no-out-link", ...attributes], {
    env: { ...process.env, ...standIn, ...store },
    stdio: "ignore",
  });
}

/** `lock` with a cache of its own, and what it asks of the network beside uv's questions. */
function lockOf(project, folder) {
  const cache = join(folder, "cache");
  mkdirSync(cache, { recursive: true });
  const answer = join(folder, "requests.json");
  const counted = ["--import", new URL("requests.mjs", import.meta.url).href];
  const env = { XDG_CACHE_HOME: cache, UV_CACHE_DIR: uvCache, BENCH_REQUESTS: answer };
  const work = measure(process.execPath, [...counted, poetrixPath, "lock", project], {
    scratch,
    env,
  });
  return { ...work, ...JSON.parse(readFileSync(answer, "utf8")) };
}

/** What Nix takes for a derivation that does nothing, in its sandbox and outside: seconds of wall clock for each of a hundred. */
function nixItself() {
  const count = 100;
  const once = (sandbox) => () => {
    const folder = join(scratch, "trivial");
    rmSync(folder, { recursive: true, force: true });
    const env = { NIX_REMOTE: `local?root=${folder}` };
    const derivation = execFileSync(
      "nix-instantiate",
      ["bench/trivial.nix", "--argstr", "count", String(count), "--argstr", "salt", sandbox],
      { encoding: "utf8", env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "ignore"] },
    ).trim();
    const options = [
      ["sandbox", sandbox],
      ["sandbox-paths", "/bin /lib /lib64 /usr"],
      ["substitute", "false"],
      ["max-jobs", "auto"],
      ["build-users-group", ""],
    ].flatMap(([name, value]) => ["--option", name, value]);
    return measure("nix-store", ["--realise", derivation, ...options], { scratch, env });
  };
  return { count, inside: several(3, once("true")), outside: several(3, once("false")) };
}

/** A workspace of 500 projects of 66 packages each: one plan, with another project's name and the digest of that pyproject.toml. */
function workspaceOfMany() {
  const { project } = generatedProject(join(scratch, "66"), 66);
  poetrix(["lock", project]);
  const folder = join(scratch, "many");
  const names = Array.from({ length: 500 }, (_, number) => `project-${1000 + number}`);
  for (const name of names) {
    cpSync(project, join(folder, name), { recursive: true });
    edit(join(folder, name, "pyproject.toml"), (text) => text.replace('"generated"', `"${name}"`));
  }
  const digests = execFileSync(
    "nix-instantiate",
    ["--eval", "--strict", "--json", "bench/digests.nix", "--argstr", "root", folder],
    { encoding: "utf8" },
  );
  for (const [name, digest] of Object.entries(JSON.parse(digests))) {
    edit(join(folder, name, "poetrix.lock"), (text) =>
      text
        .replace('"name": "generated"', `"name": "${name}"`)
        .replace(/"tables": "[0-9a-f]+"/, `"tables": "${digest}"`),
    );
  }
  return { folder, first: join(folder, names[0]) };
}

function edit(path, change) {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

/** The environments of the first projects of a workspace, evaluated by one process. */
function manyProjects({ root, count, named = false }) {
  console.error(`${String(count).padStart(5)} projects of ${basename(root)}: evaluate`);
  // Processor time is told in hundredths of a second, of which one project takes few.
  const repeats = count > 1 ? 1 : 20;
  const evaluate = ["nix-instantiate", "--eval", "bench/projects.nix"].concat(
    ...["--argstr", "root", root, "--argstr", "count", String(count)],
    ...["--argstr", "pythonVersion", python.short, "--arg", "named", String(named)],
    ...["--argstr", "hostPython", JSON.stringify(python.host)],
  );
  const loop = `for run in $(seq ${repeats}); do "$@"; done`;
  const run = (env) =>
    several(count > 100 ? 2 : 5, () => {
      const work = measure("sh", ["-c", loop, "sh", ...evaluate], {
        scratch,
        env: { NIX_REMOTE: `local?root=${scratch}/evaluation`, ...env },
      });
      return { ...work, wall: work.wall / repeats, cpu: work.cpu / repeats };
    });
  // Nix takes 384 MB from the start and collects no garbage before they are full: the second run shows what is needed.
  return { count, named, usual: run({}), small: run({ GC_INITIAL_HEAP_SIZE: "33554432" }) };
}

/** What the packages of an environment take in the store, in MB; the host's Python is not among it. */
function closureMegabytes(link, env) {
  const path = execFileSync("readlink", [link], { encoding: "utf8" }).trim();
  const text = execFileSync("nix-store", ["--query", "--requisites", path], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  const root = env.NIX_REMOTE.replace("local?root=", "");
  return megabytesOf(
    ...text
      .trim()
      .split("\n")
      .map((each) => join(root, each)),
  );
}

function megabytesOf(...paths) {
  const text = execFileSync("du", ["-sc", "--apparent-size", "-B1", ...paths], {
    encoding: "utf8",
  });
  return Number(text.trim().split("\n").at(-1).split(/\s/)[0]) / 1e6;
}

function poetrix(args, env = {}) {
  return measure(process.execPath, [poetrixPath, ...args], { scratch, env });
}

/** The environment's derivation, from the plan, by Nix alone. */
function instantiate(project, groups, rvc2api) {
  const all = rvc2api && groups === "all" ? ["main", "dev", "devtools"] : ["main"];
  return measure(
    "nix-instantiate",
    ["nix/build.nix", "--argstr", "projectDir", project, "--argstr", "what", "env"]
      .concat(
        "--argstr",
        "hostPython",
        JSON.stringify(python.host),
        "--argstr",
        "toolchain",
        "host",
      )
      .concat("--argstr", "pythonVersion", python.short, "--argstr", "groups", JSON.stringify(all)),
    { scratch, env: { NIX_REMOTE: `local?root=${scratch}/evaluation` } },
  );
}

function bareToolchain() {
  const expression =
    '{ python }: (import ./nix/toolchains/host.nix { pythons.x = builtins.fromJSON python; }).pythonFor "x"';
  return measure(
    "nix-instantiate",
    ["--eval", "-E", expression, "--argstr", "python", JSON.stringify(python.host)],
    { scratch, env: { NIX_REMOTE: `local?root=${scratch}/evaluation` } },
  );
}

function corpusProject(folder) {
  const project = join(folder, "project");
  cpSync("../shared/corpus/projects/carpenike__rvc2api", project, { recursive: true });
  execFileSync("chmod", ["-R", "u+w", project]);
  return { project, rvc2api: true };
}

function generatedProject(folder, size) {
  const url = `${index}/${size}/index/`;
  execFileSync(tool("python"), ["bench/generate.py", folder, String(size), url, python.short]);
  return { project: join(folder, "project"), rvc2api: false };
}

/** Another version of a package in poetry.lock, with the files that the index has of it. */
function bump(project, [name, version], options) {
  const text = execFileSync(
    tool("uv"),
    ["pip", "compile", "-q", "--no-deps", "--universal", "--generate-hashes", "-", ...options],
    { input: `${name}==${version}`, encoding: "utf8" },
  );
  const hashes = [...text.matchAll(/sha256:[0-9a-f]{64}/g)].map(([hash]) => hash);
  const wheel = `${name.replaceAll("-", "_")}-${version}-py3-none-any.whl`;
  // The wheel is the one of the two files whose bytes are in uv's answer for wheels alone.
  const only = execFileSync(
    tool("uv"),
    [
      "pip",
      "compile",
      "-q",
      "--no-deps",
      "--universal",
      "--generate-hashes",
      "--only-binary",
      ":all:",
    ].concat("-", ...options),
    { input: `${name}==${version}`, encoding: "utf8" },
  );
  const hash = hashes.find((one) => only.includes(one));
  const path = join(project, "poetry.lock");
  const blocks = readFileSync(path, "utf8").split("[[package]]\n");
  const at = blocks.findIndex((block) => block.startsWith(`name = "${name}"\n`));
  blocks[at] = blocks[at]
    .replace(/^version = ".*"$/m, `version = "${version}"`)
    .replace(
      /^files = \[\n(?: {4}.*\n)+/m,
      `files = [\n    {file = "${wheel}", hash = "${hash}"},\n`,
    );
  writeFileSync(path, blocks.join("[[package]]\n"));
}

/** Python 3.12 where the machine has one, as rvc2api asks for; else no row for rvc2api. */
function findPython() {
  const code =
    "import json, platform, sys; print(json.dumps([sys.executable, sys.base_prefix, platform.python_version()]))";
  for (const command of [
    "python3.12",
    `${process.env.HOME}/.pyenv/versions/3.12.1/bin/python3`,
    "python3",
  ]) {
    try {
      const [path, prefix, version] = JSON.parse(
        execFileSync(command, ["-I", "-c", code], {
          encoding: "utf8",
          stdio: ["ignore", "pipe", "ignore"],
        }),
      );
      const short = version.split(".").slice(0, 2).join(".");
      // A plain CPython with glibc, as `findPython` of src/facts/programs describes one.
      const host = { path, prefix, version, freeThreaded: false, musl: false, hash: "bench" };
      return { path, short, host };
    } catch {}
  }
  throw new Error("no Python on this machine");
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
