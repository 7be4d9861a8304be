import { join } from "node:path";
import { execa } from "execa";
import { expect, it } from "vitest";

it("the installer of wheels takes or refuses what is nearly one, and reads rows of RECORD as Python does", async () => {
  const { FC_SEED = "20261122", FC_RUNS = "1000" } = process.env;
  const builders = join(import.meta.dirname, "../../nix/builders/install");
  const script = join(import.meta.dirname, "fuzz_builders.py");
  const { stdout: said } = await execa("python3", ["-B", script, builders, FC_SEED, FC_RUNS]);
  console.log(`FC_SEED=${FC_SEED} FC_RUNS=${FC_RUNS}: ${said}`);
  expect(said).toContain(`${FC_RUNS} rows compared`);
});
