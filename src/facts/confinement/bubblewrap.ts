// bubblewrap: https://github.com/containers/bubblewrap
import { existsSync } from "node:fs";
import { runProgram } from "../../base/run-program.ts";
import { onPath } from "../programs/on-path.ts";
import { runBounded } from "./run-bounded.ts";
import { type NetworkSandbox, type Sandbox, systemFolders } from "./sandbox.ts";

const buildFolder = "/build";

/** The machine's root may write to these files, whatever its namespace. */
const kernelSettings = ["sys", "irq", "bus", "fs", "sysrq-trigger"]
  .map((name) => `/proc/${name}`)
  .filter((path) => existsSync(path));

/** Files for the names of hosts and the certificates of servers. */
const networkFiles = [
  ...["/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/services"],
  ...["/etc/ssl", "/etc/pki", "/etc/ca-certificates", "/etc/static", "/run/systemd/resolve"],
  ...["/etc/passwd", "/etc/group"],
] as const;

interface View {
  /** Read-only, beside the system's folders and the Nix store. */
  readonly shown: readonly string[];
  readonly written: readonly string[];
  readonly network: boolean;
  readonly diskBytes: number;
}

/** The command line up to the program to run; `null` without bubblewrap. */
async function findCommand(): Promise<((view: View) => [string, ...string[]]) | null> {
  const program = await onPath("bwrap");
  if (program === null) return null;
  const { stdout: help } = await runProgram(program, ["--help"]);
  const has = (option: string): boolean => help.includes(option);
  return ({ shown, written, network, diskBytes }) => {
    const readOnly = [
      ...systemFolders,
      ...(network ? networkFiles : []),
      ...["/nix/store", ...shown],
    ].filter((path) => existsSync(path));
    const sized = (bytes: number): string[] => (has("--size") ? ["--size", String(bytes)] : []);
    return [
      program,
      ...["--unshare-user", "--unshare-all", ...(network ? ["--share-net"] : [])],
      ...["--cap-drop", "ALL", "--new-session", "--die-with-parent"],
      ...(network ? [] : ["--hostname", "localhost"]),
      // Without this it could make a namespace of its own, in which it would be root again.
      ...(has("--disable-userns") ? ["--disable-userns"] : []),
      ...["--proc", "/proc", ...kernelSettings.flatMap((path) => ["--ro-bind", path, path])],
      ...["--dev", "/dev", ...sized(diskBytes), "--tmpfs", "/dev/shm"],
      ...[...sized(diskBytes), "--tmpfs", buildFolder, ...sized(diskBytes), "--tmpfs", "/tmp"],
      // Some of it may lie below /tmp.
      ...readOnly.flatMap((path) => ["--ro-bind", path, path]),
      ...written.flatMap((path) => ["--bind", path, path]),
      ...["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", buildFolder, "--"],
    ];
  };
}

/** `null` where there is none. */
export async function findBubblewrap(): Promise<Sandbox | null> {
  const commandFor = await findCommand();
  if (commandFor === null) return null;
  return {
    name: "bubblewrap",
    confines: true,
    hasOwnProcesses: true,
    buildFolder,
    seals: false,
    async run({ command, shown, diskBytes, ...call }) {
      const confined = commandFor({ shown, diskBytes, written: [], network: false });
      const answer = await runBounded([...confined, ...command], call, { PATH: "" });
      if (answer.ended !== null) return { ended: answer.ended };
      if (answer.exitCode === 0) return { bytes: answer.bytes };
      return { ended: answer.errors.trim() || "it was ended before it gave an answer" };
    },
  };
}

/** A sandbox with network access, in which a program sees only the named files. `null` if none works. */
export async function findBubblewrapWithNetwork(): Promise<NetworkSandbox | null> {
  const commandFor = await findCommand();
  if (commandFor === null) return null;
  const sandboxed: NetworkSandbox = (view) => commandFor({ ...view, network: true, diskBytes });
  const [program, ...args] = sandboxed({ shown: [], written: [] });
  const trial = await runProgram(program, [...args, "/bin/sh", "-c", ""]);
  return trial.exitCode === 0 ? sandboxed : null;
}

const diskBytes = 4 * 1024 ** 3;
