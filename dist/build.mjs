// Made from src/ by `npm run build`. Do not edit.
import {
  packageAsked
} from "./package-asked.mjs";
import {
  pythonsHere,
  runNix
} from "./nix-failure.mjs";
import {
  chooseToolchain
} from "./toolchain-2.mjs";
import "./host-python.mjs";
import "./write-atomically.mjs";
import {
  versionToolOf
} from "./version-tools.mjs";
import {
  fetchFiles,
  missingFiles,
  neededFiles
} from "./fetch-files.mjs";
import "./repository-above.mjs";
import {
  gitHere
} from "./git-here.mjs";
import {
  planFiles
} from "./store.mjs";
import {
  readCurrentPlan
} from "./plan-shape.mjs";
import "./download.mjs";
import "./concurrently.mjs";
import "./git-revision.mjs";
import "./of-folders.mjs";
import "./plan-2.mjs";
import {
  extrasNote,
  parseSelection
} from "./version-solver.mjs";
import {
  isSystemHere
} from "./this-machine.mjs";
import {
  readLock
} from "./lock-2.mjs";
import "./choose-source.mjs";
import {
  readProject,
  tableAt
} from "./read-groups.mjs";
import "./memory.mjs";
import "./text-file.mjs";
import "./unfinished.mjs";
import "./cache.mjs";
import "./constraint-sets.mjs";
import "./find-python.mjs";
import "./credentials.mjs";
import "./offline.mjs";
import "./shape.mjs";
import "./append.mjs";
import "./smol-toml.mjs";
import "./hash.mjs";
import "./name.mjs";
import {
  findUv
} from "./uv-2.mjs";
import {
  runtimeRoot
} from "./runtime-root.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import "./once.mjs";
import {
  formatVersion,
  tryParseVersion
} from "./version-2.mjs";
import {
  UserError
} from "./errors.mjs";

// src/cli/commands/build/run.ts
import { lstat, stat as stat2 } from "node:fs/promises";
import { dirname as dirname2, join as join2, resolve } from "node:path";

