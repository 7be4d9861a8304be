import { describe, expect, it } from "vitest";
import { downloadUrl } from "./cargo.ts";

describe("downloadUrl", () => {
  const checksum = "ab".repeat(32);

  // https://doc.rust-lang.org/cargo/reference/registry-index.html#index-configuration
  it.each([
    ["https://example.org/files", "libc", "https://example.org/files/libc/0.2.1/download"],
    ["https://example.org/{crate}/{version}", "libc", "https://example.org/libc/0.2.1"],
    ["https://example.org/{prefix}/{crate}", "Inflector", "https://example.org/In/fl/Inflector"],
    ["https://example.org/{lowerprefix}/{crate}", "Inf", "https://example.org/3/i/Inf"],
    ["https://example.org/{prefix}/{crate}", "cc", "https://example.org/2/cc"],
    ["https://example.org/{prefix}/{crate}", "a", "https://example.org/1/a"],
    ["https://example.org/{sha256-checksum}.crate", "a", `https://example.org/${checksum}.crate`],
  ])("%s of %s", (template, name, url) => {
    expect(downloadUrl(template, { name, version: "0.2.1", checksum })).toBe(url);
  });

  it("is not known where no registry was asked", () => {
    expect(downloadUrl(null, { name: "a", version: "1.0.0", checksum })).toBeNull();
  });
});
