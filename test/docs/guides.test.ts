// Follows the documentation from the first line to the last: every command on every page succeeds, and prints what the page
// shows.
import { existsSync, readdirSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { thisSystem } from "../../src/base/this-machine.ts";
import { somePython } from "../nix/fixture.ts";
import { serveFolder } from "../support/files-server.ts";
import { type Machines, makeMachines } from "../support/machines.ts";
import { root } from "../tools/nix-env.ts";
import {
  commandsOnPage,
  isShown,
  makeReader,
  type Reader,
  type ReadingOptions,
  type Typed,
} from "./guide.ts";

const slow = 900_000;
let reader: Reader;
beforeAll(async () => {
  reader = await makeReader();
}, slow);
afterAll(() => rm(reader.scratch, { recursive: true, force: true }));

/** These pages use the project of the tutorial. */
const afterTutorial = [
  "docs/daily-workflow.md",
  "docs/direnv.md",
  "docs/ci.md",
  "docs/upgrading.md",
  "docs/containers.md",
  "docs/from-poetry2nix.md",
  "docs/command-line.md",
  "docs/report.md",
  "docs/common-problems.md",
];
const ownPlace = ["docs/tutorial.md", "docs/monorepo.md", "docs/scale.md", "README.md"];

/** Commands that are not typed here, with the file that runs them instead. */
const elsewhere: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // This test is part of `make test`; `make demo` fails by itself if its service does not answer.
  "README.md": { "make demo": "scripts/demo.mjs", "make test": ".ci/run" },
  // There is no Docker here: the images are unpacked, and run with the result as their root folder.
  "docs/containers.md": {
    "docker load < result": "test/nix/container.test.ts",
    "docker run --rm rvc2api:0.4.2": "test/nix/container.test.ts",
  },
  "docs/nix-functions.md": {
    "nix build --override-input greeter ../greeter": "test/nix/other-flake.test.ts",
  },
};
const ownTest: Readonly<Record<string, string>> = {
  "docs/integrate.md": "test/docs/integrate.test.ts",
  "examples/poetry2nix-flake/README.md": "test/nix/poetry2nix-flake.test.ts",
};

async function follow(
  page: string,
  folder: string,
  options: ReadingOptions = {},
): Promise<readonly Typed[]> {
  const without = Object.keys(elsewhere[page] ?? {});
  const typed = await reader.read(page, folder, { ...options, without });
  expect(typed.length).toBe(commandsOnPage(page).length - without.length);
  expect(typed.length).toBeGreaterThan(0);
  for (const each of typed) {
    const missing = each.shown.filter((line) => !isShown(each, line));
    expect(missing, `${page}: ${each.command}\n${each.output}`).toEqual([]);
  }
  return typed;
}

