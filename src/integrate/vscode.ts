// .vscode/tasks.json and settings.json: JSON with comments, whose comments, order and layout are the user's.
// https://code.visualstudio.com/docs/editor/tasks
import {
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  stripComments,
} from "jsonc-parser";
import { UserError } from "../errors.ts";
import { addMember } from "./json-layout.ts";
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
  if (text === null || isEmpty(text)) return newFile(text, { version: "2.0.0", tasks });
  const present = memberOf(parseJson(text, fileName), "tasks");
  if (present === undefined)
    return addMember(text, parseJson(text, fileName), { key: "tasks", value: tasks });
  if (present.type !== "array") {
    throw new UserError("INVALID_TASKS", `${fileName}: tasks is not a list`);
  }
  // `taskName` is how files of version 0.1.0 say it.
  const labels = new Set(
    present.children?.flatMap((task) =>
      ["label", "taskName"].map((key) => memberOf(task, key)?.value as unknown),
    ),
  );
  return tasks
    .filter(({ label }) => !labels.has(label))
    .reduce((changed, task) => {
      const list = memberOf(parseJson(changed, fileName), "tasks") as Node;
      return addMember(changed, list, { value: task });
    }, text);
}

/** Where editors look for the interpreter that `poetrix build --env --out-link .venv` links. */
export function addInterpreter(text: string | null, fileName: string): string {
  const key = "python.defaultInterpreterPath";
  const value = "${workspaceFolder}/.venv/bin/python";
  if (text === null || isEmpty(text)) return newFile(text, { [key]: value });
  const settings = parseJson(text, fileName);
  return memberOf(settings, key) ? text : addMember(text, settings, { key, value });
}

/** Nothing is in it but comments. */
function isEmpty(text: string): boolean {
  return stripComments(text).replace(byteOrderMark, "").trim() === "";
}

function newFile(text: string | null, content: object): string {
  const comments = text?.trim() ? `${text.trimEnd()}\n` : "";
  return `${comments}${JSON.stringify(content, null, 2)}\n`;
}

/** Some editors put it at the front of UTF-8. */
const byteOrderMark = /^\uFEFF/;

/** @throws UserError `INVALID_JSON` */
function parseJson(text: string, fileName: string): Node {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(byteOrderMark, " "), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!error && tree?.type === "object") return tree;
  const { line, column } = placeOf(text, error?.offset ?? 0);
  const reason = error ? printParseErrorCode(error.error) : "it is not an object";
  throw new UserError("INVALID_JSON", `${fileName}:${line}:${column} is not JSON: ${reason}`);
}

function memberOf(node: Node, key: string): Node | undefined {
  const property = node.children?.find(({ children }) => children?.[0]?.value === key);
  return property?.children?.[1];
}
