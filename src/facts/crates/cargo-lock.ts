// Cargo.lock: the crates that a Rust build takes. https://doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html
import { parse } from "smol-toml";
import {
  type Commit,
  type GitAddress,
  isCommit,
  isGitAddress,
} from "../../poetry/dependencies/git-revision.ts";
import { type SriHash, sriFromHex } from "../../standards/hash.ts";

export type LockedCrate = { readonly name: string; readonly version: string } & (
  | { readonly kind: "registry"; readonly registry: string; readonly hash: SriHash }
  | GitSource
);

interface GitSource {
  readonly kind: "git";
  readonly url: GitAddress;
  readonly revision: Commit;
  /** As the manifest names the commit; none of them where it takes the default branch. */
  readonly branch?: string;
  readonly tag?: string;
  readonly rev?: string;
}

interface CargoLock {
  readonly package?: readonly {
    readonly name: string;
    readonly version: string;
    readonly source?: string;
    readonly checksum?: string;
  }[];
  /** Where the first format has its checksums: `checksum NAME VERSION (SOURCE)`. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * Those that do not lie in the source tree itself, in the order of the file.
 *
 * @throws Error where it is not TOML, or not of a form that is known
 */
export function readCargoLock(text: string): LockedCrate[] {
  const { package: packages = [], metadata = {} } = parse(text) as CargoLock;
  return packages.flatMap(({ name, version, source, checksum }): LockedCrate[] => {
    if (source === undefined) return [];
    const [kind = "", address = ""] = splitOnce(source, "+");
    if (kind === "git") return [{ name, version, ...gitSource(address) }];
    const hex = checksum ?? metadata[`checksum ${name} ${version} (${source})`];
    if (hex === undefined || !["registry", "sparse"].includes(kind)) {
      throw new Error(`${name} ${version} comes from ${source} and has no checksum`);
    }
    const hash = sriFromHex(`sha256:${hex}`);
    return [{ name, version, kind: "registry", registry: address, hash }];
  });
}

/** `URL?tag=0.9.3#COMMIT` */
function gitSource(address: string): GitSource {
  const [place = "", revision = ""] = splitOnce(address, "#");
  const [url = "", query = ""] = splitOnce(place, "?");
  if (!isGitAddress(url))
    throw new Error(`${JSON.stringify(url)} is not an address that Git may be asked`);
  if (!isCommit(revision)) throw new Error(`${JSON.stringify(revision)} is not a commit of ${url}`);
  const parameters = new URLSearchParams(query);
  const named = (["branch", "tag", "rev"] as const).flatMap((key) => {
    const value = parameters.get(key);
    return value === null ? [] : [[key, value]];
  });
  return { kind: "git", url, revision, ...Object.fromEntries(named) };
}

function splitOnce(text: string, separator: string): string[] {
  const index = text.indexOf(separator);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + separator.length)];
}
