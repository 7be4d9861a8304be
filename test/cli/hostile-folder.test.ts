// A folder that a stranger filled, as a pull request or an unpacked archive is: nothing in it runs, and nothing in it is taken for a
// setting of the user's, whatever command a reviewer tries.
import { existsSync, readFileSync } from "node:fs";
import { appendFile, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPython } from "../../src/facts/programs/find-python.ts";
import { onPath } from "../../src/facts/programs/on-path.ts";
import { makeSdist, makeWheel } from "../support/archives.ts";
import { poetrix, root, tool } from "../support/command-line.ts";
import { makeProject, type TestProject, writeFiles } from "./project.ts";

/** All that Poetrix may start. */
const programs = (
  "uv git cargo rustc bwrap keyring xz bzip2 zstd nix nix-store nix-build nix-instantiate " +
  "python python3 python3.12 node sh bash tar"
).split(" ");

let project: TestProject;
/** Of those, where this machine has them. */
let real: Map<string, string>;
/** Where a program of the folder says that it ran. */
let ran: string;
/** Where a program was started in the folder. */
let startedThere: string;
let env: Record<string, string>;

beforeAll(async () => {
  project = await makeProject('"wheel-one", "built"', async (index) => {
    index.add("wheel-one", makeWheel("wheel-one", "1.0"));
    index.add(
      "built",
      await makeSdist("built", "1.0", { ...settingsFiles("/evil"), ...ownBackEnd }),
    );
  });
  project.tools.add(
    "pyproject-hooks",
    makeWheel("pyproject-hooks", "1.1", { files: await hooks() }),
  );
  await project.lock();
  const git = (...words: string[]) =>
    execa("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...words], {
      cwd: project.directory,
    });
  await git("init", "--quiet");
  const first = {
    UV_CACHE_DIR: join(project.directory, "../first"),
    XDG_CACHE_HOME: join(project.directory, "../first"),
  };
  await poetrix(["lock", project.directory], { env: { ...project.env, ...first } });
  const above = dirname(project.directory);
  const home = join(above, "home");
  await mkdir(home);
  ran = join(home, "ran");
  startedThere = join(home, "started-there");
  real = new Map();
  for (const name of programs) {
    // pyenv's own programs look for the next of their name.
    const python = name.startsWith("python") ? await findPython(async () => null, "3.12") : null;
    const path = python ?? (name === "uv" ? await tool("uv") : await onPath(name));
    if (path !== null) real.set(name, path);
  }
  await plant(project.directory);
  const pyproject = join(project.directory, "pyproject.toml");
  await appendFile(
    pyproject,
    '\n[tool.uv]\nindex-url = "http://127.0.0.1:9/evil/simple"\npython-preference = "only-managed"\n' +
      `[tool.uv.sources]\nbuilt = { path = "${above}" }\n[tool.pdm.source]\nname = "evil"\n`,
  );
  await plant(above);
  const shims = join(home, "shims");
  await writeShims(shims);
  await git("add", "pyproject.toml", "poetry.lock", "poetrix.lock");
  await git("commit", "--quiet", "--message", "a");
  const settings = "core.fsmonitor core.pager core.sshCommand filter.own.clean diff.own.textconv";
  for (const name of settings.split(" ")) await git("config", name, join(project.directory, "sh"));
  await rm(join(project.directory, "poetrix.lock"));
  const path = ["", ".", "bin", "./.venv/bin", shims, process.env.PATH];
  env = {
    ...project.env,
    HOME: home,
    UV_CACHE_DIR: join(home, "uv"),
    UV_PROJECT: project.directory,
    PATH: path.join(delimiter),
  };
}, 120_000);

/** The modules of the real package: builds run them. */
async function hooks(): Promise<Record<string, string>> {
  const library = join(root, ".venv/lib");
  const [python = ""] = await readdir(library);
  const folder = join(library, python, "site-packages/pyproject_hooks");
  const paths = await readdir(folder, { recursive: true });
  const modules = paths.filter((path) => path.endsWith(".py"));
  return Object.fromEntries(
    modules.map((path) => [`pyproject_hooks/${path}`, readFileSync(join(folder, path), "utf8")]),
  );
}

const ownBackEnd = {
  "pyproject.toml":
    '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n[project]\nname = "built"\nversion = "1.0"\n',
  "PKG-INFO": "Metadata-Version: 2.1\nName: built\nVersion: 1.0\n",
  "own.py": `import zipfile
def build_wheel(folder, config_settings=None, metadata_directory=None):
    name, info = "built-1.0-py3-none-any.whl", "built-1.0.dist-info/"
    with zipfile.ZipFile(folder + "/" + name, "w") as wheel:
        wheel.writestr("built.py", "")
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: built\\nVersion: 1.0\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "built.py,,\\n" + "".join(info + n + ",,\\n" for n in ["METADATA", "WHEEL", "RECORD"]))
    return name
`,
};

const bait = () => `#!/bin/sh\necho "$0 $*" >> ${ran}\n`;

async function plant(folder: string): Promise<void> {
  for (const place of ["", "bin", ".venv/bin", "venv/bin", "node_modules/.bin"]) {
    await mkdir(join(folder, place), { recursive: true });
    for (const name of programs)
      await writeFile(join(folder, place, name), bait(), { mode: 0o755 });
  }
  const python = `import os\nopen(${JSON.stringify(ran)}, "a").write(__file__ + "\\n")\n`;
  const modules = [
    "sitecustomize",
    "usercustomize",
    "json",
    "sysconfig",
    "os",
    "packaging/__init__",
  ];
  await writeFiles(folder, {
    ...settingsFiles(folder),
    ...Object.fromEntries(modules.map((name) => [`${name}.py`, python])),
    "package.json": '{ "type": "commonjs", "imports": { "#a": "./evil.cjs" } }\n',
    "evil.cjs": `require("fs").appendFileSync(${JSON.stringify(ran)}, "node\\n");\n`,
    ".envrc": bait(),
  });
}

