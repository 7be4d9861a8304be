import { open, rename, rm } from "node:fs/promises";

/** The whole new file or the old one: never a part, whatever happens. */
export async function writeAtomically(
  path: string,
  text: string,
  signal: AbortSignal,
): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    const file = await open(part, "w", 0o644);
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
    throw error;
  }
}
