// Hashes of files: hexadecimal as poetry.lock has them, SRI as Nix takes them.
// https://www.w3.org/TR/SRI/

declare const brand: unique symbol;
/** `sha256-` and the digest in base64. */
export type SriHash = string & { [brand]: "SriHash" };

/**
 * `sha256:<hex>` of poetry.lock as `sha256-<base64>`.
 *
 * @throws RangeError for text of another form
 */
export function sriFromHex(hash: string): SriHash {
  const match = /^(md5|sha1|sha256|sha384|sha512):([0-9a-fA-F]+)$/.exec(hash);
  if (!match?.[1] || !match[2]) throw new RangeError(`not an <algorithm>:<hex> hash: ${hash}`);
  return `${match[1]}-${Buffer.from(match[2], "hex").toString("base64")}` as SriHash;
}

/** `sha256-<base64>` as `sha256:<hex>`. */
export function hexFromSri(hash: SriHash): string {
  const dash = hash.indexOf("-");
  return `${hash.slice(0, dash)}:${Buffer.from(hash.slice(dash + 1), "base64").toString("hex")}`;
}
