// Made from src/ by `npm run build`. Do not edit.
import {
  formatCycloneDx
} from "./cyclonedx-2.mjs";
export {
  formatCycloneDx
};
