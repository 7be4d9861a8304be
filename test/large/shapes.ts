// Projects of megabytes, each with one property: as many packages as a real lock could have, or an input that somebody
// could write to keep us busy.
import { contentHash } from "../../src/poetry/lock/content-hash.ts";

/** The files of a project, and a package to ask for. */
export interface Shape {
  readonly files: Readonly<Record<string, string>>;
  readonly name: string;
}

type Format = "1.1" | "2.0" | "2.1";

interface Package {
  readonly name: string;
  readonly version?: string;
  /** For each name, its value as TOML. */
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly extras?: Readonly<Record<string, readonly string[]>>;
  readonly files?: readonly string[];
  readonly pythonVersions?: string;
  readonly groups?: readonly string[];
  /** A marker, quoted or as a table. */
  readonly markers?: string;
  /** Lines of its table. */
  readonly more?: string;
}

const hash = `sha256:${"0123456789abcdef".repeat(4)}`;

function range<Item>(length: number, item: (index: number) => Item): Item[] {
  return Array.from({ length }, (_, index) => item(index));
}

const quoted = (text: string): string => JSON.stringify(text);
const list = (texts: readonly string[]): string => `[${texts.map(quoted).join(", ")}]`;

function filesOf({ name, version = "1.0", files }: Package): readonly string[] {
  return files ?? [`${name}-${version}-py3-none-any.whl`, `${name}-${version}.tar.gz`];
}

const fileLines = (files: readonly string[]): string =>
  files.map((file) => `    {file = ${quoted(file)}, hash = "${hash}"},\n`).join("");

function packageText(each: Package, format: Format): string {
  const { name, version = "1.0", dependencies = {}, extras = {} } = each;
  const lines = [
    "[[package]]",
    `name = ${quoted(name)}`,
    `version = ${quoted(version)}`,
    'description = "One of many"',
    "optional = false",
    `python-versions = ${quoted(each.pythonVersions ?? ">=3.8")}`,
    ...(format === "2.1" ? [`groups = ${list(each.groups ?? ["main"])}`] : []),
    ...(format === "2.1" && each.markers ? [`markers = ${each.markers}`] : []),
    ...(format === "1.1" ? [] : [`files = [\n${fileLines(filesOf(each))}]`]),
    ...(each.more ? [each.more] : []),
  ];
  const needs = Object.entries(dependencies).map(([key, value]) => `${quoted(key)} = ${value}`);
  if (needs.length > 0) lines.push("", "[package.dependencies]", ...needs);
  const brings = Object.entries(extras).map(([key, texts]) => `${quoted(key)} = ${list(texts)}`);
  if (brings.length > 0) lines.push("", "[package.extras]", ...brings);
  return `${lines.join("\n")}\n`;
}

interface Made {
  readonly format: Format;
  readonly packages: readonly Package[];
  /** For each name, the project's own constraint. */
  readonly wants?: Readonly<Record<string, string>>;
  /** More of its pyproject.toml. */
  readonly pyproject?: string;
  /** More of poetry.lock. */
  readonly lock?: string;
  readonly name?: string;
}

function made({ format, packages, wants = {}, pyproject = "", lock = "", name }: Made): Shape {
  const needs = Object.entries(wants).map(([key, value]) => `${quoted(key)} = ${value}\n`);
  const project = `[tool.poetry]
name = "large"
version = "1.0"
description = ""
authors = []
package-mode = false

[tool.poetry.dependencies]
python = ">=3.8"
${needs.join("")}
${pyproject}`;
  const byName = new Map<string, string[]>();
  for (const each of format === "1.1" ? packages : []) {
    byName.set(each.name, [...(byName.get(each.name) ?? []), ...filesOf(each)]);
  }
  const metadata = [
    "[metadata]",
    `lock-version = "${format}"`,
    'python-versions = ">=3.8"',
    `content-hash = "${contentHashOf(project)}"`,
  ];
  if (format === "1.1") metadata.push("", "[metadata.files]");
  for (const [key, files] of byName) metadata.push(`${quoted(key)} = [\n${fileLines(files)}]`);
  const text = [...packages.map((each) => packageText(each, format)), lock, metadata.join("\n")];
  return {
    files: { "pyproject.toml": project, "poetry.lock": `${text.join("\n")}\n` },
    name: name ?? packages.at(-1)?.name ?? "none",
  };
}

/** A file that cannot be hashed is refused by Poetrix too. */
function contentHashOf(project: string): string {
  try {
    return contentHash(project, { dependencyGroups: true });
  } catch {
    return "0".repeat(64);
  }
}

// --- locks of that size ---

