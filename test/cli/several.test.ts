// `lock`, `check`, `fetch` and `build` of several projects at once: --all, one set of questions, one exit code.
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeWheel } from "../support/archives.ts";
import { poetrix } from "../support/command-line.ts";
import { makeRepository, type Repository } from "../support/git.ts";
import { misfits } from "../support/shape.ts";
import { makeProject, type TestProject } from "./project.ts";

let project: TestProject;
let repository: Repository;
let folder: string;
const run = (args: readonly string[], cwd = folder) => poetrix(args, { cwd, env: project.env });

beforeAll(async () => {
  project = await makeProject('"spam"', (index) => {
    index.add("spam", makeWheel("spam", "1.0"));
  });
  await project.lock();
  repository = await makeRepository(dirname(project.directory), "workspace");
  folder = repository.folder;
  await writeFile(join(folder, ".gitignore"), "/ignored\n");
  for (const place of ["apps/a", "apps/b", "libs/c", "ignored/d", ".venv/e"]) await copyTo(place);
  await writeFile(join(folder, ".venv/pyvenv.cfg"), "");
  await mkdir(join(folder, "libs/unlocked"));
  await writeFile(
    join(folder, "libs/unlocked/pyproject.toml"),
    '[tool.poetry]\nname = "unlocked"\nversion = "1"\n',
  );
  await writeFile(join(folder, ".git/info/exclude"), ".venv\n");
}, 60_000);
afterAll(() => project.close());

async function copyTo(place: string): Promise<void> {
  const directory = join(folder, place);
  await cp(project.directory, directory, { recursive: true });
  const path = join(directory, "pyproject.toml");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace('"demo"', JSON.stringify(place.split("/").at(-1))));
}

describe("several projects", { timeout: 120_000 }, () => {
  it("are found below, and locked with one question to the index", async () => {
    const { exitCode, stdout, stderr } = await run(["lock", "--all", "--verbose"]);
    expect(stdout.split("\n").filter((line) => !line.startsWith(" "))).toEqual([
      "apps/a:",
      "apps/b:",
      "libs/c:",
      "3 projects: 3 done",
    ]);
    expect(exitCode).toBe(0);
    const asked = stderr.split("\n").filter((line) => /^\+ \S*uv .*pip compile/.test(line));
    // Four questions: the packages, the tools that run in builds, the back end, and the requirements that the back end asks
    // for.
    expect(asked.filter((line) => line.includes("--no-deps"))).toHaveLength(1);
    expect(asked).toHaveLength(4);
    expect(stderr).toContain("libs/unlocked is left out: it has no poetry.lock");
    const plans = await Promise.all(
      ["apps/a", "apps/b", "libs/c"].map(async (place) =>
        JSON.parse(await readFile(join(folder, place, "poetrix.lock"), "utf8")),
      ),
    );
    for (const plan of plans) expect(plan.targets).toEqual(plans[0].targets);
    expect(Object.keys(plans[0].packages)).toContain("spam@1.0");
  });

  it("go on where one fails; the exit code is that of the worst", async () => {
    await run(["lock", "--all"]);
    await repository.git("add", "--all");
    const good = await run(["lock", "--check", "apps/a", "libs/c"]);
    expect(good.stdout).toBe(
      "apps/a: poetrix.lock is current\nlibs/c: poetrix.lock is current\n2 projects: 2 done",
    );
    await writeFile(join(folder, "apps/b/poetry.lock"), "<<<<<<< HEAD\n");
    await rm(join(folder, "libs/c/poetrix.lock"));
    const bad = await run(["lock", "--check", "--all"]);
    expect(bad.exitCode).toBe(2);
    expect(bad.stdout.split("\n").at(-1)).toBe(
      "3 projects: 1 done; 1 to act on: libs/c; 1 failed: apps/b",
    );
    expect(bad.stderr).toMatch(/^error\[\w+\]: apps\/b: poetry.lock/m);
    const asJson = await run(["lock", "--check", "--all", "--json"]);
    expect(misfits("lock --check --all", asJson.stdout)).toEqual([]);
    expect(
      JSON.parse(asJson.stdout).map((each: { project: string; exitCode: number }) => [
        each.project,
        each.exitCode,
      ]),
    ).toEqual([
      ["a", 0],
      ["b", 2],
      ["c", 1],
    ]);
    expect((await run(["lock", "--check", "apps/a", "libs/c"])).exitCode).toBe(1);
    await copyTo("apps/b");
    await run(["lock", "--all"]);
  });

  it("are checked and fetched; each command answers as it promises", async () => {
    await repository.git("add", "--all");
    const checked = await run(["check", "--all", "--json"]);
    expect(misfits("check --all", checked.stdout)).toEqual([]);
    const fetched = await run(["fetch", "--all", "--json"]);
    expect(misfits("fetch --all", fetched.stdout)).toEqual([]);
    expect(fetched.exitCode, fetched.stderr).toBe(0);
    // For a single folder the answer is not a list.
    expect(
      misfits("lock --check", (await run(["lock", "--check", "apps/a", "--json"])).stdout),
    ).toEqual([]);
  });

  it("may lie in a submodule, but not in what git ignores", async () => {
    const inner = await makeRepository(dirname(project.directory), "inner");
    await inner.commit({ "README.md": "" });
    await cp(join(folder, "libs/c"), join(inner.folder, "c"), { recursive: true });
    await inner.git("add", "--all");
    await inner.git("commit", "--quiet", "--message", "c");
    await repository.git("submodule", "--quiet", "add", inner.folder, "libs/inner");
    const { stdout } = await run(["lock", "--check", "--all", "--json"]);
    expect(JSON.parse(stdout).map((each: { directory: string }) => each.directory)).toEqual([
      "apps/a",
      "apps/b",
      "libs/c",
      "libs/inner/c",
    ]);
  });

  it("a repository within that is no submodule is named, and no project is looked for in node_modules", async () => {
    const inner = await makeRepository(folder, "vendored");
    await cp(join(folder, "libs/c"), join(inner.folder, "c"), { recursive: true });
    const foreign = join(folder, "node_modules/c");
    await cp(join(folder, "libs/c"), foreign, { recursive: true });
    const { stdout, stderr } = await run(["lock", "--check", "--all", "--json"]);
    const found = JSON.parse(stdout).map((each: { directory: string }) => each.directory);
    expect(found).toEqual(["apps/a", "apps/b", "libs/c", "libs/inner/c"]);
    expect(stderr).toMatch(
      /vendored\S* is left out: it is a repository of its own, and no submodule/,
    );
    await rm(inner.folder, { recursive: true });
    await rm(foreign, { recursive: true });
  });

  it("are found without git too, and it is an error that there is none", async () => {
    const place = join(dirname(project.directory), "plain");
    await cp(folder, place, { recursive: true, filter: (path) => !path.endsWith("/.git") });
    const { stdout } = await run(["lock", "--check", "--all", "--json"], place);
    expect(JSON.parse(stdout)).toHaveLength(5);
    await rm(place, { recursive: true });
    await mkdir(place);
    const none = await run(["lock", "--all"], place);
    expect(none.stderr).toContain("error[NO_PROJECTS]: there is no Poetry project below .");
    expect((await run(["lock", "--all", "nowhere"], place)).stderr).toContain(
      "error[NO_FOLDER]: nowhere: there is no such folder",
    );
  });
});

