// poetrix lock, from start to end, with indexes on loopback and locks by the real Poetry.
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { makeSdist, makeWheel } from "../support/archives.ts";
import { poetrix, startPoetrix } from "../support/command-line.ts";
import type { PackageIndex } from "../support/package-index.ts";
import { misfits } from "../support/shape.ts";
import { buildSystem, makeProject, type TestProject, withoutMissingPython } from "./project.ts";

let project: TestProject;
afterEach(() => project.close());

const run = async (...args: string[]) => {
  const ran = await poetrix([...args, project.directory], { env: project.env });
  return { ...ran, stderr: withoutMissingPython(ran.stderr) };
};
const planText = () => readFile(join(project.directory, "poetrix.lock"), "utf8");
const plan = async () => JSON.parse(await planText()) as Plan;
const withoutPorts = (text: string) => text.replace(/127\.0\.0\.1:\d+/g, "HOST");
const edit = async (file: string, change: (text: string) => string) => {
  const path = join(project.directory, file);
  await writeFile(path, change(await readFile(path, "utf8")));
};

const allSystems = ["x86_64-linux", "aarch64-linux", "x86_64-darwin", "aarch64-darwin"];

async function spamProject(systems = ["x86_64-linux"]): Promise<void> {
  const fill = (index: PackageIndex): void => {
    index.add("spam", makeWheel("spam", "1.0", { tag: "cp312-cp312-manylinux_2_17_x86_64" }));
    index.add("spam", makeWheel("spam", "1.0", { tag: "py3-none-any" }));
  };
  project = await makeProject('"spam"', fill, { systems });
  await project.lock();
}

