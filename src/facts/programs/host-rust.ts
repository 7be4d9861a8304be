// The Rust compiler of this machine: found, and described, so that another compiler gives other derivations.
import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { runProgram } from "../../base/run-program.ts";
import { firstExecutable, onPath } from "./on-path.ts";

export interface HostRust {
  /** The programs themselves, not rustup's stand-ins for them. */
  readonly cargo: string;
  readonly rustc: string;
  /** Folders that a sandbox must show for them to run. */
  readonly prefixes: readonly string[];
  /** `1.85.0` */
  readonly version: string;
  /** SHA-256 of both programs and of what they say of their build, in hexadecimal. */
  readonly hash: string;
}

let found: Promise<HostRust | null> | undefined;

/** Looked for once; `null` where there is none that runs. */
export function findRust(): Promise<HostRust | null> {
  found ??= find();
  return found;
}

async function find(): Promise<HostRust | null> {
  const onPathRustc = await onPath("rustc");
  const sysroot = onPathRustc && (await ask(onPathRustc, ["--print", "sysroot"]));
  if (!sysroot) return null;
  const rustc = await program("rustc", sysroot);
  const cargo = await program("cargo", sysroot);
  if (rustc === null || cargo === null) return null;
  const builds = [await ask(rustc, ["-vV"]), await ask(cargo, ["-vV"])];
  const [version] = /(?<=^release: ).*/m.exec(builds[0] ?? "") ?? [];
  if (version === undefined || builds[1] === null) return null;
  const hash = createHash("sha256").update(builds.join("\n"));
  for (const file of [rustc, cargo]) hash.update(await readFile(file));
  const prefixes = new Set([sysroot, dirname(rustc), dirname(cargo)]);
  return { cargo, rustc, prefixes: [...prefixes], version, hash: hash.digest("hex") };
}

/** That of the toolchain, which rustup has apart from what lies on PATH; Debian and others have it on PATH. */
async function program(name: string, sysroot: string): Promise<string | null> {
  const own = await firstExecutable([join(sysroot, "bin", name)]);
  if (own !== null) return own;
  const named = await onPath(name);
  const path = named === null ? null : await realpath(named);
  return path === null || basename(path).startsWith("rustup") ? null : path;
}

async function ask(command: string, args: readonly string[]): Promise<string | null> {
  const answer = await runProgram(command, args);
  return answer.exitCode === 0 ? answer.stdout.trim() : null;
}
