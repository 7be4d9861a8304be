// The versions that the flake's own nixpkgs has, where it is at hand: nothing is fetched for it.
import { runProgram } from "../../base/run-program.ts";
import { nixSystem } from "../../base/this-machine.ts";
import { readText } from "../edits/write-files.ts";

/**
 * By attribute of `python3XXPackages`: its version. `null` where it cannot be known here: no flake.lock, no Nix, or a
 * nixpkgs that was never fetched.
 */
export async function nixpkgsVersions({
  directory,
  input,
  packageSet,
  attributes,
  signal,
}: {
  readonly directory: string;
  readonly input: string;
  readonly packageSet: string;
  readonly attributes: readonly string[];
  readonly signal?: AbortSignal | undefined;
}): Promise<ReadonlyMap<string, string> | null> {
  const locked = await lockedInput(directory, input);
  if (locked === null) return null;
  const expression = `{ locked, system, packageSet, attributes }:
    let
      inherit (builtins) filter fromJSON listToAttrs map tryEval;
      packages = (import (fetchTree (fromJSON locked)) { inherit system; }).\${packageSet};
      versionOf = name: tryEval (packages.\${name}.version or null);
      known = filter (name: (versionOf name).success && (versionOf name).value != null) (fromJSON attributes);
    in
    listToAttrs (map (name: { inherit name; inherit (versionOf name) value; }) known)`;
  const result = await runProgram(
    "nix-instantiate",
    [
      ...["--extra-experimental-features", "flakes"],
      ...["--option", "substitute", "false", "--option", "download-attempts", "1"],
      // The lock is a stranger's, and may name any folder or repository for nixpkgs: it computes, and reads and builds nothing.
      ...["--option", "pure-eval", "true", "--option", "allow-import-from-derivation", "false"],
      ...["--eval", "--strict", "--json", "--expr", expression],
      ...["--argstr", "locked", JSON.stringify(locked)],
      ...["--argstr", "system", nixSystem()],
      ...["--argstr", "packageSet", packageSet],
      ...["--argstr", "attributes", JSON.stringify(attributes)],
    ],
    { timeout: 30_000, env: noNetwork, ...(signal && { signal }) },
  );
  if (result.exitCode !== 0) return null;
  return new Map(Object.entries(JSON.parse(result.stdout) as Record<string, string>));
}

/** A proxy that does not answer: Nix then takes what it has already, or fails at once. */
const noNetwork = {
  http_proxy: "http://127.0.0.1:9",
  https_proxy: "http://127.0.0.1:9",
  no_proxy: "",
};

/** What flake.lock has for an input of the flake. https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake#lock-files */
async function lockedInput(
  directory: string,
  input: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const { text } = await readText(directory, "flake.lock");
  if (text === null) return null;
  try {
    const lock = JSON.parse(text);
    const node = lock.nodes[lock.root].inputs[input];
    const locked = typeof node === "string" ? lock.nodes[node].locked : null;
    return ["github", "gitlab", "path", "tarball"].includes(locked?.type) ? locked : null;
  } catch {
    return null;
  }
}
