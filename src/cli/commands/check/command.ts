import { defineCommand } from "../../command.ts";
import { json } from "../../options.ts";

export const check = defineCommand({
  name: "check",
  summary: "where other files disagree with pyproject.toml and poetry.lock",
  options: [json],
  load: () => import("./run.ts"),
});
