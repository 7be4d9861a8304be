// argv → command → exit code. The only file that prints or exits.
import { setMaxListeners } from "node:events";
import { Command, CommanderError } from "commander";
import type { Context } from "../context.ts";
import { systemError, UserError, withoutCredentials } from "../errors.ts";
import { type Progress, quietProgress } from "../progress.ts";
import type { ExitCode, Outcome } from "./outcome.ts";

/** Modules are loaded when their command is called: `show` must not pay for `integrate`. */
type CommandModule<Options> = { run(options: Options, context: Context): Promise<Outcome> };

function program(): Command {
  const poetrix = new Command("poetrix")
    .description("Reproducible Nix builds of Poetry projects")
    .version("0.1.0")
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });

  addCommand(poetrix, "show", "what would be installed", () => import("./commands/show.ts"))
    .option("--target <target>", "such as cp312-x86_64-linux; this machine's by default")
    .option("--python-full-version <version>", "the exact Python, such as 3.12.1")
    .option("--glibc <version>", "the glibc of a Linux target, such as 2.36")
    .option("--macos <version>", "the macOS of a Darwin target, such as 14.0")
    .option("--groups <list>", "groups, separated by commas; `all` or the default groups")
    .option("--extras <list>", "extras, separated by commas; `all`, or empty for none")
    .option("--tree", "as a tree of dependencies")
    .option("--json", "for programs");
  addCommand(
    poetrix,
    "why",
    "the chains of dependencies that bring a package in, or why it is left out",
    () => import("./commands/why.ts"),
    { argument: "<name>" },
  )
    .option("--target <target>", "such as cp312-x86_64-linux; this machine's by default")
    .option("--python-full-version <version>", "the exact Python, such as 3.12.1")
    .option("--groups <list>", "groups, separated by commas; `all` or the default groups")
    .option("--extras <list>", "extras, separated by commas; `all`, or empty for none")
    .option("--json", "for programs");
  addCommand(poetrix, "lock", "writes poetrix.lock", () => import("./commands/lock.ts"))
    .option("--check", "only tell whether poetrix.lock is current (exit code 1 if not)")
    .option(
      "--verify",
      "build what is built from source here, and compare it with the published wheels (exit code 1 where it differs)",
    )
    .option("--toolchain <toolchain>", "to build with: nixpkgs or host, as `build` takes it")
    .option("--json", "for programs");
  addCommand(
    poetrix,
    "fetch",
    "brings every file of the plan into the Nix store",
    () => import("./commands/fetch.ts"),
  )
    .option("--system <system>", "such as aarch64-linux, or `all`; this machine's by default")
    .option("--json", "for programs");
  addCommand(poetrix, "build", "builds the project with Nix", () => import("./commands/build.ts"))
    .option("--app", "the project's own package (default)")
    .option("--env", "the environment of its dependencies")
    .option("--package <name>", "one package of the lock")
    .option("--groups <list>", "groups of --env; `all` or the default groups")
    .option("--extras <list>", "extras; `all`, or empty for none")
    .option("--toolchain <toolchain>", "nixpkgs or host; by default nixpkgs where one is at hand")
    .option("--python <version>", "such as 3.12")
    .option("--out-link <path>", "the link to the result", "result")
    .option("--json", "for programs");

  const filesBeside = (command: Command): Command =>
    command
      .option("--dry-run", "print the changes as a diff and write nothing")
      .option("--no-vscode", "leave .vscode/tasks.json alone")
      .option("--vscode-settings", "name the interpreter in .vscode/settings.json")
      .option("--no-ci", "leave .github/workflows alone")
      .option("--cachix <name>", "the cache on cachix.org that CI uses; GitHub's own by default")
      .option("--envrc", "`use flake` in .envrc, for direnv")
      .option("--gitignore", "what builds leave behind, in .gitignore")
      .option("--json", "for programs");
  filesBeside(
    addCommand(
      poetrix,
      "init",
      "a new flake.nix for a project",
      () => import("./commands/init.ts"),
    ),
  );
  filesBeside(
    addCommand(
      poetrix,
      "integrate",
      "Poetrix in an existing flake.nix, in VS Code and in CI",
      () => import("./commands/integrate.ts"),
    ).option("--replace-lists", "the environment in the place of Python packages listed by hand"),
  );
  addCommand(
    poetrix,
    "check",
    "what other files say otherwise than pyproject.toml and poetry.lock",
    () => import("./commands/check.ts"),
  ).option("--json", "for programs");

  addCommand(
    poetrix,
    "report",
    "one page: what is installed and why, sizes, licences, what is built from source",
    () => import("./commands/report.ts"),
  )
    .option("--target <target>", "such as cp312-x86_64-linux; this machine's by default")
    .option("--python-full-version <version>", "the exact Python, such as 3.12.1")
    .option("--groups <list>", "groups, separated by commas; `all` or the default groups")
    .option("--extras <list>", "extras, separated by commas; `all`, or empty for none")
    .option("--output <file>", "write the page there, not to stdout")
    .option("--json", "for programs");

  addCommand(
    poetrix,
    "plan",
    "makes the plan of the following mode, with what can be known without a network",
    () => import("./commands/plan.ts"),
    { hidden: true },
  )
    .requiredOption("--pyproject <file>")
    .requiredOption("--poetry-lock <file>")
    .requiredOption("--system <system>", "as Nix says: x86_64-linux")
    .requiredOption("--python-full-version <version>", "such as 3.12.1")
    .requiredOption("--out <file>")
    .option("--previous <file>", "a poetrix.lock whose facts may still hold");

  return poetrix;
}

/** The subcommand NAME; `[dir]` becomes `options.dir`. */
export function addCommand<Options extends { dir: string; json?: boolean }>(
  parent: Command,
  name: string,
  summary: string,
  load: () => Promise<CommandModule<Options>>,
  { argument = "", hidden = false } = {},
): Command {
  const command = parent
    .command(argument ? `${name} ${argument}` : name, { hidden })
    .description(summary);
  command.argument("[dir]", "the project's folder", ".");
  command.action(async (...given: unknown[]) => {
    const positional = given.slice(0, -2) as string[];
    const options = {
      ...(given.at(-2) as object),
      dir: positional.at(-1),
      ...(argument ? { name: positional[0] } : {}),
    } as unknown as Options;
    process.exitCode = await execute(load, options);
  });
  return command;
}

async function execute<Options extends { json?: boolean }>(
  load: () => Promise<CommandModule<Options>>,
  options: Options,
): Promise<ExitCode> {
  const controller = new AbortController();
  // As many listen as there are downloads and children at a time.
  setMaxListeners(0, controller.signal);
  const interrupt = (): void => controller.abort(new UserError("INTERRUPTED", "interrupted"));
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    const command = await load();
    const context = { progress: await progressFor(process.stderr), signal: controller.signal };
    const outcome = await command.run(options, context);
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
