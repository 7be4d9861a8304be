// Options that do not go together: for every pair of options of a command, this test says whether they do. The command line
// refuses the other pairs.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/all.ts";
import { longName } from "../../src/cli/contract/together.ts";
import { manualPage } from "../../src/cli/describe/manual-page.ts";
import { poetrix, root } from "../support/command-line.ts";

const project = join(root, "test/projects/groups-and-markers");

const apart = commands.flatMap(({ name, options }) =>
  options.flatMap((option) =>
    (option.notWith ?? []).map((other) => [name, longName(option), other] as const),
  ),
);
const parts = commands.flatMap(({ name, options }) =>
  options.flatMap((option) =>
    option.partOf === undefined ? [] : [[name, longName(option), option.partOf] as const],
  ),
);

/** The option, with a value if it takes one. */
function typed(command: string, name: string): string[] {
  const options = commands.find((one) => one.name === command)?.options ?? [];
  const option = options.find((one) => longName(one) === name);
  expect(option, `${command} has no ${name}`).toBeDefined();
  return option?.flags.includes("<") ? [name, "1.0"] : [name];
}

describe("two options", { timeout: 60_000 }, () => {
  it("that ask for different things are these", () => {
    expect(apart.map((each) => each.join(" ")).toSorted()).toMatchInlineSnapshot(`
      [
        "build --app --env",
        "build --app --in-place",
        "build --app --package",
        "build --env --in-place",
        "build --env --package",
        "build --in-place --out-link",
        "build --package --in-place",
        "init --no-ci --cachix",
        "init --no-gitignore --gitignore",
        "integrate --no-ci --cachix",
        "integrate --no-gitignore --gitignore",
        "lock --check --diff",
        "lock --check --verify",
        "lock --diff --verify",
        "lock --trust-build-scripts --diff",
        "show --glibc --macos",
        "show --glibc --musl",
        "show --musl --macos",
        "show --outdated --glibc",
        "show --outdated --macos",
        "show --outdated --musl",
        "show --tree --json",
        "show --tree --outdated",
      ]
    `);
    expect(parts.map((each) => each.join(" "))).toMatchInlineSnapshot(`
      [
        "lock --index --check",
        "lock --toolchain --verify",
      ]
    `);
  });

  it.each(apart)("of %s, %s and %s, are refused together", async (command, one, other) => {
    const words = [command, project, ...typed(command, one), ...typed(command, other)];
    const { exitCode, stderr } = await poetrix(words);
    expect({ exitCode, stderr: stderr.trim() }).toEqual({
      exitCode: 2,
      stderr: `error[CONFLICTING_OPTIONS]: ${one} and ${other} ask for different things: give one of them`,
    });
  });

  it.each(parts)("of %s, %s is refused without %s", async (command, one, whole) => {
    const { stderr } = await poetrix([command, project, ...typed(command, one)]);
    expect(stderr.trim()).toBe(
      `error[CONFLICTING_OPTIONS]: ${one} is a part of ${whole}: give both`,
    );
  });

  it("are named on both sides in --help and in the manual page", async () => {
    const help = (await poetrix(["show", "--help"])).stdout.replaceAll(/\s+/g, " ");
    expect(help).toContain("--tree as a tree of dependencies (not with --outdated, --json)");
    expect(help).toContain("print JSON, for programs (not with --tree)");
    const page = manualPage(commands).replaceAll("\\", "");
    expect(page).toContain("compare; only with --check");
    expect(page).toContain("the link to the result; result by default; not with --in-place");
  });

  // Pairs that depend on a value.
  it.each([
    [
      ["show", "--target", "cp312-aarch64-darwin", "--glibc", "2.36"],
      "--glibc 2.36: the target cp312-aarch64-darwin has no glibc",
    ],
    [
      ["show", "--target", "cp312-x86_64-linux", "--macos", "14.0"],
      "--macos 14.0: the target cp312-x86_64-linux has no macOS",
    ],
    [
      ["show", "--target", "cp312-x86_64-linux-musl", "--glibc", "2.36"],
      "--glibc 2.36: the target cp312-x86_64-linux-musl has no glibc",
    ],
    [
      ["report", "--json", "--format", "spdx"],
      "--json and --format ask for different things: give one of them",
    ],
    [
      ["report", "--against", "HEAD", "--format", "spdx"],
      "--against and --format spdx do not go together",
    ],
  ])("%j are refused", async (words, said) => {
    const { exitCode, stderr } = await poetrix([...words, project]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`error[CONFLICTING_OPTIONS]: ${said}`);
  });
});
