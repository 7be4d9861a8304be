// Build back ends from source, and what those are built with in turn, down to those that build themselves.
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan, PlanTarget } from "../../src/plan/plan.ts";
import { somePython } from "../nix/fixture.ts";
import { poetrix } from "../support/command-line.ts";
import { root } from "../tools/nix-env.ts";
import { emptyFolder, lockFor, scratch } from "./commands.ts";

const { short } = await somePython();

describe("build back ends from source", { timeout: 1_200_000 }, () => {
  const folder = join(scratch, "bootstrap");
  const project = join(folder, "project");
  let target: PlanTarget;

  beforeAll(async () => {
    await emptyFolder(folder);
    await cp(join(root, "test/projects/bootstrap"), project, { recursive: true });
    await lockFor(short, project);
    const { exitCode, stderr } = await poetrix(["lock", project]);
    // A setting for a tool that only other Pythons need draws a warning.
    const rest = stderr.replaceAll(/^warning: .* changes nothing: .*\n *hint: .*\n?/gm, "");
    expect({ exitCode, rest }).toEqual({ exitCode: 0, rest: "" });
    const plan: Plan = JSON.parse(await readFile(join(project, "poetrix.lock"), "utf8"));
    target = Object.values(plan.targets)[0] as PlanTarget;
  }, 600_000);

  it("are locked without a circle, each as an sdist", () => {
    const tools = new Set(Object.values(target.tools));
    const wheels = Object.entries(target.buildFiles).filter(
      ([id, file]) => file.endsWith(".whl") && !tools.has(id),
    );
    expect(wheels).toEqual([]);
    const itself = Object.entries(target.builds).filter(
      ([, requirements]) => requirements.length === 0,
    );
    expect([...new Set(itself.map(([id]) => id.replace(/@.*/, "")))].sort()).toEqual([
      "flit-core",
      "poetry-core",
      "setuptools",
    ]);
    const needed = ["hatchling", "pluggy", "setuptools-scm", "trove-classifiers", "wheel"];
    const built = new Set(Object.keys(target.builds).map((id) => id.replace(/@.*/, "")));
    expect(needed.filter((name) => !built.has(name))).toEqual([]);
  });

  it("build, and build what needs them", async () => {
    const environment = join(folder, "environment");
    const options = ["--env", "--toolchain=host", `--python=${short}`, `--out-link=${environment}`];
    const { exitCode, stderr } = await poetrix(["build", ...options, project]);
    expect(exitCode, stderr).toBe(0);
    const code = "import crccheck, idna, iniconfig, tomlkit; print(idna.encode('bücher').decode())";
    const { stdout } = await execa(join(environment, "bin/python"), ["-I", "-c", code]);
    expect(stdout).toBe("xn--bcher-kva");
  });
});
