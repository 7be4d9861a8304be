// `poetrix build` on several machines, as docs/scale.md describes it: builders that share the work, are lost or do not
// answer; caches that are damaged or not trusted; full disks; and where the password of a private index goes.
import { mkdtemp, readdir, readFile, readlink, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import { makeProject, type TestProject } from "../cli/project.ts";
import { somePython } from "../nix/fixture.ts";
import { makeSdist, makeWheel } from "../support/archives.ts";
import { commandLine, type Ran } from "../support/command-line.ts";
import { serveFolder } from "../support/files-server.ts";
import { type Machines, makeMachines } from "../support/machines.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { runNix } from "../tools/nix-env.ts";

const slow = 600_000;
const credentials = { username: "reader", password: "Correct-Horse-7" };
/** The credentials in the form in which HTTP sends them. */
const encoded = Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64");
let scratch: string;
let machines: Machines;
let project: TestProject;
let nixpkgs: string;
let cache: Awaited<ReturnType<typeof serveFolder>>;
let publicKey: string;

/** A source distribution whose build takes the given number of seconds. */
async function slowSdist(name: string, seconds: number) {
  const wheel = makeWheel(name, "1.0");
  return makeSdist(name, "1.0", {
    "PKG-INFO": `Metadata-Version: 2.2\nName: ${name}\nVersion: 1.0\n`,
    "pyproject.toml":
      '[build-system]\nrequires = []\nbuild-backend = "back_end"\nbackend-path = ["."]\n',
    "back_end.py": `import base64, os, time
def build_wheel(folder, config_settings=None, metadata_directory=None):
    print("${name} begins", flush=True)
    time.sleep(${seconds})
    with open(os.path.join(folder, "${wheel.fileName}"), "wb") as file:
        file.write(base64.b64decode("${wheel.bytes.toString("base64")}"))
    return "${wheel.fileName}"
`,
  });
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "poetrix-machines-"));
  nixpkgs = await makeNixpkgs();
  const { short } = await somePython();
  project = await makeProject(
    '"tiny", "big", "ham", "spam", "stone"',
    async (index) => {
      index.add("tiny", makeWheel("tiny", "1.0"));
      index.add(
        "big",
        makeWheel("big", "1.0", { files: { "big/data": Buffer.alloc(30_000_000) } }),
      );
      index.add("ham", await slowSdist("ham", 12));
      index.add("spam", await slowSdist("spam", 12));
      index.add("stone", await slowSdist("stone", 300));
    },
    { python: short, systems: [thisSystem()], realTools: true, credentials, build: "" },
  );
  // Poetry, and `poetrix fetch` below, are the only ones that are told the password.
  await project.lock(password);
  machines = await makeMachines(join(scratch, "machines"));
  const programs = `with import ${nixpkgs} { }; [ stdenv python${short.replace(".", "")} curl ]`;
  const paths = await runNix(["build", "--impure", "--no-link", "--json", "--expr", programs]);
  const outputs = (JSON.parse(paths) as { outputs: Record<string, string> }[]).flatMap((each) =>
    Object.values(each.outputs),
  );
  await machines.add("here", { paths: outputs });
  await machines.add("one", { like: "here", servesSsh: true });
  await machines.add("two", { like: "here", servesSsh: true });
  await machines.add("second", { like: "here" });
  expect(await poetrix("here", ["lock"], { env: password })).toMatchObject({
    exitCode: 0,
    stderr: "",
  });
}, slow);
afterAll(async () => {
  await cache?.close();
  await machines?.close();
  await project?.close();
  await rm(scratch, { recursive: true, force: true });
});

const password = {
  POETRY_HTTP_BASIC_LOCAL_USERNAME: credentials.username,
  POETRY_HTTP_BASIC_LOCAL_PASSWORD: credentials.password,
};

