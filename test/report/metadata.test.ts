// Sizes and licences of real wheels, compared with what Python's own tools read in them.
import { existsSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cachedPath } from "../../src/facts/index/download.ts";
import { fixedOutputPath } from "../../src/facts/store/store.ts";
import type { Report, ReportPackage } from "../../src/report/report.ts";
import type { SriHash } from "../../src/standards/hash.ts";
import { tool } from "../support/command-line.ts";
import { root } from "../tools/nix-env.ts";
import { makeRealReport } from "./real-report.ts";

interface Read {
  readonly installed: number;
  readonly summary: string | null;
  readonly expression: string | null;
  readonly licence: string | null;
  readonly classifiers: readonly string[];
  readonly files: readonly string[];
}

let folder: string;
let report: Report;
let wheels: readonly (readonly [ReportPackage, path: string])[];
let read: Readonly<Record<string, Read>>;
let canonical: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  report = await makeRealReport(folder, join(folder, "report.html"));
  wheels = report.packages.flatMap((one) => {
    if (!one.file?.endsWith(".whl")) return [];
    const file = { fileName: one.file, hash: one.hash as SriHash };
    const path = [cachedPath(file), fixedOutputPath(file, "/nix/store")].find(existsSync);
    return [[one, path ?? ""] as const];
  });
  const expressions = report.packages.flatMap(({ licence }) => licence.expression ?? []);
  const { stdout } = await execa(
    await tool("python"),
    [join(root, "test/report/read_metadata.py")],
    { input: JSON.stringify([wheels.map(([, path]) => path), expressions]) },
  );
  [read, canonical] = JSON.parse(stdout);
}, 600_000);

afterAll(() => rm(folder, { recursive: true }));

const oneLine = (text: string | null | undefined): string | null =>
  text?.replace(/[\s|]+/g, " ").trim() || null;

it("installed and download sizes are those of the wheels", async () => {
  expect(wheels.length).toBeGreaterThan(50);
  for (const [{ name, installed, download }, path] of wheels) {
    const { size } = await stat(path);
    expect([name, installed, download]).toEqual([name, read[path]?.installed, size]);
  }
});

it("statements are what the metadata says", () => {
  for (const [{ name, summary, licence }, path] of wheels) {
    const said = read[path] as Read;
    const texts = (field: string): (string | null)[] =>
      licence.statements.filter((each) => each.field === field).map(({ text }) => oneLine(text));
    const stated = oneLine(said.licence);
    expect({
      name,
      summary: oneLine(summary),
      files: licence.files,
      expression: texts("License-Expression"),
      licence: texts("License"),
      classifiers: texts("Classifier"),
    }).toEqual({
      name,
      summary: oneLine(said.summary),
      files: said.files,
      expression: said.expression === null ? [] : [said.expression],
      licence: stated === null || stated === "UNKNOWN" ? [] : [stated],
      classifiers: said.classifiers.map((each) => each.replace("License :: ", "")),
    });
  }
});

it("expressions are valid and in their canonical form, as packaging has it", () => {
  expect(Object.keys(canonical).length).toBeGreaterThan(3);
  for (const [expression, form] of Object.entries(canonical)) expect(form).toBe(expression);
});

it("sums are of their parts", () => {
  const { packages, totals, byGroup } = report;
  const sum = (some: readonly ReportPackage[]): number =>
    some.reduce((total, { installed }) => total + (installed ?? 0), 0);
  expect(totals.installed).toBe(sum(packages));
  expect(Object.values(totals.licences).reduce((a, b) => a + b)).toBe(packages.length);
  for (const { group, installed, packages: number, only } of byGroup) {
    const own = packages.filter(({ groups }) => groups.includes(group));
    expect([own.length, sum(own)]).toEqual([number, installed]);
    expect(only.packages).toBe(own.filter(({ groups }) => groups.length === 1).length);
  }
  const byId = new Map(packages.map((one) => [one.id, one]));
  for (const { id, alone, brings } of packages) {
    const parts = alone.ids.map((each) => byId.get(each) as ReportPackage);
    expect([id, alone.ids[0], alone.installed]).toEqual([id, id, sum(parts)]);
    // The packages that only it brings in are among all that it brings in.
    expect(brings.packages).toBeGreaterThanOrEqual(alone.packages - 1);
  }
});
