// A project that takes a package from every kind of source that poetry.lock knows, locked by the real Poetry.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { writeFiles } from "../cli/project.ts";
import { type MadeFile, makeSdist, makeWheel } from "../support/archives.ts";
import { type FilesServer, serveFiles } from "../support/files-server.ts";
import { makeRepository } from "../support/git.ts";
import { root } from "../tools/nix-env.ts";

export interface SourcesProject {
  readonly directory: string;
  readonly server: FilesServer;
}

export const setuptools =
  '[build-system]\nrequires = ["setuptools>=70"]\nbuild-backend = "setuptools.build_meta"\n';
const hatchling = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n';
const poetryCore =
  '[build-system]\nrequires = ["poetry-core>=2"]\nbuild-backend = "poetry.core.masonry.api"\n';

/** `folder` is empty; the project lies in `project` below it. */
export async function makeSourcesProject(folder: string, python: string): Promise<SourcesProject> {
  const directory = join(folder, "project");
  await mkdir(join(directory, "files"), { recursive: true });
  const git = await makeRepositories(folder);
  const server = await serveFiles([makeWheel("urlwheel", "1.0"), await sdist("urlsdist", "1.0")]);
  const files = [makeWheel("filewheel", "1.0"), await sdist("filesdist", "1.0")];
  for (const { fileName, bytes } of files) {
    await writeFile(join(directory, "files", fileName), bytes);
  }
  await writeFiles(directory, {
    ...directories,
    "pyproject.toml": `[project]
name = "demo"
version = "1.0"
requires-python = ">=3.9,<4.0"
dependencies = []

[tool.poetry]
package-mode = false

[tool.poetry.dependencies]
fromscm = { git = "${git.scm}", branch = "devel" }
one = { git = "${git.mono}", tag = "v2.0", subdirectory = "packages/one" }
two = { git = "${git.mono}", rev = "${git.revision}", subdirectory = "packages/two" }
urlwheel = { url = "${server.url}/urlwheel-1.0-py3-none-any.whl" }
urlsdist = { url = "${server.url}/urlsdist-1.0.tar.gz" }
filewheel = { path = "files/filewheel-1.0-py3-none-any.whl" }
filesdist = { path = "files/filesdist-1.0.tar.gz" }
built = { path = "libs/built" }
live = { path = "libs/live", develop = true }

[tool.poetrix]
python = ["${python}"]
systems = ["x86_64-linux"]
`,
  });
  await execa(join(root, ".venv/bin/python"), [
    ...[join(root, "scripts/poetry-here.py"), "lock", directory],
  ]);
  return { directory, server };
}

/** `built` depends on `nested`, which is beside it; `live` is editable. */
const directories = {
  "libs/built/pyproject.toml": `${setuptools}[project]\nname = "built"\nversion = "1.0"\ndependencies = []\n[tool.setuptools]\npackages = ["built"]\n[tool.poetry.dependencies]\nnested = { path = "../nested" }\n`,
  "libs/built/built/__init__.py": "import nested\n\nNAME = 'built on ' + nested.NAME\n",
  "libs/nested/pyproject.toml": `${hatchling}[project]\nname = "nested"\nversion = "1.1"\n`,
  "libs/nested/nested/__init__.py": "NAME = 'nested'\n",
  "libs/live/pyproject.toml": `${poetryCore}[project]
name = "live"
version = "1.2"

[project.scripts]
live-tool = "live.cli:main"

[project.entry-points."demo.plugins"]
live = "live.cli:main"
`,
  "libs/live/src/live/__init__.py": "NAME = 'live'\n",
  "libs/live/src/live/cli.py": "import live\n\n\ndef main():\n    print(live.NAME)\n",
};

/** `scm` reads its version from a tag, and has a submodule; `mono` has two packages in folders. */
async function makeRepositories(
  folder: string,
): Promise<{ scm: string; mono: string; revision: string }> {
  const part = await makeRepository(folder, "part");
  await part.commit({ "__init__.py": "NAME = 'submodule'\n" });
  await part.publish();

  const scm = await makeRepository(folder, "scm");
  await scm.commit({
    ".gitattributes": "* text=auto\n",
    "pyproject.toml":
      '[build-system]\nrequires = ["setuptools>=70", "setuptools-scm>=8"]\nbuild-backend = "setuptools.build_meta"\n' +
      '[project]\nname = "fromscm"\ndynamic = ["version"]\n[tool.setuptools]\npackages = ["fromscm", "fromscm.part"]\n[tool.setuptools_scm]\n',
    "fromscm/__init__.py": "NAME = 'scm'\n",
  });
  await scm.git("tag", "v3.1");
  await scm.git("checkout", "--quiet", "-b", "devel");
  await scm.git("submodule", "--quiet", "add", "../part.git", "fromscm/part");
  await scm.commit({ "fromscm/__init__.py": "NAME = 'scm, developed'\n" });
  await scm.git("checkout", "--quiet", "main");
  await scm.publish();

  const mono = await makeRepository(folder, "mono");
  await mono.commit({
    "packages/one/pyproject.toml": `${hatchling}[project]\nname = "one"\nversion = "2.0"\n`,
    "packages/one/one/__init__.py": "NAME = 'one'\n",
    "packages/two/pyproject.toml": `${poetryCore}[tool.poetry]\nname = "two"\nversion = "2.1"\ndescription = ""\nauthors = []\n`,
    "packages/two/two/__init__.py": "NAME = 'two'\n",
  });
  await mono.git("tag", "-a", "v2.0", "-m", "Version 2.0");
  const revision = await mono.commit({ "packages/two/two/more.py": "MORE = True\n" });
  await mono.commit({ "packages/two/two/more.py": "MORE = False\n" });
  await mono.publish();
  return { scm: scm.url, mono: mono.url, revision };
}

/** An archive like `https://host/archive/v1.0.tar.gz` of Git hosts, which has no PKG-INFO. */
function sdist(name: string, version: string): Promise<MadeFile> {
  return makeSdist(name, version, {
    "pyproject.toml": `${setuptools}[project]\nname = "${name}"\nversion = "${version}"\n[tool.setuptools]\npy-modules = ["${name}"]\n`,
    [`${name}.py`]: `NAME = "${name}"\n`,
  });
}
