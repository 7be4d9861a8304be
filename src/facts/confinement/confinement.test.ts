// Attacks, on each sandbox that this machine has.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describePython } from "../programs/host-python.ts";
import { findBubblewrap } from "./bubblewrap.ts";
import { type Confinement, confinementIn, type JobAnswer } from "./confinement.ts";
import { findConfinement, findNetworkSandbox, howToGetOne } from "./find-sandbox.ts";
import { findNixSandbox, outermost } from "./nix-sandbox.ts";
import type { Sandbox } from "./sandbox.ts";

const isRoot = process.getuid?.() === 0;
const sandboxes = [
  ["bubblewrap", await findBubblewrap()],
  ["Nix's sandbox", await findNixSandbox()],
  // As on a machine where only root is known to Nix.
  ["Nix's sandbox as root", isRoot ? await findNixSandbox(Promise.resolve(false)) : null],
] as const;
const found = sandboxes.flatMap(([name, sandbox]) => (sandbox === null ? [] : [{ name, sandbox }]));

let folder: string;
let tree: string;
let python: string;
let shown: string[];
let server: Server;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  tree = join(folder, "tree");
  await mkdir(tree);
  await writeFile(join(tree, "setup.py"), "own\n");
  await writeFile(join(folder, "secret"), "canary\n");
  // The first one of PATH may be that of a virtual environment, which no sandbox shows.
  const { stdout: first } = await execa("python3", ["-c", "import sys; print(sys.executable)"]);
  const described = await describePython(first);
  python = described.path;
  shown = [described.prefix];
  process.env.POETRIX_TEST_SECRET = "canary";
  server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as { port: number }).port;
});
afterAll(async () => {
  delete process.env.POETRIX_TEST_SECRET;
  server.close();
  await rm(folder, { recursive: true });
});

const run = (
  confinement: Confinement,
  script: string,
  more: { timeout?: number } = {},
): Promise<JobAnswer> =>
  confinement.run(
    {
      python,
      base: python,
      tree,
      shown,
      subdirectory: "",
      arguments: [],
      variables: { PATH: "/usr/bin:/bin" },
      script: `import glob, os, socket, subprocess, sys, time\n${script}`,
      resultBytes: 10_000,
      timeout: 60_000,
      ...more,
    },
    new AbortController().signal,
  );

/** Each expression is tried; one that fails is left out. */
async function tried(
  confinement: Confinement,
  attempts: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const answer = await run(
    confinement,
    `import json
worked = {}
for name, attempt in ${JSON.stringify(Object.entries(attempts))}:
    try:
        worked[name] = eval(attempt)
    except Exception:
        pass
json.dump(worked, open(sys.argv[1], "w"), default=str)
`,
  );
  return "result" in answer ? JSON.parse(answer.result.toString()) : { answer };
}

