import { defineCommand } from "../../contract/command.ts";
import { all, json, toolchain } from "../../contract/options.ts";

export const lock = defineCommand({
  name: "lock",
  forSeveral: true,
  summary: "writes poetrix.lock",
  options: [
    {
      flags: "--check",
      text: "only tell whether poetrix.lock is current, and tracked by git (exit code 1 if not)",
      notWith: ["--verify", "--diff"],
    },
    {
      flags: "--index",
      text: "ask indexes, servers and back ends again for what poetry.lock does not say, and compare",
      partOf: "--check",
    },
    {
      flags: "--diff <revision>",
      text: "tell in words what changed in poetrix.lock since a revision of git",
      notWith: ["--verify"],
    },
    {
      flags: "--verify",
      text: "build what is built from source here, and compare it with the published wheels (exit code 1 where it differs)",
      detail:
        "a difference that `poetrix.lock` has already does not count; exit code 2 where something cannot be built: [Building from source](build-requirements.md)",
    },
    {
      flags: "--trust-build-scripts",
      text: "ask build back ends what they need without a sandbox, where this machine has none",
      notWith: ["--diff"],
    },
    { ...toolchain, partOf: "--verify" },
    all,
    json,
  ],
  load: () => import("./run.ts"),
});
