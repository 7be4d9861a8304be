import type { FlakeProject } from "../../src/integrate/flake/work.ts";

/** What flakes are edited for, where nothing else is said. */
export const flakeProject: FlakeProject = {
  name: "gateway",
  packageMode: true,
  replaceLists: false,
  folder: ".",
  groups: null,
  hasOptionalDev: false,
};
