// A report on real packages: those of rvc2api, or of our example if the corpus is missing.
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { hasCorpus, projectFolder } from "../corpus/corpus.ts";
import { poetrix, root } from "../support/command-line.ts";

const source = hasCorpus ? projectFolder("carpenike__rvc2api") : join(root, "examples/rv-gateway");
const target = hasCorpus ? "cp312-x86_64-linux" : "cp311-x86_64-linux";

/** Locks a copy of the project below `folder`; its page goes to `output`. */
export async function makeRealReport(folder: string, output: string): Promise<Report> {
  const project = join(folder, "project");
  await mkdir(project);
  await cp(join(source, "poetry.lock"), join(project, "poetry.lock"));
  // One system is enough here, and four times as fast.
  const text = await readFile(join(source, "pyproject.toml"), "utf8");
  const settings = '\n[tool.poetrix]\nsystems = ["x86_64-linux"]\n';
  await writeFile(join(project, "pyproject.toml"), text + settings);
  await run(["lock", project]);
  return JSON.parse(
    await run(["report", project, "--target", target, "--output", output, "--json"]),
  );
}

/** Runs poetrix, which must succeed; returns its standard output. */
export async function run(args: readonly string[], env = {}): Promise<string> {
  const { exitCode, stdout, stderr } = await poetrix(args, { env });
  expect({ args, exitCode, stderr }).toMatchObject({ args, exitCode: 0 });
  return stdout;
}
