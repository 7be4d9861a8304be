// .vscode/tasks.json and settings.json: JSON with comments, whose comments, order and layout are the user's.
// https://code.visualstudio.com/docs/editor/tasks
import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  stripComments,
} from "jsonc-parser";
import { UserError } from "../../base/errors.ts";
import { readTasks } from "../check/vscode-tasks.ts";
import { placeOf } from "../nix/read.ts";
import { addMember } from "./json-layout.ts";

/** Folders, from the one that VS Code has open. */
export interface TaskFolders {
  /** Where nix runs; `.` for the open folder. */
  readonly flake: string;
  /** The project, from the flake's folder. */
  readonly project: string;
}

interface Task {
  readonly label: string;
  readonly command: string;
  /** A command that does the same, in a task of another name. */
  readonly same: RegExp;
}

function tasksFor(poetrix: string, { project }: TaskFolders): Task[] {
  const folder = project === "." ? "" : ` ${JSON.stringify(project)}`;
  const poetry = project === "." ? "poetry" : `poetry --directory${folder}`;
  return [
    {
      label: "Enter Nix Development Shell",
      command: "nix develop",
      same: /\bnix develop\b(?!.*(?:--command|-c)\b)/,
    },
    { label: "Nix: Build", command: "nix build", same: /\bnix build\b(?![^&|;]*#)/ },
    { label: "Nix: Flake Check", command: "nix flake check", same: /\bnix flake check\b/ },
    {
      label: "Poetry: Update and Relock for Nix",
      command: `nix develop --command ${poetry} update && ${poetrix} lock${folder}`,
      same: /\bpoetry\b.*\b(?:lock|update)\b.*\bpoetrix\b.*\block\b/,
    },
    {
      label: "Poetrix: Check Drift",
      command: `${poetrix} check${folder}`,
      same: /\bpoetrix\b.*\bcheck\b/,
    },
  ];
}

export interface AddedTasks {
  readonly text: string;
  /** Labels of tasks that do what one of ours would. */
  readonly same: readonly string[];
}

/** `text` is `null` where there is no file. What a task does already, by its label or its command, is not added. */
export function addTasks({
  text,
  poetrix,
  fileName,
  folders = { flake: ".", project: "." },
}: {
  readonly text: string | null;
  /** What runs the command line: see `poetrixOf`. */
  readonly poetrix: string;
  readonly fileName: string;
  readonly folders?: TaskFolders;
}): AddedTasks {
  const ours = tasksFor(poetrix, folders);
  const inSubfolder = folders.flake !== "." || folders.project !== ".";
  const place = [folders.flake, folders.project].filter((folder) => folder !== ".").join("/");
  const made = ours.map(({ label, command, same }) => ({
    same,
    task: {
      label: inSubfolder ? `${label} (${place})` : label,
      type: "shell",
      command,
      ...(folders.flake === "."
        ? {}
        : { options: { cwd: `\${workspaceFolder}/${folders.flake}` } }),
      problemMatcher: [],
    },
  }));
  const tasks = made.map(({ task }) => task);
  if (text === null || isEmpty(text)) {
    return { text: newFile(text, { version: "2.0.0", tasks }), same: [] };
  }
  const root = parseJson(text, fileName);
  const present = findNodeAtLocation(root, ["tasks"]);
  if (present === undefined) {
    const added = addMember(text, root, { key: "tasks", value: tasks });
    return { text: added, same: [] };
  }
  if (present.type !== "array") {
    throw new UserError("INVALID_TASKS", `${fileName}: tasks is not a list`);
  }
  const there = readTasks(root).map(({ label, command }) => ({
    label,
    command: command.replace(/\s+/g, " "),
  }));
  const same: string[] = [];
  const missing = made.filter(({ task, same: sign }) => {
    if (there.some(({ label }) => label === task.label)) return false;
    const other = there.find(
      ({ command }) => sign.test(command) && (!inSubfolder || command.includes(place)),
    );
    if (other !== undefined) same.push(other.label);
    return other === undefined;
  });
  const added = missing.reduce((changed, { task }) => {
    const list = findNodeAtLocation(parseJson(changed, fileName), ["tasks"]) as Node;
    return addMember(changed, list, { value: task });
  }, text);
  return { text: added, same: [...new Set(same)] };
}

/** Where editors look for the interpreter that `poetrix build --env --out-link .venv` links. */
export function addInterpreter(text: string | null, fileName: string, folder = "."): string {
  const key = "python.defaultInterpreterPath";
  const inside = folder === "." ? "" : `/${folder}`;
  const value = `\${workspaceFolder}${inside}/.venv/bin/python`;
  if (text === null || isEmpty(text)) return newFile(text, { [key]: value });
  const settings = parseJson(text, fileName);
  return findNodeAtLocation(settings, [key]) ? text : addMember(text, settings, { key, value });
}

/** It holds nothing but comments. */
function isEmpty(text: string): boolean {
  return stripComments(text).replace(byteOrderMark, "").trim() === "";
}

function newFile(text: string | null, content: object): string {
  const comments = text?.trim() ? `${text.trimEnd()}\n` : "";
  return `${comments}${JSON.stringify(content, null, 2)}\n`;
}

/** A byte order mark, which some editors write. */
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
