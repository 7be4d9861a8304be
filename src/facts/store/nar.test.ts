import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { expect, it } from "vitest";
import { sriFromHex } from "../../standards/hash.ts";
import { narHash } from "./nar.ts";

it("is what nix-hash says of the same folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-"));
  await mkdir(join(folder, "a/empty"), { recursive: true });
  await writeFile(join(folder, "a", "Z"), "eight by");
  await writeFile(join(folder, "a", "é.txt"), "x".repeat(100_001));
  await writeFile(join(folder, "a-b"), "");
  await chmod(join(folder, "a-b"), 0o755);
  await symlink("a/nowhere", join(folder, "link"));
  const { stdout } = await execa("nix-hash", ["--type", "sha256", folder]);
  expect(await narHash(folder)).toBe(sriFromHex(`sha256:${stdout}`));
  await rm(folder, { recursive: true });
});
