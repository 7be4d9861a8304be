import { defineCommand } from "../../contract/command.ts";
import { json, selection, target } from "../../contract/options.ts";

export const why = defineCommand({
  name: "why",
  argument: "<name>",
  summary: "the chains of dependencies that bring a package in, or why it is left out",
  options: [...target, ...selection, json],
  load: () => import("./run.ts"),
});
