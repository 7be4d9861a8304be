// Functions of poetry2nix's kind that there are not.
import { findUnknownFunctions } from "../flake/unknown-functions.ts";
import type { ReadNixFile } from "./files.ts";
import type { Finding } from "./finding.ts";

export function checkFunctions(nix: readonly ReadNixFile[]): Finding[] {
  return nix.flatMap(({ path, file }) =>
    findUnknownFunctions(file).map(
      ({ name, line, instead }): Finding => ({
        rule: "unknown-function",
        file: path,
        line,
        message: `neither poetry2nix nor Poetrix has ${name}; ${instead}`,
      }),
    ),
  );
}
