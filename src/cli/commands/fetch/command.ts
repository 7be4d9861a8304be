import { defineCommand } from "../../contract/command.ts";
import { all, json } from "../../contract/options.ts";

export const fetch = defineCommand({
  name: "fetch",
  forSeveral: true,
  summary: "brings every file of the plan into the Nix store",
  options: [
    {
      flags: "--system <system>",
      text: "such as aarch64-linux, or `all`; this machine's by default",
    },
    all,
    json,
  ],
  load: () => import("./run.ts"),
});