describe("a reader", { timeout: slow }, () => {
  const copyOfGreeter = async (name: string): Promise<string> => {
    const folder = join(reader.scratch, name, "greeter");
    await cp(join(reader.scratch, "greeter"), folder, { recursive: true, verbatimSymlinks: true });
    return folder;
  };

  it("docs/tutorial.md", () => follow("docs/tutorial.md", reader.scratch));

  it("docs/monorepo.md", async () => {
    const folder = join(reader.scratch, "monorepo");
    await mkdir(folder);
    await follow("docs/monorepo.md", folder);
  });

  it("README.md, in a project without a flake", async () => {
    const folder = await copyOfGreeter("readme");
    for (const file of ["flake.nix", "poetrix.lock", ".vscode", ".github"]) {
      await rm(join(folder, file), { recursive: true });
    }
    await follow("README.md", folder);
  });

  it("docs/scale.md, on machines with a store of their own", async () => {
    const folder = await copyOfGreeter("scale");
    const place = join(reader.scratch, "machines");
    await mkdir(join(reader.scratch, "scale", "cache"));
    const machines = await makeMachines(place);
    const cache = await serveFolder(join(reader.scratch, "scale", "cache"));
    try {
      await machines.add("here", { paths: await builtIn(folder) });
      await machines.add("second");
      await machines.add("one", { like: "here", servesSsh: true });
      await machines.add("two", { like: "here", servesSsh: true });
      const typed = await follow("docs/scale.md", folder, {
        machine: "here",
        addresses: { "http://cache.example.org": cache.url },
        env: { NIX_CONFIG: "" },
        programs: machines.programs,
      });
      // Only its owner reads the key that signs.
      expect((await stat(join(folder, "../cache.secret"))).mode & 0o077).toBe(0);
      const building = (output = ""): string[] =>
        [...output.matchAll(/^building '\S*?-([^']*)\.drv'/gm)].map(([, name = ""]) => name);
      const second = typed.filter(({ command }) => command.includes("--max-jobs 0"));
      expect(second.length).toBe(3);
      expect(second.flatMap(({ output }) => building(output))).toEqual([]);

      const { output = "" } =
        typed.findLast(({ command }) => command === "nix build --print-build-logs") ?? {};
      const sent = output
        .split("\n")
        .filter((line) => / on 'ssh-ng:/.test(line))
        .flatMap(building);
      const python = `python${(await somePython()).short}`;
      expect(sent).toEqual(
        expect.arrayContaining([
          `${python}-mdurl-0.1.2`,
          expect.stringMatching(/-markdown-it-py-/),
          "greeter-0.1.0",
        ]),
      );
      // The package's files, the back end's wheel and the build environment that links them.
      const kept = building(output).filter((name) => !sent.includes(name));
      expect(kept).toContain("mdurl-0.1.2.tar.gz");
      expect(kept).toContain(`${python}-build-environment`);

      await pushStep(folder, machines);
    } finally {
      await cache.close();
      await machines.close();
    }
  });

  it.each(afterTutorial)("%s", async (page) => {
    await follow(page, await copyOfGreeter(page.replaceAll(/\W/g, "-")));
  });
});

/** The last step of the page's workflow, as a shell of GitHub's runs it. */
async function pushStep(project: string, { programs }: Machines): Promise<void> {
  const text = await readFile(join(project, ".github/workflows/poetrix.yml"), "utf8");
  const { jobs } = parse(text) as { jobs: Record<string, { steps: Record<string, string>[] }> };
  const step = Object.values(jobs).at(-1)?.steps.at(-1);
  const cache = join(project, "../pushed");
  await execa(
    join(programs, "machine"),
    ["here", "bash", "-euo", "pipefail", "-c", step?.run ?? ""],
    {
      cwd: project,
      env: {
        ...reader.env,
        NIX_CONFIG: "",
        CACHE: `file://${cache}?compression=none`,
        CACHE_KEY: await readFile(join(project, "../cache.secret"), "utf8"),
        RUNNER_TEMP: await mkdtemp(join(reader.scratch, "runner-")),
      },
    },
  );
  const infos = (await readdir(cache)).filter((name) => name.endsWith(".narinfo"));
  expect(infos.length).toBeGreaterThan(5);
  expect(await readFile(join(cache, infos[0] ?? ""), "utf8")).toContain(
    "Sig: cache.example.org-1:",
  );
}

/** The project and shell that the tutorial has built, with everything that they were built with. */
async function builtIn(project: string): Promise<string[]> {
  const shell = await reader.answer(
    ["nix", "eval", "--raw", `.#devShells.${thisSystem()}.default.drvPath`],
    project,
  );
  const query = async (...args: string[]): Promise<string[]> =>
    (await execa("nix-store", ["--query", ...args])).stdout.split("\n");
  const [application = ""] = await query("--deriver", join(project, "result"));
  const all = await query("--requisites", "--include-outputs", shell, application);
  return all.filter((path) => !path.endsWith(".drv"));
}

it("every command on every page is run by a test", () => {
  const pages = [
    "README.md",
    ...readdirSync(join(root, "docs"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
    ...readdirSync(join(root, "examples")).map((name) => `examples/${name}/README.md`),
  ];
  const followed = new Set([...afterTutorial, ...ownPlace, ...Object.keys(ownTest)]);
  const left = pages.flatMap((page) =>
    followed.has(page)
      ? []
      : commandsOnPage(page).filter((command) => elsewhere[page]?.[command] === undefined),
  );
  expect(left).toEqual([]);
  const tests = [...Object.values(ownTest), ...Object.values(elsewhere).flatMap(Object.values)];
  expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
