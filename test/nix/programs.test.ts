// Programs that embed Python (uwsgi, mod_wsgi-express) find the environment that they are in.
import { lstat, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { expect, it } from "vitest";
import { build, hostTools, storeArchives, storeTools, writeProject } from "./fixture.ts";
import { wheels } from "./projects.ts";

/** As uwsgi does it: pyvenv.cfg is looked for beside the program's real file, behind all links. */
const source = `
#include <Python.h>
#include <unistd.h>
int main(int count, char **arguments) {
    char path[4096] = { 0 };
    PyStatus status;
    PyConfig config;
    if (readlink("/proc/self/exe", path, sizeof path - 1) < 0) return 1;
    PyConfig_InitPythonConfig(&config);
    PyConfig_SetBytesString(&config, &config.program_name, path);
    status = Py_InitializeFromConfig(&config);
    if (PyStatus_Exception(status)) Py_ExitStatusException(status);
    return PyRun_SimpleString(arguments[1]) + Py_FinalizeEx();
}
`;

it("a program with Python in it finds its environment, as in one of pip", async () => {
  const toolchain = await hostTools();
  const folder = await mkdtemp(join(tmpdir(), "poetrix-"));
  const program = join(folder, "serve");
  await writeFile(join(folder, "serve.c"), source);
  const { stdout: flags } = await execa(toolchain.python.executable, [
    "-c",
    `import sysconfig as s; print("-I" + s.get_path("include"), *("-L%s -Wl,-rpath,%s" % (d, d) for d in [s.get_config_var("LIBDIR")]), "-lpython" + s.get_config_var("LDVERSION"), s.get_config_var("LIBS"))`,
  ]);
  await execa("cc", [join(folder, "serve.c"), "-o", program, ...flags.split(" ")]);
  const files = await storeArchives({
    ...wheels,
    "server-1.0-py3-none-any.whl": {
      "!server-1.0.data/scripts/serve": { copy: program },
      // A second package in the same folder, so that each file there is a separate link.
      "!parts/serve": { copy: program },
      "parts/server.py": "",
    },
    "base-1.0-py3-none-any.whl": { "parts/base.py": "" },
  });
  const project = await writeProject({
    python: toolchain.python,
    tools: await storeTools(),
    files,
    locked: {
      "server-1.0-py3-none-any.whl": {},
      "base-1.0-py3-none-any.whl": {},
      "greeter-1.0-py3-none-any.whl": {},
    },
  });
  const { path } = await build(
    toolchain.sandbox,
    `${toolchain.poetrix}.mkPoetryEnv { projectDir = ${project}; }`,
  );
  const link = join(folder, "link");
  await symlink(join(path, "bin/serve"), link);
  for (const called of [join(path, "bin/serve"), link]) {
    const { stdout } = await execa(called, ["import greeter, sys; print(sys.prefix)"], {
      cwd: "/",
    });
    expect(stdout).toBe(path);
  }
  // cx_Freeze copies such a program from its package's folder, and mistakes a link for a part of the frozen application.
  const parts = join(path, "lib", `python${toolchain.python.short}`, "site-packages/parts");
  expect((await lstat(join(parts, "serve"))).isSymbolicLink()).toBe(false);
  expect((await lstat(join(parts, "server.py"))).isSymbolicLink()).toBe(true);
  expect((await readFile(link)).equals(await readFile(program))).toBe(true);
  await rm(folder, { recursive: true });
}, 120_000);
