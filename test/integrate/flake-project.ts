import type { FlakeProject } from "../../src/integrate/flake/work.ts";

/** The project that flakes are edited for, unless a test has its own. */
export const flakeProject: FlakeProject = {
  name: "gateway",
  packageMode: true,
  replaceLists: false,
  folder: ".",
  groups: null,
  hasOptionalDev: false,
};