function ordinary(format: Format, count: number): Shape {
  const nameOf = (index: number): string => `package-${index}`;
  const packages = range(count, (index): Package => {
    const needs = [2 * index + 1, 2 * index + 2, count - 1 - (index % 50)].filter(
      (other) => other > index && other < count,
    );
    const version = `${1 + (index % 9)}.${index % 23}.${index % 7}`;
    return {
      name: nameOf(index),
      version,
      dependencies: Object.fromEntries(
        needs.map((other) => [
          nameOf(other),
          other % 5 === 0
            ? '{version = ">=1.0", markers = "sys_platform == \\"linux\\" or python_version < \\"3.11\\""}'
            : quoted(">=1.0,<20"),
        ]),
      ),
      markers: index % 5 === 0 ? quoted('sys_platform == "linux" or python_version < "3.11"') : "",
      files: range(
        3,
        (part) => `package_${index}-${version}-cp31${part}-cp31${part}-manylinux_2_17_x86_64.whl`,
      ).concat(`package_${index}-${version}-py3-none-any.whl`),
    };
  });
  return made({ format, packages, wants: { [nameOf(0)]: '"*"' } });
}

// --- parts that multiply ---

export const shapes = {
  "4,000 packages, 1.1": () => ordinary("1.1", 4_000),
  "4,000 packages, 2.0": () => ordinary("2.0", 4_000),
  "16,000 packages, 2.1": () => ordinary("2.1", 16_000),
  "16,000 dependencies of the project, 2.0": () =>
    made({
      format: "2.0",
      packages: range(16_000, (index) => ({ name: `p${index}` })),
      wants: Object.fromEntries(range(16_000, (index) => [`p${index}`, '">=1.0"'])),
    }),
  "versions of one name, 1.1": () =>
    made({
      format: "1.1",
      packages: range(8_000, (index) => ({ name: "a", version: `1.${index}` })),
      wants: { a: '"*"' },
    }),
  "a chain, 2.0": () =>
    made({
      format: "2.0",
      packages: range(20_000, (index) => ({
        name: `p${index}`,
        files: [`p${index}-1.0-py3-none-any.whl`],
        dependencies: index < 19_999 ? { [`p${index + 1}`]: '"*"' } : {},
      })),
      wants: { p0: '"*"' },
    }),
  "everything needs everything, 2.0": () =>
    made({
      format: "2.0",
      packages: range(300, (index) => ({
        name: `p${index}`,
        dependencies: Object.fromEntries(range(300, (other) => [`p${other}`, '"*"'])),
      })),
      wants: { p0: '"*"' },
    }),
  "many overrides, 2.0": () => overrides(3_000, 2),
  "deep conflicts, 2.0": () => conflicts(12, 500),
  "one dependency 30,000 times": () =>
    made({
      format: "2.0",
      packages: [{ name: "a", version: "50000" }],
      wants: { a: `[${range(30_000, (index) => `">=${index}"`).join(", ")}]` },
    }),
  "1,000 extras, each of 200": () =>
    made({
      format: "2.0",
      packages: range(2_000, (index) => ({ name: `p${index}` })),
      wants: Object.fromEntries(
        range(2_000, (index) => [`p${index}`, '{version = "*", optional = true}']),
      ),
      pyproject: `[tool.poetry.extras]\n${range(1_000, (extra) => `e${extra} = ${list(range(200, (index) => `p${(extra * 3 + index * 11) % 2000}`))}\n`).join("")}`,
    }),
  "groups that are entangled, 2.0": () =>
    made({
      format: "2.0",
      packages: range(3_000, (index) => ({
        name: `p${index >> 1}`,
        version: `${1 + (index % 2)}.0`,
      })),
      pyproject: range(
        60,
        (group) =>
          `[tool.poetry.group.g${group}.dependencies]\n${range(25, (index) => `p${(group * 20 + index) % 1500} = ">=${1 + (group % 2)}.0"\n`).join("")}`,
      ).join(""),
    }),
  "extras in one marker, 2.1": () =>
    made({
      format: "2.1",
      packages: range(200, (index) => ({
        name: `p${index}`,
        markers: quoted(
          range(16, (extra) => `(extra == "a${extra}" or extra == "b${extra}")`).join(" and "),
        ),
      })),
    }),
  "990 ors in each marker, 2.1": () =>
    made({
      format: "2.1",
      packages: range(100, (index) => ({
        name: `p${index}`,
        markers: quoted(
          range(990, (which) => `platform_release == "${index}.${which}"`).join(" or "),
        ),
      })),
      wants: Object.fromEntries(range(100, (index) => [`p${index}`, '"*"'])),
    }),
  "markers that multiply, 2.0": () =>
    made({
      format: "2.0",
      packages: range(100, (index) => ({ name: `p${index}` })),
      wants: Object.fromEntries(
        range(100, (index) => [
          `p${index}`,
          `{version = "*", markers = ${quoted(range(24, (which) => `(platform_release == "${which}" or platform_version == "${index}")`).join(" and "))}}`,
        ]),
      ),
    }),
  "tags that multiply, 2.1": () =>
    made({
      format: "2.1",
      packages: range(20, (index) => ({
        name: `p${index}`,
        files: range(600, (part) => {
          // Just short of the longest name that a file can have.
          const tags = (name: string): string => range(14, (which) => `${name}${which}`).join(".");
          return `p${index}-1.0-${part}-${tags("cp")}-${tags("a")}-${tags("linux_")}.whl`;
        }).concat(`p${index}-1.0-py3-none-any.whl`),
      })),
      wants: Object.fromEntries(range(20, (index) => [`p${index}`, '"*"'])),
    }),
  "a long constraint, 2.0": () =>
    made({
      format: "2.0",
      packages: range(2, (index) => ({ name: `p${index}`, version: "200000" })),
      wants: Object.fromEntries(
        range(2, (index) => [
          `p${index}`,
          quoted(range(100_000, (which) => `!=${which}.${index}`).join(",")),
        ]),
      ),
    }),
  "60,000 tasks and findings": () => {
    const shape = made({
      format: "2.1",
      packages: range(4_000, (index) => ({ name: `p${index}` })),
      wants: { p0: '"*"' },
    });
    const tasks = range(60_000, (index) => ({ label: `t${index}`, command: "poetry lock" }));
    const dependencies = range(45_000, (index) => ({
      name: `p${index % 4_000}`,
      version: "1.0",
      vulns: [{ id: `CVE-${index}`, aliases: [`GHSA-${index >> 1}`], description: "found" }],
    }));
    return {
      ...shape,
      files: {
        ...shape.files,
        ".vscode/tasks.json": JSON.stringify({ version: "2.0.0", tasks }),
        "vulnerabilities.json": JSON.stringify({ dependencies }),
      },
    };
  },
  "a workflow of 50,000 keys, 5,000 inputs": () => {
    const shape = made({ format: "2.1", packages: [{ name: "a" }], wants: { a: '"*"' } });
    const keys = range(50_000, (index) => `  a${index}:\n`).join("");
    const inputs = range(5_000, (index) => `inputs.a${index}.url = "github:a/b${index}";\n`).join(
      "",
    );
    return {
      ...shape,
      files: {
        ...shape.files,
        ".github/workflows/test.yml": `jobs:\n${keys}`,
        "flake.nix": `{ ${inputs} outputs = { self, nixpkgs, ... }: { devShells.x86_64-linux.default = self${".a".repeat(20_000)}; }; }\n`,
      },
    };
  },
  "a flake of one line, and one list": () => {
    const shape = made({ format: "2.1", packages: [{ name: "a" }], wants: { a: '"*"' } });
    const outputs = range(5_000, (index) => `a${index} = nixpkgs.b${index};`).join(" ");
    const items = "1 ".repeat(50_000);
    return {
      ...shape,
      files: {
        ...shape.files,
        "flake.nix": `{ outputs = { self, nixpkgs }: { devShells.x86_64-linux.default = nixpkgs.legacyPackages.x86_64-linux.mkShell { }; ${outputs} list = [ ${items} ]; }; }\n`,
      },
    };
  },
  "nested brackets": () =>
    made({
      format: "2.1",
      packages: range(50, (index) => ({
        name: `p${index}`,
        markers: quoted(`${"(".repeat(30_000)}os_name == "posix"${")".repeat(30_000)}`),
      })),
    }),
  "deep arrays": () => text(`a = ${"[".repeat(2_500_000)}${"]".repeat(2_500_000)}\n`),
  "deep tables": () => text(`a = ${"{a = ".repeat(900_000)}1${"}".repeat(900_000)}\n`),
  "one line": () => text(`# ${"x".repeat(5_000_000)}\n`),
} satisfies Record<string, () => Shape>;

