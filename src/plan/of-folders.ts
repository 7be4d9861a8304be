import type { Plan } from "./plan.ts";

/** Whether folders and files beside the project take part in it: what is found of such a plan depends on more than its texts. */
export function isOfFolders({ packages }: Plan): boolean {
  return Object.values(packages).some(
    ({ source: { kind } }) => kind === "directory" || kind === "file",
  );
}
