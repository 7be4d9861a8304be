// Calls the hooks of a build back end in the confinement. https://peps.python.org/pep-0517/#build-backend-interface
import { mkdir, realpath, symlink, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import * as v from "valibot";
import { UserError } from "../../base/errors.ts";
import { machineFault } from "../../base/machine-fault.ts";
import type { BuildSystem } from "../../standards/pyproject.ts";
import type { Confinement } from "../confinement/confinement.ts";
import { findRust } from "../programs/host-rust.ts";
import { onPath } from "../programs/on-path.ts";
import type { BuildEnvironment } from "./build-environment.ts";
import { nativeRequirements } from "./native-requirements.ts";
import { backEndUnanswered } from "./unanswered.ts";

export interface HookCall {
  /** `docopt 0.6.2` */
  readonly subject: string;
  /** With the static requirements. */
  readonly environment: BuildEnvironment;
  /** The source tree, below `scratch`. */
  readonly root: string;
  readonly system: BuildSystem;
  /** More environment variables. */
  readonly variables: Readonly<Record<string, string>>;
  /** A temporary folder, removed at the end of the run. */
  readonly scratch: string;
  readonly confinement: Confinement;
  readonly signal: AbortSignal;
}

/** The requirements, or the back end's message where it failed. */
export type HookAnswer = { readonly requires: readonly string[] } | { readonly failure: string };

/**
 * PEP 517: the working directory is the root of the tree, which is not on `sys.path`; `backend-path` is, in front. The hook
 * that makes only metadata is optional.
 */
const hook = `
import importlib, json, os, sys, zipfile
result, named, path, task = sys.argv[1:5]
backend, _, attribute = named.partition(":")
sys.path[:1] = [os.path.abspath(folder) for folder in json.loads(path)]
sys.argv[1:] = []
made = os.path.join(os.environ["TMPDIR"], "made")
os.mkdir(made)
module = importlib.import_module(backend)
for name in filter(None, attribute.split(".")):
    module = getattr(module, name)
if task == "requirements":
    get = getattr(module, "get_requires_for_build_wheel", None)
    requires = list(get({})) if get else []
    answer = json.dumps([str(requirement) for requirement in requires]).encode()
elif task == "metadata" and hasattr(module, "prepare_metadata_for_build_wheel"):
    with open(os.path.join(made, module.prepare_metadata_for_build_wheel(made, {}), "METADATA"), "rb") as file:
        answer = file.read()
else:
    name = str(module.build_wheel(made, {}))
    if task == "metadata":
        with zipfile.ZipFile(os.path.join(made, name)) as wheel:
            found = [each for each in wheel.namelist() if each.endswith(".dist-info/METADATA")]
            answer = wheel.read(found[0])
    else:
        with open(os.path.join(made, name), "rb") as file:
            answer = name.encode() + b"\\n" + file.read()
with open(result, "wb") as file:
    file.write(answer)
`;

type Task = "requirements" | "metadata" | "wheel";

const bounds: Readonly<Record<Task, { readonly bytes: number; readonly timeout: number }>> = {
  requirements: { bytes: 1_000_000, timeout: 120_000 },
  metadata: { bytes: 1_000_000, timeout: 300_000 },
  wheel: { bytes: 200_000_000, timeout: 600_000 },
};
const mostRequirements = 1_000;

/**
 * The back end's dynamic requirements, which it asks for beside the static ones.
 *
 * @throws UserError BACK_END_UNANSWERED where it was ended, or failed because of the machine: that is not an answer of the back end
 */
export async function askBackend(call: HookCall): Promise<HookAnswer> {
  const answer = await runHook("requirements", call);
  return "failure" in answer ? answer : readAnswer(answer.result);
}

/**
 * The text of the metadata that it gives a wheel.
 *
 * @throws UserError BACK_END_UNANSWERED, BUILD_REQUIREMENT_UNBUILDABLE
 */
export async function makeMetadata(call: HookCall): Promise<string> {
  return (await produce("metadata", call)).toString("utf8");
}

/**
 * A wheel, with its file name.
 *
 * @throws UserError BACK_END_UNANSWERED, BUILD_REQUIREMENT_UNBUILDABLE
 */
export async function makeWheel(
  call: HookCall,
): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
  const bytes = await produce("wheel", call);
  const end = bytes.indexOf("\n");
  return { fileName: bytes.subarray(0, end).toString("utf8"), bytes: bytes.subarray(end + 1) };
}

async function produce(task: Task, call: HookCall): Promise<Buffer> {
  const answer = await runHook(task, call);
  if ("result" in answer) return answer.result;
  throw new UserError(
    "BUILD_REQUIREMENT_UNBUILDABLE",
    `${call.subject}, which others are built with, has no wheel that fits, and none can be built here`,
    answer.failure,
  );
}

/** Runs a hook with a fixed PATH. */
async function runHook(
  task: Task,
  call: HookCall,
): Promise<{ readonly result: Buffer } | { readonly failure: string }> {
  const { subject, environment, root, system, variables, scratch, confinement, signal } = call;
  const programs = await fixedPath(scratch);
  const [top = "", ...below] = relative(scratch, root).split(sep);
  const answer = await confinement.run(
    {
      python: environment.python,
      base: environment.base,
      // The whole tree, also where the package is in a subdirectory of it.
      tree: join(scratch, top),
      subdirectory: below.join(sep),
      script: hook,
      arguments: [system.backend, JSON.stringify(system.backendPath), task],
      variables: {
        ...variables,
        // Requirements must not depend on the machine's other programs; a build may call programs of its requirements, such as meson.
        PATH:
          task === "requirements"
            ? programs.folder
            : `${dirname(environment.python)}:${programs.folder}`,
        LANG: "C.UTF-8",
        SOURCE_DATE_EPOCH: "315532800",
      },
      shown: [...environment.shown, ...programs.shown],
      resultBytes: bounds[task].bytes,
      timeout: bounds[task].timeout,
    },
    signal,
  );
  if ("result" in answer) return answer;
  const fault = "ended" in answer ? answer.ended : machineFault(answer.failure);
  if (fault !== null) throw backEndUnanswered(subject, fault);
  return { failure: "failure" in answer ? answer.failure : "" };
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
 * The programs that builds find too. ninja, cmake, patchelf and the `*-config` of libraries are not among them, since back ends ask
 * for other requirements where they find these, and the answer must be the same on each machine.
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
  // maturin asks for one more package where it finds no cargo: a dummy takes its place where this machine has none.
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
