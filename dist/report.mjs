// Made from src/ by `npm run build`. Do not edit.
import {
  fileAtRevision
} from "./file-at-revision.mjs";
import {
  writeAtomically
} from "./write-atomically.mjs";
import "./git-here.mjs";
import {
  factsOfFiles,
  factsOfOther,
  gatherReport,
  now,
  otherTargets,
  readPlannedQuestion,
  releasesOnIndexes
} from "./licence.mjs";
import "./question.mjs";
import "./native-requirements.mjs";
import "./python-range.mjs";
import "./archive.mjs";
import "./stale-lock.mjs";
import "./store.mjs";
import {
  earlierPlan
} from "./plan-shape.mjs";
import "./download.mjs";
import {
  concurrently
} from "./concurrently.mjs";
import {
  packageIds
} from "./git-revision.mjs";
import "./of-folders.mjs";
import {
  planFileName
} from "./plan-2.mjs";
import "./content-hash.mjs";
import {
  resolveTarget
} from "./version-solver.mjs";
import "./this-machine.mjs";
import {
  parseLock
} from "./lock-2.mjs";
import "./choose-source.mjs";
import {
  parseProject
} from "./read-groups.mjs";
import "./memory.mjs";
import {
  readText
} from "./text-file.mjs";
import "./unfinished.mjs";
import {
  version
} from "./version.mjs";
import "./cache.mjs";
import "./report-2.mjs";
import "./constraint-sets.mjs";
import "./outdated-2.mjs";
import "./index.mjs";
import "./shared-answers.mjs";
import "./find-python.mjs";
import "./credentials.mjs";
import "./offline.mjs";
import {
  array,
  getDotPath,
  is,
  nullable,
  number,
  object,
  optional,
  record,
  safeParse,
  string
} from "./shape.mjs";
import {
  append
} from "./append.mjs";
import "./smol-toml.mjs";
import "./hash.mjs";
import {
  normalizeName
} from "./name.mjs";
import "./uv-2.mjs";
import "./runtime-root.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import {
  once
} from "./once.mjs";
import {
  compareVersions,
  tryParseVersion
} from "./version-2.mjs";
import {
  UserError
} from "./errors.mjs";

// src/cli/commands/report/run.ts
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

