// poetrix bill: the bills of materials of an application. Nix calls it in a derivation (nix/application/sbom.nix).
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../../base/context.ts";
import { version } from "../../../base/version.ts";
import { inTemporaryFolder } from "../../../base/writing/temporary-folder.ts";
import { readInstalled } from "../../../facts/binaries/installed-distributions.ts";
import { makeBill } from "../../../report/bill/bill.ts";
import { formatCycloneDx } from "../../../report/bill/cyclonedx.ts";
import { formatSpdx } from "../../../report/bill/spdx.ts";
import type { Outcome } from "../../contract/outcome.ts";
import { gatherReport, readPlannedQuestion } from "../report/gather.ts";
import { now } from "../source-date.ts";

export interface BillOptions {
  readonly pyproject: string;
  readonly poetryLock: string;
  readonly plan: string;
  readonly target: string;
  readonly pythonFullVersion: string;
  readonly environment: string;
  readonly groups?: string;
  readonly extras?: string;
  readonly out: string;
}

export async function run(options: BillOptions, context: Context): Promise<Outcome> {
  const { pyproject, poetryLock, plan, environment, out, ...asked } = options;
  const installed = await readInstalled(environment);
  // The three files lie beside one another in a project's folder, and apart in the store.
  await inTemporaryFolder(async (dir) => {
    await cp(pyproject, join(dir, "pyproject.toml"));
    await cp(poetryLock, join(dir, "poetry.lock"));
    await cp(plan, join(dir, "poetrix.lock"));
    const question = await readPlannedQuestion({ ...asked, dir }, context);
    const report = await gatherReport(
      { ...question, vulnerabilities: () => null, earlier: null },
      {
        facts: async (packages) =>
          new Map(packages.map(({ id, locked }) => [id, installed.get(locked.name) ?? null])),
        releases: async () => null,
      },
    );
    const bill = makeBill({
      report,
      plan: question.plan,
      planned: question.planned,
      tool: version,
    });
    await mkdir(out);
    await writeFile(join(out, "bom.cdx.json"), `${formatCycloneDx(bill)}\n`);
    await writeFile(join(out, "bom.spdx.json"), `${formatSpdx(bill, now())}\n`);
  });
  return { exitCode: 0, data: null, text: "" };
}
