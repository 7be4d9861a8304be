// Made from src/ by `npm run build`. Do not edit.
import {
  findUv,
  nothingBuilt,
  runUv,
  uvHere
} from "./uv-2.mjs";
import "./runtime-root.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import "./once.mjs";
import "./version-2.mjs";
import "./errors.mjs";
export {
  findUv,
  nothingBuilt,
  runUv,
  uvHere
};
