// Nix 2.26 of Debian trixie in a folder of the cache, beside the machine's own Nix: packages are downloaded and unpacked,
// never installed. Run: npx vite-node --script test/tools/newer-nix.ts (prints the folder to put first on PATH)
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { cache, exclusively } from "./nix-env.ts";

const suite = "trixie";

/** The folder with `nix`, `nix-build`, `nix-store` ... of the newer version. */
export async function newerNix(folder = join(cache, `nix-of-${suite}`)): Promise<string> {
  const bin = join(folder, "bin");
  return existsSync(bin) ? bin : exclusively("newer-nix", () => provide(folder, bin));
}

async function provide(folder: string, bin: string): Promise<string> {
  if (existsSync(bin)) return bin;
  const say = (text: string): void => void process.stderr.write(`newer Nix: ${text}\n`);
  await rm(folder, { recursive: true, force: true });
  const archives = await download(folder, say);
  const root = join(folder, "root");
  await mkdir(root, { recursive: true });
  say(`unpacking ${archives.length} packages into ${root}`);
  for (const archive of archives) await execa("dpkg", ["--extract", archive, root]);
  await setLoaders(root, `${bin}.partial`);
  await rm(join(folder, "apt"), { recursive: true });
  // The rename makes it appear whole, or not at all.
  await rename(`${bin}.partial`, bin);
  say((await execa(join(bin, "nix"), ["--version"])).stdout);
  return bin;
}

/** nix-bin and all that it needs, down to the C library: apt-get resolves it for a machine where nothing is installed. */
async function download(folder: string, say: (text: string) => void): Promise<readonly string[]> {
  const state = join(folder, "apt");
  await mkdir(join(state, "lists", "partial"), { recursive: true });
  await mkdir(join(state, "archives", "partial"), { recursive: true });
  await writeFile(join(state, "status"), "");
  await writeFile(
    join(state, "sources.list"),
    `deb [signed-by=${keyring}] ${await mirror()} ${suite} main\n`,
  );
  const options = [
    `Dir::Etc::SourceList=${join(state, "sources.list")}`,
    "Dir::Etc::SourceParts=/dev/null",
    `Dir::State::Lists=${join(state, "lists")}`,
    `Dir::State::status=${join(state, "status")}`,
    `Dir::Cache=${state}`,
    `Dir::Cache::Archives=${join(state, "archives")}`,
    "APT::Sandbox::User=root",
    "APT::Install-Recommends=false",
    "Debug::NoLocking=true",
  ].flatMap((option) => ["-o", option]);
  say(`reading the package lists of Debian ${suite}`);
  await execa("apt-get", [...options, "update", "--quiet"]);
  say("downloading nix-bin and what it needs");
  await execa("apt-get", [...options, "install", "--quiet", "--yes", "--download-only", "nix-bin"]);
  const archives = join(state, "archives");
  return (await readdir(archives))
    .filter((name) => name.endsWith(".deb"))
    .map((name) => join(archives, name));
}

const keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

/** The address of the machine's own Debian mirror, from its apt configuration; reads the package lists where it has none. */
async function mirror(): Promise<string> {
  const format = ["$(ORIGIN)", "$(REPO_URI)"].join("\t");
  for (const prepare of [async () => {}, () => execa("apt-get", ["update", "--quiet"])]) {
    await prepare();
    const targets = ["indextargets", "--format", format, "Created-By: Packages"];
    for (const line of (await execa("apt-get", targets)).stdout.split("\n")) {
      const [origin, address] = line.split("\t");
      if (origin === "Debian" && address && !address.includes("security")) return address;
    }
  }
  throw new Error("apt-get names no Debian mirror: is this machine a Debian?");
}

/**
 * Copies of the programs that find their loader and libraries below `root`. Calling them through the loader would not do:
 * Nix runs /proc/self/exe again for a build.
 */
async function setLoaders(root: string, bin: string): Promise<void> {
  await rm(bin, { recursive: true, force: true });
  await mkdir(bin, { recursive: true });
  const multiarch =
    (await execa("dpkg-architecture", ["-qDEB_HOST_MULTIARCH"], { reject: false })).stdout ||
    "x86_64-linux-gnu";
  const libraries = join(root, "usr", "lib", multiarch);
  const loader = (await readdir(libraries)).find((name) => /^ld-linux.*\.so\.\d$/.test(name));
  if (loader === undefined) throw new Error(`no loader in ${libraries}`);
  const source = join(root, "usr", "bin", "nix");
  const program = join(bin, "nix");
  await copyFile(source, program);
  await execa("patchelf", [
    "--set-interpreter",
    join(libraries, loader),
    "--force-rpath",
    "--set-rpath",
    libraries,
    program,
  ]);
  const others = (await readdir(join(root, "usr", "bin"))).filter((name) =>
    name.startsWith("nix-"),
  );
  for (const name of others) await symlink("nix", join(bin, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${await newerNix(process.argv[2])}\n`);
}
