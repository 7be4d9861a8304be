// The interpreter of the host toolchain: described, so that another interpreter gives other derivations.
import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { UserError } from "../../base/errors.ts";
import { runProgram } from "../../base/run-program.ts";
import { cacheDirectory, cacheFolder, readOwn } from "../../base/writing/cache.ts";
import { writeAtomically } from "../../base/writing/write-atomically.ts";

export interface HostPython {
  /** The real file of the interpreter. */
  readonly path: string;
  /** The folder of its standard library. */
  readonly prefix: string;
  /** `3.12.1` */
  readonly version: string;
  readonly freeThreaded: boolean;
  /** Whether its C library is musl. */
  readonly musl: boolean;
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
    "freeThreaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    "musl": "musl" in (sysconfig.get_config_var("HOST_GNU_TYPE") or ""),
    "libraries": [library] if library.endswith((".so", ".dylib")) or ".so." in library else [],
    "build": sys.version,
}))
`;

/**
 * What an interpreter is. It is kept in the user's cache, for as long as its files are the same ones: to start it and to read
 * all of its library takes longer than an evaluation.
 *
 * @throws UserError PYTHON_UNUSABLE
 */
export async function describePython(interpreter: string): Promise<HostPython> {
  const kept = await keptDescription(interpreter);
  if (kept !== null) return kept;
  const answer = await runProgram(interpreter, ["-I", "-c", describe]);
  if (answer.exitCode !== 0) {
    throw new UserError(
      "PYTHON_UNUSABLE",
      `${interpreter} does not run: ${answer.stderr.trim().split("\n").at(-1)}`,
    );
  }
  const { libraries, build, ...described } = JSON.parse(answer.stdout) as Omit<
    HostPython,
    "hash"
  > & {
    libraries: string[];
    build: string;
  };
  const files = [described.path, ...libraries];
  const stamps = await stampsOf(files);
  const hash = createHash("sha256").update(build);
  for (const file of files) hash.update(await readFile(file).catch(() => ""));
  const python = { ...described, hash: hash.digest("hex") };
  await keep({ files, stamps, python });
  return python;
}

interface Kept {
  /** The interpreter and its library. */
  readonly files: readonly string[];
  readonly stamps: readonly string[];
  readonly python: HostPython;
}

/** Only for an interpreter that is itself a program: a script may start another interpreter the next time. */
async function keptDescription(interpreter: string): Promise<HostPython | null> {
  try {
    const path = await realpath(interpreter);
    const { files, stamps, python } = JSON.parse(readOwn(keptAt(path)) ?? "") as Kept;
    if (python.path !== path || files[0] !== path) return null;
    // An earlier Poetrix did not ask for that.
    if (python.freeThreaded === undefined || python.musl === undefined) return null;
    return isDeepStrictEqual(stamps, await stampsOf(files)) ? python : null;
  } catch {
    return null;
  }
}

/** A description that cannot be saved is still returned. */
async function keep(kept: Kept): Promise<void> {
  const path = keptAt(kept.python.path);
  try {
    await cacheFolder("pythons");
    await writeAtomically(path, JSON.stringify(kept), new AbortController().signal);
  } catch {
    // It is described again the next time.
  }
}

function keptAt(path: string): string {
  const name = createHash("sha256").update(path).digest("hex");
  return join(cacheDirectory(), "pythons", `${name}.json`);
}

/** A value that changes if a file is replaced or changed. */
function stampsOf(files: readonly string[]): Promise<string[]> {
  return Promise.all(
    files.map(async (file) => {
      const found = await stat(file, { bigint: true }).catch(() => null);
      if (found === null) return "";
      const { dev, ino, size, mtimeNs, ctimeNs } = found;
      return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
    }),
  );
}
