// Made from src/ by `npm run build`. Do not edit.
import {
  tableAt
} from "./read-groups.mjs";
import {
  normalizeName
} from "./name.mjs";

// src/facts/builds/version-tools.ts
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

// nix/packages/version-tools.json
var version_tools_default = {
  "setuptools-scm": { variable: "SETUPTOOLS_SCM_PRETEND_VERSION", form: "next", digits: 9 },
  "hatch-vcs": { variable: "SETUPTOOLS_SCM_PRETEND_VERSION", form: "next", digits: 9 },
  "flit-scm": { variable: "SETUPTOOLS_SCM_PRETEND_VERSION", form: "next", digits: 9 },
  "pdm-backend": { variable: "PDM_BUILD_SCM_VERSION", form: "next" },
  "poetry-dynamic-versioning": {
    variable: "POETRY_DYNAMIC_VERSIONING_BYPASS",
    form: "post-dev"
  },
  "uv-dynamic-versioning": { variable: "UV_DYNAMIC_VERSIONING_BYPASS", form: "post-dev" },
  pbr: { variable: "PBR_VERSION", form: "patch" },
  versioningit: { form: "post" },
  "setuptools-git-versioning": { form: "git" },
  versioneer: { form: "plus" }
};

// src/facts/builds/version-tools.ts
var versionTools = version_tools_default;
function versionToolOf(project) {
  const { pyproject, buildSystem, packageMode } = project;
  if (!packageMode) return null;
  const isWritten = "version" in tableAt(pyproject, "project");
  const tables = tableAt(pyproject, "tool");
  const required = new Set(
    (buildSystem?.requires ?? []).map(
      (text) => normalizeName(/^\s*([\w.-]+)/.exec(text)?.[1] ?? "")
    )
  );
  for (const [name, tool] of Object.entries(versionTools)) {
    const own = { ...tool, name };
    switch (name) {
      case "poetry-dynamic-versioning":
        if (tableAt(tables, name).enable === true) return own;
        break;
      case "pdm-backend":
        if (!isWritten && tableAt(tableAt(tables, "pdm"), "version").source === "scm") return own;
        break;
      case "versioneer":
        if (!isWritten && (required.has(normalizeName(name)) || name in tables)) return own;
        break;
      default:
        if (!isWritten && required.has(normalizeName(name))) return own;
    }
  }
  return null;
}
function versionVariables(version) {
  return Object.fromEntries(
    Object.values(versionTools).flatMap(
      ({ variable }) => variable === void 0 ? [] : [[variable, version]]
    )
  );
}
async function writePkgInfo(root, requires, { name, version }) {
  const reads = /^(versioningit|setuptools[-_]git[-_]versioning)($|[^a-z-])/;
  if (!requires.some((requirement) => reads.test(requirement))) return;
  const text = `Metadata-Version: 2.1
Name: ${name}
Version: ${version}
`;
  await writeFile(join(root, "PKG-INFO"), text, { flag: "wx" }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
}

export {
  versionToolOf,
  versionVariables,
  writePkgInfo
};
