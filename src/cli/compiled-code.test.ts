import { homedir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { codeFolder } from "./compiled-code.ts";

it.each([
  ["the user's cache", { HOME: "/home/me" }, join(homedir(), ".cache/poetrix/code")],
  ["where the user has it", { XDG_CACHE_HOME: "/cache" }, "/cache/poetrix/code"],
  ["nowhere, in a build of Nix's", { HOME: "/homeless-shelter", NIX_BUILD_TOP: "/build" }, null],
  ["nowhere, for whom has no home", {}, null],
])("compiled code is kept: %s", (_, environment, folder) => {
  expect(codeFolder(environment)).toBe(folder);
});