interface On {
  /** More lines for nix.conf. */
  readonly settings?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs poetrix in the project, on a machine. */
function poetrix(machine: string, args: readonly string[], on: On = {}) {
  return commandLine().then((file) => inMachine(machine, [process.execPath, file, ...args], on));
}

async function inMachine(machine: string, command: readonly string[], on: On = {}): Promise<Ran> {
  const { settings = [], env = {} } = on;
  const { exitCode, stdout, stderr } = await execa(
    join(machines.programs, "machine"),
    [machine, ...command],
    {
      cwd: project.directory,
      env: {
        ...project.env,
        ...env,
        PATH: `${machines.programs}:${process.env.PATH}`,
        NIX_PATH: `nixpkgs=${nixpkgs}`,
        NIX_CONFIG: settings.join("\n"),
      },
      reject: false,
    },
  );
  return { exitCode, stdout, stderr };
}

const builders = (...names: readonly string[]): string =>
  `builders = ${names.map((name) => `ssh-ng://${name}.example.org ${thisSystem()} - 1 1`).join(" ; ")}`;

/** Builds one package; the link to the result is named after the machine. */
function build(machine: string, name: string, settings: readonly string[]): Promise<Ran> {
  const link = join(scratch, `${machine}-${name}`);
  return poetrix(machine, ["build", "--package", name, `--out-link=${link}`], { settings });
}

/** The packages that a machine has built for others. */
async function builtBy(machine: string): Promise<string[]> {
  const drvs = join(machines.folder(machine), "nix/var/log/nix/drvs");
  const logs = await readdir(drvs, { recursive: true }).catch(() => []);
  return logs.flatMap((path) => /(?:python[\d.]+-)(\w+)-1\.0\.drv/.exec(path)?.[1] ?? []).sort();
}

describe("a private index and builders", { timeout: slow }, () => {
  it("wants its files fetched beforehand, and says so", async () => {
    const { stderr } = await build("here", "tiny", [builders("one"), "max-jobs = 0"]);
    expect(stderr).toContain("error[DOWNLOAD_FAILED]: tiny-1.0-py3-none-any.whl");
    expect(stderr).toContain("401 Unauthorized\nhint: give the user and password of local");
    expect(await poetrix("here", ["fetch"], { env: password })).toMatchObject({ exitCode: 0 });
    await project.index.close();
  });

  it("builds from source on builders, side by side, and installs wheels here", async () => {
    const settings = [builders("one", "two"), "max-jobs = 2"];
    const built = await Promise.all(
      ["ham", "spam", "tiny", "big"].map((name) => build("here", name, settings)),
    );
    expect(built.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(
      Array(4).fill([0, "toolchain: nixpkgs of NIX_PATH"]),
    );
    expect([...(await builtBy("one")), ...(await builtBy("two"))].sort()).toEqual(["ham", "spam"]);
    expect(await builtBy("one")).toHaveLength(1);
  });

  it("leaves its password on no builder, in no cache and in no derivation", async () => {
    await push("ham", "spam", "tiny", "big");
    const store = join(machines.folder("here"), "nix/store");
    const derivations = (await readdir(store)).filter((name) => name.endsWith(".drv"));
    expect(derivations.length).toBeGreaterThan(10);
    const places = [machines.folder("one"), machines.folder("two"), join(scratch, "cache")];
    const found = await execa(
      "grep",
      [
        "-rlF",
        "-e",
        credentials.password,
        "-e",
        encoded,
        ...places,
        ...derivations.map((name) => join(store, name)),
      ],
      { reject: false },
    );
    expect([found.exitCode, found.stdout]).toEqual([1, ""]);
  });
});

describe("a binary cache", { timeout: slow }, () => {
  it("spares the second machine every build, and the password", async () => {
    const built = await build("second", "ham", ["max-jobs = 0", ...taking()]);
    expect(built).toMatchObject({ exitCode: 0, stderr: "toolchain: nixpkgs of NIX_PATH" });
  });

  it("is left where no trusted key has signed what it has", async () => {
    await forget("tiny");
    const { exitCode, stderr } = await build("here", "tiny", taking(otherKey));
    expect(stderr).toContain(
      `warning: nothing is taken from ${cache.url}: no key of \`trusted-public-keys\` has signed what it has`,
    );
    expect(exitCode).toBe(0);
  });

  it.each<[string, (file: string) => Promise<void>, RegExp]>([
    ["breaks off", (file) => truncate(file, 200), /is incomplete|Truncated|unexpected end/i],
    [
      "is that of another path",
      async (file) => writeFile(file, await readFile(await archiveOf("spam"))),
      /hash mismatch importing path '\S+-tiny-1\.0'/,
    ],
  ])("is named where a file of it %s", async (_, damage, reason) => {
    await forget("tiny");
    const file = await archiveOf("tiny");
    const bytes = await readFile(file);
    await damage(file);
    const { stderr } = await build("here", "tiny", taking());
    expect(stderr).toContain(
      `error[CACHE_FAILED]: ${cache.url} sent something other than it promised: `,
    );
    expect(stderr).toMatch(reason);
    const instead = await build("here", "tiny", ["fallback = true", ...taking()]);
    expect(instead).toMatchObject({ exitCode: 0 });
    await writeFile(file, bytes);
  });
});

describe("a machine that fails", { timeout: slow }, () => {
  it("is left out where it does not answer, and missed where there is no other", async () => {
    await forget("ham");
    const alone = await build("here", "ham", [builders("gone")]);
    expect(alone.stderr).toMatch(/^warning: ssh-ng:\/\/gone\.example\.org builds nothing: /m);
    expect(alone.exitCode).toBe(0);
    const nobody = await build("here", "stone", [builders("gone"), "max-jobs = 0"]);
    expect(nobody.stderr).toMatch(/^error\[NO_BUILDER\]: there is no machine to build on\nhint: /m);
  });

  it("is named where it is lost in the middle of a build", async () => {
    const building = build("here", "stone", [builders("one"), "max-jobs = 0"]);
    await machines.untilItRuns("one", "build-wheel.py");
    await machines.interrupt("one");
    expect((await building).stderr).toMatch(
      /^error\[BUILDER_LOST\]: ssh-ng:\/\/one\.example\.org was lost while it built \S*stone-1\.0: .*\nhint: run this again/m,
    );
  });

  it("is named where its disk is full: this one, or a builder", async () => {
    await machines.add("full", { disk: 20 });
    const { stderr } = await build("full", "big", taking());
    expect(stderr).toMatch(
      /^error\[MACHINE_FAILED\]: this machine failed: .*No space left on device\n/m,
    );
    await machines.add("tight", { disk: 20, servesSsh: true });
    await forget("ham");
    const built = await build("here", "ham", [builders("tight")]);
    expect(built.stderr).toMatch(
      /^error\[MACHINE_FAILED\]: ssh-ng:\/\/tight\.example\.org failed while \S*ham-1\.0 was built: .*No space left on device\n/m,
    );
  });
});

const otherKey = `other-1:${Buffer.alloc(32).toString("base64")}`;

/** Settings for a machine that uses the binary cache. */
function taking(key = publicKey): string[] {
  return [`substituters = ${cache.url}`, `trusted-public-keys = ${key}`];
}

/** The store path of a package that the machine `here` has built. */
const pathOf = (name: string): Promise<string> => readlink(join(scratch, `here-${name}`));

async function push(...names: readonly string[]): Promise<void> {
  const [secret, folder] = [join(scratch, "secret"), join(scratch, "cache")];
  await inMachine("here", [
    ...["nix-store", "--generate-binary-cache-key", "cache.example.org-1", secret, `${secret}.pub`],
  ]);
  publicKey = await readFile(`${secret}.pub`, "utf8");
  const store = `file://${folder}?compression=none&secret-key=${secret}`;
  const copied = await inMachine("here", [
    "nix",
    "copy",
    "--to",
    store,
    ...(await Promise.all(names.map(pathOf))),
  ]);
  expect(copied).toMatchObject({ exitCode: 0 });
  cache = await serveFolder(folder);
}

/** The file of the binary cache that contains a package. */
async function archiveOf(name: string): Promise<string> {
  const [hash] = (await pathOf(name).catch(() => forgotten.get(name) ?? ""))
    .slice("/nix/store/".length)
    .split("-");
  const info = await readFile(join(scratch, "cache", `${hash}.narinfo`), "utf8");
  return join(scratch, "cache", /^URL: (.*)$/m.exec(info)?.[1] ?? "");
}

const forgotten = new Map<string, string>();

/** Deletes a package from the store of the machine `here`. */
async function forget(name: string): Promise<void> {
  const path = await pathOf(name);
  forgotten.set(name, path);
  await rm(join(scratch, `here-${name}`));
  expect(await inMachine("here", ["nix-store", "--delete", path])).toMatchObject({ exitCode: 0 });
}
