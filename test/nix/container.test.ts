// docs/containers.md: its images are built with nixpkgs' interface, unpacked, and run in a root of their own.
import { mkdtemp, readdir, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { cache, root } from "../tools/nix-env.ts";
import { build, nixpkgsTools, storeArchives, storeTools, writeProject } from "./fixture.ts";
import { application, wheels } from "./projects.ts";

const slow = 900_000;
let project: string;
let images: readonly string[];
let scratch: string;

beforeAll(async () => {
  scratch = await realpath(await mkdtemp(join(tmpdir(), "poetrix-container-")));
  const text = await readFile(join(root, "docs/containers.md"), "utf8");
  images = [...text.matchAll(/```nix\ncontainer = (.*?);\n```/gs)].map(([, code = ""]) => code);
  const { python } = await nixpkgsTools();
  const [tools, files] = await Promise.all([storeTools(), storeArchives(wheels)]);
  project = await writeProject({
    python,
    tools,
    files,
    ...application,
    sources: {
      ...application.sources,
      "pyproject.toml": application.sources["pyproject.toml"].replace("demo = ", "rvc2api = "),
      "settings.py":
        "NAME = 'demo'\nVERSION = '1.0'\nMODULES = ['demo', 'rvc2api']\nSCRIPTS = {'rvc2api': 'demo:main'}\n",
      "rvc2api/cli.py": "import greeter, sys\nprint(sys.prefix, greeter.__name__)\n",
    },
  });
}, slow);
afterAll(() => rm(scratch, { recursive: true, force: true }));

interface Image {
  readonly tags: readonly string[];
  /** The store paths that each layer holds, by name. */
  readonly layers: readonly (readonly string[])[];
  readonly command: readonly string[];
  readonly folder: string;
}

/** Builds an image of the document, and unpacks its layers one over the other. */
async function unpack(code: string): Promise<Image> {
  const { poetrix, sandbox } = await nixpkgsTools();
  const pkgs = `(import ${await makeNixpkgs(join(cache, "nixpkgs-for-nix-tests"))} { })`;
  const { path } = await build(
    sandbox,
    `let
       pkgs = ${pkgs};
       application = ${poetrix}.mkPoetryApplication { projectDir = ${project}; };
     in ${code.replace("Image {", 'Image { compressor = "none";')}`,
  );
  const image = await mkdtemp(join(scratch, "image-"));
  await execa("tar", ["--extract", "--file", path, "--directory", image]);
  const [manifest] = JSON.parse(await readFile(join(image, "manifest.json"), "utf8"));
  const { config } = JSON.parse(await readFile(join(image, manifest.Config), "utf8"));
  const folder = join(image, "root");
  await execa("mkdir", [folder]);
  const layers: string[][] = [];
  for (const layer of manifest.Layers) {
    const words = ["--extract", "--file", join(image, layer), "--directory", folder];
    await execa("tar", [...words, "--verbose", "--delay-directory-restore"]).then(({ stdout }) => {
      const paths = stdout.matchAll(/nix\/store\/[a-z0-9]{32}-([^/\n]+)/g);
      layers.push([...new Set([...paths].map(([, name = ""]) => name))]);
    });
  }
  return {
    tags: manifest.RepoTags,
    layers: layers.filter((names) => names.length > 0),
    command: config.Cmd,
    folder,
  };
}

/** Runs a command with the image as its root: as root, or in a namespace of one's own. */
async function run({ folder, command }: Image): Promise<string> {
  const own = process.getuid?.() === 0 ? [] : ["unshare", "--map-root-user"];
  const [program = "", ...args] = [...own, "chroot", folder, ...command];
  return (await execa(program, args, { env: { PATH: process.env.PATH }, extendEnv: false })).stdout;
}

describe("a container", { timeout: slow }, () => {
  it("of an application runs it, with a layer for each of its packages, and nothing that built it", async () => {
    const image = await unpack(images[0] ?? "");
    expect(image.tags).toEqual(["rvc2api:1.0"]);
    expect(JSON.parse(await run(image))).toEqual({
      greeting: "hello",
      development: false,
      sameInChild: true,
    });
    expect(image.layers).toContainEqual([expect.stringMatching(/^python3\.\d+-greeter-1\.0$/)]);
    expect(image.layers.filter((names) => names.includes("demo-1.0"))).toHaveLength(1);
    const names = image.layers.flat();
    expect(
      names.filter((name) => /twin|build|\.whl|gcc-[\d.]+$|poetrix|installer/.test(name)),
    ).toEqual([]);
    expect(await readdir(image.folder)).toEqual(["nix"]);
  });

  it("of an environment has its Python and scripts below /", async () => {
    const image = await unpack(images[1] ?? "");
    expect(await run(image)).toBe("/ greeter");
    expect(await run({ ...image, command: ["/bin/greet"] })).toMatch(/^hello from \//);
    expect(await readdir(join(image.folder, "bin"))).toEqual(
      expect.arrayContaining(["greet", "python", "python3", "rvc2api"]),
    );
    expect(image.layers).toContainEqual([expect.stringMatching(/^python3\.\d+-greeter-1\.0$/)]);
  });
});
