// The project's own version, where more than one file tells it.
import type { Project } from "../../poetry/project/project.ts";
import { normalizeName } from "../../standards/name.ts";
import { compareVersions, tryParseVersion } from "../../standards/version.ts";
import { findValue, inherits } from "../nix/attributes.ts";
import { placeOf } from "../nix/read.ts";
import { textValue } from "../nix/text.ts";
import type { Expression, Node } from "../nix/tree.ts";
import type { ProjectFiles, ReadNixFile } from "./files.ts";
import { type Finding, lineOfKey } from "./finding.ts";

interface Said {
  readonly file: string;
  readonly line: number;
  readonly version: string;
}

/** All are compared with the first of pyproject.toml, VERSION and the Nix files that tells a version. */
export function checkVersions(project: Project, files: ProjectFiles): Finding[] {
  const said: Said[] = [];
  if (project.version !== null && project.packageMode) {
    const line = lineOfKey(project.text, ["project", "tool.poetry"], "version");
    said.push({ file: "pyproject.toml", line, version: project.version });
  }
  const version = files.versionFile?.trim();
  if (version) said.push({ file: "VERSION", line: 1, version });
  said.push(...files.nix.flatMap((nix) => versionsIn(nix, project.name)));
  const [first, ...others] = said;
  return others
    .filter(({ version }) => !isSame(version, (first as Said).version))
    .map(({ file, line, version }) => ({
      rule: "version-differs",
      file,
      line,
      message: `the version is ${version} here and ${first?.version} in ${first?.file}:${first?.line}`,
    }));
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [tryParseVersion(a), tryParseVersion(b)];
  return one && other ? compareVersions(one, other) === 0 : a === b;
}

/** `version = "1.0"` beside the project's `pname`, or in a `let` of flake.nix. */
function versionsIn({ path, file }: ReadNixFile, name: string): Said[] {
  const said: Said[] = [];
  const pending: Node[] = [file.expression];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const child of node.children) if ("children" in child) pending.push(child);
    if (node.kind !== "attributeSet" && node.kind !== "let") continue;
    const value = findValue(node.bindings, ["version"]);
    const version = literal(value);
    if (value === null || version === null) continue;
    const pname = literal(findValue(node.bindings, ["pname"]));
    const isOurs =
      pname === null
        ? node.kind === "let" && path === "flake.nix" && !isOfOthers(node, name)
        : normalizeName(pname) === normalizeName(name);
    if (isOurs) said.push({ file: path, line: placeOf(file.source, value.start).line, version });
  }
  return said.toSorted((a, b) => a.line - b.line);
}

function literal(value: Expression | null): string | null {
  return value?.kind === "text" ? textValue(value) : null;
}

/** Do packages of another name alone take the `version` of this `let`? */
function isOfOthers(scope: Node, name: string): boolean {
  const names: string[] = [];
  const pending: Node[] = [scope];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const child of node.children) if ("children" in child) pending.push(child);
    if (node.kind !== "attributeSet") continue;
    const value = findValue(node.bindings, ["version"]);
    const takesIt =
      value?.kind === "variable" ? value.name === "version" : inherits(node.bindings, "version");
    const pname = literal(findValue(node.bindings, ["pname"]));
    if (takesIt && pname !== null) names.push(normalizeName(pname));
  }
  return names.length > 0 && !names.includes(normalizeName(name));
}
