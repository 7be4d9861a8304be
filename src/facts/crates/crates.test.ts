import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeRepository } from "../../../test/support/git.ts";
import { findRust } from "../programs/host-rust.ts";
import { type Cargo, findCargo } from "./cargo.ts";
import { type CratesAnswer, type CratesQuestion, findCrates } from "./crates.ts";

const { signal } = new AbortController();
let folder: string;
let root: string;
const cacheBefore = process.env.XDG_CACHE_HOME;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  root = join(folder, "tree");
  process.env.XDG_CACHE_HOME = join(folder, "cache");
});
afterEach(async () => {
  if (cacheBefore === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = cacheBefore;
  await rm(folder, { recursive: true });
});

/** As on a machine without cargo, where none is given. */
async function ask(
  files: Readonly<Record<string, string>>,
  more: Partial<CratesQuestion> = {},
  cargo: Cargo | null = null,
): Promise<CratesAnswer | null> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const question = {
    root,
    requires: ["maturin>=1,<2"],
    subject: "spam 1.0",
    uploaded: null,
    cargoLocks: {},
    ...more,
  };
  return findCrates(question, { cargo: async () => cargo, scratch: folder, signal });
}

const manifest = '[package]\nname = "spam"\nversion = "1.0.0"\n';
const registry = "registry+https://example.org/index";
const locked = (name: string, source: string, checksum?: string): string =>
  `[[package]]\nname = "${name}"\nversion = "1.2.3"\nsource = "${source}"\n${checksum ? `checksum = "${checksum}"\n` : ""}`;

describe("findCrates, without a cargo", () => {
  it("has the crates of the lock, which does not say where they lie", async () => {
    const answer = await ask({
      "Cargo.toml": manifest,
      "Cargo.lock": locked("b", registry, "0".repeat(64)) + locked("a", registry, "1".repeat(64)),
    });
    expect(answer).toEqual({
      locks: new Map(),
      crates: new Map([
        [
          "b@1.2.3",
          {
            kind: "registry",
            name: "b",
            version: "1.2.3",
            url: null,
            hash: `sha256-${Buffer.alloc(32).toString("base64")}`,
          },
        ],
        [
          "a@1.2.3",
          {
            kind: "registry",
            name: "a",
            version: "1.2.3",
            url: null,
            hash: `sha256-${Buffer.alloc(32, 0x11).toString("base64")}`,
          },
        ],
      ]),
    });
  });

  it("takes those that the tree brings along", async () => {
    const answer = await ask({
      "Cargo.toml": manifest,
      "Cargo.lock": locked("a", registry, "1".repeat(64)),
      ".cargo/config.toml":
        '[source.crates-io]\nreplace-with = "v"\n[source.v]\ndirectory = "vendor"\n',
      "vendor/a/Cargo.toml": manifest,
      "vendor/a/Cargo.lock": locked("stray", registry, "2".repeat(64)),
    });
    expect(answer).toEqual({ crates: new Map(), locks: new Map() });
  });

  it("says what is missing where there is no lock", async () => {
    expect(await ask({ "Cargo.toml": manifest })).toMatchInlineSnapshot(`
      {
        "unbuildable": "spam 1.0 is written in Rust and brings no Cargo.lock, and there was no cargo to make one: install Rust and run \`poetrix lock\` again",
      }
    `);
  });

  it("keeps the lock that was made before where the tree has none", async () => {
    const made = locked("a", registry, "1".repeat(64));
    const answer = await ask({ "Cargo.toml": manifest }, { cargoLocks: { "Cargo.lock": made } });
    expect(answer).toEqual({
      locks: new Map([["Cargo.lock", made]]),
      crates: new Map([["a@1.2.3", expect.objectContaining({ kind: "registry", name: "a" })]]),
    });
  });

  it("says what is wrong with a lock that it cannot read, and with two registries", async () => {
    expect(
      await ask({ "Cargo.toml": manifest, "Cargo.lock": "[[package]\n" }),
    ).toMatchInlineSnapshot(`
      {
        "unbuildable": "Cargo.lock of spam 1.0 cannot be read: Invalid TOML document: expected end of table array declaration",
      }
    `);
    const second = locked("b", "registry+https://example.org/other", "0".repeat(64));
    expect(
      await ask({
        "Cargo.toml": manifest,
        "Cargo.lock": locked("a", registry, "1".repeat(64)) + second,
      }),
    ).toMatchInlineSnapshot(`
      {
        "unbuildable": "spam 1.0 takes crates from several registries (https://example.org/index, https://example.org/other), and a build can replace only one: install it as a wheel",
      }
    `);
  });

  it("finds a crate in its Git repository, with the workspace that it inherits from", async () => {
    const repository = await makeRepository(folder, "eggs");
    const commit = await repository.commit({
      "Cargo.toml": '[workspace]\nmembers = ["crates/*"]\n',
      "crates/eggs/Cargo.toml": '[package]\nname = "eggs"\nversion.workspace = true\n',
    });
    await repository.publish();
    const source = `git+${repository.url}?branch=main#${commit}`;
    const answer = await ask({ "Cargo.toml": manifest, "Cargo.lock": locked("eggs", source) });
    const id = `eggs@1.2.3#${commit.slice(0, 8)}`;
    expect(answer).toEqual({
      locks: new Map(),
      crates: new Map([
        [
          id,
          {
            kind: "git",
            name: "eggs",
            version: "1.2.3",
            url: repository.url,
            branch: "main",
            revision: commit,
            path: "crates/eggs",
            workspace: "",
            hash: expect.stringMatching(/^sha256-/),
          },
        ],
      ]),
    });
  });

  it("says so where the commit cannot be had", async () => {
    const source = `git+file:///nowhere/eggs.git?rev=abc#${"a".repeat(40)}`;
    expect(
      await ask({ "Cargo.toml": manifest, "Cargo.lock": locked("eggs", source) }),
    ).toMatchInlineSnapshot(`
      {
        "unbuildable": "spam 1.0 is built with the crate eggs from Git, and git could not fetch the commit aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa of file:///nowhere/eggs.git: '/nowhere/eggs.git' does not appear to be a git repository: install it as a wheel, or lock it where the repository can be reached",
      }
    `);
  });
});

