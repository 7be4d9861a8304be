// Made from src/ by `npm run build`. Do not edit.
import {
  formatSpdx
} from "./spdx-2.mjs";
export {
  formatSpdx
};
