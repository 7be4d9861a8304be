// macOS's own sandbox, with a profile that denies everything that it does not name.
import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { runBounded } from "./run-bounded.ts";
import type { NetworkSandbox, Sandbox } from "./sandbox.ts";

const program = "/usr/bin/sandbox-exec";

const quoted = (path: string): string => `(subpath ${JSON.stringify(path)})`;

/** `buildFolder` of the job is ours; the driver works there. */
export function sandboxExec(): Sandbox {
  return {
    name: "sandbox-exec",
    confines: true,
    hasOwnProcesses: false,
    buildFolder: null,
    seals: false,
    async run({ command, shown, ...call }) {
      const files = shown.at(-1) ?? "";
      const build = files.replace(/[^/]*$/, "build");
      const profile = [
        "(version 1)",
        "(deny default)",
        "(allow process-fork process-exec signal (target same-sandbox))",
        "(allow sysctl-read)",
        "(allow file-read-metadata)",
        `(allow file-read* ${["/usr", "/bin", "/sbin", "/System", "/Library", "/nix/store", "/opt/homebrew", "/private/var/db", "/dev"].map(quoted).join(" ")})`,
        `(deny file-read* ${quoted(homedir())})`,
        `(allow file-read* ${[...shown, build].map(quoted).join(" ")})`,
        `(allow file-write* ${quoted(build)} (literal "/dev/null"))`,
      ].join("\n");
      const answer = await runBounded([program, "-p", profile, ...command], call, {
        PATH: "",
      });
      if (answer.ended !== null) return { ended: answer.ended };
      if (answer.exitCode === 0) return { bytes: answer.bytes };
      return { ended: answer.errors.trim() || "it was ended before it gave an answer" };
    },
  };
}

/**
 * Only named files in home folders can be read, and only named files can be written. The last rule that matches decides.
 */
export const sandboxExecWithNetwork: NetworkSandbox = ({ shown, written }) => {
  // Rules are about real paths: a temporary folder of macOS lies behind a link.
  const rule = (what: string, paths: readonly string[]): string[] =>
    paths.length === 0
      ? []
      : [`(${what} ${paths.map((path) => quoted(realpathSync(path))).join(" ")})`];
  const profile = [
    "(version 1)",
    "(allow default)",
    ...rule("deny file-read-data", [homedir(), "/Users"].filter(existsSync)),
    "(deny file-write*)",
    ...rule("allow file-read*", [...shown, ...written]),
    `(allow file-write* (literal "/dev/null"))`,
    ...rule("allow file-write*", written),
  ].join("\n");
  return [program, "-p", profile];
};
