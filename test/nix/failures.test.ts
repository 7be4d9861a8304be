// What the user reads if a build fails: each case has a real back end of its own.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { PlanFile } from "../../src/plan/plan.ts";
import { nixConfig } from "../tools/nix-env.ts";
import {
  hostTools,
  nixpkgsTools,
  storeArchives,
  storeTools,
  type Toolchain,
  writeProject,
} from "./fixture.ts";

const compile = (source: string, ...flags: string[]): string => `
with open("x.c", "w") as file:
    file.write(${JSON.stringify(source)})
subprocess.check_call(["gcc", *${JSON.stringify(flags)}, "x.c"])`;

/** For each name: what its back end does to build the wheel. */
const deeds: Readonly<Record<string, string>> = {
  downloads: `urllib.request.urlopen("https://example.org/freetype-2.6.1.tar.gz")`,
  clones: `subprocess.check_call(["git", "clone", "https://somebody:secret@example.org/mupdf.git"])`,
  "clones-known": `subprocess.check_call(["git", "clone", "https://example.org/freetype-2.6.1.git"])`,
  imports: "import pkg_resources",
  "imports-caught": `
try:
    import numpy
except ImportError as error:
    traceback.print_exc()
print("\\n" * 60)
raise SystemExit("something else")`,
  includes: compile("#include <zmq.h>\n", "-nostdinc", "-I.", "-c"),
  "includes-unknown": compile("#include <nowhere/none.h>\n", "-c"),
  links: compile("int main() { return 0; }\n", "-lnowhere"),
  configures: `subprocess.check_call(["pg_config", "--includedir"])`,
  "asks-pkg-config": `subprocess.check_call(["pkg-config", "--print-errors", "--exists", "nowhere"])`,
  "asks-meson": `raise SystemExit("../meson.build:35:9: ERROR: Dependency 'girepository-2.0' is required but not found.")`,
  "wants-pkg-config": `raise SystemExit("ERROR: Dependency lookup for geos with method 'pkg-config' failed: Pkg-config for machine host machine not found. Giving up.")`,
  // As rustc 1.95 says it.
  "wants-rust-target": `raise SystemExit("error[E0463]: can't find crate for \`std\`\\n  = note: the \`aarch64-unknown-linux-gnu\` target may not be installed")`,
  "wants-git": `subprocess.check_call(["git", "describe"])`,
  "wants-cmake": `subprocess.check_call(["sh", "-c", "cmake --version"])`,
  "calls-old-python": compile(
    "#include <Python.h>\nPyObject *list(void) { return PyList_New(); }\n",
    ...["-I", "INCLUDE", "-c"],
  ).replace('"INCLUDE"', 'sysconfig.get_path("include")'),
  "includes-old-python": compile("#include <longintrepr.h>\n", "-c"),
  "imports-old-python": "import formatter",
  // As poetry-core, flit, uv and hatchling say it.
  "lacks-its-module": `raise SystemExit("ModuleOrPackageNotFoundError: No file/folder found for package lacks-its-module")`,
  "lacks-packages": `import os\nraise ValueError(os.path.abspath("src/there") + " does not contain any element")`,
  "lacks-source": `raise SystemExit("Error: Expected a Python module at: \`src/there/__init__.py\`")`,
  "lacks-files": `raise ValueError("Unable to determine which files to ship inside the wheel using the following heuristics: ...")`,
  silent: "raise SystemExit(3)",
  "makes-nothing": `return "nothing-1.0-py3-none-any.whl"`,
  "is-another": `
name = "evil-2.0-py3-none-any.whl"
open(arguments[0] + "/" + name, "w").close()
return name`,
  "is-another-version": `
name = "is_another_version-2.0-py3-none-any.whl"
open(arguments[0] + "/" + name, "w").close()
return name`,
  "wants-library": "raise SystemExit('the back end was called')",
};

const native: Readonly<Record<string, readonly string[]>> = {
  "asks-pkg-config": ["pkg-config"],
  clones: ["git"],
  "clones-known": ["git"],
  "wants-library": ["libyaml", "zeromq"],
};

const fileOf = (name: string): string => `${name.replaceAll("-", "_")}-1.0.tar.gz`;

let files: Record<string, PlanFile>;
let tools: Record<string, PlanFile>;

beforeAll(async () => {
  files = await storeArchives(
    Object.fromEntries(
      Object.entries(deeds).map(([name, deed]) => [
        fileOf(name),
        {
          "back_end.py": `import subprocess, sysconfig, traceback, urllib.request\n\ndef build_wheel(*arguments):\n${deed
            .split("\n")
            .map((line) => `    ${line}`)
            .join("\n")}\n`,
        },
      ]),
    ),
  );
  tools = await storeTools();
});

