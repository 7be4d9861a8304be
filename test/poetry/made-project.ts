// Small projects with locks that Poetry did not write, with many versions, extras, markers, groups and Pythons.
import fc from "fast-check";

export interface MadeProject {
  readonly pyproject: string;
  readonly lock: string;
  readonly groups: readonly string[];
  readonly extras: readonly string[];
}

const names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"] as const;
const packageName = fc.constantFrom(...names);
const versions = ["1.0", "1.1", "2.0", "2.1", "3.0b1", "2.0+cpu"] as const;
const version = fc.constantFrom("1.0", "1.1", "2.0", "1.0", "2.0", ...versions);
const constraint = fc.constantFrom(
  ...Array<string>(12).fill("*"),
  ...[
    ">=1.0",
    ">=1.0",
    ">=1.1",
    "<2",
    "<3",
    "^1.0",
    "^2.0",
    "~1.0",
    "==2.0",
    "!=2.0",
    ">=1,<3",
    "1.0 || 2.0",
    "2.0+cpu",
  ],
);
const extraName = fc.constantFrom("x", "y");
const pythonVersions = fc.constantFrom(
  "*",
  "*",
  "*",
  "*",
  ">=3.8",
  ">=3.12",
  "<3.12",
  ">=3.9,<3.12 || >=3.12.4",
);
const marker = fc.constantFrom(
  ...[
    "",
    "",
    "",
    "",
    "",
    "",
    'sys_platform == "linux"',
    'sys_platform == "win32"',
    'python_version >= "3.12"',
    'python_version < "3.12"',
  ],
  ...[
    'python_full_version < "3.11.3"',
    'sys_platform == "linux" and python_version < "3.13"',
    'python_version < "3.11.3"',
    'platform_machine == "x86_64" or sys_platform == "darwin"',
  ],
);

interface MadeDependency {
  readonly name: string;
  readonly constraint: string;
  readonly marker: string;
  readonly extras: readonly string[];
  readonly optional: boolean;
  /** The extra of the depending package that asks for the dependency. */
  readonly inExtra: string | null;
}

const dependency = fc.record({
  name: packageName,
  constraint,
  marker,
  extras: fc.oneof(
    { arbitrary: fc.constant([]), weight: 5 },
    { arbitrary: extraName.map((name) => [name]), weight: 2 },
  ),
  optional: fc.boolean(),
  inExtra: fc.oneof(
    { arbitrary: fc.constant(null), weight: 4 },
    { arbitrary: extraName, weight: 1 },
  ),
});

/** A package may depend on the project, as a plugin does in a monorepo. */
const dependencyOfPackage = fc.oneof(
  { arbitrary: dependency, weight: 15 },
  {
    arbitrary: fc.record({
      name: fc.constant("made"),
      constraint: fc.constantFrom("*", ">=1.0", ">=2.0"),
      marker,
      extras: fc.constant([]),
      optional: fc.constant(false),
      inExtra: fc.constant(null),
    }),
    weight: 1,
  },
);

