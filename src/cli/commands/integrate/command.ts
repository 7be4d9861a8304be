import { defineCommand } from "../../contract/command.ts";
import { filesBeside, json } from "../../contract/options.ts";

export const integrate = defineCommand({
  name: "integrate",
  summary: "Poetrix in an existing flake.nix, in VS Code and in CI",
  options: [
    {
      flags: "--replace-lists",
      text: "the environment in the place of Python packages listed by hand",
    },
    ...filesBeside,
    json,
  ],
  load: () => import("./run.ts"),
});
