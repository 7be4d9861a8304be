// uv: our client of package indexes, and our resolver of build requirements. https://docs.astral.sh/uv/
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { UserError } from "../../base/errors.ts";
import { readText } from "../../base/reading/text-file.ts";
import { runProgram } from "../../base/run-program.ts";
import { runtimeRoot } from "../../base/runtime-root.ts";
import { compareVersions, parseVersion, tryParseVersion } from "../../standards/version.ts";
import { firstExecutable, onPath } from "./on-path.ts";

export interface Uv {
  readonly path: string;
  readonly signal: AbortSignal;
}

/**
 * uv of PATH, else the one beside this Poetrix. Never that of the project's own `.venv`, which a stranger may have put there.
 *
 * @throws UserError UV_MISSING, UV_TOO_OLD
 */
export async function findUv(signal: AbortSignal): Promise<Uv> {
  const path = await uvHere();
  if (path !== null) return checked({ path, signal });
  throw new UserError(
    "UV_MISSING",
    "uv, which asks the package index for Poetrix, is not on PATH",
    "install it with `pipx install uv`, `nix profile install nixpkgs#uv`, or `pip install uv` in a virtual environment that is active",
  );
}

/** `null` where there is none. */
export async function uvHere(): Promise<string | null> {
  return (await onPath("uv")) ?? firstExecutable([join(runtimeRoot(), ".venv", "bin", "uv")]);
}

/** The first that writes `pylock.toml`. */
const oldestUv = "0.6.15";

async function checked(uv: Uv): Promise<Uv> {
  const { stdout } = await runProgram(uv.path, ["--version"], { signal: uv.signal });
  const version = tryParseVersion(/^uv (\S+)/.exec(stdout)?.[1] ?? "");
  if (version !== null && compareVersions(version, parseVersion(oldestUv)) >= 0) return uv;
  const what = version === null ? "does not print a version of uv" : `is ${stdout.split(" ")[1]}`;
  throw new UserError(
    "UV_TOO_OLD",
    `${uv.path} ${what}, and Poetrix needs uv ${oldestUv} or later`,
    version === null
      ? "see what `uv --version` says, and install uv anew"
      : "`uv self update` upgrades it; so does the tool that installed it, such as `pipx upgrade uv`",
  );
}

export interface UvAnswer {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

export interface UvCall {
  readonly input?: string;
  /** By default the root of all folders. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * The options of every command that could build an sdist, which is a stranger's program.
 *
 * @throws UserError UNREADABLE_FILE; UV_BUILDS where settings of the user's name packages that uv is to build: uv would, whatever its options say
 */
export async function nothingBuilt(): Promise<readonly string[]> {
  for (const path of settingsFiles()) {
    // uv would wait for a pipe, and takes what it cannot read for a package that cannot be found.
    const text = (existsSync(path) ? readText(path) : null) ?? "";
    if (!/^[^#]*\bno-binary/m.test(text)) continue;
    throw new UserError(
      "UV_BUILDS",
      `${path} sets \`no-binary\`, by which uv would build packages itself, outside of any sandbox`,
      "take it out, or let uv pass over its settings: UV_NO_CONFIG=1",
    );
  }
  return ["--only-binary", ":all:", "--no-binary", ":none:"];
}

/** https://docs.astral.sh/uv/concepts/configuration-files/ */
function settingsFiles(): string[] {
  const { UV_CONFIG_FILE, UV_NO_CONFIG, XDG_CONFIG_HOME, XDG_CONFIG_DIRS } = process.env;
  if (UV_CONFIG_FILE) return [UV_CONFIG_FILE];
  if (UV_NO_CONFIG) return [];
  const folders = [
    XDG_CONFIG_HOME || join(homedir(), ".config"),
    ...(XDG_CONFIG_DIRS || "/etc/xdg").split(delimiter),
    "/etc",
  ];
  return folders.map((folder) => join(folder, "uv", "uv.toml"));
}

/**
 * Runs uv; a failure is an answer, an interrupt is thrown. uv never downloads a Python for us, and takes no settings from the
 * project's folder or from one that others may write into: it looks for them in all that lie above.
 */
export async function runUv(
  uv: Uv,
  args: readonly string[],
  { input = "", cwd = "/", env = {} }: UvCall = {},
): Promise<UvAnswer> {
  const { exitCode, stdout, stderr } = await runProgram(uv.path, ["--no-progress", ...args], {
    input,
    cwd,
    about: "uv, which asks the package index",
    env: {
      UV_PYTHON_DOWNLOADS: "never",
      NO_COLOR: "1",
      VIRTUAL_ENV: undefined,
      // Where they are set, it is by whoever works in the project.
      UV_PROJECT: undefined,
      UV_WORKING_DIR: undefined,
      UV_WORKING_DIRECTORY: undefined,
      ...env,
    },
    signal: uv.signal,
  });
  uv.signal.throwIfAborted();
  return { ok: exitCode === 0, stdout, stderr };
}