// src/report/vulnerabilities.ts
var osv = object({
  id: string(),
  aliases: optional(nullable(array(string()))),
  summary: optional(string()),
  details: optional(string()),
  withdrawn: optional(nullable(string())),
  affected: optional(
    array(
      object({
        package: optional(object({ ecosystem: string(), name: string() })),
        versions: optional(nullable(array(string()))),
        ranges: optional(
          nullable(
            array(
              object({ type: string(), events: array(record(string(), string())) })
            )
          )
        )
      })
    )
  )
});
var osvScanner = object({
  results: array(
    object({ packages: array(object({ vulnerabilities: optional(array(osv)) })) })
  )
});
var pipAudit = object({
  dependencies: array(
    object({
      name: string(),
      version: optional(string()),
      vulns: optional(
        array(
          object({
            id: string(),
            aliases: optional(array(string())),
            description: optional(nullable(string())),
            fix_versions: optional(array(string()))
          })
        )
      )
    })
  )
});
var uvAudit = object({
  vulnerabilities: array(
    object({
      dependency: object({ name: string(), version: optional(string()) }),
      id: string(),
      aliases: optional(array(string())),
      summary: optional(nullable(string())),
      description: optional(nullable(string())),
      fix_versions: optional(array(string()))
    })
  )
});
function readVulnerabilities(text, file, packages) {
  const content = parse(text, file);
  const byName = /* @__PURE__ */ new Map();
  for (const one of packages) append(byName, one.name, one);
  const named = (name) => byName.get(normalizeName(name)) ?? [];
  const findings = /* @__PURE__ */ new Map();
  const add = (finding) => {
    findings.set(`${finding.package}
${finding.id}`, finding);
  };
  const addAudited = (name, version2, found) => {
    const { id, aliases = [], summary, description, fix_versions: fixes = [] } = found;
    for (const one of named(name)) {
      if (version2 !== void 0 && !isSameVersion(one.version, version2)) continue;
      add({
        package: one.id,
        id,
        aliases: [...aliases].sort(),
        summary: summary ?? firstLine(description),
        fixedIn: sorted(fixes)
      });
    }
  };
  const addRecord = (record2) => {
    if (record2.withdrawn) return;
    for (const affected of record2.affected ?? []) {
      if (affected.package?.ecosystem !== "PyPI") continue;
      for (const one of named(affected.package.name)) {
        if (!isAffected(one.version, affected)) continue;
        add({
          package: one.id,
          id: record2.id,
          aliases: [...record2.aliases ?? []].sort(),
          summary: record2.summary ?? firstLine(record2.details),
          fixedIn: fixesOf(affected)
        });
      }
    }
  };
  if (is(pipAudit, content)) {
    for (const { name, version: version2, vulns = [] } of content.dependencies) {
      for (const found of vulns) addAudited(name, version2, found);
    }
  } else if (is(uvAudit, content)) {
    for (const { dependency, ...found } of content.vulnerabilities) {
      addAudited(dependency.name, dependency.version, found);
    }
  } else if (is(osvScanner, content)) {
    const found = content.results.flatMap((result) => result.packages);
    for (const { vulnerabilities = [] } of found) vulnerabilities.forEach(addRecord);
  } else {
    const records = safeParse(array(osv), recordsOf(content));
    if (!records.success) throw unknownShape(file);
    records.output.forEach(addRecord);
  }
  const ordered = [...findings.values()].sort(
    (a, b) => a.package === b.package ? a.id < b.id ? -1 : 1 : a.package < b.package ? -1 : 1
  );
  return withoutRepeats(ordered);
}
function withoutRepeats(findings) {
  const groups = [];
  const groupOf = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const known = namesOf(finding).map((name) => groupOf.get(name));
    const same = [...new Set(known.filter((group) => group !== void 0))].sort((a, b) => a - b);
    const [first = groups.push([]) - 1, ...others] = same;
    const more = [...others.flatMap((other) => groups[other]?.splice(0) ?? []), finding];
    groups[first]?.push(...more);
    for (const one of more) for (const name of namesOf(one)) groupOf.set(name, first);
  }
  return groups.flatMap(
    ([first, ...others]) => first === void 0 ? [] : [joined(first, others)]
  );
}
var namesOf = (finding) => [finding.id, ...finding.aliases].map((id) => `${finding.package}
${id}`);
function joined(first, others) {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const ids = new Set(all.flatMap(({ id, aliases }) => [id, ...aliases]));
  ids.delete(first.id);
  return {
    package: first.package,
    id: first.id,
    aliases: [...ids].sort(),
    summary: all.find(({ summary }) => summary !== null)?.summary ?? null,
    fixedIn: sorted(all.flatMap(({ fixedIn }) => fixedIn))
  };
}
function parse(text, file) {
  try {
    return JSON.parse(text);
  } catch (error) {
    const records = linesOf(text);
    if (records !== null) return records;
    throw new UserError(
      "INVALID_VULNERABILITIES",
      `${file} is not JSON: ${error.message}`,
      "give what `pip-audit --format json`, `uv audit --output-format json` or `osv-scanner --format json` prints"
    );
  }
}
function linesOf(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  try {
    return lines.length > 1 ? lines.map((line) => JSON.parse(line)) : null;
  } catch {
    return null;
  }
}
function unknownShape(file) {
  return new UserError(
    "INVALID_VULNERABILITIES",
    `${file} is not a list of vulnerabilities in a known format`,
    "give what `pip-audit --format json`, `uv audit --output-format json` or `osv-scanner --format json` prints, or records of OSV"
  );
}
function recordsOf(content) {
  if (Array.isArray(content)) return content;
  if (typeof content !== "object" || content === null) return [content];
  if ("vulns" in content) return content.vulns;
  return Object.keys(content).length === 0 ? [] : [content];
}
function isAffected(version2, { versions, ranges }) {
  if (versions?.some((each) => isSameVersion(version2, each))) return true;
  return (ranges ?? []).some(
    ({ type, events }) => type === "ECOSYSTEM" && isWithin(version2, events)
  );
}
function isWithin(version2, events) {
  const own = tryParseVersion(version2);
  if (own === null) return false;
  const isAtLeast = (text) => {
    const other = tryParseVersion(text);
    return text === "0" || other !== null && compareVersions(own, other) >= 0;
  };
  const isAbove = (text) => isAtLeast(text) && !isSameVersion(version2, text);
  let affected = false;
  for (const { introduced, fixed, last_affected: last } of inOrder(events)) {
    if (introduced !== void 0 && isAtLeast(introduced)) affected = true;
    if (fixed !== void 0 && isAtLeast(fixed)) affected = false;
    if (last !== void 0 && isAbove(last)) affected = false;
  }
  return affected;
}
function inOrder(events) {
  const versionOf = (event) => Object.values(event)[0] ?? "0";
  return [...events].sort((a, b) => compareTexts(versionOf(a), versionOf(b)));
}
function compareTexts(a, b) {
  const [one, other] = [tryParseVersion(a), tryParseVersion(b)];
  if (a === "0" || b === "0") return a === b ? 0 : a === "0" ? -1 : 1;
  return one === null || other === null ? 0 : compareVersions(one, other);
}
function fixesOf({ ranges }) {
  return sorted(
    (ranges ?? []).filter(({ type }) => type === "ECOSYSTEM").flatMap(({ events }) => events.flatMap(({ fixed }) => fixed === void 0 ? [] : [fixed]))
  );
}
var sorted = (versions) => [...new Set(versions)].sort(compareTexts);
function isSameVersion(a, b) {
  const [one, other] = [tryParseVersion(a), tryParseVersion(b)];
  return one === null || other === null ? a === b : compareVersions(one, other) === 0;
}
function firstLine(text) {
  return text?.split("\n").find((line) => line.trim() !== "")?.trim() ?? null;
}

