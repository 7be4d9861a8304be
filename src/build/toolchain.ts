// Chooses the toolchain that builds a project, and the options of Nix for it.
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../base/errors.ts";
import { runProgram } from "../base/run-program.ts";
import { findPython } from "../facts/programs/find-python.ts";
import { describePython } from "../facts/programs/host-python.ts";
import { findRust } from "../facts/programs/host-rust.ts";
import type { Uv } from "../facts/programs/uv.ts";
import type { Plan } from "../plan/plan.ts";
import { fetchLockedNixpkgs, restrictedTo } from "./locked-nixpkgs.ts";

export interface ChosenToolchain {
  readonly name: "nixpkgs" | "host";
  /** For people: `nixpkgs of flake.lock`. */
  readonly label: string;
  /** For the evaluation of nix/build.nix. */
  readonly args: readonly string[];
  /** For each of Nix's programs. */
  readonly options: readonly string[];
  /** Variables of an evaluation. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface ToolchainQuestion {
  /** `--toolchain` */
  readonly asked: string | undefined;
  readonly directory: string;
  /** Versions of Python to look for, best first: `3.12`. */
  readonly pythons: readonly string[];
  /** Asked only where there is no such Python on PATH. */
  readonly findUv: () => Promise<Uv | null>;
  /** What is built with cargo needs this machine's Rust. */
  readonly plan: Plan;
  readonly signal: AbortSignal;
}

/** @throws UserError UNKNOWN_TOOLCHAIN */
export function checkToolchainName(asked: string | undefined): void {
  if (asked === undefined || asked === "nixpkgs" || asked === "host") return;
  throw new UserError(
    "UNKNOWN_TOOLCHAIN",
    `there is no toolchain "${asked}": give nixpkgs or host`,
  );
}

/**
 * The toolchain that was asked for; else nixpkgs where the project's flake.lock or NIX_PATH gives one, else host.
 *
 * @throws UserError UNKNOWN_TOOLCHAIN, NIXPKGS_MISSING, PYTHON_MISSING
 */
export async function chooseToolchain(question: ToolchainQuestion): Promise<ChosenToolchain> {
  const { asked } = question;
  checkToolchainName(asked);
  if (asked !== "host") {
    const found = await findNixpkgs(question);
    if (found !== null) return found;
    if (asked === "nixpkgs") {
      throw new UserError(
        "NIXPKGS_MISSING",
        "there is no nixpkgs: the project has no flake.lock that names one, and NIX_PATH has none",
        "lock a flake with an input `nixpkgs`, set NIX_PATH, or build with `--toolchain host`",
      );
    }
  }
  return hostToolchain(question);
}

async function findNixpkgs({
  directory,
  plan,
  signal,
}: ToolchainQuestion): Promise<ChosenToolchain | null> {
  const locked = await fetchLockedNixpkgs(directory, signal);
  if (locked !== null) {
    const toolchain = nixpkgs("nixpkgs of flake.lock", locked);
    const sources = Object.values(plan.packages).flatMap(({ source }) =>
      "path" in source ? source.path : [],
    );
    const { args, env } = await restrictedTo({ nixpkgs: locked, directory, sources });
    return { ...toolchain, args: [...toolchain.args, ...args], env };
  }
  // An entry of NIX_PATH may be relative.
  const cwd = process.cwd();
  const found = await runProgram("nix-instantiate", ["--find-file", "nixpkgs"], { cwd, signal });
  signal.throwIfAborted();
  if (found.exitCode !== 0) return null;
  const path = found.stdout.trim();
  if (statSync(path).isFile() || existsSync(join(path, "default.nix")))
    return nixpkgs("nixpkgs of NIX_PATH", path);
  throw new UserError(
    "NIXPKGS_MISSING",
    `NIX_PATH has nixpkgs at ${path}, and there is no default.nix in it`,
    "correct NIX_PATH, or build with `--toolchain host` to do without it",
  );
}

function nixpkgs(label: string, path: string): ChosenToolchain {
  return {
    name: "nixpkgs",
    label,
    args: ["--argstr", "toolchain", "nixpkgs", "--argstr", "nixpkgs", path],
    options: [],
  };
}

async function hostToolchain({
  pythons,
  findUv,
  plan,
}: ToolchainQuestion): Promise<ChosenToolchain> {
  for (const version of pythons) {
    const interpreter = await findPython(findUv, version);
    if (interpreter === null) continue;
    const python = await describePython(interpreter);
    const rust = usesRust(plan) ? await findRust() : null;
    return {
      name: "host",
      label: `host, Python ${python.version} at ${python.path}`,
      args: [
        ...["--argstr", "toolchain", "host", "--argstr", "hostPython", JSON.stringify(python)],
        ...["--argstr", "hostNode", process.execPath],
        ...(rust === null ? [] : ["--argstr", "hostRust", JSON.stringify(rust)]),
      ],
      options: sandboxOptions([
        ...[python.prefix, dirname(dirname(process.execPath))],
        ...(rust?.prefixes ?? []),
      ]),
    };
  }
  throw new UserError(
    "PYTHON_MISSING",
    `this machine has no Python ${pythons.join(" or ")}, which poetrix.lock is for`,
    `install one (for example \`uv python install ${pythons[0]}\`), or add another version to \`python\` under [tool.poetrix] and run \`poetrix lock\``,
  );
}

function usesRust({ packages, project }: Plan): boolean {
  const builds = [project.build, ...Object.values(packages).map(({ build }) => build)];
  return builds.some((build) => build?.crates !== undefined);
}

/**
 * Nix's sandbox shows the machine's programs and libraries, but no homes, services or network. Without build users, a single-user Nix
 * builds as the calling user. Binary caches are not asked, since they have nothing that this toolchain makes; and as many packages are
 * built at a time as there are processors, since most are small.
 */
function sandboxOptions(prefixes: readonly string[]): string[] {
  const always = [
    ...["--option", "substitute", "false", "--option", "max-jobs", "auto"],
    // No other machines: their Python is not this one.
    ...["--option", "builders", ""],
  ];
  if (process.platform !== "linux") return always;
  const system = ["/usr", "/bin", "/lib", "/lib32", "/lib64", "/etc/alternatives"].filter(
    existsSync,
  );
  const others = prefixes.filter((prefix) => !/^\/usr(\/|$)/.test(prefix));
  const options: [string, string][] = [
    ["sandbox", "true"],
    ["sandbox-paths", [...new Set([...system, ...others])].join(" ")],
    ["build-users-group", ""],
  ];
  return [...always, ...options.flatMap(([name, value]) => ["--option", name, value])];
}
