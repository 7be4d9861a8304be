// Texts that follow the standards, nearly follow them, or do not.
import fc from "fast-check";
import type { TagPlatform } from "../../src/standards/tag.ts";

export interface TagQuestion {
  readonly implementation: string;
  readonly python: string;
  readonly abis?: readonly string[];
  readonly platform: TagPlatform;
}

const number = fc
  .oneof(
    { weight: 8, arbitrary: fc.nat(4) },
    { weight: 2, arbitrary: fc.nat(3000) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("00", "01", "20231231235959999999", "9007199254740993"),
    },
  )
  .map(String);
const separator = fc.constantFrom("", "", ".", "-", "_");
const optional = (text: fc.Arbitrary<string>, weight = 2) =>
  fc.oneof({ weight, arbitrary: fc.constant("") }, { weight: 1, arbitrary: text });
const joined = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join(""));
const randomCase = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.nat(9)).map(([value, dice]) => (dice === 0 ? value.toUpperCase() : value));

const release = fc
  .array(number, { minLength: 1, maxLength: 4 })
  .map((numbers) => numbers.join("."));
const suffix = (words: readonly string[]) =>
  optional(joined(separator, fc.constantFrom(...words), separator, optional(number, 1)));

const publicText = joined(
  optional(fc.constant("v"), 9),
  optional(
    number.map((epoch) => `${epoch}!`),
    9,
  ),
  release,
  suffix(["a", "b", "c", "rc", "alpha", "beta", "pre", "preview"]),
  fc.oneof(
    suffix(["post", "rev", "r"]),
    optional(
      number.map((post) => `-${post}`),
      9,
    ),
  ),
  suffix(["dev"]),
);
const local = optional(
  fc
    .array(fc.oneof(number, fc.constantFrom("abc", "ubuntu", "Cu121", "1a", "0")), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((parts) => fc.constantFrom(".", "-", "_").map((glue) => `+${parts.join(glue)}`)),
  4,
);

/** A version in some spelling. */
export const version = randomCase(joined(publicText, local));

/** Sometimes with a character that does not belong there. */
const spoiled = (text: fc.Arbitrary<string>, signs: readonly string[]) =>
  fc
    .tuple(text, fc.nat(3), fc.nat(40), fc.constantFrom(...signs))
    .map(([value, dice, place, sign]) => {
      if (dice > 0) return value;
      const at = place % (value.length + 1);
      return value.slice(0, at) + sign + value.slice(at);
    });

export const versionText = spoiled(version, [
  " ",
  "\t",
  "\u00a0",
  "\ufeff",
  "\x1c",
  ".",
  "-",
  "+",
  "_",
  "*",
  "!",
  "x",
  "٣",
  "ſ",
  "1",
]);

const operator = fc.constantFrom("==", "!=", "<=", ">=", "<", ">", "~=", "===");
const specifier = fc.oneof(
  { weight: 4, arbitrary: joined(operator, optional(fc.constant(" "), 3), publicText) },
  { weight: 1, arbitrary: joined(fc.constantFrom("==", "!=", "==="), version) },
  { weight: 1, arbitrary: joined(fc.constantFrom("==", "!=", "=="), release, fc.constant(".*")) },
);
export const specifierSet = spoiled(
  fc
    .array(specifier, { minLength: 0, maxLength: 3 })
    .chain((specifiers) => fc.constantFrom(",", ", ", " , ").map((glue) => specifiers.join(glue))),
  [",", " ", ".*", "=", ";", "+1", "("],
);

/** Now and then a bad one. */
const mostly = (good: readonly string[], bad: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...bad) },
  );
const name = mostly(
  ["a", "A", "zope.interface", "Foo_Bar", "x1", "9"],
  ["foo--bar", "_a", "a-", "ü", "a.", "foo__bar", ""],
);
const extras = optional(fc.array(name, { maxLength: 3 }).map((names) => `[${names.join(",")}]`));
const spaces = fc.constantFrom("", "", " ", "\t");
const withExtras = [name, spaces, extras, spaces] as const;
const simpleMarker = fc.constantFrom(
  'os_name == "posix"',
  "python_version>'3'",
  '(extra == "a")',
  "os_name",
  "'a' in extra and sys.platform != 'x'",
);
export const requirement = spoiled(
  fc.oneof(
    {
      weight: 3,
      arbitrary: joined(
        spaces,
        ...withExtras,
        specifierSet,
        spaces,
        optional(joined(fc.constant(";"), spaces, simpleMarker)),
        spaces,
      ),
    },
    {
      weight: 1,
      arbitrary: joined(
        ...withExtras,
        fc.constant("("),
        specifierSet,
        fc.constant(")"),
        optional(joined(spaces, fc.constant(";"), simpleMarker)),
      ),
    },
    {
      weight: 1,
      arbitrary: joined(
        ...withExtras,
        fc.constant("@"),
        spaces,
        fc.constantFrom("https://a.example/x.whl", "file:///a;b", ""),
        spaces,
        optional(joined(fc.constant(";"), simpleMarker)),
      ),
    },
  ),
  [" ", ",", "[", "]", ";", "(", ")", "@", "é"],
);

