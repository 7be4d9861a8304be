// Completions for bash, zsh and fish, from the commands as they are declared.
import type { Command, Option } from "../contract/command.ts";
import { everywhere } from "../contract/options.ts";
import { wordsOf } from "./words.ts";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

export function completionsFor(shell: Shell, commands: readonly Command[]): string {
  return { bash, zsh, fish }[shell](commands.filter(({ hidden }) => !hidden));
}

function optionsOf({ options }: Command): readonly Option[] {
  return [...options, ...everywhere];
}

function longAndShort(options: readonly Option[]): string[] {
  return options.flatMap((option) => {
    const { short, long } = wordsOf(option);
    return short === null ? [long] : [short, long];
  });
}

/** Each option that takes a value, once, with the values that it takes. */
function withValues(shown: readonly Command[]): { words: string[]; option: Option }[] {
  const found = new Map<string, { words: string[]; option: Option }>();
  const all: Option[] = [...everywhere, ...shown.flatMap(({ options }) => options)];
  for (const option of all) {
    const { short, long, value } = wordsOf(option);
    if (value === null) continue;
    const words = short === null ? [long] : [short, long];
    found.set(long, { words, option });
  }
  return [...found.values()];
}

/** Whether a file or a folder of this machine is its value. */
function placeOf(option: Option): "file" | "folder" | "other" {
  const { value } = wordsOf(option);
  if (value === "dir") return "folder";
  return ["file", "path", "earlier"].includes(value ?? "") ? "file" : "other";
}

function bash(shown: readonly Command[]): string {
  const compgen = (option: Option): string => {
    if (option.values !== undefined) return `-W "${option.values.join(" ")}"`;
    return { file: "-f", folder: "-d", other: '-W ""' }[placeOf(option)];
  };
  const values = withValues(shown).map(
    ({ words, option }) =>
      `    ${words.join("|")}) COMPREPLY=($(compgen ${compgen(option)} -- "$word")); return ;;`,
  );
  const options = shown.map(
    (command) => `    ${command.name}) words="${longAndShort(optionsOf(command)).join(" ")}" ;;`,
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
    *) words="${names} ${longAndShort(everywhere).join(" ")} --help --version" ;;
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

function zsh(shown: readonly Command[]): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const said = (text: string): string => text.replace(/[[\]:]/g, "\\$&");
  const specification = (option: Option): string[] => {
    const { short, long, value } = wordsOf(option);
    const place = { file: "_files", folder: "_files -/", other: "()" }[placeOf(option)];
    const taken = option.values === undefined ? place : `(${option.values.join(" ")})`;
    const argument = value === null ? "" : `:${value}:${taken}`;
    return (short === null ? [long] : [short, long]).map((word) =>
      quoted(`${word}[${said(option.text)}]${argument}`),
    );
  };
  const cases = shown.map((command) => {
    const name = command.argument?.replace(/[<>]/g, "") ?? null;
    const named =
      name === null ? [] : [quoted(`1:${name}:(${name === "shell" ? shells.join(" ") : ""})`)];
    const words = [
      ...optionsOf(command).flatMap(specification),
      ...named,
      ...(command.withoutProject
        ? []
        : [quoted(`${command.forSeveral ? "*" : named.length + 1}:folder:_files -/`)]),
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
  _arguments -C ${everywhere.flatMap(specification).join(" ")} '1: :->command' '*:: :->rest'
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

function fish(shown: readonly Command[]): string {
  const quoted = (text: string): string => `'${text.replace(/['\\]/g, "\\$&")}'`;
  const names = shown.map(({ name }) => name).join(" ");
  const line = (option: Option, condition: string): string => {
    const { short, long, value } = wordsOf(option);
    return [
      "complete -c poetrix",
      condition,
      ...(short === null ? [] : [`-s ${short.slice(1)}`]),
      `-l ${long.slice(2)}`,
      ...(value === null ? [] : [{ file: "-r", folder: "-x", other: "-x" }[placeOf(option)]]),
      ...(option.values ? [`-a ${quoted(option.values.join(" "))}`] : []),
      ...(placeOf(option) === "folder" ? ["-a '(__fish_complete_directories)'"] : []),
      `-d ${quoted(option.text)}`,
    ]
      .filter(Boolean)
      .join(" ");
  };
  return [
    "# Completions of poetrix for fish.",
    `complete -c poetrix -n 'not __fish_seen_subcommand_from ${names}' -f`,
    ...shown.map(
      ({ name, summary }) =>
        `complete -c poetrix -n 'not __fish_seen_subcommand_from ${names}' -a ${name} -d ${quoted(summary)}`,
    ),
    ...everywhere.map((option) => line(option, "")),
    ...shown.flatMap(({ name, options }) =>
      options.map((option) => line(option, `-n '__fish_seen_subcommand_from ${name}'`)),
    ),
    `complete -c poetrix -n '__fish_seen_subcommand_from completions' -f -a '${shells.join(" ")}'`,
    "",
  ].join("\n");
}
