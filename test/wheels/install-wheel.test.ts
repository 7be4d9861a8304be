// nix/builders/install/install-wheel.py, compared with pypa's installer, called as Poetry calls it: on random, real and
// hostile wheels.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cache, findPython, type Python, root } from "../tools/nix-env.ts";

const script = join(root, "nix/builders/install/install-wheel.py");
const judge = join(root, ".venv/bin/python");
const seed = process.env.FC_SEED ?? "20261128";
/** The Pythons that this machine has. */
const versions = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14"];

let scratch: string;
let pythons: readonly Python[];

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "poetrix-wheels-"));
  const found = await Promise.all(versions.map(findPython));
  pythons = found.filter((python) => python !== null);
  expect(pythons).not.toEqual([]);
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe("the wheel installer", { timeout: 600_000 }, () => {
  it(`writes what pypa's installer writes, of 40 generated wheels (FC_SEED=${seed})`, async () => {
    const folder = await write("generated_wheels.py", seed, "40");
    for (const python of pythons) await expectAsTheLibrary(python, await wheelsIn(folder));
  });

  it("and of real ones", async () => {
    const wheels = await realWheels();
    for (const python of pythons) await expectAsTheLibrary(python, wheels);
  });

  it("compiles each module as Python itself does, the same with any number of processors", async () => {
    const [wheel = ""] = await realWheels();
    for (const python of pythons) {
      const [one, many] = await Promise.all(
        ["1", "7"].map((cores) => install(python, wheel, { NIX_BUILD_CORES: cores })),
      );
      expect(await tree(many?.out ?? "")).toEqual(await tree(one?.out ?? ""));
      const { stdout } = await execa(python.executable, ["-c", readsByteCode, one?.out ?? ""]);
      expect(Number(stdout)).toBeGreaterThan(5);
    }
  });

  it("takes names as they are, whatever the locale", async () => {
    const folder = await write("hostile_wheels.py");
    for (const python of pythons) {
      for (const locale of [{}, { LC_ALL: "C" }, { LC_ALL: "POSIX", PYTHONCOERCECLOCALE: "0" }]) {
        const { out } = await install(python, hostile(folder, "unicode"), locale);
        expect(Object.keys(await tree(out))).toContain(`${library(python)}/caf\u00e9.py`);
      }
    }
  });

  it("of the package and the version that the lock has, however they are written", async () => {
    const folder = await write("hostile_wheels.py");
    const python = pythons[0] as Python;
    for (const [locked, isRefused] of [
      ["demo 1.0", false],
      ["demo 1.0.0", false],
      ["demo 1.0.post1", true],
      ["demo 1.0+cu118", false],
      ["demo ", false],
      ["other ", true],
      ["other 1.0", true],
      ["demo  /nix/store/demo", false],
      ["other  /nix/store/demo", true],
      ["demo 2.0 /nix/store/demo", true],
      ["other 2.0 /nix/store/locked", false],
    ] as const) {
      const env = { poetrixLocked: locked, src: "/nix/store/demo", version: "2.0" };
      const { failure } = await install(python, hostile(folder, "setuid"), env);
      expect([locked, failure !== null]).toEqual([locked, isRefused]);
    }
  });

  describe("of a wheel that means harm, or is broken", () => {
    let folder: string;
    let python: Python;
    beforeAll(async () => {
      folder = await write("hostile_wheels.py");
      python = pythons.find(({ short }) => short === "3.12") ?? (pythons[0] as Python);
    });

    it("says for each what is wrong", async () => {
      const kinds = await readdir(folder);
      expect(Object.keys({ ...refused, ...installed }).sort()).toEqual(kinds.sort());
      for (const [kind, reason] of Object.entries(refused)) {
        const { failure, around } = await install(python, hostile(folder, kind));
        expect(failure, kind).toMatch(
          /^error: demo-1\.0-py3-none-any\.whl cannot be installed: .*\nhint: take another release/,
        );
        expect(failure, kind).toMatch(reason);
        // It writes only what it was told to.
        expect((await readdir(around)).filter((name) => name !== "out")).toEqual([]);
      }
    });

    it("or installs it as the library does", async () => {
      const asTheLibrary = Object.keys(installed).filter(
        (kind) => installed[kind] === "as the library",
      );
      await expectAsTheLibrary(
        python,
        asTheLibrary.map((kind) => hostile(folder, kind)),
      );
    });

    it.each(Object.entries(installed).filter(([, files]) => Array.isArray(files)))(
      "or installs %s in a way of its own",
      async (kind, files) => {
        const { out } = await install(python, hostile(folder, kind));
        const record = await readFile(
          join(out, library(python), "demo-1.0.dist-info/RECORD"),
          "utf8",
        );
        expect(record.split("\n").map((line) => line.split(",")[0])).toEqual([...files, ""]);
        await expectTrueRecord(out, library(python));
      },
    );
  });
});

