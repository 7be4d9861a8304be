// Known vulnerabilities, as other programs found them: no service of ours is asked.
import * as v from "valibot";
import { append } from "../base/append.ts";
import { UserError } from "../base/errors.ts";
import type { PackageId } from "../plan/plan.ts";
import { normalizeName } from "../standards/name.ts";
import { compareVersions, tryParseVersion } from "../standards/version.ts";

/** A vulnerability of a package that is installed. */
export interface Finding {
  readonly package: PackageId;
  /** `GHSA-…`, `PYSEC-…` or `CVE-…`, as the file names it. */
  readonly id: string;
  readonly aliases: readonly string[];
  readonly summary: string | null;
  /** Versions, sorted. */
  readonly fixedIn: readonly string[];
}

/** https://ossf.github.io/osv-schema/ */
const osv = v.object({
  id: v.string(),
  aliases: v.optional(v.nullable(v.array(v.string()))),
  summary: v.optional(v.string()),
  details: v.optional(v.string()),
  withdrawn: v.optional(v.nullable(v.string())),
  affected: v.optional(
    v.array(
      v.object({
        package: v.optional(v.object({ ecosystem: v.string(), name: v.string() })),
        versions: v.optional(v.nullable(v.array(v.string()))),
        ranges: v.optional(
          v.nullable(
            v.array(
              v.object({ type: v.string(), events: v.array(v.record(v.string(), v.string())) }),
            ),
          ),
        ),
      }),
    ),
  ),
});
type Osv = v.InferOutput<typeof osv>;

/** What osv-scanner prints with `--format json`. */
const osvScanner = v.object({
  results: v.array(
    v.object({ packages: v.array(v.object({ vulnerabilities: v.optional(v.array(osv)) })) }),
  ),
});

/** What pip-audit prints with `--format json`. */
const pipAudit = v.object({
  dependencies: v.array(
    v.object({
      name: v.string(),
      version: v.optional(v.string()),
      vulns: v.optional(
        v.array(
          v.object({
            id: v.string(),
            aliases: v.optional(v.array(v.string())),
            description: v.optional(v.nullable(v.string())),
            fix_versions: v.optional(v.array(v.string())),
          }),
        ),
      ),
    }),
  ),
});

/** What `uv audit --output-format json` prints. */
const uvAudit = v.object({
  vulnerabilities: v.array(
    v.object({
      dependency: v.object({ name: v.string(), version: v.optional(v.string()) }),
      id: v.string(),
      aliases: v.optional(v.array(v.string())),
      summary: v.optional(v.nullable(v.string())),
      description: v.optional(v.nullable(v.string())),
      fix_versions: v.optional(v.array(v.string())),
    }),
  ),
});

export interface InstalledPackage {
  readonly id: PackageId;
  readonly name: string;
  readonly version: string;
}

/**
 * The findings of a file that concern one of `packages`, sorted. It is what `pip-audit`, `uv audit` or `osv-scanner` printed as
 * JSON, or an export of OSV: one record, a list of them, one on each line, or `{ "vulns": [...] }`, which is `{}` where there is none.
 *
 * @throws UserError INVALID_VULNERABILITIES
 */
export function readVulnerabilities(
  text: string,
  file: string,
  packages: readonly InstalledPackage[],
): Finding[] {
  const content = parse(text, file);
  const byName = new Map<string, InstalledPackage[]>();
  for (const one of packages) append(byName, one.name, one);
  const named = (name: string): readonly InstalledPackage[] =>
    byName.get(normalizeName(name)) ?? [];
  const findings = new Map<string, Finding>();
  const add = (finding: Finding): void => {
    findings.set(`${finding.package}\n${finding.id}`, finding);
  };
  /** Of a program that looked at versions itself. */
  const addAudited = (name: string, version: string | undefined, found: Audited): void => {
    const { id, aliases = [], summary, description, fix_versions: fixes = [] } = found;
    for (const one of named(name)) {
      if (version !== undefined && !isSameVersion(one.version, version)) continue;
      add({
        package: one.id,
        id,
        aliases: [...aliases].sort(),
        summary: summary ?? firstLine(description),
        fixedIn: sorted(fixes),
      });
    }
  };
  const addRecord = (record: Osv): void => {
    if (record.withdrawn) return;
    for (const affected of record.affected ?? []) {
      if (affected.package?.ecosystem !== "PyPI") continue;
      for (const one of named(affected.package.name)) {
        if (!isAffected(one.version, affected)) continue;
        add({
          package: one.id,
          id: record.id,
          aliases: [...(record.aliases ?? [])].sort(),
          summary: record.summary ?? firstLine(record.details),
          fixedIn: fixesOf(affected),
        });
      }
    }
  };
  if (v.is(pipAudit, content)) {
    for (const { name, version, vulns = [] } of content.dependencies) {
      for (const found of vulns) addAudited(name, version, found);
    }
  } else if (v.is(uvAudit, content)) {
    for (const { dependency, ...found } of content.vulnerabilities) {
      addAudited(dependency.name, dependency.version, found);
    }
  } else if (v.is(osvScanner, content)) {
    const found = content.results.flatMap((result) => result.packages);
    for (const { vulnerabilities = [] } of found) vulnerabilities.forEach(addRecord);
  } else {
    const records = v.safeParse(v.array(osv), recordsOf(content));
    if (!records.success) throw unknownShape(file);
    records.output.forEach(addRecord);
  }
  const ordered = [...findings.values()].sort((a, b) =>
    a.package === b.package ? (a.id < b.id ? -1 : 1) : a.package < b.package ? -1 : 1,
  );
  return withoutRepeats(ordered);
}

