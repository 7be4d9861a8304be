// Made from src/ by `npm run build`. Do not edit.
import {
  parse
} from "./smol-toml.mjs";
import {
  UserError
} from "./errors.mjs";

// src/base/user-configuration.ts
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
async function readUserConfiguration(environment = process.env) {
  const folder = environment.XDG_CONFIG_HOME || join(homedir(), ".config");
  const path = join(folder, "poetrix", "config.toml");
  const text = await readFile(path, "utf8").catch((error) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return "";
    throw error;
  });
  const table = parseTable(text, path);
  const key = "trust-build-scripts";
  const value = table[key] ?? false;
  const unknown = Object.keys(table).find((each) => each !== key);
  if (unknown !== void 0 || typeof value !== "boolean") {
    throw new UserError(
      "INVALID_CONFIGURATION",
      unknown === void 0 ? `${path}: ${key} must be true or false` : `${path}: there is no setting ${JSON.stringify(unknown)}`,
      `the only setting is ${key} = true`
    );
  }
  return { trustBuildScripts: value };
}
function parseTable(text, path) {
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new UserError("INVALID_CONFIGURATION", `${path}: ${reason}`).causedBy(error);
  }
}
export {
  readUserConfiguration
};
