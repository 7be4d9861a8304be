// The contents of a bill of materials, in any format: components, their relationships, and known vulnerabilities.
import { createHash } from "node:crypto";
import { PackageURL } from "packageurl-js";
import type { CrateId, PackageId, Plan, PlanSource, PlanTarget } from "../../plan/plan.ts";
import { hexFromSri, type SriHash } from "../../standards/hash.ts";
import { isInProduction, type Report, type ReportPackage } from "../report.ts";
import type { Finding } from "../vulnerabilities.ts";

export interface Bill {
  readonly project: Component;
  /** Sorted by `id`. */
  readonly components: readonly Component[];
  /** Dependencies at run time: for each component, the ones that it needs; `.` is the project. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
  /** For each component, those that it is built with. */
  readonly buildDependencies: ReadonlyMap<string, readonly string[]>;
  readonly vulnerabilities: readonly Finding[];
  /** The version of Poetrix. */
  readonly tool: string;
  /** The same for the same content. */
  readonly uuid: string;
}

export interface Component {
  /** `numpy@2.3.0`; of other kinds `crate:libc@0.2.171`, `library:libz.so.1`; `.` is the project. */
  readonly id: string;
  readonly kind: "project" | "package" | "crate" | "library";
  readonly name: string;
  readonly version: string | null;
  /**
   * `production`: in the group main. `development`: in other groups only. `build`: needed only to build something.
   */
  readonly use: "production" | "development" | "build";
  /** https://github.com/package-url/purl-spec */
  readonly purl: string | null;
  /** An SPDX expression, if its metadata names one beyond doubt. */
  readonly licence: string | null;
  /** Otherwise its own words. */
  readonly licenceStatements: readonly string[];
  readonly hash: { readonly algorithm: string; readonly hex: string } | null;
  readonly file: string | null;
  readonly url: string | null;
  readonly summary: string | null;
  readonly homePage: string | null;
  readonly groups: readonly string[];
}

export interface BillQuestion {
  readonly report: Report;
  readonly plan: Plan;
  readonly planned: PlanTarget;
  /** The version of Poetrix. */
  readonly tool: string;
}

