import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  always,
  evaluateMarker,
  formatMarker,
  type Marker,
  type MarkerEnvironment,
  never,
  parseMarker,
  pythonFullVersionBreakpoints,
  simplifyMarker,
} from "./marker.ts";
import { compareVersions, formatVersion, parseVersion } from "./version.ts";

const environment = {
  implementation_name: "cpython",
  implementation_version: "3.12.1",
  os_name: "posix",
  platform_machine: "x86_64",
  platform_python_implementation: "CPython",
  platform_release: "6.1.0-13-amd64",
  platform_system: "Linux",
  platform_version: "#1 SMP Debian 6.1.55-1",
  python_full_version: "3.12.1",
  python_version: "3.12",
  sys_platform: "linux",
} satisfies MarkerEnvironment;

const holds = (text: string, extras: readonly string[] = [], changes: MarkerEnvironment = {}) =>
  evaluateMarker(parseMarker(text), { ...environment, ...changes }, new Set(extras));

const extraTerms = fc
  .tuple(fc.constantFrom("==", "!="), fc.constantFrom("a", "b", "c"))
  .map(([operator, extra]) => `extra ${operator} "${extra}"`);
const pythonTerms = fc
  .tuple(
    fc.constantFrom("python_version", "python_full_version"),
    fc.constantFrom("==", "!=", "<", "<=", ">", ">=", "~=", "in", "not in"),
    fc.constantFrom("3.11", "3.11.4", "3.12", "3.12.1", "3.12.0rc1", "3.12.*"),
  )
  .map(([variable, operator, version]) => `${variable} ${operator} "${version}"`);

function markersOf(terms: fc.Arbitrary<string>): fc.Arbitrary<Marker> {
  const { marker } = fc.letrec<{ marker: string }>((tie) => ({
    marker: fc.oneof(
      { maxDepth: 3 },
      terms,
      fc
        .tuple(tie("marker"), fc.constantFrom("and", "or"), tie("marker"))
        .map(([left, word, right]) => `(${left}) ${word} (${right})`),
    ),
  }));
  return marker.map(parseMarker);
}