function overrides(count: number, width: number): Shape {
  return made({
    format: "2.0",
    packages: range(count, (index) => ({
      name: `p${index}`,
      dependencies: {
        ...(index + 1 < count ? { [`p${index + 1}`]: '"*"' } : {}),
        [`q${index}`]: `[${range(width, (which) => `{version = "${1 + which}.0", markers = "platform_release ${which === 0 ? "<" : ">="} '${index}'"}`).join(", ")}]`,
      },
    })).concat(
      range(count * width, (index) => ({
        name: `q${Math.floor(index / width)}`,
        version: `${1 + (index % width)}.0`,
        dependencies: {},
      })),
    ),
    wants: { p0: '"*"' },
  });
}

/** Each version of a package needs a version of the next one that the package's other versions exclude. */
function conflicts(names: number, versions: number): Shape {
  return made({
    format: "2.0",
    packages: range(names * versions, (index): Package => {
      const [which, version] = [Math.floor(index / versions), index % versions];
      return {
        name: `p${which}`,
        version: `${version}.0`,
        dependencies: {
          [`p${(which + 1) % names}`]: quoted(`!=${version}.0`),
          [`p${(which + 2) % names}`]: quoted(
            `!=${(version + 1) % versions}.0,!=${(version * 7) % versions}.0`,
          ),
          z: quoted(`==${(version * 3 + which) % versions}.0`),
        },
      };
    }).concat(
      range(versions, (version) => ({ name: "z", version: `${version}.0`, dependencies: {} })),
    ),
    wants: Object.fromEntries(range(names, (index) => [`p${index}`, '"*"'])),
  });
}

function text(lock: string): Shape {
  const shape = made({ format: "2.1", packages: [], wants: { a: '"*"' } });
  return {
    ...shape,
    files: { ...shape.files, "poetry.lock": lock + shape.files["poetry.lock"] },
    name: "a",
  };
}
