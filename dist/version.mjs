// Made from src/ by `npm run build`. Do not edit.
// src/base/version.ts
var version = "0.1.0";

export {
  version
};
