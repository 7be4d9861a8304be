// The manual page, from the commands as they are declared. man(7): https://man7.org/linux/man-pages/man7/man.7.html
import { version } from "../../base/version.ts";
import type { Command, Option } from "../contract/command.ts";
import { everywhere } from "../contract/options.ts";
import { bounds } from "../contract/together.ts";

export function manualPage(commands: readonly Command[]): string {
  const shown = commands.filter(({ hidden }) => !hidden);
  return [
    `.TH POETRIX 1 "" "poetrix ${version}" "Poetrix"`,
    ".SH NAME",
    "poetrix \\- reproducible Nix builds of Poetry projects",
    ".SH SYNOPSIS",
    ".B poetrix",
    ".I COMMAND",
    text("[OPTION]... [DIR]"),
    ".SH DESCRIPTION",
    text(
      "Poetrix turns a Poetry project (pyproject.toml and poetry.lock) into reproducible Nix builds: a package, an environment, a development shell. DIR is the project's folder: this one, or the nearest above that has a pyproject.toml, by default.",
    ),
    ".SH OPTIONS OF EVERY COMMAND",
    ...everywhere.flatMap((option) => described(option, everywhere)),
    ".SH COMMANDS",
    ...shown.flatMap(section),
    ".SH EXIT STATUS",
    ...[
      ["0", "done"],
      ["1", "you must act: the lock is stale, or check found something"],
      ["2", "it failed; stderr says why"],
      ["130", "it was interrupted by Ctrl-C"],
    ].flatMap(([code = "", meaning = ""]) => [".TP", `.B ${code}`, text(meaning)]),
    ".SH FILES",
    ...[".TP", ".B poetrix.lock", text("what poetry.lock lacks; committed beside it")],
    "",
  ].join("\n");
}

function section(command: Command): string[] {
  const { name, argument, summary, options, withoutProject, forSeveral } = command;
  const folders = withoutProject ? "" : forSeveral ? " [DIR]..." : " [DIR]";
  const words = [name, ...(argument === undefined ? [] : [argument])].join(" ");
  return [
    `.SS ${text(`poetrix ${words}${folders}`)}`,
    text(`${summary}.`),
    ...options.flatMap((option) => described(option, options)),
  ];
}

function described(option: Option, all: readonly Option[]): string[] {
  const { flags, text: meaning, detail, default: byDefault } = option;
  const more = [
    detail,
    byDefault === undefined ? undefined : `${byDefault} by default`,
    bounds(option, all),
  ];
  return [".TP", `.B ${text(flags)}`, text([meaning, ...more.filter(Boolean)].join("; "))];
}

/** A line of text: no macro at its beginning, hyphens that can be copied. */
function text(line: string): string {
  const escaped = line.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("`", "");
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}