/** For each kind of hostile_wheels.py: the reason for refusing it. */
const refused: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    ["absolute", "absolute-twice", "traversal", "traversal-inside", "traversal-of-data"]
      .concat("traversal-of-scripts", "traversal-of-the-scheme")
      .concat("script-name-absolute", "script-name-outside")
      .map((kind) => [kind, /a file would be written outside of its folder: '/]),
  ),
  "bomb-size": /'bomb\.py' is larger than the archive says/,
  checksum: /the archive is damaged: 'demo\.py' is not as it says/,
  "damaged-stream": /the archive is damaged: 'bomb\.py' cannot be unpacked/,
  "dist-info-beside-it": /it has other-1\.0\.dist-info in demo-1\.0\.data, beside its own/,
  "dist-info-by-data": /it has other-1\.0\.dist-info in demo-1\.0\.data, beside its own/,
  "dist-info-of-another": /other-1\.0\.dist-info are those of another package/,
  "duplicate-by-dots": /two different files named 'demo\.py'/,
  "duplicate-different": /two different files named 'demo\.py'/,
  empty: /it is not a zip archive/,
  encrypted: /'demo\.py' is encrypted/,
  escape: /control characters: 'evil\\x1b\[31m\.py'/,
  "file-and-folder": /a file and a folder of one name: 'lib\/.*\/demo\.py\/inner\.py'/,
  hooks: /would be read by the hooks of Nix's builds/,
  "long-name": /it has a name that is too long: 'lib\/.*\/x{300}\.py'/,
  lzma: /'big\.py' is compressed by method 14, and only DEFLATE is known/,
  "metadata-of-another": /by its METADATA it is another package or version: 'other' '1\.0'/,
  "metadata-of-another-below": /by its METADATA it is another package or version: 'other' '1\.0'/,
  "metadata-of-another-version": /another package or version: 'Demo' '1\.0\.post1'/,
  "name-no-text": /a file whose name is not text/,
  "name-zero": /control characters: 'evil\\x00zero\.py'/,
  newline: /control characters: 'evil\\nfile\.py'/,
  "no-dist-info": /it has no \.dist-info folder/,
  "no-record": /it has no RECORD in demo-1\.0\.dist-info/,
  "no-scheme": /'demo-1\.0\.data\/os\.py' is in none of the folders/,
  "no-wheel-file": /it has no WHEEL in demo-1\.0\.dist-info/,
  "no-zip": /it is not a zip archive/,
  "other-scheme": /'demo-1\.0\.data\/stdlib\/os\.py' is in none of the folders/,
  overlapping: /files overlap in its archive/,
  patch: /'demo\.py' is a patch/,
  prefixed: /its directory is not where it should be/,
  "scheme-is-file": /'demo-1\.0\.data\/scripts' is in none of the folders/,
  "script-interpolated": /its entry_points\.txt cannot be read: Bad value substitution/,
  "script-newline": /its script run = .* is not of the form name = module:function/,
  "script-no-function": /its script run = 'demo' is not of the form/,
  "script-shell": /its script run = .* is not of the form/,
  "script-twice": /option 'run' in section 'console_scripts' already exists/,
  "scripts-unreadable": /its entry_points\.txt cannot be read: File contains no section headers/,
  "stored-size": /'bomb\.py' is not as large as the archive says/,
  "strongly-encrypted": /'demo\.py' is encrypted/,
  "through-a-link": /a file and a folder of one name/,
  "too-small": /the archive is damaged: 'bomb\.py' is not as it says/,
  trailing: /it is not a zip archive/,
  truncated: /it is not a zip archive/,
  "two-dist-infos": /it has demo-1\.0\.dist-info and other-1\.0\.dist-info, where/,
  "wheel-2": /it is of version 2\.0 of the wheel format/,
  "wheel-no-text": /'demo-1\.0\.dist-info\/WHEEL' is not text/,
};

