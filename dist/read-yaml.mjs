// Made from src/ by `npm run build`. Do not edit.
import {
  require_dist
} from "./yaml.mjs";
import {
  __toESM
} from "./esbuild.mjs";

// src/integrate/check/read-yaml.ts
var import_yaml = __toESM(require_dist(), 1);
var export_LineCounter = import_yaml.LineCounter;
var export_parseDocument = import_yaml.parseDocument;
export {
  export_LineCounter as LineCounter,
  export_parseDocument as parseDocument
};
