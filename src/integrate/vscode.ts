// .vscode/tasks.json and settings.json: JSON with comments, whose comments, order and layout are the user's.
// https://code.visualstudio.com/docs/editor/tasks
import {
  applyEdits,
  type JSONPath,
  modify,
  type ParseError,
  parse,
  printParseErrorCode,
} from "jsonc-parser";
import { UserError } from "../errors.ts";
import { placeOf } from "./nix/read.ts";

interface Task {
  readonly label: string;
  readonly command: string;
}

/** The input's name in flake.nix: `nix run --inputs-from .` takes the very Poetrix that flake.lock has. */
export function tasksFor(input: string): Task[] {
  const poetrix = `nix run --inputs-from . ${input} --`;
  return [
    { label: "Enter Nix Development Shell", command: "nix develop" },
    { label: "Nix: Build", command: "nix build" },
    { label: "Nix: Flake Check", command: "nix flake check" },
    {
      label: "Poetry: Update and Relock for Nix",
      command: `nix develop --command poetry update && ${poetrix} lock`,
    },
    { label: "Poetrix: Check Drift", command: `${poetrix} check` },
  ];
}

/** `text` is `null` where there is no file. Tasks whose label is there already stay as they are. */
export function addTasks(text: string | null, input: string, fileName: string): string {
  const tasks = tasksFor(input).map(({ label, command }) => ({
    label,
    type: "shell",
    command,
    problemMatcher: [],
  }));
  if (text === null || text.trim() === "") {
    return `${JSON.stringify({ version: "2.0.0", tasks }, null, 2)}\n`;
  }
  const content = parseJson(text, fileName);
  const present = content.tasks;
  if (present !== undefined && !Array.isArray(present)) {
    throw new UserError("INVALID_TASKS", `${fileName}: tasks is not a list`);
  }
  const labels = new Set((present ?? []).map((task) => task?.label ?? task?.taskName));
  const missing = tasks.filter(({ label }) => !labels.has(label));
  if (present === undefined) return insert(text, ["tasks"], missing);
  return missing.reduce((changed, task) => insert(changed, ["tasks", -1], task), text);
}

/** Where editors look for the interpreter that `poetrix build --env --out-link .venv` links. */
export function addInterpreter(text: string | null, fileName: string): string {
  const key = "python.defaultInterpreterPath";
  // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code fills it in.
  const value = "${workspaceFolder}/.venv/bin/python";
  if (text === null || text.trim() === "") return `${JSON.stringify({ [key]: value }, null, 2)}\n`;
  return key in parseJson(text, fileName) ? text : insert(text, [key], value);
}

/** @throws UserError `INVALID_JSON` */
function parseJson(text: string, fileName: string): Record<string, unknown> {
  const errors: ParseError[] = [];
  const content = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  const isObject = typeof content === "object" && content !== null && !Array.isArray(content);
  if (!error && isObject) return content;
  const { line, column } = placeOf(text, error?.offset ?? 0);
  const reason = error ? printParseErrorCode(error.error) : "it is not an object";
  throw new UserError("INVALID_JSON", `${fileName}:${line}:${column} is not JSON: ${reason}`);
}

function insert(text: string, path: JSONPath, value: unknown): string {
  const indentation = /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
  const formattingOptions = {
    insertSpaces: !indentation.includes("\t"),
    tabSize: indentation.includes("\t") ? 4 : indentation.length,
    eol: /\r?\n/.exec(text)?.[0] ?? "\n",
  };
  const isArrayInsertion = path.at(-1) === -1;
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion }));
}