// src/cli/commands/report/earlier.ts
import { readFile } from "node:fs/promises";
var earlierReport = object({
  target: string(),
  packages: array(
    object({
      name: string(),
      version: string(),
      download: nullable(number()),
      installed: nullable(number())
    })
  )
});
async function readEarlier(against, first) {
  if (against === void 0) return async () => null;
  const text = await readFile(against, "utf8").catch((error) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
  if (text === null) return (question) => earlierCommit(against, question);
  const earlier = earlierFile(against, text, first);
  return async ({ target }) => target.id === first.target.id ? earlier : null;
}
function earlierFile(path, text, { target }) {
  const refuse = (reason) => new UserError(
    "INVALID_REPORT",
    `${path} is not a report: ${reason}`,
    "--against takes what `poetrix report --json` prints, or a commit"
  );
  let data;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw refuse("it is not JSON").causedBy(error);
  }
  const found = safeParse(earlierReport, data);
  if (!found.success) throw refuse(getDotPath(found.issues[0]) ?? found.issues[0].message);
  if (found.output.target !== target.id) {
    throw refuse(`it is of ${found.output.target}, and ${target.id} is asked for`);
  }
  return { label: path, packages: found.output.packages };
}
async function earlierCommit(revision, question) {
  const { target, selection } = question;
  const { directory } = question.project;
  const hint = "name a commit, a branch or a tag that has it, or a file that `poetrix report --json` wrote";
  const read = (file) => fileAtRevision(directory, file, { revision, hint });
  const project = parseProject(await read("pyproject.toml"), directory);
  const lock = parseLock(await read("poetry.lock"), directory);
  const plan = await read(planFileName).then(
    (text) => earlierPlan(text, () => {
    }),
    () => null
  );
  const ids = packageIds(lock);
  const packages = resolveTarget({
    project,
    lock,
    target,
    // What there was at that time for the same question.
    selection: {
      groups: selection.groups.filter((group) => project.groups.has(group)),
      extras: selection.extras.filter((extra) => project.extras.has(extra))
    },
    rules: question.settings
  });
  return {
    label: revision,
    packages: packages.map(({ locked, file }) => ({
      name: locked.name,
      version: locked.version,
      download: sizeIn(plan, ids.of(locked), file?.name),
      installed: null
    }))
  };
}
function sizeIn(plan, id, file) {
  return plan?.packages[id]?.files[file ?? ""]?.size ?? null;
}

