// Copies test/nixpkgs to a folder and writes machine.json beside it: the facts of this machine that the copy needs to be
// evaluated purely. Run: npx vite-node --script test/tools/make-nixpkgs.ts [FOLDER]
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import {
  cache,
  exclusively,
  findPython,
  hostPaths,
  nixConfig,
  type Python,
  pythonVersions,
  root,
  uv,
} from "./nix-env.ts";

/** Debian packages whose programs and libraries the stand-in copies. */
const debianPackages = [
  ..."libc6 libc6-dev linux-libc-dev libcrypt-dev libstdc++6 libgcc-s1 binutils bash coreutils".split(
    " ",
  ),
  ..."findutils diffutils sed grep mawk tar gzip bzip2 make patch xz-utils file patchelf".split(
    " ",
  ),
  ..."curl unzip zip git ca-certificates zlib1g-dev".split(" "),
];

const loaders: Readonly<Record<string, string>> = {
  x86_64: "ld-linux-x86-64.so.2",
  aarch64: "ld-linux-aarch64.so.1",
};

/**
 * Makes the stand-in, ready to be used as a flake input. By default it goes to a folder in the cache that is named after
 * its content, and that is left alone if it exists. So a test that runs at the same time keeps the folder that it uses.
 */
export async function makeNixpkgs(folder?: string): Promise<string> {
  return exclusively("nixpkgs", async () => {
    await installMissing();
    const place = folder === undefined ? join(cache, "nixpkgs") : dirname(resolve(folder));
    const partial = join(place, `.nixpkgs-partial-${process.pid}`);
    await rm(partial, { recursive: true, force: true });
    await mkdir(place, { recursive: true });
    await cp(source, partial, { recursive: true, filter: (path) => !path.endsWith(".test.ts") });
    await writeFile(
      join(partial, "machine.json"),
      `${JSON.stringify(await describeMachine(), null, 2)}\n`,
    );
    const digest = await digestOf(partial);
    const target = folder ?? join(place, digest);
    if (existsSync(target) && (await digestOf(target)) === digest) {
      await rm(partial, { recursive: true });
    } else {
      await rm(target, { recursive: true, force: true });
      await rename(partial, target);
    }
    return target;
  });
}

const source = join(root, "test", "nixpkgs");

async function digestOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const content = await readFile(file);
    hash.update(`${relative(folder, file)}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex").slice(0, 16);
}

/** The compilers and tools that the stand-in copies, with apt-get where the machine lacks them. */
async function installMissing(): Promise<void> {
  const installed = await debianVersions([]);
  const missing = [...debianPackages, "gcc", "g++"].filter((name) => !installed.has(name));
  if (missing.length === 0) return;
  process.stderr.write(`installing ${missing.join(" ")} with apt-get\n`);
  await execa("apt-get", ["install", "--yes", "--no-install-recommends", ...missing], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
}

async function describeMachine(): Promise<object> {
  const cpu = (await execa("uname", ["-m"])).stdout;
  const loader = loaders[cpu];
  if (loader === undefined)
    throw new Error(`the stand-in for nixpkgs does not know the loader of ${cpu}`);
  const gcc = (await execa("gcc", ["-dumpfullversion"])).stdout;
  const major = gcc.split(".")[0];
  const names = [...debianPackages, `gcc-${major}`, `g++-${major}`, `cpp-${major}`];
  const versions = await debianVersions(names);
  /** Upstream's part of a Debian version: `1:2.39.5-0+deb12u2` is 2.39.5. */
  const versionOf = (name: string): string =>
    (versions.get(name) ?? "0").replace(/^\d+:/, "").replace(/[-+~].*$/, "");
  const pythons = (await Promise.all(pythonVersions.map(findPython))).filter(
    (python) => python !== null,
  );
  const preferred = pythons.find((python) => python.short === "3.12") ?? pythons.at(-1);
  if (preferred === undefined)
    throw new Error("the stand-in for nixpkgs needs a Python of this machine");
  const wheels: Record<string, object> = {};
  for (const python of pythons) {
    const lists = [
      "python-build-tools.txt",
      ...(python === preferred ? ["python-packages.txt"] : []),
    ];
    wheels[python.short] = await fetchWheels(python, lists);
  }
  return {
    system: `${cpu}-linux`,
    loader,
    multiarch: (await execa("gcc", ["-print-multiarch"])).stdout,
    hostPaths: await hostPaths(),
    fingerprint: createHash("sha256")
      .update(JSON.stringify([...versions]))
      .digest("hex")
      .slice(0, 16),
    versions: {
      glibc: versionOf("libc6"),
      gcc,
      bash: versionOf("bash"),
      coreutils: versionOf("coreutils"),
      patchelf: versionOf("patchelf"),
      binutils: versionOf("binutils"),
      git: versionOf("git"),
      node: process.versions.node,
    },
    pythons: Object.fromEntries(
      pythons.map(({ short, version, prefix }) => [short, { version, prefix }]),
    ),
    defaultPython: preferred.short,
    wheels,
  };
}

/** Installed Debian packages and their versions: the named ones, or all. */
async function debianVersions(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await execa("dpkg-query", ["--show", ...names]);
  const lines = stdout.split("\n").map((line) => line.split("\t") as [string, string]);
  return new Map(
    lines.flatMap(([name, version]) => (version ? [[name.replace(/:.*/, ""), version]] : [])),
  );
}

/** The listed packages as wheels for one Python, in the cache and in the Nix store, described for python/wheels.nix. */
async function fetchWheels(python: Python, lists: readonly string[]): Promise<object> {
  const texts = lists.map((name) => readFile(join(root, "test", "tools", name), "utf8"));
  const names = (await Promise.all(texts)).join("\n");
  const key = createHash("sha256").update(`${python.version}\n${names}`).digest("hex").slice(0, 12);
  const folder = join(cache, "wheels", `${python.short}-${key}`);
  const index = join(folder, "index.json");
  if (!existsSync(index)) {
    process.stderr.write(
      `fetching the wheels of ${lists.join(" and ")} for Python ${python.version}\n`,
    );
    await mkdir(folder, { recursive: true });
    const script = join(root, "test", "tools", "python-wheels.py");
    const words = ["-I", script, folder, ...(await findPip(python))];
    await writeFile(index, (await execa(python.executable, words, { input: names })).stdout);
  }
  const described = JSON.parse(await readFile(index, "utf8")) as Record<string, { file: string }>;
  const files = Object.values(described).map(({ file }) => join(folder, file));
  await addToStore(files, join(folder, "store-paths.txt"));
  return described;
}

/**
 * Adds files to the Nix store by their hash, where `fetchurl` finds them. `record` is a file that keeps their paths for the
 * next time.
 */
async function addToStore(files: readonly string[], record: string): Promise<void> {
  const known = existsSync(record) ? (await readFile(record, "utf8")).split("\n") : [];
  if (known.length === files.length && known.every((path) => existsSync(path))) return;
  const env = { NIX_CONFIG: await nixConfig({ shows: "nothing" }) };
  await writeFile(
    record,
    (await execa("nix-store", ["--add-fixed", "sha256", ...files], { env })).stdout,
  );
}

async function findPip(python: Python): Promise<readonly string[]> {
  const own = await execa(python.executable, ["-m", "pip", "--version"], { reject: false });
  if (own.exitCode === 0) return [python.executable, "-m", "pip"];
  return [(await uv()).path, "tool", "run", "--python", python.executable, "pip"];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${await makeNixpkgs(process.argv[2])}\n`);
}
