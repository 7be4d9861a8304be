import { expect, it } from "vitest";
import { normalizeName } from "./name.ts";

// The cases of PEP 503's successor, "Name normalization".
it.each([
  "friendly-bard",
  "Friendly-Bard",
  "FRIENDLY-BARD",
  "friendly.bard",
  "friendly_bard",
  "friendly--bard",
  "FrIeNdLy-._.-bArD",
])("%s is friendly-bard", (name) => expect(normalizeName(name)).toBe("friendly-bard"));
