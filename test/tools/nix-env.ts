// How tests run Nix: in the sandbox, with no substitutes and no registry, whatever this machine's own settings say.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { findPython as find } from "../../src/facts/programs/find-python.ts";
import { findRust } from "../../src/facts/programs/host-rust.ts";
import { findUv, type Uv } from "../../src/facts/programs/uv.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** The folder, ignored by Git, for files that test tools fetch or make. */
export const cache = join(root, ".cache");

export interface Python {
  /** `3.12` */
  readonly short: string;
  /** `3.12.1` */
  readonly version: string;
  readonly executable: string;
  /** `sys.base_prefix` */
  readonly prefix: string;
}

const pythons = new Map<string, Promise<Python | null>>();

/** A Python of this machine, or null. Never downloads one. */
export function findPython(short: string): Promise<Python | null> {
  const known = pythons.get(short) ?? describePython(short);
  pythons.set(short, known);
  return known;
}

async function describePython(short: string): Promise<Python | null> {
  const found = await find(uv, short);
  if (found === null) return null;
  const print = "import sys, platform; print(platform.python_version(), sys.base_prefix)";
  const { stdout } = await execa(found, ["-I", "-c", print]);
  const [version = "", prefix = ""] = stdout.split(" ");
  return { short, version, prefix, executable: join(prefix, "bin", `python${short}`) };
}

export function uv(): Promise<Uv> {
  return findUv(new AbortController().signal);
}

export interface Sandbox {
  /**
   * What a build sees of the machine. `nothing`: only /bin/sh, as on NixOS, for the stand-in for nixpkgs. `host`: also the
   * machine's compilers and libraries, for the host toolchain.
   */
  readonly shows: "nothing" | "host";
}

/** The folders that a derivation may ask for by name (`__impureHostDeps`); the stand-in copies its programs from there. */
export async function hostPaths(): Promise<readonly string[]> {
  const pythons = await Promise.all(pythonVersions.map(findPython));
  const prefixes = pythons.flatMap((python) => (python ? [python.prefix] : []));
  const wanted = ["/usr", "/lib", "/lib64", "/var/lib/dpkg", "/etc/ssl", ...prefixes];
  return [...new Set(wanted.filter((path) => existsSync(path)))];
}

/** The Pythons that the stand-in offers if the machine has them. */
export const pythonVersions = ["3.11", "3.12", "3.13"] as const;

/** NIX_CONFIG for a child process; add it to `env`. */
export async function nixConfig({ shows }: Sandbox): Promise<string> {
  const host = await hostPaths();
  const rust = (await findRust())?.prefixes ?? [];
  const shell =
    shows === "nothing"
      ? `/bin/sh=${await staticShell()}`
      : // Debian's `cc` is a link into /etc/alternatives.
        `/bin/sh=/usr/bin/dash /etc/alternatives? ${[...host, ...rust].join(" ")}`;
  return [
    "experimental-features = nix-command flakes",
    "sandbox = true",
    "sandbox-fallback = false",
    "build-users-group =",
    `sandbox-paths = ${shell}`,
    `allowed-impure-host-deps = ${host.join(" ")}`,
    "substitute = false",
    "flake-registry =",
    "warn-dirty = false",
  ].join("\n");
}

/**
 * A statically linked shell for the sandbox's /bin/sh, as NixOS has one: Debian's busybox-static, unpacked in the cache.
 * Nothing is installed.
 */
export async function staticShell(): Promise<string> {
  const folder = join(cache, "busybox");
  const shell = join(folder, "bin", "busybox");
  if (existsSync(shell)) return shell;
  return exclusively("busybox", async () => {
    if (existsSync(shell)) return shell;
    await mkdir(folder, { recursive: true });
    await execa("apt-get", ["download", "busybox-static"], { cwd: folder });
    const archive = (await readdir(folder)).find((name) => name.endsWith(".deb")) ?? "";
    await execa("dpkg", ["-x", archive, "."], { cwd: folder });
    return shell;
  });
}

export interface NixOptions extends Partial<Sandbox> {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The Nix to use: `nix` of PATH by default, or that of newer-nix.ts. */
  readonly program?: string;
}

/** `runNix(["build", ...])`, or with another program (`nix-build`, `nix-store`) first through `program`. Throws on failure. */
export async function runNix(args: readonly string[], options: NixOptions = {}): Promise<string> {
  const { stdout } = await execa(options.program ?? "nix", args, {
    env: {
      NIX_CONFIG: await nixConfig({ shows: options.shows ?? "nothing" }),
      NIX_PATH: "",
      ...options.env,
    },
    ...(options.cwd ? { cwd: options.cwd } : {}),
  });
  return stdout;
}

/** Runs `work` in one process at a time: others that use the same name wait for it. */
export async function exclusively<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = join(cache, `${name}.lock`);
  await mkdir(cache, { recursive: true });
  while (!(await take(lock))) await setTimeout(200);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Tries to take the lock, also from a process that died while it held it. Whether we have it now. */
async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const holder = Number(await readFile(lock, "utf8").catch(() => ""));
    if (holder > 0 && !existsSync(`/proc/${holder}`)) await rm(lock, { force: true });
    return false;
  }
}
