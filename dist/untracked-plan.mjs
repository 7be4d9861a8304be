// Made from src/ by `npm run build`. Do not edit.
import {
  howToTrack,
  whyUntracked
} from "./untracked-plan-2.mjs";
import "./git-here.mjs";
import "./plan-2.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import "./once.mjs";
import "./errors.mjs";
export {
  howToTrack,
  whyUntracked
};
