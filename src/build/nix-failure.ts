// Turns a failure of Nix into one error: of the evaluation, a build, a machine, or a binary cache.
import { UserError } from "../base/errors.ts";
import { machineFault } from "../base/machine-fault.ts";
import { howToMakeRoom, isFullDisk } from "../facts/store/store.ts";
import { type NixLog, nameOf } from "./nix-log.ts";

/**
 * @returns UserError NIX_BUILD_FAILED, with the end of the builder's output; MACHINE_FAILED, BUILDER_LOST; NO_BUILDER, CACHE_FAILED;
 * NIX_EVALUATION_FAILED for all else
 */
export function nixFailure(log: NixLog): UserError {
  const failed = failedBuild(log.errors);
  if (failed !== null) {
    return (
      explainedByBuilder(log, failed) ??
      machineFailure(log, failed) ??
      lostBuilder(log, failed) ??
      buildFailure(log, failed)
    );
  }
  return machineFailure(log, null) ?? cacheFailure(log) ?? noBuilder(log) ?? evaluationFailure(log);
}

interface FailedBuild {
  readonly derivation: string;
  /** `failed with exit code 1` */
  readonly what: string;
  /** The message before it. */
  readonly before: string;
}

/** Recognises the messages of Nix up to 2.30, and of later ones. */
function failedBuild(errors: readonly string[]): FailedBuild | null {
  for (const [index, error] of errors.entries()) {
    const [, derivation = "", what = ""] =
      /^builder for '([^']*)' ([^\n]*)/.exec(error) ??
      /^Cannot build '([^']*)'\.\s+Reason: builder (failed[^\n]*)/.exec(error) ??
      [];
    if (derivation !== "") {
      return { derivation, what: what.replace(/[;.]$/, ""), before: errors[index - 1] ?? "" };
    }
  }
  return null;
}

function explainedByBuilder({ output }: NixLog, { derivation }: FailedBuild): UserError | null {
  const explained = explainedFailure(output.get(derivation) ?? []);
  if (explained === null) return null;
  return new UserError(
    "NIX_BUILD_FAILED",
    explained.message,
    `${explained.hint}\n${wholeLog(derivation)}`,
  );
}

function buildFailure(log: NixLog, { derivation, what }: FailedBuild): UserError {
  return new UserError(
    "NIX_BUILD_FAILED",
    `${nameOf(derivation)} could not be built: its builder ${what}`,
    [
      ...endOfOutput(log, derivation),
      ...(log.refusedSettings ? [untrusted] : []),
      wholeLog(derivation),
    ].join("\n"),
  );
}

/** The lines `error: ...` and `hint: ...` that our own builders, such as build-wheel.py, print at the end of a log. */
export function explainedFailure(
  log: readonly string[],
): { readonly message: string; readonly hint: string } | null {
  const index = log.findLastIndex(
    (line, at) => line.startsWith("error: ") && log[at + 1]?.startsWith("hint: "),
  );
  if (index < 0) return null;
  const [message = "", hint = ""] = log.slice(index, index + 2);
  return { message: message.slice("error: ".length), hint: hint.slice("hint: ".length) };
}

/** A full disk and the like: of this machine, or of the one that was building. */
function machineFailure(log: NixLog, failed: FailedBuild | null): UserError | null {
  const { derivation = "" } = failed ?? {};
  const fault = machineFault([...(log.output.get(derivation) ?? []), ...log.errors].join("\n"));
  if (fault === null) return null;
  const machine = log.machines.get(derivation) ?? "this machine";
  const doing = failed === null ? "" : ` while ${nameOf(derivation)} was built`;
  return new UserError(
    "MACHINE_FAILED",
    `${machine} failed${doing}: ${fault}`,
    [...(isFullDisk(fault) ? [howToMakeRoom] : []), ...endOfOutput(log, derivation)].join("\n") ||
      undefined,
  );
}

/** A machine was lost if Nix reports a failed build, but the machine itself sent no failure. */
function lostBuilder(log: NixLog, { derivation, before }: FailedBuild): UserError | null {
  const machine = log.machines.get(derivation);
  const isTold = log.errors.some((error) => error.startsWith(`build of '${derivation}' on `));
  if (machine === undefined || isTold) return null;
  return new UserError(
    "BUILDER_LOST",
    `${machine} was lost while it built ${nameOf(derivation)}: ${before}`,
    [
      "run this again: what was built before is kept. `NIX_CONFIG='builders =' poetrix build` builds here alone",
      ...endOfOutput(log, derivation),
    ].join("\n"),
  );
}

function cacheFailure({ errors, caches }: NixLog): UserError | null {
  const isOfCache = errors.some((error) =>
    /^some substitutes for the outputs of derivation |^NAR info file /.test(error),
  );
  if (!isOfCache) return null;
  const [reason = ""] = (errors[0] ?? "").split("\n");
  const named = [...caches].join(" or ") || "a binary cache";
  return new UserError(
    "CACHE_FAILED",
    `${named} sent something other than it promised: ${reason.replace(/;$/, "")}`,
    "tell whoever runs the cache; `poetrix fetch`, then `NIX_CONFIG='fallback = true' poetrix build`, builds here instead",
  );
}

function noBuilder({ errors, absent }: NixLog): UserError | null {
  const error = errors.find((each) =>
    /unable to start any build|local builds are disabled|required system or feature not available|is required to build/i.test(
      each,
    ),
  );
  if (error === undefined) return null;
  const needed = /^a '([^']*)'/.exec(error)?.[1] ?? /Required system: '([^']*)'/.exec(error)?.[1];
  return new UserError(
    "NO_BUILDER",
    `there is no machine to build on${needed === undefined ? "" : `: this build needs one of ${needed}`}`,
    absent.size > 0
      ? "check that root can reach it, since Nix connects as root: `sudo ssh HOST nix-store --version`"
      : "in nix.conf `max-jobs` says how many builds run here, and `builders` names other machines",
  );
}

function evaluationFailure({
  errors: [text = "Nix failed and did not say why"],
}: NixLog): UserError {
  // Our own `throw`s contain `hint:`. Nix's trace is left out: it is about our code, not the user's.
  const [message = "", hint] = text.split(/\n\s*hint: /);
  return new UserError("NIX_EVALUATION_FAILED", message.trim(), hint?.trim());
}

function endOfOutput(log: NixLog, derivation: string): string[] {
  const output = log.output.get(derivation) ?? [];
  if (output.length === 0) return [];
  return [`the end of its log:\n${output.map((line) => `  ${line}`).join("\n")}`];
}

function wholeLog(derivation: string): string {
  return `all of it: nix-store --read-log ${derivation}`;
}

const untrusted =
  "the Nix daemon did not let the sandbox see this machine's Python and compilers: add your name to `trusted-users` in /etc/nix/nix.conf, or build with `--toolchain nixpkgs`";
