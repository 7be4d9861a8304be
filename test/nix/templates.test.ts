// Each template of our flake: `nix flake init -t` in a project, then its outputs are built.
import { cp, mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remadePlan } from "../../src/lock/check/remade-plan.ts";
import { formatPlan } from "../../src/plan/format-plan.ts";
import { parsePlan, readPlanText } from "../../src/plan/read-plan.ts";
import { writePlan } from "../../src/plan/write-plan.ts";
import { contentHash } from "../../src/poetry/lock/content-hash.ts";
import { readLock } from "../../src/poetry/lock/lock.ts";
import { readProject } from "../../src/poetry/project/project.ts";
import { hexFromSri, type SriHash } from "../../src/standards/hash.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { nixConfig, root } from "../tools/nix-env.ts";
import { copyOurFlake } from "../tools/our-flake.ts";
import {
  evaluate,
  nixpkgsTools,
  somePython,
  storeArchives,
  storeTools,
  writeProject,
} from "./fixture.ts";
import { application, lockOfGreeter, wheels } from "./projects.ts";

const slow = 600_000;
const flakeParts = join(root, "test/flakes/flake-parts");
let scratch: string;
let env: Record<string, string>;
let inputs: readonly string[];
let flake: string;
let project: string;

beforeAll(async () => {
  scratch = await realpath(await mkdtemp(join(tmpdir(), "poetrix-templates-")));
  env = { NIX_CONFIG: await nixConfig({ shows: "nothing" }), NIX_PATH: "" };
  const nixpkgs = ["--override-input", "nixpkgs", `path:${await makeNixpkgs()}`];
  flake = await copyOurFlake(join(scratch, "poetrix"));
  await execa("nix", ["flake", "lock", flake, ...nixpkgs], { env });
  inputs = [...nixpkgs, "--override-input", "poetrix", flake, "--no-write-lock-file"];
  const own = application.sources["pyproject.toml"];
  const pyproject = `${own.replace("[project]\n", '[project]\ndependencies = ["greeter"]\n')}\n[tool.poetrix]\nsystems = ["x86_64-linux", "aarch64-darwin"]\n`;
  const files = await storeArchives(wheels);
  const file = "greeter-1.0-py3-none-any.whl";
  project = await writeProject({
    python: await somePython(),
    tools: await storeTools(),
    files,
    ...application,
    locked: { [file]: {} },
    sources: {
      ...application.sources,
      "pyproject.toml": pyproject,
      "poetry.lock": lockOfGreeter({
        files: `{ file = "${file}", hash = "${hexFromSri(files[file]?.hash as SriHash)}" }`,
        contentHash: contentHash(pyproject, { dependencyGroups: true }),
      }),
    },
  });
  // The drift check resolves again, so this plan must be what `poetrix lock` would write.
  const [read, lock] = [await readProject(project), await readLock(project)];
  const text = (await readPlanText(project)) ?? "";
  await writePlan(
    read,
    formatPlan(await remadePlan(parsePlan(text), read, lock)),
    new AbortController().signal,
  );
}, slow);
afterAll(() => rm(scratch, { recursive: true }));

/** A project with the files of a template. */
async function started(template: string): Promise<string> {
  const folder = join(scratch, template);
  await cp(project, folder, { recursive: true });
  await execa("nix", ["flake", "init", "--template", `${flake}#${template}`], { cwd: folder, env });
  expect(await readFile(join(folder, "flake.nix"), "utf8")).toBe(
    await readFile(join(root, "templates", template, "flake.nix"), "utf8"),
  );
  return folder;
}

async function built(folder: string, output: string, more: readonly string[]): Promise<string> {
  const words = ["build", `path:${folder}#${output}`, "--no-link", "--json", ...inputs, ...more];
  return JSON.parse((await execa("nix", words, { env })).stdout)[0].outputs.out;
}

describe("the template", { timeout: slow }, () => {
  it.each([
    [
      "default",
      [
        "packages.x86_64-linux.default",
        "packages.x86_64-linux.default.sbom",
        "checks.x86_64-linux.package",
      ],
    ],
    ["environment", ["packages.x86_64-linux.default"]],
    ["workspace", ["packages.x86_64-linux.demo", "checks.x86_64-linux.demo"]],
    ["flake-parts", ["packages.x86_64-linux.default", "checks.x86_64-linux.default"]],
    ["service", ["packages.x86_64-linux.default", "checks.x86_64-linux.drift"]],
  ] as const)("%s", async (template, outputs) => {
    const folder = await started(template);
    const more =
      template === "flake-parts" ? ["--override-input", "flake-parts", `path:${flakeParts}`] : [];
    const [product = "", ...others] = await Promise.all(
      outputs.map((output) => built(folder, output, more)),
    );
    expect(others).toHaveLength(outputs.length - 1);
    const code = "import greeter";
    const python = ["environment"].includes(template)
      ? "bin/python"
      : "libexec/python-environment/bin/python";
    await execa(join(product, python), ["-c", code]);
    const shell = await execa(
      "nix",
      [
        ...["eval", "--raw", `path:${folder}#devShells.x86_64-linux.default.drvPath`, ...inputs],
        ...more,
      ],
      { env },
    );
    expect(shell.stdout).toMatch(/[.]drv$/);
  });
});

it("has a service that NixOS runs with a user of its own", { timeout: slow }, async () => {
  const config = (settings: string): Promise<unknown> =>
    evaluate(`let
      system = import ${flakeParts}/modules.nix {
        inherit (import ${join(root, "test/nixpkgs/lib")}) escapeShellArgs optionalAttrs;
        getExe = package: "\${package}/bin/demo";
      };
    in (system.evalModules {
      arguments.pkgs = { };
      modules = [ ${join(root, "templates/service/nixos-module.nix")} { services.my-service = ${settings}; } ];
    }).systemd.services or { }`);
  const package_ = 'package = derivation { name = "demo"; system = "x"; builder = "x"; };';
  expect(
    await config(`{ enable = true; ${package_} arguments = [ "--port" "80 80" ]; }`),
  ).toMatchObject({
    "my-service": {
      wantedBy: ["multi-user.target"],
      serviceConfig: {
        ExecStart: expect.stringMatching(
          /^'?\/nix\/store\/\S+-demo\/bin\/demo'? '?--port'? '80 80'$/,
        ),
        DynamicUser: true,
        StateDirectory: "my-service",
      },
    },
  });
  expect(await config(`{ enable = false; ${package_} }`)).toEqual({});
  expect(
    await config(`{ enable = true; ${package_} environmentFile = "/run/secrets"; }`),
  ).toMatchObject({ "my-service": { serviceConfig: { EnvironmentFile: "/run/secrets" } } });
  await expect(config(`{ enable = true; ${package_} environmentFile = 1; }`)).rejects.toThrow(
    "no path",
  );
});

it("is in devenv too: the module puts the environment among its packages", async () => {
  const { poetrix, python } = await nixpkgsTools();
  const folder = await writeProject({ python, ...application });
  const names = await evaluate(`let
    system = import ${flakeParts}/modules.nix { };
    pkgs = import ${await makeNixpkgs()} { };
  in map (package: package.name) (system.evalModules {
    arguments = { inherit pkgs; };
    modules = [ ${join(root, "nix/modules/devenv.nix")} { poetrix.src = ${folder}; } ];
  }).packages`);
  expect(names).toEqual([
    await evaluate(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; }).name`),
  ]);
});
