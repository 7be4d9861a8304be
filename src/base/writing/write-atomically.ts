import { open, rename, rm } from "node:fs/promises";
import { writing } from "../errors.ts";
import { removeAbandoned, unfinished } from "./unfinished.ts";

/** The whole new file or the old one: never a part, whatever happens. */
export async function writeAtomically(
  path: string,
  text: string,
  signal: AbortSignal,
): Promise<void> {
  await removeAbandoned(path);
  const part = unfinished(path);
  // There before all else, and made by us: a link that lies there is not followed.
  const file = await open(part, "wx", 0o644);
  try {
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    signal.throwIfAborted();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw writing(path, error);
  }
}
