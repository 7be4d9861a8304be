import { writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { systemError, UserError, withoutCredentials, writing } from "./errors.ts";

it.each([
  ["https://user:pass@host/a", "https://host/a"],
  ["https://user:p@ss@host/a", "https://host/a"],
  ["git+https://token@host/a.git", "git+https://host/a.git"],
  ["ssh://git@host/a", "ssh://git@host/a"],
  ["ssh://git:pass@host/a", "ssh://host/a"],
  ["https://host/a@b", "https://host/a@b"],
  ["https://host/x.whl?token=abc", "https://host/x.whl"],
  ["https://host/x?token=abc&private_token=d&a=1", "https://host/x?a=1"],
  ["https://host/x?a=1&X-Amz-Signature=z&b=2#sub", "https://host/x?a=1&b=2#sub"],
  ["https://host/x.whl?sv=1&sig=z%3D&accesskey=k&design=d", "https://host/x.whl?sv=1&design=d"],
  ["it failed: https://host/x?access_token=q, see there?", "it failed: https://host/x see there?"],
])("%s is written as %s", (text, written) => {
  expect(withoutCredentials(text)).toBe(written);
});

it("keeps passwords out of messages and hints", () => {
  const { message, hint } = new UserError("X", "https://u:p@h/ is shut", "see https://u:p@h/help");
  expect([message, hint]).toEqual(["https://h/ is shut", "see https://h/help"]);
});

it("cuts long texts in the middle: what is wrong stands at the end", () => {
  const { message } = new UserError("X", `a has the version ${"1.".repeat(1_000_000)}: too long`);
  expect(message.length).toBeLessThan(21_000);
  expect(message).toMatch(/^a has the version 1.* … .*: too long$/);
});

it("tells what the machine refuses from mistakes of ours", async () => {
  const full = await writeFile("/dev/full", "text").catch((error: unknown) => error);
  expect(systemError(writing("/dev/full", full))).toMatchObject({
    code: "SYSTEM_ERROR",
    message: "/dev/full: there is no space left on the disk",
  });
  const missing = await writeFile("/nowhere/file", "").catch((error: unknown) => error);
  expect(systemError(missing)).toBeNull();
  expect(systemError(new TypeError("a mistake"))).toBeNull();
  expect(systemError("text")).toBeNull();
});
