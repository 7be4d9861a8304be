// A new flake for a project that has none, from one of our templates.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runtimeRoot } from "../base/runtime-root.ts";
import type { Project } from "../poetry/project/project.ts";
import type { Settings } from "../poetry/project/settings.ts";
import { applyEdits, type Edit } from "./edits/edit.ts";
import { environmentText, type FlakeProject } from "./flake/work.ts";
import { findValue, strip } from "./nix/attributes.ts";
import { readNix } from "./nix/read.ts";
import { quoteText } from "./nix/text.ts";
import type { Expression, Node } from "./nix/tree.ts";
import { printNode } from "./nix/tree.ts";
import { walk } from "./nix/walk.ts";

/** The template of a package, or of an environment alone where the project has no package, filled in with the project's settings. */
export async function newFlake(
  project: Project,
  settings: Settings,
  flakeProject: FlakeProject,
): Promise<string> {
  const name = project.packageMode ? "default" : "environment";
  const template = await readFile(join(runtimeRoot(), `templates/${name}/flake.nix`), "utf8");
  const { expression } = readNix(template, "flake.nix");
  const flake = strip(expression);
  if (flake.kind !== "attributeSet") throw new Error("the template is not a flake");
  const description = findValue(flake.bindings, ["description"]);
  if (description === null) throw new Error("the template has no description");
  const edits = [replaced(description, quoteText(descriptionOf(project)))];
  walk(expression, (node) => {
    const text = wanted(node, settings, flakeProject);
    if (text !== null) edits.push(replaced(node as Expression, text));
  });
  return applyEdits(template, edits);
}

/** What stands in the place of a part of the template; `null` where it stays. */
function wanted(node: Node, { systems }: Settings, project: FlakeProject): string | null {
  const isSystems = node.kind === "list" && printNode(node).includes('"x86_64-linux"');
  if (isSystems && systems.length > 0) {
    const lines = systems.map((system) => `        ${quoteText(system)}\n`).join("");
    return `[\n${lines}      ]`;
  }
  const isEnvironment =
    node.kind === "apply" && printNode(node) === "mkPoetryEnv { projectDir = ./.; }";
  return isEnvironment ? environmentText(project) : null;
}

function replaced({ start, end }: Expression, text: string): Edit {
  return { start, end, text };
}

function descriptionOf({ name, pyproject }: Project): string {
  const tables = [
    pyproject.project,
    (pyproject.tool as Record<string, unknown> | undefined)?.poetry,
  ];
  for (const table of tables) {
    const text = (table as Record<string, unknown> | undefined)?.description;
    if (typeof text === "string" && text.trim() !== "") return text.trim();
  }
  return name;
}
