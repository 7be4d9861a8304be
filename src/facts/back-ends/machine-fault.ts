// What a program says where the machine failed it: no answer of a package, so never a part of the plan.
import { UserError } from "../../base/errors.ts";

/** As the C library, Python and Rust word it: a full disk, no memory, no more files or processes, a broken disk. */
const words =
  /No space left on device|Disk quota exceeded|Cannot allocate memory|MemoryError|memory allocation of \d+ bytes failed|out of memory|Too many open files|Resource temporarily unavailable|Input\/output error|Stale file handle/i;

/** The line of a program's output by which the machine failed it; `null` where there is none. */
export function machineFault(output: string): string | null {
  const line = output.split("\n").find((each) => words.test(each));
  return line === undefined ? null : line.trim().slice(0, 300);
}

/** `subject` is `docopt 0.6.2`. */
export function backEndUnanswered(subject: string, reason: string): UserError {
  return new UserError(
    "BACK_END_UNANSWERED",
    `the build back end of ${subject} could not be asked what it needs: ${reason}`,
    `run it again; or say what it needs with \`build-requires = [...]\` under [tool.poetrix.packages.${subject.split(" ")[0]}]`,
  );
}
