// Made from src/ by `npm run build`. Do not edit.
import {
  InvalidText
} from "./version-2.mjs";

// src/standards/name.ts
function normalizeName(name) {
  return name.replace(/[-_.]+/g, "-").toLowerCase();
}
function parseName(text) {
  if (/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(text)) return normalizeName(text);
  const reason = "ASCII letters and digits, with `-`, `_` and `.` between them";
  throw new InvalidText({ code: "INVALID_NAME", kind: "name of a package", text, reason });
}
function parseGroupName(text) {
  if (/^[A-Za-z0-9._-]+$/.test(text)) return normalizeName(text);
  const reason = "ASCII letters and digits, `-`, `_` and `.`";
  throw new InvalidText({
    code: "INVALID_NAME",
    kind: "name of a group or an extra",
    text,
    reason
  });
}
function isFileName(text) {
  return text.length <= 255 && /^[^\p{Cc}\p{Zl}\p{Zp}/\\.-][^\p{Cc}\p{Zl}\p{Zp}/\\]*$/u.test(text);
}

// src/standards/percent-encoding.ts
function decodePercent(text) {
  return text.replace(/(%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

export {
  normalizeName,
  parseName,
  parseGroupName,
  isFileName,
  decodePercent
};
