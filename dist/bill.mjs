// Made from src/ by `npm run build`. Do not edit.
import {
  gatherReport,
  licenceTextsIn,
  now,
  readPlannedQuestion
} from "./licence.mjs";
import "./question.mjs";
import {
  inTemporaryFolder
} from "./temporary-folder.mjs";
import "./native-requirements.mjs";
import "./python-range.mjs";
import {
  metadataFields,
  parseCoreMetadata
} from "./archive.mjs";
import "./stale-lock.mjs";
import "./store.mjs";
import "./plan-shape.mjs";
import "./download.mjs";
import "./concurrently.mjs";
import "./git-revision.mjs";
import "./of-folders.mjs";
import "./plan-2.mjs";
import "./content-hash.mjs";
import "./version-solver.mjs";
import "./this-machine.mjs";
import "./lock-2.mjs";
import "./choose-source.mjs";
import "./read-groups.mjs";
import "./memory.mjs";
import "./text-file.mjs";
import "./unfinished.mjs";
import {
  version
} from "./version.mjs";
import "./cache.mjs";
import {
  makeBill
} from "./bill-3.mjs";
import "./report-2.mjs";
import "./constraint-sets.mjs";
import {
  formatCycloneDx
} from "./cyclonedx-2.mjs";
import {
  formatSpdx
} from "./spdx-2.mjs";
import "./outdated-2.mjs";
import "./index.mjs";
import "./shared-answers.mjs";
import "./find-python.mjs";
import "./credentials.mjs";
import "./offline.mjs";
import "./shape.mjs";
import "./append.mjs";
import "./smol-toml.mjs";
import "./hash.mjs";
import {
  normalizeName
} from "./name.mjs";
import "./uv-2.mjs";
import "./runtime-root.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import "./once.mjs";
import "./version-2.mjs";
import "./errors.mjs";

// src/cli/commands/bill/run.ts
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/facts/binaries/installed-distributions.ts
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
async function readInstalled(environment) {
  const found = /* @__PURE__ */ new Map();
  for (const python of await readdir(join(environment, "lib"))) {
    const folder = join(environment, "lib", python, "site-packages");
    const entries = await readdir(folder).catch(() => []);
    for (const entry of entries.filter((name) => name.endsWith(".dist-info"))) {
      const text = await readFile(join(folder, entry, "METADATA"), "utf8").catch(() => null);
      const name = text === null ? void 0 : metadataFields(text).get("name")?.[0];
      if (text === null || name === void 0) continue;
      found.set(normalizeName(name.trim()), {
        metadata: parseCoreMetadata(text),
        installedSize: null,
        downloadSize: null,
        libraries: [],
        licenceTexts: [
          ...await licenceTextsIn(join(folder, entry)),
          ...await licenceTextsIn(join(folder, entry, "licenses"))
        ]
      });
    }
  }
  return found;
}

// src/cli/commands/bill/run.ts
async function run(options, context) {
  const { pyproject, poetryLock, plan, environment, out, ...asked } = options;
  const installed = await readInstalled(environment);
  await inTemporaryFolder(async (dir) => {
    await cp(pyproject, join2(dir, "pyproject.toml"));
    await cp(poetryLock, join2(dir, "poetry.lock"));
    await cp(plan, join2(dir, "poetrix.lock"));
    const question = await readPlannedQuestion({ ...asked, dir }, context);
    const report = await gatherReport(
      { ...question, vulnerabilities: () => null, earlier: null },
      {
        facts: async (packages) => new Map(packages.map(({ id, locked }) => [id, installed.get(locked.name) ?? null])),
        releases: async () => null
      }
    );
    const bill = makeBill({
      report,
      plan: question.plan,
      planned: question.planned,
      tool: version
    });
    await mkdir(out);
    await writeFile(join2(out, "bom.cdx.json"), `${formatCycloneDx(bill)}
`);
    await writeFile(join2(out, "bom.spdx.json"), `${formatSpdx(bill, now())}
`);
  });
  return { exitCode: 0, data: null, text: "" };
}
export {
  run
};
