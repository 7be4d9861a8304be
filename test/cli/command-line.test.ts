// Options that every command takes, and exit codes.
import { spawnSync } from "node:child_process";
import { access, chmod, cp, mkdir, mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import { contentHash } from "../../src/poetry/lock/content-hash.ts";
import { poetrix, root, startPoetrix } from "../support/command-line.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-command-line-"));
  for (const name of ["pyproject.toml", "poetry.lock"]) {
    await cp(join(root, "test/projects/groups-and-markers", name), join(folder, name));
  }
  await mkdir(join(folder, "src/inner"), { recursive: true });
});

describe("every command", { timeout: 60_000 }, () => {
  it("finds the project in a folder above, and begins elsewhere with -C", async () => {
    const { stdout } = await poetrix(["show"], { cwd: folder });
    expect((await poetrix(["show"], { cwd: join(folder, "src/inner") })).stdout).toBe(stdout);
    expect((await poetrix(["-C", folder, "show"], { cwd: "/" })).stdout).toBe(stdout);
    expect((await poetrix(["show", "-C", join(folder, "src")], { cwd: "/" })).stdout).toBe(stdout);
    const nowhere = await poetrix(["-C", join(folder, "nope"), "show", "--json"]);
    expect(JSON.parse(nowhere.stdout).error.code).toBe("NO_FOLDER");
  });

  it("colours as it is told", async () => {
    const colour = (choice: string, env = {}) =>
      poetrix(["show", "--color", choice], { cwd: folder, env });
    expect((await colour("always", { NO_COLOR: "1" })).stdout).toContain("\u001b[");
    expect((await colour("never", { FORCE_COLOR: "1" })).stdout).not.toContain("\u001b[");
    expect((await colour("auto")).stdout).not.toContain("\u001b[");
    expect((await colour("often")).exitCode).toBe(2);
  });

  it("is quiet with -q: no progress and no notes, but warnings, errors and the answer", async () => {
    const extras = join(root, "test/projects/optional-by-another-way");
    const args = ["show", extras, "--target", "cp312-x86_64-linux"];
    const told = await poetrix(args);
    expect(told.stderr).toContain("without the extra cli");
    const quiet = await poetrix([...args, "-q"]);
    expect(quiet).toMatchObject({ stdout: told.stdout, stderr: "", exitCode: 0 });
    const stale = await poetrix(["show", join(root, "test/projects/stale"), "--quiet"]);
    expect(stale.stderr).toContain("warning: pyproject.toml changed significantly");
    const failed = await poetrix(["why", "absent", extras, "-q"]);
    expect(failed.stderr).toContain("error[UNKNOWN_PACKAGE]");
  });

  it("says what it runs, without passwords", async () => {
    const git = await poetrix(["lock", "--check", "-v"], { cwd: folder });
    expect(git.exitCode).toBe(1);
    const verbose = await poetrix(["lock", "-v", "--offline"], {
      cwd: folder,
      env: { UV_DEFAULT_INDEX: "http://name:secret@127.0.0.1:9/simple" },
    });
    expect(verbose.stderr).toMatch(/^\+ \S*uv .*pip compile/m);
    expect(verbose.stderr).not.toContain("secret");
  });

  it("asks nothing of the network where it may not", async () => {
    const { exitCode, stderr } = await poetrix(["lock", "--offline"], {
      cwd: folder,
      env: { UV_CACHE_DIR: join(folder, "uv"), XDG_CACHE_HOME: join(folder, "cache") },
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("error[OFFLINE]: the address of ");
  });

  it("answers errors as JSON too", async () => {
    const failed = await poetrix(["show", "--json", "--groups", "mian"], { cwd: folder });
    expect(failed.exitCode).toBe(2);
    expect(JSON.parse(failed.stdout).error).toMatchObject({ code: "UNKNOWN_GROUP" });
    expect(failed.stderr).toContain("error[UNKNOWN_GROUP]");
    const usage = await poetrix(["show", "--json", "--gruops"], { cwd: folder });
    expect(JSON.parse(usage.stdout).error.code).toBe("USAGE");
    expect(usage.stderr).toContain("error[USAGE]: unknown option '--gruops'");
    expect(usage.exitCode).toBe(2);
  });

  it.each([
    [["shwo"], "unknown command 'shwo'", "did you mean show?"],
    [["frobnicate"], "unknown command 'frobnicate'", "`poetrix --help` lists the commands"],
    [["--python"], "unknown option '--python'", "`poetrix --help` lists the commands"],
    [["lock", "--gruops"], "unknown option '--gruops'", "`poetrix lock --help` lists"],
    [["show", "--output", "x"], "unknown option '--output'", "an option of `poetrix report`"],
    [["lock", "--python=3.12"], "unknown option '--python=3.12'", "under [tool.poetrix]"],
    [["lock", "help"], "there is no folder help", "`poetrix lock --help` lists"],
    [["report", "--output", ""], "--output is empty", "give it a value, or leave it out"],
    [["lock", "--diff="], "--diff is empty", "give it a value"],
    [["show", "-C", " "], "--directory is empty", "give it a value"],
    [["show", ""], "an argument of `poetrix show` is empty", "give it a value"],
  ])("says of %j what is wrong with it, and what is meant", async (words, what, hint) => {
    const { exitCode, stdout, stderr } = await poetrix([...words], { cwd: folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(`error[USAGE]: ${what}\nhint: `);
    expect(stderr).toContain(hint);
  });

  it("takes a list that is given in two parts as one", async () => {
    const groups = async (...words: string[]) =>
      JSON.parse((await poetrix(["show", "--json", ...words], { cwd: folder })).stdout).groups;
    const every = await groups("--groups", "all");
    expect(every.length).toBeGreaterThan(1);
    expect(await groups(...every.flatMap((group: string) => ["--groups", group]))).toEqual(every);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "ends with what a shell says of %s, and leaves nothing behind",
    async (signal, code) => {
      const programs = await mkdtemp(join(tmpdir(), "poetrix-programs-"));
      const uv = join(programs, "uv");
      await writeFile(
        uv,
        `#!/bin/sh\ncase $1 in --version) echo "uv 9.0.0"; exit;; esac\ntouch ${programs}/ran; exec sleep 60\n`,
      );
      await chmod(uv, 0o755);
      const temporary = await mkdtemp(join(programs, "temporary-"));
      // It has no dependencies: the first run of uv is for its build requirements, in a temporary folder.
      const bare = await mkdtemp(join(programs, "bare-"));
      const pyproject = '[project]\nname = "bare"\nversion = "1.0"\nrequires-python = ">=3.12"\n';
      await writeFile(join(bare, "pyproject.toml"), pyproject);
      await writeFile(
        join(bare, "poetry.lock"),
        `package = []\n[metadata]\nlock-version = "2.1"\npython-versions = ">=3.12"\ncontent-hash = "${contentHash(pyproject, { dependencyGroups: true })}"\n`,
      );
      const { child } = await startPoetrix(["lock"], {
        cwd: bare,
        env: { PATH: `${programs}:${process.env.PATH}`, TMPDIR: temporary },
      });
      const isThere = () =>
        access(join(programs, "ran")).then(
          () => true,
          () => false,
        );
      while (!(await isThere())) await new Promise((wait) => setTimeout(wait, 50));
      expect(await readdir(temporary)).not.toEqual([]);
      child.kill(signal);
      const { exitCode, stderr } = await child;
      expect(String(stderr)).toContain("error[INTERRUPTED]: interrupted");
      expect(exitCode).toBe(code);
      expect(await readdir(temporary)).toEqual([]);
    },
  );

  it("wants a uv that can write what it reads", async () => {
    const programs = await mkdtemp(join(tmpdir(), "poetrix-programs-"));
    const uv = join(programs, "uv");
    await writeFile(uv, '#!/bin/sh\necho "uv 0.4.30 (61ed2a236 2024-11-04)"\n');
    await chmod(uv, 0o755);
    const { stderr } = await poetrix(["lock"], {
      cwd: folder,
      env: { PATH: `${programs}:${process.env.PATH}` },
    });
    expect(stderr).toContain(
      `error[UV_TOO_OLD]: ${uv} is 0.4.30, and Poetrix needs uv 0.6.15 or later`,
    );
    await writeFile(uv, "#!/bin/sh\nexit 1\n");
    const broken = await poetrix(["lock"], {
      cwd: folder,
      env: { PATH: `${programs}:${process.env.PATH}` },
    });
    expect(broken.stderr).toContain("hint: see what `uv --version` says, and install uv anew");
  });
});

describe("completions", { timeout: 60_000 }, () => {
  const completed = async (...words: string[]): Promise<string> => {
    const { stdout: script } = await poetrix(["completions", "bash"]);
    const line = `COMP_WORDS=(poetrix ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}; _poetrix; echo "\${COMPREPLY[*]}"`;
    return (await execa("bash", ["-c", `${script}\n${line}`])).stdout;
  };

  it("complete commands, options and their values in bash", async () => {
    expect(await completed("in")).toBe("init integrate");
    expect(await completed("build", "--out")).toBe("--out-link");
    expect(await completed("build", "--toolchain", "")).toBe("nixpkgs host");
    expect(await completed("-q", "show", "--tr")).toBe("--tree");
    expect(await completed("report", "--format", "c")).toBe("cyclonedx");
    expect(await completed("show", "--target", "")).toBe("");
    expect(await completed("-C", "/et")).toBe("/etc");
    expect(await completed("-C", "/etc/passw")).toBe("");
    expect(await completed("report", "--output", "/etc/passw")).toContain("/etc/passwd");
    expect(await completed("completions", "")).toBe("bash zsh fish");
  });

  const isHere = (shell: string): boolean => spawnSync(shell, ["-c", "exit"]).error === undefined;

  // Not every machine has them: `apt-get install zsh fish`.
  it.skipIf(!isHere("zsh"))("are called by zsh at the first key, and read by source", async () => {
    const functions = join(folder, "zsh");
    await mkdir(functions);
    const file = join(functions, "_poetrix");
    await writeFile(file, (await poetrix(["completions", "zsh"])).stdout);
    const said = async (call: string): Promise<string> => {
      const shell = `compdef() { print "compdef $@" }; _arguments() { print "completed" }; ${call}`;
      return (await execa("zsh", ["-f", "-c", shell])).stdout;
    };
    expect(await said(`fpath=(${functions}); autoload -U _poetrix; _poetrix`)).toBe("completed");
    expect(await said(`source ${file}`)).toBe("compdef _poetrix poetrix");
  });

  it.skipIf(!isHere("fish"))("complete in fish", async () => {
    const file = join(folder, "poetrix.fish");
    await writeFile(file, (await poetrix(["completions", "fish"])).stdout);
    const of = async (line: string): Promise<string[]> => {
      const { stdout } = await execa("fish", ["-N", "-c", `source ${file}; complete -C '${line}'`]);
      return stdout.split("\n").map((found) => found.split("\t")[0] ?? "");
    };
    expect(await of("poetrix in")).toEqual(["init", "integrate"]);
    expect(await of("poetrix build --toolchain ")).toEqual(["host", "nixpkgs"]);
    expect(await of("poetrix -C /et")).toEqual(["/etc/"]);
    expect(await of("poetrix show --target ")).toEqual([""]);
    expect(await of("poetrix -q completions ")).toEqual(["bash", "fish", "zsh"]);
  });

  it("is not there for other shells", async () => {
    expect((await poetrix(["completions", "tcsh"])).stderr).toContain("error[UNKNOWN_SHELL]");
  });
});

it("has a manual page with every command", async () => {
  const { stdout } = await poetrix(["manual"]);
  for (const name of ["show", "why", "lock", "build", "integrate", "completions"]) {
    expect(stdout).toMatch(new RegExp(`^\\.SS poetrix ${name}`, "m"));
  }
});
