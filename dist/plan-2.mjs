// Made from src/ by `npm run build`. Do not edit.
// src/plan/plan.ts
var planFileName = "poetrix.lock";
var planSchema = 1;

export {
  planFileName,
  planSchema
};
