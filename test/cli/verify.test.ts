// poetrix lock --verify, in the real sandbox: builds that are worse than their wheels, that are as good, and that fail.
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { Report } from "../../src/report/report.ts";
import { makeSdist, makeWheel } from "../support/archives.ts";
import { poetrix, root, startPoetrix } from "../support/command-line.ts";
import { misfits } from "../support/shape.ts";
import { makeProject, type TestProject } from "./project.ts";

const { stdout: python } = await execa("python3", [
  "-c",
  'import sys; print("%d.%d" % sys.version_info[:2])',
]);

let project: TestProject;
const verify = async (...args: string[]) => {
  const { exitCode, stdout } = await poetrix(
    ["lock", "--verify", "--toolchain", "host", ...args, project.directory],
    { cwd: project.directory, env: project.env },
  );
  return {
    exitCode,
    stdout: stdout.replaceAll(`cp${python.replace(".", "")}-`, "").replaceAll(thisSystem(), "HERE"),
  };
};
const plan = async () =>
  JSON.parse(await readFile(join(project.directory, "poetrix.lock"), "utf8")) as Plan;

/** Changes pyproject.toml. */
const depend = async (from: string | RegExp, to: string) => {
  const path = join(project.directory, "pyproject.toml");
  await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
};
/** Runs `lock` with a PATH that has this Python and no Nix. */
const withoutNix = async (...options: string[]) => {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  const { stdout: interpreter } = await execa("python3", [
    "-c",
    "import sys; print(sys.executable)",
  ]);
  await symlink(interpreter, join(folder, "python3"));
  const command = ["lock", "--verify", "--toolchain", "host", ...options, project.directory];
  const answer = await poetrix(command, { env: { ...project.env, PATH: folder } });
  await rm(folder, { recursive: true });
  return answer;
};

/** The command lines of the processes that a process has started. */
const childrenOf = async (parent: number | undefined): Promise<string[]> => {
  const read = (id: string, file: string) =>
    readFile(`/proc/${id}/${file}`, "utf8").catch(() => "");
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = ids.map(async (id) => {
    // proc(5): after the name in parentheses, the state, then the parent.
    const [, , ppid] = (await read(id, "stat")).replace(/^.*\)/s, "").split(" ");
    return ppid === String(parent) ? (await read(id, "cmdline")).replaceAll("\0", " ") : "";
  });
  return (await Promise.all(lines)).filter((line) => line !== "");
};

const buildSystem = '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n';

/** A back end that makes a wheel of one module; `first` is code that it runs before. */
const backEnd = (name: string, first = "") => `
import urllib.request, zipfile

def build_wheel(directory, settings=None, metadata=None):
    ${first}
    info = "${name}-1.0.dist-info/"
    files = {
        "${name}/__init__.py": 'version = "1.0"\\n',
        info + "METADATA": "Metadata-Version: 2.1\\nName: ${name}\\nVersion: 1.0\\n",
        info + "WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        info + "RECORD": "",
    }
    with zipfile.ZipFile(directory + "/${name}-1.0-py3-none-any.whl", "w") as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)
    return "${name}-1.0-py3-none-any.whl"
`;

const sdist = (name: string, first?: string) =>
  makeSdist(name, "1.0", {
    "PKG-INFO": `Metadata-Version: 2.2\nName: ${name}\nVersion: 1.0\n`,
    "pyproject.toml": buildSystem,
    "own.py": backEnd(name, first),
  });

