// Nix's own sandbox: a derivation whose output is the answer.

import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { normalize } from "node:path";
import { isBelow } from "../../base/is-below.ts";
import { runProgram } from "../../base/run-program.ts";
import { onPath } from "../programs/on-path.ts";
import { type Sandbox, systemFolders } from "./sandbox.ts";

const expression = `{ job }:
let
  inherit (builtins.fromJSON job) command inputs nonce;
in
derivation {
  name = "poetrix-confined";
  system = builtins.currentSystem;
  builder = builtins.head command;
  args = builtins.tail command;
  inputs = map builtins.storePath inputs;
  inherit nonce;
}`;

/** `null` without Nix, and on macOS, where Nix's sandbox cannot add the files that are needed. */
export async function findNixSandbox(buildUsers = hasBuildUsers()): Promise<Sandbox | null> {
  if (process.platform !== "linux" || (await onPath("nix-build")) === null) return null;
  const users = (await buildUsers) ? [] : ["--option", "build-users-group", ""];
  return {
    name: "Nix's sandbox",
    confines: true,
    hasOwnProcesses: true,
    buildFolder: null,
    seals: true,
    async run({ command, shown, bytes, timeout, signal }) {
      const all = [...systemFolders, ...shown].filter((path) => existsSync(path));
      const stored = all.flatMap((path) => /^\/nix\/store\/[^/]+/.exec(path) ?? []);
      const paths = outermost(all.filter((path) => !path.startsWith("/nix/store/")));
      const job = { command, inputs: [...new Set(stored)], nonce: randomBytes(16).toString("hex") };
      const { exitCode, stdout, stderr } = await runProgram(
        "nix-build",
        [
          ...["--no-out-link", "--argstr", "job", JSON.stringify(job), "-E", expression],
          // Where user namespaces are forbidden Nix would build without any sandbox, and say nothing.
          ...["--option", "sandbox", "true", "--option", "sandbox-fallback", "false"],
          ...["--option", "sandbox-paths", paths.join(" "), "--option", "substitute", "false"],
          ...["--option", "max-build-log-size", "1000000", ...users],
          ...["--option", "timeout", String(Math.ceil(timeout / 1000))],
        ],
        { signal, timeout: timeout + 10_000, env: { NIX_PATH: "" } },
      );
      signal.throwIfAborted();
      if (exitCode === null || /timed out/.test(stderr)) {
        return { ended: `no answer within ${timeout / 1000} seconds` };
      }
      if (exitCode !== 0) return { ended: reasonOf(stderr) };
      const status = await lstat(stdout);
      if (!status.isFile() || status.size > bytes) return { ended: "its answer is too large" };
      return { bytes: await readFile(stdout) };
    },
  };
}

/**
 * The paths that are not inside another one. To show a file, Nix first makes an empty one in its place; inside a folder
 * that is already shown, that would empty the machine's own file.
 */
export function outermost(paths: readonly string[]): string[] {
  const distinct = [...new Set(paths.map((path) => normalize(path)))];
  return distinct.filter(
    (path) => !distinct.some((other) => other !== path && isBelow(other, path)),
  );
}

/** The last line of the builder's output, else of Nix's. */
function reasonOf(stderr: string): string {
  const lines = stderr.trim().split("\n");
  const own = lines.findLast((line) => !/^(error: builder for|\s|last \d+ log lines)/.test(line));
  return (own ?? lines.at(-1) ?? "").replace(/^error: /, "");
}

/** As root and without a daemon Nix needs users to build as, or a setting that there are none. */
async function hasBuildUsers(): Promise<boolean> {
  if (process.getuid?.() !== 0) return true;
  const groups = await readFile("/etc/group", "utf8").catch(() => "");
  return /^nixbld:[^:]*:[^:]*:\w/m.test(groups);
}
