// Build requirements as exact pins, resolved by uv for one target as of a date.

import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { append } from "../../base/append.ts";
import { UserError } from "../../base/errors.ts";
import { sharedIn } from "../../base/shared-answers.ts";
import type { Dependency } from "../../poetry/dependencies/dependency.ts";
import { makeTarget } from "../../resolve/question/target.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import { indexUnreachable } from "../index/index.ts";
import { type IndexedPackage, parsePylock } from "../index/pylock.ts";
import { pythonArguments } from "../programs/find-python.ts";
import { nothingBuilt, runUv, type Uv, type UvAnswer } from "../programs/uv.ts";
import {
  constraintFiles,
  constraintsOn,
  constraintText,
  constraintTexts,
} from "./build-constraints.ts";
import { pythonReleaseDates } from "./python-releases.ts";
import { requirementLines, sayWhat } from "./requirement-lines.ts";
import { type RequirementMetadata, withMetadata } from "./requirement-metadata.ts";

export interface RequirementsQuestion {
  /** Dependency specifiers, as written. */
  readonly requires: readonly string[];
  /** `3.12` */
  readonly python: string;
  /** As Nix says: `x86_64-linux`. */
  readonly system: string;
  /** Resolve as of the first of these times that has a solution; `null` stands for now. */
  readonly times: readonly (Date | null)[];
  /** Constraints on their versions and on those of their own requirements. */
  readonly constraints: readonly Dependency[];
  /** What is built, for errors: `docopt 0.6.2`. */
  readonly subject: string;
  /** The requirements of an sdist, used where there is no wheel; without this function only wheels are accepted. */
  readonly metadataOf?: (sdist: IndexedPackage) => Promise<RequirementMetadata>;
}

/**
 * The times as of which the requirements of a source distribution are resolved: the later of its upload and the release of the Python
 * that builds it, then now. Some builds break silently with the newest tools, and old packages do not build for a new Python with tools
 * from the time of their upload. Only now, where one of the two is not known; only `asOf`, where the setting `build-as-of` gives a day.
 */
export function buildTimes(
  uploaded: Date | null,
  python: string,
  asOf: string | null = null,
): readonly (Date | null)[] {
  if (asOf !== null) return [asOf === "newest" ? null : endOfDay(Date.parse(asOf))];
  const released = pythonReleaseDates[python];
  if (uploaded === null || released === undefined) return [null];
  return [endOfDay(Math.max(uploaded.getTime(), Date.parse(released))), null];
}

/** The end of the day, since a back end that builds itself may be uploaded moments after its own sdist. */
function endOfDay(time: number): Date {
  const day = 24 * 60 * 60 * 1000;
  return new Date(Math.ceil((time + 1) / day) * day);
}

export type Resolver = (question: RequirementsQuestion) => Promise<readonly IndexedPackage[]>;

/**
 * A resolver that asks uv, which builds nothing. For each time it tries wheels alone, then wheels with sdists of what has no wheel; the
 * first attempt with a solution counts.
 */
export function requirementsResolver(uv: Uv, scratch: string): Resolver {
  const none = (): Map<string, Promise<UvAnswer>> => new Map();
  const answers = sharedIn(uv.signal, `requirements, by ${uv.path}`, none) ?? none();
  const once: Compile = (call) => {
    const key = JSON.stringify([...Object.values(call), [...call.sdists]]);
    const answer = answers.get(key) ?? compile(uv, call, scratch);
    answers.set(key, answer);
    return answer;
  };
  return (question) =>
    question.requires.length === 0 ? Promise.resolve([]) : resolve(once, question);
}

async function resolve(
  ask: Compile,
  question: RequirementsQuestion,
): Promise<readonly IndexedPackage[]> {
  const { requires, python, system, times, subject, metadataOf } = question;
  const lines = requirementLines(requires, subject);
  const constraints = constraintsOn(question.constraints, makeTarget({ python, system }));
  let failure = "";
  for (const date of times) {
    for (const limits of constraintFiles(constraints)) {
      const answer = await solve(ask, { lines, python, system, date, limits }, metadataOf);
      if (typeof answer !== "string") return onlyIndexed(answer, constraints, subject);
      failure ||= answer;
    }
  }
  const limits = constraintTexts(constraints).join(", ");
  throw new UserError(
    "BUILD_REQUIREMENTS_UNSOLVABLE",
    `the build requirements of ${subject} (${requires.join(", ")}) have no solution for Python ${python} on ${system}${
      times.includes(null) ? "" : ", as of the day that `build-as-of` names"
    }${limits === "" ? "" : `, as [tool.poetry.build-constraints] limits them: ${limits}`}`,
    [
      ...failure
        .split("\n")
        .filter((line) => /cause:|hint:/.test(line) && !line.includes("exclude-newer"))
        .filter((line) => !line.includes("building from source is disabled"))
        .map((line) => line.trim().replace(/^cause: /, ""))
        .slice(0, 2),
      limits === "" ? sayWhat(subject) : "widen what [tool.poetry.build-constraints] says of it",
      ...(failure.includes("was not found in the package registry") ? [whereElse] : []),
    ].join("\n"),
  );
}