describe("a folder that may not be read", { timeout: 120_000 }, () => {
  // The superuser may read everything.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

  it.each(["with git", "without"])("is named, and the others are answered, %s", async (how) => {
    // Other users may not enter the temporary folder of the tests.
    await chmod(tmpdir(), 0o711);
    const place = await mkdtemp(join(tmpdir(), "poetrix-unreadable-"));
    try {
      for (const name of ["ours", "secret"]) {
        await cp(project.directory, join(place, name), { recursive: true });
      }
      await mkdir(join(place, "ours/data"));
      if (how === "with git") {
        await execa("git", ["init", "--quiet"], { cwd: place });
        await execa("git", ["add", "--all"], { cwd: place });
      }
      if ("uid" in nobody) await execa("chown", ["-R", "65534:65534", place]);
      for (const name of ["secret", "ours/data"]) await chmod(join(place, name), 0o000);
      const asNobody = (args: readonly string[]) =>
        poetrix([...args, "--all", "--json"], {
          ...nobody,
          cwd: place,
          env: { ...project.env, HOME: place, XDG_CACHE_HOME: place, XDG_CONFIG_HOME: place },
        });
      for (const command of [["lock", "--check"], ["check"]]) {
        const { stdout, stderr } = await asNobody(command);
        const answers = JSON.parse(stdout) as { directory: string; error: unknown }[];
        expect(answers.map(({ directory, error }) => [directory, error])).toEqual([["ours", null]]);
        expect(stderr).toMatch(/secret: permission is denied: it is left out/);
      }
    } finally {
      await execa("chmod", ["-R", "u+rwX", place]);
      await rm(place, { recursive: true });
    }
  });
});

describe("poetrix build --all", { timeout: 300_000 }, () => {
  it("makes a link for each", async () => {
    const { stdout, stderr } = await run([
      ...["build", "--env", "--toolchain", "host", "apps/a", "libs/c", "--json"],
    ]);
    expect(misfits("build --all", stdout), stderr).toEqual([]);
    expect(
      JSON.parse(stdout).map((each: { answer: { outLink: string } }) => each.answer.outLink),
    ).toEqual(["result-a", "result-c"]);
    expect((await execa(join(folder, "result-a/bin/python"), ["-c", "import spam"])).exitCode).toBe(
      0,
    );
  });
});
