// Files that people edit: read, or said why not.
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { UserError } from "../errors.ts";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  ENOTDIR: "its folder is a file",
};

/**
 * The text of a file; `null` where there is none.
 *
 * @throws UserError `UNREADABLE_FILE`
 */
export function readText(path: string): string | null {
  let bytes: Buffer;
  try {
    // At once: there is nothing else to do meanwhile.
    bytes = readFileSync(path);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    throw unreadable(path, reasons[code] ?? message);
  }
  if (!isUtf8(bytes)) throw unreadable(path, "it is not UTF-8, which TOML is written in");
  return bytes.toString("utf8");
}

function unreadable(path: string, reason: string): UserError {
  return new UserError("UNREADABLE_FILE", `cannot read ${path}: ${reason}`);
}
