// Poetrix as its users run it, made from the sources of this checkout.
import { access } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa, type Options } from "execa";
import { bundle } from "../../scripts/bundle.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Each test file makes its own bundle, because dist/ may be older than the sources. It is put where it finds nix/. */
let made: Promise<string> | undefined;
export function commandLine(): Promise<string> {
  made ??= (async () => {
    const dist = join(root, ".cache", `dist-${process.pid}`);
    await bundle(dist);
    return join(dist, "poetrix.cjs");
  })();
  return made;
}

export interface Ran {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs poetrix; a failure is an answer. */
export async function poetrix(args: readonly string[], options: Options = {}): Promise<Ran> {
  const { child } = await startPoetrix(args, options);
  const { exitCode, stdout, stderr } = await child;
  return { exitCode, stdout: String(stdout), stderr: String(stderr) };
}

/** The same as a running process, which a test can interrupt. */
export async function startPoetrix(args: readonly string[], options: Options = {}) {
  const file = await commandLine();
  // Nothing is kept of a bundle that is soon gone: it would push the user's own compiled code out of the cache.
  const env = { NODE_DISABLE_COMPILE_CACHE: "1", ...options.env };
  return { child: execa(process.execPath, [file, ...args], { ...options, env, reject: false }) };
}

/** A program of the checkout's .venv, or of PATH. */
export async function tool(name: string): Promise<string> {
  const path = join(root, ".venv", "bin", name);
  return access(path).then(
    () => path,
    () => name,
  );
}
