// poetrix fetch and build, with the host toolchain in the real sandbox.
import { access, readFile, readlink, rm } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import { makeSdist, makeWheel } from "../support/archives.ts";
import { poetrix } from "../support/command-line.ts";
import type { PackageIndex } from "../support/package-index.ts";
import { misfits } from "../support/shape.ts";
import { makeProject, type TestProject, writeFiles } from "./project.ts";

const { stdout: python } = await execa("python3", [
  "-c",
  'import sys; print("%d.%d" % sys.version_info[:2])',
]);

async function addSpamAndHam(index: PackageIndex): Promise<void> {
  index.add("spam", makeWheel("spam", "1.0"));
  index.add("ham", await makeSdist("ham", "1.0", hamFiles));
}

/** A project for this machine, with the real back end. */
const options = {
  python,
  systems: [thisSystem()],
  realTools: true,
  build: '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n',
};

let project: TestProject;
const run = (...args: string[]) =>
  poetrix([...args, project.directory], { cwd: project.directory, env: project.env });
const withoutHashes = (text: string) =>
  text.replace(/\/nix\/store\/[a-z0-9]{32}-/g, "STORE/").replace(/^toolchain: host, .*\n?/, "");

beforeAll(async () => {
  project = await makeProject('"spam", "ham"', addSpamAndHam, {
    ...options,
    more: '[project.scripts]\ndemo = "demo:main"\n\n[dependency-groups]\nlint = []\n',
  });
  await writeFiles(project.directory, {
    "demo/__init__.py":
      'def main():\n    import ham, spam\n    print("demo of", spam.version, ham.answer)\n',
    "setup.cfg": "[options]\npackages = demo\n",
  });
  await project.lock();
  const { exitCode, stderr } = await run("lock");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
}, 300_000);
afterAll(() => project.close());

const hamFiles = {
  "PKG-INFO": "Metadata-Version: 2.2\nName: ham\nVersion: 1.0\n",
  "setup.py":
    'from setuptools import setup\nsetup(name="ham", version="1.0", py_modules=["ham"])\n',
  "ham.py": "answer = 42\n",
};

describe("poetrix fetch and build", { timeout: 300_000 }, () => {
  it("makes no folder for a link, and replaces no file by one", async () => {
    const nowhere = join(project.directory, "nope", "x");
    const missing = await run("build", "--env", "--out-link", nowhere);
    expect(missing).toMatchObject({ exitCode: 2 });
    expect(missing.stderr).toContain("error[NO_FOLDER]: ");
    await expect(access(join(project.directory, "nope"))).rejects.toThrow();
    const taken = await run("build", "--env", "--out-link", "setup.cfg");
    expect(taken.stderr).toContain("error[LINK_EXISTS]: ");
  });

  it("says where nothing is to be built in place, and makes no link for it", async () => {
    const answer = await run("build", "--toolchain", "host", "--in-place");
    expect(answer.stdout).toBe("the build makes nothing that the folder lacks");
    await expect(access(join(project.directory, "result"))).rejects.toThrow();
    const both = await run("build", "--in-place", "--env");
    expect(both.stderr).toContain("--env and --in-place ask for different things");
  });

  it.each([
    ["--python", python.replace(".", ""), `hint: did you mean "${python}"?`],
    ["--system", thisSystem().replace("_", "-"), `hint: did you mean "${thisSystem()}"?`],
  ])("advises nothing that lock would refuse: %s %s", async (option, value, hint) => {
    const command = option === "--system" ? "fetch" : "build";
    expect((await run(command, option, value)).stderr).toContain(hint);
  });

  it("fetches what the store lacks, once", async () => {
    const answer = await run("fetch", "--json");
    expect(misfits("fetch", answer.stdout)).toEqual([]);
    const first = JSON.parse(answer.stdout);
    expect(first.files).toBeGreaterThanOrEqual(4);
    project.index.requests.length = 0;
    await rm(join(project.env.XDG_CACHE_HOME ?? "", "poetrix"), { recursive: true, force: true });
    const second = await run("fetch");
    expect(second.stdout).toBe(`${first.files} files in the Nix store, 0 fetched now`);
    expect(project.index.requests).toEqual([]);
  });

  it("builds the application: its scripts run", async () => {
    const { exitCode, stdout, stderr } = await run("build", "--toolchain", "host");
    expect({ exitCode, stderr: withoutHashes(stderr) }).toEqual({ exitCode: 0, stderr: "" });
    expect(await readlink(join(project.directory, "result"))).toBe(stdout);
    const demo = await execa(join(project.directory, "result/bin/demo"), { extendEnv: false });
    expect(demo.stdout).toBe("demo of 1.0 42");
  });

  it("builds the environment, under the link that was asked for", async () => {
    const answer = await run(
      "build",
      "--env",
      "--toolchain",
      "host",
      "--out-link",
      "env",
      "--json",
    );
    expect(misfits("build", answer.stdout)).toEqual([]);
    const { path, outLink, toolchain } = JSON.parse(answer.stdout);
    expect({ outLink, toolchain }).toEqual({ outLink: "env", toolchain: "host" });
    const code = "import ham, spam, sys; print(ham.answer, spam.version, sys.prefix)";
    const { stdout } = await execa(join(path, "bin/python"), ["-I", "-c", code]);
    expect(stdout).toBe(`42 1.0 ${path}`);
  });

  it("asks Nix at once for an environment that it built before, and makes it again where it is gone", async () => {
    const again = () =>
      run("build", "--env", "--toolchain", "host", "--out-link", "env", "--verbose");
    const programs = ({ stderr }: { stderr: string }) =>
      [...stderr.matchAll(/^\+ (nix-\S+)/gm)].map(([, program]) => program);
    const first = await again();
    expect(first).toMatchObject({ exitCode: 0 });

    const second = await again();
    expect(second).toMatchObject({ exitCode: 0, stdout: first.stdout });
    expect(programs(second)).toEqual(["nix-build"]);

    await rm(join(project.directory, "env"));
    await execa("nix-store", ["--delete", first.stdout], { env: project.env });
    const third = await again();
    expect(third).toMatchObject({ exitCode: 0, stdout: first.stdout });
    expect(programs(third)).toEqual(["nix-build", "nix-store", "nix-build"]);
    await access(first.stdout);
  });

  it("builds one package, by any spelling of its name", async () => {
    const { exitCode, stdout } = await run("build", "--package", "Ham", "--toolchain", "host");
    expect(exitCode).toBe(0);
    expect(await readFile(join(stdout, `lib/python${python}/site-packages/ham.py`), "utf8")).toBe(
      hamFiles["ham.py"],
    );
  });

  it.each([
    [["--package", "hem"]],
    [["--env", "--groups", "lind"]],
    [["--extras", "fast"]],
    [["--python", "3.5"]],
    [["--env", "--app"]],
    [["--toolchain", "guix"]],
  ])("%j: one clear sentence", async (args) => {
    const toolchain = args.includes("--toolchain") ? [] : ["--toolchain", "host"];
    const { exitCode, stderr } = await run("build", ...args, ...toolchain);
    expect(exitCode).toBe(2);
    expect(
      withoutHashes(stderr).replaceAll(python, "3.X").replaceAll(thisSystem(), "SYSTEM"),
    ).toMatchSnapshot();
  });

  it("shows the end of the builder's log where a build fails", async () => {
    await writeFiles(project.directory, { "setup.py": 'raise SystemExit("no, thank you")\n' });
    const { exitCode, stderr } = await run("build", "--toolchain", "host", "--out-link", "failed");
    expect(exitCode).toBe(2);
    expect(withoutHashes(stderr)).toMatch(
      /^error\[NIX_BUILD_FAILED\]: demo-1.0 could not be built: its builder failed with exit code 1\nhint: the end of its log:\n/,
    );
    expect(stderr).toContain("no, thank you");
    await expect(access(join(project.directory, "failed"))).rejects.toThrow();
    await rm(join(project.directory, "setup.py"));
  });

  it("refuses a plan that is stale", async () => {
    await writeFiles(project.directory, {
      "poetry.lock": `${await readFile(join(project.directory, "poetry.lock"), "utf8")}\n`,
    });
    for (const command of ["fetch", "build"]) {
      expect((await run(command)).stderr).toBe(
        "error[STALE_PLAN]: poetrix.lock was not made from this poetry.lock: it is stale\nhint: run `poetrix lock`",
      );
    }
  });
});