// src/build/git-version.ts
async function gitVersion(project, environment, signal) {
  const tool = versionToolOf(project);
  if (tool === null) return null;
  const told = tool.variable === void 0 ? void 0 : environment[tool.variable];
  if (told) return { version: told, label: `${told}, from ${tool.variable}` };
  const described = await describe(project.directory, tool.digits ?? 7, signal);
  if (described === null) return null;
  const version = versionOf(described, tool.form, withoutLocal(project));
  const unheeded = isTagged(described) ? void 0 : ownFormat(project, tool);
  const note = unheeded === void 0 ? "" : ` (${unheeded} is ignored${tool.variable === void 0 ? "" : `: ${tool.variable} sets another`})`;
  return { version, label: `${version}, from Git${note}` };
}
async function describe(directory, digits, signal) {
  const git = async (...args) => {
    const ran = await gitHere(directory, args, signal);
    return ran.exitCode === 0 ? ran.stdout.trim() : null;
  };
  const commit = await git("rev-parse", `--short=${digits}`, "HEAD");
  const count = await git("rev-list", "--count", "HEAD");
  if (commit === null || count === null) return null;
  const settings = await withoutFilters(git);
  const changed = settings && await git(
    ...settings,
    ...["status", "--porcelain", "--untracked-files=no", "--ignore-submodules=dirty"]
  );
  const dirty = changed ? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10).replaceAll("-", "") : null;
  const long = await git("describe", "--tags", "--long", "--match", "*[0-9]*");
  const [, tag = "", distance] = /^(.*)-(\d+)-g[0-9a-f]+$/.exec(long ?? "") ?? [];
  const version = tryParseVersion(/(?:^|[-_/])[vV]?(\d.*)$/.exec(tag)?.[1] ?? "");
  if (version === null) return { tag: null, distance: Number(count), commit, dirty };
  return { tag: version, distance: Number(distance), commit, dirty };
}
async function withoutFilters(git) {
  const listed = await git("config", "--list", "--null", "--name-only", "--show-scope");
  if (listed === null) return null;
  const words = listed.split("\0");
  const keys = words.filter(
    (key, index) => /^filter[.].*[.](clean|process|required)$/s.test(key) && ["local", "worktree"].includes(words[index - 1] ?? "")
  );
  if (keys.some((key) => key.includes("="))) return null;
  return keys.flatMap((key) => ["-c", `${key}=${key.endsWith("required") ? "false" : ""}`]);
}
function isTagged({ tag, distance, dirty }) {
  return tag !== null && distance === 0 && dirty === null;
}
function versionOf(described, form, isPublic = false) {
  const { tag, distance, commit, dirty } = described;
  if (tag !== null && isTagged(described)) return formatVersion(tag);
  const day = dirty === null ? "" : `.d${dirty}`;
  const base = formatVersion(tag ?? zero);
  const local = (text) => isPublic ? "" : `+${text}`;
  switch (form) {
    case "next": {
      const ahead = `${nextOf(tag ?? { ...zero, release: [0, 0] })}.dev${distance}`;
      return `${ahead}${local(distance === 0 ? `d${dirty}` : `g${commit}${day}`)}`;
    }
    case "post-dev":
      return distance === 0 ? base : `${base}.post${distance}.dev0${local(commit)}`;
    case "patch":
      return `${nextOf(ofThree(tag ?? zero))}.dev${distance}`;
    case "post":
      if (distance === 0) return `${base}${local(`d${dirty}`)}`;
      return `${base}.post${distance}${local(`g${commit}${day}`)}`;
    case "git": {
      const change = local(`git.${commit}${dirty === null ? "" : ".dirty"}`);
      return `${base}.post${distance}${change}`;
    }
    case "plus": {
      const origin = tag === null ? "0+untagged." : `${base}+`;
      return `${origin}${distance}.g${commit}${dirty === null ? "" : ".dirty"}`;
    }
  }
}
function ofThree(version) {
  const [major, minor = 0, patch = 0] = version.release;
  return { ...version, release: [major ?? 0, minor, patch] };
}
var zero = { epoch: 0, release: [0, 0, 0], pre: null, post: null, dev: null, local: [] };
function nextOf(version) {
  const { epoch, release, pre } = version;
  if (pre !== null) {
    return formatVersion({ ...zero, epoch, release, pre: [pre[0], Number(pre[1]) + 1] });
  }
  const last = Number(release.at(-1) ?? 0) + 1;
  return formatVersion({ ...zero, epoch, release: [...release.slice(0, -1), last] });
}
function withoutLocal({ pyproject }) {
  const tables = tableAt(pyproject, "tool");
  const raw = tableAt(tableAt(tableAt(tables, "hatch"), "version"), "raw-options");
  return tableAt(tables, "setuptools_scm").local_scheme === "no-local-version" || raw.local_scheme === "no-local-version" || ["poetry-dynamic-versioning", "uv-dynamic-versioning"].some(
    (name) => tableAt(tables, name).metadata === false
  );
}
var heeded = /* @__PURE__ */ new Set(["pep440", "guess-next-dev", "node-and-date", "no-local-version"]);
function ownFormat({ pyproject }, { name }) {
  const tables = tableAt(pyproject, "tool");
  const hatch = tableAt(tableAt(tables, "hatch"), "version");
  const settings = [
    ["tool.setuptools_scm", tableAt(tables, "setuptools_scm")],
    ["tool.hatch.version", hatch],
    ["tool.hatch.version.raw-options", tableAt(hatch, "raw-options")],
    [`tool.${name}`, tableAt(tables, name)]
  ];
  const keys = [
    "format",
    "format-jinja",
    "style",
    "bump",
    "pattern",
    "version_scheme",
    "tag_regex",
    "tag-pattern",
    "local_scheme",
    "git_describe_command"
  ];
  return settings.flatMap(
    ([place, table]) => keys.filter((key) => key in table && !heeded.has(table[key])).map((key) => `${key} of [${place}]`)
  )[0];
}

