// Commands and what they cost.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Runs a command to its end.
 *
 * @returns seconds of wall clock and of CPU (its children included), and the peak of resident memory in MB
 * @throws Error with what it printed, where it fails
 */
export function measure(command, args, options = {}) {
  // GNU time reports on the process and all of its children that were waited for.
  const report = `${options.scratch}/time`;
  const wrapped = ["-q", "-o", report, "-f", "%e %U %S %M", command, ...args];
  const { status, stdout, stderr } = spawnSync("time", wrapped, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}${stdout}`);
  const [wall, user, system, kilobytes] = readFileSync(report, "utf8")
    .trim()
    .split(/\s+/)
    .map(Number);
  return { wall, cpu: user + system, megabytes: kilobytes / 1024, stdout };
}

/** The run with the least wall clock: what the work costs, less what else the machine did. */
export function best(runs, run) {
  return Array.from({ length: runs }, run).reduce((a, b) => (b.wall < a.wall ? b : a));
}
