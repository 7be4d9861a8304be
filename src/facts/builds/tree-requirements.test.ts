// Build requirements that have only an sdist, against the real uv: what they run, they run in the sandbox.
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSdist, makeWheel } from "../../../test/support/archives.ts";
import { type PackageIndex, startIndex } from "../../../test/support/package-index.ts";
import { thisSystem } from "../../base/this-machine.ts";
import { environmentsIn } from "../back-ends/build-environment.ts";
import { findConfinement } from "../confinement/find-sandbox.ts";
import { findUv } from "../programs/uv.ts";
import { requirementsResolver } from "./build-requirements.ts";
import {
  type RequirementTools,
  requirementsOf,
  type TreeRequirements,
} from "./tree-requirements.ts";

const { signal } = new AbortController();
const uv = await findUv(signal);
const { stdout: python } = await execa("python3", [
  "-c",
  'import sys; print("%d.%d" % sys.version_info[:2])',
]);

let folder: string;
let index: PackageIndex;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  index = await startIndex();
  vi.stubEnv("UV_DEFAULT_INDEX", index.url);
  vi.stubEnv("UV_CACHE_DIR", join(folder, "uv"));
  vi.stubEnv("POETRIX_TEST_SECRET", "canary");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await index.close();
  await rm(folder, { recursive: true });
});

/** Where what runs outside of the sandbox leaves a word. */
const canary = (): string => join(folder, "canary");
const wasRun = (): Promise<boolean> =>
  access(canary()).then(
    () => true,
    () => false,
  );

/** A back end that leaves a word wherever it can, and makes what it is asked for; `asks` are requirements of its own. */
const backEnd = (
  name: string,
  { requires = [] as string[], asks = [] as string[], files = {} } = {},
) => `
import os, zipfile
try:
    open(${JSON.stringify(canary())}, "a").write(os.environ.get("POETRIX_TEST_SECRET", "none"))
except OSError:
    pass

def get_requires_for_build_wheel(settings=None):
    return ${JSON.stringify(asks)}

def build_wheel(folder, settings=None, metadata=None):
    files = {
        "${name}.py": open("${name}.py").read() if os.path.exists("${name}.py") else "",
        "${name}-1.0.dist-info/METADATA": "Metadata-Version: 2.1\\nName: ${name}\\nVersion: 1.0\\n"
            + "".join("Requires-Dist: %s\\n" % each for each in ${JSON.stringify(requires)}),
        "${name}-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        **${JSON.stringify(files)},
    }
    with zipfile.ZipFile(os.path.join(folder, "${name}-1.0-py3-none-any.whl"), "w") as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)
        wheel.writestr("${name}-1.0.dist-info/RECORD", "".join(path + ",,\\n" for path in files))
    return "${name}-1.0-py3-none-any.whl"
`;

const inTree = '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n';
const addSdist = async (
  name: string,
  options: Parameters<typeof backEnd>[1] & { information?: string } = {},
): Promise<void> => {
  const { information = "Metadata-Version: 2.1\n" } = options;
  const own = backEnd(name, options);
  const files = {
    "PKG-INFO": `${information}Name: ${name}\nVersion: 1.0\n`,
    "pyproject.toml": inTree,
    "own.py": own,
    [`${name}.py`]: own,
  };
  index.add(name, await makeSdist(name, "1.0", files));
};

async function ask(requires: readonly string[], backend: string): Promise<TreeRequirements> {
  const scratch = await mkdtemp(join(folder, "scratch-"));
  const root = join(scratch, "tree");
  await mkdir(root);
  await writeFile(
    join(root, "pyproject.toml"),
    `[build-system]\nrequires = ${JSON.stringify(requires)}\nbuild-backend = "${backend}"\n`,
  );
  const tools: RequirementTools = {
    resolver: requirementsResolver(uv, scratch),
    environments: environmentsIn(scratch, uv, () => {}),
    confinement: (environment) => findConfinement({ environment, scratch, trusts: false, signal }),
    settingsOf: () => ({ requires: null, asOf: null, constraints: [], hasWheel: false }),
    scratch,
    system: thisSystem(),
    signal,
  };
  const tree = {
    subject: "ham 1.0",
    root,
    uploaded: null,
    requires: null,
    asOf: null,
    constraints: [],
    hasWheel: false,
  };
  return requirementsOf(tree, python, tools);
}