// src/build/place-made-files.ts
import { chmod, copyFile, mkdir, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
async function placeMadeFiles(made, directory) {
  const entries = await readdir(made, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(made, join(entry.parentPath, entry.name))).sort();
  const root = await realpath(directory);
  for (const file of files) {
    const target = join(root, file);
    const beside = `${target}.${process.pid}.tmp`;
    try {
      await makeFolder(dirname(target), root);
      await copyFile(join(made, file), beside);
      await chmod(beside, (await stat(beside)).mode & 511 | 128);
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw new UserError("WRITE_FAILED", `${file} cannot be written: ${error.message}`);
    }
  }
  return files;
}
async function makeFolder(folder, root) {
  if (folder === root) return;
  await makeFolder(dirname(folder), root);
  await mkdir(folder).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  if (!(await realpath(folder)).startsWith(`${root}${sep}`)) {
    throw new Error("a link leads out of the project");
  }
}

// src/cli/commands/build/run.ts
async function run(options, context) {
  const { oneOfMany } = options;
  const outLink = oneOfMany === void 0 ? options.outLink : `${options.outLink}-${oneOfMany}`;
  if (!options.inPlace) await checkLink(outLink);
  const project = await readProject(options.dir);
  const lock = await readLock(project.directory);
  const plan = await readCurrentPlan(project, lock);
  const product = productOf(options, plan);
  const pythons = pythonsHere(plan, { asked: options.python, project });
  const selection = parseSelection(project, options.groups, options.extras);
  const note = options.package === void 0 ? extrasNote(project, selection) : null;
  const files = planFiles(
    plan,
    { project, lock },
    ({ system, python }) => isSystemHere(system) && pythons.includes(python.version)
  );
  const { signal } = context;
  const [toolchain, found, missing] = await Promise.all([
    chooseToolchain({
      asked: options.toolchain,
      directory: project.directory,
      pythons,
      findUv: () => findUv(signal).catch(() => null),
      plan
    }),
    gitVersion(project, process.env, signal),
    missingFiles(files, signal)
  ]);
  context.progress.note(`toolchain: ${toolchain.label}`);
  if (note !== null) context.progress.note(note);
  if (found !== null) context.progress.note(`version: ${found.label}`);
  let target = [
    join2(runtimeRoot(), "nix", "build.nix"),
    ...["--argstr", "projectDir", project.directory, ...product],
    ...selectionArguments(options, selection),
    ...options.python === void 0 ? [] : ["--argstr", "pythonVersion", options.python],
    ...found === null ? [] : ["--argstr", "version", found.version],
    ...toolchain.args
  ];
  const evaluation = { ...context, env: toolchain.env };
  if (missing.files.length + missing.trees.length > 0) {
    target = await runNix("nix-instantiate", [...target, ...toolchain.options], evaluation);
    const needed = await neededFiles({
      planFiles: missing,
      derivations: target,
      options: toolchain.options,
      signal
    });
    await fetchFiles(needed, context);
  }
  const [path = ""] = await runNix(
    "nix-build",
    [
      ...target,
      ...toolchain.options,
      ...options.inPlace ? ["--no-out-link"] : ["--out-link", resolve(outLink)]
    ],
    evaluation
  );
  if (options.inPlace) return inPlace(await placeMadeFiles(path, project.directory), toolchain);
  return {
    exitCode: 0,
    data: { path, outLink, toolchain: toolchain.name, ...note && { note } },
    text: path
  };
}
function inPlace(files, toolchain) {
  return {
    exitCode: 0,
    data: { files, toolchain: toolchain.name },
    text: files.length > 0 ? files.join("\n") : "the build makes nothing that the folder lacks"
  };
}
async function checkLink(link) {
  const folder = dirname2(resolve(link));
  const isFolder = await stat2(folder).then(
    (found) => found.isDirectory(),
    () => false
  );
  if (!isFolder) {
    throw new UserError("NO_FOLDER", `--out-link ${link}: there is no folder ${folder}`);
  }
  const present = await lstat(resolve(link)).catch(() => null);
  if (present !== null && !present.isSymbolicLink()) {
    throw new UserError(
      "LINK_EXISTS",
      `--out-link ${link}: something of that name exists already, and is not a link`,
      "name another link, or move it away"
    );
  }
}
function productOf({ env, package: name, inPlace: inPlace2 }, plan) {
  if (name !== void 0) {
    const known = Object.values(plan.packages).map((locked) => locked.name);
    const asked = packageAsked(name, "poetrix.lock", known);
    return ["--argstr", "what", "package", "--argstr", "package", asked];
  }
  return ["--argstr", "what", inPlace2 ? "made" : env ? "env" : "app"];
}
function selectionArguments({ env, package: name, groups, extras }, selection) {
  return [
    ...env || groups !== void 0 ? ["--argstr", "groups", JSON.stringify(selection.groups)] : [],
    ...name !== void 0 && extras === void 0 ? [] : ["--argstr", "extras", JSON.stringify(selection.extras)]
  ];
}
export {
  run
};
