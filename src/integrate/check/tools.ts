// Tools that .pre-commit-config.yaml pins, and poetry.lock too.
import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
import type { Lock } from "../../poetry/lock/lock.ts";
import { normalizeName } from "../../standards/name.ts";
import { compareVersions, tryParseVersion } from "../../standards/version.ts";
import { versionsOf } from "../nixpkgs/listed-by-hand.ts";
import type { ReadYamlFile } from "./files.ts";
import type { Finding } from "./finding.ts";

/** https://pre-commit.com/#pre-commit-configyaml---repos */
export function checkTools(lock: Lock, preCommit: ReadYamlFile | null): Finding[] {
  const repositories = preCommit?.document.get("repos");
  if (!preCommit || !isSeq(repositories)) return [];
  return repositories.items.flatMap((repository) => {
    if (!isMap(repository)) return [];
    return [
      ...checkPin(lock, preCommit, {
        tool: toolOf(textAt(repository, "repo")),
        scalar: scalarAt(repository, "rev"),
      }),
      ...additionalDependencies(repository).flatMap((scalar) => {
        const pinned = /^([A-Za-z0-9._-]+)(?:\[.*\])?==([^;\s]+)/.exec(String(scalar.value));
        return pinned
          ? checkPin(lock, preCommit, { tool: pinned[1] as string, scalar, text: pinned[2] })
          : [];
      }),
    ];
  });
}

function checkPin(
  lock: Lock,
  { path, lines }: ReadYamlFile,
  pin: { tool: string; scalar: Scalar | null; text?: string | undefined },
): Finding[] {
  const { tool, scalar, text = String(scalar?.value ?? "").replace(/^v(?=\d)/, "") } = pin;
  const pinned = tryParseVersion(text);
  const locked = versionsOf(lock, normalizeName(tool));
  const isSame = locked.some((version) => {
    const parsed = tryParseVersion(version);
    return parsed && pinned && compareVersions(parsed, pinned) === 0;
  });
  if (!scalar?.range || pinned === null || locked.length === 0 || isSame) return [];
  const message = `${normalizeName(tool)} is ${text} here and ${locked.join(" and ")} in poetry.lock`;
  const { line } = lines.linePos(scalar.range[0]);
  return [{ rule: "tool-version-differs", file: path, line, message }];
}

/** `https://github.com/astral-sh/ruff-pre-commit` → `ruff`; the version of such a mirror is the tool's. */
function toolOf(repository: string): string {
  const name =
    repository
      .replace(/\/+$/, "")
      .replace(/\.git$/, "")
      .split("/")
      .at(-1) ?? "";
  return name
    .replace(/^mirrors-/, "")
    .replace(/-pre-commit(?:-mirror)?$/, "")
    .replace(/^pyright-python$/, "pyright");
}

function textAt(map: YAMLMap, key: string): string {
  const value = map.get(key);
  return typeof value === "string" ? value : "";
}

function scalarAt(map: YAMLMap, key: string): Scalar | null {
  const value = map.get(key, true);
  return isScalar(value) ? value : null;
}

function additionalDependencies(repository: YAMLMap): Scalar[] {
  const hooks = repository.get("hooks");
  if (!isSeq(hooks)) return [];
  return hooks.items.flatMap((hook) => {
    const list = isMap(hook) ? hook.get("additional_dependencies") : null;
    return isSeq(list) ? list.items.filter(isScalar) : [];
  });
}
