// Options that several commands take, once.
import type { Option } from "./command.ts";

export const json = { flags: "--json", text: "print JSON, for programs" } as const satisfies Option;

export const all = {
  flags: "--all",
  text: "every project below the folders that are named, or below this one",
  detail:
    "a project is a folder with a `pyproject.toml` and a `poetry.lock`; what git ignores is passed over",
} as const satisfies Option;

/** Of every command, before or behind its name. */
export const everywhere = [
  { flags: "-C, --directory <dir>", text: "run as if it were started in that folder" },
  { flags: "-q, --quiet", text: "no progress and no notes: answers, warnings and errors only" },
  { flags: "-v, --verbose", text: "print each program that is run, with its arguments" },
  {
    flags: "--color <when>",
    text: "auto, always or never",
    detail: "auto colours on a terminal, and heeds `NO_COLOR` and `FORCE_COLOR`",
    default: "auto",
    values: ["auto", "always", "never"],
  },
  {
    flags: "--offline",
    text: "ask nothing of the network: answer from poetrix.lock and what is cached, or say what is missing",
  },
] as const satisfies readonly Option[];

/** What would be installed where. */
export const target = [
  { flags: "--target <target>", text: "such as cp312-x86_64-linux; this machine's by default" },
  {
    flags: "--python-full-version <version>",
    text: "the exact Python, such as 3.12.1",
    detail: "for markers on `python_full_version`",
  },
] as const satisfies readonly Option[];

/** Which of the dependencies. */
export const selection = [
  {
    flags: "--groups <list>",
    text: "groups, separated by commas; `all` or the default groups",
    isList: true,
    detail:
      "the default is what `poetry install` takes: `main` and every group that is not optional",
  },
  {
    flags: "--extras <list>",
    text: "extras, separated by commas; `all`, or empty for none",
    isList: true,
  },
] as const satisfies readonly Option[];

export const toolchain = {
  flags: "--toolchain <toolchain>",
  text: "nixpkgs or host; by default nixpkgs if there is one",
  values: ["nixpkgs", "host"],
  detail: "the nixpkgs of `flake.lock`, else of `NIX_PATH`; the output names it",
} as const satisfies Option;

/** What `init` and `integrate` write beside the flake. */
export const filesBeside = [
  {
    flags: "--dry-run",
    text: "print the changes as a diff and write nothing",
    detail: "`git apply` takes it; all else goes to stderr",
  },
  { flags: "--no-vscode", text: "leave .vscode/tasks.json alone" },
  { flags: "--vscode-settings", text: "name the interpreter in .vscode/settings.json" },
  { flags: "--no-ci", text: "leave .github/workflows alone", notWith: ["--cachix"] },
  {
    flags: "--cachix <name>",
    text: "the cache on cachix.org that CI uses; GitHub's own by default",
  },
  { flags: "--envrc", text: "`use flake` in .envrc, for direnv" },
  {
    flags: "--gitignore",
    text: "add what builds, shells and editors leave behind to .gitignore, not only `result`",
  },
  { flags: "--no-gitignore", text: "leave .gitignore alone", notWith: ["--gitignore"] },
] as const satisfies readonly Option[];
