// The documentation, read from the first line to the last: every command on every page succeeds, and prints what the page shows.
import { existsSync, readdirSync } from "node:fs";
import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../tools/nix-env.ts";
import { commandsOnPage, isShown, makeReader, type Reader } from "./guide.ts";

const slow = 900_000;
let reader: Reader;
beforeAll(async () => {
  reader = await makeReader();
}, slow);
afterAll(() => rm(reader.scratch, { recursive: true, force: true }));

/** These go on where the tutorial ends. */
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
const ownPlace = ["docs/tutorial.md", "docs/monorepo.md", "README.md"];

/** Commands that are not typed here, and what runs them. */
const elsewhere: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // This suite is a part of the second; the first fails by itself where its service does not answer.
  "README.md": { "make demo": "scripts/demo.mjs", "make test": ".ci/run" },
  // There is no Docker here: the images are unpacked and run in a root of their own.
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

async function follow(page: string, folder: string): Promise<void> {
  const without = Object.keys(elsewhere[page] ?? {});
  const typed = await reader.read(page, folder, without);
  expect(typed.length).toBe(commandsOnPage(page).length - without.length);
  expect(typed.length).toBeGreaterThan(0);
  for (const each of typed) {
    const missing = each.shown.filter((line) => !isShown(each, line));
    expect(missing, `${page}: ${each.command}\n${each.output}`).toEqual([]);
  }
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

  it.each(afterTutorial)("%s", async (page) => {
    await follow(page, await copyOfGreeter(page.replaceAll(/\W/g, "-")));
  });
});

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