/** The packages, or uv's message where there is no solution. */
async function solve(
  ask: Compile,
  call: Omit<CompileCall, "sdists">,
  metadataOf: RequirementsQuestion["metadataOf"],
): Promise<readonly IndexedPackage[] | string> {
  const sdists = new Map<NormalizedName, RequirementMetadata[]>();
  let said = "";
  for (let round = 0; round < mostRounds; round++) {
    const answer = await ask({ ...call, sdists });
    if (answer.ok) {
      const packages = parsePylock(answer.stdout);
      const unread = packages.filter(({ name, version }) =>
        sdists.get(name)?.every((each) => each.version !== version),
      );
      if (unread.length === 0) return packages;
      for (const sdist of unread) {
        const metadata = await metadataOf?.(sdist);
        if (metadata) append(sdists, sdist.name, metadata);
      }
      continue;
    }
    if (/error sending request|Request failed|Failed to fetch/.test(answer.stderr)) {
      throw indexUnreachable(null, answer.stderr);
    }
    said = answer.stderr;
    const names = metadataOf === undefined ? [] : withoutWheels(said);
    if (names.every((name) => sdists.has(name))) break;
    for (const name of names) if (!sdists.has(name)) sdists.set(name, []);
  }
  return said;
}

/** Refuses build constraints with a source of their own, from which Poetry would then take the requirement. */
function onlyIndexed(
  packages: readonly IndexedPackage[],
  constraints: readonly Dependency[],
  subject: string,
): readonly IndexedPackage[] {
  const moved = constraints.find(
    ({ name, source }) => source !== null && packages.some((each) => each.name === name),
  );
  if (moved === undefined) return packages;
  throw new UserError(
    "BUILD_REQUIREMENT_NOT_INDEXED",
    `[tool.poetry.build-constraints] lets ${subject} be built with ${constraintText(moved)}, which does not come from a package index: only what does can be locked`,
    "name a version there that an index has",
  );
}

/** Each round adds the metadata of at least one more name or version. */
const mostRounds = 50;

/** The names that uv would have to build, by its message. */
function withoutWheels(stderr: string): NormalizedName[] {
  const hints = stderr.matchAll(/Wheels are required for `([A-Za-z0-9._-]+)`/g);
  return [...new Set([...hints].map(([, name = ""]) => normalizeName(name)))];
}

interface CompileCall {
  readonly lines: string;
  readonly python: string;
  readonly system: string;
  readonly date: Date | null;
  /** A constraints file; empty where nothing is limited. */
  readonly limits: string;
  /**
   * What is taken as an sdist, with what is known of its versions. One that is not known is taken to need nothing, until it is
   * chosen.
   */
  readonly sdists: ReadonlyMap<NormalizedName, readonly RequirementMetadata[]>;
}

type Compile = (call: CompileCall) => Promise<UvAnswer>;

async function compile(uv: Uv, call: CompileCall, scratch: string): Promise<UvAnswer> {
  const { lines, python, system, date, limits, sdists } = call;
  const words = [
    ...["pip", "compile", "--no-header", "--format", "pylock.toml", "--python-version", python],
    ...(await pythonArguments(uv, python)),
    ...platformArguments(system),
    ...(date === null ? [] : ["--exclude-newer", date.toISOString()]),
    ...(limits === "" ? [] : ["--constraint", await writeConstraints(limits, scratch)]),
  ];
  if (sdists.size === 0) {
    return runUv(uv, [...words, ...(await nothingBuilt()), "-"], { input: lines });
  }
  const known = [...sdists].flatMap(([name, versions]) => [{ name }, ...versions]);
  const sources = [...sdists.keys()].flatMap((name) => ["--no-binary", name]);
  return withMetadata(known, ({ cwd, args, env }) =>
    runUv(uv, [...args, ...words, "--only-binary", ":all:", ...sources, "-"], {
      input: lines,
      cwd,
      env,
    }),
  );
}

async function writeConstraints(text: string, scratch: string): Promise<string> {
  const path = join(await mkdtemp(join(scratch, "constraints-")), "constraints.txt");
  await writeFile(path, text);
  return path;
}

/** Only uv's own indexes are asked, so that a stranger's package of the same name is not run in place of a private one. */
const whereElse =
  "where a private index has it, name that one for uv, with its password: UV_INDEX=https://HOST/simple/";

/** uv's names of platforms; one that it lacks is resolved for this machine. */
function platformArguments(system: string): string[] {
  const platforms: Readonly<Record<string, string>> = {
    "x86_64-linux": "x86_64-manylinux_2_36",
    "aarch64-linux": "aarch64-manylinux_2_36",
    "x86_64-linux-musl": "x86_64-unknown-linux-musl",
    "aarch64-linux-musl": "aarch64-unknown-linux-musl",
    "x86_64-darwin": "x86_64-apple-darwin",
    "aarch64-darwin": "aarch64-apple-darwin",
    "riscv64-linux": "riscv64-unknown-linux",
  };
  const platform = platforms[system];
  return platform === undefined ? [] : ["--python-platform", platform];
}
