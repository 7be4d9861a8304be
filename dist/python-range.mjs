// Made from src/ by `npm run build`. Do not edit.
import {
  compareVersions,
  parseVersion
} from "./version-2.mjs";

// src/plan/python-range.ts
function hasRelease({ from, below }, release) {
  const full = parseVersion(release);
  return (from === null || compareVersions(parseVersion(from), full) <= 0) && (below === null || compareVersions(full, parseVersion(below)) < 0);
}

export {
  hasRelease
};
