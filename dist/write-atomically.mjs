// Made from src/ by `npm run build`. Do not edit.
import {
  removeAbandoned,
  unfinished
} from "./unfinished.mjs";
import {
  writing
} from "./errors.mjs";

// src/base/writing/write-atomically.ts
import { open, rename, rm } from "node:fs/promises";
async function writeAtomically(path, text, signal) {
  await removeAbandoned(path);
  const part = unfinished(path);
  const file = await open(part, "wx", 420);
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

export {
  writeAtomically
};