const metadata = ["INSTALLER", "METADATA", "RECORD", "WHEEL"].map(
  (name) => `demo-1.0.dist-info/${name}`,
);

/** For each kind: "as the library", or the content of RECORD. */
const installed: Readonly<Record<string, "as the library" | readonly string[]>> = {
  backslashes: "as the library",
  "byte-code": "as the library",
  case: "as the library",
  "data-of-another": "as the library",
  device: "as the library",
  dot: [...metadata, "demo.py", "demo/inner.py", "demo/twice.py"],
  drive: "as the library",
  "duplicate-same": [...metadata, "demo.py"],
  link: "as the library",
  many: "as the library",
  "metadata-no-text": "as the library",
  "metadata-spelt-otherwise": "as the library",
  "no-metadata": "as the library",
  pth: "as the library",
  "record-lies": "as the library",
  "record-unreadable": [...metadata, "demo.py"],
  replaces: [...metadata, "demo.py"],
  "replaces-a-script": [
    ...metadata.slice(0, 3),
    "demo-1.0.dist-info/WHEEL",
    "demo-1.0.dist-info/entry_points.txt",
    "demo.py",
    "../../../bin/run",
  ],
  "script-name-shell": "as the library",
  setuid: "as the library",
  unicode: "as the library",
  "writes-its-record": [...metadata, "demo.py"],
};

const hostile = (folder: string, kind: string): string =>
  join(folder, kind, "demo-1.0-py3-none-any.whl");

const library = ({ short }: Python): string => `lib/python${short}/site-packages`;

async function write(maker: string, ...args: string[]): Promise<string> {
  const folder = await mkdtemp(join(scratch, "made-"));
  await execa(judge, [join(import.meta.dirname, maker), folder, ...args]);
  return folder;
}

async function wheelsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(".whl")).map((name) => join(folder, name));
}

/** Small wheels from the lock of rvc2api, some with scripts, data, libraries or many modules; kept in the cache. */
async function realWheels(): Promise<string[]> {
  const folder = join(cache, "real-wheels");
  const done = join(folder, "fetched");
  if (!existsSync(done)) {
    const lock = await readFile(
      join(root, "../shared/corpus/projects/carpenike__rvc2api/poetry.lock"),
      "utf8",
    );
    const pinned = [...lock.matchAll(/^\[\[package\]\]\nname = "(.*)"\nversion = "(.*)"$/gm)]
      .filter(([, name = ""]) => realNames.includes(name))
      .map(([, name, version]) => `${name}==${version}`);
    expect(pinned).toHaveLength(realNames.length);
    await mkdir(folder, { recursive: true });
    const options = ["--quiet", "--no-deps", "--only-binary", ":all:", "--dest", folder];
    await execa(judge, ["-m", "pip", "download", ...options, ...pinned]);
    await writeFile(done, "");
  }
  return wheelsIn(folder);
}

const realNames = ["coverage", "uvicorn", "pyyaml", "pygments", "ruff"];

interface Installed {
  readonly out: string;
  readonly around: string;
  /** The output of the installer, if it failed. */
  readonly failure: string | null;
}

