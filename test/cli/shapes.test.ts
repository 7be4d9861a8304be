// The shapes of `--json`: each answer is as promised, and docs/schemas.json says the same.
import { cp, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { schemasText } from "../../scripts/schemas.ts";
import { shapes } from "../../src/cli/contract/shapes.ts";
import { poetrix, root } from "../support/command-line.ts";
import { misfits } from "../support/shape.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-shapes-"));
  for (const name of ["pyproject.toml", "poetry.lock"]) {
    await cp(join(root, "test/projects/groups-and-markers", name), join(folder, name));
  }
  await cp(
    join(root, "test/integrate/flakes/hand-lists/input.nix"),
    join(folder, "nix-by-hand.nix"),
  );
});

describe("--json", { timeout: 60_000 }, () => {
  it.each([
    ["show", ["show"], 0],
    ["why", ["why", "app"], 0],
    ["lock --check", ["lock", "--check"], 1],
    ["init", ["init", "--dry-run"], 0],
    ["integrate", ["init"], 0],
    ["integrate", ["integrate", "--dry-run"], 0],
    ["check", ["check"], 1],
    ["error", ["why", "nothing-of-this-name"], 2],
    ["error", ["show", "--unknown"], 2],
  ] as const)("of %s is as promised: poetrix %j", async (shape, args, code) => {
    const { stdout, exitCode } = await poetrix([...args, "--json"], { cwd: folder });
    expect(misfits(shape, stdout)).toEqual([]);
    expect(exitCode).toBe(code);
  });

  it("would not pass with a key that was not promised, or without one that was", () => {
    const answer = { target: "cp312-x86_64-linux", groups: [], extras: [] };
    expect(misfits("show", JSON.stringify(answer))).not.toEqual([]);
    const more = { current: true, reason: null, more: 1 };
    expect(misfits("lock --check", JSON.stringify(more))).not.toEqual([]);
  });
});

it("is described in docs/schemas.json: `npm run reference` writes it", async () => {
  const text = await readFile(join(root, "docs/schemas.json"), "utf8");
  expect(text).toBe(schemasText());
  expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(shapes));
});
