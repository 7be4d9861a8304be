// Made from src/ by `npm run build`. Do not edit.
import {
  makeBill
} from "./bill-3.mjs";
import "./report-2.mjs";
import "./constraint-sets.mjs";
import "./hash.mjs";
import "./name.mjs";
import "./version-2.mjs";
import "./errors.mjs";
export {
  makeBill
};
