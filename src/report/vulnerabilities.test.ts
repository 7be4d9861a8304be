import { describe, expect, it } from "vitest";
import { readVulnerabilities } from "./vulnerabilities.ts";

const packages = [
  { id: "six@1.16.0", name: "six", version: "1.16.0" },
  { id: "zope-interface@5.0", name: "zope-interface", version: "5.0" },
];
const read = (content: unknown) =>
  readVulnerabilities(JSON.stringify(content), "audit.json", packages);

const expected = {
  package: "six@1.16.0",
  id: "GHSA-1",
  aliases: ["CVE-1"],
  summary: "bad",
  fixedIn: ["1.9", "1.17.0"],
};
const record = (events: Record<string, string>[], more: object = {}) => ({
  id: "GHSA-1",
  aliases: ["CVE-1"],
  summary: "bad",
  affected: [
    { package: { ecosystem: "PyPI", name: "Six" }, ranges: [{ type: "ECOSYSTEM", events }] },
  ],
  ...more,
});
const range = [{ introduced: "0" }, { fixed: "1.17.0" }, { fixed: "1.9" }, { introduced: "1.10" }];

describe("readVulnerabilities", () => {
  // The shapes are those that the programs print: pip-audit 2.9, uv 0.13, osv-scanner 2.
  it("reads what pip-audit prints", () => {
    const vulns = [
      {
        id: "GHSA-1",
        aliases: ["CVE-1"],
        description: "\nbad\nmore",
        fix_versions: ["1.17.0", "1.9"],
      },
    ];
    expect(read({ dependencies: [{ name: "Six", version: "1.16", vulns }], fixes: [] })).toEqual([
      expected,
    ]);
  });

  it("reads what uv audit prints", () => {
    const found = {
      dependency: { name: "six", version: "1.16.0" },
      id: "GHSA-1",
      display_id: "GHSA-1",
      aliases: ["CVE-1"],
      summary: "bad",
      description: "very bad",
      link: "https://example.org/",
      fix_versions: ["1.17.0", "1.9"],
    };
    const file = {
      schema: { version: "preview" },
      summary: {},
      vulnerabilities: [found],
      adverse_statuses: [],
    };
    expect(read(file)).toEqual([expected]);
  });

  it("reads what osv-scanner prints", () => {
    const scanned = {
      package: { name: "six", version: "1.16.0", ecosystem: "PyPI" },
      vulnerabilities: [record(range)],
    };
    expect(read({ results: [{ source: {}, packages: [scanned] }] })).toEqual([expected]);
  });

  it.each([
    ["one record", record(range)],
    ["a list", [record(range)]],
    ["an answer of its API", { vulns: [record(range)] }],
  ])("reads records of OSV: %s", (_, content) => expect(read(content)).toEqual([expected]));

  it("reads records of OSV: one on each line, or none at all", () => {
    const lines = `${JSON.stringify(record(range))}\n${JSON.stringify(record([]))}\n`;
    expect(readVulnerabilities(lines, "osv.jsonl", packages)).toEqual([expected]);
    expect(read({})).toEqual([]);
  });

  it("takes for one what several databases have", () => {
    const named = (id: string, aliases: string[], fixed: string) =>
      record([{ introduced: "0" }, { fixed }], { id, aliases });
    const found = read([
      named("PYSEC-1", ["CVE-1"], "1.17.0"),
      named("GHSA-1", ["CVE-2"], "1.18"),
      named("GHSA-2", [], "2"),
      // It ties the first two together.
      named("PYSEC-2", ["CVE-1", "GHSA-1"], "1.17"),
    ]);
    expect(found.map(({ id, aliases, fixedIn }) => [id, aliases, fixedIn])).toEqual([
      ["GHSA-1", ["CVE-1", "CVE-2", "PYSEC-1", "PYSEC-2"], ["1.17.0", "1.17", "1.18"]],
      ["GHSA-2", [], ["2"]],
    ]);
  });

  it.each([
    ["before the first", [{ introduced: "1.16.1" }], false],
    ["the first", [{ introduced: "1.16" }], true],
    ["the fixed one", [{ introduced: "0" }, { fixed: "1.16.0" }], false],
    ["before the fixed one", [{ introduced: "0" }, { fixed: "1.16.0.post1" }], true],
    ["the last", [{ introduced: "0" }, { last_affected: "1.16.0" }], true],
    ["after the last", [{ introduced: "0" }, { last_affected: "1.16.0rc1" }], false],
    ["again, after a fix", [{ introduced: "0" }, { fixed: "1.0" }, { introduced: "1.15" }], true],
  ])("compares versions as PEP 440 does: %s", (_, events, affected) => {
    expect(read(record(events as Record<string, string>[])).length > 0).toBe(affected);
  });

  it.each<[string, object, boolean]>([
    ["in a list", { versions: ["2.1.0"] }, true],
    [
      "the last of a range",
      {
        ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { last_affected: "2.1.0" }] }],
      },
      true,
    ],
    ["in other spelling", { versions: ["2.1"] }, true],
    ["another local version", { versions: ["2.1.0+cu121"] }, false],
  ])("takes a local version for the release that it is built from: %s", (_, affected, is) => {
    const torch = [{ id: "torch@2.1.0+cpu" as const, name: "torch", version: "2.1.0+cpu" }];
    const found = {
      id: "X-1",
      affected: [{ package: { ecosystem: "PyPI", name: "torch" }, ...affected }],
    };
    expect(readVulnerabilities(JSON.stringify(found), "osv.json", torch).length > 0).toBe(is);
  });

  // Reports of malicious packages name their ranges so.
  it.each([
    ["SEMVER", true],
    ["GIT", false],
  ])("a range of the type %s concerns versions: %s", (type, is) => {
    const ranges = [{ type, events: [{ introduced: "0" }] }];
    const affected = [{ package: { ecosystem: "PyPI", name: "six" }, ranges }];
    expect(read({ id: "MAL-1", affected }).length > 0).toBe(is);
  });

  it("leaves out what was withdrawn, other ecosystems and other packages", () => {
    const elsewhere = (ecosystem: string, name: string) => ({
      ...record([]),
      affected: [{ package: { ecosystem, name }, versions: ["1.16.0"] }],
    });
    expect(
      read([
        record(range, { withdrawn: "2024-01-01T00:00:00Z" }),
        elsewhere("npm", "six"),
        elsewhere("PyPI", "other"),
      ]),
    ).toEqual([]);
    expect(read(elsewhere("PyPI", "six"))).toHaveLength(1);
  });

  it("says that a file is something else", () => {
    expect(() => read({ spam: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[UserError: audit.json is not a list of vulnerabilities in a known format]`,
    );
    expect(() => readVulnerabilities("{", "audit.json", packages)).toThrow(
      "audit.json is not JSON",
    );
  });
});
