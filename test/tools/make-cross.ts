// Tools for cross builds in tests: Debian's cross compiler for aarch64, an arm64 Python and an emulator. The compiler is
// installed like those of the stand-in; the others are unpacked in the cache, by an apt with folders of its own.
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { makeNixpkgs } from "./make-nixpkgs.ts";
import { cache, exclusively, nixConfig } from "./nix-env.ts";

export interface CrossTools {
  /** A Nix expression: the packages for aarch64, made by this machine. */
  readonly pkgs: string;
  /** The Python of both: `3.11`. */
  readonly short: string;
  /** Runs programs for aarch64. */
  readonly emulator: string;
}

export async function makeCross(): Promise<CrossTools> {
  const nixpkgs = await makeNixpkgs();
  return exclusively("cross", async () => {
    await installCompiler();
    const folder = join(cache, "aarch64");
    if (!existsSync(folder)) await unpackDebian(folder);
    const root = join(folder, "root");
    const python = (await readdir(join(root, "usr/bin"))).find((name) =>
      /^python3[.]\d+$/.test(name),
    );
    const short = python?.slice("python".length) ?? "";
    const version = (await execa("aarch64-linux-gnu-gcc", ["-dumpversion"])).stdout;
    const env = { NIX_CONFIG: await nixConfig({ shows: "nothing" }) };
    const stored = (await execa("nix-store", ["--add", root], { env })).stdout;
    return {
      pkgs: `(let pkgs = import ${nixpkgs} { }; in import ${nixpkgs}/cross {
        inherit pkgs;
        foreign = builtins.storePath ${stored};
        pythonVersion = "${short}";
        compiler = "${version.split(".")[0]}";
      })`,
      short,
      emulator: join(folder, "emulator/usr/bin/qemu-aarch64-static"),
    };
  });
}

async function installCompiler(): Promise<void> {
  const packages = ["gcc-aarch64-linux-gnu", "g++-aarch64-linux-gnu"];
  const known = await execa("dpkg-query", ["--show", ...packages], { reject: false });
  if (known.exitCode === 0) return;
  process.stderr.write(`installing ${packages.join(" ")} with apt-get\n`);
  await execa("apt-get", ["install", "--yes", "--no-install-recommends", ...packages], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** Python and its libraries for arm64, and qemu for this machine. The machine's own list of packages does not change. */
async function unpackDebian(folder: string): Promise<void> {
  const partial = `${folder}-partial`;
  await rm(partial, { recursive: true, force: true });
  const apt = join(partial, "apt");
  for (const each of ["lists/partial", "archives/partial", "files"]) {
    await mkdir(join(apt, each), { recursive: true });
  }
  await writeFile(join(apt, "status"), "");
  const options = [
    "APT::Architecture=arm64",
    "APT::Architectures=arm64",
    `Dir::State::Lists=${apt}/lists`,
    `Dir::State::status=${apt}/status`,
    `Dir::Cache=${apt}`,
    "APT::Sandbox::User=root",
  ].flatMap((option) => ["-o", option]);
  await execa("apt-get", [...options, "update"]);
  const { stdout } = await execa("apt-cache", [...options, "depends", "python3-minimal"]);
  const short = /python(3[.]\d+)-minimal/.exec(stdout)?.[1] ?? "";
  const packages = [
    `python${short}-minimal`,
    ...["-minimal", "-stdlib", "-dev", ""].map((part) => `libpython${short}${part}`),
    ..."libc6 zlib1g libexpat1 libffi8 libgcc-s1 libstdc++6".split(" "),
  ];
  await execa("apt-get", [...options, "download", ...packages], { cwd: join(apt, "files") });
  for (const file of await readdir(join(apt, "files"))) {
    await execa("dpkg", ["-x", join(apt, "files", file), join(partial, "root")]);
  }
  await execa("apt-get", ["download", "qemu-user-static"], { cwd: apt });
  const emulator = (await readdir(apt)).find((name) => name.endsWith(".deb")) ?? "";
  await execa("dpkg", ["-x", join(apt, emulator), join(partial, "emulator")]);
  await rm(apt, { recursive: true });
  for (const name of await readdir(join(partial, "emulator/usr/bin"))) {
    if (name !== "qemu-aarch64-static") await rm(join(partial, "emulator/usr/bin", name));
  }
  await rename(partial, folder);
}
