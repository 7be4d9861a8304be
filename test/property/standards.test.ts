import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TagPlatform } from "../../src/standards/tag.ts";
import { answers } from "./answers.ts";
import { askReference } from "./reference.ts";
import * as arbitrary from "./standards.ts";

// FC_SEED and FC_RUNS try other texts than the usual ones, and more.
const seed = Number(process.env.FC_SEED ?? 440);
const runs = Number(process.env.FC_RUNS ?? 2000);

function sample<T>(values: fc.Arbitrary<T>, share = 1): T[] {
  return fc.sample(values, { seed, numRuns: runs * share });
}

const target = (changes: Partial<arbitrary.TagQuestion>, platform: TagPlatform) => ({
  implementation: "cpython",
  python: "3.12",
  ...changes,
  platform,
});

/** Every CPython from 3.8 to 3.15 on every known platform, and rarer Pythons. */
function targets(): arbitrary.TagQuestion[] {
  const linux = [
    "x86_64",
    "aarch64",
    "riscv64",
    "loongarch64",
    "armv7l",
    "armv8l",
    "i686",
    "ppc64le",
    "s390x",
    "mips",
  ];
  const platforms: TagPlatform[] = [
    ...linux.flatMap((machine) => [
      ...["2.5", "2.12", "2.16", "2.17", "2.28", "2.36", "2.41", "3.1"].map(
        (glibc) => ({ os: "linux", machine, glibc }) as const,
      ),
      ...["1.1", "1.2"].map((musl) => ({ os: "linux", machine, musl }) as const),
    ]),
    ...[
      "10.3",
      "10.4",
      "10.9",
      "10.12",
      "10.15",
      "10.16",
      "11.0",
      "11.7",
      "12.0",
      "13.6",
      "14.0",
      "15.5",
      "26.1",
    ].flatMap((version) =>
      ["arm64", "x86_64", "universal2", "i386", "ppc", "ppc64", "intel"].map(
        (machine) => ({ os: "macos", machine, version }) as const,
      ),
    ),
    { os: "other", tag: "win_amd64" },
    { os: "other", tag: "win_arm64" },
  ];
  const pythons = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];
  const [x86 = { os: "other", tag: "any" } as const] = platforms.slice(5);
  return [
    ...platforms.map((platform) => target({}, platform)),
    ...pythons.map((python) => target({ python }, x86)),
    ...pythons
      .slice(5)
      .map((python) => target({ python, abis: [`cp${python.replace(".", "")}t`] }, x86)),
    target({ implementation: "pypy", python: "3.10", abis: ["pypy310_pp73"] }, x86),
    target({ implementation: "graalpy", python: "3.11", abis: ["graalpy311_242_native"] }, x86),
    target({ implementation: "ironpython", python: "3.4" }, x86),
    target({ implementation: "never_heard_of", python: "4.0" }, x86),
  ];
}

describe("the judges agree", async () => {
  const questions = {
    version: sample(arbitrary.versionText, 3).map((text) => [text]),
    compare: sample(fc.tuple(arbitrary.version, arbitrary.version), 2),
    specifier: sample(arbitrary.specifierSet).map((text) => [text]),
    requirement: sample(arbitrary.requirement).map((text) => [text]),
    wheel: sample(arbitrary.wheelName).map((text) => [text]),
    sdist: sample(arbitrary.sdistName).map((text) => [text]),
    tag: sample(arbitrary.compressedTag).map((text) => [text]),
    platforms: targets().map(({ platform }) => [platform]),
    // For a platform without tags, packaging gives those of the machine that it runs on.
    compatible_tags: targets()
      .filter(({ platform }) => answers.platforms(platform).length > 0)
      .map((question) => [question]),
    poetry_terms: sample(arbitrary.markerQuestion, 3),
    poetry_marker: sample(arbitrary.plainMarkerQuestion),
  };
  const judged = await askReference(questions);

  it.each(Object.keys(questions) as (keyof typeof questions)[])("%s", (kind) => {
    const answer = answers[kind] as (...given: readonly unknown[]) => unknown;
    const wrong = questions[kind].flatMap((asked, index) => {
      const judge = judged[kind][index];
      // If Poetry refuses a marker that packaging accepts, or simplifies it for too long, there is no answer to compare
      // with.
      if (kind.startsWith("poetry") && judge === null) return [];
      const ours = answer(...asked);
      const same = JSON.stringify(judge) === JSON.stringify(ours);
      return same ? [] : [JSON.stringify({ asked, judge, ours }).slice(0, 600)];
    });
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it("but for what docs/resolution.md says of Poetry's simplifications", async () => {
    const python = (full: string) => ({
      python_version: full.split(".").slice(0, 2).join("."),
      python_full_version: full,
      platform_python_implementation: "CPython",
    });
    const implementation = "platform_python_implementation";
    const cases = [
      ['python_version >= "3.13" and python_full_version >= "3.13.0"', python("3.13.0rc1"), []],
      ['python_version < "3.13" or python_full_version < "3.13.0"', python("3.13.0rc1"), []],
      ['python_full_version not in "3.10" or python_version < "3.10"', python("3.10.13"), []],
      ['python_full_version > "3.12.1" or python_version ~= "3.12.1"', python("3.12.1"), []],
      [
        `"win32" not in ${implementation} and ${implementation} not in "cpython win32"`,
        python("3.12.1"),
        [],
      ],
    ] as const;
    const asked = await askReference({ poetry_terms: cases, poetry_marker: cases });
    expect(asked.poetry_terms).toEqual([false, true, false, false, true]);
    expect(asked.poetry_marker).toEqual([true, false, true, true, false]);
    expect(cases.map(([text, environment]) => answers.poetry_terms(text, environment, []))).toEqual(
      asked.poetry_terms,
    );
  });

  it("asks what they can answer", () => {
    for (const [kind, given] of Object.entries(judged)) {
      const answered = given.filter((answer) => answer !== null).length / given.length;
      expect([kind, answered > 0.3]).toEqual([kind, true]);
    }
  });
});
