import { UserError } from "../errors.ts";
import type { Plan } from "../plan/plan.ts";
import { thisSystem } from "../this-machine.ts";

/**
 * The Pythons that the plan has for this machine, or the one that was asked for.
 *
 * @throws UserError UNKNOWN_SYSTEM, UNKNOWN_PYTHON
 */
export function pythonsHere(plan: Plan, asked?: string): string[] {
  const system = thisSystem();
  const covered = Object.values(plan.targets)
    .filter((target) => target.system === system)
    .map(({ python }) => python.version);
  const pythons = [...new Set(covered)];
  if (pythons.length === 0) {
    throw new UserError(
      "UNKNOWN_SYSTEM",
      `poetrix.lock does not cover this machine's system, ${system}: it covers ${Object.keys(plan.targets).join(", ")}`,
      `add "${system}" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``,
    );
  }
  if (asked === undefined) return pythons;
  if (pythons.includes(asked)) return [asked];
  throw new UserError(
    "UNKNOWN_PYTHON",
    `poetrix.lock does not cover Python ${asked} on ${system}: it covers ${pythons.join(", ")}`,
    `add "${asked}" to \`python\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``,
  );
}
