// What completions and the manual page say of the options.
import type { Option } from "../contract/command.ts";

export interface Words {
  /** `-C`, where there is one. */
  readonly short: string | null;
  /** `--directory` */
  readonly long: string;
  /** `dir`, where it takes one. */
  readonly value: string | null;
}

/** `-C, --directory <dir>` taken apart. */
export function wordsOf({ flags }: Option): Words {
  const [, short = null, long = flags, value = null] =
    /^(?:(-\w), )?(--[\w-]+)(?: <([\w-]+)>)?$/.exec(flags) ?? [];
  return { short, long, value };
}
