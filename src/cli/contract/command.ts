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
  /** Words separated by commas: given twice, the lists are one, and it may be empty. No other value may. */
  readonly isList?: true;
  /** All values that it accepts, if there is a list of them. */
  readonly values?: readonly string[];
  /** The long names of options that cannot be combined with this one. Each pair is listed once. */
  readonly notWith?: readonly string[];
  /** The option that this one belongs to, without which it has no meaning. */
  readonly partOf?: string;
}

/** A command as `--help`, the reference and the shells' completions need it. */
export interface Command {
  readonly name: string;
  /** The argument before the project's folder: `<name>`. */
  readonly argument?: string;
  /** It does not concern a project, and takes no folder. */
  readonly withoutProject?: true;
  /** It accepts several folders, and `--all`, and is then run for each project. */
  readonly forSeveral?: true;
  readonly summary: string;
  readonly options: readonly Option[];
  /** For Nix to call, not for people. */
  readonly hidden?: true;
  load(): Promise<{ run(options: never, context: Context): Promise<Outcome> }>;
}

/** Declares a command. The compiler checks that the loaded function takes exactly the declared options. */
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
  /** In a run for several projects: a label that tells this one from the others; `undefined` if it is the only one. */
  readonly oneOfMany?: string;
  /** Of a command that takes an argument. */
  readonly name: string;
  /** All options, for their descriptions. */
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