describe("findCrates, with a cargo that fails", () => {
  const failing = async (files: Readonly<Record<string, string>>, said: string) => {
    const cargo = { lock: async (at: string) => `${said} (${at})`, url: async () => null };
    return ask({ "Cargo.toml": manifest, ...files }, {}, cargo);
  };

  it("says what cargo said, where there is no lock to go by", async () => {
    expect(await failing({}, "unclosed table")).toMatchInlineSnapshot(`
      {
        "unbuildable": "spam 1.0 is written in Rust and brings no Cargo.lock, and cargo could not make one (unclosed table (.)): install it as a wheel, or run \`poetrix lock\` again where cargo can",
      }
    `);
  });

  it("says that a registry lacks a crate, and passes over all else", async () => {
    const lock = { "Cargo.lock": locked("a", registry, "1".repeat(64)) };
    expect(await failing(lock, "no matching package named `a` found")).toMatchInlineSnapshot(`
      {
        "unbuildable": "spam 1.0 is built with a crate that the registry does not have (no matching package named \`a\` found (.)): lock another version, or install it as a wheel",
      }
    `);
    expect(await failing(lock, "this lock is too new")).toMatchObject({ locks: new Map() });
  });
});

describe.runIf((await findRust()) !== null)("findCrates, with this machine's cargo", () => {
  // With trust cargo runs as it is, as where there is no bubblewrap.
  it.each([{ trusts: false }, { trusts: true }])(
    "runs nothing that settings of cargo name, in the tree or above it: %j",
    async ({ trusts }) => {
      const ran = join(folder, "ran");
      const program = join(folder, "program");
      await mkdir(join(root, ".cargo"), { recursive: true });
      await writeFile(program, `#!/bin/sh\necho ran >> ${ran}\nexec "$@"\n`, { mode: 0o755 });
      const settings = `
        include = ["more.toml"]
        [build]\nrustc-wrapper = "${program}"\nrustc = "${program}"
        [registry]\nglobal-credential-providers = ["${program}"]
        [source.crates-io]\nreplace-with = "own"\n[source.own]\nregistry = "https://example.org/evil"
        [env]\nRUSTC = { value = "${program}", force = true }\nGIT_SSH_COMMAND = "${program}"
        [alias]\ngenerate-lockfile = ["run"]\n`;
      await mkdir(join(folder, ".cargo"));
      await writeFile(join(folder, ".cargo", "config.toml"), settings);
      await symlink("../settings", join(root, ".cargo", "config"));
      for (const name of [
        "RUSTC",
        "RUSTC_WRAPPER",
        "CARGO_BUILD_RUSTC",
        "CARGO_BUILD_RUSTC_WRAPPER",
      ]) {
        vi.stubEnv(name, program);
      }
      const answer = await ask(
        {
          "Cargo.toml": manifest,
          "src/lib.rs": "",
          settings,
          ".cargo/config.toml": settings,
          ".cargo/more.toml": settings,
          "rust-toolchain.toml": `[toolchain]\npath = "${folder}"\n`,
          "rust-toolchain": "nightly-2020-01-01\n",
        },
        {},
        await findCargo({ scratch: join(folder, "scratch"), trusts, signal }),
      );
      vi.unstubAllEnvs();
      expect(answer).toMatchObject({ locks: new Map([["Cargo.lock", expect.any(String)]]) });
      await expect(readFile(ran)).rejects.toThrow("ENOENT");
    },
  );

  it.each([
    ["Cargo.toml", `${manifest}workspace = "../victim"\n`],
    ["Cargo.toml", `${manifest}[dependencies]\nvictim = { path = "../victim" }\n`],
    ["Cargo.toml", `${manifest}[workspace]\nmembers = ["../victim"]\n`],
    ["Cargo.toml", `${manifest}[target.'cfg(unix)'.dependencies]\nv = { path = "/etc" }\n`],
    ["Cargo.toml", `${manifest}[dependencies]\nv = {\n path = "../victim" }\n`],
    ["pyproject.toml", '[tool.maturin]\nmanifest-path = "../victim/Cargo.toml"\n'],
  ])("touches nothing outside of the tree, whatever %s names: %j", async (name, text) => {
    const victim = join(folder, "victim");
    await mkdir(join(victim, "src"), { recursive: true });
    await writeFile(join(victim, "src", "lib.rs"), "");
    await writeFile(
      join(victim, "Cargo.toml"),
      '[package]\nname = "victim"\nversion = "1.0.0"\n[workspace]\nmembers = ["../tree"]\n',
    );
    const answer = await ask(
      { "src/lib.rs": "", "Cargo.toml": manifest, [name]: text },
      {},
      await findCargo({ scratch: join(folder, "scratch"), trusts: false, signal }),
    );
    expect(answer).toEqual({ unbuildable: expect.stringMatching(/lies outside|cannot be read/) });
    expect((await readdir(victim)).sort()).toEqual(["Cargo.toml", "src"]);
  });
});
