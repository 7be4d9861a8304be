// macOS's own sandbox, by a profile: all is denied that is not named.
import { homedir } from "node:os";
import { runBounded } from "./run-bounded.ts";
import type { Sandbox } from "./sandbox.ts";

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
      const quoted = (path: string): string => `(subpath ${JSON.stringify(path)})`;
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
      const answer = await runBounded(["/usr/bin/sandbox-exec", "-p", profile, ...command], call, {
        PATH: "",
      });
      if (answer.ended !== null) return { ended: answer.ended };
      if (answer.exitCode === 0) return { bytes: answer.bytes };
      return { ended: answer.errors.trim() || "it was ended before it gave an answer" };
    },
  };
}
