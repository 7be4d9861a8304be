import { expect, it } from "vitest";
import type { LockedPackage } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { planSource } from "./build-plan.ts";

it.each([
  ["../../../home/me/spam", "../../../home/me/spam"],
  ["libs/./spam/", "libs/spam"],
  ["../spam", "../spam"],
  [".", ""],
])("names the folder %s as poetry.lock does, wherever the project lies", (path, expected) => {
  const paths = ["/work", "/home/other/deep/down/work"].map((directory) => {
    const source = { kind: "directory", url: "/home/me/spam", develop: true };
    const locked = { source, path } as LockedPackage;
    return planSource(locked, { directory } as Project, { treeHash: () => null });
  });
  const named = { kind: "directory", path: expected, develop: true };
  expect(paths).toEqual([named, named]);
});