const interpreters = mostly(
  ["py3", "py2.py3", "cp312", "CP313", "pp310", "graalpy311", "é"],
  ["3", "", "cp312.", "cp 3"],
);
const abis = mostly(["none", "abi3", "cp312", "cp313t", "pypy310_pp73", "abi3.abi3t"], [""]);
const platforms = mostly(
  [
    "any",
    "linux_x86_64",
    "manylinux_2_17_x86_64.manylinux2014_x86_64",
    "macosx_11_0_arm64",
    "linux_riscv64",
  ],
  [".", "win-32"],
);
const tags = fc.tuple(interpreters, abis, platforms).map((parts) => parts.join("-"));
export const compressedTag = spoiled(tags, ["-", ".", "x"]);
const build = optional(mostly(["-1", "-2abc", "-0", "-20231231235959999999x"], ["-abc", "-"]));
export const wheelName = spoiled(
  joined(
    name,
    fc.constant("-"),
    fc.oneof(version, fc.constant("1.0")),
    build,
    fc.constant("-"),
    tags,
    mostly([".whl"], [".WHL", ".zip"]),
  ),
  ["-", "_", ".", " ", "\n"],
);
export const sdistName = joined(
  name,
  fc.constant("-"),
  versionText,
  fc.constantFrom(".tar.gz", ".tar.gz", ".zip", ".exe"),
);

// --- markers ---

const pythons = [
  ["3.8", "3.8.18"],
  ["3.9", "3.9.1"],
  ["3.10", "3.10.13"],
  ["3.11", "3.11.0"],
  ["3.12", "3.12.1"],
  ["3.13", "3.13.0rc1"],
  ["3.14", "3.14.0"],
] as const;
const systems = [
  {
    os_name: "posix",
    sys_platform: "linux",
    platform_system: "Linux",
    platform_machine: "x86_64",
    platform_release: "6.1.0-13-amd64",
    platform_version: "#1 SMP Debian 6.1.55-1",
  },
  {
    os_name: "posix",
    sys_platform: "linux",
    platform_system: "Linux",
    platform_machine: "aarch64",
    platform_release: "6.1.0",
    platform_version: "#1 SMP",
  },
  {
    os_name: "posix",
    sys_platform: "darwin",
    platform_system: "Darwin",
    platform_machine: "arm64",
    platform_release: "23.6.0",
    platform_version: "Darwin Kernel Version 23.6.0",
  },
  {
    os_name: "nt",
    sys_platform: "win32",
    platform_system: "Windows",
    platform_machine: "AMD64",
    platform_release: "10",
    platform_version: "10.0.19041",
  },
] as const;
const implementations = [
  { implementation_name: "cpython", platform_python_implementation: "CPython" },
  { implementation_name: "pypy", platform_python_implementation: "PyPy" },
] as const;
const environment = fc
  .tuple(
    fc.constantFrom(...pythons),
    fc.constantFrom(...systems),
    fc.constantFrom(...implementations),
  )
  .map(([[minor, full], system, implementation]) => ({
    python_version: minor,
    python_full_version: full,
    implementation_version: full,
    ...system,
    ...implementation,
  }));

const comparison = fc.constantFrom("==", "!=", "<=", ">=", "<", ">");
const equality = fc.constantFrom("==", "!=", "==", "!=", "===");
const membership = fc.constantFrom("in", "not in");
const quoted = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.constantFrom('"', "'")).map(([value, quote]) => quote + value + quote);
const phrase = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join(" "));

