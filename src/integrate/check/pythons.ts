// The version of Python, where more than one file tells it.
import { isPair, isScalar, visit } from "yaml";
import { constraintAllows } from "../../poetry/constraints/constraint.ts";
import type { Project } from "../../poetry/project/project.ts";
import { allowsMinor } from "../../resolve/project-python.ts";
import { tryParseVersion } from "../../standards/version.ts";
import { pythonsNamed } from "../nixpkgs/nix-pythons.ts";
import type { ProjectFiles, ReadYamlFile } from "./files.ts";
import type { Finding } from "./finding.ts";

interface Said {
  readonly file: string;
  readonly line: number;
  /** `3.12` */
  readonly version: string;
  /** `3.12.1` where it says so much. */
  readonly text: string;
}

/**
 * Each must lie within what pyproject.toml allows; and the Nix files, `.python-version` and the workflows must have a
 * version in common.
 */
export function checkPythons(project: Project, files: ProjectFiles): Finding[] {
  const inNix = files.nix.flatMap(({ path, file }) =>
    pythonsNamed(file).map(({ version, line }) => ({ file: path, line, version, text: version })),
  );
  const inFile = pythonsInFile(files.pythonVersionFile ?? "");
  const inWorkflows = files.workflows.flatMap(pythonsInWorkflow);
  const all = [...inNix, ...inFile, ...inWorkflows];
  const isRefused = ({ text }: Said): boolean => !allows(project, text);
  const refused = firstOfEach(all.filter(isRefused)).map((said) =>
    finding(
      said,
      `this is Python ${said.text}, but pyproject.toml asks for ${project.pythonVersions}`,
    ),
  );
  const sources = [inNix, inFile, inWorkflows].map((said) => said.filter((one) => !isRefused(one)));
  const [reference = [], ...others] = sources.filter((said) => said.length > 0);
  const apart = others.filter(
    (said) => !said.some(({ version }) => reference.some((one) => one.version === version)),
  );
  return [
    ...refused,
    ...apart.map(([said]) => {
      const [first] = reference;
      const elsewhere = `${first?.version} in ${first?.file}:${first?.line}`;
      return finding(said as Said, `this is Python ${said?.version}, but it is ${elsewhere}`);
    }),
  ];
}

function finding({ file, line }: Said, message: string): Finding {
  return { rule: "python-differs", file, line, message };
}

/** `3.12` is allowed where some 3.12 is. */
function allows(project: Project, text: string): boolean {
  if (text.split(".").length === 2) return allowsMinor(project.python, text);
  const version = tryParseVersion(text);
  return version !== null && constraintAllows(project.python, version);
}

function firstOfEach(all: readonly Said[]): Said[] {
  return all.filter(
    (said, index) =>
      all.findIndex((other) => other.file === said.file && other.text === said.text) === index,
  );
}

/** A version a line, as pyenv writes them: the first is what `python` is. Other implementations are not compared. */
function pythonsInFile(text: string): Said[] {
  return text
    .split("\n")
    .flatMap((line, index) => {
      const match = /^\s*(?:cpython-)?((\d+\.\d+)(?:\.\d+)?)\s*$/.exec(line);
      if (!match) return [];
      const [, full = "", version = ""] = match;
      return [{ file: ".python-version", line: index + 1, version, text: full }];
    })
    .slice(0, 1);
}

/** Versions under a key such as `python-version`, alone or in a list. */
function pythonsInWorkflow({ path, document, lines }: ReadYamlFile): Said[] {
  const said: Said[] = [];
  visit(document, {
    Scalar(_key, node, ancestors) {
      const isUnderPython = ancestors.some(
        (ancestor) =>
          isPair(ancestor) &&
          isScalar(ancestor.key) &&
          /python/i.test(String(ancestor.key.value)) &&
          ancestor.key !== node,
      );
      const match = /^(3\.\d+)(?:\.\d+)?$/.exec(node.source ?? String(node.value));
      if (!isUnderPython || !match || !node.range) return;
      const { line } = lines.linePos(node.range[0]);
      said.push({ file: path, line, version: match[1] as string, text: match[0] });
    },
  });
  return said;
}
