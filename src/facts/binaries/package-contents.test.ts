import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zip } from "../../../test/support/archives.ts";
import { contentsOfInstalled, contentsOfWheel, differences } from "./package-contents.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
});
afterAll(() => rm(folder, { recursive: true }));

const metadata = (...requires: string[]): string =>
  `Metadata-Version: 2.1\nName: spam\nVersion: 1.0\n${requires.map((each) => `Requires-Dist: ${each}\n`).join("")}\nRequires-Dist: in-the-description\n`;

async function wheel(name: string, files: Readonly<Record<string, string>>) {
  await writeFile(join(folder, name), zip(files));
  return contentsOfWheel(join(folder, name));
}

async function installed(name: string, files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name, path)), { recursive: true });
    await writeFile(join(folder, name, path), text);
  }
  return contentsOfInstalled(join(folder, name));
}

const library = "lib/python3.12/site-packages";

describe("what a build differs in from its wheel", () => {
  it("is nothing where only names of platforms, bundled libraries, spelling and byte code differ", async () => {
    const published = await wheel("same.whl", {
      "spam/__init__.py": "",
      "spam/_fast.cpython-312-x86_64-linux-gnu.so": "",
      "0123456789abcdef0123__mypyc.cpython-312-x86_64-linux-gnu.so": "",
      "spam.libs/libyaml-1a2b3c.so.2": "",
      "spam-1.0.data/scripts/spam-tool": "",
      "spam-1.0.data/data/share/spam.txt": "",
      "spam-1.0.data/headers/spam.h": "",
      "spam-1.0.data/platlib/spam/more.py": "",
      "spam-1.0.dist-info/METADATA": metadata('Foo.Bar>=1,<2; extra == "x"'),
      "spam-1.0.dist-info/licenses/LICENSE": "",
      "spam-1.0.dist-info/entry_points.txt": "[console_scripts]\nspam = spam:main\n",
    });
    const built = await installed("same", {
      [`${library}/spam/__init__.py`]: "",
      [`${library}/spam/__pycache__/__init__.cpython-312.pyc`]: "",
      [`${library}/spam/_fast.abi3.so`]: "",
      [`${library}/abcdefabcdefabcdefab__mypyc.cpython-312-x86_64-linux-gnu.so`]: "",
      [`${library}/spam/more.py`]: "",
      [`${library}/spam-1.0.dist-info/METADATA`]: metadata("foo-bar (<2,>=1) ; extra=='x'"),
      [`${library}/spam-1.0.dist-info/entry_points.txt`]: "[console_scripts]\nspam=spam:main\n",
      "bin/spam": "",
      "bin/spam-tool": "",
      "share/spam.txt": "",
      "include/python3.12/spam/spam.h": "",
      "nix-support/propagated-build-inputs": "",
    });
    expect(differences(published, built)).toEqual([]);
    expect([...built.extensionModules].sort()).toEqual(["*__mypyc", "spam/_fast"]);
  });

  it("is said of extension modules, files, entry points and requirements", async () => {
    const published = await wheel("other.whl", {
      "yaml/_yaml.cpython-312-x86_64-linux-gnu.so": "",
      "yaml/libhelper.so": "",
      ...Object.fromEntries([..."abcdefg"].map((name) => [`yaml/${name}.py`, ""])),
      "yaml-1.0.dist-info/METADATA": metadata("six"),
      "yaml-1.0.dist-info/entry_points.txt":
        "# none\n[console_scripts]\nyaml = yaml:main\n\n[other]\nx = y:z [extra]\n",
    });
    const built = await installed("other", {
      [`${library}/yaml/new.py`]: "",
      [`${library}/yaml-1.0.dist-info/METADATA`]: metadata("six>=1"),
      [`${library}/yaml-1.0.dist-info/entry_points.txt`]: "[console_scripts]\nyaml = yaml:run\n",
      "bin/yaml": "",
    });
    expect(differences(published, built)).toMatchInlineSnapshot(`
      [
        "extension modules of the wheel that are not built: yaml/_yaml",
        "files of the wheel that are not built: yaml/a.py, yaml/b.py, yaml/c.py, yaml/d.py, yaml/e.py and 3 more",
        "files that the wheel does not have: yaml/new.py",
        "entry points of the wheel that are not built: console_scripts: yaml = yaml:main, other: x = y:z [extra]",
        "entry points that the wheel does not have: console_scripts: yaml = yaml:run",
        "Requires-Dist of the wheel that are not built: six",
        "Requires-Dist that the wheel does not have: six>=1",
      ]
    `);
  });
});
