// The bytes of files that others make: a path may lead to a pipe, a device, a folder, or to more than memory holds.
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { UserError } from "../errors.ts";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  ENXIO: "it is a socket, not a file",
  ELOOP: "its links lead in a circle",
  ENOTDIR: "its folder is a file",
};

/**
 * The bytes of a file; `null` where there is none. At once: there is nothing else to do meanwhile. A pipe would wait
 * for who writes into it, a device may have no end.
 *
 * @throws UserError `UNREADABLE_FILE`
 */
export function readBytes(path: string): Buffer | null {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const about = fstatSync(file);
    if (about.isDirectory()) throw unreadable(path, "it is a folder");
    if (!about.isFile()) throw unreadable(path, "it is a pipe or a device, not a file");
    if (about.size > largest) throw unreadable(path, tooLarge(about.size));
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    throw unreadable(path, reasons[code] ?? message);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The text of a file, UTF-8 or not; `null` where there is none, and where it cannot be read. */
export function textIfReadable(path: string): string | null {
  try {
    return readBytes(path)?.toString("utf8") ?? null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Of 16,000 packages, each with a dozen files, a lock has some 30 MB. */
const largest = 100_000_000;

function tooLarge(size: number): string {
  return `it has ${Math.round(size / 1e6)} MB, and no file of a project is larger than ${largest / 1e6} MB`;
}

/** What is said of a file that is there, and is not what it should be. */
export function unreadable(path: string, reason: string): UserError {
  return new UserError("UNREADABLE_FILE", `cannot read ${path}: ${reason}`);
}