/** The sentence and its hint, from the log of a build that failed. */
async function failureOf(
  { python, poetrix, sandbox }: Toolchain,
  name: string,
  { settings = "", backend = "back_end", hasWheel = false } = {},
): Promise<string> {
  const folder = await writeProject({
    python,
    files,
    tools,
    locked: {
      [fileOf(name)]: {
        build: {
          backend,
          backendPath: backend === "back_end" ? ["."] : [],
          requires: ["flit_core >=3.2,<4"],
        },
        ...(native[name] ? { native: native[name] } : {}),
        ...(hasWheel ? { wheel: true } : {}),
      },
    },
  });
  const expression = `(${poetrix}.mkPoetryPackages { projectDir = ${folder}; }).python.pkgs.${name}`;
  const answer = await execa("nix-build", ["--no-out-link", "-E", expression], {
    env: { NIX_CONFIG: `${await nixConfig(sandbox)}\n${settings}`, NIX_PATH: "" },
    reject: false,
  });
  expect(answer.exitCode).not.toBe(0);
  const lines = answer.stderr.split("\n");
  const first = lines.findIndex((line) => line.startsWith(`error: ${name} 1.0`));
  if (first < 0) throw new Error(answer.stderr);
  return lines
    .slice(first, lines[first + 1]?.startsWith("hint: ") ? first + 2 : first + 1)
    .join("\n");
}

