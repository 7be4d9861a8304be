// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  run: () => run
});
module.exports = stdin_exports;
var import_together = require("./together.cjs");
var import_options = require("./options.cjs");
var import_version = require("./version.cjs");
var import_errors = require("./errors.cjs");
function manualPage(commands) {
  const shown = commands.filter(({ hidden }) => !hidden);
  return [
    `.TH POETRIX 1 "" "poetrix ${import_version.version}" "Poetrix"`,
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
    ...import_options.everywhere.flatMap((option) => described(option, import_options.everywhere)),
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
    (0, import_together.bounds)(option, all)
  ];
  return [".TP", `.B ${text(flags)}`, text([meaning, ...more.filter(Boolean)].join("; "))];
}
function text(line) {
  const escaped = line.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("`", "");
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}
async function run({
  commands
}) {
  const text2 = manualPage(commands);
  return { exitCode: 0, data: { text: text2 }, text: text2.trimEnd() };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
