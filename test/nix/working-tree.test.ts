// The project itself is imported from its working tree, however its environment is entered.
import { chmod, chown, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  build,
  hostTools,
  storeArchives,
  storeTools,
  type Toolchain,
  writeProject,
} from "./fixture.ts";
import { application, wheels } from "./projects.ts";

describe("the working tree", { timeout: 300_000 }, () => {
  let toolchain: Toolchain;
  let folder: string;
  let environment: string;
  let elsewhere: string;

  beforeAll(async () => {
    toolchain = await hostTools();
    elsewhere = await mkdtemp(join(tmpdir(), "poetrix-"));
    folder = await writeProject({
      python: toolchain.python,
      tools: await storeTools(),
      files: await storeArchives(wheels),
      ...application,
      sources: { ...application.sources, "deep/er/file": "" },
    });
    const expression = `${toolchain.poetrix}.mkPoetryEnv { projectDir = ${folder}; }`;
    environment = (await build(toolchain.sandbox, expression)).path;
  }, 300_000);
  afterAll(async () => {
    await rm(elsewhere, { recursive: true });
    await rm(folder, { recursive: true });
  });

  /** Where `demo` is imported from, or "nowhere". Scripts run in a folder other than their own. */
  async function found(cwd: string, env = {}, options: string[] = []): Promise<string> {
    const script = join(elsewhere, "show.py");
    await writeFile(
      script,
      `import importlib.util as util, importlib.metadata as metadata
spec = util.find_spec("demo")
print(spec.origin if spec and metadata.version("demo") == "1.0" else "nowhere")`,
    );
    const python = join(environment, "bin/python");
    const { stdout } = await execa(python, [...options, script], {
      cwd,
      env: { POETRIX_PROJECT: undefined, PYTHONPATH: undefined, ...env },
    });
    return stdout;
  }

  it("is found from its folder and below, with nothing set: nix shell", async () => {
    const module = join(folder, "demo/__init__.py");
    expect(await found(folder)).toBe(module);
    expect(await found(join(folder, "deep/er"))).toBe(module);
    expect(await found(elsewhere)).toBe("nowhere");
    expect(await found("/")).toBe("nowhere");
  });

  it.each(["POETRIX_PROJECT", "PRJ_ROOT", "DEVENV_ROOT"])(
    "is found through %s from anywhere",
    async (variable) => {
      const module = join(folder, "demo/__init__.py");
      expect(await found("/", { [variable]: folder })).toBe(module);
      expect(await found("/", { [variable]: folder }, ["-I"])).toBe(module);
      expect(await found("/", { [variable]: elsewhere })).toBe("nowhere");
    },
  );

  it("is found beside .venv, wherever that Python is started", async () => {
    const venv = join(folder, ".venv");
    await symlink(environment, venv);
    const code = "import demo; print(demo.__file__)";
    const { stdout } = await execa(join(venv, "bin/python"), ["-I", "-c", code], { cwd: "/" });
    expect(stdout).toBe(join(folder, "demo/__init__.py"));
    await rm(venv);
  });

  it("is told to the Pythons that it starts", async () => {
    const code = `import os, subprocess, sys
os.chdir("/")
print(subprocess.check_output([sys.executable, "-c", "import demo; print(demo.__file__)"], text=True), end="")`;
    const { stdout } = await execa(join(environment, "bin/python"), ["-c", code], { cwd: folder });
    expect(stdout).toBe(join(folder, "demo/__init__.py"));
  });

  it("comes after what is installed", async () => {
    await mkdir(join(folder, "greeter"));
    await writeFile(join(folder, "greeter/__init__.py"), "");
    const code = "import greeter; print(greeter.__file__)";
    const { stdout } = await execa(join(environment, "bin/python"), ["-P", "-c", code], {
      cwd: folder,
      env: { POETRIX_PROJECT: folder },
    });
    expect(stdout).toMatch(/^\/nix\/store\/.*-demo-env\//);
    await rm(join(folder, "greeter"), { recursive: true });
  });

  it("is no folder that others own, nor one where Python is to import nothing from", async () => {
    expect(await found(folder, {}, ["-P"])).toBe("nowhere");
    expect(await found(folder, {}, ["-I"])).toBe("nowhere");
    if (process.getuid?.() !== 0) return;
    const theirs = join(elsewhere, "theirs");
    await mkdir(join(theirs, "demo"), { recursive: true });
    await writeFile(join(theirs, "pyproject.toml"), "[project]\nname = 'Demo'\n");
    await writeFile(join(theirs, "demo/__init__.py"), "");
    expect(await found(theirs)).toBe(join(theirs, "demo/__init__.py"));
    await chmod(elsewhere, 0o755);
    await chown(join(theirs, "pyproject.toml"), 1234, 1234);
    expect(await found(theirs)).toBe("nowhere");
  });
});
