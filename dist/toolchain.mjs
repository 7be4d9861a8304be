// Made from src/ by `npm run build`. Do not edit.
import {
  checkToolchainName,
  chooseToolchain
} from "./toolchain-2.mjs";
import "./host-python.mjs";
import "./write-atomically.mjs";
import "./repository-above.mjs";
import "./unfinished.mjs";
import "./cache.mjs";
import "./find-python.mjs";
import "./uv-2.mjs";
import "./runtime-root.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import "./once.mjs";
import "./version-2.mjs";
import "./errors.mjs";
export {
  checkToolchainName,
  chooseToolchain
};
