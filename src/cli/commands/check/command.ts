import { defineCommand } from "../../contract/command.ts";
import { all, json } from "../../contract/options.ts";

export const check = defineCommand({
  name: "check",
  forSeveral: true,
  summary: "where other files disagree with pyproject.toml and poetry.lock",
  options: [all, json],
  load: () => import("./run.ts"),
});
