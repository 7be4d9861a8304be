import { describe, expect, it } from "vitest";
import { readCargoLock } from "./cargo-lock.ts";

const one = "1".repeat(64);
const two = "2".repeat(64);
const hash = `sha256-${Buffer.from(one, "hex").toString("base64")}`;
const other = `sha256-${Buffer.from(two, "hex").toString("base64")}`;

describe("readCargoLock", () => {
  it("leaves out what lies in the tree itself", () => {
    expect(
      readCargoLock(`
        version = 4
        [[package]]
        name = "mine"
        version = "0.1.0"
        dependencies = ["libc"]
        [[package]]
        name = "libc"
        version = "0.2.171"
        source = "registry+https://example.org/index"
        checksum = "${one}"
        [[package]]
        name = "spam"
        version = "1.0.0+4"
        source = "sparse+https://example.org/sparse/"
        checksum = "${two}"`),
    ).toEqual([
      {
        name: "libc",
        version: "0.2.171",
        kind: "registry",
        registry: "https://example.org/index",
        hash,
      },
      {
        name: "spam",
        version: "1.0.0+4",
        kind: "registry",
        registry: "https://example.org/sparse/",
        hash: other,
      },
    ]);
  });

  it("finds checksums where the first format has them", () => {
    const source = "registry+https://example.org/index";
    expect(
      readCargoLock(`
        [[package]]
        name = "libc"
        version = "0.2.1"
        source = "${source}"
        [metadata]
        "checksum libc 0.2.1 (${source})" = "${one}"`),
    ).toMatchObject([{ name: "libc", version: "0.2.1", hash }]);
  });

  it.each([
    ["", {}],
    ["?branch=main", { branch: "main" }],
    ["?tag=v1.0", { tag: "v1.0" }],
    ["?rev=refs%2Fpull%2F1%2Fhead", { rev: "refs/pull/1/head" }],
  ])("reads how Git is asked: %s", (query, named) => {
    const source = `git+https://example.org/a.git${query}#${"a".repeat(40)}`;
    const text = `[[package]]\nname = "a"\nversion = "1.0.0"\nsource = "${source}"\n`;
    const url = "https://example.org/a.git";
    expect(readCargoLock(text)).toEqual([
      { name: "a", version: "1.0.0", kind: "git", url, revision: "a".repeat(40), ...named },
    ]);
  });

  it("refuses a source that it does not know, and one without its checksum", () => {
    const entry = (source: string) =>
      `[[package]]\nname = "a"\nversion = "1.0.0"\nsource = "${source}"\n`;
    expect(() => readCargoLock(entry("registry+https://example.org/index"))).toThrow(
      "a 1.0.0 comes from registry+https://example.org/index and has no checksum",
    );
    expect(() => readCargoLock(`${entry("ftp+x")}checksum = "${one}"`)).toThrow("comes from ftp+x");
  });
});