async function install(
  python: Python,
  wheel: string,
  env: Record<string, string> = {},
): Promise<Installed> {
  const around = await mkdtemp(join(scratch, "ours-"));
  // Byte code contains its path, so each installation is in the same path.
  const { exitCode, stderr } = await execa(
    python.executable,
    ["-B", "-S", "-s", "-W", "ignore", script, wheel, basename(wheel), "out"],
    {
      reject: false,
      cwd: around,
      extendEnv: false,
      env: { PATH: `${dirname(python.executable)}:/usr/bin:/bin`, PYTHONHASHSEED: "0", ...env },
    },
  );
  return { out: join(around, "out"), around, failure: exitCode === 0 ? null : stderr };
}

/** The library runs in one process for all wheels. We may refuse any wheel that it refuses. */
async function expectAsTheLibrary(python: Python, wheels: readonly string[]): Promise<void> {
  expect(wheels).not.toEqual([]);
  const folder = await mkdtemp(join(scratch, "library-"));
  const interpreter = await execa(python.executable, ["-c", "import sys; print(sys.executable)"]);
  const lines = wheels.map((wheel, index) => `${wheel}\t${join(folder, String(index))}`);
  const { stdout } = await execa(
    judge,
    [join(import.meta.dirname, "install_with_library.py"), python.short, interpreter.stdout],
    { input: lines.join("\n") },
  );
  const answers = stdout.split("\n");
  expect(answers.filter((answer) => answer === "installed").length).toBeGreaterThan(
    wheels.length / 2,
  );
  for (const [index, wheel] of wheels.entries()) {
    const { out, failure } = await install(python, wheel);
    const name = `${wheel} on ${python.short}`;
    if (answers[index] === "installed") {
      expect(failure, name).toBeNull();
      expect(withoutByteCode(await tree(out)), name).toEqual(
        await tree(join(folder, String(index))),
      );
    } else {
      expect(failure, `${name}: ${answers[index]}`).toMatch(/^error: .*\nhint: /);
    }
    await rm(dirname(out), { recursive: true });
  }
  await rm(folder, { recursive: true });
}

/** The mode and bytes of each file, by path. */
async function tree(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const { mode } = await lstat(path);
    const content = entry.isFile()
      ? createHash("sha256")
          .update(await readFile(path))
          .digest("hex")
      : "";
    files[path.slice(folder.length + 1)] = `${mode.toString(8)} ${content}`;
  }
  return files;
}

function withoutByteCode(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => !path.includes("__pycache__")),
  );
}

/** Each row of RECORD has the hash and the size of the file that it names, and none comes twice. */
async function expectTrueRecord(out: string, sitePackages: string): Promise<void> {
  const record = join(out, sitePackages, "demo-1.0.dist-info/RECORD");
  const rows = (await readFile(record, "utf8")).trim().split("\n");
  expect(new Set(rows).size).toBe(rows.length);
  for (const row of rows) {
    const [path = "", hash = "", size = ""] = row.split(",");
    if (path.endsWith("/RECORD")) continue;
    const content = await readFile(join(out, sitePackages, path));
    expect(hash).toBe(`sha256=${createHash("sha256").update(content).digest("base64url")}`);
    expect(Number(size)).toBe(content.length);
  }
}

/** Prints how many modules have the byte code that importlib makes of them, marked as never to be checked. */
const readsByteCode = `
import importlib.util, marshal, os, sys
count = 0
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if name.endswith(".py"):
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                source = file.read()
            with open(importlib.util.cache_from_source(path), "rb") as file:
                code = file.read()
            assert code[:4] == importlib.util.MAGIC_NUMBER and code[4:8] == b"\\1\\0\\0\\0"
            assert code[8:16] == importlib.util.source_hash(source)
            made = marshal.loads(code[16:])
            assert made == compile(source, made.co_filename, "exec", dont_inherit=True), path
            count += 1
print(count)
`;
