import { defineCommand } from "../../contract/command.ts";
import { selection } from "../../contract/options.ts";

export const bill = defineCommand({
  name: "bill",
  summary: "writes the bills of materials of an environment that is built",
  hidden: true,
  options: [
    { flags: "--pyproject <file>", text: "", required: true },
    { flags: "--poetry-lock <file>", text: "", required: true },
    { flags: "--plan <file>", text: "the plan that it was built from", required: true },
    { flags: "--target <target>", text: "such as cp312-x86_64-linux", required: true },
    { flags: "--python-full-version <version>", text: "such as 3.12.1", required: true },
    { flags: "--environment <folder>", text: "a virtual environment", required: true },
    ...selection,
    { flags: "--out <folder>", text: "made by this command", required: true },
  ],
  load: () => import("./run.ts"),
});
