import { defineCommand } from "../../contract/command.ts";
import { json, selection, target } from "../../contract/options.ts";

export const show = defineCommand({
  name: "show",
  summary: "what would be installed",
  options: [
    ...target,
    {
      flags: "--glibc <version>",
      text: "the glibc of a Linux target; 2.36 by default",
      notWith: ["--musl", "--macos"],
    },
    {
      flags: "--musl <version>",
      text: "the musl of a target with musl; 1.2 by default",
      notWith: ["--macos"],
    },
    { flags: "--macos <version>", text: "the macOS of a Darwin target; 14.0 by default" },
    ...selection,
    { flags: "--tree", text: "as a tree of dependencies", notWith: ["--outdated", "--json"] },
    {
      flags: "--outdated",
      text: "only packages that the index has in a newer version for this Python, or has yanked",
      notWith: ["--glibc", "--musl", "--macos"],
    },
    json,
  ],
  load: () => import("./run.ts"),
});