/** Files in which programs look for settings: of each an index that is not the user's, or a program in `folder`. */
function settingsFiles(folder: string): Record<string, string> {
  const evil = "http://127.0.0.1:9/evil/simple";
  return {
    ".venv/pyvenv.cfg": `home = ${join(folder, ".venv/bin")}\n`,
    "pyvenv.cfg": `home = ${join(folder, "bin")}\n`,
    "uv.toml": `index-url = "${evil}"\nfind-links = ["${folder}"]\npython-preference = "only-managed"\nkeyring-provider = "subprocess"\n`,
    ".python-version": "../../../bin/python\n",
    ".python-versions": "../../../bin/python\n",
    ".tool-versions": `python path:${folder}\n`,
    "mise.toml": `[tools]\npython = "path:${folder}"\n`,
    "poetry.toml": `[repositories.local]\nurl = "${evil}"\n`,
    ".cargo/config.toml": `[build]\nrustc = "${folder}/rustc"\nrustc-wrapper = "${folder}/rustc"\n`,
    "rust-toolchain.toml": `[toolchain]\npath = "${folder}"\n`,
    "pip.conf": `[global]\nindex-url = ${evil}\n`,
    ".pip/pip.conf": `[global]\nindex-url = ${evil}\n`,
    ".pypirc": `[distutils]\nindex-servers = local\n[local]\nrepository = ${evil}\n`,
    "setup.cfg": `[easy_install]\nindex_url = ${evil}\n`,
    "tox.ini": `[tox]\nindexserver = default = ${evil}\n`,
    ".netrc": "machine 127.0.0.1 login evil password evil\n",
    ".npmrc": `node-options=--require ${folder}/evil.cjs\nscript-shell=${folder}/sh\n`,
    ".env": `NODE_OPTIONS=--require ${folder}/evil.cjs\nUV_INDEX_URL=${evil}\n`,
    ".gitattributes": "* filter=own diff=own\n",
    ".gitconfig": `[core]\n\tsshCommand = ${folder}/sh\n\tfsmonitor = ${folder}/sh\n`,
    ".gitmodules": `[submodule "a"]\n\tpath = a\n\turl = ext::${folder}/sh\n\tupdate = !${folder}/sh\n`,
    "nix.conf": `build-hook = ${folder}/nix\n`,
    ".config/nix/nix.conf": `build-hook = ${folder}/nix\n`,
    ".config/uv/uv.toml": `index-url = "${evil}"\n`,
    ".config/poetrix/config.toml": "trust-build-scripts = true\n",
    "default.nix": `builtins.exec [ "${folder}/nix" ]\n`,
    "shell.nix": `builtins.exec [ "${folder}/nix" ]\n`,
  };
}

async function writeShims(folder: string): Promise<void> {
  await mkdir(folder);
  for (const [name, path] of real) {
    if (name === "sh" || name === "node") continue;
    const note = `case $PWD/ in ${project.directory}/*) echo "${name} $*" >> ${startedThere} ;; esac`;
    await writeFile(join(folder, name), `#!/bin/sh\n${note}\nexec ${path} "$@"\n`, { mode: 0o755 });
  }
}

afterAll(() => project.close());

/** Of the following mode, as Nix runs it: with files, not in a folder. */
const inputs = [
  ...[
    "--pyproject",
    "pyproject.toml",
    "--poetry-lock",
    "poetry.lock",
    "--previous",
    "poetrix.lock",
  ],
  ...["--system", "x86_64-linux", "--python", "3.12", "--python-full-version", "3.12.3"],
];

describe("a folder that a stranger filled", { timeout: 120_000 }, () => {
  it.each<[string, ...string[]]>([
    ["show"],
    ["--verbose", "show"],
    ["show", "--tree"],
    ["why", "built"],
    ["lock"],
    ["lock", "--check"],
    ["lock", "--check", "--index"],
    ["lock", "--diff", "HEAD"],
    ["show", "--outdated"],
    ["check"],
    ["report", "--json"],
    ["init"],
    ["integrate", "--dry-run"],
    ["fetch"],
    ["build", "--env", "--toolchain", "host"],
    ["build", "--package", "wheel-one", "--toolchain", "host"],
    ["lock", "--verify", "--toolchain", "host"],
    ["plan", ...inputs, "--out", "plan.json"],
    ["completions", "bash"],
    ["manual"],
  ])("decides nothing of what is run by %s %s %s", async (...args) => {
    const options = { cwd: project.directory, env };
    const { exitCode, stdout, stderr } = await poetrix(args, options);
    expect(existsSync(ran) && readFileSync(ran, "utf8")).toBe(false);
    expect(existsSync(startedThere) && readFileSync(startedThere, "utf8")).toBe(false);
    expect(`${stdout}${stderr}`).not.toContain("evil");
    expect([stderr, exitCode]).toEqual([stderr, 0]);
  });

  it("has programs that do run where they are asked for", async () => {
    await execa(join(project.directory, "uv"));
    const shim = join(project.directory, "../home/shims/git");
    await execa(shim, ["--version"], { cwd: project.directory });
    expect(existsSync(ran) && existsSync(startedThere)).toBe(true);
  });
});
