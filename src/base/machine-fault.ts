// Recognises failures of the machine in the output of a program: they say nothing about a package or a server.

/** As the C library, Python, Rust and SQLite word it: a full disk, no memory, no more files or processes, a broken disk. */
const words =
  /No space left on device|Disk quota exceeded|Cannot allocate memory|MemoryError|memory allocation of \d+ bytes failed|out of memory|Too many open files|Resource temporarily unavailable|Input\/output error|Stale file handle|disk I\/O error|database or disk is full/i;

/** The line of a program's output that reports a failure of the machine; `null` if there is none. */
export function machineFault(output: string): string | null {
  const line = output.split("\n").find((each) => words.test(each));
  return line === undefined ? null : line.trim().slice(0, 300);
}