describe.each(found)("$name", ({ sandbox }) => {
  const confinement = (): Confinement => confinementIn(sandbox, folder);

  it("shows nothing of the user's, and lets nothing be written but a copy of the tree", async () => {
    const evil = `poetrix-evil-${process.pid}`;
    const appends = (path: string): string => `open(${JSON.stringify(path)}, "a").write("evil")`;
    const worked = await tried(confinement(), {
      reads: "open('setup.py').read()",
      writes: "open('new', 'w').write('1')",
      secret: `open(${JSON.stringify(join(folder, "secret"))}).read()`,
      home: `[name for name in os.listdir(${JSON.stringify(homedir())}) if name != ".pyenv"]`,
      ownHome: `[path for path in [os.path.expanduser("~")] if path.startswith(${JSON.stringify(homedir())})]`,
      environment: "[name for name in os.environ if 'SECRET' in name]",
      parents: `[text for text in (open(path).read() for path in glob.glob("/proc/[0-9]*/environ")) if "canary" in text]`,
      processes: `[path for path in glob.glob("/proc/[0-9]*/cmdline") if "node" in open(path).read()]`,
      tree: appends(join(tree, "setup.py")),
      python: appends(join(shown[0] as string, evil)),
      system: appends(`/usr/${evil}`),
      bashrc: appends(join(homedir(), evil)),
      kernel: appends("/proc/sys/kernel/core_pattern"),
      loopback: `socket.create_connection(("127.0.0.1", ${port}), 2)`,
      network: `socket.create_connection(("192.0.2.1", 80), 2)`,
      remounts: `subprocess.check_call(["mount", "-o", "remount,rw,bind", "/usr"], stderr=subprocess.DEVNULL)`,
      mounts: `subprocess.check_call(["unshare", "-Urm", "sh", "-c", "mount -o remount,rw,bind /usr && touch /usr/${evil}"], stderr=subprocess.DEVNULL)`,
    });
    const { reads, writes, ...others } = worked;
    expect({ reads, writes }).toEqual({ reads: "own\n", writes: 1 });
    const leaks = Object.entries(others).filter(([, found]) => String(found) !== "");
    expect(leaks).toEqual([]);
    expect(await readdir(tree)).toEqual(["setup.py"]);
    expect(await readFile(join(tree, "setup.py"), "utf8")).toBe("own\n");
  });

  it("ends what is left behind", async () => {
    const mark = `poetrix-left-${process.pid}-${Math.random()}`;
    const left = `subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)", ${JSON.stringify(mark)}], start_new_session=True)`;
    const answer = await run(confinement(), `${left}\nopen(sys.argv[1], "w").write("done")`);
    expect(answer).toEqual({ result: Buffer.from("done") });
    const { stdout } = await execa("ps", ["-eo", "args"]);
    expect(stdout).not.toContain(mark);
  });

  it.each([
    ["takes too long", "time.sleep(600)"],
    ["forks without end", "while True:\n  os.fork() or time.sleep(100)"],
    ["ends what watches over it", "os.kill(os.getppid(), 9); time.sleep(600)"],
    ["prints without end", "while True: print('x' * 100000)"],
  ])("ends what %s", async (_, script) => {
    const answer = await run(confinement(), script, { timeout: 5_000 });
    expect("result" in answer).toBe(false);
  });

  it("brings out what is a file, and short", async () => {
    for (const script of [
      "os.symlink('/etc/passwd', sys.argv[1])",
      "os.mkfifo(sys.argv[1])",
      "open(sys.argv[1], 'w').write('x' * 20000)",
      "pass",
    ]) {
      expect(await run(confinement(), script)).toEqual({
        failure: expect.stringMatching(/no file, or too large|no answer/),
      });
    }
  });
});

it("is told of no file within a folder that is shown: Nix would empty it", () => {
  const paths = [
    "/usr",
    "/usr/bin/cc",
    "/usrlocal/a",
    "/opt/p/bin/python",
    "/opt/p",
    "/opt/p/",
    "/lib",
  ];
  expect(outermost(paths)).toEqual(["/usr", "/usrlocal/a", "/opt/p", "/lib"]);
});

it("says what to do on this platform", () => {
  expect(howToGetOne("linux")).toMatch(/bubblewrap.*trusted-users/);
  expect(howToGetOne("darwin")).toMatch(/sandbox-exec/);
  expect(howToGetOne("darwin")).not.toMatch(/bubblewrap|apt/);
});

describe("a machine without a sandbox that holds", () => {
  const { signal } = new AbortController();
  const options = () => ({ environment: { python, base: python, shown }, scratch: folder, signal });
  /** As Nix where its settings say `sandbox = false`, the default of macOS: what it runs sees all. */
  const open: Sandbox = {
    name: "Open",
    confines: true,
    hasOwnProcesses: false,
    buildFolder: null,
    seals: false,
    async run({ command: [program, ...args] }) {
      return { bytes: Buffer.from((await execa(program, args)).stdout) };
    },
  };

  it.each([
    ["none", [], "NO_CONFINEMENT"],
    ["one that hides nothing", [open], "NO_CONFINEMENT"],
  ])("stops: %s", async (_, sandboxes, code) => {
    const asked = findConfinement({ ...options(), trusts: false }, Promise.resolve(sandboxes));
    await expect(asked).rejects.toMatchObject({ code });
  });

  it("stops before cargo, which wants the network", async () => {
    await expect(findNetworkSandbox(async () => null)).rejects.toMatchObject({
      code: "NO_CONFINEMENT",
      hint: expect.stringMatching(/bubblewrap.*\n.*--trust-build-scripts/),
    });
  });
  it("goes on where the user trusts what is built", async () => {
    const trusting = await findConfinement({ ...options(), trusts: true }, Promise.resolve([]));
    const answer = await run(trusting, "open(sys.argv[1], 'w').write('free')");
    expect(answer).toEqual({ result: Buffer.from("free") });
  });
});
