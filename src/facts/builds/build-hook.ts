// Asks a build back end for the requirements that only it knows (PEP 517, get_requires_for_build_wheel).
import { constants } from "node:fs";
import { mkdir, open, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { runProgram } from "../../run-program.ts";
import type { BuildSystem } from "../../standards/pyproject.ts";
import { findRust } from "../programs/host-rust.ts";
import { onPath } from "../programs/on-path.ts";
import { backEndUnanswered, machineFault } from "./machine-fault.ts";
import { nativeRequirements } from "./native-requirements.ts";

export interface HookCall {
  /** `docopt 0.6.2` */
  readonly subject: string;
  /** An interpreter in whose environment the static requirements are installed. */
  readonly python: string;
  /** The source tree; the hook may write into it. */
  readonly root: string;
  readonly system: BuildSystem;
  /** More of the environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** An empty folder of our own. */
  readonly scratch: string;
  readonly signal: AbortSignal;
}

/** The requirements, or what the back end said when it failed. */
export type HookAnswer = { readonly requires: readonly string[] } | { readonly failure: string };

/** PEP 517: the working directory is the root of the tree, which is not on `sys.path`; `backend-path` is, in front. */
const hook = `
import importlib, json, os, sys
backend, _, attribute = sys.argv[1].partition(":")
sys.path[:1] = [os.path.abspath(folder) for folder in json.loads(sys.argv[2])]
result = sys.argv[3]
sys.argv[1:] = []
module = importlib.import_module(backend)
for name in filter(None, attribute.split(".")):
    module = getattr(module, name)
get = getattr(module, "get_requires_for_build_wheel", None)
requires = list(get({})) if get else []
with open(result, "w") as file:
    json.dump([str(requirement) for requirement in requires], file)
`;

const timeout = 120_000;

const largestOutput = 4_000_000;
const largestAnswer = 1_000_000;
const mostRequirements = 1_000;

/**
 * Runs the hook with a fixed PATH, an empty home, and no network where the machine lets us take it away.
 *
 * @throws UserError BACK_END_UNANSWERED where it was ended, or the machine failed it: that is no answer of the back end's
 */
export async function askBackend(call: HookCall): Promise<HookAnswer> {
  const { subject, python, root, system, variables, scratch, signal } = call;
  const script = join(scratch, "script", "hook.py");
  const result = join(scratch, "requires.json");
  await mkdir(join(scratch, "script"), { recursive: true });
  await writeFile(script, hook);
  const command = [
    ...(await withoutNetwork()),
    ...[python, "-s", script, system.backend, JSON.stringify(system.backendPath), result],
  ];
  const answer = await runProgram(command[0] as string, command.slice(1), {
    cwd: root,
    isolated: true,
    env: {
      ...variables,
      PATH: await fixedPath(scratch),
      HOME: scratch,
      TMPDIR: scratch,
      LANG: "C.UTF-8",
      SOURCE_DATE_EPOCH: "315532800",
      // Where the network could not be taken away: a proxy that no one listens at.
      http_proxy: "http://127.0.0.1:9",
      https_proxy: "http://127.0.0.1:9",
    },
    timeout,
    signal,
    endsAll: true,
    maxOutput: largestOutput,
  });
  signal.throwIfAborted();
  if (answer.exitCode === 0) return readAnswer(result);
  const fault =
    answer.exitCode !== null
      ? machineFault(answer.output)
      : answer.isMissing
        ? `${command[0]} cannot be run`
        : answer.isTooMuch
          ? "it prints without end"
          : `it was ended, or gave no answer within ${timeout / 1000} seconds`;
  if (fault !== null) throw backEndUnanswered(subject, fault);
  return { failure: answer.output };
}

/** The back end's own code may have put anything there: a pipe that nobody writes into, a device without end. */
async function readAnswer(path: string): Promise<HookAnswer> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags).catch(() => null);
  if (file === null) return { failure: "it ended and left no answer" };
  try {
    const about = await file.stat();
    if (!about.isFile()) return { failure: "its answer is not a file" };
    if (about.size > largestAnswer) return { failure: "its answer is too large" };
    const parsed = v.safeParse(answerShape, parseJson(await file.readFile("utf8")));
    if (!parsed.success) return { failure: "its answer is not a list of requirements" };
    return { requires: parsed.output };
  } finally {
    await file.close();
  }
}

const answerShape = v.pipe(v.array(v.string()), v.maxLength(mostRequirements));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The programs that a build finds too. Not ninja, cmake, patchelf, nor any library's `*-config`: their presence changes the
 * answer, which must be the same on each machine.
 */
async function fixedPath(scratch: string): Promise<string> {
  const folder = join(scratch, "bin");
  await mkdir(folder, { recursive: true });
  const programs = nativeRequirements().programs.filter((name) => !name.includes("*"));
  for (const tool of programs) {
    const found = await onPath(tool);
    if (found !== null) await symlink(found, join(folder, tool));
  }
  // Where there is no Rust something stands in for it: maturin asks for another package where it finds no cargo.
  const rust = await findRust();
  for (const tool of ["cargo", "rustc"] as const) {
    if (rust !== null) await symlink(rust[tool], join(folder, tool));
    else await writeFile(join(folder, tool), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  }
  return folder;
}

let unshare: Promise<string[]> | undefined;

/** A command that runs the rest in a network of its own, empty one; nothing where the machine forbids it. */
function withoutNetwork(): Promise<string[]> {
  unshare ??= (async () => {
    const program = await onPath("unshare");
    if (program === null) return [];
    for (const flags of [["--net"], ["--net", "--map-root-user"]]) {
      const answer = await runProgram(program, [...flags, "true"]);
      if (answer.exitCode === 0) return [program, ...flags];
    }
    return [];
  })();
  return unshare;
}