/** Databases repeat one another: findings of a package that share an identifier are one, under the first of their names. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const groups: Finding[][] = [];
  /** The group's number, for each name of a finding. */
  const groupOf = new Map<string, number>();
  for (const finding of findings) {
    const known = namesOf(finding).map((name) => groupOf.get(name));
    const same = [...new Set(known.filter((group) => group !== undefined))].sort((a, b) => a - b);
    const [first = groups.push([]) - 1, ...others] = same;
    const more = [...others.flatMap((other) => groups[other]?.splice(0) ?? []), finding];
    groups[first]?.push(...more);
    for (const one of more) for (const name of namesOf(one)) groupOf.set(name, first);
  }
  return groups.flatMap(([first, ...others]) =>
    first === undefined ? [] : [joined(first, others)],
  );
}

const namesOf = (finding: Finding): string[] =>
  [finding.id, ...finding.aliases].map((id) => `${finding.package}\n${id}`);

function joined(first: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const ids = new Set(all.flatMap(({ id, aliases }) => [id, ...aliases]));
  ids.delete(first.id);
  return {
    package: first.package,
    id: first.id,
    aliases: [...ids].sort(),
    summary: all.find(({ summary }) => summary !== null)?.summary ?? null,
    fixedIn: sorted(all.flatMap(({ fixedIn }) => fixedIn)),
  };
}

/** A vulnerability as pip-audit and uv audit name it. */
interface Audited {
  readonly id: string;
  readonly aliases?: readonly string[] | undefined;
  readonly summary?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly fix_versions?: readonly string[] | undefined;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const records = linesOf(text);
    if (records !== null) return records;
    throw new UserError(
      "INVALID_VULNERABILITIES",
      `${file} is not JSON: ${(error as Error).message}`,
      "give what `pip-audit --format json`, `uv audit --output-format json` or `osv-scanner --format json` prints",
    );
  }
}

/** A value on each of several lines (JSON Lines); `null` where the text is something else. */
function linesOf(text: string): unknown[] | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  try {
    return lines.length > 1 ? lines.map((line): unknown => JSON.parse(line)) : null;
  } catch {
    return null;
  }
}

function unknownShape(file: string): UserError {
  return new UserError(
    "INVALID_VULNERABILITIES",
    `${file} is not a list of vulnerabilities in a known format`,
    "give what `pip-audit --format json`, `uv audit --output-format json` or `osv-scanner --format json` prints, or records of OSV",
  );
}

function recordsOf(content: unknown): unknown {
  if (Array.isArray(content)) return content;
  if (typeof content !== "object" || content === null) return [content];
  if ("vulns" in content) return content.vulns;
  return Object.keys(content).length === 0 ? [] : [content];
}

type Affected = NonNullable<Osv["affected"]>[number];

/** https://ossf.github.io/osv-schema/#evaluation */
function isAffected(installed: string, { versions, ranges }: Affected): boolean {
  if (versions?.some((each) => isSameVersion(installed, each))) return true;
  // Databases name releases: 2.1.0+cpu is a build of 2.1.0. (PEP 440: `==2.1.0` takes it.)
  const [version = ""] = installed.split("+");
  if (versions?.some((each) => isSameVersion(version, each))) return true;
  return (ranges ?? []).some(({ type, events }) => type !== "GIT" && isWithin(version, events));
}

function isWithin(version: string, events: readonly Readonly<Record<string, string>>[]): boolean {
  const own = tryParseVersion(version);
  if (own === null) return false;
  /** "0" comes before every version. */
  const isAtLeast = (text: string): boolean => {
    const other = tryParseVersion(text);
    return text === "0" || (other !== null && compareVersions(own, other) >= 0);
  };
  const isAbove = (text: string): boolean => isAtLeast(text) && !isSameVersion(version, text);
  let affected = false;
  for (const { introduced, fixed, last_affected: last } of inOrder(events)) {
    if (introduced !== undefined && isAtLeast(introduced)) affected = true;
    if (fixed !== undefined && isAtLeast(fixed)) affected = false;
    if (last !== undefined && isAbove(last)) affected = false;
  }
  return affected;
}

function inOrder<Event extends Readonly<Record<string, string>>>(
  events: readonly Event[],
): Event[] {
  const versionOf = (event: Event): string => Object.values(event)[0] ?? "0";
  return [...events].sort((a, b) => compareTexts(versionOf(a), versionOf(b)));
}

function compareTexts(a: string, b: string): number {
  const [one, other] = [tryParseVersion(a), tryParseVersion(b)];
  if (a === "0" || b === "0") return a === b ? 0 : a === "0" ? -1 : 1;
  return one === null || other === null ? 0 : compareVersions(one, other);
}

function fixesOf({ ranges }: Affected): string[] {
  return sorted(
    (ranges ?? [])
      .filter(({ type }) => type !== "GIT")
      .flatMap(({ events }) => events.flatMap(({ fixed }) => (fixed === undefined ? [] : [fixed]))),
  );
}

const sorted = (versions: readonly string[]): string[] => [...new Set(versions)].sort(compareTexts);

function isSameVersion(a: string, b: string): boolean {
  const [one, other] = [tryParseVersion(a), tryParseVersion(b)];
  return one === null || other === null ? a === b : compareVersions(one, other) === 0;
}

function firstLine(text: string | null | undefined): string | null {
  return (
    text
      ?.split("\n")
      .find((line) => line.trim() !== "")
      ?.trim() ?? null
  );
}
