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
var import_options = require("./options.cjs");
var import_errors = require("./errors.cjs");
function wordsOf({ flags }) {
  const [, short = null, long = flags, value = null] = /^(?:(-\w), )?(--[\w-]+)(?: <([\w-]+)>)?$/.exec(flags) ?? [];
  return { short, long, value };
}
var shells = ["bash", "zsh", "fish"];
function completionsFor(shell, commands) {
  return { bash, zsh, fish }[shell](commands.filter(({ hidden }) => !hidden));
}
function optionsOf({ options }) {
  return [...options, ...import_options.everywhere];
}
function longAndShort(options) {
  return options.flatMap((option) => {
    const { short, long } = wordsOf(option);
    return short === null ? [long] : [short, long];
  });
}
function withValues(shown) {
  const found = /* @__PURE__ */ new Map();
  const all = [...import_options.everywhere, ...shown.flatMap(({ options }) => options)];
  for (const option of all) {
    const { short, long, value } = wordsOf(option);
    if (value === null) continue;
    const words = short === null ? [long] : [short, long];
    found.set(long, { words, option });
  }
  return [...found.values()];
}
function placeOf(option) {
  const { value } = wordsOf(option);
  if (value === "dir") return "folder";
  return ["file", "path", "earlier"].includes(value ?? "") ? "file" : "other";
}
function bash(shown) {
  const compgen = (option) => {
    if (option.values !== void 0) return `-W "${option.values.join(" ")}"`;
    return { file: "-f", folder: "-d", other: '-W ""' }[placeOf(option)];
  };
  const values = withValues(shown).map(
    ({ words, option }) => `    ${words.join("|")}) COMPREPLY=($(compgen ${compgen(option)} -- "$word")); return ;;`
  );
  const options = shown.map(
    (command) => `    ${command.name}) words="${longAndShort(optionsOf(command)).join(" ")}" ;;`
  );
  const names = shown.map(({ name }) => name).join(" ");
  return `# Completions of poetrix for bash.
_poetrix() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command="" words i
  COMPREPLY=()
  case "\${COMP_WORDS[COMP_CWORD - 1]}" in
${values.join("\n")}
  esac
  for ((i = 1; i < COMP_CWORD; i++)); do
    case " ${names} " in *" \${COMP_WORDS[i]} "*) command="\${COMP_WORDS[i]}"; break ;; esac
  done
  case "$command" in
${options.join("\n")}
    *) words="${names} ${longAndShort(import_options.everywhere).join(" ")} --help --version" ;;
  esac
  if [[ $word == -* || -z $command ]]; then
    COMPREPLY=($(compgen -W "$words --help" -- "$word"))
  elif [[ $command == completions ]]; then
    COMPREPLY=($(compgen -W "${shells.join(" ")}" -- "$word"))
  else
    COMPREPLY=($(compgen -d -- "$word"))
  fi
}
complete -o filenames -F _poetrix poetrix
`;
}
function zsh(shown) {
  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const said = (text) => text.replace(/[[\]:]/g, "\\$&");
  const specification = (option) => {
    const { short, long, value } = wordsOf(option);
    const place = { file: "_files", folder: "_files -/", other: "()" }[placeOf(option)];
    const taken = option.values === void 0 ? place : `(${option.values.join(" ")})`;
    const argument = value === null ? "" : `:${value}:${taken}`;
    return (short === null ? [long] : [short, long]).map(
      (word) => quoted(`${word}[${said(option.text)}]${argument}`)
    );
  };
  const cases = shown.map((command) => {
    const name = command.argument?.replace(/[<>]/g, "") ?? null;
    const named = name === null ? [] : [quoted(`1:${name}:(${name === "shell" ? shells.join(" ") : ""})`)];
    const words = [
      ...optionsOf(command).flatMap(specification),
      ...named,
      ...command.withoutProject ? [] : [quoted(`${command.forSeveral ? "*" : named.length + 1}:folder:_files -/`)]
    ];
    return `    ${command.name}) _arguments ${words.join(" ")} ;;`;
  });
  const described = shown.map(({ name, summary }) => `    ${quoted(`${name}:${said(summary)}`)}`);
  return `#compdef poetrix
# Completions of poetrix for zsh.
_poetrix() {
  local -a commands
  commands=(
${described.join("\n")}
  )
  local context state state_descr line
  typeset -A opt_args
  _arguments -C ${import_options.everywhere.flatMap(specification).join(" ")} '1: :->command' '*:: :->rest'
  case $state in
  command) _describe command commands ;;
  rest)
    case $line[1] in
${cases.join("\n")}
    esac ;;
  esac
}
# As a function that zsh finds by itself, it is called; where it is read with \`source\`, it is made known.
if [[ $funcstack[1] == _poetrix ]]; then _poetrix "$@"; else compdef _poetrix poetrix; fi
`;
}
function fish(shown) {
  const quoted = (text) => `'${text.replace(/['\\]/g, "\\$&")}'`;
  const names = shown.map(({ name }) => name).join(" ");
  const line = (option, condition) => {
    const { short, long, value } = wordsOf(option);
    return [
      "complete -c poetrix",
      condition,
      ...short === null ? [] : [`-s ${short.slice(1)}`],
      `-l ${long.slice(2)}`,
      ...value === null ? [] : [{ file: "-r", folder: "-x", other: "-x" }[placeOf(option)]],
      ...option.values ? [`-a ${quoted(option.values.join(" "))}`] : [],
      ...placeOf(option) === "folder" ? ["-a '(__fish_complete_directories)'"] : [],
      `-d ${quoted(option.text)}`
    ].filter(Boolean).join(" ");
  };
  return [
    "# Completions of poetrix for fish.",
    `complete -c poetrix -n 'not __fish_seen_subcommand_from ${names}' -f`,
    ...shown.map(
      ({ name, summary }) => `complete -c poetrix -n 'not __fish_seen_subcommand_from ${names}' -a ${name} -d ${quoted(summary)}`
    ),
    ...import_options.everywhere.map((option) => line(option, "")),
    ...shown.flatMap(
      ({ name, options }) => options.map((option) => line(option, `-n '__fish_seen_subcommand_from ${name}'`))
    ),
    `complete -c poetrix -n '__fish_seen_subcommand_from completions' -f -a '${shells.join(" ")}'`,
    ""
  ].join("\n");
}
async function run({
  name,
  commands
}) {
  const shell = shells.find((known) => known === name);
  if (shell === void 0) {
    throw new import_errors.UserError(
      "UNKNOWN_SHELL",
      `there are no completions for "${name}"`,
      `they exist for ${shells.join(", ")}`
    );
  }
  const text = completionsFor(shell, commands);
  return { exitCode: 0, data: { shell, text }, text: text.trimEnd() };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