describe("poetrix lock", { timeout: 120_000 }, () => {
  it("names a file that is on nobody's disk but its author's, and what has it; the rest is locked", async () => {
    const wheel = makeWheel("ham", "1.0", { tag: "cp312-cp312-linux_x86_64" });
    const group = `[tool.poetry.group.gpu.dependencies]\nham = { path = "../${wheel.fileName}" }\n`;
    const fill = (index: PackageIndex) => index.add("spam", makeWheel("spam", "1.0"));
    project = await makeProject('"spam"', fill, { more: group });
    const path = join(project.directory, "..", wheel.fileName);
    await writeFile(path, wheel.bytes);
    await project.lock();
    await rm(path);
    for (const _ of ["the first time", "the second"]) {
      const { exitCode, stderr } = await run("lock");
      expect(stderr.replace(path, "PATH")).toMatchInlineSnapshot(`
        "warning: poetry.lock takes ham@1.0 from PATH, which is not there: these groups cannot be built: gpu
          hint: put it there, or name where it is in pyproject.toml and run \`poetry lock\`"
      `);
      expect(exitCode).toBe(0);
    }
    expect(Object.keys((await plan()).packages)).toContain("spam@1.0");
    await writeFile(path, wheel.bytes);
    expect(await run("lock")).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it.each(["a folder", "an sdist"])(
    "locks without %s that is not there, and keeps what was found where it is",
    async (kind) => {
      const text = `[project]\nname = "ham"\nversion = "1.0"\n${buildSystem}`;
      const sdist = await makeSdist("ham", "1.0", { "pyproject.toml": text });
      const fill = (index: PackageIndex) => index.add("spam", makeWheel("spam", "1.0"));
      const name = kind === "a folder" ? "ham" : sdist.fileName;
      const group = `[tool.poetry.group.gpu.dependencies]\nham = { path = "../${name}" }\n`;
      project = await makeProject('"spam"', fill, { more: group });
      const path = join(project.directory, "..", name);
      if (kind === "a folder") {
        await mkdir(path);
        await writeFile(join(path, "pyproject.toml"), text);
      } else {
        await writeFile(path, sdist.bytes);
      }
      await project.lock();
      await rename(path, `${path}.away`);
      const first = await run("lock");
      expect(first.exitCode).toBe(0);
      expect(first.stderr).toContain(`takes ham@1.0 from ${path}, which is not there`);
      expect(first.stderr).toContain("these groups cannot be built: gpu");
      expect((await plan()).packages["ham@1.0"]?.build).toMatchObject({
        requires: [],
        unread: true,
      });
      expect(await run("lock", "--check")).toMatchObject({ exitCode: 0 });

      await rename(`${path}.away`, path);
      const stale = await run("lock", "--check");
      expect(stale.stdout).toContain(`poetrix.lock was made while ../${name} was missing`);
      expect(await run("lock")).toMatchObject({ exitCode: 0, stderr: "" });
      const whole = await planText();
      expect((await plan()).packages["ham@1.0"]?.build).toMatchObject({ backend: "back_end" });
      expect(whole).not.toContain("unread");
      await rename(path, `${path}.away`);
      expect((await run("lock")).exitCode).toBe(0);
      expect(await planText()).toBe(whole);
    },
  );

  it("finds every file, and says the same the second time, without an index", async () => {
    await spamProject(allSystems);
    const first = await run("lock");
    expect(first).toMatchObject({ exitCode: 0, stderr: "" });
    expect(first.stdout).toMatchInlineSnapshot(`
      "poetrix.lock: written, 1 package for cp312-x86_64-linux, cp312-aarch64-linux, cp312-x86_64-darwin, cp312-aarch64-darwin
      every package has a wheel"
    `);
    const written = await planText();
    const { packages, targets } = JSON.parse(written) as Plan;
    expect(Object.keys(targets)).toEqual([
      "cp312-aarch64-darwin",
      "cp312-aarch64-linux",
      "cp312-x86_64-darwin",
      "cp312-x86_64-linux",
    ]);
    expect(Object.keys(packages["spam@1.0"]?.files ?? {})).toEqual([
      "spam-1.0-cp312-cp312-manylinux_2_17_x86_64.whl",
      "spam-1.0-py3-none-any.whl",
    ]);
    for (const entry of Object.values(packages)) {
      for (const file of Object.values(entry.files)) expect(file.url).toMatch(/^http/);
    }
    expect(targets["cp312-x86_64-linux"]?.builds["."]).toEqual(["back-end@1.0", "helper@2.0"]);

    project.index.requests.length = 0;
    project.tools.requests.length = 0;
    const second = await run("lock");
    expect(second.exitCode).toBe(0);
    expect(await planText()).toBe(written);
    expect([...project.index.requests, ...project.tools.requests]).toEqual([]);
  });

  it("takes a back end that only a private index has from there, where uv is told of it", async () => {
    project = await makeProject('"spam"', async (index) => {
      index.add(
        "spam",
        await makeSdist("spam", "1.0", {
          "pyproject.toml": buildSystem.replaceAll("back-end", "our-back-end"),
          "PKG-INFO": "Metadata-Version: 2.2\nName: spam\nVersion: 1.0\n",
        }),
      );
      // This back end has no module of its own: it comes from its requirement.
      index.add(
        "our-back-end",
        makeWheel("our-back-end", "1.0", { metadata: "Requires-Dist: back-end\n" }),
      );
    });
    await project.lock();
    const failed = await run("lock");
    expect(failed.exitCode).toBe(2);
    expect(failed.stderr).toMatchInlineSnapshot(`
      "error[BUILD_REQUIREMENTS_UNSOLVABLE]: the build requirements of spam 1.0 (our-back-end) have no solution for Python 3.12 on x86_64-linux
      hint: Because our-back-end was not found in the package registry and you require our-back-end, we can conclude that your requirements are unsatisfiable.
        say what it needs with \`build-requires = [...]\` under [tool.poetrix.packages.spam]
        where a private index has it, name that one for uv, with its password: UV_INDEX=https://HOST/simple/"
    `);
    const env = { ...project.env, UV_INDEX: project.index.url };
    expect(await poetrix(["lock", project.directory], { env })).toMatchObject({ exitCode: 0 });
    const { packages, targets } = await plan();
    expect(targets["cp312-x86_64-linux"]?.builds["spam@1.0"]).toEqual(
      expect.arrayContaining(["back-end@1.0", "our-back-end@1.0"]),
    );
    const [file] = Object.values(packages["our-back-end@1.0"]?.files ?? {});
    expect(file?.url).toMatch(project.index.url.replace("/simple", ""));
  });

  it("refuses a file whose hash on the index is another than in poetry.lock", async () => {
    await spamProject();
    project.index.packages.set(
      "spam",
      (project.index.packages.get("spam") ?? []).map((file) => ({
        ...file,
        sha256: "0".repeat(64),
      })),
    );
    const { exitCode, stderr } = await run("lock");
    expect(exitCode).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "error[HASH_MISMATCH]: spam-1.0-cp312-cp312-manylinux_2_17_x86_64.whl of spam 1.0 has the hash sha256:a1ea4e3bf6b6a0c941856c7303e05c0c6dfdf14fb55b3fec5efb3d991ea6ccd7 in poetry.lock, but sha256:0000000000000000000000000000000000000000000000000000000000000000 on its index
      hint: the file was replaced on the index, or poetry.lock was altered: find out which before you lock it again"
    `);
    expect(await readdir(project.directory)).toEqual(["poetry.lock", "pyproject.toml"]);
  });

  it("passes over a file that the index no longer has, as Poetry does", async () => {
    await spamProject();
    project.index.packages.set("spam", (project.index.packages.get("spam") ?? []).slice(1));
    const { exitCode, stderr } = await run("lock");
    expect(exitCode).toBe(0);
    expect(stderr).toMatchInlineSnapshot(
      `"warning: the package index no longer has spam-1.0-cp312-cp312-manylinux_2_17_x86_64.whl, which poetry.lock lists: another file of spam 1.0 is taken"`,
    );
    const { targets } = await plan();
    expect(targets["cp312-x86_64-linux"]?.packages["spam@1.0"]?.file).toBe(
      "spam-1.0-py3-none-any.whl",
    );
  });

  it("says which version the index no longer has", async () => {
    await spamProject();
    project.index.packages.set("spam", []);
    project.index.add("spam", makeWheel("spam", "2.0"));
    expect((await run("lock")).stderr).toMatchInlineSnapshot(`
      "error[FILE_GONE]: the package index local does not have spam 1.0, which poetry.lock asks for
      hint: lock another version: \`poetry update spam\`"
    `);
  });

  it("keeps the old plan where anything fails", async () => {
    await spamProject();
    await run("lock");
    const before = await planText();
    await edit("pyproject.toml", (text) => text.replace('"3.12"', '"3.13"'));
    await project.lock();
    await project.tools.close();
    const { exitCode } = await run("lock");
    expect(exitCode).toBe(2);
    expect(await planText()).toBe(before);
    expect(await readdir(project.directory)).toEqual([
      "poetrix.lock",
      "poetry.lock",
      "pyproject.toml",
    ]);
  });

  it("refuses a stale poetry.lock in Poetry's own words", async () => {
    await spamProject();
    await edit("pyproject.toml", (text) => text.replace('"spam"', '"spam", "eggs"'));
    const { exitCode, stderr } = await run("lock");
    expect(exitCode).toBe(2);
    expect(stderr).toMatchInlineSnapshot(
      `
      "error[STALE_LOCK]: pyproject.toml changed significantly since poetry.lock was last generated. Run \`poetry lock\` to fix the lock file.
      hint: allow-stale-lock = true under [tool.poetrix] in pyproject.toml, or allowStaleLock = true of a Nix function, takes it as it is"
    `,
    );
  });

  it("refuses a Python that the project does not allow", async () => {
    await spamProject();
    await edit("pyproject.toml", (text) => text.replace('"3.12"', '"3.8"'));
    expect((await run("lock")).stderr).toMatchInlineSnapshot(
      `
      "error[PYTHON_NOT_ALLOWED]: [tool.poetrix] python asks for 3.8, but demo needs Python >=3.9,<4.0
      hint: of the releases that this Poetrix knows, it allows 3.9, 3.10, 3.11, 3.12, 3.13, 3.14, 3.15"
    `,
    );
  });

  describe("--check", () => {
    it("tells whether poetrix.lock is current", async () => {
      await spamProject();
      expect(await run("lock", "--check")).toMatchInlineSnapshot(`
        {
          "exitCode": 1,
          "stderr": "",
          "stdout": "there is no poetrix.lock
        hint: run \`poetrix lock\`",
        }
      `);
      await run("lock");
      expect(await run("lock", "--check")).toMatchInlineSnapshot(`
        {
          "exitCode": 0,
          "stderr": "",
          "stdout": "poetrix.lock is current",
        }
      `);
      await edit("pyproject.toml", (text) => `${text}\n[tool.black]\nline-length = 100\n`);
      expect((await run("lock", "--check")).exitCode).toBe(0);
      await edit("pyproject.toml", (text) => text.replace("x86_64-linux", "aarch64-linux"));
      expect(await run("lock", "--check")).toMatchInlineSnapshot(`
        {
          "exitCode": 1,
          "stderr": "",
          "stdout": "poetrix.lock was not made from this pyproject.toml: it is stale
        hint: run \`poetrix lock\`",
        }
      `);
      await appendFile(join(project.directory, "poetry.lock"), "\n");
      expect(JSON.parse((await run("lock", "--check", "--json")).stdout)).toMatchInlineSnapshot(`
        {
          "current": false,
          "reason": "poetrix.lock was not made from this poetry.lock and this pyproject.toml: it is stale",
        }
      `);
    });

    it("takes no file that poetry.lock does not vouch for, in any command", async () => {
      await spamProject();
      await run("lock");
      const good = await planText();
      const wheel = /(manylinux_2_17_x86_64.whl": \{"kind": "wheel", "hash": "sha256-)[^"]{10}/;
      await edit("poetrix.lock", (text) => text.replace(wheel, "$1AAAAAAAAAA"));
      const commands = [["lock", "--check"], ["check"], ["fetch"], ["build"]];
      const answers = await Promise.all(commands.map((command) => run(...command)));
      expect(answers.map(({ exitCode }) => exitCode)).toEqual([1, 1, 2, 2]);
      for (const { stdout, stderr } of answers) {
        expect(stdout + stderr).toContain(
          "poetrix.lock does not agree with this poetry.lock: spam@1.0",
        );
      }
      await run("lock");
      expect(await planText()).toBe(good);
    });

    it("believes a build requirement only as the index has it", async () => {
      await spamProject();
      await run("lock");
      const good = await planText();
      const wheel =
        /(setuptools-1.0-py3-none-any.whl": \{"kind": "wheel", "hash": "sha256-)[^"]{10}/;
      await edit("poetrix.lock", (text) => text.replace(wheel, "$1AAAAAAAAAA"));
      const checked = await run("lock", "--check", "--index");
      expect(checked.exitCode).toBe(1);
      expect(checked.stdout).toMatch(
        /^setuptools-1.0-py3-none-any.whl, with which poetrix.lock builds, has the hash sha256:0{13}/,
      );
      const locked = await run("lock");
      expect(locked.exitCode).toBe(0);
      expect(locked.stderr).toContain("it is ignored, and looked up again");
      expect(await planText()).toBe(good);
      expect((await run("lock", "--check", "--index")).exitCode).toBe(0);
    });

    it("finds out what was edited of that which poetry.lock does not know, and what it does", async () => {
      await spamProject();
      await run("lock");
      const good = await planText();
      const edits: [RegExp, string, RegExp][] = [
        [
          /"dependencies": \[\]/,
          '"dependencies": ["setuptools"]',
          /dependencies is \["setuptools"\]/,
        ],
        [/"size": \d+/, '"size": 1', /is current/],
        [
          /"needs": \[\]|"size": (\d+)\}/,
          '"size": $1, "needs": ["libevil.so"]}',
          /needs is \["libevil.so"\]/,
        ],
        [/"requires": \["back-end"/, '"requires": ["helper", "back-end"', /build.requires is/],
      ];
      for (const [from, to, said] of edits) {
        await edit("poetrix.lock", () => good.replace(from, to));
        expect(await planText()).not.toBe(good);
        expect((await run("lock", "--check", "--index")).stdout).toMatch(said);
      }
    });

    it("tells in words what changed since a commit", async () => {
      await spamProject();
      await run("lock");
      const git = (...words: string[]) => execa("git", words, { cwd: project.directory });
      await git("init", "-q");
      await git("add", ".");
      await git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "locked");
      expect((await run("lock", "--diff", "HEAD")).stdout).toBe("poetrix.lock is as at HEAD");
      const changes = (await run("lock", "--diff", "HEAD", "--json")).stdout;
      expect(misfits("lock --diff", changes)).toEqual([]);
      await edit("poetrix.lock", (text) =>
        text
          .replaceAll("helper@2.0", "helper@1.2")
          .replaceAll("helper-2.0", "helper-1.2")
          .replace(/("helper",\s*"version": )"2.0"/, '$1"1.2"')
          .replace(
            /(setuptools-1.0[^{]*\{"kind": "wheel", "hash": "sha256-)[^"]{10}/,
            "$1AAAAAAAAAA",
          ),
      );
      expect((await run("lock", "--diff", "HEAD")).stdout).toMatchInlineSnapshot(`
        "helper: 2.0 → 1.2
        setuptools@1.0: setuptools-1.0-py3-none-any.whl IS ANOTHER FILE: sha256-ahOuBK4QOylNlEo0JrHHaYfTHf3/a6mKfOkb+z46UaA= → sha256-AAAAAAAAAAlNlEo0JrHHaYfTHf3/a6mKfOkb+z46UaA=
        build requirements of the project: back-end@1.0, helper@2.0 → back-end@1.0, helper@1.2, on cp312-x86_64-linux"
      `);
      for (const revision of ["--output=x", "nowhere"]) {
        expect((await run("lock", `--diff=${revision}`)).stderr).toContain("UNKNOWN_REVISION");
      }
    });

    it("makes one anew that is damaged, and says so", async () => {
      await spamProject();
      await writeFile(join(project.directory, "poetrix.lock"), "");
      expect((await run("check")).stdout).toContain(
        "poetrix.lock:1: poetrix.lock cannot be used: ",
      );
      await writeFile(join(project.directory, "poetrix.lock"), '{"schema":1}');
      const checked = await run("lock", "--check");
      expect(checked).toMatchInlineSnapshot(`
        {
          "exitCode": 1,
          "stderr": "",
          "stdout": "poetrix.lock cannot be used: inputs is missing
        hint: run \`poetrix lock\`",
        }
      `);
      const locked = await run("lock");
      expect(locked).toMatchObject({ exitCode: 0 });
      expect(locked.stderr).toMatchInlineSnapshot(
        `"warning: poetrix.lock cannot be used: inputs is missing; a new one is made"`,
      );
      expect((await run("lock", "--check")).exitCode).toBe(0);
    });
  });

  describe("what is built from source", () => {
    const sdistProject = async (files: Record<string, string>, more = "") => {
      project = await makeProject(
        '"ham"',
        async (index) => {
          index.add("ham", await makeSdist("ham", "1.0", { ...files, "PKG-INFO": information }), {
            uploaded: "2024-05-01T10:00:00Z",
          });
        },
        { more },
      );
      await project.lock();
      return run("lock");
    };
    const information = "Metadata-Version: 2.2\nName: ham\nVersion: 1.0\n";

    it("has its static and dynamic requirements, as of its upload", async () => {
      const { stdout, stderr } = await sdistProject({ "pyproject.toml": buildSystem });
      expect({ stdout, stderr }).toMatchInlineSnapshot(`
        {
          "stderr": "",
          "stdout": "poetrix.lock: written, 1 package for cp312-x86_64-linux
        built from source: ham@1.0",
        }
      `);
      const { packages, targets } = await plan();
      expect(packages["ham@1.0"]?.build).toEqual({
        backend: "back_end",
        backendPath: [],
        requires: ["back-end", "helper>=1; python_version > '3'", "never; extra == 'all'"],
      });
      for (const target of Object.values(targets)) {
        expect(target.builds["ham@1.0"]).toEqual(["back-end@1.0", "helper@1.2"]);
        expect(target.buildFiles["helper@1.2"]).toBe("helper-1.2-py3-none-any.whl");
      }
    });

    it("is asked in its own folder, with its in-tree back end", async () => {
      await sdistProject({
        "pyproject.toml": `[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["tools"]\n`,
        "tools/own.py": `import os\nneeded = open("needs.txt").read()\nget_requires_for_build_wheel = lambda settings=None: [needed]\n`,
        "needs.txt": "helper",
      });
      expect((await plan()).targets["cp312-x86_64-linux"]?.builds["ham@1.0"]).toEqual([
        "helper@1.2",
      ]);
    });

    it("keeps to its static requirements where its back end fails", async () => {
      const { stderr } = await sdistProject({ "pyproject.toml": buildSystem, "fail-here": "" });
      expect(stderr).toMatchInlineSnapshot(
        `
        "warning: the build back end of ham@1.0 could not tell what it needs (fatal error: libspam.h: not found, looked in ham-1.0); the requirements in its pyproject.toml are used
          hint: if it needs a library of the system, native = [...] under [tool.poetrix.packages.ham]; if it needs Python packages, build-requires = [...]"
      `,
      );
      const written = await planText();
      expect((await plan()).packages["ham@1.0"]?.build?.failure).toMatchInlineSnapshot(
        `"fatal error: libspam.h: not found, looked in ham-1.0"`,
      );
      await run("lock");
      expect(await planText()).toBe(written);
    });

    it("wants the libraries that the error of its back end names", async () => {
      const { stderr } = await sdistProject({
        "pyproject.toml": `[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n`,
        "own.py": `raise SystemExit("fatal error: zmq.h: No such file or directory")\n`,
      });
      expect(stderr).toMatchInlineSnapshot(`
        "warning: the build back end of ham@1.0 could not tell what it needs (fatal error: zmq.h: No such file or directory); the requirements in its pyproject.toml are used, and zeromq of the system, which this message names
          hint: if it needs something else, native = [...] under [tool.poetrix.packages.ham]"
      `);
      expect((await plan()).packages["ham@1.0"]?.build?.wants).toEqual(["zeromq"]);
    });

    it("takes the newest requirements where those of its time are not enough", async () => {
      await sdistProject({ "pyproject.toml": buildSystem.replace('"]', '", "helper>=2"]') });
      // helper 2.0 was uploaded two years after ham.
      expect((await plan()).targets["cp312-x86_64-linux"]?.builds["ham@1.0"]).toEqual([
        "back-end@1.0",
        "helper@2.0",
      ]);
    });

    it("takes those of the day that the settings name, and no other", async () => {
      const asOf = (day: string) =>
        edit("pyproject.toml", (text) => text.replace(/^(build-as-of = ).*$/m, `$1"${day}"`));
      const requirements = async () =>
        (await plan()).targets["cp312-x86_64-linux"]?.builds["ham@1.0"];
      await sdistProject(
        { "pyproject.toml": buildSystem },
        '[tool.poetrix.packages.ham]\nbuild-as-of = "newest"\n',
      );
      expect(await requirements()).toEqual(["back-end@1.0", "helper@2.0"]);
      await asOf("2025-12-31");
      await run("lock");
      expect(await requirements()).toEqual(["back-end@1.0", "helper@1.2"]);
      await asOf("2020-01-01");
      expect((await run("lock")).stderr).toMatchInlineSnapshot(`
        "error[BUILD_REQUIREMENTS_UNSOLVABLE]: the build requirements of ham 1.0 (back-end) have no solution for Python 3.12 on x86_64-linux, as of the day that \`build-as-of\` names
        hint: Because there are no versions of back-end and you require back-end, we can conclude that your requirements are unsatisfiable.
          say what it needs with \`build-requires = [...]\` under [tool.poetrix.packages.ham]"
      `);
    });

    it("keeps to [tool.poetry.build-constraints], which by themselves ask for nothing", async () => {
      const requirements = async () =>
        (await plan()).targets["cp312-x86_64-linux"]?.builds["ham@1.0"];
      const limit = (value: string) =>
        edit("pyproject.toml", (text) => text.replace(/^helper = .*$/m, `helper = ${value}`));
      const { stderr } = await sdistProject(
        { "pyproject.toml": buildSystem },
        '[tool.poetrix.packages.ham]\nbuild-as-of = "newest"\n[tool.poetry.build-constraints.Ham]\nhelper = "<2"\nunused = "1"\n',
      );
      expect(stderr).toBe("");
      expect(await requirements()).toEqual(["back-end@1.0", "helper@1.2"]);
      await limit('"<1 || >1.5"');
      expect((await run("lock", "--check")).stdout).toContain("poetrix.lock");
      await run("lock");
      expect(await requirements()).toEqual(["back-end@1.0", "helper@2.0"]);
      await limit('{ version = ">=3", python = ">=3.5" }');
      expect((await run("lock")).stderr).toMatchInlineSnapshot(`
        "error[BUILD_REQUIREMENTS_UNSOLVABLE]: the build requirements of ham 1.0 (back-end, helper>=1; python_version > '3', never; extra == 'all') have no solution for Python 3.12 on x86_64-linux, as [tool.poetry.build-constraints] limits them: helper >=3 ; python_version >= "3.5", unused 1
        hint: Because only helper<=2.0 is available and you require helper>=3, we can conclude that your requirements are unsatisfiable.
          widen what [tool.poetry.build-constraints] says of it"
      `);
      await limit('{ git = "https://example.org/helper.git" }');
      expect((await run("lock")).stderr).toMatchInlineSnapshot(`
        "error[BUILD_REQUIREMENT_NOT_INDEXED]: [tool.poetry.build-constraints] lets ham 1.0 be built with helper @ git+https://example.org/helper.git@HEAD, which does not come from a package index: only what does can be locked
        hint: name a version there that an index has"
      `);
    });

    it("takes what the settings say instead", async () => {
      await sdistProject(
        { "pyproject.toml": buildSystem, "fail-here": "" },
        '[tool.poetrix.packages.ham]\nbuild-requires = ["helper==2.0"]\n',
      );
      const { packages, targets } = await plan();
      expect(packages["ham@1.0"]?.build).toMatchObject({ requires: ["helper==2.0"], given: true });
      expect(targets["cp312-x86_64-linux"]?.builds["ham@1.0"]).toEqual(["helper@2.0"]);
    });

    it("takes them for the project itself too", async () => {
      const settings = 'build-requires = ["helper==2.0"]\nnative = ["zlib"]\n';
      await sdistProject(
        { "pyproject.toml": buildSystem },
        `[tool.poetrix.packages.demo]\n${settings}`,
      );
      const { project: itself, targets } = await plan();
      expect(itself).toMatchObject({ native: ["zlib"], build: { given: true } });
      expect(targets["cp312-x86_64-linux"]?.builds["."]).toEqual(["helper@2.0"]);
      expect(await run("lock")).toMatchObject({ exitCode: 0, stderr: "" });
    });

    it("is refused where a requirement of its comes from no index", async () => {
      project = await makeProject('"ham"', async (index) => {
        index.add("elsewhere", makeWheel("helper", "1.0"));
        const url = index.url.replace("//", "//robin:s3cr3t@").replace("/simple", "/files");
        const helper = `helper @ ${url}/helper-1.0-py3-none-any.whl`;
        const files = {
          "pyproject.toml": buildSystem.replace("back-end", helper),
          "PKG-INFO": information,
        };
        index.add("ham", await makeSdist("ham", "1.0", files));
      });
      await project.lock();
      expect(withoutPorts((await run("lock")).stderr)).toMatchInlineSnapshot(`
        "error[BUILD_REQUIREMENT_NOT_INDEXED]: ham 1.0 is built with helper @ http://HOST/files/helper-1.0-py3-none-any.whl, which does not come from a package index: only what does can be locked
        hint: say what it needs with \`build-requires = [...]\` under [tool.poetrix.packages.ham]"
      `);
    });

    it("is refused where it would be built with itself", async () => {
      const files = {
        "pyproject.toml": buildSystem.replace("back-end", "ham"),
        "PKG-INFO": information,
      };
      const ham = await makeSdist("ham", "1.0", files);
      project = await makeProject('"ham"', (index) => index.add("ham", ham));
      project.tools.add("ham", ham);
      await project.lock();
      expect((await run("lock")).stderr).toMatchInlineSnapshot(`
        "error[BUILD_CYCLE]: ham 1.0 is built with itself, and the package index has no wheel of it
        hint: say what it needs with \`build-requires = [...]\` under [tool.poetrix.packages.ham]"
      `);
      // With a wheel of ham there is no circle.
      project.tools.add("ham", makeWheel("ham", "1.0"));
      const again = await run("lock");
      expect((await plan()).targets["cp312-x86_64-linux"]?.builds, again.stderr).toMatchObject({
        "ham@1.0": ["ham@1.0#2"],
      });
    });

    it("is refused where its pyproject.toml cannot be read", async () => {
      const { stderr } = await sdistProject({ "pyproject.toml": "[build-system\nrequires = []\n" });
      expect(stderr).toMatchInlineSnapshot(`
        "error[INVALID_PYPROJECT]: pyproject.toml of ham 1.0: Invalid TOML document: illegal character in key
        hint: take another version of it: \`poetry update ham\`"
      `);
    });

    it("is asked whatever else its back end prints, writes and starts", async () => {
      const { exitCode, stderr } = await sdistProject({
        "pyproject.toml": `[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n`,
        "own.py": `
import os, subprocess
os.write(1, b"\\xff[]\\n")
print("x" * 100000)
open(os.path.expanduser("~/.noise"), "w").write("noise")
subprocess.Popen(["sleep", "300"])
get_requires_for_build_wheel = lambda settings=None: ["helper"]
`,
      });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      expect((await plan()).targets["cp312-x86_64-linux"]?.builds["ham@1.0"]).toEqual([
        "helper@1.2",
      ]);
    });

    it("builds requirements that have no wheel by the same rules", async () => {
      project = await makeProject('"ham"', async (index) => {
        const pyproject = '[build-system]\nrequires = ["deep"]\nbuild-backend = "deep"\n';
        index.add(
          "ham",
          await makeSdist("ham", "1.0", { "pyproject.toml": pyproject, "PKG-INFO": information }),
        );
      });
      const deep = {
        "PKG-INFO": "Metadata-Version: 2.2\nName: deep\nVersion: 3.0\n",
        "pyproject.toml": `[build-system]\nrequires = ["back-end"]\nbuild-backend = "deep"\nbackend-path = ["."]\n`,
        "deep.py": deepBackEnd,
      };
      project.tools.add("deep", await makeSdist("deep", "3.0", deep));
      await project.lock();
      const { exitCode, stderr } = await run("lock");
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      const { builds, buildFiles } = (await plan()).targets["cp312-x86_64-linux"] ?? {};
      expect(builds).toMatchObject({ "ham@1.0": ["deep@3.0"], "deep@3.0": ["back-end@1.0"] });
      expect(buildFiles?.["deep@3.0"]).toBe("deep-3.0.tar.gz");
    });
  });

  it("says which settings speak of no package", async () => {
    project = await makeProject('"spam"', (index) => index.add("spam", makeWheel("spam", "1.0")), {
      more: ["spma", "back-end", "nothing-like-it"]
        .map((name) => `[tool.poetrix.packages.${name}]\nsource = "wheel"\n`)
        .join("\n"),
    });
    await project.lock();
    const { exitCode, stderr } = await run("lock");
    expect(exitCode).toBe(0);
    expect(stderr).toMatchInlineSnapshot(`
      "warning: pyproject.toml: [tool.poetrix.packages.spma] changes nothing: poetry.lock has no such package, and nothing is built with it
        hint: did you mean "spam"?
      warning: pyproject.toml: [tool.poetrix.packages.nothing-like-it] changes nothing: poetry.lock has no such package, and nothing is built with it
        hint: \`poetrix show\` lists the packages there are"
    `);
    // The warning is repeated each time, not only if the file changes.
    expect((await run("lock")).stderr).toBe(stderr);
  });

  it("never writes the password of an index", async () => {
    const credentials = { username: "robin", password: "s3cr3t-w0rd" };
    project = await makeProject('"spam"', (index) => index.add("spam", makeWheel("spam", "1.0")), {
      credentials,
    });
    const env = {
      ...project.env,
      POETRY_HTTP_BASIC_LOCAL_USERNAME: credentials.username,
      POETRY_HTTP_BASIC_LOCAL_PASSWORD: credentials.password,
    };
    Object.assign(project.env, env);
    await project.lock();
    const good = await run("lock");
    expect(good.exitCode).toBe(0);
    const fetched = await run("fetch", "--json");
    expect(fetched.exitCode).toBe(0);
    Object.assign(project.env, { POETRY_HTTP_BASIC_LOCAL_PASSWORD: "wr0ng-w0rd" });
    await rm(join(project.directory, "poetrix.lock"));
    const bad = await run("lock");
    expect(bad.exitCode).toBe(2);
    expect(withoutPorts(bad.stderr)).toMatchInlineSnapshot(`
      "error[INDEX_REFUSED]: the package index local refused access: 401 Unauthorized
      hint: give the user and password of local as for Poetry: \`poetry config http-basic.local USER\`, or in netrc"
    `);
    const said = JSON.stringify([good, fetched, bad]);
    expect(said).not.toMatch(/s3cr3t-w0rd|wr0ng-w0rd|robin/);
  });

  it("leaves nothing half-written when it is interrupted", async () => {
    await spamProject();
    project.index.packages.set(
      "spam",
      (project.index.packages.get("spam") ?? []).map((file) => ({
        ...file,
        breaks: { after: 10, times: 1000 },
      })),
    );
    project.index.requests.length = 0;
    const { child } = await startPoetrix(["lock", project.directory], { env: project.env });
    await vi.waitFor(
      () =>
        expect(project.index.requests.some((request) => request.includes("/files/"))).toBe(true),
      { timeout: 60_000 },
    );
    child.kill("SIGINT");
    const { exitCode, stderr } = await child;
    expect(exitCode).toBe(130);
    expect(withoutMissingPython(String(stderr))).toBe("error[INTERRUPTED]: interrupted");
    expect(await readdir(project.directory)).toEqual(["poetry.lock", "pyproject.toml"]);
    const cached = await readdir(join(project.env.XDG_CACHE_HOME ?? "", "poetrix"), {
      recursive: true,
    });
    expect(cached.filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

/** A back end that builds an empty wheel of itself; it is published as an sdist only, so it has to. */
const deepBackEnd = `
import zipfile
def get_requires_for_build_wheel(settings=None):
    return []
def prepare(folder):
    return {
        "deep-3.0.dist-info/METADATA": "Metadata-Version: 2.1\\nName: deep\\nVersion: 3.0\\n",
        "deep-3.0.dist-info/WHEEL": "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        "deep.py": open("deep.py").read(),
    }
def build_wheel(folder, settings=None, metadata=None):
    name = "deep-3.0-py3-none-any.whl"
    with zipfile.ZipFile(folder + "/" + name, "w") as wheel:
        files = prepare(folder)
        for path, text in files.items():
            wheel.writestr(path, text)
        record = "".join(path + ",,\\n" for path in files)
        wheel.writestr("deep-3.0.dist-info/RECORD", record + "deep-3.0.dist-info/RECORD,,\\n")
    return name
`;
