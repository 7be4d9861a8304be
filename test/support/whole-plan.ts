// A small project whose plan uses every key that a plan can have.

import { planProject } from "../../src/plan/build-plan.ts";
import { type Plan, planSchema } from "../../src/plan/plan.ts";
import { planInputs } from "../../src/plan/read-plan.ts";
import type { Commit } from "../../src/poetry/dependencies/git-revision.ts";
import { parseLock } from "../../src/poetry/lock/lock.ts";
import { parseProject } from "../../src/poetry/project/project.ts";
import { readSettings } from "../../src/poetry/project/settings.ts";
import { sriFromHex } from "../../src/standards/hash.ts";
import type { NormalizedName } from "../../src/standards/name.ts";

const hex = (digit: string): string => digit.repeat(64);
const hash = (digit: string) => sriFromHex(`sha256:${hex(digit)}`);
const name = (text: string) => text as NormalizedName;
const revision = "1234567890123456789012345678901234567890" as Commit;

/** An entry of poetry.lock: a package from an index, with a wheel and an sdist. */
export const lockedSix = `
[[package]]
name = "six"
version = "1.16.0"
groups = ["main"]
files = [
    {file = "six-1.16.0-py2.py3-none-any.whl", hash = "sha256:${hex("a")}"},
    {file = "six-1.16.0.tar.gz", hash = "sha256:${hex("b")}"},
]
`;

/** A package from a folder and one from a Git repository. */
export const lockedElsewhere = `
[[package]]
name = "lib"
version = "1"
groups = ["dev"]
develop = true
[package.source]
type = "directory"
url = "../lib"

[[package]]
name = "salsa"
version = "0.1"
groups = ["main"]
[package.source]
type = "git"
url = "https://example.org/salsa.git"
reference = "main"
resolved_reference = "${revision}"
`;

export const wholeLock = `${lockedSix}${lockedElsewhere}
[metadata]
lock-version = "2.1"
`;

export const wholePyproject =
  '[project]\nname = "whole"\nversion = "1"\nrequires-python = ">=3.9"\n[project.scripts]\nrun = "a:b"\n';

/** In this folder, which need not exist. */
export function wholeProject(directory: string) {
  const project = parseProject(wholePyproject, directory);
  const lock = parseLock(wholeLock, directory);
  const build = { backend: "flit_core.buildapi", backendPath: ["."], requires: ["flit_core"] };
  const include = { main: [[], ["fast", "!slow"]] };
  const index = { kind: "index" } as const;
  const url = "https://example.org/";
  const plan: Plan = {
    schema: planSchema,
    inputs: planInputs(project, lock),
    project: planProject({
      project,
      settings: readSettings(project),
      inputs: planInputs(project, lock),
      facts: { build: () => build, versionTool: null },
    }),
    packages: {
      "flit-core@3.9.0": {
        name: name("flit-core"),
        version: "3.9.0",
        source: index,
        files: {
          "flit_core-3.9.0-py3-none-any.whl": { kind: "wheel", hash: hash("c"), url, size: 5 },
        },
      },
      "lib@1": {
        name: name("lib"),
        version: "1",
        files: {},
        build,
        native: ["zlib"],
        source: { kind: "directory", path: "../lib", develop: true },
      },
      "salsa@0.1": {
        name: name("salsa"),
        version: "0.1",
        files: {},
        source: { kind: "git", url: "https://example.org/salsa.git", revision, hash: hash("d") },
        build: { ...build, crates: ["libc@0.2.171"], cargoLocks: { "Cargo.lock": "text" } },
      },
      "six@1.16.0": {
        name: name("six"),
        version: "1.16.0",
        source: index,
        files: {
          "six-1.16.0-py2.py3-none-any.whl": {
            kind: "wheel",
            hash: hash("a"),
            url: `${url}six.whl`,
            size: 11,
            needs: ["libz.so.1"],
          },
        },
      },
    },
    crates: {
      "libc@0.2.171": {
        kind: "registry",
        name: "libc",
        version: "0.2.171",
        hash: hash("e"),
        url,
      },
    },
    targets: {
      "cp312-x86_64-linux": {
        system: "x86_64-linux",
        python: { implementation: "cpython", version: "3.12", from: "3.12.1", below: null },
        packages: {
          "lib@1": { file: null, dependencies: [name("six")], include: { dev: [[]] } },
          "salsa@0.1": { file: null, dependencies: [], include, varies: true },
          "six@1.16.0": { file: "six-1.16.0-py2.py3-none-any.whl", dependencies: [], include },
        },
        builds: { ".": ["flit-core@3.9.0"], "lib@1": [], "salsa@0.1": ["flit-core@3.9.0"] },
        buildNames: {},
        buildFiles: { "flit-core@3.9.0": "flit_core-3.9.0-py3-none-any.whl" },
        tools: { "flit-core": "flit-core@3.9.0" },
        selections: [{ groups: ["main"], extras: [], packages: ["salsa@0.1"] }],
        verified: { "lib@1": { wheel: null, differences: [] } },
      },
    },
  };
  return { project, lock, plan };
}
