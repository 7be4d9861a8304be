import { defineCommand } from "../../contract/command.ts";

export const completions = defineCommand({
  name: "completions",
  argument: "<shell>",
  withoutProject: true,
  summary: "a script that completes commands and options in bash, zsh or fish",
  options: [],
  load: () => import("./run.ts"),
});
