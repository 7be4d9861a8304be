// Made from src/ by `npm run build`. Do not edit.
// src/write-atomically.ts
import { open, rename, rm } from "node:fs/promises";
async function writeAtomically(path, text, signal) {
  const part = `${path}.${process.pid}.part`;
  try {
    const file = await open(part, "w", 420);
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

export {
  writeAtomically
};
