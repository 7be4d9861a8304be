// The interpreter of the host toolchain: described, so that another interpreter gives other derivations.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { UserError } from "../../errors.ts";
import { runProgram } from "../../run-program.ts";

export interface HostPython {
  /** The real file of the interpreter. */
  readonly path: string;
  /** The folder of its standard library. */
  readonly prefix: string;
  /** `3.12.1` */
  readonly version: string;
  /** SHA-256 of the interpreter, of its shared library and of its build, in hexadecimal. */
  readonly hash: string;
}

const describe = `
import json, os, sys, sysconfig
executable = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)
library = os.path.join(sysconfig.get_config_var("LIBDIR") or "", sysconfig.get_config_var("INSTSONAME") or "")
print(json.dumps({
    "path": executable,
    "prefix": os.path.realpath(sys.base_prefix),
    "version": "%d.%d.%d" % sys.version_info[:3],
    "implementation": sys.implementation.name,
    "libraries": [library] if library.endswith((".so", ".dylib")) or ".so." in library else [],
    "build": sys.version,
}))
`;

/** @throws UserError PYTHON_UNUSABLE */
export async function describePython(interpreter: string): Promise<HostPython> {
  const answer = await runProgram(interpreter, ["-I", "-c", describe]);
  if (answer.exitCode !== 0) {
    throw new UserError(
      "PYTHON_UNUSABLE",
      `${interpreter} does not run: ${answer.stderr.trim().split("\n").at(-1)}`,
    );
  }
  const { path, prefix, version, libraries, build } = JSON.parse(answer.stdout) as {
    path: string;
    prefix: string;
    version: string;
    libraries: string[];
    build: string;
  };
  const hash = createHash("sha256").update(build);
  for (const file of [path, ...libraries]) hash.update(await readFile(file).catch(() => ""));
  return { path, prefix, version, hash: hash.digest("hex") };
}
