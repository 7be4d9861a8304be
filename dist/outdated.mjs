// Made from src/ by `npm run build`. Do not edit.
import {
  askReleases,
  findOutdated
} from "./outdated-2.mjs";
import "./index.mjs";
import "./shared-answers.mjs";
import "./find-python.mjs";
import "./credentials.mjs";
import "./offline.mjs";
import "./shape.mjs";
import "./append.mjs";
import "./smol-toml.mjs";
import "./hash.mjs";
import "./name.mjs";
import "./uv-2.mjs";
import "./runtime-root.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import "./once.mjs";
import "./version-2.mjs";
import "./errors.mjs";
export {
  askReleases,
  findOutdated
};
