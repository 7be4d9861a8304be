// Asks a build back end for the requirements that only it knows (PEP 517, get_requires_for_build_wheel).
import { mkdir, realpath, symlink, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import * as v from "valibot";
import type { BuildSystem } from "../../standards/pyproject.ts";
import type { Confinement } from "../confinement/confinement.ts";
import { findRust } from "../programs/host-rust.ts";
import { onPath } from "../programs/on-path.ts";
import type { BuildEnvironment } from "./build-environment.ts";
import { backEndUnanswered, machineFault } from "./machine-fault.ts";
import { nativeRequirements } from "./native-requirements.ts";

export interface HookCall {
  /** `docopt 0.6.2` */
  readonly subject: string;
  /** With the static requirements. */
  readonly environment: BuildEnvironment;
  /** The source tree, below `scratch`. */
  readonly root: string;
  readonly system: BuildSystem;
  /** More of the environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** A temporary folder, removed at the end of the run. */
  readonly scratch: string;
  readonly confinement: Confinement;
  readonly signal: AbortSignal;
}

/** The requirements, or what the back end said when it failed. */
export type HookAnswer = { readonly requires: readonly string[] } | { readonly failure: string };

/** PEP 517: the working directory is the root of the tree, which is not on `sys.path`; `backend-path` is, in front. */
const hook = `
import importlib, json, os, sys
result = sys.argv[1]
backend, _, attribute = sys.argv[2].partition(":")
sys.path[:1] = [os.path.abspath(folder) for folder in json.loads(sys.argv[3])]
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
const largestAnswer = 1_000_000;
const mostRequirements = 1_000;

/**
 * Runs the hook in the confinement, with a fixed PATH.
 *
 * @throws UserError BACK_END_UNANSWERED where it was ended, or the machine failed it: that is no answer of the back end's
 */
export async function askBackend(call: HookCall): Promise<HookAnswer> {
  const { subject, environment, root, system, variables, scratch, confinement, signal } = call;
  const programs = await fixedPath(scratch);
  const [top = "", ...below] = relative(scratch, root).split(sep);
  const answer = await confinement.run(
    {
      python: environment.python,
      // With what lies above the package, where that is in a subdirectory.
      tree: join(scratch, top),
      subdirectory: below.join(sep),
      script: hook,
      arguments: [system.backend, JSON.stringify(system.backendPath)],
      variables: {
        ...variables,
        PATH: programs.folder,
        LANG: "C.UTF-8",
        SOURCE_DATE_EPOCH: "315532800",
      },
      shown: [...environment.shown, ...programs.shown],
      resultBytes: largestAnswer,
      timeout,
    },
    signal,
  );
  if ("result" in answer) return readAnswer(answer.result);
  const fault = "ended" in answer ? answer.ended : machineFault(answer.failure);
  if (fault !== null) throw backEndUnanswered(subject, fault);
  return "failure" in answer ? answer : { failure: "" };
}

function readAnswer(bytes: Buffer): HookAnswer {
  const parsed = v.safeParse(answerShape, parseJson(bytes.toString("utf8")));
  if (!parsed.success) return { failure: "its answer is not a list of requirements" };
  return { requires: parsed.output };
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
async function makePrograms(scratch: string): Promise<Programs> {
  const folder = join(scratch, "bin");
  const shown = [folder];
  await mkdir(folder);
  const programs = nativeRequirements().programs.filter((name) => !name.includes("*"));
  for (const tool of programs) {
    const found = await onPath(tool);
    if (found === null) continue;
    await symlink(found, join(folder, tool));
    shown.push(await realpath(found));
  }
  // Where there is no Rust something stands in for it: maturin asks for another package where it finds no cargo.
  const rust = await findRust();
  for (const tool of ["cargo", "rustc"] as const) {
    if (rust !== null) await symlink(rust[tool], join(folder, tool));
    else await writeFile(join(folder, tool), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  }
  return { folder, shown: [...shown, ...(rust?.prefixes ?? [])] };
}

interface Programs {
  readonly folder: string;
  readonly shown: readonly string[];
}

const made = new Map<string, Promise<Programs>>();

/** Once for each run. */
function fixedPath(scratch: string): Promise<Programs> {
  const known = made.get(scratch) ?? makePrograms(scratch);
  made.set(scratch, known);
  return known;
}
