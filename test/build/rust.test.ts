// Packages written in Rust, from their source distributions: crates by their checksums, compiled without a network.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import { findRust } from "../../src/facts/programs/host-rust.ts";
import { nixStore } from "../../src/facts/store/store.ts";
import type { Plan, PlanBuild, PlanCrate } from "../../src/plan/plan.ts";
import { makeSdist } from "../support/archives.ts";
import { poetrix, type Ran } from "../support/command-line.ts";
import { makeRepository } from "../support/git.ts";
import { findPython, root, runNix } from "../tools/nix-env.ts";
import { emptyFolder, scratch } from "./commands.ts";

const python = await findPython("3.12");
const rust = await findRust();
if (rust === null) console.warn("no cargo: packages written in Rust are not built");

const storeCommand = { program: "nix-store", shows: "host" } as const;
const gone = "a".repeat(40);

describe.skipIf(!python || !rust)("packages written in Rust", { timeout: 600_000 }, () => {
  const folder = join(scratch, "rust");
  const project = join(folder, "project");
  const environment = join(folder, "environment");
  let commit: string;
  let plan: Plan;
  let lockRun: Ran;
  /** Set after `fetch`, before the build. */
  let missing: readonly string[];

  const run = async (...args: string[]): Promise<Ran> => poetrix([...args, project]);
  const buildOf = (name: string): PlanBuild => {
    const found = Object.values(plan.packages).find((each) => each.name === name)?.build;
    if (found === undefined) throw new Error(`${name} is not built from source`);
    return found;
  };
  const crate = (id: string): PlanCrate | undefined => plan.crates?.[id];

  beforeAll(async () => {
    await emptyFolder(folder);
    commit = await writeProject(folder, project);
    lockRun = await run("lock");
    expect(lockRun).toMatchObject({ exitCode: 0 });
    plan = JSON.parse(await readFile(join(project, "poetrix.lock"), "utf8"));
    expect(await run("fetch")).toMatchObject({ exitCode: 0 });
    missing = await missingCrates(plan);
    const options = ["--env", "--toolchain=host", "--python=3.12", "--groups=main"];
    expect(await run("build", ...options, `--out-link=${environment}`)).toMatchObject({
      exitCode: 0,
    });
  }, 600_000);

  it("import, and run as programs", async () => {
    const code = `
import bcrypt, rpds
print(bcrypt.checkpw(b"spam", bcrypt.hashpw(b"spam", bcrypt.gensalt(4))), rpds.HashTrieMap(a=1)["a"])`;
    const { stdout } = await execa(join(environment, "bin/python"), ["-I", "-c", code]);
    expect(stdout).toBe("True 1");
    expect((await execa(join(environment, "bin/eggs"))).stdout).toBe("yolk 7.1.0 says 42");
    expect((await execa(join(environment, "bin/spam"))).stdout).toBe("43");
  });

  it("have the crates of their Cargo.lock in the plan, by checksum and address", () => {
    // The lock of bcrypt lies in src/_bcrypt, that of rpds-py at the root.
    for (const [name, own] of [
      ["bcrypt", "blowfish"],
      ["rpds-py", "rpds"],
    ] as const) {
      const crates = buildOf(name).crates ?? [];
      expect(crates.length).toBeGreaterThan(15);
      expect(crates.some((id) => id.startsWith(`${own}@`))).toBe(true);
      expect(crates).toEqual([...crates].sort());
      for (const id of crates) {
        expect(crate(id)).toMatchObject({
          kind: "registry",
          hash: expect.stringMatching(/^sha256-/),
          url: expect.stringMatching(/^https?:/),
        });
      }
    }
  });

  it("have those that cargo chose where there is no Cargo.lock, which is kept", () => {
    const { crates = [], cargoLocks } = buildOf("spam");
    expect(crates).toEqual([expect.stringMatching(/^itoa@1\./)]);
    const lock = `name = "itoa"\nversion = "${crate(crates[0] ?? "")?.version}"`;
    expect(cargoLocks).toEqual({ "Cargo.lock": expect.stringContaining(lock) });
    expect(buildOf("bcrypt").cargoLocks).toBeUndefined();
  });

  it("have those from Git by their commit, with their tree's hash", () => {
    const [, yolk = ""] = buildOf("eggs").crates ?? [];
    expect(yolk).toBe(`yolk@7.1.0#${commit.slice(0, 8)}`);
    expect(crate(yolk)).toMatchObject({
      kind: "git",
      revision: commit,
      branch: "main",
      path: "crates/yolk",
      workspace: "",
      hash: expect.stringMatching(/^sha256-/),
    });
  });

  it("have them in the store before they are built", () => {
    expect(Object.keys(plan.crates ?? {}).length).toBeGreaterThan(40);
    expect(missing).toEqual([]);
  });

  it("are locked the same again", async () => {
    const before = await readFile(join(project, "poetrix.lock"), "utf8");
    expect(await run("lock")).toMatchObject({ exitCode: 0 });
    expect(await readFile(join(project, "poetrix.lock"), "utf8")).toBe(before);
  });

  it("keep nothing of what they were compiled with, and others do not depend on the compiler", async () => {
    const closure = await runNix(["--query", "--requisites", environment], storeCommand);
    expect(closure).toContain("rpds-py");
    expect(closure).not.toMatch(/crate|yolk|cargo|rust/);
    const compiled: string[] = [];
    for (const path of closure.split("\n")) {
      const derivation = await runNix(["--query", "--deriver", path], storeCommand);
      if (/"hostRust"/.test(await readFile(derivation, "utf8"))) {
        compiled.push(path.replace(/^.*-(?=python)/, ""));
      }
    }
    expect(compiled.sort()).toEqual([
      "python3.12-bcrypt-4.3.0",
      "python3.12-eggs-1.0",
      "python3.12-rpds-py-0.25.1",
      "python3.12-spam-1.0",
    ]);
  });

  it("come out the same to the bit when they are compiled again", async () => {
    const closure = await runNix(["--query", "--requisites", environment], storeCommand);
    const paths = closure.split("\n").filter((path) => /-(rpds-py|eggs)-[0-9.]+$/.test(path));
    const derivations = await runNix(["--query", "--deriver", ...paths], storeCommand);
    expect(derivations.split("\n").length).toBe(2);
    // Nix fails where a second build differs from the first.
    await runNix(["--realise", "--check", ...derivations.split("\n")], storeCommand);
  });

  it("say what is missing where a crate's commit cannot be had; the others are locked and built", async () => {
    const { unbuildable } = buildOf("lost");
    expect(lockRun.stderr).toContain(`warning: ${unbuildable}`);
    expect(unbuildable).toBe(
      `lost 1.0 is built with the crate yolk from Git, and git could not fetch the commit ${gone} of file:///nowhere/yolk.git: '/nowhere/yolk.git' does not appear to be a git repository: install it as a wheel, or lock it where the repository can be reached`,
    );
    const ran = await run("build", "--package=lost", "--toolchain=host", "--python=3.12");
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(`error[NIX_EVALUATION_FAILED]: ${unbuildable}`);
  });
});

