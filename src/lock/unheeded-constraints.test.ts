import { expect, it } from "vitest";
import { parseProject } from "../poetry/project.ts";
import { unheededConstraints } from "./unheeded-constraints.ts";

it("names each package whose build constraints are not heeded", () => {
  const text = (more: string): string => `[project]\nname = "a"\nversion = "1"\n${more}`;
  const some = '[tool.poetry.build-constraints]\ndocopt = { setuptools = "<60" }\n';
  expect(unheededConstraints(parseProject(text(""), "/a"))).toEqual([]);
  expect(unheededConstraints(parseProject(text(some), "/a"))).toEqual([
    "[tool.poetry.build-constraints] of docopt is not heeded: say what it is built with by `build-requires` under [tool.poetrix.packages.docopt]",
  ]);
});
