// A project with everything that a report shows, and packages whose metadata tries to write HTML into its page.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildSystem, makeProject, type TestProject, writeFiles } from "../cli/project.ts";
import { makeSdist, makeWheel } from "../support/archives.ts";
import { makeRepository } from "../support/git.ts";

/** Metadata that tries to become part of the page. */
export const hostile = {
  summary: `</p></article><script>window.hacked = "summary"</script><img src=x onerror="window.hacked=1">`,
  licence: `MIT"><script>window.hacked = "licence"</script>`,
  classifier: `License :: <b onclick='window.hacked=2'>Mine</b>`,
  file: `LICENSE"'><iframe srcdoc="<script>parent.hacked=3</script>">`,
  page: "javascript:window.hacked=4",
  /** A marker that is true everywhere. */
  marker: `sys_platform != "</dd><img src=x onerror='window.hacked=5'>"`,
};

const sdist = (name: string, licence: string) =>
  makeSdist(name, "1.0", {
    "PKG-INFO": `Metadata-Version: 2.2\nName: ${name}\nVersion: 1.0\n${licence}\n`,
    "pyproject.toml": buildSystem,
  });

/** Locked by Poetry, not yet by Poetrix. */
export async function makeReportProject(systems = ["x86_64-linux"]): Promise<TestProject> {
  const project = await makeProject(
    '"web[fast]", "hostile", "bare", "asked"',
    async (index) => {
      index.add(
        "web",
        makeWheel("web", "1.0", {
          files: { "web/data.txt": "x".repeat(50_000) },
          metadata:
            "Summary: Serves\nLicense-Expression: MIT\nLicense-File: LICENSE\nHome-page: https://example.org/web\n" +
            'Requires-Dist: base >=1\nRequires-Dist: loop ; extra == "fast"\nProvides-Extra: fast\n',
        }),
      );
      index.add(
        "loop",
        makeWheel("loop", "1.0", {
          metadata: "License: Apache License, Version 2.0\nRequires-Dist: base\n",
        }),
      );
      index.add(
        "base",
        makeWheel("base", "1.0", {
          metadata: "Classifier: License :: OSI Approved :: BSD License\n",
        }),
      );
      const { summary, licence, classifier, file, page, marker } = hostile;
      index.add(
        "hostile",
        makeWheel("hostile", "1.0", {
          metadata: `Summary: ${summary}\nLicense: ${licence}\nClassifier: ${classifier}\nLicense-File: ${file}\nHome-page: ${page}\nRequires-Dist: victim; ${marker}\n`,
        }),
      );
      index.add("victim", makeWheel("victim", "1.0"));
      index.add("bare", await sdist("bare", ""));
      index.add("asked", await sdist("asked", "License: LGPL v3"));
      index.add("asked", makeWheel("asked", "1.0"));
    },
    {
      systems,
      more:
        '[tool.poetrix.packages.asked]\nsource = "sdist"\nnative = ["libxml2"]\n\n' +
        '[tool.poetry.group.dev.dependencies]\nweb = "*"\nlocal = {path = "libs/local", develop = true}\n' +
        'part = {git = "GIT-URL"}\n',
    },
  );
  const repository = await makeRepository(join(project.directory, ".."), "part");
  const table = (name: string, licence: string): string =>
    `[project]\nname = "${name}"\nversion = "1.0"\nlicense = ${licence}\n\n${buildSystem}`;
  await repository.commit({ "pyproject.toml": table("part", '"MPL-2.0"') });
  await repository.publish();
  const text = await readFile(join(project.directory, "pyproject.toml"), "utf8");
  await writeFiles(project.directory, {
    "libs/local/pyproject.toml": table("local", '{text = "MIT License"}'),
    "pyproject.toml": text.replace("GIT-URL", repository.url),
  });
  await project.lock();
  return project;
}
