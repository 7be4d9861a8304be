import { open, rename, rm } from "node:fs/promises";
import { writing } from "../errors.ts";
import { removeAbandoned, unfinished } from "./unfinished.ts";

/** Writes a file so that there is either the whole new file or the old one, whatever happens. */
export async function writeAtomically(
  path: string,
  text: string,
  signal: AbortSignal,
): Promise<void> {
  await removeAbandoned(path);
  const part = unfinished(path);
  // The file must be new and made by us: a link in its place is not followed.
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
