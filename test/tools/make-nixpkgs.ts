// Copies test/nixpkgs to a folder and writes machine.json beside it: the facts of this machine that the copy needs to be
// evaluated purely. Run: npx vite-node --script test/tools/make-nixpkgs.ts [FOLDER]
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import {
  cache,
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

/** The stand-in, ready to be used as a flake input, in the cache unless said otherwise. */
export async function makeNixpkgs(folder = join(cache, "nixpkgs")): Promise<string> {
  await installMissing();
  const machine = JSON.stringify(await describeMachine(), null, 2);
  const partial = `${folder}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(join(partial, ".."), { recursive: true });
  await cp(join(root, "test", "nixpkgs"), partial, {
    recursive: true,
    filter: (path) => !path.endsWith(".test.ts"),
  });
  await writeFile(join(partial, "machine.json"), `${machine}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
  return folder;
}

/** The compilers and tools that the stand-in copies, with apt-get where the machine lacks them. */
async function installMissing(): Promise<void> {
  const compiler = ["gcc", "g++"];
  const installed = await execa("dpkg-query", ["-W", "-f", "${Package} ${db:Status-Status}\n"]);
  const have = new Set(
    installed.stdout
      .split("\n")
      .flatMap((line) => (line.endsWith(" installed") ? [line.split(" ")[0]] : [])),
  );
  const missing = [...debianPackages, ...compiler].filter((name) => !have.has(name));
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
  const { stdout: versions } = await execa("dpkg-query", [
    "-W",
    "-f",
    "${Package} ${Version}\n",
    ...names,
  ]);
  const versionOf = (name: string): string => {
    const line = versions.split("\n").find((candidate) => candidate.startsWith(`${name} `)) ?? "";
    return (line.split(" ")[1] ?? "0").replace(/^\d+:/, "").replace(/[-+~].*$/, "");
  };
  const pythons = (await Promise.all(pythonVersions.map(findPython))).filter(
    (python) => python !== null,
  );
  const preferred = pythons.find((python) => python.short === "3.12") ?? pythons.at(-1);
  if (preferred === undefined)
    throw new Error("the stand-in for nixpkgs needs a Python of this machine");
  const wheels: Record<string, object> = {};
  for (const python of pythons.filter(({ short }) => ["3.11", "3.12", "3.13"].includes(short))) {
    wheels[python.short] = await fetchWheels(python);
  }
  return {
    system: `${cpu}-linux`,
    loader,
    multiarch: (await execa("gcc", ["-print-multiarch"])).stdout,
    hostPaths: await hostPaths(),
    fingerprint: createHash("sha256").update(versions).digest("hex").slice(0, 16),
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

/** The wheels of python-packages.txt for one Python, in the cache and in the Nix store, described for python/wheels.nix. */
async function fetchWheels(python: Python): Promise<object> {
  const list = await readFile(join(root, "test", "tools", "python-packages.txt"), "utf8");
  const key = createHash("sha256").update(`${python.version}\n${list}`).digest("hex").slice(0, 12);
  const folder = join(cache, "wheels", `${python.short}-${key}`);
  const index = join(folder, "index.json");
  if (!existsSync(index)) {
    process.stderr.write(
      `fetching the wheels of python-packages.txt for Python ${python.version}\n`,
    );
    await mkdir(folder, { recursive: true });
    const script = join(root, "test", "tools", "python-wheels.py");
    const { stdout } = await execa(
      python.executable,
      ["-I", script, folder, ...(await findPip(python))],
      { input: list },
    );
    await writeFile(index, stdout);
  }
  const described = JSON.parse(await readFile(index, "utf8")) as Record<string, { file: string }>;
  const files = Object.values(described).map(({ file }) => join(folder, file));
  await execa("nix-store", ["--add-fixed", "sha256", ...files], {
    env: { NIX_CONFIG: await nixConfig({ shows: "nothing" }) },
  });
  return described;
}

async function findPip(python: Python): Promise<readonly string[]> {
  const own = await execa(python.executable, ["-m", "pip", "--version"], { reject: false });
  if (own.exitCode === 0) return [python.executable, "-m", "pip"];
  return [(await uv()).path, "tool", "run", "--python", python.executable, "pip"];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${await makeNixpkgs(process.argv[2])}\n`);
}
