import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Confinement } from "../confinement/confinement.ts";
import { findConfinement } from "../confinement/find-sandbox.ts";
import { describePython } from "../programs/host-python.ts";
import type { BuildEnvironment } from "./build-environment.ts";
import { askBackend, type HookAnswer } from "./build-hook.ts";

let folder: string;
let environment: BuildEnvironment;
let confinement: Confinement;
const { signal } = new AbortController();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  // The first one of PATH may be that of a virtual environment, which no sandbox shows.
  const { stdout: first } = await execa("python3", ["-c", "import sys; print(sys.executable)"]);
  const { path: python, prefix } = await describePython(first);
  environment = { python, base: python, shown: [prefix] };
  confinement = await findConfinement({ environment, scratch: folder, trusts: false, signal });
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
async function ask(source: string): Promise<HookAnswer> {
  count += 1;
  const root = join(folder, `tree-${count}`);
  await mkdir(root);
  await writeFile(join(root, "back.py"), source);
  const system = { backend: "back:hooks.own", backendPath: ["."], requires: [] };
  return askBackend({
    subject: "back 1.0",
    environment,
    root,
    system,
    variables: {},
    scratch: folder,
    confinement,
    signal,
  });
}

const answering = (expression: string): string => `
import glob, os, shutil, socket, sys
class hooks:
    class own:
        @staticmethod
        def get_requires_for_build_wheel(settings=None):
            return [str(each) for each in ${expression}]
`;

it("shows a back end compilers and cargo, but nothing that would change its answer, whatever the machine has", async () => {
  const programs = "cc gcc make sh sed cargo rustc ninja cmake patchelf pkg-config git pg_config";
  const seen = `[name for name in ${JSON.stringify(programs.split(" "))} if shutil.which(name)]`;
  expect(await ask(answering(seen))).toEqual({
    requires: ["cc", "gcc", "make", "sh", "sed", "cargo", "rustc"],
  });
});

it("calls it in its own tree, with no arguments", async () => {
  const seen = "[os.path.basename(os.getcwd()), sys.argv[1:], os.path.isfile('back.py')]";
  expect(await ask(answering(seen))).toEqual({ requires: ["tree", "[]", "True"] });
});

it("gives it no network", async () => {
  const connect = `[socket.create_connection(("192.0.2.1", 80), 2)]`;
  expect(await ask(answering(connect))).toMatchObject({
    failure: expect.stringMatching(/unreachable|timed out|refused/),
  });
});

it("takes no hook for no further requirements", async () => {
  expect(await ask("class hooks:\n    own = None\n")).toEqual({ requires: [] });
});

it("tells what it said when it failed", async () => {
  expect(await ask("raise SystemExit('pg_config not found')")).toEqual({
    failure: "pg_config not found",
  });
});

it.each([
  ["a pipe", "os.mkfifo(path)"],
  ["a device", "os.symlink('/dev/zero', path)"],
  ["of another shape", "open(path, 'w').write('{}')"],
  ["no JSON", "open(path, 'w').write('[')"],
  ["too long", "open(path, 'w').write('[' + '\"a\",' * 5000 + '\"a\"]')"],
  ["too large", "open(path, 'w').write(' ' * 2000000)"],
])("takes no answer that is %s", async (_, write) => {
  const source = `import os\npath = os.path.expanduser("~/result")\n${write}\nos._exit(0)\n`;
  expect(await ask(source)).toEqual({ failure: expect.stringContaining("answer") });
});

it.each([
  ["is ended", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"],
  ["prints without end", "while True: print('x' * 10000)"],
  ["finds the disk full", "raise OSError(28, 'No space left on device')"],
  ["has no memory", "x = bytearray(10 ** 18)"],
])("has no answer where it %s", async (_, source) => {
  await expect(ask(source)).rejects.toMatchObject({ code: "BACK_END_UNANSWERED" });
});
