// Made from src/ by `npm run build`. Do not edit.
import {
  runtimeRoot
} from "./runtime-root.mjs";

// src/facts/back-ends/native-requirements.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
var read;
function nativeRequirements() {
  read ??= JSON.parse(
    readFileSync(join(runtimeRoot(), "nix", "packages", "native-requirements.json"), "utf8")
  );
  return read;
}
function nativeNamedIn(text) {
  if (/No module named|resolve host|name resolution|urlopen error/i.test(text)) return [];
  const words = new Set(text.match(/[\w+./-]+/g)?.map((word) => word.replace(/\.$/, "")));
  const isNamed = ({
    headers = [],
    pkgConfig = [],
    programs = [],
    configPrograms = []
  }) => [...headers, ...pkgConfig, ...programs, ...configPrograms].some(
    (file) => [...words].some(
      (word) => word === file || word.endsWith(".h") && file.endsWith(`/${word}`)
    )
  );
  return Object.entries(nativeRequirements().native).filter(([name, entry]) => words.has(name) || isNamed(entry)).map(([name]) => name).sort();
}

export {
  nativeRequirements,
  nativeNamedIn
};
