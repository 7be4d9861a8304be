// Runs code of packages while locking: without network and access to the user's files, with limits, and ended with all its processes.
// Its input is a tree and a script, its output a few bytes. See docs/security.md.
import { randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../base/errors.ts";
import { driver } from "./driver.ts";
import type { Sandbox } from "./sandbox.ts";

export interface Job {
  /** An interpreter; the script runs in its environment, which may hold packages' code. */
  readonly python: string;
  /** An interpreter without packages' code, in which the supervisor of the script runs. */
  readonly base: string;
  /** A source tree: the script runs in a copy of it. */
  readonly tree: string;
  /** The folder of the tree to run in; empty for its root. */
  readonly subdirectory: string;
  /** Python. Its first argument is the file for its answer. */
  readonly script: string;
  readonly arguments: readonly string[];
  /** All environment variables of the script, apart from HOME and TMPDIR. */
  readonly variables: Readonly<Record<string, string>>;
  /** What it sees beside the tree and the machine's system folders, read-only. */
  readonly shown: readonly string[];
  /** The maximum size of its answer. */
  readonly resultBytes: number;
  /** Milliseconds. */
  readonly timeout: number;
}

export type JobAnswer =
  | { readonly result: Buffer }
  /** The script failed; the end of its output. */
  | { readonly failure: string }
  /** It was ended or could not run, and why: not an answer of the script. */
  | { readonly ended: string };

export interface Confinement {
  run(job: Job, signal: AbortSignal): Promise<JobAnswer>;
}

const gigabyte = 1024 ** 3;
const most = {
  memoryBytes: 6 * gigabyte,
  diskBytes: 4 * gigabyte,
  processes: 1000,
  outputBytes: 64 * 1024,
  printedBytes: 256 * 1024 * 1024,
} as const;

/** Jobs in a sandbox; `scratch` is a folder of ours for the length of the run. */
export function confinementIn(sandbox: Sandbox, scratch: string): Confinement {
  return {
    async run(job, signal) {
      const { python, base, tree, subdirectory, script, variables, shown, resultBytes, timeout } =
        job;
      const folder = await mkdtemp(join(scratch, "job-"));
      const build = join(folder, "build");
      const files = join(folder, "files");
      await mkdir(build);
      await mkdir(files);
      // A file beside the folder that is shown: if the script can see it, the sandbox does not work.
      const hidden = join(folder, `hidden-${randomBytes(8).toString("hex")}`);
      await writeFile(hidden, "");
      // Nix builds as another user.
      await chmod(tree, 0o755);
      await writeFile(join(files, "driver.py"), driver);
      await writeFile(join(files, "script.py"), script);
      await writeFile(
        join(files, "job.json"),
        JSON.stringify({
          python,
          tree,
          subdirectory,
          variables,
          resultBytes,
          arguments: job.arguments,
          hidden: sandbox.confines ? [hidden] : [],
          build: sandbox.buildFolder ?? build,
          seals: sandbox.seals,
          counts: sandbox.hasOwnProcesses,
          limits: {
            RLIMIT_AS: most.memoryBytes,
            RLIMIT_FSIZE: most.diskBytes,
            RLIMIT_NPROC: most.processes,
            RLIMIT_CORE: 0,
          },
          ...most,
        }),
      );
      const told = await sandbox.run({
        command: [base, "-I", "-S", join(files, "driver.py"), files],
        shown: [...new Set([...shown, tree, files])],
        diskBytes: most.diskBytes,
        bytes: resultBytes + 8 * most.outputBytes,
        timeout,
        signal,
      });
      signal.throwIfAborted();
      return "ended" in told ? told : readAnswer(told.bytes);
    },
  };
}

/** Reads the answer, which the package's code may have forged. */
function readAnswer(bytes: Buffer): JobAnswer {
  const end = bytes.indexOf("\n");
  let header: {
    visible?: true;
    exitCode?: unknown;
    ended?: unknown;
    unanswered?: unknown;
    output?: unknown;
  };
  try {
    header = JSON.parse(bytes.subarray(0, Math.max(0, end)).toString("utf8"));
  } catch {
    return { ended: "it was ended before it gave an answer" };
  }
  if (header.visible) throw notConfined();
  if (typeof header.ended === "string") return { ended: header.ended };
  if (typeof header.unanswered === "string") return { failure: header.unanswered };
  if (header.exitCode === 0) return { result: bytes.subarray(end + 1) };
  return { failure: typeof header.output === "string" ? header.output : "it failed" };
}

function notConfined(): UserError {
  return new UserError(
    "NO_CONFINEMENT",
    "the sandbox in which build back ends run does not hide your files from them",
    "this is a bug in Poetrix or in this machine's sandbox: please report it",
  );
}
