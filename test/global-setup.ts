// Makes one folder for all temporary files of the tests and the programs that they run; it is deleted after the run.
import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export default function setUp(): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "poetrix-tests-"));
  process.env.TMPDIR = folder;
  return () => {
    // Copies from the Nix store are read-only, and have to be made writable before they can be deleted.
    execFileSync("chmod", ["-R", "u+w", folder]);
    rmSync(folder, { recursive: true });
  };
}
