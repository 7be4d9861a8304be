// Anybody may have edited a plan: what it names as a Git revision is refused if it is not one.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../tools/nix-env.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
});
afterAll(() => rm(folder, { recursive: true }));

const commit = "0123456789abcdef0123456789abcdef01234567";
const url = "https://example.org/a.git";
const hostile = [
  { url, revision: "--upload-pack=touch ran" },
  { url, revision: `${commit}\n--option` },
  { url, revision: "main" },
  { url: "ext::sh -c touch% ran", revision: commit },
  { url: "--upload-pack=touch ran", revision: commit },
  { url: "ssh://-oProxyCommand=touch ran/a", revision: commit },
];

it("is taken as it is where it is one, and refused by Nix where not", async () => {
  const checked = (source: object) =>
    execa(
      "nix-instantiate",
      [
        ...["--eval", "--strict", "--json", "--argstr", "source", JSON.stringify(source), "-E"],
        `{ source }: import ${join(root, "nix/sources/checked-revision.nix")} (builtins.fromJSON source)`,
      ],
      { reject: false },
    );
  for (const source of [
    { url, revision: commit },
    { url: "file:///srv/a.git", revision: "ab".repeat(32) },
    { url: "ssh://git@host:22/a b.git", revision: commit },
  ]) {
    const { stdout, stderr } = await checked(source);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual(source);
  }
  for (const source of hostile) {
    expect((await checked(source)).stderr).toMatch(/is (not a|no) commit of a Git repository/);
  }
});

it.each(hostile)("is refused by the host's fetcher: $revision of $url", async (variables) => {
  const script = join(root, "nix/toolchains/host-fetch-git.sh");
  const { exitCode, stderr } = await execa("bash", [script], {
    cwd: folder,
    env: { ...variables, NIX_BUILD_TOP: folder, out: join(folder, "out") },
    reject: false,
  });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/is (not a|no) commit of a Git repository/);
  expect(await readdir(folder)).toEqual([]);
});
