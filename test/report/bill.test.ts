// poetrix report --format cyclonedx and spdx, judged by the libraries of both standards.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestProject } from "../cli/project.ts";
import { poetrix } from "../support/command-line.ts";
import { uv } from "../tools/nix-env.ts";
import { makeReportProject } from "./project.ts";

let project: TestProject;
const report = (...args: string[]) =>
  poetrix(["report", project.directory, "--target", "cp312-x86_64-linux", ...args], {
    env: { ...project.env, SOURCE_DATE_EPOCH: "1700000000" },
  });

/** What a library says is wrong with a document. */
const judges = {
  cyclonedx: [
    "cyclonedx-python-lib[json-validation]==11.6.0",
    `
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
print(JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(path).read()) or "")
`,
  ],
  spdx: [
    "spdx-tools==0.8.3",
    `
from spdx_tools.spdx.parser.parse_anything import parse_file
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document
for message in validate_full_spdx_document(parse_file(path)): print(message.validation_message)
`,
  ],
} as const;

async function whatIsWrong(format: keyof typeof judges, path: string): Promise<string> {
  const [library, program] = judges[format];
  const code = `import sys\npath = sys.argv[1]${program}`;
  const args = ["run", "--quiet", "--no-project", "--with", library, "python", "-c", code, path];
  // The judge of SPDX takes no address with a port.
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(/http:\/\/127\.0\.0\.1:\d+/g, "https://files.example.org"));
  const { stdout } = await execa((await uv()).path, args, { cwd: project.directory });
  return stdout;
}

