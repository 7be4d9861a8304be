// argv → command → exit code. The only file that prints or exits.
import { setMaxListeners } from "node:events";
import { CommanderError, Command as Program } from "commander";
import { systemError, UserError, withoutCredentials } from "../errors.ts";
import { type Progress, quietProgress } from "../progress.ts";
import { version } from "../version.ts";
import { isWanted } from "./colours.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands/all.ts";
import type { ExitCode } from "./outcome.ts";
import { visible } from "./visible.ts";

function program(): Program {
  const poetrix = new Program("poetrix")
    .description("Reproducible Nix builds of Poetry projects")
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  for (const command of commands) addCommand(poetrix, command);
  return poetrix;
}

/** `[dir]` becomes `options.dir`, and the argument before it `options.name`. */
function addCommand(poetrix: Program, command: Command): void {
  const { name, argument, summary, options, hidden = false } = command;
  const words = argument === undefined ? name : `${name} ${argument}`;
  const added = poetrix.command(words, { hidden }).description(summary);
  added.argument("[dir]", "the project's folder", ".");
  for (const { flags, text, default: byDefault, required } of options) {
    if (required) added.requiredOption(flags, text);
    else added.option(flags, text, byDefault);
  }
  added.action(async (...given: unknown[]) => {
    const positional = given.slice(0, -2) as string[];
    process.exitCode = await execute(command, {
      ...(given.at(-2) as object),
      dir: positional.at(-1),
      ...(argument === undefined ? {} : { name: positional[0] }),
    });
  });
}

async function execute({ load }: Command, options: Record<string, unknown>): Promise<ExitCode> {
  const controller = new AbortController();
  // As many listen as there are downloads and children at a time.
  setMaxListeners(0, controller.signal);
  const interrupt = (): void => controller.abort(new UserError("INTERRUPTED", "interrupted"));
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    const command = await load();
    const context = { progress: await progressFor(process.stderr), signal: controller.signal };
    const outcome = await command.run(options as never, context);
    const text = options.json ? JSON.stringify(outcome.data, null, 2) : outcome.text;
    if (text !== "") print(process.stdout, `${text}\n`);
    return outcome.exitCode;
  } catch (error) {
    print(
      process.stderr,
      renderError(controller.signal.aborted ? controller.signal.reason : error),
    );
    return 2;
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

function print(stream: NodeJS.WriteStream, text: string): void {
  stream.write(visible(text, { colours: isWanted(stream, process.env) }));
}

async function progressFor(stderr: NodeJS.WriteStream): Promise<Progress> {
  if (!stderr.isTTY) return quietProgress({ write: (text) => print(stderr, text) });
  const { terminalProgress } = await import("./terminal-progress.ts");
  return terminalProgress(stderr);
}

/** `error[CODE]: message` and its hint; a stack only for what is our own mistake. */
function renderError(error: unknown): string {
  const known = error instanceof UserError ? error : systemError(error);
  if (known !== null) {
    return `error[${known.code}]: ${known.message}\n${known.hint ? `hint: ${known.hint}\n` : ""}`;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `error[INTERNAL]: this is a mistake in Poetrix, please report it\n${withoutCredentials(stack)}\n`;
}

const fail = (error: unknown): never => {
  print(process.stderr, renderError(error));
  process.exit(2);
};
process.on("uncaughtException", fail);
// Whoever reads only the beginning, `head` for one, has what they want.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") fail(error);
});
// Nothing is under way any more, and the command waits all the same: Node would end with a code of its own, and no word.
const stuck = (): never => fail(new Error("something was waited for that never came"));
process.on("beforeExit", stuck);

try {
  await program().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
} finally {
  process.off("beforeExit", stuck);
}