describe("a build that fails, on the host toolchain", { timeout: 300_000 }, () => {
  let toolchain: Toolchain;
  beforeAll(async () => {
    toolchain = await hostTools();
  });

  it("tries to download something", async () => {
    expect(await failureOf(toolchain, "downloads")).toMatchInlineSnapshot(
      `
      "error: downloads 1.0 tries to download something while it is built, but a build in Nix's sandbox has no network
      hint: let it use a library of the system, native = ["..."] under [tool.poetrix.packages.downloads], with the config setting that its documentation names for that: overridePythonAttrs (old: { configSettings = { ... }; })"
    `,
    );
  });

  it("has a wheel in the lock, which is then the way out", async () => {
    expect(await failureOf(toolchain, "downloads", { hasWheel: true })).toMatchInlineSnapshot(`
      "error: downloads 1.0 tries to download something while it is built, but a build in Nix's sandbox has no network
      hint: take its wheel: source = "wheel" under [tool.poetrix.packages.downloads]; or let it use a library of the system, native = ["..."] under [tool.poetrix.packages.downloads], with the config setting that its documentation names for that: overridePythonAttrs (old: { configSettings = { ... }; })"
    `);
  });

  it.each([
    ["lacks-its-module", "lacks_its_module"],
    ["lacks-packages", "src/there"],
    ["lacks-source", "src/there"],
    ["lacks-files", "lacks_files"],
  ])("has nothing to package: %s", async (name, place) => {
    expect(await failureOf(toolchain, name)).toBe(
      `error: ${name} 1.0 has nothing to package: ${place} is not among its sources
hint: make ${place}/__init__.py, and \`git add\` it, since a flake sees only files that git tracks; or write package-mode = false under [tool.poetry], and make an environment (mkPoetryEnv) in the flake instead of a package`,
    );
  });

  it("is compiled by a Rust that knows only the machine that builds", async () => {
    expect(await failureOf(toolchain, "wants-rust-target")).toMatchInlineSnapshot(`
      "error: wants-rust-target 1.0 is compiled for aarch64-unknown-linux-gnu, and this Rust has no standard library for it
      hint: build it with a rustc that has one, as nixpkgs' for that system does (pkgsCross.*.buildPackages.rustc), or on a machine of that system"
    `);
  });

  it("tries to clone something", async () => {
    expect(await failureOf(toolchain, "clones")).toMatchInlineSnapshot(`
      "error: clones 1.0 tries to download https://example.org/mupdf.git/ while it is built, but a build in Nix's sandbox has no network
      hint: let it use a library of the system, native = ["..."] under [tool.poetrix.packages.clones], with the config setting that its documentation names for that: overridePythonAttrs (old: { configSettings = { ... }; })"
    `);
  });

  it("tries to clone a library that is known", async () => {
    expect(await failureOf(toolchain, "clones-known")).toMatchInlineSnapshot(`
      "error: clones-known 1.0 tries to download https://example.org/freetype-2.6.1.git/ while it is built, but a build in Nix's sandbox has no network
      hint: let it use a library of the system, native = ["freetype"] under [tool.poetrix.packages.clones-known], with the config setting that its documentation names for that: overridePythonAttrs (old: { configSettings = { ... }; })"
    `);
  });

  it("imports what its build requirements do not bring", async () => {
    expect(await failureOf(toolchain, "imports")).toMatchInlineSnapshot(`
      "error: imports 1.0 imports pkg_resources while it is built, which its build requirements do not bring
      hint: name them in pyproject.toml, build-requires = ["flit_core >=3.2,<4", "setuptools<81"] under [tool.poetrix.packages.imports], then \`poetrix lock\`"
    `);
  });

  it("has a back end that is not there", async () => {
    expect(
      await failureOf(toolchain, "silent", { backend: "flit_core.buildapi" }),
    ).toMatchInlineSnapshot(
      `
      "error: silent 1.0 imports flit_core while it is built, which its build requirements do not bring
      hint: name them in pyproject.toml, build-requires = ["flit_core >=3.2,<4", "flit-core"] under [tool.poetrix.packages.silent], then \`poetrix lock\`"
    `,
    );
  });

  it.each([
    ["calls-old-python", "compiles against PyList_New of an older Python"],
    ["includes-old-python", "compiles against longintrepr.h of an older Python"],
    ["imports-old-python", "imports formatter, which was removed in Python 3.10"],
  ])("is older than this Python: %s", async (name, why) => {
    const { short } = toolchain.python;
    expect(await failureOf(toolchain, name)).toBe(
      `error: ${name} 1.0 is older than Python ${short}: its build ${why}
hint: take a version of it that supports Python ${short} (\`poetry update ${name}\`), or a Python that it supports: python = [...] under [tool.poetrix] in pyproject.toml`,
    );
  });

  it("fails for another reason than a module that it can do without", async () => {
    expect(await failureOf(toolchain, "imports-caught")).toMatchInlineSnapshot(
      `"error: imports-caught 1.0 could not be built: its build back end back_end failed with exit code 1"`,
    );
  });

  it("lacks a header of a library that is known", async () => {
    expect(await failureOf(toolchain, "includes")).toMatchInlineSnapshot(
      `
      "error: includes 1.0 needs the header zmq.h, which its build does not find
      hint: apt-get install libzmq3-dev, or what your system calls it"
    `,
    );
  });

  it("lacks a header of another library", async () => {
    expect(await failureOf(toolchain, "includes-unknown")).toMatchInlineSnapshot(`
      "error: includes-unknown 1.0 needs the header nowhere/none.h, which its build does not find
      hint: install the package of your system that brings it"
    `);
  });

  it("lacks a library to link with", async () => {
    expect(await failureOf(toolchain, "links")).toMatchInlineSnapshot(`
      "error: links 1.0 needs the library libnowhere, which its build does not find
      hint: install the package of your system that brings it"
    `);
  });

  it("lacks a program that tells where a library is", async () => {
    expect(await failureOf(toolchain, "configures")).toMatchInlineSnapshot(`
      "error: configures 1.0 needs the program pg_config, which its build does not find
      hint: name it in pyproject.toml, native = ["libpq.pg_config"] under [tool.poetrix.packages.configures], then \`poetrix lock\` (where this machine lacks it: apt-get install libpq-dev)"
    `);
  });

  it("lacks what pkg-config should know", async () => {
    expect(await failureOf(toolchain, "asks-pkg-config")).toMatchInlineSnapshot(`
      "error: asks-pkg-config 1.0 needs the library that pkg-config calls nowhere, which its build does not find
      hint: install the package of your system that brings it"
    `);
    expect(await failureOf(toolchain, "asks-meson")).toMatchInlineSnapshot(`
      "error: asks-meson 1.0 needs the library that pkg-config calls girepository-2.0, which its build does not find
      hint: apt-get install libgirepository-2.0-dev, or what your system calls it"
    `);
  });

  it("does not see a program of the machine that it has not asked for", async () => {
    expect(await failureOf(toolchain, "wants-cmake")).toMatchInlineSnapshot(`
      "error: wants-cmake 1.0 needs the program cmake, which its build does not find
      hint: name it in pyproject.toml, native = ["cmake"] under [tool.poetrix.packages.wants-cmake], then \`poetrix lock\` (where this machine lacks it: apt-get install cmake)"
    `);
  });

  it("lacks pkg-config itself, as meson says it", async () => {
    expect(await failureOf(toolchain, "wants-pkg-config")).toMatchInlineSnapshot(`
      "error: wants-pkg-config 1.0 needs the program pkg-config, which its build does not find
      hint: name it in pyproject.toml, native = ["pkg-config"] under [tool.poetrix.packages.wants-pkg-config], then \`poetrix lock\` (where this machine lacks it: apt-get install pkg-config)"
    `);
  });

  it("does not see a program that nobody knows of", async () => {
    expect(await failureOf(toolchain, "wants-git")).toMatchInlineSnapshot(`
      "error: wants-git 1.0 needs the program git, which its build does not find
      hint: name it in pyproject.toml, native = ["git"] under [tool.poetrix.packages.wants-git], then \`poetrix lock\`"
    `);
  });

  it("says nothing that is known", async () => {
    expect(await failureOf(toolchain, "silent")).toMatchInlineSnapshot(
      `"error: silent 1.0 could not be built: its build back end back_end failed with exit code 3"`,
    );
  });

  it("makes no wheel", async () => {
    expect(await failureOf(toolchain, "makes-nothing")).toMatchInlineSnapshot(
      `"error: makes-nothing 1.0 could not be built: its build back end back_end says that it made nothing-1.0-py3-none-any.whl, which is not there"`,
    );
  });

  it("makes a wheel of another package", async () => {
    expect(await failureOf(toolchain, "is-another")).toMatchInlineSnapshot(`
      "error: is-another 1.0 is built as evil 2.0: its source is another package or version than poetry.lock says
      hint: run \`poetry update is-another\`, then \`poetrix lock\`"
    `);
    expect(await failureOf(toolchain, "is-another-version")).toMatchInlineSnapshot(`
      "error: is-another-version 1.0 is built as is_another_version 2.0: its source is another package or version than poetry.lock says
      hint: run \`poetry update is-another-version\`, then \`poetrix lock\`. If it reads its version in a way that Poetrix does not know, or if that is meant, say so in an override: prev.is-another-version.overridePythonAttrs { version = "2.0"; }"
    `);
  });

  it("lacks libraries that it is known to want: it does not even begin", async () => {
    const empty = await mkdtemp(join(tmpdir(), "poetrix-"));
    const { stdout: multiarch } = await execa("gcc", ["-print-multiarch"]);
    const hidden = [
      "/usr/include",
      `/usr/lib/${multiarch}/pkgconfig`,
      "/usr/local",
      "/usr/share/pkgconfig",
    ];
    const settings = `extra-sandbox-paths = ${hidden.map((path) => `${path}=${empty}`).join(" ")}`;
    expect(await failureOf(toolchain, "wants-library", { settings, hasWheel: true })).toContain(
      'calls it; or take its wheel: source = "wheel" under [tool.poetrix.packages.wants-library] in pyproject.toml, then `poetrix lock`',
    );
    expect(await failureOf(toolchain, "wants-library", { settings })).toMatchInlineSnapshot(`
      "error: wants-library 1.0 is built with libyaml and zeromq, which this machine does not have
      hint: apt-get install libyaml-dev libzmq3-dev, or what your system calls it"
    `);
  });
});

