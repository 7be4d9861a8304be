import { defineCommand } from "../../contract/command.ts";
import { json, selection, target } from "../../contract/options.ts";

export const show = defineCommand({
  name: "show",
  summary: "what would be installed",
  options: [
    ...target,
    { flags: "--glibc <version>", text: "the glibc of a Linux target; 2.36 by default" },
    { flags: "--musl <version>", text: "the musl of a target with musl; 1.2 by default" },
    { flags: "--macos <version>", text: "the macOS of a Darwin target; 14.0 by default" },
    ...selection,
    { flags: "--tree", text: "as a tree of dependencies" },
    {
      flags: "--outdated",
      text: "only what the index has a newer version of for this Python, or has yanked",
    },
    json,
  ],
  load: () => import("./run.ts"),
});
