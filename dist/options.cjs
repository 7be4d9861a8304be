// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target2, all2) => {
  for (var name in all2)
    __defProp(target2, name, { get: all2[name], enumerable: true });
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
  all: () => all,
  everywhere: () => everywhere,
  filesBeside: () => filesBeside,
  json: () => json,
  selection: () => selection,
  target: () => target,
  toolchain: () => toolchain
});
module.exports = stdin_exports;
var json = { flags: "--json", text: "print JSON, for programs" };
var all = {
  flags: "--all",
  text: "every project below the folders that are named, or below this one",
  detail: "a project is a folder with a `pyproject.toml` and a `poetry.lock`; what git ignores is passed over"
};
var everywhere = [
  { flags: "-C, --directory <dir>", text: "run as if it were started in that folder" },
  { flags: "-q, --quiet", text: "no progress and no notes: answers, warnings and errors only" },
  { flags: "-v, --verbose", text: "print each program that is run, with its arguments" },
  {
    flags: "--color <when>",
    text: "auto, always or never",
    detail: "auto colours on a terminal, and heeds `NO_COLOR` and `FORCE_COLOR`",
    default: "auto",
    values: ["auto", "always", "never"]
  },
  {
    flags: "--offline",
    text: "ask nothing of the network: answer from poetrix.lock and what is cached, or say what is missing"
  }
];
var target = [
  { flags: "--target <target>", text: "such as cp312-x86_64-linux; this machine's by default" },
  {
    flags: "--python-full-version <version>",
    text: "the exact Python, such as 3.12.1",
    detail: "for markers on `python_full_version`"
  }
];
var selection = [
  {
    flags: "--groups <list>",
    text: "groups, separated by commas; `all` or the default groups",
    isList: true,
    detail: "the default is what `poetry install` takes: `main` and every group that is not optional"
  },
  {
    flags: "--extras <list>",
    text: "extras, separated by commas; `all`, or empty for none",
    isList: true
  }
];
var toolchain = {
  flags: "--toolchain <toolchain>",
  text: "nixpkgs or host; by default nixpkgs if there is one",
  values: ["nixpkgs", "host"],
  detail: "the nixpkgs of `flake.lock`, else of `NIX_PATH`; the output names it"
};
var filesBeside = [
  {
    flags: "--dry-run",
    text: "print the changes as a diff and write nothing",
    detail: "`git apply` takes it; all else goes to stderr"
  },
  { flags: "--no-vscode", text: "leave .vscode/tasks.json alone" },
  { flags: "--vscode-settings", text: "name the interpreter in .vscode/settings.json" },
  { flags: "--no-ci", text: "leave .github/workflows alone", notWith: ["--cachix"] },
  {
    flags: "--cachix <name>",
    text: "the cache on cachix.org that CI uses; GitHub's own by default"
  },
  { flags: "--envrc", text: "`use flake` in .envrc, for direnv" },
  {
    flags: "--gitignore",
    text: "add what builds, shells and editors leave behind to .gitignore, not only `result`"
  },
  { flags: "--no-gitignore", text: "leave .gitignore alone", notWith: ["--gitignore"] }
];
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  all,
  everywhere,
  filesBeside,
  json,
  selection,
  target,
  toolchain
});
