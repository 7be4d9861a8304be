import { defineCommand } from "../../contract/command.ts";

export const manual = defineCommand({
  name: "manual",
  withoutProject: true,
  summary: "the manual page, for `man`",
  options: [],
  load: () => import("./run.ts"),
});
