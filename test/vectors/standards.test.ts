import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseMarker } from "../../src/standards/marker.ts";
import { compareVersions, parseVersion } from "../../src/standards/version.ts";
import { answers } from "../property/answers.ts";

// Written by update.py: texts of packaging's own tests, with the answers of packaging and of poetry-core.
const vectors = JSON.parse(readFileSync(new URL("packaging.json", import.meta.url), "utf8"));

describe("vectors of packaging", () => {
  it.each([
    ["versions", "version"],
    ["specifiers", "specifier"],
    ["wheels", "wheel"],
    ["tags", "tag"],
  ] as const)("%s", (kind, question) => {
    expectAnswers(vectors[kind], answers[question]);
  });

  it("requirements, where a backslash in a marker stands for itself, as in Poetry", () => {
    const rows: [string, unknown][] = vectors.requirements;
    expectAnswers(
      rows.filter(([text]) => text !== 'name; os_name == "\\x"'),
      answers.requirement,
    );
    expect(answers.requirement('name; os_name == "\\x"')).toMatchObject({ hasMarker: true });
  });

  it("sdists, which here may end in .tar.bz2 and the like too", () => {
    const rows: [string, unknown][] = vectors.sdists;
    const known = rows.filter(([name]) => /\.tar\.gz$|\.zip$/.test(name));
    expect(known.length).toBeGreaterThan(3);
    expect(known.map(([name]) => [name, answers.sdist(name)])).toEqual(known);
  });

  it("order: every pair of versions", () => {
    const groups: string[][] = vectors.order;
    const placed = groups.flatMap((group, place) =>
      group.map((text) => ({ text, place, version: parseVersion(text) })),
    );
    const wrong = placed.flatMap((a) =>
      placed
        .filter(
          (b) => Math.sign(compareVersions(a.version, b.version)) !== Math.sign(a.place - b.place),
        )
        .map((b) => [a.text, b.text]),
    );
    expect(wrong).toEqual([]);
  });

  it("markers: read what Poetry reads, refuse what both refuse", () => {
    const rows: [string, { packaging: boolean; poetry: boolean }][] = vectors.markerSyntax;
    const decided = rows.filter(([, read]) => read.poetry || !read.packaging);
    expect(decided.map(([text]) => [text, reads(text)])).toEqual(
      decided.map(([text, read]) => [text, read.poetry]),
    );
  });

  it("markers: mean what Poetry says, or what packaging says where Poetry stops", () => {
    const rows: {
      marker: string;
      changes: Record<string, string>;
      packaging: boolean;
      poetry: boolean | null;
    }[] = vectors.markers;
    // Poetry refuses a comparison of two variables, and so do we.
    const decided = rows.filter(
      ({ marker }) => !/^(extra == os_name|os_name == extra)$/.test(marker),
    );
    expect(decided.length).toBe(rows.length - 2);
    const asked = decided.map(({ marker, changes: { extra, ...changes }, ...judges }) => ({
      marker,
      changes,
      answer: judges.poetry ?? judges.packaging,
      extras: extra ? [extra.toLowerCase().replace(/[-_.]+/g, "-")] : [],
    }));
    expect(
      asked.map((row) => ({
        ...row,
        answer: answers.poetry_marker(
          row.marker,
          { ...vectors.environment, ...row.changes },
          row.extras,
        ),
      })),
    ).toEqual(asked);
  });
});

/** Each row is the arguments of a question, and its answer. */
function expectAnswers(rows: unknown[][], answer: (...given: never[]) => unknown): void {
  const given = rows.map((row) => row.slice(0, -1) as never[]);
  expect(given.map((row) => [...row, answer(...row)])).toEqual(rows);
}

function reads(text: string): boolean {
  try {
    parseMarker(text);
    return true;
  } catch {
    return false;
  }
}