// src/cli/commands/report/run.ts
async function run(options, context) {
  const format = checkFormat(options.format ?? "html");
  checkAsked(options, format);
  const vulnerabilities = await readVulnerabilitiesFile(options.vulnerabilities);
  const planned = await readPlannedQuestion(options, context);
  const findEarlier = await readEarlier(options.against, planned.question);
  const isBill = format !== "html" && options.json !== true;
  const isDataOnly = options.json === true && options.output === void 0;
  const hasOthers = format === "html" && options.target === void 0 && !isDataOnly;
  const others = hasOthers ? otherTargets(planned) : [];
  const ids = packageIds(planned.question.lock);
  const releases = once(
    () => releasesOnIndexes(
      planned.question.lock.packages.map((locked) => ({ id: ids.of(locked), locked })),
      planned.question,
      context
    )
  );
  let known = /* @__PURE__ */ new Map();
  const report = await gatherReport(
    { ...planned, vulnerabilities, earlier: await findEarlier(planned.question) },
    {
      facts: async (packages) => {
        known = await factsOfFiles(packages, planned, context);
        return known;
      },
      releases: async () => isBill ? null : releases()
    }
  );
  const otherReports = await concurrently(
    others,
    1,
    async (other) => gatherReport(
      {
        ...other,
        vulnerabilities,
        earlier: await findEarlier(other.question)
      },
      {
        facts: (packages) => factsOfOther(packages, { known, first: planned, other }, context),
        releases
      }
    )
  );
  const { note } = planned.question;
  const data = note === null ? report : { ...report, note };
  if (isDataOnly) return { exitCode: 0, data, text: "" };
  const text = await writers[format]([report, ...otherReports], planned);
  if (options.output === void 0) return { exitCode: 0, data, text };
  await writeOutput(options.output, `${text}
`, context.signal);
  const targets = others.length === 0 ? "" : `, ${others.length + 1} targets`;
  return {
    exitCode: 0,
    data,
    text: `${options.output}: written, ${data.totals.packages} packages${targets}`
  };
}
var writers = {
  html: async (reports, { question }) => {
    const { renderPage } = await import("./page.mjs");
    return renderPage(reports, question.note).trimEnd();
  },
  cyclonedx: async ([report], question) => {
    const { formatCycloneDx } = await import("./cyclonedx.mjs");
    return formatCycloneDx(await billOf(report, question));
  },
  spdx: async ([report], question) => {
    const { formatSpdx } = await import("./spdx.mjs");
    return formatSpdx(await billOf(report, question), now());
  }
};
function checkFormat(format) {
  if (Object.hasOwn(writers, format)) return format;
  throw new UserError(
    "UNKNOWN_FORMAT",
    `there is no report in the format ${format}`,
    `the formats are ${Object.keys(writers).join(", ")}; --json prints the report's own data`
  );
}
function checkAsked({ json, output, format: asked, against }, format) {
  if (json && asked !== void 0 && output === void 0) {
    throw new UserError(
      "CONFLICTING_OPTIONS",
      "--json and --format ask for different things: give one of them",
      "with --output both hold: the file has the format, and stdout the report's own data"
    );
  }
  if (against !== void 0 && format !== "html" && !json) {
    throw new UserError(
      "CONFLICTING_OPTIONS",
      `--against and --format ${format} do not go together: a bill of materials says nothing of what changed`,
      "a page does, and so does --json"
    );
  }
}
async function billOf(report, { plan, planned }) {
  const { makeBill } = await import("./bill-2.mjs");
  return makeBill({ report, plan, planned, tool: version });
}
async function readVulnerabilitiesFile(path) {
  if (path === void 0) return () => null;
  const text = readText(path);
  if (text === null) {
    throw new UserError(
      "INVALID_VULNERABILITIES",
      `--vulnerabilities ${path}: there is no such file`,
      "it takes the file that another program wrote: pip-audit, uv audit or osv-scanner"
    );
  }
  return (packages) => readVulnerabilities(text, path, packages);
}
async function writeOutput(output, page, signal) {
  const isFolderItself = await stat(output).then(
    (found) => found.isDirectory(),
    () => false
  );
  if (isFolderItself) {
    throw new UserError(
      "OUTPUT_FAILED",
      `--output ${output}: it is a folder`,
      "name the file to write"
    );
  }
  try {
    await writeAtomically(resolve(output), page, signal);
  } catch (error) {
    signal.throwIfAborted();
    const folder = dirname(resolve(output));
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false
    );
    throw new UserError(
      "OUTPUT_FAILED",
      `${output} could not be written: ${isFolder ? error.message : `there is no folder ${dirname(output)}`}`
    ).causedBy(error);
  }
}
export {
  run
};
