// `make bench`: the table of the design, each number beside its rival's from the same run.
// Writes docs/benchmarks.md and docs/benchmarks.svg.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { best, measure } from "./measure.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
const scratch = join(root, ".cache/bench");
const tool = (name) => join(root, ".venv/bin", name);
const poetrixPath = join(root, "dist/poetrix.mjs");
const python = findPython();
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100, 184, 1000];

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
const port = await freePort();
const index = `http://127.0.0.1:${port}`;
const server = spawn("python3", ["-m", "http.server", String(port), "--bind", "127.0.0.1"], {
  cwd: scratch,
  stdio: "ignore",
});
try {
  const rows = sizes.map(benchmark);
  writeReport(rows);
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
  const lock = poetrix(["lock", project]);

  say("show");
  const target = `cp${python.short.replace(".", "")}-x86_64-linux`;
  const showArgs = ["show", "--json", "--target", target, "--groups", groups, project];
  const show = best(10, () => poetrix(showArgs));
  const packages = JSON.parse(show.stdout).packages;

  say("evaluate");
  const evaluate = best(5, () => instantiate(project, groups, rvc2api));
  const bare = best(5, bareToolchain);

  say("build cold");
  // A store of its own, so that nothing is there but the files; each run has it anew.
  const store = { NIX_REMOTE: `local?root=${folder}/store` };
  const fetched = join(folder, "fetched");
  const link = join(folder, "environment");
  const build = [
    "build",
    "--env",
    "--toolchain=host",
    `--python=${python.short}`,
    "--groups",
    groups,
  ];
  poetrix(["fetch", project], { NIX_REMOTE: `local?root=${fetched}` });
  const cold = best(2, () => {
    execFileSync("rm", ["-rf", join(folder, "store")]);
    execFileSync("cp", ["-a", fetched, join(folder, "store")]);
    execFileSync("sync");
    return poetrix([...build, `--out-link=${link}`, project], store);
  });

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
  const uv = best(2, uvInstall);

  say("build again, nothing changed");
  const again = best(3, () => poetrix([...build, `--out-link=${link}`, project], store));

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
  const poetry = poetryInstall();

  say("build again, one package bumped");
  const bumped = rvc2api ? ["idna", "3.9"] : ["generated-0001", "1.0.1"];
  bump(project, ...bumped, rvc2api ? [] : ["--default-index", `${index}/${size}/index/`]);
  poetrix(["lock", project]);
  poetrix(["fetch", project], store);
  const rebuild = poetrix([...build, `--out-link=${link}`, project], store);

  return {
    size,
    installed: packages.length,
    lock: lock.wall,
    show: show.wall,
    evaluate: evaluate.cpu - bare.cpu,
    evaluateMegabytes: evaluate.megabytes,
    cold: cold.wall,
    uv: uv.wall,
    again: again.wall,
    poetry: poetry.wall,
    rebuild: rebuild.wall,
  };
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
function bump(project, name, version, options) {
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
      return { path, short, host: { path, prefix, version, hash: "bench" } };
    } catch {}
  }
  throw new Error("no Python on this machine");
}

function writeReport(rows) {
  writeFileSync(join(scratch, "rows.json"), JSON.stringify(rows));
  const seconds = (value) =>
    value < 1 ? `${Math.round(value * 1000)} ms` : `${value.toFixed(1)} s`;
  const ratio = (ours, theirs) =>
    `${seconds(ours)} / ${seconds(theirs)} = ${(ours / theirs).toFixed(2)}`;
  const line = (name, bound, cell) => `| ${name} | ${bound} | ${rows.map(cell).join(" | ")} |`;
  const table = [
    `| work | bound | ${rows.map(({ size, installed }) => `${size} (${installed} installed)`).join(" | ")} |`,
    `| --- | --- | ${rows.map(() => "---").join(" | ")} |`,
    line("`show`, whole process", "150 ms at 184", (row) => seconds(row.show)),
    line("evaluate to a derivation, CPU above the bare toolchain", "80 ms at 184", (row) =>
      seconds(row.evaluate),
    ),
    line(
      "peak memory of that evaluation",
      "linear",
      (row) => `${Math.round(row.evaluateMegabytes)} MB`,
    ),
    line("cold build / `uv pip install --compile-bytecode`", "1.5", (row) =>
      ratio(row.cold, row.uv),
    ),
    line("build after one package changed", "1 s", (row) => seconds(row.rebuild)),
    line("all of it from the store / `poetry install`", "0.1", (row) =>
      ratio(row.again, row.poetry),
    ),
    line("`lock` of one system's files and facts, for information", "none", (row) =>
      seconds(row.lock),
    ),
  ].join("\n");
  const path = join(root, "docs/benchmarks.md");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const [before = "# Benchmarks\n\n", after = ""] = text.split(
    /<!-- table -->[\s\S]*<!-- end of table -->/,
  );
  const machine = `${cpus().length} × ${cpus()[0].model}, Node ${process.version}, Python ${python.host.version}`;
  writeFileSync(
    path,
    `${before}<!-- table -->\nMeasured on ${machine}.\n\n${table}\n<!-- end of table -->${after}`,
  );
  execFileSync(
    tool("uv"),
    ["run", "-q", "--no-project", "--with", "matplotlib", "bench/plot.py"].concat(
      join(scratch, "rows.json"),
      join(root, "docs/benchmarks.svg"),
    ),
    { stdio: "inherit" },
  );
  console.log(table);
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