describe("a build requirement that has only an sdist", { timeout: 120_000 }, () => {
  it("is asked, built and installed with nothing of it run outside of the sandbox", async () => {
    await addSdist("top", { requires: ["middle>=1 ; python_version > '3'"], asks: ["helper"] });
    await addSdist("middle", { asks: ["deep"] });
    await addSdist("deep");
    index.add("helper", makeWheel("helper", "1.0"));
    const { system, resolveFor } = await ask(["top"], "top");
    expect(system.requires).toEqual(["top", "helper"]);
    const found = await resolveFor(thisSystem());
    expect(found.map(({ name, files }) => `${name} ${files[0]?.kind}`)).toEqual([
      "helper wheel",
      "middle sdist",
      "top sdist",
    ]);
    expect(await wasRun()).toBe(false);
  });

  it("need not be run where its PKG-INFO says all", async () => {
    const information = "Metadata-Version: 2.2\nRequires-Dist: helper\n";
    index.add("back", makeWheel("back", "1.0", { metadata: "Requires-Dist: silent\n" }));
    await addSdist("silent", { information });
    index.add("helper", makeWheel("helper", "1.0"));
    const { resolveFor } = await ask(["back"], "back");
    const found = await resolveFor("aarch64-darwin");
    expect(found.map(({ name }) => name)).toEqual(["back", "helper", "silent"]);
    expect(await wasRun()).toBe(false);
  });

  it("need not be run where its [project] says all, and need not be buildable here", async () => {
    const project = `[project]\nname = "silent"\nversion = "1.0"\ndependencies = ["helper"]\n`;
    const files = {
      "pyproject.toml": `${project}${inTree}`,
      "own.py": "raise SystemExit('no libspam')",
    };
    index.add("silent", await makeSdist("silent", "1.0", files));
    index.add("helper", makeWheel("helper", "1.0"));
    const { failure, resolveFor } = await ask(["silent"], "silent");
    expect(failure).toBe("no libspam");
    expect((await resolveFor(thisSystem())).map(({ name }) => name)).toEqual(["helper", "silent"]);
  });

  it("is missing while the back end is asked, where it cannot be built here", async () => {
    const files = {
      "PKG-INFO": "Metadata-Version: 2.2\nName: silent\nVersion: 1.0\n",
      "pyproject.toml": inTree,
      "own.py": "raise SystemExit('no libspam')",
    };
    index.add("silent", await makeSdist("silent", "1.0", files));
    index.add("helper", makeWheel("helper", "1.0"));
    const text = backEnd("back", { asks: ["helper"] });
    index.add("back", makeWheel("back", "1.0", { files: { "back/__init__.py": text } }));
    const answered = await ask(["back", "silent"], "back");
    expect(answered.failure).toBe(null);
    expect(answered.system.requires).toEqual(["back", "silent", "helper"]);
    // As setuptools with a setup.py that imports it.
    const importing = text.replace(
      "    return",
      "    os.listdir('.') and __import__('silent')\n    return",
    );
    index.add("back", makeWheel("back", "2.0", { files: { "back/__init__.py": importing } }));
    const failing = await ask(["back==2.0", "silent"], "back");
    expect(failing.failure).toBe("no libspam");
    expect(failing.system.requires).toEqual(["back==2.0", "silent", "helper"]);
  });

  it.each([
    ["an address", { requires: ["x @ http://127.0.0.1:9/x.whl"] }, "BUILD_REQUIREMENT_NOT_INDEXED"],
    ["a variable", { requires: ["x===${POETRIX_TEST_SECRET}"] }, "INVALID_REQUIREMENT"],
    ["itself", { asks: ["top"] }, "BUILD_CYCLE"],
    ["what there is not", { requires: ["nothing"] }, "BUILD_REQUIREMENTS_UNSOLVABLE"],
  ])("is refused where it wants %s", async (_, options, code) => {
    await addSdist("top", options);
    await expect(ask(["top"], "top")).rejects.toMatchObject({ code });
    expect(await wasRun()).toBe(false);
  });

  it("says that crates cannot be fetched, where it is written in Rust", async () => {
    index.add("setuptools-rust", makeWheel("setuptools-rust", "1.0"));
    const files = {
      "PKG-INFO": "Metadata-Version: 2.1\nName: top\nVersion: 1.0\n",
      "pyproject.toml": `${inTree.replace("[]", '["setuptools-rust"]')}[[tool.setuptools-rust.ext-modules]]\ntarget = "top"\n`,
      "Cargo.toml": '[package]\nname = "top"\nversion = "1.0.0"\n[dependencies]\nlibc = "1"\n',
      "src/lib.rs": "",
      "own.py": `import subprocess
def build_wheel(*args, **more):
    subprocess.check_call(["cargo", "metadata"])
`,
    };
    index.add("top", await makeSdist("top", "1.0", files));
    const { failure } = await ask(["top"], "top");
    expect(failure).toMatch(/^top 1\.0.* is written in Rust.*`build-requires`/);
  });

  it("is not built where settings of uv would have it built, of the user's or of the folder", async () => {
    await addSdist("top");
    await writeFile(join(folder, "uv.toml"), '[pip]\nno-binary = ["top"]\n');
    await ask(["top"], "top");
    vi.stubEnv("UV_CONFIG_FILE", join(folder, "uv.toml"));
    await expect(ask(["top"], "top")).rejects.toMatchObject({ code: "UV_BUILDS" });
    // uv itself waits for a pipe.
    vi.stubEnv("UV_CONFIG_FILE", folder);
    await expect(ask(["top"], "top")).rejects.toMatchObject({ code: "UNREADABLE_FILE" });
    expect(await wasRun()).toBe(false);
  });
});

it.each(["scripts/python", "data/bin/python"])(
  "a wheel that brings %s of its own is installed nowhere",
  async (path) => {
    const files = { [`evil-1.0.data/${path}`]: "#!/bin/sh\nexit 1\n" };
    index.add("evil", makeWheel("evil", "1.0", { files }));
    await expect(ask(["evil"], "evil")).rejects.toMatchObject({ code: "BUILD_ENVIRONMENT_FAILED" });
  },
);
