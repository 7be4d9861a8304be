import { homedir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { homeCache } from "./cache.ts";

it.each([
  ["the user's cache", { HOME: "/home/me" }, join(homedir(), ".cache/poetrix/code")],
  ["where the user has it", { XDG_CACHE_HOME: "/cache" }, "/cache/poetrix/code"],
  ["nowhere, in a build of Nix's", { HOME: "/homeless-shelter", NIX_BUILD_TOP: "/build" }, null],
  [
    "the user's cache, in a shell of Nix's",
    { HOME: "/home/me", NIX_BUILD_TOP: "/tmp/nix-shell.x", IN_NIX_SHELL: "impure" },
    join(homedir(), ".cache/poetrix/code"),
  ],
  ["nowhere, for whom has no home", {}, null],
])("what is kept between runs: %s", (_, environment, folder) => {
  expect(homeCache("code", environment)).toBe(folder);
});
