// Build requirements as exact pins, resolved by uv for one target as of a date.

import { UserError } from "../../errors.ts";
import type { NormalizedName } from "../../standards/name.ts";
import {
  formatRequirement,
  parseRequirement,
  type Requirement,
} from "../../standards/requirement.ts";
import { indexUnreachable } from "../index/index.ts";
import { type IndexedPackage, parsePylock } from "../index/pylock.ts";
import { pythonArguments } from "../programs/find-python.ts";
import { runUv, type Uv } from "../programs/uv.ts";
import { pythonReleaseDates } from "./python-releases.ts";

export interface RequirementsQuestion {
  /** Dependency specifiers, as written. */
  readonly requires: readonly string[];
  /** `3.12` */
  readonly python: string;
  /** As Nix says: `x86_64-linux`. */
  readonly system: string;
  /** Only what was there at this time, `null` for the newest; the first of them that has a solution. */
  readonly times: readonly (Date | null)[];
  /** For whom, in an error: `docopt 0.6.2`. */
  readonly subject: string;
}

/**
 * The times as of which a source distribution is built: the later of its upload and the release of the Python that builds it,
 * then the newest. With the newest tools some builds break silently; with those of the upload alone, nothing old builds for a
 * new Python. Where either is not known, the newest. `asOf`, `build-as-of` of the settings, leaves no other.
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

/** A back end that builds itself is uploaded moments after its own sdist. */
function endOfDay(time: number): Date {
  const day = 24 * 60 * 60 * 1000;
  return new Date(Math.ceil((time + 1) / day) * day);
}

export type Resolver = (question: RequirementsQuestion) => Promise<readonly IndexedPackage[]>;

/**
 * A resolver that asks uv, once for each different question. In this order, up to the first that has a solution:
 * wheels as of the first time, wheels and sdists as of that time, then both as of the next.
 */
export function requirementsResolver(uv: Uv): Resolver {
  const answers = new Map<string, Promise<readonly IndexedPackage[]>>();
  return (question) => {
    const { requires, python, system, times } = question;
    if (requires.length === 0) return Promise.resolve([]);
    const key = JSON.stringify([[...requires].sort(), python, system, times]);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = resolve(uv, question);
    answers.set(key, answer);
    return answer;
  };
}

async function resolve(uv: Uv, question: RequirementsQuestion): Promise<readonly IndexedPackage[]> {
  const { requires, python, system, times, subject } = question;
  let failure = "";
  for (const date of times) {
    for (const wheelsOnly of [true, false]) {
      const answer = await runUv(
        uv,
        [
          ...[
            "pip",
            "compile",
            "--no-header",
            "--format",
            "pylock.toml",
            "--python-version",
            python,
          ],
          ...(await pythonArguments(uv, python)),
          ...platformArguments(system),
          ...(wheelsOnly ? ["--no-build"] : []),
          ...(date === null ? [] : ["--exclude-newer", date.toISOString()]),
          "-",
        ],
        { input: requirementLines(requires, subject), cwd: "/", mayBuild: !wheelsOnly },
      );
      if (answer.ok) return parsePylock(answer.stdout);
      if (/error sending request|Request failed|Failed to fetch/.test(answer.stderr)) {
        throw indexUnreachable(null, answer.stderr);
      }
      failure ||= answer.stderr;
    }
  }
  throw new UserError(
    "BUILD_REQUIREMENTS_UNSOLVABLE",
    `the build requirements of ${subject} (${requires.join(", ")}) have no solution for Python ${python} on ${system}${
      times.includes(null) ? "" : ", as of the day that `build-as-of` names"
    }`,
    [
      ...failure
        .split("\n")
        .filter((line) => /cause:|hint:/.test(line) && !line.includes("exclude-newer"))
        .map((line) => line.trim().replace(/^cause: /, ""))
        .slice(0, 2),
      sayWhat(subject),
      ...(failure.includes("was not found in the package registry") ? [whereElse] : []),
    ].join("\n"),
  );
}

/** Only uv's own indexes are asked, so that a stranger's package of the same name is not run in place of a private one. */
const whereElse =
  "where a private index has it, name that one for uv, with its password: UV_INDEX=https://HOST/simple/";

/** The hint for a build whose requirements cannot be taken as they are; `subject` is `docopt 0.6.2`. */
export function sayWhat(subject: string): string {
  return `say what it needs with \`build-requires = [...]\` under [tool.poetrix.packages.${subject.split(" ")[0]}]`;
}

/**
 * Requirements as a tree or its back end names them, written anew from their parsed parts as lines for uv, which takes more
 * than requirements from its input: options, files, `${VARIABLES}` of the environment. An address, a folder or a repository is
 * refused before anything is fetched: another file of that name is not the same.
 *
 * @throws UserError INVALID_REQUIREMENT, BUILD_REQUIREMENT_NOT_INDEXED
 */
export function requirementLines(requires: readonly string[], subject: string): string {
  if (requires.length > mostRequirements) {
    throw new UserError(
      "INVALID_REQUIREMENT",
      `${subject} is built with ${requires.length} requirements: ${mostRequirements} is the most that is taken`,
      sayWhat(subject),
    );
  }
  return requires.map((requirement) => `${requirementLine(requirement, subject)}\n`).join("");
}

const mostRequirements = 1000;
const longestRequirement = 4000;

function requirementLine(requirement: string, subject: string): string {
  const { reason, parsed } = parseWhole(requirement);
  if (parsed === null) {
    throw new UserError(
      "INVALID_REQUIREMENT",
      `${subject} is built with ${JSON.stringify(requirement.slice(0, 200))}, which is not a requirement: ${reason}`,
      sayWhat(subject),
    );
  }
  if (parsed.url === null) return formatRequirement(parsed);
  throw new UserError(
    "BUILD_REQUIREMENT_NOT_INDEXED",
    `${subject} is built with ${requirement}, which comes from no package index: only what does can be locked`,
    sayWhat(subject),
  );
}

function parseWhole(requirement: string): { reason: string; parsed: Requirement | null } {
  const refused = (reason: string) => ({ reason, parsed: null });
  if (/[\r\n]/.test(requirement)) return refused("it has several lines");
  if (requirement.length > longestRequirement) return refused("it is too long");
  // Names are checked letter by letter; what a marker or `===` compares with may be any text, and uv would read on in it.
  if (/[^ -~]|[$`\\{}]| #| --/.test(requirement.replace(/\t/g, " "))) {
    return refused("it holds a variable, an option or a letter that no requirement needs");
  }
  try {
    return { reason: "", parsed: parseRequirement(requirement) };
  } catch (error) {
    if (error instanceof UserError) {
      return refused(error.message.replace(/^invalid requirement: /, ""));
    }
    throw error;
  }
}

/** uv's names of platforms; one that it lacks is resolved for this machine. */
function platformArguments(system: string): string[] {
  const platforms: Readonly<Record<string, string>> = {
    "x86_64-linux": "x86_64-manylinux_2_36",
    "aarch64-linux": "aarch64-manylinux_2_36",
    "x86_64-darwin": "x86_64-apple-darwin",
    "aarch64-darwin": "aarch64-apple-darwin",
    "riscv64-linux": "riscv64-unknown-linux",
  };
  const platform = platforms[system];
  return platform === undefined ? [] : ["--python-platform", platform];
}

/** As lines of a requirements file. */
export function pins(packages: readonly { name: NormalizedName; version: string }[]): string {
  return packages.map(({ name, version }) => `${name}==${version}\n`).join("");
}
