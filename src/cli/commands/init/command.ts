import { defineCommand } from "../../contract/command.ts";
import { filesBeside, json } from "../../contract/options.ts";

export const init = defineCommand({
  name: "init",
  summary: "a new flake.nix for a project",
  options: [...filesBeside, json],
  load: () => import("./run.ts"),
});
