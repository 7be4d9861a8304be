// Whether a folder is there.
import { stat } from "node:fs/promises";

export function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
