// Commands and what they cost.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";

/** More processors than this were busy with something else: the run was disturbed. */
const quiet = 0.15;

/**
 * Runs a command to its end.
 *
 * @returns seconds of wall clock and of CPU (its children included), the peak of resident memory in MB, and how many
 * processors were busy with something else
 * @throws Error with what it printed, where it fails
 */
export function measure(command, args, options = {}) {
  // GNU time reports on the process and all of its children that were waited for.
  const report = `${options.scratch}/time`;
  const wrapped = ["-q", "-o", report, "-f", "%e %U %S %M", command, ...args];
  const before = busySeconds();
  const { status, stdout, stderr } = spawnSync("time", wrapped, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
  });
  const busy = busySeconds() - before;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}${stdout}`);
  const [wall, user, system, kilobytes] = readFileSync(report, "utf8")
    .trim()
    .split(/\s+/)
    .map(Number);
  const cpu = user + system;
  const others = wall > 0 ? Math.max(0, busy - cpu) / wall : 0;
  return { wall, cpu, megabytes: kilobytes / 1024, others, load: loadavg()[0], stdout };
}

/** Seconds that all processors were at work for anybody since the machine started; other machines on this one count. */
function busySeconds() {
  const [user, nice, system, , , interrupts, soft, steal] = readFileSync("/proc/stat", "utf8")
    .split("\n", 1)[0]
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + interrupts + soft + steal) / 100;
}

/**
 * Several runs of one work.
 *
 * @returns the least, the middle and the most of wall clock and CPU; the last run's output; whether one of them was disturbed
 */
export function several(runs, run) {
  const all = Array.from({ length: runs }, run);
  const spread = (key) => {
    const sorted = all.map((one) => one[key]).sort((a, b) => a - b);
    return { min: sorted[0], median: sorted[Math.floor(runs / 2)], max: sorted[runs - 1] };
  };
  return {
    wall: spread("wall"),
    cpu: spread("cpu"),
    megabytes: spread("megabytes").max,
    stdout: all[runs - 1].stdout,
    // Of all runs together: the kernel counts in hundredths of a second, which is a good part of a short one.
    others: sum(all.map(({ others, wall }) => others * wall)) / sum(all.map(({ wall }) => wall)),
    load: Math.max(...all.map(({ load }) => load)),
    all: all.map(({ wall, cpu, others, load }) => ({ wall, cpu, others, load })),
  };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Whether one of these works ran beside something else. */
export function isDisturbed(...works) {
  return works.some(({ others }) => others > quiet);
}

/** As a report shows it. */
export function machineLoad() {
  return `${loadavg()[0].toFixed(2)} on ${cpus().length} processors`;
}