/** Everything in the report, and its build dependencies as far as the plan knows them. */
export function makeBill({ report, plan, planned, tool }: BillQuestion): Bill {
  const vulnerabilities = report.vulnerabilities ?? [];
  const components = new Map<string, Component>();
  const dependencies = new Map<string, readonly string[]>();
  const buildDependencies = new Map<string, readonly string[]>();
  for (const one of report.packages) {
    components.set(one.id, packageComponent(one, plan));
    dependencies.set(one.id, [
      ...one.requires.map(({ id }) => id),
      ...one.libraries.map((name) => `library:${name}`),
    ]);
    for (const name of one.libraries) {
      components.set(`library:${name}`, library(name, isInProduction(one)));
    }
  }
  const direct = report.packages.filter((one) => one.direct.length > 0).map(({ id }) => id);
  dependencies.set(".", direct);

  const builds = [
    ...(report.build === null
      ? []
      : [{ id: ".", build: report.build, source: plan.project.build }]),
    ...report.packages.flatMap(({ id, build }) =>
      build === null ? [] : [{ id, build, source: plan.packages[id]?.build ?? null }],
    ),
  ];
  const open = [...builds];
  for (const { id, build, source } of open) {
    const crates = source?.crates ?? [];
    const native = build.native;
    buildDependencies.set(id, [
      ...build.requirements,
      ...crates.map((crate) => `crate:${crate}`),
      ...native.map((name) => `library:${name}`),
    ]);
    for (const requirement of build.requirements) {
      if (!components.has(requirement)) {
        components.set(requirement, buildComponent(requirement, plan, planned));
      }
    }
    for (const crate of crates) components.set(`crate:${crate}`, crateComponent(crate, plan));
    for (const name of native) {
      if (!components.has(`library:${name}`))
        components.set(`library:${name}`, library(name, null));
    }
  }
  const sorted = [...components.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const project = projectComponent(report);
  return {
    project,
    components: sorted,
    dependencies,
    buildDependencies,
    vulnerabilities,
    tool,
    uuid: uuidOf([project, sorted, [...dependencies], [...buildDependencies], vulnerabilities]),
  };
}

function projectComponent({ project }: Report): Component {
  return {
    ...nothingSaid,
    id: ".",
    kind: "project",
    name: project.name,
    version: project.version,
    use: "production",
    purl: new PackageURL("pypi", null, project.name, project.version, null, null).toString(),
  };
}

const nothingSaid = {
  licence: null,
  licenceStatements: [],
  hash: null,
  file: null,
  url: null,
  summary: null,
  homePage: null,
  groups: [],
} as const;

function packageComponent(one: ReportPackage, plan: Plan): Component {
  const entry = plan.packages[one.id];
  const url = (one.file === null ? null : entry?.files[one.file]?.url) ?? null;
  return {
    id: one.id,
    kind: "package",
    name: one.name,
    version: one.version,
    use: isInProduction(one) ? "production" : "development",
    purl: purlOf({ name: one.name, version: one.version, source: one.source, url }),
    licence: one.licence.expression,
    licenceStatements: one.licence.statements.map(({ text }) => text),
    hash: one.hash === null ? null : hashOf(one.hash as SriHash),
    file: one.file,
    url,
    summary: one.summary,
    homePage: one.homePage,
    groups: one.groups,
  };
}

function buildComponent(id: PackageId, plan: Plan, planned: PlanTarget): Component {
  const entry = plan.packages[id];
  const [name = id, version = null] = entry === undefined ? [] : [entry.name, entry.version];
  const file = planned.buildFiles[id] ?? null;
  const known = file === null ? undefined : entry?.files[file];
  const url = known?.url ?? null;
  return {
    ...nothingSaid,
    id,
    kind: "package",
    name,
    version,
    use: "build",
    purl: purlOf({ name, version, source: entry?.source ?? { kind: "index" }, url }),
    hash: known === undefined ? null : hashOf(known.hash),
    file,
    url,
  };
}

function crateComponent(id: CrateId, plan: Plan): Component {
  const crate = plan.crates?.[id];
  const [name = id, version = null] = crate === undefined ? [] : [crate.name, crate.version];
  const git = crate?.kind === "git" ? { vcs_url: `git+${crate.url}@${crate.revision}` } : null;
  return {
    ...nothingSaid,
    id: `crate:${id}`,
    kind: "crate",
    name,
    version,
    use: "build",
    purl: new PackageURL("cargo", null, name, version, git, null).toString(),
    hash: crate?.kind === "registry" ? hashOf(crate.hash) : null,
    url: crate?.url ?? null,
  };
}

/** A shared library or tool of the system: its version is that of the nixpkgs that the project is built with. */
function library(name: string, isInProduction: boolean | null): Component {
  return {
    ...nothingSaid,
    id: `library:${name}`,
    kind: "library",
    name,
    version: null,
    use: isInProduction === null ? "build" : isInProduction ? "production" : "development",
    purl: null,
  };
}

/** A package URL of the type `pypi`; another source becomes a qualifier. */
function purlOf({
  name,
  version,
  source,
  url,
}: {
  readonly name: string;
  readonly version: string | null;
  readonly source: PlanSource;
  readonly url: string | null;
}): string {
  const qualifiers: Record<string, string> = {};
  if (source.kind === "git") qualifiers.vcs_url = `git+${source.url}@${source.revision}`;
  else if (source.kind === "url") qualifiers.download_url = source.url;
  else if (source.kind === "index" && source.name !== undefined && url !== null) {
    qualifiers.download_url = url;
  }
  return new PackageURL("pypi", null, name, version, qualifiers, null).toString();
}

function hashOf(hash: SriHash): Component["hash"] {
  const [algorithm = "", hex = ""] = hexFromSri(hash).split(":");
  return { algorithm, hex };
}

/** A UUID of version 8 (RFC 9562), made from a digest. */
function uuidOf(content: unknown): string {
  const hex = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