describe("poetrix lock --verify", { timeout: 300_000 }, () => {
  beforeAll(async () => {
    project = await makeProject(
      '"same", "worse", "alone"',
      async (index) => {
        for (const name of ["same", "worse", "alone"]) index.add(name, await sdist(name));
        index.add("same", makeWheel("same", "1.0"));
        const module = { "worse/_fast.cpython-312-x86_64-linux-gnu.so": "" };
        index.add("worse", makeWheel("worse", "1.0", { files: module }));
        index.add(
          "broken",
          await sdist("broken", 'urllib.request.urlopen("https://example.org/a")'),
        );
        index.add("remote", await sdist("remote"));
        index.add("slow", await sdist("slow", "__import__('time').sleep(600)"));
      },
      {
        python,
        systems: [thisSystem(), "aarch64-darwin"],
        realTools: true,
        more: "prefer-wheels = false\n",
        build:
          '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n',
      },
    );
    await project.lock();
  }, 120_000);
  afterAll(() => project.close());

  it("says what differs, and keeps it in the plan", async () => {
    expect(await verify()).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stdout": "poetrix.lock: written, 3 packages for HERE, aarch64-darwin
      built from source: alone@1.0, same@1.0, worse@1.0
      verified: 3 built, 2 compared with a published wheel, 1 different from it
      worse@1.0 on HERE differs from its wheel:
        extension modules of the wheel that are not built: worse/_fast
      hint: if this is as it should be, commit poetrix.lock, which now records it; else name libraries with \`native\`, or take the wheel",
      }
    `);
    const { targets } = await plan();
    const verified = Object.values(targets).map((target) => target.verified);
    expect(verified).toHaveLength(2);
    expect(verified.filter((each) => each !== undefined)).toMatchInlineSnapshot(`
      [
        {
          "alone@1.0": {
            "differences": [],
            "wheel": null,
          },
          "same@1.0": {
            "differences": [],
            "wheel": "same-1.0-py3-none-any.whl",
          },
          "worse@1.0": {
            "differences": [
              "extension modules of the wheel that are not built: worse/_fast",
            ],
            "wheel": "worse-1.0-py3-none-any.whl",
          },
        },
      ]
    `);
  });

  it("tells the report", async () => {
    const report = (...args: string[]) =>
      poetrix(["report", ...args, project.directory], { env: project.env });
    const { packages } = JSON.parse((await report("--json")).stdout) as Report;
    const verified = packages.map(({ name, build }) => [name, build?.verified]);
    expect(Object.fromEntries(verified)).toEqual({
      alone: { wheel: null, differences: [] },
      same: { wheel: "same-1.0-py3-none-any.whl", differences: [] },
      worse: {
        wheel: "worse-1.0-py3-none-any.whl",
        differences: ["extension modules of the wheel that are not built: worse/_fast"],
      },
    });
    expect((await report()).stdout).toContain(
      "<li>extension modules of the wheel that are not built: worse/_fast</li>",
    );
  });

  it("knows what poetrix.lock has already", async () => {
    const before = await readFile(join(project.directory, "poetrix.lock"), "utf8");
    expect(await verify()).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stdout": "poetrix.lock: already current, 3 packages for HERE, aarch64-darwin
      built from source: alone@1.0, same@1.0, worse@1.0
      verified: 3 built, 2 compared with a published wheel, 1 different from it (poetrix.lock had 1 already)",
      }
    `);
    expect(await readFile(join(project.directory, "poetrix.lock"), "utf8")).toBe(before);
    // Without --verify too.
    await poetrix(["lock", project.directory], { env: project.env });
    expect(await readFile(join(project.directory, "poetrix.lock"), "utf8")).toBe(before);
  });

  it("says what could not be built, and why", async () => {
    // At a URL only that sdist is published, and no wheel to compare with.
    const files = project.index.url.replace("/simple", "/files");
    await depend('"alone"', `"alone", "broken", "remote @ ${files}/remote-1.0.tar.gz"`);
    await project.lock();
    const { exitCode, stdout } = await verify();
    expect(exitCode).toBe(2);
    expect(stdout.split("\n").slice(2).join("\n")).toMatchInlineSnapshot(`
      "verified: 4 built, 2 compared with a published wheel, 1 different from it (poetrix.lock had 1 already)
      broken@1.0 on HERE could not be built:
        broken 1.0 tries to download something while it is built, but a build in Nix's sandbox has no network
        hint: let it use a library of the system, native = ["..."] under [tool.poetrix.packages.broken], with the config setting that its documentation names for that: overridePythonAttrs (old: { configSettings = { ... }; })"
    `);
  });

  it("says it to programs too, as documented", async () => {
    const answer = (await verify("--json")).stdout;
    expect(misfits("lock --verify", answer)).toEqual([]);
    const data = JSON.parse(answer);
    expect(data.failures).toEqual([
      {
        target: "HERE",
        package: "broken@1.0",
        reason: expect.stringMatching(/^broken 1\.0 tries to download .*\nhint: /),
      },
    ]);
    expect(data.verified).toEqual([
      { target: "HERE", package: "alone@1.0", wheel: null, differences: [], isKnown: true },
      { target: "HERE", package: "remote@1.0", wheel: null, differences: [], isKnown: true },
      {
        target: "HERE",
        package: "same@1.0",
        differences: [],
        isKnown: true,
        wheel: "same-1.0-py3-none-any.whl",
      },
      {
        target: "HERE",
        package: "worse@1.0",
        isKnown: true,
        wheel: "worse-1.0-py3-none-any.whl",
        differences: ["extension modules of the wheel that are not built: worse/_fast"],
      },
    ]);
    const documented = await readFile(join(root, "docs/command-line.md"), "utf8");
    const [, lock = ""] = /^## `poetrix lock`$([\s\S]*?)^## /m.exec(documented) ?? [];
    for (const key of [...Object.keys(data), ...Object.keys(data.verified[0]), "reason"]) {
      expect(lock).toContain(`"${key}"`);
    }
  });

  it("ends when it is interrupted, and leaves the plan that was written", async () => {
    await depend('"alone"', '"alone", "slow"');
    await project.lock();
    const { child } = await startPoetrix(
      ["lock", "--verify", "--toolchain", "host", project.directory],
      { env: project.env },
    );
    await vi.waitFor(
      async () => expect((await childrenOf(child.pid)).join()).toContain("nix-store --realise"),
      { timeout: 120_000, interval: 200 },
    );
    child.kill("SIGINT");
    const { exitCode, stderr } = await child;
    expect(exitCode).toBe(130);
    expect(String(stderr)).toMatch(/error\[INTERRUPTED\]: interrupted$/);
    expect((await plan()).packages["slow@1.0"]).toBeDefined();
    expect((await poetrix(["lock", "--check", project.directory])).exitCode).toBe(0);
  });

  it("needs Nix, and says so", async () => {
    const { exitCode, stderr } = await withoutNix();
    expect(exitCode).toBe(2);
    expect(stderr.replace(/^toolchain: .*\n/, "")).toMatchInlineSnapshot(`
      "error[NIX_MISSING]: Nix is not on PATH
      hint: install it from https://nixos.org/download, or on Debian with \`apt install nix-bin\`"
    `);
  });

  it("needs nothing where nothing is built from source", async () => {
    await depend("prefer-wheels = false", "prefer-wheels = true");
    await depend(/dependencies = .*/, 'dependencies = ["same"]');
    await project.lock();
    // The project's back end has to be run to learn its requirements, and this PATH has no sandbox.
    const { exitCode, stdout } = await withoutNix("--trust-build-scripts");
    expect(exitCode).toBe(0);
    expect(stdout.split("\n").slice(1)).toEqual([
      "every package has a wheel",
      "verified: nothing is built from source",
    ]);
    expect((await plan()).targets).toBeDefined();
  });

  it("says where it has no target for this machine", async () => {
    await depend(/^systems = .*$/m, 'systems = ["aarch64-darwin"]');
    const { exitCode, stderr } = await poetrix(["lock", "--verify", project.directory], {
      env: project.env,
    });
    expect(exitCode).toBe(2);
    expect(
      stderr.replaceAll(thisSystem(), "HERE").replaceAll(/cp\d+-/g, ""),
    ).toMatchInlineSnapshot(`
      "error[UNKNOWN_SYSTEM]: poetrix.lock does not cover this machine's system, HERE: it covers aarch64-darwin
      hint: add "HERE" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\`"
    `);
  });

  it("is no check", async () => {
    const { exitCode, stderr } = await poetrix(["lock", "--check", "--verify", project.directory]);
    expect({ exitCode, stderr }).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "error[CONFLICTING_OPTIONS]: --check and --verify ask for different things: give one of them",
      }
    `);
  });
});
