import { defineCommand } from "../../contract/command.ts";
import { json, selection, target } from "../../contract/options.ts";

export const report = defineCommand({
  name: "report",
  summary: "one page: what is installed and why, sizes, licences, what is built from source",
  options: [
    ...target,
    ...selection,
    {
      flags: "--format <format>",
      text: "html (default), or a bill of materials: cyclonedx (1.6, JSON) or spdx (2.3, JSON)",
      values: ["html", "cyclonedx", "spdx"],
    },
    {
      flags: "--against <earlier>",
      text: "tell what changed since a revision of git, or since a report that --json printed into a file",
    },
    {
      flags: "--vulnerabilities <file>",
      text: "known vulnerabilities, as pip-audit, uv audit or osv-scanner print them as JSON",
    },
    {
      flags: "--output <file>",
      text: "write it there, whole or not at all, and not to stdout",
    },
    json,
  ],
  load: () => import("./run.ts"),
});
