// Files in the Nix store, by their hash.
import { createHash } from "node:crypto";
import { UserError } from "../../base/errors.ts";
import { machineFault } from "../../base/machine-fault.ts";
import { runProgram } from "../../base/run-program.ts";
import { storeName } from "../../plan/store-name.ts";
import { hexFromSri, type SriHash } from "../../standards/hash.ts";
import { compareVersions, parseVersion, tryParseVersion } from "../../standards/version.ts";
import { onPath } from "../programs/on-path.ts";

export interface StoredFile {
  readonly fileName: string;
  /** Of a file's bytes; of a folder's NAR. */
  readonly hash: SriHash;
  readonly isFolder?: boolean;
}

export interface Store {
  /** Those that the store lacks. */
  missing<File extends StoredFile>(files: readonly File[]): Promise<File[]>;
  /** Where it lies, or would. */
  pathOf(file: StoredFile): string;
  /** Those that derivations make. */
  madeBy<File extends StoredFile>(
    derivations: readonly string[],
    files: readonly File[],
  ): Promise<File[]>;
  /** Adds files and folders of the cache, which bear their store names. */
  add(files: readonly (StoredFile & { readonly path: string })[]): Promise<void>;
}

/** How many paths one command gets, far below any system's limit. */
const batchSize = 500;

/**
 * The store of this machine.
 *
 * @throws UserError NIX_MISSING
 */
export async function nixStore(signal: AbortSignal): Promise<Store> {
  if ((await onPath("nix-store")) === null) throw nixMissing();
  const folder = process.env.NIX_STORE_DIR || "/nix/store";
  const run = async (args: readonly string[]): Promise<string[]> => {
    const answer = await runProgram("nix-store", args, { signal });
    signal.throwIfAborted();
    if (answer.exitCode === 0) return answer.stdout.split("\n").filter((line) => line !== "");
    throw (await nixTooOld(signal)) ?? storeFailure(args[0] ?? "", answer.stderr);
  };
  return {
    pathOf: (file) => fixedOutputPath(file, folder),
    async missing(files) {
      const byPath = new Map(files.map((file) => [fixedOutputPath(file, folder), file]));
      const invalid: string[] = [];
      for (const paths of chunks([...byPath.keys()])) {
        invalid.push(...(await run(["--check-validity", "--print-invalid", ...paths])));
      }
      return invalid.map((path) => {
        const file = byPath.get(path);
        if (file !== undefined) return file;
        const said = `it answered ${JSON.stringify(path.slice(0, 200))}, which is none of the paths`;
        throw storeFailure("--check-validity", said);
      });
    },
    async madeBy(derivations, files) {
      const outputs = new Set<string>();
      for (const paths of chunks(derivations)) {
        for (const path of await run(["--query", "--outputs", ...paths])) outputs.add(path);
      }
      return files.filter((file) => outputs.has(fixedOutputPath(file, folder)));
    },
    async add(files) {
      for (const mode of new Set(files.map(modeOf))) {
        const group = files.filter((file) => modeOf(file) === mode);
        for (const chunk of chunks(group)) {
          const added = await run([
            ...["--add-fixed", ...mode.split(" ")],
            ...chunk.map(({ path }) => path),
          ]);
          for (const [index, file] of chunk.entries()) {
            const expected = fixedOutputPath(file, folder);
            if (added[index] === expected) continue;
            throw new UserError(
              "HASH_MISMATCH",
              `${file.path} went into the store as ${added[index]}, but poetrix.lock expects ${expected}`,
              "either that file was altered: delete it and run the command again; or poetrix.lock was: delete that and run `poetrix lock`",
            );
          }
        }
      }
    },
  };
}

function storeFailure(operation: string, said: string): UserError {
  const fault = machineFault(said);
  if (fault !== null) {
    return new UserError(
      "MACHINE_FAILED",
      `this machine failed while nix-store ${operation} ran: ${fault}`,
      isFullDisk(fault) ? howToMakeRoom : undefined,
    );
  }
  const reason = said.trim();
  return new UserError(
    "NIX_FAILED",
    `nix-store ${operation} failed${reason === "" ? ", and did not say why" : `: ${reason}`}`,
    reason === "" ? "see what `nix-store --version` says" : undefined,
  );
}

export function isFullDisk(fault: string): boolean {
  return /space left|quota|disk is full|disk I\/O error/i.test(fault);
}

export const howToMakeRoom =
  "`nix-collect-garbage` there frees what no root keeps; then run this again";

/** The first that Poetrix is tried with. */
const oldestNix = "2.8";

/** After a failure of Nix: an error if Nix is too old, else `null`. */
export async function nixTooOld(signal: AbortSignal): Promise<UserError | null> {
  const { stdout } = await runProgram("nix-store", ["--version"], { signal });
  signal.throwIfAborted();
  const version = tryParseVersion(/\(Nix\) (\d+(?:\.\d+)*)/.exec(stdout)?.[1] ?? "");
  if (version === null || compareVersions(version, parseVersion(oldestNix)) >= 0) return null;
  return new UserError(
    "NIX_TOO_OLD",
    `nix-store of PATH is ${stdout.trim()}, and Poetrix needs Nix ${oldestNix} or later`,
    "install a newer one from https://nixos.org/download, or with `nix upgrade-nix`",
  );
}

export function nixMissing(): UserError {
  return new UserError(
    "NIX_MISSING",
    "Nix is not on PATH",
    "install it from https://nixos.org/download, or on Debian with `apt install nix-bin`",
  );
}

/**
 * The path of what has this hash: what `nix-store --print-fixed-path` prints, without a process for each.
 *
 * @see https://nix.dev/manual/nix/2.28/protocols/store-path
 */
export function fixedOutputPath({ fileName, hash, isFolder }: StoredFile, folder: string): string {
  const name = storeName(fileName);
  const inner = sha256(`fixed:out:${hexFromSri(hash)}:`).toString("hex");
  const content = isFolder ? `source:${hexFromSri(hash)}` : `output:out:sha256:${inner}`;
  const digest = sha256(`${content}:${folder}:${name}`);
  return `${folder}/${base32(compressed(digest))}-${name}`;
}

/** For `--add-fixed`. */
function modeOf({ hash, isFolder }: StoredFile): string {
  return `${isFolder ? "--recursive " : ""}${hash.slice(0, hash.indexOf("-"))}`;
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Nix folds a digest to 20 bytes. */
function compressed(digest: Buffer): Buffer {
  const folded = Buffer.alloc(20);
  for (const [index, byte] of digest.entries()) {
    folded[index % folded.length] = (folded[index % folded.length] ?? 0) ^ byte;
  }
  return folded;
}

/** Nix's own base 32: no e, o, t, u; the last bits first. */
function base32(bytes: Buffer): string {
  const alphabet = "0123456789abcdfghijklmnpqrsvwxyz";
  let number = 0n;
  for (const byte of [...bytes].reverse()) number = number * 256n + BigInt(byte);
  let text = "";
  for (let digits = Math.ceil((bytes.length * 8) / 5); digits > 0; digits -= 1) {
    text = (alphabet[Number(number % 32n)] ?? "") + text;
    number /= 32n;
  }
  return text;
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );
}
