// Ends child processes together with this one, even if it is killed. A shell waits for that: its input ends when this
// process does, for whatever reason.
import { type ChildProcess, spawn } from "node:child_process";
import type { Writable } from "node:stream";
import { once } from "./once.ts";

/**
 * Reads `+ ID` and `- ID`: a process that runs, and one that has ended; and `! ID`, one that is to end now. A number below zero is a process
 * group's. A process is asked to end, so that it can tidy up, and so is all that it started (where the system tells: Linux), since it may not
 * pass that on: git leaves those that wait for a server. A group is killed.
 */
const script = `
trap '' INT TERM HUP QUIT
finish() {
  case $1 in -*) kill -s KILL -- "$1"; return ;; esac
  all= next=$1
  while [ -n "$next" ]; do
    all="$all $next" found=
    for parent in $next; do
      for list in /proc/"$parent"/task/*/children; do
        children=
        read -r children <"$list"
        found="$found $children"
      done
    done
    next=\${found#"\${found%%[! ]*}"}
  done
  for each in $all; do kill -s TERM "$each"; done
}
running=' '
while read -r sign id; do
  case $running in *" $id "*) running="\${running%% $id *} \${running#* $id }" ;; esac
  case $sign in
    +) running="$running$id " ;;
    !) finish "$id" ;;
  esac
done
for id in $running; do finish "$id"; done
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

/** `leadsGroup`: what it has started ends too, at once. Answers a function that ends it before. */
export function endWithUs(child: ChildProcess, { leadsGroup = false } = {}): () => void {
  const { pid } = child;
  // It could not be started.
  if (pid === undefined) return () => {};
  const id = leadsGroup ? -pid : pid;
  let hasEnded = false;
  shell().write(`+ ${id}\n`);
  child.once("exit", () => {
    hasEnded = true;
    shell().write(`- ${id}\n`);
  });
  return () => {
    if (!hasEnded) shell().write(`! ${id}\n`);
  };
}
