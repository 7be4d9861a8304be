// Made from src/ by `npm run build`. Do not edit.
import {
  cacheDirectory
} from "./cache.mjs";
import "./errors.mjs";

// src/cli/compiled-code.ts
import { existsSync } from "node:fs";
import { join } from "node:path";
function keepCompiledCode() {
  const folder = codeFolder(process.env);
  const module = process.getBuiltinModule?.("node:module");
  if (folder === null || !existsSync(join(folder, "../.."))) return;
  module?.enableCompileCache?.(folder);
}
function codeFolder(environment) {
  const { HOME, XDG_CACHE_HOME, NIX_BUILD_TOP } = environment;
  if (NIX_BUILD_TOP !== void 0 || !(HOME || XDG_CACHE_HOME)) return null;
  return join(cacheDirectory(environment), "code");
}
export {
  codeFolder,
  keepCompiledCode
};
