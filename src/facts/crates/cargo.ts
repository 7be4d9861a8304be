// cargo: our client of crate registries, and the judge of what a Rust build takes. https://doc.rust-lang.org/cargo/

import { mkdir, mkdtemp, readdir, realpath, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { textIfReadable } from "../../base/reading/file-bytes.ts";
import { runProgram } from "../../base/run-program.ts";
import { gitProtocols } from "../../poetry/dependencies/git-revision.ts";
import { findNetworkSandbox } from "../confinement/find-sandbox.ts";
import { findRust, type HostRust } from "../programs/host-rust.ts";
import { networkVariables } from "../programs/network-variables.ts";

export interface Cargo {
  /**
   * Makes the Cargo.lock of the workspace in `folder`, or completes the one that is there: what it locks stays.
   *
   * @returns `null`, or what cargo said where it failed
   */
  lock(folder: string, request: LockRequest): Promise<string | null>;
  /** The address of a crate's file; `null` where the registry cannot be reached. */
  url(crate: CrateFile): Promise<string | null>;
}

export interface LockRequest {
  /** The folder that cargo may read; `folder` is inside it. */
  readonly tree: string;
  readonly isNew: boolean;
  /** For a new lock: only crates that were published by this time, if this cargo supports that. */
  readonly asOf: Date | null;
}

interface CrateFile {
  readonly name: string;
  readonly version: string;
  /** SHA-256 in hexadecimal. */
  readonly checksum: string;
}

interface CargoOptions {
  readonly scratch: string;
  /** `--trust-build-scripts`, or the user's own configuration. */
  readonly trusts: boolean;
  readonly signal: AbortSignal;
}

/**
 * The cargo of this machine with a home of its own in `scratch`, which knows the user's settings; `null` without cargo.
 *
 * It runs nothing of a tree, takes no setting from one, and sees nothing else of the user's.
 *
 * @throws UserError NO_CONFINEMENT where this machine has no sandbox for it
 */
export async function findCargo({ scratch, trusts, signal }: CargoOptions): Promise<Cargo | null> {
  const rust = await findRust();
  if (rust === null) return null;
  const home = join(scratch, "cargo");
  const settings = await linkSettings(home);
  const sandboxed = trusts ? null : await findNetworkSandbox();
  const run: Run = async ({ folder, tree }, args, env = {}) => {
    const shown = [tree, ...rust.prefixes, ...settings, ...certificates()];
    const confined = sandboxed?.({ shown, written: [home, folder] }) ?? [];
    const [program = "", ...words] = [...confined, rust.cargo, ...args];
    // In the root of all folders: of the folder it runs in, and of all above, cargo takes settings from `.cargo`.
    const answer = await runProgram(
      program,
      [...words, "--manifest-path", join(folder, "Cargo.toml")],
      {
        isolated: true,
        env: { ...variables({ rust, home }), ...env },
        signal,
        timeout: longest,
      },
    );
    signal.throwIfAborted();
    return answer.exitCode === 0 ? null : reasonOf(answer.stderr);
  };
  let download: Promise<string | null> | undefined;
  return {
    async lock(folder, { tree, isNew, asOf }) {
      const place = { folder, tree };
      if (!isNew) return run(place, ["update", "--workspace"]);
      if (asOf !== null) {
        const time = new Date(Math.ceil(asOf.getTime() / 1000) * 1000).toISOString();
        const option = ["-Zunstable-options", "--publish-time", time.replace(".000", "")];
        // Not stable yet: an older cargo has another name for it or none, and then takes the newest.
        const failure = await run(place, ["generate-lockfile", ...option], {
          RUSTC_BOOTSTRAP: "1",
        });
        if (failure === null) return null;
      }
      return run(place, ["generate-lockfile"]);
    },
    async url(crate) {
      download ??= readDownload(home).then(
        async (known) => known ?? (await askForDownload(crate, { home, scratch, run })),
      );
      return downloadUrl(await download, crate);
    },
  };
}

type Run = (
  place: { readonly folder: string; readonly tree: string },
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => Promise<string | null>;

const longest = 600_000;

/** Mirrors, proxies and credentials are the user's: the files that hold them. */
async function linkSettings(home: string): Promise<string[]> {
  await mkdir(home, { recursive: true });
  const users = process.env.CARGO_HOME || join(homedir(), ".cargo");
  const found: string[] = [];
  for (const name of ["config.toml", "config", "credentials.toml", "credentials"]) {
    const path = await realpath(join(users, name)).catch(() => null);
    if (path === null) continue;
    await symlink(path, join(home, name));
    found.push(path);
  }
  return found;
}

/** The files of certificates that the user's variables name. */
function certificates(): string[] {
  const names = ["SSL_CERT_FILE", "SSL_CERT_DIR", "NIX_SSL_CERT_FILE", "CURL_CA_BUNDLE"];
  return [...names, "CARGO_HTTP_CAINFO"].flatMap((name) => process.env[name] || []);
}

function variables({ rust, home }: { rust: HostRust; home: string }) {
  return {
    ...usersVariables(),
    CARGO_HOME: home,
    RUSTC: rust.rustc,
    CARGO_TERM_COLOR: "never",
    CARGO_NET_RETRY: "2",
    // Where a new crate can be chosen: one that the compiler is new enough for.
    CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS: "fallback",
    // Which knows the user's credentials.
    CARGO_NET_GIT_FETCH_WITH_CLI: "true",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: gitProtocols.join(":"),
  };
}

/** How to reach registries and repositories, and to log in there. */
function usersVariables(): Record<string, string | undefined> {
  const own = /^(SSH_\w+|GIT_\w+|CARGO_(HTTP|NET|REGISTRY|REGISTRIES|SOURCE)_\w+)$/;
  const ofCargo = Object.entries(process.env).filter(([name]) => own.test(name));
  return { ...networkVariables(), ...Object.fromEntries(ofCargo) };
}

/** cargo's error, and the last of its causes. */
function reasonOf(output: string): string {
  const lines = output.split("\n").map((line) => line.trim());
  const error = lines.find((line) => line.startsWith("error: "))?.slice("error: ".length);
  const cause = lines[lines.lastIndexOf("Caused by:") + 1];
  const isCause = lines.includes("Caused by:") && cause !== undefined && cause !== "";
  return [error ?? lines.at(-1) ?? "it said nothing", ...(isCause ? [cause] : [])].join(": ");
}

/** `dl` of the registry that cargo asked. https://doc.rust-lang.org/cargo/reference/registry-index.html#index-configuration */
async function readDownload(home: string): Promise<string | null> {
  const indexes = join(home, "registry", "index");
  for (const name of (await readdir(indexes).catch(() => [])).sort()) {
    const text = textIfReadable(join(indexes, name, "config.json"));
    if (text !== null) return (JSON.parse(text) as { dl: string }).dl;
  }
  return null;
}

/** If no run of cargo reached the registry yet: a separate workspace that needs this one crate. */
async function askForDownload(
  { name, version }: CrateFile,
  tools: { home: string; scratch: string; run: Run },
): Promise<string | null> {
  const folder = await mkdtemp(join(tools.scratch, "crate-"));
  const manifest = `[package]\nname = "ask"\nversion = "0.0.0"\n[lib]\npath = "ask.rs"\n[workspace]\n`;
  await writeFile(
    join(folder, "Cargo.toml"),
    `${manifest}[dependencies]\n${name} = "=${version}"\n`,
  );
  await writeFile(join(folder, "ask.rs"), "");
  await tools.run({ folder, tree: folder }, ["generate-lockfile"]);
  return readDownload(tools.home);
}

/** The registry's template with its markers filled in; without one, the path that cargo appends. */
export function downloadUrl(template: string | null, crate: CrateFile): string | null {
  if (template === null) return null;
  const { name, version, checksum } = crate;
  const markers: Readonly<Record<string, string>> = {
    "{crate}": name,
    "{version}": version,
    "{prefix}": prefixOf(name),
    "{lowerprefix}": prefixOf(name.toLowerCase()),
    "{sha256-checksum}": checksum,
  };
  const marker = /\{(crate|version|prefix|lowerprefix|sha256-checksum)\}/g;
  const whole = marker.test(template) ? template : `${template}/{crate}/{version}/download`;
  return whole.replaceAll(marker, (each) => markers[each] ?? each);
}

/** The folder that a registry's index has a crate in: `1`, `2`, `3/s`, `se/rd`. */
function prefixOf(name: string): string {
  if (name.length < 3) return String(name.length);
  return name.length === 3 ? `3/${name[0]}` : `${name.slice(0, 2)}/${name.slice(2, 4)}`;
}
