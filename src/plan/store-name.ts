const longest = 200;

/**
 * A file's name as a name in the Nix store: what `poetrix fetch` adds, nix/base/names.nix (`storeName`) looks for.
 *
 * @see https://nix.dev/manual/nix/2.28/store/store-path#name
 */
export function storeName(fileName: string): string {
  const legal = fileName.replace(/[^A-Za-z0-9+._?=-]+/g, "_").replace(/^\./, "_.");
  return legal.slice(-longest);
}
