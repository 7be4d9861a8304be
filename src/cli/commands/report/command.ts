import { defineCommand } from "../../command.ts";
import { json, selection, target } from "../../options.ts";

export const report = defineCommand({
  name: "report",
  summary: "one page: what is installed and why, sizes, licences, what is built from source",
  options: [
    ...target,
    ...selection,
    {
      flags: "--output <file>",
      text: "write the page there, whole or not at all, and not to stdout",
    },
    json,
  ],
  load: () => import("./run.ts"),
});
