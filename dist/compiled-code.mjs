// Made from src/ by `npm run build`. Do not edit.
import {
  homeCache,
  isOwnFolder
} from "./cache.mjs";
import "./errors.mjs";

// src/cli/compiled-code.ts
import { existsSync } from "node:fs";
import { join } from "node:path";
function keepCompiledCode() {
  const folder = homeCache("code");
  const module = process.getBuiltinModule?.("node:module");
  if (folder === null || !existsSync(join(folder, "../.."))) return;
  if (!isOwnFolder(folder)) return;
  module?.enableCompileCache?.(folder);
}
export {
  keepCompiledCode
};