describe("parseMarker", () => {
  it("binds `and` closer than `or`", () => {
    const text = 'os_name == "a" or os_name == "b" and (os_name == "c" or os_name == "d")';
    expect(formatMarker(parseMarker(text))).toBe(text);
    expect(formatMarker(parseMarker(`((${text}))`))).toBe(text);
  });

  it("knows the old names, and normalizes extras", () => {
    expect(formatMarker(parseMarker("sys.platform=='x'and'a'in os.name"))).toBe(
      'sys_platform == "x" and "a" in os_name',
    );
    expect(formatMarker(parseMarker("extra == 'A_b'"))).toBe('extra == "a-b"');
  });

  it("reads Poetry's words for always and never", () => {
    expect([parseMarker(""), parseMarker("*"), parseMarker("<empty>")]).toEqual([
      always,
      always,
      never,
    ]);
    expect([formatMarker(always), formatMarker(never)]).toEqual(["", "<empty>"]);
  });

  it("reads what formatMarker writes", () => {
    fc.assert(
      fc.property(markersOf(fc.oneof(extraTerms, pythonTerms)), (marker) => {
        const text = formatMarker(marker);
        expect(formatMarker(parseMarker(text))).toBe(text);
      }),
    );
  });

  it("points at what is wrong", () => {
    const broken = (text: string) => expect(() => parseMarker(text));
    broken('python_version "3.9"').toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid marker: expected an operator: one of <=, <, !=, ==, >=, >, ~=, ===, in, not in
          python_version "3.9"
                         ^]
    `);
    broken('python_version = "3.9"').toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid marker: expected an operator: one of <=, <, !=, ==, >=, >, ~=, ===, in, not in
          python_version = "3.9"
                         ^]
    `);
    broken('pyton_version == "3.9"').toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid marker: expected a variable such as sys_platform, or a quoted string
          pyton_version == "3.9"
          ^]
    `);
    broken("os_name == posix").toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid marker: expected a variable such as sys_platform, or a quoted string
          os_name == posix
                     ^]
    `);
    broken("os_name == sys_platform").toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid marker: expected a quoted string
          os_name == sys_platform
                     ~~~~~~~~~~~^]
    `);
    broken('"a" == "a"').toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid marker: expected a variable
          "a" == "a"
                 ~~^]
    `);
    broken('os_name == "a" and').toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid marker: expected a variable such as sys_platform, or a quoted string
          os_name == "a" and
                            ^]
    `);
    broken('os_name == "a" os_name == "b"').toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid marker: expected \`and\`, \`or\` or the end
          os_name == "a" os_name == "b"
                         ^]
    `);
    broken('(os_name == "a" or os_name == "b"').toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid marker: expected \`)\` for this \`(\`
          (os_name == "a" or os_name == "b"
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^]
    `);
    broken('\tos_name == "a').toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid marker: expected a variable such as sys_platform, or a quoted string
           os_name == "a
                      ^]
    `);
  });
});

describe("evaluateMarker", () => {
  // Poetry's answers; test/property asks it about thousands more.
  it.each([
    ['python_version >= "3.8" and sys_platform == "linux"', true],
    ['python_version == "3.12.1"', false],
    ['python_version in "3.11, 3.12"', true],
    ['"3.1" in python_version', false],
    ['python_full_version == "3.12"', false],
    ['implementation_version >= "3.8"', false],
    ['implementation_version == "3.12.1"', true],
    ['platform_release >= "6.1"', true],
    ['platform_release < "6.1.0-14"', true],
    ['"amd" in platform_release', true],
    ['sys_platform in "linux2"', false],
    ['sys_platform in "darwin,linux"', true],
    ['os_name >= "posix"', false],
  ])("%s: %s", (text, answer) => expect(holds(text)).toBe(answer));

  it.each([
    // Poetry stops at these.
    ['"linux" == sys_platform', true],
    ['"3.8" <= python_version', true],
    ['"3.13" <= python_version', false],
    ['python_version === "3.12"', true],
    ['python_version >= "latest"', false],
    ['"a" in extra', true],
    ['extra in "b a"', true],
    ['"a" not in extras', false],
    ['dependency_groups == "x"', true],
  ])("never fails: %s", (text, answer) => expect(holds(text, ["a"])).toBe(answer));

  it("takes extras as a set", () => {
    expect(holds('extra == "a" and extra == "b"', ["a", "b"])).toBe(true);
    expect(holds('extra != "a"', ["b"])).toBe(true);
    expect(holds('extra == "A.B"', ["a-b"])).toBe(true);
  });

  it("holds for what nothing is known of", () => {
    expect(evaluateMarker(parseMarker('extra == "a"'), environment, null)).toBe(true);
    expect(evaluateMarker(parseMarker('os_name == "nt"'), {}, new Set())).toBe(true);
  });

  it("takes kernels and Pythons with names that are no versions", () => {
    expect(holds('platform_release >= "5"', [], { platform_release: "what ever" })).toBe(false);
    expect(
      holds('python_full_version >= "3.14.0a1"', [], { python_full_version: "3.14.0a1+" }),
    ).toBe(true);
  });
});

describe("simplifyMarker", () => {
  it.each([
    ['python_version >= "3.8"', [[]]],
    ['os_name == "nt" and extra == "a"', []],
    ['extra == "b" or extra == "a" and os_name == "posix"', [["a"], ["b"]]],
    ['extra == "a" and extra != "b"', [["!b", "a"]]],
    ['extra == "a" and extra != "a"', []],
    ['extra == "a" or extra != "a"', [[]]],
    ['extra == "a" or extra == "a" and extra == "b"', [["a"]]],
    ['extra == "a" or extra != "a" and extra == "b"', [["a"], ["b"]]],
  ])("%s leaves %j", (text, alternatives) => {
    expect(simplifyMarker(parseMarker(text), environment)).toEqual(alternatives);
  });

  const choices = fc.subarray(["a", "b", "c"]);
  const marker = markersOf(fc.oneof({ weight: 4, arbitrary: extraTerms }, pythonTerms));

  it("says the same as the marker, for every choice of extras", () => {
    fc.assert(
      fc.property(marker, choices, (marker, extras) => {
        const chosen = new Set(extras);
        const isIn = simplifyMarker(marker, environment).some((alternative) =>
          alternative.every((name) =>
            name.startsWith("!") ? !chosen.has(name.slice(1)) : chosen.has(name),
          ),
        );
        expect(isIn).toBe(evaluateMarker(marker, environment, chosen));
      }),
    );
  });

  it("has one form for one meaning", () => {
    const all = ["a", "b", "c"].reduce<string[][]>(
      (sets, extra) => sets.flatMap((set) => [set, [...set, extra]]),
      [[]],
    );
    const meaning = (marker: Marker) =>
      all.map((extras) => evaluateMarker(marker, environment, new Set(extras))).join();
    const forms = new Map<string, string>();
    fc.assert(
      fc.property(marker, (marker) => {
        const form = JSON.stringify(simplifyMarker(marker, environment));
        expect(forms.get(meaning(marker)) ?? form).toBe(form);
        forms.set(meaning(marker), form);
      }),
      { numRuns: 500 },
    );
  });
});

describe("pythonFullVersionBreakpoints", () => {
  const breakpoints = (text: string) =>
    pythonFullVersionBreakpoints(parseMarker(text)).map(formatVersion);

  it.each([
    ['python_full_version < "3.11.4"', ["3.11.4"]],
    [
      'python_full_version <= "3.11.4" or python_full_version == "3.12.*"',
      ["3.11.5", "3.12", "3.13"],
    ],
    ['python_full_version == "3.11.4" and os_name == "x"', ["3.11.4", "3.11.5"]],
    ['python_full_version > "3.13.0rc1"', ["3.13.0rc2"]],
    ['python_version > "3.11" and extra == "a"', ["3.12.0"]],
    ['implementation_version == "3.11.4"', ["3.11.4", "3.11.5"]],
    ['os_name == "posix"', []],
  ])("%s changes at %j", (text, versions) => expect(breakpoints(text)).toEqual(versions));

  // Every release of CPython that these markers can tell apart.
  const releases = ["3.10", "3.11", "3.12", "3.13"].flatMap((minor) => [
    `${minor}.0rc1`,
    `${minor}.0rc2`,
    ...[0, 1, 2, 3, 4, 5, 6].map((patch) => `${minor}.${patch}`),
  ]);

  it("the truth changes nowhere else, within a minor version", () => {
    fc.assert(
      fc.property(markersOf(pythonTerms), (marker) => {
        const places = pythonFullVersionBreakpoints(marker);
        const truth = (full: string) =>
          evaluateMarker(
            marker,
            { python_full_version: full, python_version: full.split(".").slice(0, 2).join(".") },
            new Set(),
          );
        for (const [index, full] of releases.entries()) {
          const previous = releases[index - 1];
          if (!previous || full.endsWith("0rc1") || truth(previous) === truth(full)) continue;
          const isBetween = places.some(
            (place) =>
              compareVersions(parseVersion(previous), place) < 0 &&
              compareVersions(place, parseVersion(full)) <= 0,
          );
          expect([formatMarker(marker), previous, full, isBetween]).toEqual([
            formatMarker(marker),
            previous,
            full,
            true,
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("what means harm", () => {
  const count = 16;
  const each = (write: (index: number) => string, word: string) =>
    Array.from({ length: count }, (_, index) => write(index)).join(` ${word} `);
  const extra = (name: string, index: number) => `extra == "${name}${index}"`;
  const not = (name: string, index: number) => `extra != "${name}${index}"`;
  const parity = (index: number): [even: string, odd: string] => {
    if (index === 0) return [not("a", 0), extra("a", 0)];
    const [even, odd] = parity(index - 1);
    const [on, off] = [extra("a", index), not("a", index)];
    return [`(${even} and ${off} or ${odd} and ${on})`, `(${odd} and ${off} or ${even} and ${on})`];
  };

  it.each([
    ["any of them", each((index) => extra("a", index), "or"), 16],
    ["none of them", each((index) => not("a", index), "and"), 1],
    ["a circle", each((i) => `${extra("a", i)} and ${not("a", (i + 1) % count)}`, "or"), 240],
    ["one of each pair", each((i) => `(${extra("a", i)} or ${extra("b", i)})`, "and"), null],
    ["an odd number of nine", parity(9)[1], 512],
    ["an odd number of sixteen", parity(15)[1], null],
  ])("%s of 16 extras is told, or refused, at once", { timeout: 10_000 }, (_, text, ways) => {
    const answer = () => simplifyMarker(parseMarker(text), environment).length;
    if (ways === null) expect(answer).toThrow("a marker has more than 1000 ways");
    else expect(answer()).toBe(ways);
  });

  it("is refused where it nests without end, and shown in part", () => {
    const text = `${"(".repeat(1e6)}os_name == "a"${")".repeat(1e6)}`;
    const error = (() => {
      try {
        return parseMarker(text);
      } catch (thrown) {
        return thrown as Error;
      }
    })() as Error;
    expect(error.message).toContain("too many brackets within brackets");
    expect(error.message.length).toBeLessThan(1000);
  });
});
