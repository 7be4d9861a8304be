// The small packages and the small project that the builds in this folder are tried on.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archives, ProjectOptions } from "./fixture.ts";

const backEnd = readFileSync(join(import.meta.dirname, "back_end.py"), "utf8");

const greeter = (version: string, hello: string): Record<string, string> => ({
  "greeter/__init__.py": `import sys\n\ndef main():\n    print("${hello}", sys.prefix)\n`,
  "greeter/files.py": "import sys\n\ndef main(word):\n    print('file', word, sys.prefix)\n",
  "greeter/python2.py": "print 'hello'\n",
  "greeter_pth.pth": "import sys; sys.modules['greeter_pth'] = sys\n",
  [`greeter-${version}.dist-info/entry_points.txt`]: "[console_scripts]\ngreet = greeter:main\n",
  [`!greeter-${version}.data/scripts/greet-file`]:
    "#!python\nimport sys\nimport greeter.files\ngreeter.files.main(sys.argv[1])\n",
  [`!greeter-${version}.data/scripts/greet-shell`]: "#!/bin/sh\necho shell\n",
  [`greeter-${version}.data/data/share/greeter/data.txt`]: "data\n",
  [`greeter-${version}.data/headers/greeter.h`]: "\n",
});

/** Beside greeter's wheel of the same version. */
export const sdistOfGreeter: Archives = {
  "greeter-1.0.tar.gz": {
    "pyproject.toml":
      '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n',
    "setup.py":
      "from setuptools import setup\nsetup(name='greeter', version='1.0', packages=['greeter'])\n",
    "greeter/__init__.py": "BUILT = 'from its sdist'\n",
  },
};

export const wheels: Archives = {
  "greeter-1.0-py3-none-any.whl": greeter("1.0", "hello from"),
  "greeter-2.0-py3-none-any.whl": greeter("2.0", "hello again from"),
  "spaces.one-1.0-py3-none-any.whl": { "spaces/one/__init__.py": "NAME = 'one'\n" },
  "spaces.two-1.0-py3-none-any.whl": { "spaces/two/__init__.py": "NAME = 'two'\n" },
  "twin_a-1.0-py3-none-any.whl": { "twin/__init__.py": "NAME = 'twin'\n", "twin/a.py": "" },
  "twin_b-1.0-py3-none-any.whl": { "twin/__init__.py": "NAME = 'twin'\n", "twin/b.py": "" },
  "twin_c-1.0-py3-none-any.whl": { "twin/__init__.py": "NAME = 'other'\n" },
  // Needs twin_e, which needs twin_a.
  "twin_d-1.0-py3-none-any.whl": {
    "twin/__init__.py": "NAME = 'needs the others'\n",
    "README.md": "of d\n",
    "twin_d-1.0.dist-info/METADATA":
      'Metadata-Version: 2.1\nName: twin-d\nVersion: 1.0\nRequires-Dist: Twin.E (>=1) ; extra == "x"\n',
  },
  "twin_e-1.0-py3-none-any.whl": {
    "README.md": "of e\n",
    "tests/__init__.py": "NAME = 'of e'\n",
    "joined/__init__.py": "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n",
    "joined/e.py": "NAME = 'e'\n",
    "spam-stubs/METADATA.toml": "of e\n",
    "twin_e-1.0.data/data/LICENSE": "of e\n",
    "twin_e-1.0.dist-info/METADATA":
      "Metadata-Version: 2.1\nName: twin-e\nVersion: 1.0\nRequires-Dist: twin-a\n\nRequires-Dist: twin-d\n",
  },
  // Its module is not valid Python 3, so it has no byte code.
  "twin_f-1.0-py3-none-any.whl": {
    "twin_of_old.py": "print 'old'\n",
    "twin_f-1.0.dist-info/METADATA":
      "Metadata-Version: 2.1\nName: twin-f\nVersion: 1.0\nRequires-Dist: twin-g\n",
    "README.md": "of f\n",
    "tests/__init__.py": "NAME = 'of f'\n",
    "joined/__init__.py": "__import__('pkg_resources').declare_namespace(__name__)\n",
    "joined/f.py": "NAME = 'f'\n",
    "tests/test_f.py": "",
    "spam-stubs/METADATA.toml": "of f\n",
    "twin_f-1.0.data/data/LICENSE": "of f\n",
  },
  "twin_g-1.0-py3-none-any.whl": { "twin_of_old.py": "print('new')\n" },
  "odd-1!2.0+local.1-py3-none-any.whl": {
    "odd/__init__.py": "def main():\n    print('odd')\n",
    'odd/it\'s $(touch HERE) `x` "q".txt': "",
    "odd-1!2.0+local.1.dist-info/entry_points.txt":
      "[console_scripts]\n$(touch HERE) = odd:main\n'; touch HERE; ' = odd:main\n",
  },
  "builder-1.0-py3-none-any.whl": {
    "builder/__init__.py": "VERSION = '1.0'\n\ndef tool():\n    print('builder-tool')\n",
    "builder-1.0.dist-info/entry_points.txt": "[console_scripts]\nbuilder-tool = builder:tool\n",
  },
};

