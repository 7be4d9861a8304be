// poetrix show and why, as a user runs them.
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import { corpusNames, hasCorpus, projectFolder, readCase } from "../corpus/corpus.ts";
import { poetrix, root } from "../support/command-line.ts";

const made = (name: string): string => join(root, "test", "projects", name);
const linux = ["--target", "cp311-x86_64-linux"];

describe("poetrix show", () => {
  it("says that what it prints cannot be written", async () => {
    const full = createWriteStream("/dev/full");
    await once(full, "open");
    const { stderr, exitCode } = await poetrix(["show", made("sources"), ...linux], {
      stdout: [full],
    });
    full.close();
    expect(stderr).toMatchInlineSnapshot(`
      "error[SYSTEM_ERROR]: there is no space left on the disk
      hint: free some of it; below /nix, \`nix-collect-garbage\` frees what no build needs"
    `);
    expect(exitCode).toBe(2);
  });

  it("prints the promised JSON", async () => {
    const { stdout, stderr, exitCode } = await poetrix([
      ...["show", made("sources"), "--json", ...linux, "--groups", "main", "--extras", ""],
    ]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
      {
        "extras": [],
        "groups": [
          "main",
        ],
        "packages": [
          {
            "file": "boxed-1.0-py3-none-any.whl",
            "name": "boxed",
            "source": "file",
            "version": "1.0",
          },
          {
            "file": "linked-1.0-py3-none-any.whl",
            "name": "linked",
            "source": "url",
            "version": "1.0",
          },
          {
            "file": null,
            "name": "local",
            "source": "directory",
            "version": "0.1",
          },
          {
            "file": "plain-1.0-py3-none-any.whl",
            "name": "plain",
            "source": "index",
            "version": "1.0",
          },
          {
            "file": "private-1.0-2-py3-none-any.whl",
            "name": "private",
            "source": "index",
            "version": "1.0",
          },
          {
            "file": null,
            "name": "scp",
            "source": "git",
            "version": "1.0",
          },
          {
            "file": null,
            "name": "tool",
            "source": "git",
            "version": "1.0",
          },
        ],
        "target": "cp311-x86_64-linux",
      }
    `);
  });

  it("prints a table, and what it amounts to", async () => {
    const { stdout } = await poetrix(["show", made("sources"), ...linux]);
    expect(stdout).toMatchInlineSnapshot(`
      "boxed    1.0  file wheels/boxed-1.0-py3-none-any.whl
      linked   1.0  linked-1.0-py3-none-any.whl
      local    0.1  directory libs/local
      plain    1.0  plain-1.0-py3-none-any.whl
      private  1.0  private-1.0-2-py3-none-any.whl (company)
      scp      1.0  git ssh://git@example.org/team/scp.git 0123456bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      tool     1.0  git https://example.org/team/tool.git aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      7 packages (4 wheels, 3 built from source) of main, for CPython 3.11 on x86_64-linux"
    `);
  });

  it("has nothing of no group, and says so", async () => {
    const args = [made("groups-and-markers"), ...linux, "--groups", ""];
    expect((await poetrix(["show", ...args])).stdout).toMatchInlineSnapshot(
      `"nothing: no group was asked for"`,
    );
    expect(JSON.parse((await poetrix(["show", ...args, "--json"])).stdout)).toMatchObject({
      groups: [],
      packages: [],
    });
  });

  it("reads a lock of a newer format as the newest that it knows, with a warning", async () => {
    const folder = await mkdtemp(join(tmpdir(), "poetrix-newer-"));
    await cp(made("groups-and-markers"), folder, { recursive: true });
    const path = join(folder, "poetry.lock");
    const text = await readFile(path, "utf8");
    const of = async (version: string) => {
      await writeFile(path, text.replace(/^lock-version = .*$/m, `lock-version = "${version}"`));
      return poetrix(["show", folder, ...linux, "--extras", "all"]);
    };
    const known = await of("2.1");
    expect(known.stderr).toBe("");
    expect(await of("2.2")).toMatchObject({
      stdout: known.stdout,
      stderr:
        "warning: poetry.lock has the format 2.2, newer than 2.1, the newest that this Poetrix knows: it is read as if it were that",
      exitCode: 0,
    });
    expect((await of("3.0")).stderr).toContain("error[UNKNOWN_LOCK_VERSION]");
  });

  it.each([
    [
      "pyproject.toml",
      "decide between the two sides, take one side of poetry.lock whole if it conflicts too (`git checkout --theirs poetry.lock`), then run `poetry lock` and `poetrix lock`",
    ],
    [
      "poetry.lock",
      "take one side whole (`git checkout --theirs poetry.lock`), then run `poetry lock` and `poetrix lock`",
    ],
  ])("names a merge conflict in %s", async (name, way) => {
    const folder = await mkdtemp(join(tmpdir(), "poetrix-conflict-"));
    await cp(made("groups-and-markers"), folder, { recursive: true });
    const path = join(folder, name);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("\n", "\n<<<<<<< HEAD\n=======\n>>>>>>> topic\n"));
    for (const command of ["show", "lock", "check"]) {
      const { stderr, stdout, exitCode } = await poetrix([command, folder]);
      expect(exitCode).not.toBe(0);
      expect(`${stdout}\n${stderr}`).toContain(`${name} has a merge conflict, at line 2`);
      expect(`${stdout}\n${stderr}`).toContain(way);
    }
  });

  it("says where the Nix functions would answer differently: they take all extras", async () => {
    const note =
      "without the extra cli, as in Poetry; the Nix functions include it by default, like --extras all";
    for (const command of [["show"], ["why", "tool"]]) {
      const args = [...command, made("optional-by-another-way"), "--json", ...linux];
      const { stdout, stderr } = await poetrix(args);
      expect({ note: JSON.parse(stdout).note, stderr }).toEqual({ note, stderr: note });
      const all = await poetrix([...args, "--extras", "all"]);
      expect({ note: JSON.parse(all.stdout).note, stderr: all.stderr }).toEqual({ stderr: "" });
    }
    const asked = ["--extras", "cli", ...linux];
    const { stdout } = await poetrix(["show", made("optional-by-another-way"), ...asked]);
    expect(stdout).toContain(" with extra cli, for ");
  });

  it("prints a tree", async () => {
    const { stdout } = await poetrix(["show", made("extras-of-extras"), "--tree", ...linux]);
    expect(stdout).toMatchInlineSnapshot(`
      "main
      └── server[all] 1.1 ^1.0
          ├── codec 2.0 >=1.0
          ├── loop 1.0 >=1
          └── wire 0.1"
    `);
  });

  it("answers for this machine, and the Python that would be locked", async () => {
    const { stdout } = await poetrix(["show", made("no-package"), "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ target: `cp311-${thisSystem()}`, groups: ["main"] });
  });

  it("takes the Python, the glibc and the macOS that it is told", async () => {
    const folder = made("groups-and-markers");
    const runner = async (...args: string[]) => {
      const { stdout } = await poetrix(["show", folder, "--json", "--groups", "test", ...args]);
      return JSON.parse(stdout).packages;
    };
    expect(await runner(...linux, "--python-full-version", "3.11.2")).toMatchObject([
      { name: "runner", version: "1.9" },
    ]);
    expect(await runner(...linux)).toMatchObject([{ name: "runner", version: "2.0" }]);
    const { stdout } = await poetrix([
      "show",
      made("lock-1.1"),
      "--json",
      "--groups",
      "all",
      "--target",
      "cp311-x86_64-linux",
      "--glibc",
      "2.12",
    ]);
    expect(JSON.parse(stdout).packages).toContainEqual({
      name: "array",
      version: "1.0",
      source: "index",
      file: "array-1.0.zip",
    });
  });

  it("answers for a stale lock with a warning", async () => {
    const { stdout, stderr, exitCode } = await poetrix(["show", made("stale"), "--json", ...linux]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).packages).toHaveLength(1);
    expect(stderr).toMatchInlineSnapshot(
      `"warning: pyproject.toml changed significantly since poetry.lock was last generated. Run \`poetry lock\` to fix the lock file."`,
    );
  });

  it("warns of what Poetry would refuse", async () => {
    const refused = async (name: string, ...args: string[]) =>
      (await poetrix(["show", made(name), "--json", ...args])).stderr;
    expect(await refused("lock-without-number", ...linux)).toMatchInlineSnapshot(`
      "warning: The lock file is not compatible with the current version of Poetry.
      warning: poetry.lock has no file of app 1.0 that fits CPython 3.11 on x86_64-linux: it lists no wheel and no sdist"
    `);
    expect(
      await refused("extra-that-the-lock-lacks", ...linux, "--extras", "more"),
    ).toMatchInlineSnapshot(`"warning: Extra [more] is not specified."`);
    expect(await refused("no-main-group", ...linux, "--groups", "main")).toMatchInlineSnapshot(
      `"warning: Group(s) not found: main (via --only)"`,
    );
    expect(await refused("no-package", "--target", "cp313-x86_64-linux")).toMatchInlineSnapshot(
      `"warning: non-package-mode allows Python ~3.11 || ~3.12, not 3.13.11"`,
    );
  });

  it("says what it does not know", async () => {
    const failed = async (...args: string[]) => {
      const { stdout, stderr, exitCode } = await poetrix(["show", ...args]);
      expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
      return stderr;
    };
    const folder = made("groups-and-markers");
    expect(await failed(folder, "--groups", "main,tset")).toMatchInlineSnapshot(`
      "error[UNKNOWN_GROUP]: made has no group "tset"
      hint: did you mean "test"?"
    `);
    expect(await failed(folder, "--extras", "cuda")).toMatchInlineSnapshot(`
      "error[UNKNOWN_EXTRA]: made has no extra "cuda"
      hint: it has gpu, cpu"
    `);
    expect(await failed(folder, "--glibc", "abc")).toBe(
      "error[INVALID_VERSION]: --glibc abc: that is not a version\nhint: such as --glibc 2.36",
    );
    expect(await failed(folder, ...linux, "--macos", "x")).toContain("--macos x: that is not");
    expect(await failed(folder, "--target", "python3.12")).toMatchInlineSnapshot(`
      "error[INVALID_TARGET]: "python3.12" is not a target
      hint: a target is a Python and a system: cp312-x86_64-linux"
    `);
  });
});

describe("poetrix why", () => {
  it("shows the chains that bring a package in", async () => {
    const { stdout } = await poetrix(["why", "codec", made("extras-of-extras"), ...linux]);
    expect(stdout).toMatchInlineSnapshot(`
      "codec 2.0 is installed on CPython 3.11 on x86_64-linux
        main → server[all] (^1.0) → codec (>=1.0; extra == "fast")"
    `);
  });

  it("shows them as data", async () => {
    const { stdout } = await poetrix([
      "why",
      "array",
      made("several-versions"),
      "--json",
      ...linux,
    ]);
    expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
      {
        "extras": [],
        "groups": [
          "main",
          "dev",
        ],
        "name": "array",
        "target": "cp311-x86_64-linux",
        "versions": [
          {
            "chains": [],
            "installed": false,
            "reasons": [
              "frame 1.0 needs it only where python_version < "3.10"",
              "frame 1.0 is content with 1.26.4",
              "plot 1.0 is content with 1.26.4",
            ],
            "version": "1.24.4",
          },
          {
            "chains": [
              {
                "group": "main",
                "steps": [
                  {
                    "constraint": "*",
                    "extras": [],
                    "marker": "",
                    "name": "frame",
                    "version": "1.0",
                  },
                  {
                    "constraint": ">=1.22",
                    "extras": [],
                    "marker": "python_version >= "3.10"",
                    "name": "array",
                    "version": "1.26.4",
                  },
                ],
              },
              {
                "group": "dev",
                "steps": [
                  {
                    "constraint": "*",
                    "extras": [],
                    "marker": "",
                    "name": "plot",
                    "version": "1.0",
                  },
                  {
                    "constraint": "<2",
                    "extras": [],
                    "marker": "",
                    "name": "array",
                    "version": "1.26.4",
                  },
                ],
              },
            ],
            "installed": true,
            "reasons": [],
            "version": "1.26.4",
          },
          {
            "chains": [],
            "installed": false,
            "reasons": [
              "frame 1.0 needs it only where python_version < "3.10"",
              "frame 1.0 is content with 1.26.4",
              "plot 1.0 needs array <2, which 2.1.0 is not",
            ],
            "version": "2.1.0",
          },
        ],
      }
    `);
  });

  it("says why a package is left out, by the lock's own groups and markers", async () => {
    const why = async (name: string, ...args: string[]) =>
      (await poetrix(["why", name, made("groups-and-markers"), ...linux, ...args])).stdout;
    expect(await why("torch")).toMatchInlineSnapshot(`
      "torch 2.0 is left out on CPython 3.11 on x86_64-linux
        in group main it is installed where extra == "gpu" and sys_platform == "linux"; here: with extra gpu
      torch 2.1 is left out on CPython 3.11 on x86_64-linux
        in group main it is installed where extra == "cpu" and (extra != "gpu" or sys_platform != "linux"); here: without extra gpu and with extra cpu"
    `);
    expect(await why("color")).toMatchInlineSnapshot(`
      "color 1.0 is installed on CPython 3.11 on x86_64-linux
        poetry.lock has it in group main where sys_platform == "win32"
        poetry.lock has it in group dev
        poetry.lock has it in group test where sys_platform == "darwin""
    `);
    expect(await why("theme")).toMatchInlineSnapshot(`
      "theme 1.0 is left out on CPython 3.11 on x86_64-linux
        it belongs to group docs, which is optional and not chosen"
    `);
  });

  it("says why a package is left out, where Poetry solves again", async () => {
    const why = async (name: string, folder: string) =>
      (await poetrix(["why", name, made(folder), ...linux])).stdout;
    expect(await why("unused", "extras-of-extras")).toMatchInlineSnapshot(`
      "unused 1.0 is left out on CPython 3.11 on x86_64-linux
        server 1.1 needs it only with its extra other, which nothing asks for"
    `);
    expect(await why("tool", "optional-by-another-way")).toMatchInlineSnapshot(`
      "tool 1.0 is left out on CPython 3.11 on x86_64-linux
        it needs one of the extras cli"
    `);
    expect(await why("client", "backtracking")).toMatchInlineSnapshot(`
      "client 1.0 is installed on CPython 3.11 on x86_64-linux
        main → client (*)
        dev → stub (*) → client (<2)
      client 2.0 is left out on CPython 3.11 on x86_64-linux
        group main is content with 1.0
        stub 1.0 needs client <2, which 2.0 is not"
    `);
    expect(await why("array", "lock-1.1")).toMatchInlineSnapshot(`
      "array 1.0 is installed on CPython 3.11 on x86_64-linux
        dev → array (<2; sys_platform == "linux")
        main → app (^1.0) → array (>=1.0)
      array 2.0 is left out on CPython 3.11 on x86_64-linux
        it requires Python >=3.12, not 3.11.14"
    `);
  });

  it("names the nearest package where there is none", async () => {
    const { stderr, exitCode } = await poetrix(["why", "Serve_r", made("extras-of-extras")]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "error[UNKNOWN_PACKAGE]: poetry.lock has no package serve-r
      hint: did you mean "server"?"
    `);
  });

  it.each([
    "Server==1.0",
    "server[extra]",
    "server ; python_version > '3'",
    "server@1",
    "./dist/server-1.0-py3-none-any.whl",
    "https://example.org/server-1.0.tar.gz?x=1",
  ])("names the package that is meant by %s", async (text) => {
    const { stderr, exitCode } = await poetrix(["why", text, made("extras-of-extras")]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`error[UNKNOWN_PACKAGE]: "${text}" is not the name of a package`);
    expect(stderr).toContain('hint: did you mean "server"?');
  });

  it.each([
    ["--groups", "all,dev", "hint: `--groups all` takes them all: give it alone"],
    ["--groups", "dev test", "hint: separate them with commas: --groups dev,test"],
    ["--extras", "gpu cpu", "hint: separate them with commas: --extras gpu,cpu"],
  ])("says how a list is written: %s '%s'", async (option, list, hint) => {
    const { stderr } = await poetrix(["show", made("groups-and-markers"), option, list]);
    expect(stderr).toContain(hint);
  });
});

describe.runIf(hasCorpus)("the binary on the corpus", () => {
  const some = corpusNames().filter((_, index) => index % 12 === 0);

  it.each(some)("%s: as Poetry answers", async (name) => {
    const { answers } = readCase(name);
    for (const { target, python, groups, extras, packages } of answers.slice(0, 3)) {
      const { stdout } = await poetrix([
        ...[
          "show",
          projectFolder(name),
          "--json",
          "--target",
          target,
          "--python-full-version",
          python,
        ],
        ...["--groups", groups.join(","), "--extras", extras.join(",")],
      ]);
      const ours = JSON.parse(stdout).packages as { name: string; version: string; file: string }[];
      expect(ours.map((each) => [each.name, each.version])).toEqual(
        packages.map(([each, version]) => [each, version]),
      );
      for (const [index, [, , , file, ties = []]] of packages.entries()) {
        expect([file, ...ties]).toContain(ours[index]?.file);
      }
    }
  });
});
