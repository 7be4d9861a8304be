// The derivations of the example's environment: they are reproducible, and a change rebuilds only what depends on it.
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { parse } from "smol-toml";
import { beforeAll, describe, expect, it } from "vitest";
import { root, runNix } from "../tools/nix-env.ts";
import { emptyFolder, poetrix, scratch } from "./commands.ts";

const folder = join(scratch, "derivations");
const project = join(folder, "project");

describe("the environment of rv-gateway", { timeout: 600_000 }, () => {
  let before: string[];

  beforeAll(async () => {
    await emptyFolder(folder);
    await cp(join(root, "examples/rv-gateway"), project, { recursive: true });
    await rm(join(project, "poetrix.lock"), { force: true });
    before = await builtDerivations();
  }, 600_000);

  it("comes out the same to the bit when it is built again", async () => {
    expect(before.length).toBeGreaterThan(60);
    // Nix fails where a second build differs from the first.
    await runNix(["--realise", "--check", ...before], { program: "nix-store", shows: "host" });
  });

  it("is rebuilt with the one package that was bumped, and nothing else is", async () => {
    await bump("idna", "3.10");
    const after = await builtDerivations();
    const rebuilt = after.filter((path) => !before.includes(path)).map(nameOf);
    expect(rebuilt.sort()).toEqual(["python3.11-idna-3.10", "rv-gateway-env"]);
    expect(before.filter((path) => !after.includes(path)).length).toBe(2);
  });
});

/** Locks and builds the environment; returns the derivations that it consists of, without downloads. */
async function builtDerivations(): Promise<string[]> {
  await poetrix("lock", project);
  const link = join(folder, "environment");
  const options = ["--env", "--toolchain=host", "--python=3.11", "--groups=all", "--extras=all"];
  const output = await poetrix("build", ...options, `--out-link=${link}`, project);
  const nixStore = { program: "nix-store", shows: "host" } as const;
  const deriver = await runNix(["--query", "--deriver", output], nixStore);
  const closure = await runNix(["--query", "--requisites", deriver], nixStore);
  const all = closure.split("\n").filter((path) => path.endsWith(".drv"));
  const texts = await Promise.all(all.map((path) => readFile(path, "utf8")));
  return all.filter((_, index) => !texts[index]?.includes('("outputHash"'));
}

/** `/nix/store/<hash>-name.drv` as `name`. */
function nameOf(path: string): string {
  return path.replace(/^.*\/[a-z0-9]{32}-/, "").replace(/\.drv$/, "");
}

/** Changes the version of one package in poetry.lock, and its files to those on the index. */
async function bump(name: string, version: string): Promise<void> {
  const { stdout } = await execa(
    join(root, ".venv/bin/uv"),
    ["pip", "compile", "--no-deps", "--universal", "--format", "pylock.toml", "-"],
    { input: `${name}==${version}` },
  );
  type File = { url: string; hashes: { sha256: string } };
  const { packages } = parse(stdout) as unknown as { packages: { wheels: File[]; sdist: File }[] };
  const files = packages.flatMap(({ wheels, sdist }) => [...wheels, sdist]);
  const lines = files.map(
    ({ url, hashes }) =>
      `    {file = "${url.split("/").at(-1)}", hash = "sha256:${hashes.sha256}"},\n`,
  );
  const path = join(project, "poetry.lock");
  const blocks = (await readFile(path, "utf8")).split("[[package]]\n");
  const index = blocks.findIndex((block) => block.startsWith(`name = "${name}"\n`));
  const bumped = blocks[index]
    ?.replace(/^version = ".*"$/m, `version = "${version}"`)
    .replace(/^files = \[\n(?: {4}.*\n)+/m, `files = [\n${lines.join("")}`);
  await writeFile(path, blocks.with(index, bumped as string).join("[[package]]\n"));
}
