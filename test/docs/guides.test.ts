// The guides of docs/, read from the first line to the last: every command succeeds, and prints what the page shows.
import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isShown, makeReader, type Reader } from "./guide.ts";

const slow = 900_000;
let reader: Reader;
beforeAll(async () => {
  reader = await makeReader();
}, slow);
afterAll(() => rm(reader.scratch, { recursive: true, force: true }));

async function follow(page: string, folder: string): Promise<void> {
  const typed = await reader.read(page, folder);
  expect(typed.length).toBeGreaterThan(2);
  for (const each of typed) {
    const missing = each.shown.filter((line) => !isShown(each, line));
    expect(missing, `${page}: ${each.command}\n${each.output}`).toEqual([]);
  }
}

describe("docs/", { timeout: slow }, () => {
  it("tutorial.md", () => follow("tutorial.md", reader.scratch));

  it("monorepo.md", async () => {
    const folder = join(reader.scratch, "monorepo");
    await mkdir(folder);
    await follow("monorepo.md", folder);
  });

  // These go on where the tutorial ends.
  it.each(["daily-workflow.md", "direnv.md", "ci.md", "upgrading.md"])("%s", async (page) => {
    const folder = join(reader.scratch, page.replace(".md", ""), "greeter");
    await cp(join(reader.scratch, "greeter"), folder, { recursive: true, verbatimSymlinks: true });
    await follow(page, folder);
  });
});
