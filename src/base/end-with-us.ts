// Ends child processes together with this one, even if it is killed. A shell waits for that: its input ends when this
// process does, for whatever reason.
import { type ChildProcess, spawn } from "node:child_process";
import type { Writable } from "node:stream";
import { once } from "./once.ts";

/**
 * Reads `+ ID` and `- ID`: a process that runs, and one that has ended. A number below zero is a process group's. A process is asked to end,
 * so that it can tidy up; a group is killed.
 */
const script = `
trap '' INT TERM HUP QUIT
running=' '
while read -r sign id; do
  case $running in *" $id "*) running="\${running%% $id *} \${running#* $id }" ;; esac
  case $sign in +) running="$running$id " ;; esac
done
for id in $running; do
  case $id in
    -*) kill -s KILL -- "$id" ;;
    *) kill -s TERM "$id" ;;
  esac
done 2>/dev/null
`;

/** One for all. A session of its own: who kills this process's group leaves it. */
const shell = once((): Writable => {
  const child = spawn("/bin/sh", ["-c", script], {
    cwd: "/",
    detached: true,
    env: {},
    stdio: ["pipe", "ignore", "ignore"],
  });
  // Where there is no shell, all is as without it.
  for (const part of [child, child.stdin]) part.on("error", () => {});
  child.unref();
  (child.stdin as Writable & { unref(): void }).unref();
  return child.stdin;
});

/** `leadsGroup`: what it has started ends too. */
export function endWithUs(child: ChildProcess, { leadsGroup = false } = {}): void {
  const { pid } = child;
  // It could not be started.
  if (pid === undefined) return;
  const id = leadsGroup ? -pid : pid;
  shell().write(`+ ${id}\n`);
  child.once("exit", () => shell().write(`- ${id}\n`));
}
