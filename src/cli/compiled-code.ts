import { existsSync } from "node:fs";
import { join } from "node:path";
import { homeCache } from "../base/writing/cache.ts";

/**
 * Node 22 and later keep what they compile for the next start, in the user's cache: a quarter of `show`. `NODE_COMPILE_CACHE` and
 * `NODE_DISABLE_COMPILE_CACHE` say otherwise, as for all of Node's programs.
 *
 * @see https://nodejs.org/api/module.html#module-compile-cache
 */
export function keepCompiledCode(): void {
  const folder = homeCache("code");
  const module = process.getBuiltinModule?.("node:module") as CompileCache | undefined;
  // Only in a cache that is there: Node waits for ever where a folder can neither be made nor be refused.
  if (folder === null || !existsSync(join(folder, "../.."))) return;
  module?.enableCompileCache?.(folder);
}

/** Newer than the Node whose types we have. It never throws: where it cannot write, it keeps nothing. */
interface CompileCache {
  readonly enableCompileCache?: (folder: string) => unknown;
}
