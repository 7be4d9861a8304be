import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

it("the installer of wheels takes or refuses what is nearly one, and reads rows of RECORD as Python does", () => {
  const { FC_SEED = "20261122", FC_RUNS = "1000" } = process.env;
  const builders = join(import.meta.dirname, "../../nix/builders/install");
  const script = join(import.meta.dirname, "fuzz_builders.py");
  const said = execFileSync("python3", ["-B", script, builders, FC_SEED, FC_RUNS], {
    encoding: "utf8",
  });
  console.log(`FC_SEED=${FC_SEED} FC_RUNS=${FC_RUNS}: ${said.trim()}`);
  expect(said).toContain(`${FC_RUNS} rows compared`);
});
