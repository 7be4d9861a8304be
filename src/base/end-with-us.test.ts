import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "end-with-us-"));
afterAll(() => rmSync(folder, { recursive: true }));
const program = join(folder, "program.mjs");
beforeAll(async () => {
  const source = `
    import { spawn } from "node:child_process";
    import { endWithUs } from ${JSON.stringify(join(import.meta.dirname, "end-with-us.ts"))};
    const start = (script, options) => {
      const child = spawn("/bin/sh", ["-c", script], { stdio: ["ignore", "inherit", "ignore"], ...options });
      endWithUs(child, { leadsGroup: options.detached });
      return child;
    };
    start("exit 0", {}).on("exit", () => {
      start("trap 'echo tidied; exit' TERM; echo $$; while :; do sleep 0.1; done", {});
      start("(sleep 300; sleep 300) & sleep 300", {});
      start("trap '' TERM; (trap '' TERM; sleep 300) & echo $!; sleep 300", { detached: true });
    });
  `;
  const stdin = { contents: source, resolveDir: folder };
  await build({ stdin, outfile: program, bundle: true, platform: "node", format: "esm" });
});

it("ends a process and a group, however this process ends", { timeout: 20_000 }, async () => {
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
  const said: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => said.push(line));
  await vi.waitUntil(() => said.length === 2, { timeout: 10_000 });
  // What waits for processes is told of them at the end of a turn of the event loop.
  await setTimeout(200);
  child.kill("SIGKILL");
  // Its output is closed when the last of them has gone.
  await once(child, "close");
  expect(said).toEqual([expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/), "tidied"]);
});
