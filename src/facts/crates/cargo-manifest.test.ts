import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  bringsItsCrates,
  cratesBelow,
  pathLeadingOut,
  rustManifests,
  workspaceRoot,
} from "./cargo-manifest.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "poetrix-test-"));
});
afterEach(() => rm(root, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

const manifest = '[package]\nname = "spam"\nversion = "1.0.0"\n';

describe("rustManifests", () => {
  const ask = async (...requires: string[]): Promise<string[] | null> => {
    const found = await rustManifests({ root, requires });
    return found?.map((path) => relative(root, path)) ?? null;
  };

  it("knows a build that uses no cargo, whatever lies in its tree", async () => {
    await write({
      "Cargo.toml": manifest,
      "setup.py": "from setuptools import setup\nsetup()\n",
    });
    expect(await ask("setuptools>=61", "trustme")).toBeNull();
  });

  it("takes the root's for maturin, or the one that it is told, or the one in rust/", async () => {
    await write({ "rust/Cargo.toml": manifest });
    expect(await ask("maturin>=1,<2")).toEqual(["rust/Cargo.toml"]);
    await write({ "Cargo.toml": manifest, "vendored/a/Cargo.toml": manifest });
    expect(await ask("maturin>=1,<2")).toEqual(["Cargo.toml"]);
    await write({
      "pyproject.toml": '[tool.maturin]\nmanifest-path = "crates/py/Cargo.toml"\n',
      "crates/py/Cargo.toml": manifest,
    });
    expect(await ask("maturin")).toEqual(["crates/py/Cargo.toml"]);
  });

  it("reads those of setuptools-rust in pyproject.toml and in setup.py", async () => {
    await write({
      "pyproject.toml":
        '[[tool.setuptools-rust.ext-modules]]\ntarget = "a"\npath = "src/a/Cargo.toml"\n',
      "setup.py": 'RustExtension("b", "src/b/Cargo.toml")\nRustExtension("gone", "c/Cargo.toml")\n',
      "src/a/Cargo.toml": manifest,
      "src/b/Cargo.toml": manifest,
    });
    expect(await ask("setuptools", "setuptools-rust>=1.7")).toEqual([
      "src/a/Cargo.toml",
      "src/b/Cargo.toml",
    ]);
  });

  it("takes the root's where setup.py names none", async () => {
    await write({ "Cargo.toml": manifest, "setup.py": 'RustExtension("a")\n' });
    expect(await ask("setuptools-rust")).toEqual(["Cargo.toml"]);
  });

  it("takes the outermost where a build script runs cargo itself", async () => {
    await write({
      "pyproject.toml": '[tool.poetry.build]\nscript = "scripts/compile.py"\n',
      "scripts/compile.py": 'subprocess.run(["cargo", "build", "--release"])\n',
      "native/one/Cargo.toml": manifest,
      "native/one/member/Cargo.toml": manifest,
      "tests/Cargo.toml": manifest,
    });
    expect(await ask("poetry-core")).toEqual(["native/one/Cargo.toml"]);
  });

  it("shows cargo to a build that wants it and has no manifest yet", async () => {
    expect(await ask("setuptools-rust")).toEqual([]);
  });
});

describe("workspaceRoot", () => {
  const ask = async (path: string): Promise<string> =>
    relative(root, await workspaceRoot(join(root, path, "Cargo.toml"), root)) || ".";

  it("is the manifest's own folder where there is no workspace", async () => {
    await write({ "src/_bcrypt/Cargo.toml": manifest, "Cargo.toml": manifest });
    expect(await ask("src/_bcrypt")).toBe("src/_bcrypt");
  });

  it("is the next workspace above, past folders of none", async () => {
    await write({
      "Cargo.toml": '[workspace]\nmembers = ["crates/*"]\n',
      "crates/Cargo.toml": manifest,
      "crates/py/Cargo.toml": manifest,
    });
    expect(await ask("crates/py")).toBe(".");
  });

  it("is the manifest's own folder where it has a workspace, or where the one above excludes it", async () => {
    await write({
      "Cargo.toml": '[workspace]\nexclude = ["fuzz"]\n',
      "fuzz/Cargo.toml": manifest,
      "own/Cargo.toml": `${manifest}[workspace]\n`,
      "named/Cargo.toml": '[package]\nname = "a"\nworkspace = "../own"\n',
    });
    expect(await ask("fuzz")).toBe("fuzz");
    expect(await ask("own")).toBe("own");
    expect(await ask("named")).toBe("own");
  });
});

describe("bringsItsCrates", () => {
  const config =
    '[source.crates-io]\nreplace-with = "vendored"\n[source.vendored]\ndirectory = "include/cargo"\n';

  it("is so where the tree replaces the registry with a folder that is there", async () => {
    await write({ "crates/py/Cargo.toml": manifest });
    const folder = join(root, "crates/py");
    expect(await bringsItsCrates(folder, root)).toBe(false);
    await write({ ".cargo/config.toml": config });
    expect(await bringsItsCrates(folder, root)).toBe(false);
    await write({ "include/cargo/libc-0.2.1/Cargo.toml": manifest });
    expect(await bringsItsCrates(folder, root)).toBe(true);
  });

  it("is not so for other settings", async () => {
    await write({ ".cargo/config.toml": "[build]\nrustflags = []\n" });
    expect(await bringsItsCrates(root, root)).toBe(false);
  });
});

describe("cratesBelow", () => {
  it("finds the members of a workspace by their names", async () => {
    await write({
      "Cargo.toml": '[workspace]\nmembers = ["crates/*"]\n',
      "crates/a/Cargo.toml": '[package]\nname = "a_crate"\nversion.workspace = true\n',
      "crates/b/Cargo.toml": '[package]\nname = "b"\nversion = "1.0.0"\n',
    });
    const found = [...(await cratesBelow(root))].map(([name, path]) => [
      name,
      relative(root, path),
    ]);
    expect(found).toEqual([
      ["a_crate", "crates/a"],
      ["b", "crates/b"],
    ]);
  });
});

describe("pathLeadingOut", () => {
  it("takes a manifest that it does not read for one that leads out, since cargo may read it", async () => {
    await write({ "Cargo.toml": manifest, "a/Cargo.toml": manifest });
    expect(await pathLeadingOut(root)).toBeNull();
    await truncate(join(root, "a/Cargo.toml"), 100_000_001);
    expect(await pathLeadingOut(root)).toMatchObject({ manifest: "a/Cargo.toml" });
  });
});
