// Finds the sandbox of this machine; it is an error to have none.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../base/errors.ts";
import { findBubblewrap, findBubblewrapWithNetwork } from "./bubblewrap.ts";
import { type Confinement, confinementIn } from "./confinement.ts";
import { findNixSandbox } from "./nix-sandbox.ts";
import { runBounded } from "./run-bounded.ts";
import type { NetworkSandbox, Sandbox } from "./sandbox.ts";
import { sandboxExec, sandboxExecWithNetwork } from "./sandbox-exec.ts";

export interface ConfinementOptions {
  /** Where code can be tried: an interpreter, and what it wants to be shown. */
  readonly environment: {
    readonly python: string;
    readonly base: string;
    readonly shown: readonly string[];
  };
  readonly scratch: string;
  /** `--trust-build-scripts`, or the user's own configuration. */
  readonly trusts: boolean;
  readonly signal: AbortSignal;
}

/**
 * The first sandbox that passes a trial: bubblewrap, which is quickest and mounts everything read-only; then Nix's.
 *
 * @throws UserError NO_CONFINEMENT
 */
export async function findConfinement(
  options: ConfinementOptions,
  sandboxes = sandboxesHere(),
): Promise<Confinement> {
  const { environment, scratch, trusts, signal } = options;
  if (trusts) return confinementIn(unconfined, scratch);
  const failures: string[] = [];
  for (const sandbox of await sandboxes) {
    const confinement = confinementIn(sandbox, scratch);
    const tree = join(scratch, "no-tree");
    await mkdir(tree, { recursive: true });
    const trial = {
      ...environment,
      // Nothing of a package's is tried.
      python: environment.base,
      tree,
      subdirectory: "",
      arguments: [],
      variables: {},
      script: "import sys; open(sys.argv[1], 'w').write('held')",
      resultBytes: 100,
      timeout: 60_000,
    };
    const answer = await confinement.run(trial, signal);
    if ("result" in answer && answer.result.toString() === "held") return confinement;
    const said = "ended" in answer ? answer.ended : "failure" in answer ? answer.failure : "";
    const why = said.split("\n").at(-1) || "it gave no answer";
    failures.push(`${sandbox.name} does not work: ${why}`);
  }
  throw new UserError(
    "NO_CONFINEMENT",
    "some packages are built from source, and this machine has no sandbox to run their build back ends in",
    [...failures, howToGetOne(process.platform), orTrust].join("\n"),
  );
}

/**
 * For cargo, which needs the network. Nix's sandbox has none.
 *
 * @throws UserError NO_CONFINEMENT
 */
export async function findNetworkSandbox(
  find = process.platform === "darwin"
    ? async () => sandboxExecWithNetwork
    : findBubblewrapWithNetwork,
): Promise<NetworkSandbox> {
  const found = await find();
  if (found !== null) return found;
  throw new UserError(
    "NO_CONFINEMENT",
    "a package in Rust is built from source, and this machine has no sandbox with a network, in which cargo can look up its crates",
    [installBubblewrap, orTrust].join("\n"),
  );
}

const orTrust =
  "if you trust everything that is built from source: `poetrix lock --trust-build-scripts`";

const installBubblewrap =
  "install bubblewrap (`nix profile install nixpkgs#bubblewrap`; on Debian `apt install bubblewrap`), which needs user namespaces";

/** What to do, by the platform of this machine. */
export function howToGetOne(platform: NodeJS.Platform): string {
  if (platform === "darwin") {
    return "sandbox-exec is a part of macOS: run this outside of other sandboxes, in which it does not work, and see that /usr/bin/sandbox-exec is there";
  }
  return [
    installBubblewrap,
    "or let Nix add folders to its sandbox: your name in `trusted-users` of /etc/nix/nix.conf",
  ].join("; ");
}

async function sandboxesHere(): Promise<Sandbox[]> {
  if (process.platform === "darwin") return [sandboxExec()];
  const found = [await findBubblewrap(), await findNixSandbox()];
  return found.filter((sandbox) => sandbox !== null);
}

/** It has all the rights of the user. */
const unconfined: Sandbox = {
  name: "no sandbox",
  confines: false,
  hasOwnProcesses: false,
  buildFolder: null,
  seals: false,
  async run({ command, shown: _, ...call }) {
    const answer = await runBounded(command, call);
    if (answer.ended !== null) return { ended: answer.ended };
    if (answer.exitCode === 0) return { bytes: answer.bytes };
    return { ended: answer.errors.trim() || "it was ended before it gave an answer" };
  },
};
