// Made from src/ by `npm run build`. Do not edit.
import {
  UserError
} from "./errors.mjs";

// src/base/reading/text-file.ts
import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
var reasons = {
  EACCES: "permission is denied",
  ENXIO: "it is no file, but a socket",
  ELOOP: "its links lead in a circle",
  ENOTDIR: "its folder is a file"
};
function readText(path) {
  const bytes = readBytes(path);
  if (bytes === null) return null;
  if (!isUtf8(bytes)) throw unreadable(path, "it is not text in UTF-8");
  const text = bytes.toString("utf8");
  if (text.length > 1e6 && deepKey.test(text)) {
    throw unreadable(path, "a key in it has more than a hundred parts");
  }
  return text;
}
var deepKey = /(?<![\w-])(?:[\w-]+[ \t]*\.[ \t]*){100}/;
function readBytes(path) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const about = fstatSync(file);
    if (about.isDirectory()) throw unreadable(path, "it is a folder");
    if (!about.isFile()) throw unreadable(path, "it is no file, but a pipe or a device");
    if (about.size > largest) throw unreadable(path, tooLarge(about.size));
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code = "", message } = error;
    if (code === "ENOENT") return null;
    throw unreadable(path, reasons[code] ?? message);
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
var largest = 1e8;
function tooLarge(size) {
  return `it has ${Math.round(size / 1e6)} MB, and no file of a project is larger than ${largest / 1e6} MB`;
}
function unreadable(path, reason) {
  return new UserError("UNREADABLE_FILE", `cannot read ${path}: ${reason}`);
}

export {
  readText
};
