// How a command is declared: its name and options as data, and its work, which is loaded only when it is called.
import type { Context } from "../../base/context.ts";
import type { Outcome } from "./outcome.ts";

export interface Option {
  /** As commander reads them: `--tree`, `--target <target>`, `--no-ci`. */
  readonly flags: string;
  readonly text: string;
  /** More, for the reference. */
  readonly detail?: string;
  readonly default?: string;
  readonly required?: true;
  /** All that it takes, where that is a list. */
  readonly values?: readonly string[];
  /** Long names of options of the same command that ask for something else: one of the two is given. It is said once for each two. */
  readonly notWith?: readonly string[];
  /** The option that it says more of, without which it means nothing. */
  readonly partOf?: string;
}

/** A command as `--help`, the reference and the shells' completions need it. */
export interface Command {
  readonly name: string;
  /** What is named before the project's folder: `<name>`. */
  readonly argument?: string;
  /** It is about no project: no folder is named. */
  readonly withoutProject?: true;
  /** Several folders may be named, and `--all`: then it is run for each project. */
  readonly forSeveral?: true;
  readonly summary: string;
  readonly options: readonly Option[];
  /** For Nix to call, not for people. */
  readonly hidden?: true;
  load(): Promise<{ run(options: never, context: Context): Promise<Outcome> }>;
}

/** Declares a command; what it loads must take the options that are declared, and no others. */
export function defineCommand<const Options extends readonly Option[]>(
  command: Omit<Command, "options" | "load"> & {
    readonly options: Options;
    load(): Promise<{
      readonly run: (options: Given<Options>, context: Context) => Promise<Outcome>;
    }>;
  },
): Command {
  return command;
}

/** What a command is called with: `--dry-run` is `dryRun`, `--target <target>` a text. */
type Given<Options extends readonly Option[]> = All<FieldOf<Options[number]>> & {
  /** The project's folder. */
  readonly dir: string;
  /** Of a command for several projects: by what this one is told from the others; `undefined` where it is the only one. */
  readonly oneOfMany?: string;
  /** Of a command that takes an argument. */
  readonly name: string;
  /** All that there are, for what describes them. */
  readonly commands: readonly Command[];
};

type FieldOf<Each extends Option> = Each extends Option
  ? Each["flags"] extends `--no-${infer Name}`
    ? { readonly [Key in CamelCase<Name>]: boolean }
    : Each["flags"] extends `--${infer Name} <${string}>`
      ? Each extends { default: string } | { required: true }
        ? { readonly [Key in CamelCase<Name>]: string }
        : { readonly [Key in CamelCase<Name>]?: string }
      : Each["flags"] extends `--${infer Name}`
        ? { readonly [Key in CamelCase<Name>]?: boolean }
        : never
  : never;

type CamelCase<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Text;

/** All of a union's members at once. */
type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  each: infer Whole,
) => void
  ? Whole
  : never;
