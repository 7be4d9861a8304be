import { UserError } from "../base/errors.ts";
import { isSystemHere, thisSystem } from "../base/this-machine.ts";
import type { Plan } from "../plan/plan.ts";
import type { Project } from "../poetry/project/project.ts";
import { allowsMinor } from "../resolve/project-python.ts";

/**
 * The Pythons that the plan has for this machine, or the one that was asked for.
 *
 * @throws UserError UNKNOWN_SYSTEM, UNKNOWN_PYTHON
 */
export function pythonsHere(
  plan: Plan,
  choice?: { readonly asked: string | undefined; readonly project: Project },
): string[] {
  const system = thisSystem();
  const covered = Object.values(plan.targets)
    .filter((target) => isSystemHere(target.system))
    .map(({ python }) => python.version);
  const pythons = [...new Set(covered)];
  if (pythons.length === 0) {
    throw new UserError(
      "UNKNOWN_SYSTEM",
      `poetrix.lock does not cover this machine's system, ${system}: it covers ${Object.keys(plan.targets).join(", ")}`,
      `add "${system}" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``,
    );
  }
  const asked = choice?.asked;
  if (choice === undefined || asked === undefined) return pythons;
  if (pythons.includes(asked)) return [asked];
  throw new UserError(
    "UNKNOWN_PYTHON",
    `poetrix.lock does not cover Python ${asked} on ${system}: it covers ${pythons.join(", ")}`,
    adviceFor(asked, pythons, choice.project),
  );
}

/** The advice to lock for it makes sense only if this Python exists and the project allows it. */
function adviceFor(asked: string, pythons: readonly string[], project: Project): string {
  if (!/^3\.\d+t?$/.test(asked)) {
    const written = /^3(\d+t?)$/.exec(asked)
      ? `3.${asked.slice(1)}`
      : asked.split(".").slice(0, 2).join(".");
    if (pythons.includes(written)) return `did you mean "${written}"?`;
    if (!/^3\.\d+t?$/.test(written)) return `it takes a minor version such as "${pythons[0]}"`;
    return `Python ${written} is written "${written}"; ${adviceFor(written, pythons, project)}`;
  }
  if (!allowsMinor(project.python, asked)) {
    return `${project.name} needs Python ${project.pythonVersions}`;
  }
  return `add "${asked}" to \`python\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``;
}