describe("a build that fails, on nixpkgs", { timeout: 600_000 }, () => {
  it("names what to put into `native`", async () => {
    const toolchain = await nixpkgsTools();
    expect(await failureOf(toolchain, "includes")).toMatchInlineSnapshot(
      `
      "error: includes 1.0 needs the header zmq.h, which its build does not find
      hint: name it in pyproject.toml, native = ["zeromq"] under [tool.poetrix.packages.includes], then \`poetrix lock\`"
    `,
    );
    expect(await failureOf(toolchain, "configures")).toMatchInlineSnapshot(`
      "error: configures 1.0 needs the program pg_config, which its build does not find
      hint: name it in pyproject.toml, native = ["libpq.pg_config"] under [tool.poetrix.packages.configures], then \`poetrix lock\`"
    `);
    expect(await failureOf(toolchain, "downloads")).toMatchInlineSnapshot(
      `
      "error: downloads 1.0 tries to download something while it is built, but a build in Nix's sandbox has no network
      hint: let it use a library of the system, native = ["..."] under [tool.poetrix.packages.downloads], with the config setting that its documentation names for that: overridePythonAttrs (old: { configSettings = { ... }; })"
    `,
    );
    expect(await failureOf(toolchain, "is-another")).toMatch(
      /^error: is-another 1\.0 is built as evil 2\.0: its source is another package/,
    );
  });
});
