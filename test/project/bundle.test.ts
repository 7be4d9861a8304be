import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";
import { root } from "../tools/nix-env.ts";

it("dist/poetrix.mjs is what the sources give (else: npm run build, and commit it)", async () => {
  const fresh = join(await mkdtemp(join(tmpdir(), "poetrix-bundle-")), "poetrix.mjs");
  await bundle(fresh);
  const committed = await readFile(join(root, "dist/poetrix.mjs"), "utf8");
  expect(committed === (await readFile(fresh, "utf8"))).toBe(true);
});
