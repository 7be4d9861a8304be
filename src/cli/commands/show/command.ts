import { defineCommand } from "../../command.ts";
import { json, selection, target } from "../../options.ts";

export const show = defineCommand({
  name: "show",
  summary: "what would be installed",
  options: [
    ...target,
    { flags: "--glibc <version>", text: "the glibc of a Linux target, such as 2.36" },
    { flags: "--macos <version>", text: "the macOS of a Darwin target, such as 14.0" },
    ...selection,
    { flags: "--tree", text: "as a tree of dependencies" },
    json,
  ],
  load: () => import("./run.ts"),
});
