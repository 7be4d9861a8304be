// What `poetrix lock` says of Poetry's own settings for builds, which it ignores, so that nobody relies on them.
import type { Project } from "../poetry/project.ts";
import { isTable, type Table } from "../standards/pyproject.ts";

/** `[tool.poetry.build-constraints]`: a sentence for each package that it names. */
export function unheededConstraints({ pyproject }: Pick<Project, "pyproject">): string[] {
  const poetry = tableOf(tableOf(pyproject.tool).poetry);
  return Object.keys(tableOf(poetry["build-constraints"])).map(
    (name) =>
      `[tool.poetry.build-constraints] of ${name} is not heeded: say what it is built with by \`build-requires\` under [tool.poetrix.packages.${name}]`,
  );
}

function tableOf(value: unknown): Table {
  return isTable(value) ? value : {};
}
