// What the user says once for all projects; a project has no say in it, since it may be a stranger's.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { parse } from "smol-toml";
import { UserError } from "../errors.ts";
import { readText } from "./text-file.ts";

export interface UserConfiguration {
  /** Code of packages may run without a sandbox. */
  readonly trustBuildScripts: boolean;
}

/**
 * `$XDG_CONFIG_HOME/poetrix/config.toml`. https://specifications.freedesktop.org/basedir-spec/latest/
 *
 * @throws UserError INVALID_CONFIGURATION, UNREADABLE_FILE
 */
export async function readUserConfiguration(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<UserConfiguration> {
  const folder = environment.XDG_CONFIG_HOME || join(homedir(), ".config");
  const path = join(folder, "poetrix", "config.toml");
  const text = existsSync(path) ? readText(path) : null;
  const table = parseTable(text ?? "", path);
  const key = "trust-build-scripts";
  const value = table[key] ?? false;
  const unknown = Object.keys(table).find((each) => each !== key);
  if (unknown !== undefined || typeof value !== "boolean") {
    throw new UserError(
      "INVALID_CONFIGURATION",
      unknown === undefined
        ? `${path}: ${key} must be true or false`
        : `${path}: there is no setting ${JSON.stringify(unknown)}`,
      `the only setting is ${key} = true`,
    );
  }
  return { trustBuildScripts: value };
}

function parseTable(text: string, path: string): Readonly<Record<string, unknown>> {
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new UserError("INVALID_CONFIGURATION", `${path}: ${reason}`).causedBy(error);
  }
}
