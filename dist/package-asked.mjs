// Made from src/ by `npm run build`. Do not edit.
import {
  nearest
} from "./lock-2.mjs";
import {
  parseName
} from "./name.mjs";
import {
  InvalidText
} from "./version-2.mjs";
import {
  UserError
} from "./errors.mjs";

// src/cli/commands/package-asked.ts
function packageAsked(text, file, known) {
  const name = plainName(text);
  if (name !== null && known.includes(name)) return name;
  const meant = name ?? nameWithin(text);
  throw new UserError(
    "UNKNOWN_PACKAGE",
    name === null ? `"${text}" is not the name of a package` : `${file} has no package ${name}`,
    (meant === null ? void 0 : nearest(meant, known)) ?? "`poetrix show` lists the packages"
  );
}
function plainName(text) {
  try {
    return parseName(text);
  } catch (error) {
    if (error instanceof InvalidText) return null;
    throw error;
  }
}
function nameWithin(text) {
  const file = /([^/\\]+)\.(?:whl|tar\.gz|zip)(?:[?#].*)?$/i.exec(text)?.[1];
  if (file !== void 0) return plainName(file.replace(/-\d.*$/, ""));
  const start = /^\s*([A-Za-z0-9._-]*[A-Za-z0-9])/.exec(text)?.[1];
  return start === void 0 ? null : plainName(start);
}

export {
  packageAsked
};
