import { defineCommand } from "../../contract/command.ts";
import { all, json, selection, toolchain } from "../../contract/options.ts";

export const build = defineCommand({
  name: "build",
  forSeveral: true,
  summary: "builds the project with Nix",
  options: [
    {
      flags: "--app",
      text: "the project's own package (default)",
      notWith: ["--env", "--package", "--in-place"],
    },
    {
      flags: "--env",
      text: "the environment of its dependencies",
      notWith: ["--package", "--in-place"],
    },
    { flags: "--package <name>", text: "one package of the lock", notWith: ["--in-place"] },
    {
      flags: "--in-place",
      text: "build the project's own package, and put its compiled modules into the working tree",
      detail:
        "other files that the build makes and the working tree lacks come along; a development shell imports them from there. It makes no link",
      notWith: ["--out-link"],
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