describe("poetrix build, in a store that lacks everything", { timeout: 300_000 }, () => {
  let project: TestProject;
  const run = (...args: string[]) =>
    poetrix([...args, project.directory], {
      cwd: project.directory,
      env: { ...project.env, NIX_REMOTE: `local?root=${join(project.directory, "../store")}` },
    });
  const askedFor = () =>
    project.index.requests.splice(0).filter((request) => request.startsWith("GET /files/"));

  beforeAll(async () => {
    project = await makeProject(
      '"spam", "ham"',
      async (index) => {
        await addSpamAndHam(index);
        index.add("gone", makeWheel("gone", "1.0"));
      },
      { ...options, more: '[dependency-groups]\ndocs = ["gone"]\n' },
    );
    await project.lock();
    const { exitCode, stderr } = await poetrix(["lock", project.directory], { env: project.env });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    project.index.packages.delete("gone");
    askedFor();
  }, 300_000);
  afterAll(() => project.close());

  it("fetches what the build needs, and no file that the index no longer has", async () => {
    const one = await run("build", "--toolchain=host", "--package", "spam");
    expect({ exitCode: one.exitCode, asked: askedFor() }).toEqual({
      exitCode: 0,
      asked: ["GET /files/spam-1.0-py3-none-any.whl"],
    });
    // Builds ham with setuptools. Its sdist is on the index already.
    const { exitCode, stderr } = await run(
      "build",
      "--toolchain=host",
      "--env",
      "--groups",
      "main",
    );
    expect({ exitCode, stderr: withoutHashes(stderr) }).toEqual({ exitCode: 0, stderr: "" });
    expect(askedFor()).toEqual([]);
  });

  it("names the file where the build needs it", async () => {
    for (const args of [["build", "--package", "gone"], ["build", "--env"], ["fetch"]]) {
      const { exitCode, stderr } = await run(
        ...args,
        ...(args[0] === "build" ? ["--toolchain=host"] : []),
      );
      expect(exitCode).toBe(2);
      expect(
        withoutHashes(stderr).replace(project.index.url.replace("/simple", ""), "INDEX"),
      ).toMatchInlineSnapshot(`
        "error[DOWNLOAD_FAILED]: gone-1.0-py3-none-any.whl could not be fetched from INDEX/files/gone-1.0-py3-none-any.whl: the server answered 404 Not Found
        hint: it is no longer there: lock another version with \`poetry update\`"
      `);
    }
  });
});