async function missingCrates({ crates = {} }: Plan): Promise<string[]> {
  const files = Object.values(crates).map(({ kind, name, version, hash }) =>
    kind === "git"
      ? { fileName: "source", hash, isFolder: true }
      : { fileName: `${name}-${version}.crate`, hash },
  );
  const store = await nixStore(new AbortController().signal);
  return (await store.missing(files)).map(({ fileName }) => fileName);
}

/**
 * A project with two packages from the index and two of our own, one with a crate from a Git repository; returns that
 * crate's commit.
 */
async function writeProject(folder: string, project: string): Promise<string> {
  const repository = await makeRepository(folder, "yolk");
  const commit = await repository.commit({
    "Cargo.toml":
      '[workspace]\nresolver = "2"\nmembers = ["crates/*"]\n[workspace.package]\nversion = "7.1.0"\n[workspace.dependencies]\nitoa = "1"\n',
    "crates/yolk/Cargo.toml":
      '[package]\nname = "yolk"\nversion.workspace = true\nedition = "2021"\n[dependencies]\nitoa.workspace = true\n',
    "crates/yolk/src/lib.rs":
      'pub fn say() -> String { format!("yolk {} says {}", env!("CARGO_PKG_VERSION"), itoa::Buffer::new().format(42)) }\n',
  });
  await repository.publish();
  // Its own Cargo.lock has the registry's crate as cargo writes it.
  await execa(rust?.cargo ?? "", ["generate-lockfile"], { cwd: repository.folder });
  const locked = await readFile(join(repository.folder, "Cargo.lock"), "utf8");
  const itoa = /\[\[package\]\]\nname = "itoa"\n(?:.+\n)*/.exec(locked)?.[0];
  const eggs = await makeSdist("eggs", "1.0", {
    "PKG-INFO": "Metadata-Version: 2.1\nName: eggs\nVersion: 1.0\n",
    "pyproject.toml": pyproject("eggs"),
    "Cargo.toml": `${manifest("eggs")}yolk = { git = "${repository.url}", branch = "main" }\n`,
    "Cargo.lock":
      `version = 3\n\n[[package]]\nname = "eggs"\nversion = "1.0.0"\ndependencies = ["yolk"]\n\n${itoa}\n` +
      `[[package]]\nname = "yolk"\nversion = "7.1.0"\nsource = "git+${repository.url}?branch=main#${commit}"\ndependencies = ["itoa"]\n`,
    "src/main.rs": 'fn main() { println!("{}", yolk::say()); }\n',
  });
  const spam = await makeSdist("spam", "1.0", {
    "PKG-INFO": "Metadata-Version: 2.1\nName: spam\nVersion: 1.0\n",
    "pyproject.toml": pyproject("spam"),
    "Cargo.toml": `${manifest("spam")}itoa = "1"\n`,
    "src/main.rs": 'fn main() { println!("{}", itoa::Buffer::new().format(43)); }\n',
  });
  const lost = await makeSdist("lost", "1.0", {
    "PKG-INFO": "Metadata-Version: 2.1\nName: lost\nVersion: 1.0\n",
    "pyproject.toml": pyproject("lost"),
    "Cargo.toml": `${manifest("lost")}yolk = { git = "file:///nowhere/yolk.git" }\n`,
    "Cargo.lock": `version = 3\n[[package]]\nname = "yolk"\nversion = "1.0.0"\nsource = "git+file:///nowhere/yolk.git#${gone}"\n`,
    "src/main.rs": "fn main() {}\n",
  });
  await mkdir(join(project, "files"), { recursive: true });
  for (const { fileName, bytes } of [eggs, spam, lost]) {
    await writeFile(join(project, "files", fileName), bytes);
  }
  await writeFile(
    join(project, "pyproject.toml"),
    `[project]
name = "demo"
version = "1.0"
requires-python = ">=3.11,<3.13"
dependencies = []

[tool.poetry]
package-mode = false

[tool.poetry.dependencies]
bcrypt = "4.3.0"
rpds-py = "0.25.1"
eggs = { path = "files/eggs-1.0.tar.gz" }
spam = { path = "files/spam-1.0.tar.gz" }

[tool.poetry.group.lost.dependencies]
lost = { path = "files/lost-1.0.tar.gz" }

[tool.poetrix]
python = ["3.12"]
systems = ["x86_64-linux"]
prefer-wheels = false
`,
  );
  const poetry = [join(root, "scripts/poetry-here.py"), "lock", project];
  await execa(join(root, ".venv/bin/python"), poetry);
  return commit;
}

function pyproject(name: string): string {
  return `[build-system]
requires = ["maturin>=1.8,<2"]
build-backend = "maturin"

[project]
name = "${name}"
version = "1.0"

[tool.maturin]
bindings = "bin"
`;
}

function manifest(name: string): string {
  return `[package]\nname = "${name}"\nversion = "1.0.0"\nedition = "2021"\n\n[dependencies]\n`;
}
