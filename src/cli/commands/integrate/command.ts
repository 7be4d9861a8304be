import { defineCommand } from "../../contract/command.ts";
import { filesBeside, json } from "../../contract/options.ts";

export const integrate = defineCommand({
  name: "integrate",
  summary: "Poetrix in an existing flake.nix, in VS Code and in CI",
  options: [
    {
      flags: "--replace-lists",
      text: "replace Python packages that are listed by hand with the environment",
    },
    ...filesBeside,
    json,
  ],
  load: () => import("./run.ts"),
});
