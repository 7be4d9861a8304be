// `--offline`: nothing is asked of the network.
import { UserError } from "./errors.ts";

/** Every program that could reach the network is told so in its own way; uv's variable says so to us as well. */
export function goOffline(): void {
  const { NIX_CONFIG } = process.env;
  Object.assign(process.env, {
    UV_OFFLINE: "1",
    CARGO_NET_OFFLINE: "true",
    GIT_ALLOW_PROTOCOL: "file",
    NIX_CONFIG: `${NIX_CONFIG === undefined ? "" : `${NIX_CONFIG}\n`}substitute = false`,
  });
}

export function isOffline(): boolean {
  return Boolean(process.env.UV_OFFLINE);
}

/** What is missing: `the address of six 1.17.0`. */
export function offlineError(missing: string): UserError {
  return new UserError(
    "OFFLINE",
    `${missing} is not on this machine, and --offline keeps Poetrix from fetching it`,
    "run it once without --offline",
  );
}
