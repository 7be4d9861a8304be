// poetrix show --outdated, asked of a real uv and an index on loopback.
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeWheel } from "../support/archives.ts";
import { poetrix } from "../support/command-line.ts";
import { misfits } from "../support/shape.ts";
import { makeProject, type TestProject } from "./project.ts";

let project: TestProject;
beforeAll(async () => {
  project = await makeProject('"spam==1.0", "eggs==1.0", "fresh"', (index) => {
    for (const name of ["spam", "eggs", "fresh"]) index.add(name, makeWheel(name, "1.0"));
    index.add("spam", makeWheel("spam", "2.0"));
    index.add("spam", makeWheel("spam", "3.0a1"));
  });
  await project.lock();
  for (const file of project.index.packages.get("eggs") ?? []) file.yanked = "it eats files";
}, 120_000);
afterAll(() => project.close());

it("names newer versions, and those that were yanked", async () => {
  const run = (...args: string[]) => poetrix([...args, project.directory], { env: project.env });
  const { stdout, exitCode } = await run("show", "--outdated");
  expect(exitCode).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "eggs  1.0  yanked: it eats files
    spam  1.0  2.0
    2 of 3 packages have a newer version or were yanked"
  `);
  const asked = await run("show", "--outdated", "--json");
  expect(misfits("show --outdated", asked.stdout)).toEqual([]);
  const { packages } = JSON.parse(asked.stdout);
  expect(packages).toEqual([
    { name: "eggs", version: "1.0", latest: null, yanked: "it eats files" },
    { name: "spam", version: "1.0", latest: "2.0", yanked: null },
  ]);
  expect(misfits("lock", (await run("lock", "--json")).stdout)).toEqual([]);
  expect((await run("show", "--outdated", "--offline")).stderr).toContain("error[OFFLINE]");
});
