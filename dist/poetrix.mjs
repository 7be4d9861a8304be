#!/usr/bin/env node
// Made from src/ by `npm run build`. Do not edit.
import {
  version
} from "./version.mjs";

// src/cli/start.ts
var [first = "", ...others] = process.argv.slice(2);
if (["-V", "--version"].includes(first) && others.length === 0) {
  process.stdout.write(`${version}
`);
} else {
  const { keepCompiledCode } = await import("./compiled-code.mjs");
  keepCompiledCode();
  await import("./main.mjs");
}
