import { expect, it } from "vitest";
import { parseLock } from "../../poetry/lock/lock.ts";
import { parseProject } from "../../poetry/project/project.ts";
import { privateIndex } from "./locate-files.ts";

it("refuses an index whose address is not a URL, and does not repeat its password", () => {
  const url = "https://user:word@pack ages.example.org/simple";
  const project = parseProject(
    `[project]\nname = "a"\nversion = "1"\n[[tool.poetry.source]]\nname = "local"\nurl = "${url}"\n`,
    "/made",
  );
  const [locked] = parseLock(
    `[[package]]
name = "spam"
version = "1.0"
files = []
groups = ["main"]
[package.source]
type = "legacy"
url = "${url}"
reference = "local"
[metadata]
lock-version = "2.1"
`,
    "/made",
  ).packages;
  expect(() => locked && privateIndex(locked, project)).toThrowErrorMatchingInlineSnapshot(
    `[UserError: the package index local has the address https://pack ages.example.org/simple, which is not a URL]`,
  );
});
