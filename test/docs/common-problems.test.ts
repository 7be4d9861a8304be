// Each error in docs/common-problems.md is caused here: the page shows what a user reads.
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { type LockedPackage, parseLock } from "../../src/poetry/lock/lock.ts";
import { chooseFile } from "../../src/resolve/choose-source.ts";
import { makeTarget } from "../../src/resolve/question/target.ts";
import {
  build,
  failure,
  hostTools,
  nixpkgsTools,
  onHost,
  type ProjectOptions,
  storeArchives,
  storeTools,
  type Toolchain,
  withOtherSystem,
  writeProject,
} from "../nix/fixture.ts";
import { wheels } from "../nix/projects.ts";
import { poetrix } from "../support/command-line.ts";
import { newerNix } from "../tools/newer-nix.ts";
import { nixConfig, root } from "../tools/nix-env.ts";

const text = readFileSync(join(root, "docs/common-problems.md"), "utf8");
const problems = text
  .split(/^### /m)
  .slice(1)
  .map((section) => {
    const [title = ""] = section.split("\n", 1);
    const [, shown = ""] = /^```text\n([\s\S]*?)\n```$/m.exec(section) ?? [];
    return [title, shown] as const;
  });

const python = { short: "3.12", version: "3.12.1", executable: "/p/bin/python3.12", prefix: "/p" };
const project = { name: "gateway" };

/** The error of evaluating an environment; nothing is built. */
async function evaluated(options: Partial<ProjectOptions>, more = ""): Promise<string> {
  const folder = await writeProject({
    python,
    ...options,
    project: { ...project, ...options.project },
  });
  return `error: ${await failure(`(${onHost(python)}.mkPoetryEnv { projectDir = ${folder}; ${more} }).drvPath`)}`;
}

/** The warnings of an evaluation. */
async function warned(expression: string): Promise<string> {
  const { stderr } = await execa("nix-instantiate", ["--eval", "-E", expression], {
    env: { NIX_PATH: "" },
  });
  return stderr.replace(/^trace: /, "").trim();
}

const runs = (command: readonly string[]): string =>
  `subprocess.check_call(${JSON.stringify(command)})`;

/** The last lines of the log of building one sdist; `deed` is what its back end does. */
async function built(name: string, version: string, deed: string): Promise<string> {
  const toolchain = await nixpkgsTools();
  const file = `${name}-${version}.tar.gz`;
  const backEnd = `import subprocess, urllib.request\n\ndef build_wheel(*arguments):\n    ${deed}\n`;
  const folder = await writeProject({
    python: toolchain.python,
    files: await storeArchives({ [file]: { "back_end.py": backEnd } }),
    tools: await storeTools(),
    locked: {
      [file]: {
        wheel: true,
        build: { backend: "back_end", backendPath: ["."], requires: ["flit_core >=3.2,<4"] },
      },
    },
  });
  const expression = `(${toolchain.poetrix}.mkPoetryPackages { projectDir = ${folder}; }).python.pkgs.${name}`;
  return failedBuild(toolchain, expression);
}

async function failedBuild({ sandbox }: Toolchain, expression: string): Promise<string> {
  const answer = await execa("nix-build", ["--no-out-link", "-E", expression], {
    env: { NIX_CONFIG: await nixConfig(sandbox), NIX_PATH: "" },
    reject: false,
  });
  expect(answer.exitCode).not.toBe(0);
  const lines = answer.stderr.split("\n");
  const hint = lines.findIndex((line) => line.startsWith("hint: "));
  if (hint < 0) throw new Error(answer.stderr);
  return lines.slice(hint - 1, hint + 1).join("\n");
}

/** The environment of small wheels. */
async function environment(
  locked: readonly string[],
  archives = wheels,
): Promise<[Toolchain, string]> {
  const toolchain = await hostTools();
  const folder = await writeProject({
    python: toolchain.python,
    files: await storeArchives(archives),
    tools: await storeTools(),
    locked: Object.fromEntries(locked.map((file) => [file, {}])),
  });
  return [toolchain, `${toolchain.poetrix}.mkPoetryEnv { projectDir = ${folder}; }`];
}

/** For the title of each section: how its error is caused. */
const reproductions: Readonly<Record<string, () => Promise<string>>> = {
  "A build lacks a header": () =>
    built(
      "canbridge",
      "1.0",
      `open("x.c", "w").write("#include <zmq.h>\\n"); ${runs(["gcc", "-nostdinc", "-I.", "-c", "x.c"])}`,
    ),
  "A build lacks a program": () => built("psycopg2", "2.9", runs(["pg_config", "--includedir"])),
  "A build lacks a Python package": () => built("oldschool", "1.0", "import pkg_resources"),
  "A package is older than this Python": () =>
    built(
      "aiohttp",
      "3.8.1",
      `open("x.c", "w").write("#include <longintrepr.h>\\n"); ${runs(["gcc", "-c", "x.c"])}`,
    ),
  "A build tries to download something": () =>
    built("opencv", "4.11", 'urllib.request.urlopen("https://example.org/ffmpeg.tar.gz")'),
  "A wheel needs a library that nobody knows": async () => {
    const toolchain = await nixpkgsTools();
    const folder = await writeProject({
      python: toolchain.python,
      locked: { "odbc_driver-1.0-py3-none-linux_x86_64.whl": { needs: ["libodd.so.3"] } },
    });
    return `error: ${await failure(`(${toolchain.poetrix}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`)}`;
  },
  "A library is missing when the program runs": async () => {
    const file = "radio-0.5-py3-none-any.whl";
    // A library that no machine has; some machines do have PortAudio.
    const source = "import ctypes\nlibrary = ctypes.CDLL('libportaudio-of-nobody.so.2')\n";
    const [{ sandbox }, expression] = await environment([file], {
      [file]: { "radio.py": source },
    });
    const { path } = await build(sandbox, expression);
    const ran = await execa(`${path}/bin/python`, ["-c", "import radio"], { reject: false });
    return ran.stderr.split("\n").at(-1)?.replace("-of-nobody", "") ?? "";
  },
  "pytest does not know a plugin's option": async () => {
    const { poetrix: library, sandbox } = await nixpkgsTools();
    const pkgs = /pkgs = (import \S+ \{ \})/.exec(library)?.[1];
    const { path } = await build(sandbox, `(${pkgs}).python3.withPackages (ps: [ ps.pytest ])`);
    const ran = await execa(`${path}/bin/pytest`, ["--cov=gateway"], { reject: false });
    return ran.stderr.split("\n").find((line) => line.startsWith("pytest: ")) ?? ran.stderr;
  },
  "A package comes from nixpkgs": async () => {
    const toolchain = await nixpkgsTools();
    const folder = await writeProject({ python: toolchain.python });
    return warned(
      `(${toolchain.poetrix}.mkPoetryEnv { projectDir = ${folder}; extraPackages = ps: [ ps.black ]; }).drvPath`,
    );
  },
  "Two packages bring the same file": async () =>
    failedBuild(
      ...(await environment(["twin_a-1.0-py3-none-any.whl", "twin_c-1.0-py3-none-any.whl"])),
    ),
  "Two versions of one package": () =>
    evaluated({
      locked: {
        "torch-2.7.1-py3-none-any.whl": {},
        "torch-2.8.0-py3-none-any.whl": { include: { main: [["!cpu"]] } },
      },
    }),
  "An override names no package": async () => {
    const folder = await writeProject({
      python,
      locked: { "python_can-4.5-py3-none-any.whl": {} },
    });
    return warned(`(${onHost(python)}.mkPoetryEnv { projectDir = ${folder};
      overrides = [ (final: prev: { python_can = prev.python_can.overridePythonAttrs (old: { }); }) ]; }).drvPath`);
  },
  "There is no package to build": async () => {
    const folder = await writeProject({ python, project: { ...project, packageMode: false } });
    return `error: ${await failure(`(${onHost(python)}.mkPoetryApplication { projectDir = ${folder}; }).drvPath`)}`;
  },
  "A package is left out on this system": () =>
    evaluated({ alter: withOtherSystem }, "extraPackages = ps: [ ps.appnope ];"),
  "No file fits": () => {
    const file = "pywin32-311-cp312-cp312-win32.whl";
    const lock = `[[package]]
name = "pywin32"
version = "311"
files = [{file = "${file}", hash = "sha256:0"}]
groups = ["main"]
[metadata]
lock-version = "2.1"
`;
    const [locked] = parseLock(lock, "/made").packages as [LockedPackage];
    const target = makeTarget({ system: "x86_64-linux", python: "3.12" });
    const unusable = chooseFile(locked, target).unusable ?? "";
    return evaluated({ locked: { [file]: { file: null, unusable } } });
  },
  "The system is not covered": () => evaluated({ system: "aarch64-darwin" }),
  "The version of Python is not covered": () =>
    evaluated({ python: { short: "3.11" }, project: { python: ">=3.11" } }),
  "Only other releases of this Python are covered": () =>
    evaluated({
      project: { python: "3.12.3" },
      target: {
        python: { implementation: "cpython", version: "3.12", from: "3.12.3", below: "3.12.4" },
      },
    }),
  "poetrix.lock is stale": async () => {
    const folder = await writeProject({ python });
    await writeFile(join(folder, "poetry.lock"), "# locked again\n");
    return `error: ${await failure(`(${onHost(python)}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`)}`;
  },
  "poetry.lock is stale": async () => {
    const { stdout } = await poetrix(["check", join(root, "test/projects/stale"), "--json"]);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; message: string }[] };
    return findings.find(({ rule }) => rule === "stale-poetry-lock")?.message ?? stdout;
  },
  "Nix does not see flake.nix": async () => {
    const folder = await mkdtemp(join(tmpdir(), "poetrix-untracked-"));
    await execa("git", ["init", "--quiet", folder]);
    await writeFile(join(folder, "tracked"), "");
    await execa("git", ["add", "tracked"], { cwd: folder });
    await writeFile(join(folder, "flake.nix"), "{ outputs = { self }: { }; }\n");
    const errors: string[] = [];
    for (const program of ["nix", join(await newerNix(), "nix")]) {
      const ran = await execa(program, ["flake", "show"], {
        cwd: folder,
        reject: false,
        env: { NIX_CONFIG: await nixConfig({ shows: "nothing" }) },
      });
      errors.push(ran.stderr.split("\n").find((line) => line.startsWith("error: ")) ?? ran.stderr);
    }
    return errors.join("\n");
  },
};

/** Replaces the parts of store paths that differ each time. */
const masked = (error: string): string =>
  error.replace(/[a-z0-9]{32}(?=-source)/g, "HASH").replace(/([Pp]ython ?)3\.\d+/g, "$13.X");

describe("docs/common-problems.md", { timeout: 600_000 }, () => {
  it("has a test for each of its problems, and an error in each", () => {
    expect(problems.map(([title]) => title)).toEqual(Object.keys(reproductions));
    expect(problems.filter(([, shown]) => shown === "")).toEqual([]);
  });

  it.each(problems)("%s", async (title, shown) => {
    const error = await reproductions[title]?.();
    expect(masked(error ?? "")).toBe(masked(shown));
  });

  it("is linked from the index of the documentation", async () => {
    expect(await readFile(join(root, "docs/README.md"), "utf8")).toContain("common-problems.md");
  });
});
