// uv: our client of package indexes, and our resolver of build requirements. https://docs.astral.sh/uv/
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import { runProgram } from "../../run-program.ts";
import { runtimeRoot } from "../../runtime-root.ts";
import { compareVersions, parseVersion, tryParseVersion } from "../../standards/version.ts";
import { networkVariables } from "./network-variables.ts";
import { firstExecutable, onPath } from "./on-path.ts";

export interface Uv {
  readonly path: string;
  readonly signal: AbortSignal;
}

/**
 * uv of PATH, else of the project's `.venv`, else of our own.
 *
 * @throws UserError UV_MISSING, UV_TOO_OLD
 */
export async function findUv(projectDirectory: string, signal: AbortSignal): Promise<Uv> {
  const path =
    (await onPath("uv")) ??
    (await firstExecutable([
      join(projectDirectory, ".venv", "bin", "uv"),
      join(runtimeRoot(), ".venv", "bin", "uv"),
    ]));
  if (path !== null) return checked({ path, signal });
  throw new UserError(
    "UV_MISSING",
    "uv, which asks the package index for Poetrix, is neither on PATH nor in .venv/bin",
    "install it with `pipx install uv`, `nix profile install nixpkgs#uv`, or `python3 -m venv .venv && .venv/bin/pip install uv`",
  );
}

/** The first that writes `pylock.toml`. */
const oldestUv = "0.6.15";

async function checked(uv: Uv): Promise<Uv> {
  const { stdout } = await runProgram(uv.path, ["--version"], { signal: uv.signal });
  const version = tryParseVersion(/^uv (\S+)/.exec(stdout)?.[1] ?? "");
  if (version !== null && compareVersions(version, parseVersion(oldestUv)) >= 0) return uv;
  const what = version === null ? "is no uv that says its version" : `is ${stdout.split(" ")[1]}`;
  throw new UserError(
    "UV_TOO_OLD",
    `${uv.path} ${what}, and Poetrix needs uv ${oldestUv} or later`,
    "`uv self update` upgrades it; so does the tool that installed it, such as `pipx upgrade uv`",
  );
}

export interface UvAnswer {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

export interface UvCall {
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** It may build an sdist, which is a stranger's program: that sees nothing of this process's environment that uv does not need. */
  readonly mayBuild?: boolean;
}

/** Runs uv; a failure is an answer, an interrupt is thrown. uv never downloads a Python for us. */
export async function runUv(
  uv: Uv,
  args: readonly string[],
  { input = "", cwd, env = {}, mayBuild = false }: UvCall = {},
): Promise<UvAnswer> {
  const { exitCode, stdout, stderr } = await runProgram(uv.path, ["--no-progress", ...args], {
    input,
    ...(cwd === undefined ? {} : { cwd }),
    isolated: mayBuild,
    env: {
      ...(mayBuild ? networkVariables() : {}),
      UV_PYTHON_DOWNLOADS: "never",
      NO_COLOR: "1",
      VIRTUAL_ENV: undefined,
      ...env,
    },
    signal: uv.signal,
  });
  uv.signal.throwIfAborted();
  return { ok: exitCode === 0, stdout, stderr };
}