describe("a bill of materials", { timeout: 300_000 }, () => {
  beforeAll(async () => {
    project = await makeReportProject();
    const { exitCode, stderr } = await poetrix(["lock", project.directory], { env: project.env });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    const vulnerability = {
      id: "GHSA-1",
      aliases: ["CVE-1"],
      description: "bad",
      fix_versions: ["2"],
    };
    const dependencies = [{ name: "base", version: "1.0", vulns: [vulnerability] }];
    await writeFile(join(project.directory, "audit.json"), JSON.stringify({ dependencies }));
  }, 300_000);
  afterAll(() => project.close());

  it.each(["cyclonedx", "spdx"] as const)("is valid %s, and the same each time", async (format) => {
    const path = join(project.directory, `bill.${format}.json`);
    const args = ["--format", format, "--vulnerabilities", join(project.directory, "audit.json")];
    const { exitCode, stderr } = await report(...args, "--output", path);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await whatIsWrong(format, path)).toBe("");
    expect((await report(...args)).stdout).toBe((await report(...args)).stdout);
  });

  it("has each package with its purl, hash, licence and dependencies, and build requirements apart", async () => {
    const { stdout } = await report("--format", "cyclonedx", "--groups", "main");
    const bill = JSON.parse(stdout);
    expect(bill.metadata.tools.components).toMatchObject([{ name: "poetrix" }]);
    const component = (name: string) =>
      bill.components.find((each: { name: string }) => each.name === name);
    expect(component("web")).toMatchObject({
      type: "library",
      scope: "required",
      purl: expect.stringMatching(/^pkg:pypi\/web@1\.0\?download_url=http%3A/),
      hashes: [{ alg: "SHA-256", content: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(component("back-end")).toMatchObject({
      scope: "excluded",
      purl: "pkg:pypi/back-end@1.0",
    });
    const needs = (ref: string) =>
      bill.dependencies.find((each: { ref: string }) => each.ref === ref)?.dependsOn;
    expect(needs("demo")).toEqual(expect.arrayContaining(["web@1.0", "back-end@1.0"]));
    expect(needs("web@1.0")).toContain("base@1.0");
  });

  it("tells build requirements from dependencies in SPDX", async () => {
    const { stdout } = await report("--format", "spdx", "--groups", "main");
    const { relationships, creationInfo } = JSON.parse(stdout);
    expect(creationInfo.created).toBe("2023-11-14T22:13:20Z");
    const of = (type: string) =>
      relationships
        .filter((each: { relationshipType: string }) => each.relationshipType === type)
        .map((each: { spdxElementId: string; relatedSpdxElement: string }) => [
          each.spdxElementId,
          each.relatedSpdxElement,
        ]);
    expect(of("DESCRIBES")).toEqual([["SPDXRef-DOCUMENT", "SPDXRef-Project-demo"]]);
    expect(of("DEPENDS_ON")).toContainEqual(["SPDXRef-web-1.0", "SPDXRef-base-1.0"]);
    expect(of("BUILD_DEPENDENCY_OF")).toContainEqual([
      "SPDXRef-back-end-1.0",
      "SPDXRef-Project-demo",
    ]);
  });

  it("says the same of licences in both formats", async () => {
    const cyclonedx = JSON.parse((await report("--format", "cyclonedx")).stdout);
    const spdx = JSON.parse((await report("--format", "spdx")).stdout);
    const unsaid = {
      cyclonedx: cyclonedx.components.filter((each: { licenses?: unknown }) => !each.licenses),
      spdx: spdx.packages.filter(
        (each: { licenseDeclared: string; primaryPackagePurpose: string }) =>
          each.licenseDeclared === "NOASSERTION" && each.primaryPackagePurpose === "LIBRARY",
      ),
    };
    const names = (found: { name: string }[]) => found.map(({ name }) => name).sort();
    expect(names(unsaid.spdx)).toEqual(names(unsaid.cyclonedx));
    expect(names(unsaid.spdx)).not.toContain("base");
    const declared = (name: string) =>
      spdx.packages.find((each: { name: string }) => each.name === name).licenseDeclared;
    expect(declared("web")).toBe("MIT");
    expect(declared("base")).toBe("LicenseRef-base-1.0");
    expect(spdx.hasExtractedLicensingInfos).toContainEqual({
      licenseId: "LicenseRef-base-1.0",
      name: "As base states it",
      extractedText: "OSI Approved :: BSD License",
    });
  });

  it("names the vulnerabilities that another program found, in the page too", async () => {
    const args = ["--vulnerabilities", join(project.directory, "audit.json")];
    const bill = JSON.parse((await report("--format", "cyclonedx", ...args)).stdout);
    expect(bill.vulnerabilities).toMatchObject([
      {
        id: "GHSA-1",
        description: "bad",
        recommendation: "fixed in 2",
        affects: [{ ref: "base@1.0" }],
      },
    ]);
    const page = (await report(...args)).stdout;
    expect(page).toContain('<section id="vulnerabilities"');
    expect(page).toContain("GHSA-1");
    expect((await report()).stdout).not.toContain('<section id="vulnerabilities"');
  });

  it("refuses a format and a file that there are not", async () => {
    const { exitCode, stderr } = await report("--format", "pdf");
    expect({ exitCode, stderr }).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "error[UNKNOWN_FORMAT]: there is no report in the format pdf
      hint: the formats are html, cyclonedx, spdx; --json prints the report's own data",
      }
    `);
    expect((await report("--vulnerabilities", "/nowhere.json")).stderr).toMatchInlineSnapshot(`
      "error[INVALID_VULNERABILITIES]: --vulnerabilities /nowhere.json: there is no such file
      hint: it takes the file that another program wrote: pip-audit, uv audit or osv-scanner"
    `);
    const pipe = join(project.directory, "pipe");
    await execa("mkfifo", [pipe]);
    expect((await report("--output", pipe)).stderr).toContain(
      `${pipe} could not be written: nothing reads the other end of the pipe`,
    );
    const reader = execa("cat", [pipe]);
    await report("--output", pipe);
    expect((await reader).stdout).toMatch(/^[<{]/);
    expect((await report("--output", "/")).stderr).toContain(
      "error[OUTPUT_FAILED]: --output /: it is a folder\nhint: name the file to write",
    );
  });
});
