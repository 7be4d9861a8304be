// Projects that the real Poetry locks against an index on loopback.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { makeWheel } from "../support/archives.ts";
import { tool } from "../support/command-line.ts";
import { type IndexOptions, type PackageIndex, startIndex } from "../support/package-index.ts";

export interface TestProject {
  readonly directory: string;
  /** The index that pyproject.toml names, `local`. */
  readonly index: PackageIndex;
  /** The index that uv takes for the default one: it has tools and build back ends. */
  readonly tools: PackageIndex;
  /** Variables for commands: a cache of their own, and no other index. */
  readonly env: Readonly<Record<string, string>>;
  /** `variables` may have a password for Poetry. */
  lock(variables?: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

/** A back end that asks for one more package than its static requirements say. */
const backEnd = `
import os
def get_requires_for_build_wheel(config_settings=None):
    if os.path.exists("fail-here"):
        raise SystemExit("fatal error: libspam.h: not found, looked in " + os.getcwd())
    return ["helper>=1; python_version > '3'", "never; extra == 'all'"]
`;

export const buildSystem = '[build-system]\nrequires = ["back-end"]\nbuild-backend = "back_end"\n';

export interface ProjectOptions extends IndexOptions {
  /** To lock for. */
  readonly systems?: readonly string[];
  /** The same. */
  readonly python?: string;
  /** More of pyproject.toml. */
  readonly more?: string;
  /** `[build-system]` */
  readonly build?: string;
  /** Tools and back ends come from the default index of this machine. */
  readonly realTools?: boolean;
}

export async function makeProject(
  dependencies: string,
  fill: (index: PackageIndex) => void | Promise<void>,
  {
    systems = ["x86_64-linux"],
    python = "3.12",
    more = "",
    build = buildSystem,
    realTools = false,
    ...options
  }: ProjectOptions = {},
): Promise<TestProject> {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  const directory = join(folder, "project");
  await mkdir(directory);
  const index = await startIndex(options);
  const tools = await startIndex();
  await fill(index);
  for (const name of ["pyproject-hooks", "setuptools", "wheel"]) {
    tools.add(name, makeWheel(name, "1.0"));
  }
  tools.add("helper", makeWheel("helper", "1.2"));
  tools.add("helper", makeWheel("helper", "2.0"), { uploaded: "2026-01-01T00:00:00Z" });
  const module = makeWheel("back-end", "1.0", { files: { "back_end/__init__.py": backEnd } });
  tools.add("back-end", module);
  await writeFile(
    join(directory, "pyproject.toml"),
    `[project]\nname = "demo"\nversion = "1.0"\nrequires-python = ">=3.9,<4.0"\n` +
      `dependencies = [${dependencies}]\n\n[tool.poetry]\npackages = []\n\n` +
      `[[tool.poetry.source]]\nname = "local"\nurl = "${index.url}/"\npriority = "primary"\n\n` +
      `[tool.poetrix]\npython = ["${python}"]\nsystems = ${JSON.stringify(systems)}\n\n${more}\n${build}`,
  );
  const env = {
    HOME: folder,
    XDG_CACHE_HOME: join(folder, "cache"),
    XDG_CONFIG_HOME: join(folder, "config"),
    // Poetry uses its own Python, because making an environment takes it seconds.
    POETRY_VIRTUALENVS_CREATE: "false",
    POETRY_CACHE_DIR: join(folder, "poetry"),
    PYTHON_KEYRING_BACKEND: "keyring.backends.null.Keyring",
    ...(realTools ? {} : { UV_DEFAULT_INDEX: tools.url, UV_CACHE_DIR: join(folder, "uv") }),
    UV_HTTP_RETRIES: "0",
    NETRC: join(folder, "netrc"),
  };
  return {
    directory,
    index,
    tools,
    env,
    async lock(variables = {}) {
      const poetry = await tool("poetry");
      await execa(poetry, ["lock", "--no-interaction"], {
        cwd: directory,
        env: { ...env, ...variables },
      });
    },
    async close() {
      await Promise.all([index.close(), tools.close()]);
      await rm(folder, { recursive: true });
    },
  };
}

/** The output without the warning that this machine lacks the Python that a project is locked for. */
export function withoutMissingPython(text: string): string {
  const isOther = (line: string): boolean =>
    !line.startsWith("warning: this machine has no Python ");
  return text.split("\n").filter(isOther).join("\n");
}

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
