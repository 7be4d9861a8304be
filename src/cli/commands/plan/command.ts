import { defineCommand } from "../../contract/command.ts";

export const plan = defineCommand({
  name: "plan",
  summary: "makes the plan of the following mode, with what can be known without a network",
  hidden: true,
  options: [
    { flags: "--pyproject <file>", text: "", required: true },
    { flags: "--poetry-lock <file>", text: "", required: true },
    { flags: "--system <system>", text: "such as x86_64-linux", required: true },
    { flags: "--python <version>", text: "such as 3.12 or 3.13t", required: true },
    { flags: "--python-full-version <version>", text: "such as 3.12.1", required: true },
    { flags: "--out <file>", text: "", required: true },
    { flags: "--previous <file>", text: "a poetrix.lock whose facts may still hold" },
    { flags: "--prefer-sdists", text: "as `prefer-wheels = false` under [tool.poetrix]" },
    { flags: "--allow-stale-lock", text: "take a poetry.lock that Poetry would refuse" },
  ],
  load: () => import("./run.ts"),
});
