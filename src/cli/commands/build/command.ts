import { defineCommand } from "../../contract/command.ts";
import { all, json, selection, toolchain } from "../../contract/options.ts";

export const build = defineCommand({
  name: "build",
  forSeveral: true,
  summary: "builds the project with Nix",
  options: [
    { flags: "--app", text: "the project's own package (default)" },
    { flags: "--env", text: "the environment of its dependencies" },
    { flags: "--package <name>", text: "one package of the lock" },
    {
      flags: "--in-place",
      text: "the project's own package, of which compiled modules go into its folders",
      detail:
        "what else the build makes and the folders lack, too; a development shell imports it from there. There is no link",
    },
    ...selection,
    toolchain,
    { flags: "--python <version>", text: "such as 3.12, where the plan covers several" },
    { flags: "--out-link <path>", text: "the link to the result", default: "result" },
    all,
    json,
  ],
  load: () => import("./run.ts"),
});
