// bubblewrap: https://github.com/containers/bubblewrap
import { existsSync } from "node:fs";
import { runProgram } from "../../run-program.ts";
import { onPath } from "../programs/on-path.ts";
import { runBounded } from "./run-bounded.ts";
import { type Sandbox, systemFolders } from "./sandbox.ts";

const buildFolder = "/build";

/** The machine's root may write them, whatever its namespace. */
const kernelSettings = ["sys", "irq", "bus", "fs", "sysrq-trigger"]
  .map((name) => `/proc/${name}`)
  .filter((path) => existsSync(path));

/** `null` where there is none. */
export async function findBubblewrap(): Promise<Sandbox | null> {
  const program = await onPath("bwrap");
  if (program === null) return null;
  const { stdout: help } = await runProgram(program, ["--help"]);
  const has = (option: string): boolean => help.includes(option);
  return {
    name: "bubblewrap",
    confines: true,
    hasOwnProcesses: true,
    buildFolder,
    seals: false,
    async run({ command, shown, diskBytes, ...call }) {
      const readOnly = [...systemFolders, "/nix/store", ...shown].filter((path) =>
        existsSync(path),
      );
      const sized = (bytes: number): string[] => (has("--size") ? ["--size", String(bytes)] : []);
      const options = [
        ...["--unshare-user", "--unshare-all", "--cap-drop", "ALL", "--new-session"],
        ...["--die-with-parent", "--hostname", "localhost"],
        // Without this it could make a namespace of its own, in which it would be root again.
        ...(has("--disable-userns") ? ["--disable-userns"] : []),
        ...["--proc", "/proc", ...kernelSettings.flatMap((path) => ["--ro-bind", path, path])],
        ...["--dev", "/dev", ...sized(diskBytes), "--tmpfs", "/dev/shm"],
        ...[...sized(diskBytes), "--tmpfs", buildFolder, ...sized(diskBytes), "--tmpfs", "/tmp"],
        // Some of it may lie below /tmp.
        ...readOnly.flatMap((path) => ["--ro-bind", path, path]),
        ...["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", buildFolder, "--"],
      ];
      const answer = await runBounded([program, ...options, ...command], call, { PATH: "" });
      if (answer.ended !== null) return { ended: answer.ended };
      if (answer.exitCode === 0) return { bytes: answer.bytes };
      return { ended: answer.errors.trim() || "it was ended before it gave an answer" };
    },
  };
}
