// Attacks: a flake.lock, and a nixpkgs that it names, of a pull request.
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeRepository } from "../../test/support/git.ts";
import { nixConfig } from "../../test/tools/nix-env.ts";
import { fetchLockedNixpkgs, restrictedTo } from "./locked-nixpkgs.ts";

let folder: string;
let directory: string;
let secret: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  directory = join(folder, "repository", "project");
  await mkdir(join(directory, "..", ".git"), { recursive: true });
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, "own"), "own");
  await writeFile(join(directory, "..", ".gitignore"), "ignored");
  await mkdir(join(folder, "secrets"));
  secret = join(folder, "secrets", "key");
  await writeFile(secret, `canary ${folder}`);
  const own = await makeRepository(folder, "private");
  await own.commit({ key: "canary" });
  // As users of flakes have it.
  const features = "experimental-features = nix-command flakes";
  vi.stubEnv("NIX_CONFIG", `${await nixConfig({ shows: "nothing" })}\n${features}`);
  vi.stubEnv("POETRIX_TEST_SECRET", "canary");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const repository = (): string => join(folder, "private-tree");

const hashOf = async (path: string): Promise<string> =>
  (await execa("nix", ["--extra-experimental-features", "nix-command", "hash", "path", path]))
    .stdout;

const lock = (locked: object): Promise<void> =>
  writeFile(
    join(directory, "flake.lock"),
    JSON.stringify({ root: "root", nodes: { root: { inputs: { nixpkgs: "n" } }, n: { locked } } }),
  );

/** As an edited poetry.lock names them. */
const sources = ["../../secrets", "../../secrets/key", "../..", "/"];

/** What an evaluation as `poetrix build` does it gives, where nixpkgs is this expression. */
async function evaluated(expression: string): Promise<string> {
  const place = await mkdtemp(join(folder, "nixpkgs-"));
  await writeFile(join(place, "default.nix"), `{ }: ${expression}`);
  await lock({ type: "path", path: place, narHash: await hashOf(place) });
  const nixpkgs = (await fetchLockedNixpkgs(directory, new AbortController().signal)) ?? "";
  const { args, env } = await restrictedTo({ nixpkgs, directory, sources });
  const words = ["--eval", "--strict", "--read-write-mode", ...args];
  const ran = await execa(
    "nix-instantiate",
    [...words, "--argstr", "nixpkgs", nixpkgs, "-E", "{ nixpkgs }: import nixpkgs { }"],
    { env, reject: false, all: true },
  );
  return ran.all;
}

describe("a nixpkgs of flake.lock", { timeout: 60_000 }, () => {
  it("reads the project, and what its repository ignores", async () => {
    expect(await evaluated(`builtins.readFile ${directory}/own`)).toBe('"own"');
    expect(await evaluated(`builtins.readFile ${directory}/../.gitignore`)).toBe('"ignored"');
  });

  it.each([
    ["a file", () => `builtins.readFile ${secret}`],
    ["a file of the project's that is a link", () => `builtins.readFile ${directory}/link`],
    ["a folder, by copying it", () => `"\${${folder}/secrets}"`],
    ["a folder, by path", () => `builtins.path { path = "${folder}/secrets"; name = "x"; }`],
    ["a repository", () => `builtins.readFile (builtins.fetchGit "${repository()}" + "/key")`],
    ["a repository by URL", () => `"\${builtins.fetchGit "file://${repository()}"}"`],
    ["a tree", () => `"\${builtins.fetchTree { type = "path"; path = "${folder}/secrets"; }}"`],
    ["another's tree", () => `"\${builtins.fetchTree "git+file://${repository()}"}"`],
    ["a server", () => `builtins.fetchurl "http://127.0.0.1:9/\${builtins.currentSystem}"`],
    ["what others are named by search", () => `builtins.readFile <secret>`],
    ["a variable", () => `builtins.getEnv "POETRIX_TEST_SECRET"`],
  ])("does not read %s", async (_, expression) => {
    await execa("ln", ["-sfn", secret, join(directory, "link")]);
    const answer = await evaluated(expression());
    expect(answer).toMatch(
      /restricted mode|was not found|not a Git|'git' failed|is disabled|'fetchTree' missing|^""$/,
    );
    expect(answer).not.toMatch(/canary|127.0.0.1.*(refused|connect)/);
  });

  it.each([
    ["a folder that is no nixpkgs", () => ({ type: "path", path: join(folder, "secrets") })],
    ["all of the machine", () => ({ type: "path", path: "/" })],
    ["a repository of the user's", () => ({ type: "git", url: `file://${folder}/repository` })],
    ["a helper of Git's", () => ({ type: "git", url: "ext::sh -c true" })],
    ["an option", () => ({ type: "git", url: "ssh://-oProxyCommand=true/a" })],
    ["a file", () => ({ type: "tarball", url: `file://${secret}` })],
    ["what has no hash", () => ({ type: "tarball", url: "http://127.0.0.1:9/a.tar.gz" })],
  ])("is not %s", async (_, locked) => {
    await lock(locked());
    await expect(fetchLockedNixpkgs(directory, new AbortController().signal)).rejects.toMatchObject(
      { code: "NIXPKGS_MISSING" },
    );
    const { stdout: name } = await execa("nix-store", [
      ...["--print-fixed-path", "--recursive", "sha256"],
      await hashOf(join(folder, "secrets")).then((hash) => base16(hash)),
      "source",
    ]);
    await expect(access(name)).rejects.toThrow("ENOENT");
  });
});

const base16 = (sri: string): string =>
  Buffer.from(sri.replace(/^sha256-/, ""), "base64").toString("hex");