export const sdists: Archives = {
  "fromsource-1.0.tar.gz": {
    "back_end.py": backEnd,
    "settings.py": "NAME = 'fromsource'\nVERSION = '1.0'\nMODULES = ['fromsource']\nSCRIPTS = {}\n",
    "fromsource/__init__.py": "NAME = 'fromsource'\n",
  },
  "needy-1.0.tar.gz": {
    "back_end.py": backEnd,
    "settings.py": "NAME = 'needy'\nVERSION = '1.0'\nMODULES = ['needy']\nSCRIPTS = {}\n",
    "needy_back_end.py": `
import importlib.util, os, subprocess
import builder
import back_end

def build_wheel(*arguments):
    other = "absent" if importlib.util.find_spec("greeter") is None else "present"
    tool = subprocess.check_output(["builder-tool"], text=True).strip()
    os.makedirs("needy")
    with open("needy/__init__.py", "w") as file:
        file.write("BUILT_WITH = %r\\n" % ("builder %s, greeter %s, tool %s" % (builder.VERSION, other, tool)))
    return back_end.build_wheel(*arguments)
`,
  },
};

/** A project with a script, one package at run time and one for its checks. */
export const application = {
  project: {
    groups: ["main", "dev"],
    build: { backend: "back_end", backendPath: ["."], requires: [] },
  },
  locked: {
    "greeter-1.0-py3-none-any.whl": {},
    "twin_a-1.0-py3-none-any.whl": { include: { dev: [[]] } },
  },
  sources: {
    "pyproject.toml": `[project]
name = "demo"
version = "1.0"
description = "A demonstration"

[project.scripts]
demo = "demo:main"

[build-system]
requires = []
build-backend = "back_end"
backend-path = ["."]
`,
    "back_end.py": backEnd,
    "settings.py":
      "NAME = 'demo'\nVERSION = '1.0'\nMODULES = ['demo']\nSCRIPTS = {'demo': 'demo:main'}\n",
    "demo/__init__.py": `
import importlib.util, json, subprocess, sys

DEVELOPMENT = 0

def main():
    import greeter
    child = "import demo, greeter, sys; print(sys.prefix)"
    prefix = subprocess.check_output([sys.executable, "-c", child], text=True).strip()
    print(json.dumps({
        "greeting": "hello" if greeter else "",
        "development": importlib.util.find_spec("twin") is not None,
        "sameInChild": prefix == sys.prefix,
    }))
`,
  },
} satisfies Partial<ProjectOptions>;

/** A poetry.lock with greeter alone. `files` are inline tables. */
export function lockOfGreeter({
  files,
  contentHash,
}: {
  readonly files: string;
  readonly contentHash: string;
}): string {
  return `[[package]]
name = "greeter"
version = "1.0"
description = ""
optional = false
python-versions = "*"
groups = ["main"]
files = [${files}]

[metadata]
lock-version = "2.1"
python-versions = ">=3.10"
content-hash = "${contentHash}"
`;
}
