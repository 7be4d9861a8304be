// poetrix report, as a user runs it.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report, ReportPackage } from "../../src/report/report.ts";
import { makeReportProject } from "../report/project.ts";
import { makeWheel } from "../support/archives.ts";
import { poetrix, root } from "../support/command-line.ts";
import { misfits } from "../support/shape.ts";
import { makeProject, type TestProject } from "./project.ts";

let project: TestProject;
const target = ["--target", "cp312-x86_64-linux"];
const report = (...args: string[]) =>
  poetrix(["report", project.directory, ...target, ...args], { env: project.env });
const data = async (...args: string[]): Promise<Report> =>
  JSON.parse((await report("--json", ...args)).stdout);
const named = ({ packages }: Report, name: string): ReportPackage =>
  packages.find((each) => each.name === name) as ReportPackage;

describe("poetrix report", { timeout: 300_000 }, () => {
  beforeAll(async () => {
    project = await makeReportProject();
  }, 300_000);
  afterAll(() => project.close());

  it("wants a poetrix.lock", async () => {
    const { exitCode, stdout, stderr } = await report();
    expect({ exitCode, stdout, stderr }).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "error[STALE_PLAN]: there is no poetrix.lock
      hint: run \`poetrix lock\`",
        "stdout": "",
      }
    `);
  });

  describe("with one", () => {
    beforeAll(async () => {
      const { exitCode, stderr } = await poetrix(["lock", project.directory], { env: project.env });
      expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    });

    it("prints the promised JSON", async () => {
      expect(misfits("report", (await report("--json")).stdout)).toEqual([]);
      const found = await data("--groups", "main");
      expect({
        ...found,
        asked: "today",
        packages: found.packages.map(({ id }) => id),
      }).toMatchInlineSnapshot(`
        {
          "against": null,
          "asked": "today",
          "build": {
            "backend": "back_end",
            "because": "the project itself",
            "crates": 0,
            "failure": null,
            "native": [],
            "reason": "project",
            "requirements": [
              "back-end@1.0",
              "helper@2.0",
            ],
            "requires": [
              "back-end",
              "helper>=1; python_version > '3'",
              "never; extra == 'all'",
            ],
            "unbuildable": null,
            "verified": null,
          },
          "byGroup": [
            {
              "download": 55934,
              "group": "main",
              "installed": 52784,
              "only": {
                "download": 55934,
                "installed": 52784,
                "packages": 7,
                "unknown": 2,
              },
              "packages": 7,
              "unknown": 2,
            },
          ],
          "extras": [],
          "groups": [
            "main",
          ],
          "packages": [
            "asked@1.0",
            "bare@1.0",
            "base@1.0",
            "hostile@1.0",
            "loop@1.0",
            "victim@1.0",
            "web@1.0",
          ],
          "project": {
            "name": "demo",
            "version": "1.0",
          },
          "systemLibraries": [],
          "target": "cp312-x86_64-linux",
          "totals": {
            "builtFromSource": 2,
            "download": 55934,
            "installed": 52784,
            "licences": {
              "copyleft": 1,
              "none": 2,
              "other": 0,
              "permissive": 3,
              "unclear": 1,
            },
            "packages": 7,
            "unknown": 2,
          },
          "vulnerabilities": null,
        }
      `);
      expect(named(found, "web")).toMatchInlineSnapshot(
        {
          hash: expect.stringMatching(/^sha256-/),
        },
        `
        {
          "alone": {
            "download": 53168,
            "ids": [
              "web@1.0",
              "base@1.0",
              "loop@1.0",
            ],
            "installed": 51546,
            "packages": 3,
            "unknown": 0,
          },
          "brings": {
            "download": 1923,
            "installed": 903,
            "packages": 2,
            "unknown": 0,
          },
          "build": null,
          "chain": [
            "web@1.0",
          ],
          "direct": [
            {
              "constraint": "*",
              "extras": [
                "fast",
              ],
              "group": "main",
              "marker": "",
            },
          ],
          "download": 51245,
          "dropping": [
            {
              "download": 53168,
              "group": "main",
              "ids": [
                "web@1.0",
                "base@1.0",
                "loop@1.0",
              ],
              "installed": 51546,
              "packages": 3,
              "unknown": 0,
            },
          ],
          "file": "web-1.0-py3-none-any.whl",
          "groups": [
            "main",
          ],
          "hash": StringMatching /\\^sha256-/,
          "homePage": "https://example.org/web",
          "id": "web@1.0",
          "installed": 50643,
          "latest": null,
          "libraries": [],
          "licence": {
            "doubt": null,
            "expression": "MIT",
            "files": [
              "LICENSE",
            ],
            "kind": "permissive",
            "statements": [
              {
                "field": "License-Expression",
                "text": "MIT",
              },
            ],
          },
          "name": "web",
          "released": "2024-01-01",
          "requiredBy": [],
          "requires": [
            {
              "constraint": ">=1",
              "extras": [],
              "id": "base@1.0",
              "marker": "",
            },
            {
              "constraint": "*",
              "extras": [],
              "id": "loop@1.0",
              "marker": "extra == "fast"",
            },
          ],
          "source": {
            "kind": "index",
            "name": "local",
          },
          "summary": "Serves",
          "unusable": null,
          "version": "1.0",
          "yanked": null,
        }
      `,
      );
    });

    it("says why something is built, and with what", async () => {
      const found = await data();
      const builds = found.packages.flatMap(({ name, build }) => (build ? [[name, build]] : []));
      expect(Object.fromEntries(builds)).toMatchInlineSnapshot(`
        {
          "asked": {
            "backend": "back_end",
            "because": "source = "sdist" in [tool.poetrix.packages.asked]",
            "crates": 0,
            "failure": null,
            "native": [
              "libxml2",
            ],
            "reason": "source",
            "requirements": [
              "back-end@1.0",
              "helper@1.2",
            ],
            "requires": [
              "back-end",
              "helper>=1; python_version > '3'",
              "never; extra == 'all'",
            ],
            "unbuildable": null,
            "verified": null,
          },
          "bare": {
            "backend": "back_end",
            "because": "no wheel fits CPython 3.12 on x86_64-linux: poetry.lock lists no wheel and an sdist",
            "crates": 0,
            "failure": null,
            "native": [],
            "reason": "no-wheel",
            "requirements": [
              "back-end@1.0",
              "helper@1.2",
            ],
            "requires": [
              "back-end",
              "helper>=1; python_version > '3'",
              "never; extra == 'all'",
            ],
            "unbuildable": null,
            "verified": null,
          },
          "local": {
            "backend": "back_end",
            "because": "it is the folder libs/local, and is editable",
            "crates": 0,
            "failure": null,
            "native": [],
            "reason": "directory",
            "requirements": [
              "back-end@1.0",
              "helper@2.0",
            ],
            "requires": [
              "back-end",
              "helper>=1; python_version > '3'",
              "never; extra == 'all'",
            ],
            "unbuildable": null,
            "verified": null,
          },
          "part": {
            "backend": "back_end",
            "because": "it comes from a Git repository",
            "crates": 0,
            "failure": null,
            "native": [],
            "reason": "git",
            "requirements": [
              "back-end@1.0",
              "helper@2.0",
            ],
            "requires": [
              "back-end",
              "helper>=1; python_version > '3'",
              "never; extra == 'all'",
            ],
            "unbuildable": null,
            "verified": null,
          },
        }
      `);
      expect(found.build).toMatchObject({ reason: "project", backend: "back_end" });
    });

    it("tells what the index says of each version; offline it says that it was not asked", async () => {
      const asked = await data("--groups", "main");
      expect(asked.asked).toBe(new Date().toISOString().slice(0, 10));
      expect(named(asked, "web")).toMatchObject({ latest: null, yanked: null });
      const { exitCode, stdout, stderr } = await report("--groups", "main", "--offline", "--json");
      expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
      expect(stderr).toContain("offline: the report does not say when packages were released");
      expect(JSON.parse(stdout)).toMatchObject({ asked: null });
      const page = await report("--groups", "main", "--offline");
      expect(page.stdout).toContain("The index was not asked");
    });

    it("tells what changed since a report and since a commit", async () => {
      const { directory } = project;
      const before = await data("--groups", "main");
      const file = join(directory, "../before.json");
      const [removed, bumped, ...others] = before.packages;
      const packages = [
        { ...bumped, version: "0.9", download: 1 },
        { name: "gone", version: "2.0", download: 7000, installed: null },
        ...others,
      ];
      await writeFile(file, JSON.stringify({ ...before, packages }));
      const { against } = await data("--groups", "main", "--against", file);
      expect(against).toMatchObject({
        with: file,
        added: [{ name: removed?.name, version: removed?.version }],
        removed: [{ name: "gone", version: "2.0", download: 7000, installed: null }],
        changed: [{ name: bumped?.name, before: "0.9", now: bumped?.version }],
      });
      const page = await report("--groups", "main", "--against", file);
      expect(page.stdout).toContain("1 package added, 1 removed, 1 changed");

      const git = (...words: string[]) => execa("git", words, { cwd: directory });
      await git("init", "--quiet");
      await git("add", "pyproject.toml", "poetry.lock", "poetrix.lock");
      await git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "all");
      const same = await data("--groups", "main", "--against", "HEAD");
      expect(same.against).toMatchObject({ with: "HEAD", added: [], removed: [], changed: [] });
      // It lay in another folder before.
      for (const place of ["HEAD:./", "HEAD:."]) {
        const { against } = await data("--groups", "main", "--against", place);
        expect(against).toMatchObject({ with: place, added: [], removed: [], changed: [] });
      }
      await rm(join(directory, ".git"), { recursive: true });
    });

    it.each([
      ["--output=x", "UNKNOWN_REVISION"],
      ["nowhere", "UNKNOWN_REVISION"],
      ["README.md", "INVALID_REPORT"],
      ["package.json", "INVALID_REPORT"],
    ])("says what is wrong with --against=%s", async (against, code) => {
      const { exitCode, stderr } = await report(`--against=${against}`);
      expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 });
      expect(stderr).toContain(`error[${code}]`);
    });

    it("reads licences of wheels, sdists, folders and repositories, and guesses none", async () => {
      const { packages } = await data();
      expect(
        packages.map(({ name, licence: { kind, expression, doubt } }) =>
          [name, kind, expression ?? doubt].join(": "),
        ),
      ).toMatchInlineSnapshot(`
        [
          "asked: copyleft: no one licence of SPDX's list",
          "bare: none: ",
          "base: permissive: a family of licences, and not which of them",
          "hostile: unclear: no one licence of SPDX's list",
          "local: permissive: MIT",
          "loop: permissive: Apache-2.0",
          "part: copyleft: MPL-2.0",
          "victim: none: ",
          "web: permissive: MIT",
        ]
      `);
    });

    it("says what would go with each direct dependency, group by group", async () => {
      const { packages } = await data();
      const dropping = packages.flatMap((each) =>
        each.dropping.map(({ group, ids }) => `${group}, ${each.name}: ${ids.join(" ")}`),
      );
      expect(dropping).toMatchInlineSnapshot(`
        [
          "main, asked: asked@1.0",
          "main, bare: bare@1.0",
          "main, hostile: hostile@1.0 victim@1.0",
          "dev, local: local@1.0",
          "dev, part: part@1.0",
          "main, web: web@1.0 base@1.0 loop@1.0",
          "dev, web: web@1.0 base@1.0",
        ]
      `);
    });

    it("fetches what is neither in the cache nor in the Nix store, once, and needs no Nix", async () => {
      const cache = await mkdtemp(join(tmpdir(), "poetrix-test-"));
      const env = { ...project.env, XDG_CACHE_HOME: cache };
      const withoutNix = { ...env, PATH: cache };
      const files = () => project.index.requests.filter((request) => request.includes("/files/"));
      const before = files().length;
      const args = ["report", project.directory, ...target, "--groups", "main", "--json"];
      const first = await poetrix(args, { env: withoutNix });
      const fetched = files().slice(before);
      expect(new Set(fetched).size).toBe(fetched.length);
      expect(fetched.length).toBe(7);
      const second = await poetrix(args, { env: withoutNix });
      expect(files().length).toBe(before + fetched.length);
      expect(second.stdout).toBe(first.stdout);
      await rm(cache, { recursive: true });

      await poetrix(["fetch", "--system", "x86_64-linux", project.directory], { env: project.env });
      const asked = files().length;
      const third = await poetrix(args, { env });
      expect(third.stdout).toBe(first.stdout);
      expect(files().length).toBe(asked);
    });

    it("is the same bytes each time, wherever the project lies, and tells nothing of the machine", async () => {
      const elsewhere = await mkdtemp(join(tmpdir(), "poetrix-test-"));
      await cp(project.directory, elsewhere, { recursive: true });
      const { stdout } = await report();
      const other = await poetrix(["report", elsewhere, ...target], { env: project.env });
      expect(other.stdout).toBe(stdout);
      for (const path of [project.directory, elsewhere, root, tmpdir(), "/nix/store"]) {
        // The address of the repository is in pyproject.toml, so it may appear.
        expect(stdout.replaceAll(/file:\/\/[^ <]*/g, "")).not.toContain(path);
      }
      await rm(elsewhere, { recursive: true });
    });

    it("is written whole to a file, or not at all", async () => {
      const folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
      const file = join(folder, "report.html");
      await writeFile(file, "old");
      const { stdout, exitCode } = await report("--output", file);
      expect({ stdout: stdout.replace(folder, ""), exitCode }).toMatchInlineSnapshot(`
        {
          "exitCode": 0,
          "stdout": "/report.html: written, 9 packages",
        }
      `);
      expect(`${(await report()).stdout}\n`).toBe(await readFile(file, "utf8"));
      expect(await readdir(folder)).toEqual(["report.html"]);
      // With both options, the data goes to stdout.
      expect(JSON.parse((await report("--output", file, "--json")).stdout)).toEqual(await data());
      const nowhere = await report("--output", join(folder, "none", "report.html"));
      expect({ ...nowhere, stderr: nowhere.stderr.replaceAll(folder, "") }).toMatchInlineSnapshot(`
        {
          "exitCode": 2,
          "stderr": "error[OUTPUT_FAILED]: /none/report.html could not be written: there is no folder /none",
          "stdout": "",
        }
      `);
      await rm(folder, { recursive: true });
    });

    it("says that all is built where wheels are not preferred", async () => {
      const path = join(project.directory, "pyproject.toml");
      const text = await readFile(path, "utf8");
      const settings = text
        .replace("[tool.poetrix]\n", "[tool.poetrix]\nprefer-wheels = false\n")
        .replace('source = "sdist"\n', "");
      await writeFile(path, settings);
      await poetrix(["lock", project.directory], { env: project.env });
      const { packages, totals } = await data("--groups", "main");
      await writeFile(path, text);
      await poetrix(["lock", project.directory], { env: project.env });
      const reasons = packages.flatMap(({ name, build }) => (build ? [[name, build.reason]] : []));
      expect(Object.fromEntries(reasons)).toEqual({ asked: "prefer-wheels", bare: "no-wheel" });
      expect(totals.builtFromSource).toBe(2);
    });

    it("knows the targets of the plan and no others", async () => {
      const { stderr, exitCode } = await poetrix(
        ["report", project.directory, "--target", "cp313-aarch64-darwin"],
        { env: project.env },
      );
      expect({ stderr, exitCode }).toMatchInlineSnapshot(`
        {
          "exitCode": 2,
          "stderr": "error[UNKNOWN_TARGET]: poetrix.lock does not cover cp313-aarch64-darwin: it covers cp312-x86_64-linux
        hint: give one of these as --target, or add to \`python\` or \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\`",
        }
      `);
    });

    it("wants one that is current", async () => {
      const path = join(project.directory, "pyproject.toml");
      const text = await readFile(path, "utf8");
      await writeFile(
        path,
        text.replace(/^requires-python = .*$/m, 'requires-python = ">=3.11,<3.13"'),
      );
      const { stderr, exitCode } = await report();
      await writeFile(path, text);
      expect({ stderr, exitCode }).toMatchInlineSnapshot(`
        {
          "exitCode": 2,
          "stderr": "warning: pyproject.toml changed significantly since poetry.lock was last generated. Run \`poetry lock\` to fix the lock file.
        error[STALE_PLAN]: poetrix.lock was not made from this pyproject.toml: it is stale
        hint: run \`poetrix lock\`",
        }
      `);
    });
  });

  it("says on its page, and beside it, where the Nix functions would answer differently", async () => {
    const more = '[project.optional-dependencies]\nfast = ["spam"]\n';
    const other = await makeProject(
      "",
      (index) => {
        index.add("spam", makeWheel("spam", "1.0"));
      },
      { more },
    );
    await other.lock();
    const run = (...args: string[]) => poetrix([...args, other.directory], { env: other.env });
    await run("lock");
    const note =
      "without the extra fast, as in Poetry; the Nix functions include it by default, like --extras all";
    const { stdout, stderr } = await run("report", ...target);
    expect(stderr).toBe(note);
    expect(stdout).toContain(`>This report is ${note}.</p>`);
    const data = (await run("report", ...target, "--json")).stdout;
    expect(misfits("report", data)).toEqual([]);
    expect(JSON.parse(data).note).toBe(note);
    const all = await run("report", ...target, "--extras", "all");
    expect(all.stderr).toBe("");
    expect(all.stdout).not.toContain("the Nix functions");
    await other.close();
  });
});
