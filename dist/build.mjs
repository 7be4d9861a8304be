// Made from src/ by `npm run build`. Do not edit.
import {
  chooseToolchain,
  pythonsHere,
  runNix
} from "./run-nix.mjs";
import {
  fetchFiles,
  missingFiles,
  neededFiles
} from "./fetch-files.mjs";
import "./find-python.mjs";
import {
  planFiles
} from "./store.mjs";
import "./python-ranges.mjs";
import {
  thisSystem
} from "./this-machine.mjs";
import "./download.mjs";
import "./credentials.mjs";
import "./offline.mjs";
import {
  readCurrentPlan
} from "./plan-shape.mjs";
import {
  extrasNote,
  parseSelection
} from "./version-solver.mjs";
import {
  readLock,
  readProject
} from "./project.mjs";
import "./smol-toml.mjs";
import "./hash.mjs";
import "./choose-source.mjs";
import "./constraint-sets.mjs";
import {
  normalizeName
} from "./name.mjs";
import {
  findUv
} from "./uv-2.mjs";
import "./on-path.mjs";
import {
  runtimeRoot
} from "./runtime-root.mjs";
import "./run-program.mjs";
import "./report-program.mjs";
import "./version.mjs";
import {
  UserError
} from "./errors.mjs";

// src/cli/commands/build/run.ts
import { lstat, stat as stat2 } from "node:fs/promises";
import { dirname as dirname2, join as join2, resolve } from "node:path";

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
  const product = productOf(options);
  if (!options.inPlace) await checkLink(options.outLink);
  const project = await readProject(options.dir);
  const lock = await readLock(project.directory);
  const plan = await readCurrentPlan(project, lock);
  const pythons = pythonsHere(plan, { asked: options.python, project });
  const selection = parseSelection(project, options.groups, options.extras);
  const note = options.package === void 0 ? extrasNote(project, selection) : null;
  const uv = await findUv(context.signal).catch(() => null);
  const toolchain = await chooseToolchain({
    asked: options.toolchain,
    directory: project.directory,
    pythons,
    uv,
    plan
  });
  context.progress.note(`toolchain: ${toolchain.label}`);
  if (note !== null) context.progress.note(note);
  const files = planFiles(
    plan,
    { project, lock },
    ({ system, python }) => system === thisSystem() && pythons.includes(python.version)
  );
  let target = [
    join2(runtimeRoot(), "nix", "build.nix"),
    ...["--argstr", "projectDir", project.directory, ...product],
    ...selectionArguments(options, selection),
    ...options.python === void 0 ? [] : ["--argstr", "pythonVersion", options.python],
    ...toolchain.args
  ];
  const missing = await missingFiles(files, context.signal);
  if (missing.files.length + missing.trees.length > 0) {
    target = await runNix("nix-instantiate", [...target, ...toolchain.options], context);
    const needed = await neededFiles({
      planFiles: missing,
      derivations: target,
      options: toolchain.options,
      signal: context.signal
    });
    await fetchFiles(needed, context);
  }
  const [path = ""] = await runNix(
    "nix-build",
    [
      ...target,
      ...toolchain.options,
      ...options.inPlace ? ["--no-out-link"] : ["--out-link", options.outLink]
    ],
    context
  );
  if (options.inPlace) return inPlace(await placeMadeFiles(path, project.directory), toolchain);
  return {
    exitCode: 0,
    data: { path, outLink: options.outLink, toolchain: toolchain.name, ...note && { note } },
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
  const present = await lstat(link).catch(() => null);
  if (present !== null && !present.isSymbolicLink()) {
    throw new UserError(
      "LINK_EXISTS",
      `--out-link ${link}: there is something of that name already, and it is no link`,
      "name another link, or move it away"
    );
  }
}
function productOf({ app, env, package: name, inPlace: inPlace2 }) {
  const given = [
    app && "--app",
    env && "--env",
    name !== void 0 && "--package",
    inPlace2 && "--in-place"
  ].filter(Boolean);
  if (given.length > 1) {
    throw new UserError(
      "CONFLICTING_OPTIONS",
      `${given.join(" and ")} ask for different things: give one of them`
    );
  }
  if (name !== void 0) {
    return ["--argstr", "what", "package", "--argstr", "package", normalizeName(name)];
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
