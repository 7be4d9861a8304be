import { defineCommand } from "../../command.ts";
import { json, selection, toolchain } from "../../options.ts";

export const build = defineCommand({
  name: "build",
  summary: "builds the project with Nix",
  options: [
    { flags: "--app", text: "the project's own package (default)" },
    { flags: "--env", text: "the environment of its dependencies" },
    { flags: "--package <name>", text: "one package of the lock" },
    ...selection,
    toolchain,
    { flags: "--python <version>", text: "such as 3.12, where the plan covers several" },
    { flags: "--out-link <path>", text: "the link to the result", default: "result" },
    json,
  ],
  load: () => import("./run.ts"),
});
