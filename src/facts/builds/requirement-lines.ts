// Requirements from packages, which may be hostile: parsed, and written anew for uv.
import { UserError } from "../../base/errors.ts";
import {
  formatRequirement,
  parseRequirement,
  type Requirement,
} from "../../standards/requirement.ts";

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
      `${subject} is built with ${requires.length} requirements: ${mostRequirements} is the limit`,
      sayWhat(subject),
    );
  }
  return requires.map((requirement) => `${requirementLine(requirement, subject)}\n`).join("");
}

const mostRequirements = 1000;
const longestRequirement = 4000;

/** One of them. */
export function requirementLine(requirement: string, subject: string): string {
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
    `${subject} is built with ${requirement}, which does not come from a package index: only what does can be locked`,
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