const minors = fc.constantFrom(
  "3",
  "3.7",
  "3.8",
  "3.9",
  "3.10",
  "3.11",
  "3.12",
  "3.13",
  "3.14",
  "4.0",
  "3.11.4",
  "3.*",
  "3.12.*",
);
const fulls = fc.constantFrom(
  "3.8",
  "3.9.1",
  "3.10.13",
  "3.11.0",
  "3.11.4",
  "3.12",
  "3.12.1",
  "3.13.0",
  "3.13.0rc1",
  "3.13.0b2",
  "3.12.*",
  "3.12.1.post1",
  "4",
);
const lists = (items: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(items, { minLength: 1, maxLength: 3 }), fc.constantFrom(",", ", ", " ", "|"))
    .map(([texts, glue]) => texts.join(glue));
const words = fc.constantFrom(
  "posix",
  "nt",
  "linux",
  "darwin",
  "win32",
  "Linux",
  "Darwin",
  "Windows",
  "x86_64",
  "aarch64",
  "arm64",
  "AMD64",
  "cpython",
  "CPython",
  "PyPy",
  "3.12.1",
  "riscv64",
  "#1 SMP",
  "in",
);
const texts = fc.constantFrom(
  "os_name",
  "sys_platform",
  "platform_machine",
  "platform_system",
  "platform_version",
  "platform_python_implementation",
  "implementation_name",
  "implementation_version",
  "os.name",
  "python_implementation",
);
const extra = fc.constantFrom("a", "b", "c", "A_b");

const term = fc.oneof(
  { weight: 4, arbitrary: phrase(fc.constant("python_version"), comparison, quoted(minors)) },
  { weight: 3, arbitrary: phrase(fc.constant("python_full_version"), comparison, quoted(fulls)) },
  {
    weight: 1,
    arbitrary: phrase(
      fc.constantFrom("python_version", "python_full_version"),
      fc.constant("~="),
      quoted(fc.oneof(minors, fulls)),
    ),
  },
  {
    weight: 1,
    arbitrary: phrase(
      fc.constantFrom("python_version", "python_full_version"),
      membership,
      quoted(lists(fc.oneof(minors, fulls))),
    ),
  },
  { weight: 4, arbitrary: phrase(texts, equality, quoted(words)) },
  { weight: 1, arbitrary: phrase(texts, comparison, quoted(words)) },
  { weight: 2, arbitrary: phrase(texts, membership, quoted(lists(words))) },
  { weight: 2, arbitrary: phrase(quoted(words), membership, texts) },
  {
    weight: 2,
    arbitrary: phrase(
      fc.constant("platform_release"),
      comparison,
      quoted(
        fc.constantFrom(
          "6.1",
          "6.1.0",
          "6.1.0-13",
          "6.1.0-14-amd64",
          "10",
          "20.0",
          "23.6.0",
          "5.15.0-91-generic",
        ),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: phrase(
      quoted(fc.constantFrom("amd", "tegra", "6.1")),
      membership,
      fc.constantFrom("platform_release", "python_version"),
    ),
  },
  {
    weight: 3,
    arbitrary: phrase(fc.constant("extra"), fc.constantFrom("==", "!="), quoted(extra)),
  },
);

/** At most two levels of three parts: Poetry multiplies larger markers out, which takes minutes. */
const combined = (parts: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.array(fc.tuple(parts, fc.boolean()), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(" and ", " or "),
    )
    .map(([all, word]) =>
      all.map(([part, brackets]) => (brackets ? `(${part})` : part)).join(word),
    );
const question = (terms: fc.Arbitrary<string>) =>
  fc.tuple(combined(combined(terms)), environment, fc.subarray(["a", "b", "c", "a-b"]));

/** A marker, an environment and the extras that are chosen. */
export const markerQuestion = question(term);

/** The same with comparisons that are common in locks. */
export const plainMarkerQuestion = question(
  fc.oneof(
    {
      weight: 4,
      arbitrary: phrase(
        fc.constant("python_version"),
        comparison,
        quoted(fc.constantFrom("3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "4.0")),
      ),
    },
    {
      weight: 2,
      arbitrary: phrase(
        fc.constant("python_full_version"),
        comparison,
        quoted(fc.constantFrom("3.8.0", "3.9.1", "3.10.13", "3.11.4", "3.12.0", "3.12.1")),
      ),
    },
    { weight: 4, arbitrary: phrase(texts, fc.constantFrom("==", "!="), quoted(words)) },
    {
      weight: 3,
      arbitrary: phrase(fc.constant("extra"), fc.constantFrom("==", "!="), quoted(extra)),
    },
  ),
).filter(([, { python_full_version }]) => !python_full_version.includes("rc"));
