import { existsSync } from "node:fs";
import { join } from "node:path";
import { cacheDirectory } from "../base/writing/cache.ts";

/**
 * Node 22 and later keep what they compile for the next start, in the user's cache: a quarter of `show`. `NODE_COMPILE_CACHE` and
 * `NODE_DISABLE_COMPILE_CACHE` say otherwise, as for all of Node's programs.
 *
 * @see https://nodejs.org/api/module.html#module-compile-cache
 */
export function keepCompiledCode(): void {
  const folder = codeFolder(process.env);
  const module = process.getBuiltinModule?.("node:module") as CompileCache | undefined;
  // Only in a cache that is there: Node waits for ever where a folder can neither be made nor be refused.
  if (folder === null || !existsSync(join(folder, "../.."))) return;
  module?.enableCompileCache?.(folder);
}

/** Newer than the Node whose types we have. It never throws: where it cannot write, it keeps nothing. */
interface CompileCache {
  readonly enableCompileCache?: (folder: string) => unknown;
}

/** `null` where nobody is at home: a build of Nix's leaves nothing behind. */
export function codeFolder(environment: NodeJS.ProcessEnv): string | null {
  const { HOME, XDG_CACHE_HOME, NIX_BUILD_TOP } = environment;
  if (NIX_BUILD_TOP !== undefined || !(HOME || XDG_CACHE_HOME)) return null;
  return join(cacheDirectory(environment), "code");
}