/** One to three versions of a name. */
const lockedVersions = (name: string) =>
  fc.array(
    fc.record({
      name: fc.constant(name),
      version,
      pythonVersions,
      dependencies: fc.array(dependencyOfPackage, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  );

interface MadePackage {
  readonly name: string;
  readonly version: string;
  readonly pythonVersions: string;
  readonly dependencies: readonly MadeDependency[];
}

/** A project of Poetry 1 and a lock of format 2.0 or 1.1. */
export const madeProject: fc.Arbitrary<MadeProject> = fc
  .record({
    packages: fc.tuple(...names.map(lockedVersions)).map((lists) => lists.flat()),
    main: fc.array(dependency, { minLength: 1, maxLength: 3 }),
    dev: fc.array(dependency, { maxLength: 2 }),
    docs: fc.array(dependency, { maxLength: 2 }),
    format: fc.constantFrom("2.0", "2.0", "1.1"),
  })
  .map(({ packages, main, dev, docs, format }) => {
    const optional = main.filter((each) => each.optional).map(({ name }) => name);
    return {
      pyproject: [
        '[tool.poetry]\nname = "made"\nversion = "1"\ndescription = ""\nauthors = []\n',
        `[tool.poetry.dependencies]\npython = "^3.8"\n${dependencyLines(main, true)}`,
        `[tool.poetry.group.dev.dependencies]\n${dependencyLines(dev, false)}`,
        `[tool.poetry.group.docs]\noptional = true\n\n[tool.poetry.group.docs.dependencies]\n${dependencyLines(docs, false)}`,
        `[tool.poetry.extras]\nall = ${JSON.stringify(optional)}\none = ${JSON.stringify(optional.slice(0, 1))}\n`,
      ].join("\n"),
      lock: lockText(packages, format),
      groups: ["main", "dev", "docs"],
      extras: ["all", "one"],
    };
  });

function dependencyLines(dependencies: readonly MadeDependency[], ofProject: boolean): string {
  const byName = new Map<string, MadeDependency[]>();
  for (const each of dependencies) byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  return [...byName]
    .map(([name, same]) => {
      const values = same.map((each) => dependencyTable(each, ofProject));
      return `${name} = ${values.length === 1 ? values[0] : `[${values.join(", ")}]`}\n`;
    })
    .join("");
}

function dependencyTable(each: MadeDependency, ofProject: boolean): string {
  const { constraint, marker, extras, inExtra } = each;
  const optional = ofProject ? each.optional : inExtra !== null;
  const markers = [
    ...(marker ? [marker.includes(" or ") ? `(${marker})` : marker] : []),
    ...(inExtra !== null && !ofProject ? [`extra == "${inExtra}"`] : []),
  ];
  const entries = [
    `version = ${JSON.stringify(constraint)}`,
    ...(extras.length > 0 ? [`extras = ${JSON.stringify(extras)}`] : []),
    ...(optional ? ["optional = true"] : []),
    ...(markers.length > 0 ? [`markers = ${JSON.stringify(markers.join(" and "))}`] : []),
  ];
  return `{${entries.join(", ")}}`;
}

function lockText(given: readonly MadePackage[], format: string): string {
  const byId = new Map(given.map((each) => [`${each.name} ${each.version}`, each]));
  const packages = [...byId.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const filesByName = new Map<string, string[]>();
  const texts = packages.map((each) => {
    const file = `{file = "${each.name}-${each.version}-py3-none-any.whl", hash = "sha256:${"0".repeat(64)}"}`;
    filesByName.set(each.name, [...(filesByName.get(each.name) ?? []), file]);
    return packageText(each, format === "1.1" ? null : file);
  });
  const files = [...filesByName].map(([name, list]) => `${name} = [${list.join(", ")}]\n`).join("");
  return [
    ...texts,
    "[extras]\nall = []\none = []\n",
    `[metadata]\nlock-version = "${format}"\npython-versions = "^3.8"\ncontent-hash = "0"\n`,
    format === "1.1" ? `[metadata.files]\n${files}` : "",
  ].join("\n");
}

function packageText(
  { name, version, pythonVersions, dependencies }: MadePackage,
  file: string | null,
): string {
  // A dependency without an extra is always needed. One on the package itself makes sense only in an extra that includes
  // other extras.
  const own = dependencies.filter((each) => each.name !== name);
  const extras = new Map<string, string[]>();
  for (const each of dependencies) {
    if (each.inExtra === null) continue;
    const wanted = each.extras.length > 0 ? `[${each.extras.join(",")}]` : "";
    const versions =
      each.constraint === "*" || /[|^~ ]/.test(each.constraint) || /^\d/.test(each.constraint)
        ? ""
        : ` (${each.constraint})`;
    extras.set(each.inExtra, [
      ...(extras.get(each.inExtra) ?? []),
      `${each.name}${wanted}${versions}`,
    ]);
  }
  return [
    `[[package]]\nname = "${name}"\nversion = "${version}"\ndescription = ""\noptional = false\npython-versions = "${pythonVersions}"\n`,
    file === null ? "" : `files = [\n    ${file},\n]\n`,
    own.length > 0 ? `\n[package.dependencies]\n${dependencyLines(own, false)}` : "",
    extras.size > 0
      ? `\n[package.extras]\n${[...extras].map(([extra, list]) => `${extra} = ${JSON.stringify(list)}\n`).join("")}`
      : "",
  ].join("");
}

const environmentTerm = fc.constantFrom(
  ...[
    'sys_platform == "linux"',
    'sys_platform != "linux"',
    'sys_platform == "win32" or sys_platform == "darwin"',
    'python_version >= "3.12"',
    'python_version < "3.12"',
  ],
  ...[
    'python_full_version < "3.11.3"',
    'platform_system == "Darwin"',
    'python_version in "3.10 3.11"',
    'implementation_name == "cpython"',
    'platform_machine not in "arm64, aarch64"',
  ],
  ...[
    'platform_release >= "20.0"',
    '"arm" not in platform_machine',
    'python_version ~= "3.11"',
    'os_name == "nt"',
  ],
);
const extraTerm = fc.constantFrom(
  'extra == "one"',
  'extra != "one"',
  'extra == "all"',
  'extra != "all"',
  'extra == "One"',
);
const groupMarker = fc
  .array(fc.array(fc.oneof(environmentTerm, extraTerm), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((alternatives) =>
    alternatives
      .map((terms) =>
        terms.map((term) => (term.includes(" or ") ? `(${term})` : term)).join(" and "),
      )
      .join(" or "),
  );
const groupNames = ["main", "dev", "docs"] as const;

/** A project and a lock of format 2.1, which states for each package its groups and markers. */
export const madeGroupsProject: fc.Arbitrary<MadeProject> = fc
  .array(
    fc.record({
      name: packageName,
      version,
      optional: fc.boolean(),
      groups: fc.subarray([...groupNames], { minLength: 1 }),
      markers: fc.oneof(
        fc.constant(null),
        groupMarker,
        fc.dictionary(fc.constantFrom(...groupNames), groupMarker),
      ),
    }),
    { minLength: 4, maxLength: 8 },
  )
  .map((packages) => ({
    pyproject: [
      '[project]\nname = "made"\nversion = "1"\nrequires-python = ">=3.8"\ndependencies = ["alpha"]\n',
      '[project.optional-dependencies]\none = ["beta"]\nall = ["beta", "gamma"]\n',
      '[dependency-groups]\ndev = ["delta"]\ndocs = ["epsilon"]\n',
      "[tool.poetry.group.docs]\noptional = true\n",
    ].join("\n"),
    lock: [
      ...packages.map(({ name, version: text, optional, groups, markers }) =>
        [
          `[[package]]\nname = "${name}"\nversion = "${text}"\ndescription = ""\noptional = ${optional}\npython-versions = "*"`,
          `groups = ${JSON.stringify(groups)}`,
          ...(markers === null ? [] : [`markers = ${inlineToml(markers)}`]),
          "files = []\n",
        ].join("\n"),
      ),
      "[extras]\nall = []\none = []\n",
      '[metadata]\nlock-version = "2.1"\npython-versions = ">=3.8"\ncontent-hash = "0"\n',
    ].join("\n"),
    groups: groupNames,
    extras: ["all", "one"],
  }));

function inlineToml(value: string | Readonly<Record<string, string>>): string {
  if (typeof value === "string") return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, text]) => `${key} = ${JSON.stringify(text)}`)
    .join(", ")}}`;
}
