import { join, sep } from "node:path";

/** Whether `path` is a folder or lies below it; both are absolute. */
export function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(join(folder, sep));
}
