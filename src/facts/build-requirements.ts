// Build requirements as exact pins, resolved by uv for one target as of a date.

import { UserError } from "../errors.ts";
import type { NormalizedName } from "../standards/name.ts";
import { parseRequirement } from "../standards/requirement.ts";
import { indexUnreachable } from "./index.ts";
import { type IndexedPackage, parsePylock } from "./pylock.ts";
import { pythonArguments } from "./python.ts";
import { pythonReleaseDates } from "./python-releases.ts";
import { runUv, type Uv } from "./uv.ts";

export interface RequirementsQuestion {
  /** Dependency specifiers, as written. */
  readonly requires: readonly string[];
  /** `3.12` */
  readonly python: string;
  /** As Nix says: `x86_64-linux`. */
  readonly system: string;
  /** Only what was there at this time; `null` for the newest. */
  readonly asOf: Date | null;
  /** For whom, in an error: `docopt 0.6.2`. */
  readonly subject: string;
}

/**
 * The time as of which a source distribution is built: the later of its upload and the release of the Python that builds it.
 * With the newest tools some builds break silently; with those of the upload alone, nothing old builds for a new Python.
 * `null` where either is not known.
 */
export function buildTime(uploaded: Date | null, python: string): Date | null {
  const released = pythonReleaseDates[python];
  if (uploaded === null || released === undefined) return null;
  // To the end of that day: a back end that builds itself is uploaded moments after its own sdist.
  const later = Math.max(uploaded.getTime(), Date.parse(`${released}T00:00:00Z`));
  return new Date(Math.ceil((later + 1) / day) * day);
}
const day = 24 * 60 * 60 * 1000;

export type Resolver = (question: RequirementsQuestion) => Promise<readonly IndexedPackage[]>;

/**
 * A resolver that asks uv, once for each different question. In this order, up to the first that has a solution:
 * wheels as of the date, wheels and sdists as of the date, then both with the newest.
 */
export function requirementsResolver(uv: Uv): Resolver {
  const answers = new Map<string, Promise<readonly IndexedPackage[]>>();
  return (question) => {
    const { requires, python, system, asOf } = question;
    if (requires.length === 0) return Promise.resolve([]);
    const key = JSON.stringify([[...requires].sort(), python, system, asOf]);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = resolve(uv, question);
    answers.set(key, answer);
    return answer;
  };
}

async function resolve(uv: Uv, question: RequirementsQuestion): Promise<readonly IndexedPackage[]> {
  const { requires, python, system, asOf, subject } = question;
  let failure = "";
  for (const date of asOf === null ? [null] : [asOf, null]) {
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
        { input: `${requires.join("\n")}\n`, cwd: "/" },
      );
      if (answer.ok) return onlyIndexed(parsePylock(answer.stdout), question);
      if (/error sending request|Request failed|Failed to fetch/.test(answer.stderr)) {
        throw indexUnreachable(null, answer.stderr);
      }
      failure ||= answer.stderr;
    }
  }
  throw new UserError(
    "BUILD_REQUIREMENTS_UNSOLVABLE",
    `the build requirements of ${subject} (${requires.join(", ")}) have no solution for Python ${python} on ${system}`,
    [
      ...failure
        .split("\n")
        .filter((line) => /cause:|hint:/.test(line))
        .map((line) => line.trim().replace(/^cause: /, ""))
        .slice(0, 2),
      sayWhat(subject),
    ].join("\n"),
  );
}

function sayWhat(subject: string): string {
  return `say what it needs with \`build-requires = [...]\` under [tool.poetrix.packages.${subject.split(" ")[0]}]`;
}

/** What a requirement takes from an address, a folder or a repository is refused: another file of that name is not the same. */
function onlyIndexed(
  packages: readonly IndexedPackage[],
  { requires, subject }: RequirementsQuestion,
): readonly IndexedPackage[] {
  const elsewhere = packages.find(({ files }) => files.length === 0);
  if (elsewhere === undefined) return packages;
  const { name } = elsewhere;
  const written = requires.find(
    (each) => each.includes("@") && parseRequirement(each).name === name,
  );
  throw new UserError(
    "BUILD_REQUIREMENT_NOT_INDEXED",
    `${subject} is built with ${written ?? name}, which comes from no package index: only what does can be locked`,
    sayWhat(subject),
  );
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
