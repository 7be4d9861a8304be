// Packages of the lock that a workflow or a task installs by itself, at whichever version there is on the day.
import { parseTree } from "jsonc-parser";
import { isScalar, type Scalar, visit } from "yaml";
import type { Lock } from "../../poetry/lock/lock.ts";
import { normalizeName } from "../../standards/name.ts";
import { compareVersions, tryParseVersion } from "../../standards/version.ts";
import { placeOf } from "../nix/read.ts";
import { versionsOf } from "../nixpkgs/listed-by-hand.ts";
import type { ProjectFiles, ReadYamlFile } from "./files.ts";
import type { Finding } from "./finding.ts";
import { readTasks } from "./vscode-tasks.ts";

const install =
  /\b(?:(?:uv +)?pip[0-9.]* +install|pipx +(?:install|run)|uv +tool +(?:install|run)|uvx)\b([^|;&\n]*)/g;

/** Options that take the word behind them. */
const withValue =
  /^(?:-r|--requirement|-c|--constraint|-e|--editable|-i|--index-url|--extra-index-url|-f|--find-links|--python|--from|--with|-t|--target)$/;

export function checkInstalled(
  lock: Lock,
  { workflows, tasks }: Pick<ProjectFiles, "workflows" | "tasks">,
): Finding[] {
  return [...inWorkflows(lock, workflows), ...inTasks(lock, tasks)];
}

function inTasks(lock: Lock, files: ProjectFiles["tasks"]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const root = parseTree(text, [], { allowTrailingComma: true });
    return readTasks(root).flatMap(({ command, offset }) => {
      if (offset === null) return [];
      const { line } = placeOf(text, offset);
      return saidOf(lock, command).map((said) => ({ ...said, file: path, line }));
    });
  });
}

function inWorkflows(lock: Lock, workflows: readonly ReadYamlFile[]): Finding[] {
  return workflows.flatMap(({ path, document, lines }) => {
    const findings: Finding[] = [];
    visit(document, {
      Pair(_, { key, value }) {
        if (!isScalar(key) || key.value !== "run" || !isScalar(value) || !value.range) return;
        const { line } = lines.linePos(value.range[0]);
        const first = isBlock(value) ? line + 1 : line;
        for (const [index, text] of shellLines(String(value.value)).entries()) {
          for (const said of saidOf(lock, text)) {
            findings.push({ ...said, file: path, line: first + index });
          }
        }
      },
    });
    return findings;
  });
}

function isBlock({ type }: Scalar): boolean {
  return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
}

/** A command that goes on behind a backslash stands in its first line; the others are empty. */
function shellLines(text: string): string[] {
  const lines = text.split("\n");
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    if (!lines[index]?.endsWith("\\")) continue;
    lines[index] = `${lines[index]?.slice(0, -1)} ${lines[index + 1]}`;
    lines[index + 1] = "";
  }
  return lines;
}

function saidOf(lock: Lock, text: string): Pick<Finding, "rule" | "message">[] {
  return [...text.matchAll(install)].flatMap(([command, given = ""]) => {
    const how = command.slice(0, command.length - given.length).trim();
    const words = given.trim().split(/\s+/);
    const named = words.filter((_, index) => !withValue.test(words[index - 1] ?? ""));
    return named.flatMap((word) => saidOfOne(lock, how, word));
  });
}

function saidOfOne(lock: Lock, how: string, word: string): Pick<Finding, "rule" | "message">[] {
  const match = /^["']?([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?([^"']*)["']?$/.exec(word);
  const name = normalizeName(match?.[1] ?? "");
  const locked = versionsOf(lock, name);
  if (match === null || locked.length === 0) return [];
  const has = `poetry.lock has ${locked.join(" and ")}`;
  const version = /^===?([^,]+)$/.exec(match[2] ?? "")?.[1] ?? "";
  const pinned = tryParseVersion(version);
  if (pinned === null) {
    return [
      { rule: "installed-unpinned", message: `\`${how} ${name}\` takes any version; ${has}` },
    ];
  }
  const isSame = locked.some((one) => {
    const parsed = tryParseVersion(one);
    return parsed !== null && compareVersions(parsed, pinned) === 0;
  });
  const message = `${name} is ${version} here; ${has}`;
  return isSame ? [] : [{ rule: "tool-version-differs", message }];
}
