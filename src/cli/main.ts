// argv → command → exit code. The only file that prints or exits, but for the version, which `start.ts` answers.
import { CommanderError, Command as Program, Option as ProgramOption } from "commander";
import type { Context } from "../base/context.ts";
import { systemError, UserError } from "../base/errors.ts";
import { goOffline } from "../base/offline.ts";
import { tellOfWaiting } from "../base/patience.ts";
import { type Progress, quietProgress } from "../base/progress.ts";
import { reportPrograms } from "../base/report-program.ts";
import { leaveOutRelativeFolders } from "../base/search-path.ts";
// Read before `-C` changes the folder.
import "../base/start-folder.ts";
import { version } from "../base/version.ts";
import { commands } from "./commands/all.ts";
import type { Command, Option } from "./contract/command.ts";
import { everywhere } from "./contract/options.ts";
import type { ExitCode } from "./contract/outcome.ts";
import { bounds, checkTogether, longName } from "./contract/together.ts";
import { checkArguments, emptyValue, usageError } from "./contract/usage-error.ts";
import { Interruption } from "./interruption.ts";
import { nearestProject } from "./nearest-project.ts";
import type { SeveralOptions } from "./several/run-several.ts";
import { choices, chooseColours, isWanted } from "./terminal/colours.ts";
import { errorData, renderError } from "./terminal/render-error.ts";
import { visible } from "./terminal/visible.ts";

function program(): Program {
  const poetrix = new Program("poetrix")
    .description("Reproducible Nix builds of Poetry projects")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeErr: (text) => print(process.stderr, text),
      // `main` says it, as it says every error.
      outputError() {},
    })
    .configureHelp({ showGlobalOptions: true });
  for (const option of everywhere) addOption(poetrix, option, everywhere);
  for (const command of commands) addCommand(poetrix, command);
  return poetrix;
}

/** `[dir]` becomes `options.dir`, `[dir...]` `options.dirs` beside it, and the argument before it `options.name`. */
function addCommand(poetrix: Program, command: Command): void {
  const { name, argument, summary, options, hidden = false } = command;
  const { withoutProject = false, forSeveral = false } = command;
  const words = argument === undefined ? name : `${name} ${argument}`;
  const added = poetrix.command(words, { hidden }).description(summary);
  if (forSeveral) {
    added.argument("[dir...]", "projects' folders; this one, or the nearest above, by default");
  } else if (!withoutProject) {
    added.argument("[dir]", "the project's folder; this one, or the nearest above, by default");
  }
  const typed = new Set<string>();
  for (const option of options) {
    addOption(added, option, options);
    const long = longName(option);
    added.on(`option:${long.slice(2)}`, () => typed.add(long));
  }
  added.action(async (...given: unknown[]) => {
    const positional = given.slice(0, -2).flat() as (string | undefined)[];
    const own = given.at(-2) as Record<string, unknown>;
    applyEverywhere(poetrix.opts());
    checkTogether(command, typed);
    checkArguments(command, positional);
    process.exitCode = await execute(command, {
      ...own,
      commands,
      ...(withoutProject ? {} : { dir: positional.at(-1) ?? nearestProject() }),
      ...(forSeveral ? { dirs: positional } : {}),
      ...(argument === undefined ? {} : { name: positional[0] }),
    });
  });
}

function addOption(program: Program, option: Option, all: readonly Option[]): void {
  const { flags, text, default: byDefault, required = false, isList = false } = option;
  const bound = bounds(option, all);
  const described = bound === null ? text : `${text} (${bound})`;
  const added = new ProgramOption(flags, described).makeOptionMandatory(required);
  if (byDefault !== undefined) added.default(byDefault);
  if (isList) added.argParser(joinedList);
  else if (flags.includes("<")) added.argParser((value) => notEmpty(option, value));
  program.addOption(added);
}

/** `--groups main --groups dev` is `--groups main,dev`. */
function joinedList(value: string, earlier: string | undefined): string {
  return earlier === undefined ? value : `${earlier},${value}`;
}

function notEmpty(option: Option, value: string): string {
  if (value.trim() === "") throw emptyValue(longName(option));
  return value;
}

let isQuiet = false;

