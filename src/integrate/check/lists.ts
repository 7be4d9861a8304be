// Dependencies and tools that Nix files take from nixpkgs, though the lock has them.
import type { Lock } from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import { findDefinedPackages } from "../lists/defined-packages.ts";
import { findListedPackages, isBuildTool, isOfOther, nameOfList } from "../lists/hand-lists.ts";
import { placeOf } from "../nix/read.ts";
import { versionsOf } from "../nixpkgs/listed-by-hand.ts";
import type { ReadNixFile } from "./files.ts";
import type { Finding } from "./finding.ts";

/**
 * Tools that nixpkgs has beside its Python packages, under the name that they have in the index. Other names mean other
 * things there: `pkgs.redis` is the server.
 */
const tools = new Set(
  (
    "bandit black codespell commitizen coverage cruft djlint flake8 hatch isort mypy nox pdm pre-commit " +
    "pycodestyle pydocstyle pyflakes pylint pyright pytest pyupgrade ruff sphinx tox twine uv vulture yamllint yapf"
  ).split(" "),
);

export function checkLists(project: Project, lock: Lock, nix: readonly ReadNixFile[]): Finding[] {
  const direct = new Map<NormalizedName, string>();
  for (const [group, { dependencies }] of project.groups) {
    for (const { name } of dependencies) if (!direct.has(name)) direct.set(name, group);
  }
  const saidAlready = (name: NormalizedName): string | null => {
    const group = direct.get(name);
    return group ? `pyproject.toml says it already (group ${group})` : null;
  };
  return nix.flatMap(({ path, file }) => [
    ...findListedPackages(file.expression).flatMap((listed): Finding[] => {
      const { name, from, element } = listed;
      if (isOfOther(listed, project.name)) return [];
      const versions = versionsOf(lock, name).join(" and ");
      const { line } = placeOf(file.source, element.start);
      const about = { listed: { list: nameOfList(listed), name, locked: versions } };
      if (from === "pkgs") {
        if (!tools.has(name) || versions === "") return [];
        const message = `${name} is taken from nixpkgs, but poetry.lock has ${versions}`;
        return [{ rule: "tool-from-nixpkgs", file: path, line, message, ...about }];
      }
      if (from !== "python" || isBuildTool(name) || versions === "") return [];
      const said = saidAlready(name);
      const message = said
        ? `${name} is listed by hand, but ${said}; poetry.lock has ${versions}`
        : `${name} is listed by hand, but poetry.lock brings ${versions} already`;
      return [{ rule: "listed-by-hand", file: path, line, message, ...about }];
    }),
    ...findDefinedPackages(file.expression).flatMap(({ name, version, offset }): Finding[] => {
      const versions = versionsOf(lock, name).join(" and ");
      if (versions === "" || name === normalizeName(project.name)) return [];
      const { line } = placeOf(file.source, offset);
      const message = `${name} ${version} is packaged by hand, but poetry.lock has ${versions}`;
      return [{ rule: "listed-by-hand", file: path, line, message }];
    }),
  ]);
}
