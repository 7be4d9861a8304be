// Which options of one command can be combined. None is ignored silently.
import { UserError } from "../../base/errors.ts";
import type { Command, Option } from "./command.ts";

/** `--target` of `--target <target>` */
export function longName({ flags }: Option): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

/**
 * @param given the options that were typed, by their long names
 * @throws UserError `CONFLICTING_OPTIONS`
 */
export function checkTogether({ options }: Command, given: ReadonlySet<string>): void {
  for (const option of options) {
    const name = longName(option);
    if (!given.has(name)) continue;
    const other = option.notWith?.find((one) => given.has(one));
    if (other !== undefined) {
      throw new UserError(
        "CONFLICTING_OPTIONS",
        `${name} and ${other} ask for different things: give one of them`,
      );
    }
    if (option.partOf !== undefined && !given.has(option.partOf)) {
      throw new UserError(
        "CONFLICTING_OPTIONS",
        `${name} is a part of ${option.partOf}: give both`,
      );
    }
  }
}

/**
 * The options that an option cannot be combined with, or belongs to, in the words of the help: `not with --tree, --json`;
 * `null` if there are none.
 */
export function bounds(option: Option, all: readonly Option[]): string | null {
  if (option.partOf !== undefined) return `only with ${option.partOf}`;
  const name = longName(option);
  const apart = all.filter(
    (other) => other.notWith?.includes(name) || option.notWith?.includes(longName(other)),
  );
  return apart.length === 0 ? null : `not with ${apart.map(longName).join(", ")}`;
}