/** @throws UserError `NO_FOLDER`, `UNKNOWN_COLOR` */
function applyEverywhere(options: Everywhere): void {
  const { directory, quiet = false, verbose = false, color, offline = false } = options;
  isQuiet = quiet;
  const choice = choices.find((known) => known === color);
  if (choice === undefined) {
    throw new UserError("UNKNOWN_COLOR", `--color ${color}: give ${choices.join(", ")}`);
  }
  chooseColours(choice);
  if (verbose) reportPrograms((line) => print(process.stderr, `+ ${line}\n`));
  if (offline) goOffline();
  if (directory !== undefined) changeFolder(directory);
}

interface Everywhere {
  readonly directory?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: string;
  readonly offline?: boolean;
}

function changeFolder(folder: string): void {
  try {
    process.chdir(folder);
  } catch (error) {
    const refused = systemError(error);
    const reason = refused === null ? "there is no such folder" : "permission is denied";
    throw new UserError("NO_FOLDER", `-C ${folder}: ${reason}`);
  }
}

async function execute({ load }: Command, options: Record<string, unknown>): Promise<ExitCode> {
  const interruption = new Interruption();
  try {
    const command = await load();
    const progress = await progressFor(process.stderr);
    tellOfWaiting((text) => progress.note(text));
    const context: Context = {
      progress,
      get signal() {
        return interruption.signal;
      },
    };
    const outcome = isForSeveral(options)
      ? await (await import("./several/run-several.ts")).runSeveral(command.run, options, context)
      : await command.run(options as never, context);
    const text = options.json ? JSON.stringify(outcome.data, null, 2) : outcome.text;
    if (text !== "") print(process.stdout, `${text}\n`);
    if (outcome.problems) print(process.stderr, outcome.problems);
    return outcome.exitCode;
  } catch (error) {
    tell(interruption.reason ?? error, options.json === true);
    return interruption.exitCode ?? 2;
  } finally {
    interruption.end();
  }
}

/** One folder is one project, and its answer is no list. */
function isForSeveral(options: Record<string, unknown>): options is SeveralOptions {
  const { dirs, all } = options;
  return Array.isArray(dirs) && (dirs.length > 1 || all === true);
}

/** On stderr for people, and on stdout for the program that asked for JSON. */
function tell(error: unknown, asJson: boolean): void {
  if (asJson) printError(error);
  print(process.stderr, renderError(error));
}

function printError(error: unknown): void {
  print(process.stdout, `${JSON.stringify({ error: errorData(error) }, null, 2)}\n`);
}

function print(stream: NodeJS.WriteStream, text: string): void {
  stream.write(visible(text, { colours: isWanted(stream, process.env) }));
}

async function progressFor(stderr: NodeJS.WriteStream): Promise<Progress> {
  if (isQuiet) return { ...quietProgress({ write: (text) => print(stderr, text) }), note() {} };
  if (!stderr.isTTY) return quietProgress({ write: (text) => print(stderr, text) });
  const { terminalProgress } = await import("./terminal/terminal-progress.ts");
  return terminalProgress(stderr);
}

/** Runs the command that the arguments name, and sets the exit code. */
export async function main(): Promise<void> {
  leaveOutRelativeFolders();
  const fail = (error: unknown): never => {
    print(process.stderr, renderError(error));
    process.exit(2);
  };
  process.on("uncaughtException", fail);
  // The reader, `head` for example, has closed the pipe: that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") fail(error);
  });
  // Nothing is under way, but the command still waits: Node would end silently, with an exit code of its own.
  const stuck = (): never => fail(new Error("the command waited for something that never came"));
  process.on("beforeExit", stuck);

  try {
    await program().parseAsync();
  } catch (error) {
    const asJson = process.argv.includes("--json");
    if (error instanceof UserError) tell(error, asJson);
    else if (!(error instanceof CommanderError)) throw error;
    else if (error.code === "commander.help") {
      // The parser has printed the help.
      if (asJson)
        printError(new UserError("USAGE", "a command is missing", "`poetrix --help` lists them"));
    } else if (error.exitCode !== 0) {
      tell(usageError(error.message, process.argv.slice(2), commands), asJson);
    }
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
  } finally {
    process.off("beforeExit", stuck);
  }
}
