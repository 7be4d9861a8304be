// argv → command → exit code. The only file that prints or exits.
import { setMaxListeners } from "node:events";
import { CommanderError, Command as Program } from "commander";
import { systemError, UserError, withoutCredentials } from "../errors.ts";
import { type Progress, quietProgress } from "../progress.ts";
import { version } from "../version.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands/all.ts";
import type { ExitCode } from "./outcome.ts";

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
    if (text !== "") process.stdout.write(`${text}\n`);
    return outcome.exitCode;
  } catch (error) {
    process.stderr.write(renderError(controller.signal.aborted ? controller.signal.reason : error));
    return 2;
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

async function progressFor(stderr: NodeJS.WriteStream): Promise<Progress> {
  if (!stderr.isTTY) return quietProgress(stderr);
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

// Whoever reads only the beginning, `head` for one, has what they want.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(renderError(error));
  process.exit(2);
});

try {
  await program().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
