// The tasks of a .vscode/tasks.json. https://code.visualstudio.com/docs/editor/tasks
import { findNodeAtLocation, type Node } from "jsonc-parser";

export interface VscodeTask {
  readonly label: string;
  /** Its command with the arguments, which may be apart from it. */
  readonly command: string;
  /** The place of the command in the file; `null` where a task has none. */
  readonly offset: number | null;
}

/** The tasks of a file, from the root of its tree; none where `tasks` is not a list. */
export function readTasks(root: Node | undefined): VscodeTask[] {
  const tasks = (root && findNodeAtLocation(root, ["tasks"])?.children) ?? [];
  return tasks.map((task) => {
    // `taskName` is how files of version 0.1.0 say it.
    const label = findNodeAtLocation(task, ["label"]) ?? findNodeAtLocation(task, ["taskName"]);
    const command = findNodeAtLocation(task, ["command"]);
    const given = findNodeAtLocation(task, ["args"])?.children ?? [];
    return {
      label: String(label?.value),
      command: [command, ...given].map((word) => String(word?.value ?? "")).join(" "),
      offset: command?.offset ?? null,
    };
  });
}
