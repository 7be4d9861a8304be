import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeWheel } from "../../../test/support/archives.ts";
import { quietProgress } from "../../base/progress.ts";
import type { WheelNeeds } from "../../plan/plan.ts";
import { sriFromHex } from "../../standards/hash.ts";
import type { NormalizedName } from "../../standards/name.ts";
import { findNeeds } from "./find-needs.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  await writeFile(join(folder, "empty.c"), "int answer(void) { return 42; }\n");
  const cc = (...args: string[]) => execa("cc", ["-shared", ...args], { cwd: folder });
  const wantsTorch = ["empty.c", "-Wl,--no-as-needed", "-L.", "-ltorch"];
  await cc("-Wl,-soname,libtorch.so", "-o", "libtorch.so", "empty.c");
  await cc("-o", "_scatter_cpu.so", ...wantsTorch);
});
afterAll(() => rm(folder, { recursive: true }));

interface Wheel {
  readonly name: string;
  /** Of `folder`. */
  readonly library: string;
  readonly dependencies?: readonly string[];
}

async function needsOf(wheels: readonly Wheel[]): Promise<[(WheelNeeds | null)[], string[]]> {
  const warnings: string[] = [];
  const files = await Promise.all(
    wheels.map(async ({ name, library, dependencies = [] }) => {
      const content = await readFile(join(folder, library));
      const { bytes } = makeWheel(name, "1.0", { files: { [`${name}/${library}`]: content } });
      const fileName = `${name}-1.0-py3-none-manylinux_2_17_x86_64.whl`;
      const path = join(folder, fileName);
      await writeFile(path, bytes);
      return {
        fileName,
        hash: sriFromHex(`sha256:${createHash("sha256").update(bytes).digest("hex")}`),
        url: pathToFileURL(path).href,
        index: null,
        size: bytes.length,
        name: name as NormalizedName,
        dependencies: dependencies as NormalizedName[],
      };
    }),
  );
  const found = await findNeeds(files, () => undefined, {
    progress: quietProgress({ write: (text) => warnings.push(text) }),
    signal: new AbortController().signal,
  });
  return [files.map(({ hash }) => found.get(hash) ?? null), warnings];
}

describe("findNeeds", () => {
  const needs = ["libtorch.so"];
  const scatter = { name: "scatter", library: "_scatter_cpu.so" };
  const torch = { name: "torch", library: "libtorch.so" };

  it("asks for nothing that another package of the lock brings, which is not among the dependencies", async () => {
    const [[found], warnings] = await needsOf([scatter, torch]);
    expect(found).toEqual({ needs, optional: needs });
    expect(warnings).toEqual([]);
  });

  it("leaves to the build what dependencies bring, and to the user what nobody does", async () => {
    const [[found]] = await needsOf([{ ...scatter, dependencies: ["torch"] }, torch]);
    expect(found).toEqual({ needs });
    expect((await needsOf([scatter]))[0]).toEqual([{ needs }]);
  });
});
