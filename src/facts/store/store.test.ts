import { execaSync } from "execa";
import { describe, expect, it } from "vitest";
import { sriFromHex } from "../../standards/hash.ts";
import { fixedOutputPath } from "./store.ts";

describe("fixedOutputPath", () => {
  it.each([
    ["docopt-0.6.2.tar.gz", `sha256:${"49b3a825".repeat(8)}`],
    ["torch-1!2.0+cpu-py3-none-any.whl", `sha512:${"0f".repeat(64)}`],
    [".hidden.zip", `sha256:${"00".repeat(32)}`],
  ])("is what Nix itself says of %s", (fileName, hex) => {
    const [algorithm = "", digest = ""] = hex.split(":");
    const name = fileName.replace("!", "_").replace(/^\./, "_.");
    const { stdout } = execaSync("nix-store", ["--print-fixed-path", algorithm, digest, name]);
    expect(fixedOutputPath({ fileName, hash: sriFromHex(hex) }, "/nix/store")).toBe(stdout);
  });

  it("is what Nix itself says of a folder", () => {
    const digest = "49b3a825".repeat(8);
    const { stdout } = execaSync("nix-store", [
      ...["--print-fixed-path", "--recursive", "sha256", digest, "source"],
    ]);
    const tree = { fileName: "source", hash: sriFromHex(`sha256:${digest}`), isFolder: true };
    expect(fixedOutputPath(tree, "/nix/store")).toBe(stdout);
  });

  it("shortens a name as nix/base/names.nix does", () => {
    const fileName = `${"a".repeat(300)}!b.whl`;
    const { stdout } = execaSync(
      "nix-instantiate",
      [
        ...[
          "--eval",
          "--json",
          "-E",
          '(import ./nix/base/names.nix).storeName (builtins.getEnv "NAME")',
        ],
      ],
      { env: { NAME: fileName } },
    );
    const path = fixedOutputPath(
      { fileName, hash: sriFromHex(`sha256:${"00".repeat(32)}`) },
      "/nix/store",
    );
    expect(path.slice("/nix/store/".length + 33)).toBe(JSON.parse(stdout));
  });
});
