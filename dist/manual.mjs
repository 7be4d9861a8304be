// Made from src/ by `npm run build`. Do not edit.
import {
  bounds
} from "./together.mjs";
import {
  everywhere
} from "./options.mjs";
import {
  version
} from "./version.mjs";
import "./errors.mjs";

// src/cli/describe/manual-page.ts
function manualPage(commands) {
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
      "Poetrix turns a Poetry project (pyproject.toml and poetry.lock) into reproducible Nix builds: a package, an environment, a development shell. DIR is the project's folder: this one, or the nearest above that has a pyproject.toml, by default."
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
      ["130", "it was interrupted by Ctrl-C"]
    ].flatMap(([code = "", meaning = ""]) => [".TP", `.B ${code}`, text(meaning)]),
    ".SH FILES",
    ...[".TP", ".B poetrix.lock", text("what poetry.lock lacks; committed beside it")],
    ""
  ].join("\n");
}
function section(command) {
  const { name, argument, summary, options, withoutProject, forSeveral } = command;
  const folders = withoutProject ? "" : forSeveral ? " [DIR]..." : " [DIR]";
  const words = [name, ...argument === void 0 ? [] : [argument]].join(" ");
  return [
    `.SS ${text(`poetrix ${words}${folders}`)}`,
    text(`${summary}.`),
    ...options.flatMap((option) => described(option, options))
  ];
}
function described(option, all) {
  const { flags, text: meaning, detail, default: byDefault } = option;
  const more = [
    detail,
    byDefault === void 0 ? void 0 : `${byDefault} by default`,
    bounds(option, all)
  ];
  return [".TP", `.B ${text(flags)}`, text([meaning, ...more.filter(Boolean)].join("; "))];
}
function text(line) {
  const escaped = line.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("`", "");
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

// src/cli/commands/manual/run.ts
async function run({
  commands
}) {
  const text2 = manualPage(commands);
  return { exitCode: 0, data: { text: text2 }, text: text2.trimEnd() };
}
export {
  run
};
