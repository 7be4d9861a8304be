// One folder for all that the tests, and the programs that they run, put into the temporary folder: it goes with the run.
import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export default function setUp(): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "poetrix-tests-"));
  process.env.TMPDIR = folder;
  return () => {
    // What was copied from the Nix store may not be written to, and then not be removed.
    execFileSync("chmod", ["-R", "u+w", folder]);
    rmSync(folder, { recursive: true });
  };
}
