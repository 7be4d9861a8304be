// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  conclude: () => conclude,
  fileOptions: () => fileOptions,
  lockIfAny: () => lockIfAny,
  planIntegration: () => planIntegration,
  planNewFlake: () => planNewFlake
});
module.exports = stdin_exports;
var import_yaml_reader_2 = require("./yaml-reader-2.cjs");
var import_parser = require("./parser.cjs");
var import_is_below = require("./is-below.cjs");
var import_yaml = require("./yaml.cjs");
var import_start_folder = require("./start-folder.cjs");
var import_settings = require("./settings.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_runtime_root = require("./runtime-root.cjs");
var import_errors = require("./errors.cjs");
var import_esbuild = require("./esbuild.cjs");
var import_node_path = require("node:path");
var import_promises = require("node:fs/promises");
var import_node_path2 = require("node:path");
var import_promises2 = require("node:fs/promises");
var import_node_path3 = require("node:path");
var import_node_path4 = require("node:path");
var import_node_path5 = require("node:path");
var import_node_fs = require("node:fs");
var import_node_path6 = require("node:path");
var import_promises3 = require("node:fs/promises");
var import_node_path7 = require("node:path");
var import_node_path8 = require("node:path");
var Diff = class {
  diff(oldStr, newStr, options = {}) {
    let callback;
    if (typeof options === "function") {
      callback = options;
      options = {};
    } else if ("callback" in options) {
      callback = options.callback;
    }
    const oldString = this.castInput(oldStr, options);
    const newString = this.castInput(newStr, options);
    const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
    const newTokens = this.removeEmpty(this.tokenize(newString, options));
    return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
  }
  diffWithOptionsObj(oldTokens, newTokens, options, callback) {
    var _a;
    const done = (value) => {
      value = this.postProcess(value, options);
      if (callback) {
        setTimeout(function() {
          callback(value);
        }, 0);
        return void 0;
      } else {
        return value;
      }
    };
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let editLength = 1;
    let maxEditLength = newLen + oldLen;
    if (options.maxEditLength != null) {
      maxEditLength = Math.min(maxEditLength, options.maxEditLength);
    }
    const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
    const abortAfterTimestamp = Date.now() + maxExecutionTime;
    const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
    let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
    if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
      return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
    }
    let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
    const execEditLength = () => {
      for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
        let basePath;
        const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
        if (removePath) {
          bestPath[diagonalPath - 1] = void 0;
        }
        let canAdd = false;
        if (addPath) {
          const addPathNewPos = addPath.oldPos - diagonalPath;
          canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
        }
        const canRemove = removePath && removePath.oldPos + 1 < oldLen;
        if (!canAdd && !canRemove) {
          bestPath[diagonalPath] = void 0;
          continue;
        }
        if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
          basePath = this.addToPath(addPath, true, false, 0, options);
        } else {
          basePath = this.addToPath(removePath, false, true, 1, options);
        }
        newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
        if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
          return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
        } else {
          bestPath[diagonalPath] = basePath;
          if (basePath.oldPos + 1 >= oldLen) {
            maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
          }
          if (newPos + 1 >= newLen) {
            minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
          }
        }
      }
      editLength++;
    };
    if (callback) {
      (function exec() {
        setTimeout(function() {
          if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
            return callback(void 0);
          }
          if (!execEditLength()) {
            exec();
          }
        }, 0);
      })();
    } else {
      while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
        const ret = execEditLength();
        if (ret) {
          return ret;
        }
      }
    }
  }
  addToPath(path, added, removed, oldPosInc, options) {
    const last = path.lastComponent;
    if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
      return { oldPos: path.oldPos + oldPosInc, lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent } };
    } else {
      return { oldPos: path.oldPos + oldPosInc, lastComponent: { count: 1, added, removed, previousComponent: last } };
    }
  }
  extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
    while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
      newPos++;
      oldPos++;
      commonCount++;
      if (options.oneChangePerToken) {
        basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
    }
    if (commonCount && !options.oneChangePerToken) {
      basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
    }
    basePath.oldPos = oldPos;
    return newPos;
  }
  equals(left, right, options) {
    if (options.comparator) {
      return options.comparator(left, right);
    } else {
      return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
    }
  }
  removeEmpty(array) {
    const ret = [];
    for (let i = 0; i < array.length; i++) {
      if (array[i]) {
        ret.push(array[i]);
      }
    }
    return ret;
  }
  castInput(value, options) {
    return value;
  }
  tokenize(value, options) {
    return Array.from(value);
  }
  join(chars) {
    return chars.join("");
  }
  postProcess(changeObjects, options) {
    return changeObjects;
  }
  get useLongestToken() {
    return false;
  }
  buildValues(lastComponent, newTokens, oldTokens) {
    const components = [];
    let nextComponent;
    while (lastComponent) {
      components.push(lastComponent);
      nextComponent = lastComponent.previousComponent;
      delete lastComponent.previousComponent;
      lastComponent = nextComponent;
    }
    components.reverse();
    const componentLen = components.length;
    let componentPos = 0, newPos = 0, oldPos = 0;
    for (; componentPos < componentLen; componentPos++) {
      const component = components[componentPos];
      if (!component.removed) {
        if (!component.added && this.useLongestToken) {
          let value = newTokens.slice(newPos, newPos + component.count);
          value = value.map(function(value2, i) {
            const oldValue = oldTokens[oldPos + i];
            return oldValue.length > value2.length ? oldValue : value2;
          });
          component.value = this.join(value);
        } else {
          component.value = this.join(newTokens.slice(newPos, newPos + component.count));
        }
        newPos += component.count;
        if (!component.added) {
          oldPos += component.count;
        }
      } else {
        component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
        oldPos += component.count;
      }
    }
    return components;
  }
};
var LineDiff = class extends Diff {
  constructor() {
    super(...arguments);
    this.tokenize = tokenize;
  }
  equals(left, right, options) {
    if (options.ignoreWhitespace) {
      if (!options.newlineIsToken || !left.includes("\n")) {
        left = left.trim();
      }
      if (!options.newlineIsToken || !right.includes("\n")) {
        right = right.trim();
      }
    } else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
      if (left.endsWith("\n")) {
        left = left.slice(0, -1);
      }
      if (right.endsWith("\n")) {
        right = right.slice(0, -1);
      }
    }
    return super.equals(left, right, options);
  }
};
var lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
  return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
  if (options.stripTrailingCr) {
    value = value.replace(/\r\n/g, "\n");
  }
  const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
  if (!linesAndNewlines[linesAndNewlines.length - 1]) {
    linesAndNewlines.pop();
  }
  for (let i = 0; i < linesAndNewlines.length; i++) {
    const line = linesAndNewlines[i];
    if (i % 2 && !options.newlineIsToken) {
      retLines[retLines.length - 1] += line;
    } else {
      retLines.push(line);
    }
  }
  return retLines;
}
function needsQuoting(s) {
  for (let i = 0; i < s.length; i++) {
    if (s[i] < " " || s[i] > "~" || s[i] === '"' || s[i] === "\\") {
      return true;
    }
  }
  return false;
}
function quoteFileNameIfNeeded(s) {
  if (!needsQuoting(s)) {
    return s;
  }
  let result = '"';
  const bytes = new TextEncoder().encode(s);
  let i = 0;
  while (i < bytes.length) {
    const b = bytes[i];
    if (b === 7) {
      result += "\\a";
    } else if (b === 8) {
      result += "\\b";
    } else if (b === 9) {
      result += "\\t";
    } else if (b === 10) {
      result += "\\n";
    } else if (b === 11) {
      result += "\\v";
    } else if (b === 12) {
      result += "\\f";
    } else if (b === 13) {
      result += "\\r";
    } else if (b === 34) {
      result += '\\"';
    } else if (b === 92) {
      result += "\\\\";
    } else if (b >= 32 && b <= 126) {
      result += String.fromCharCode(b);
    } else {
      result += "\\" + b.toString(8).padStart(3, "0");
    }
    i++;
  }
  result += '"';
  return result;
}
var INCLUDE_HEADERS = { includeIndex: true, includeUnderline: true, includeFileHeaders: true };
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  let optionsObj;
  if (!options) {
    optionsObj = {};
  } else if (typeof options === "function") {
    optionsObj = { callback: options };
  } else {
    optionsObj = options;
  }
  if (typeof optionsObj.context === "undefined") {
    optionsObj.context = 4;
  }
  const context = optionsObj.context;
  if (optionsObj.newlineIsToken) {
    throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
  }
  if (!optionsObj.callback) {
    return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
  } else {
    const { callback } = optionsObj;
    diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
      const patch = diffLinesResultToPatch(diff);
      callback(patch);
    } }));
  }
  function diffLinesResultToPatch(diff) {
    if (!diff) {
      return;
    }
    diff.push({ value: "", lines: [] });
    function contextLines(lines) {
      return lines.map(function(entry) {
        return " " + entry;
      });
    }
    const hunks = [];
    let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
    for (let i = 0; i < diff.length; i++) {
      const current = diff[i], lines = current.lines || splitLines(current.value);
      current.lines = lines;
      if (current.added || current.removed) {
        if (!oldRangeStart) {
          const prev = diff[i - 1];
          oldRangeStart = oldLine;
          newRangeStart = newLine;
          if (prev) {
            curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
            oldRangeStart -= curRange.length;
            newRangeStart -= curRange.length;
          }
        }
        for (const line of lines) {
          curRange.push((current.added ? "+" : "-") + line);
        }
        if (current.added) {
          newLine += lines.length;
        } else {
          oldLine += lines.length;
        }
      } else {
        if (oldRangeStart) {
          if (lines.length <= context * 2 && i < diff.length - 2) {
            for (const line of contextLines(lines)) {
              curRange.push(line);
            }
          } else {
            const contextSize = Math.min(lines.length, context);
            for (const line of contextLines(lines.slice(0, contextSize))) {
              curRange.push(line);
            }
            const hunk = { oldStart: oldRangeStart, oldLines: oldLine - oldRangeStart + contextSize, newStart: newRangeStart, newLines: newLine - newRangeStart + contextSize, lines: curRange };
            hunks.push(hunk);
            oldRangeStart = 0;
            newRangeStart = 0;
            curRange = [];
          }
        }
        oldLine += lines.length;
        newLine += lines.length;
      }
    }
    for (const hunk of hunks) {
      for (let i = 0; i < hunk.lines.length; i++) {
        if (hunk.lines[i].endsWith("\n")) {
          hunk.lines[i] = hunk.lines[i].slice(0, -1);
        } else {
          hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
          i++;
        }
      }
    }
    return { oldFileName, newFileName, oldHeader, newHeader, hunks };
  }
}
function formatPatch(patch, headerOptions) {
  var _a, _b, _c, _d, _e, _f;
  if (!headerOptions) {
    headerOptions = INCLUDE_HEADERS;
  }
  if (Array.isArray(patch)) {
    if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every((p) => p.isGit)) {
      throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool trying to apply the patch know which changes are to which file?)");
    }
    return patch.map((p) => formatPatch(p, headerOptions)).join("\n");
  }
  const ret = [];
  if (patch.isGit) {
    headerOptions = INCLUDE_HEADERS;
    if (!patch.oldFileName) {
      throw new Error("oldFileName must be specified for Git patches");
    }
    if (!patch.newFileName) {
      throw new Error("newFileName must be specified for Git patches");
    }
    let gitOldName = patch.oldFileName;
    let gitNewName = patch.newFileName;
    if (patch.isCreate && gitOldName === "/dev/null") {
      gitOldName = gitNewName.replace(/^b\//, "a/");
    } else if (patch.isDelete && gitNewName === "/dev/null") {
      gitNewName = gitOldName.replace(/^a\//, "b/");
    }
    ret.push("diff --git " + quoteFileNameIfNeeded(gitOldName) + " " + quoteFileNameIfNeeded(gitNewName));
    if (patch.isDelete) {
      ret.push("deleted file mode " + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : "100644"));
    }
    if (patch.isCreate) {
      ret.push("new file mode " + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : "100644"));
    }
    if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
      ret.push("old mode " + patch.oldMode);
      ret.push("new mode " + patch.newMode);
    }
    if (patch.isRename) {
      ret.push("rename from " + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : "").replace(/^a\//, "")));
      ret.push("rename to " + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : "").replace(/^b\//, "")));
    }
    if (patch.isCopy) {
      ret.push("copy from " + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : "").replace(/^a\//, "")));
      ret.push("copy to " + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : "").replace(/^b\//, "")));
    }
  } else {
    if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== void 0) {
      ret.push("Index: " + patch.oldFileName);
    }
    if (headerOptions.includeUnderline) {
      ret.push("===================================================================");
    }
  }
  const hasHunks = patch.hunks.length > 0;
  if (headerOptions.includeFileHeaders && patch.oldFileName !== void 0 && patch.newFileName !== void 0 && (!patch.isGit || hasHunks)) {
    ret.push("--- " + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? "	" + patch.oldHeader : ""));
    ret.push("+++ " + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? "	" + patch.newHeader : ""));
  }
  for (let i = 0; i < patch.hunks.length; i++) {
    const hunk = patch.hunks[i];
    const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
    const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
    ret.push("@@ -" + oldStart + "," + hunk.oldLines + " +" + newStart + "," + hunk.newLines + " @@");
    for (const line of hunk.lines) {
      ret.push(line);
    }
  }
  return ret.join("\n") + "\n";
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  if (typeof options === "function") {
    options = { callback: options };
  }
  if (!(options === null || options === void 0 ? void 0 : options.callback)) {
    const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
    if (!patchObj) {
      return;
    }
    return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
  } else {
    const { callback } = options;
    structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: (patchObj) => {
      if (!patchObj) {
        callback(void 0);
      } else {
        callback(formatPatch(patchObj, options.headerOptions));
      }
    } }));
  }
}
function splitLines(text) {
  const hasTrailingNl = text.endsWith("\n");
  const result = text.split("\n").map((line) => line + "\n");
  if (hasTrailingNl) {
    result.pop();
  } else {
    result.push(result.pop().slice(0, -1));
  }
  return result;
}
function broughtBy({
  project,
  lock,
  settings,
  pythons,
  systems
}) {
  const extras = [...project.extras.keys()];
  const namesOf2 = (groups) => {
    const names = /* @__PURE__ */ new Set();
    if (lock === null) return names;
    for (const python of pythons) {
      for (const system of systems) {
        const pythonFullVersion = (0, import_version_solver.fullVersionFor)(project, lock, python);
        const target = (0, import_version_solver.makeTarget)({ system, python, pythonFullVersion });
        const selection = { groups, extras: extras.filter((extra) => lock.extras.has(extra)) };
        for (const { locked } of (0, import_version_solver.resolveTarget)({
          project,
          lock,
          target,
          selection,
          rules: settings
        })) {
          names.add(locked.name);
        }
      }
    }
    return names;
  };
  return {
    environment: namesOf2([.../* @__PURE__ */ new Set([import_marker_sets.mainGroup, ...(0, import_read_groups.defaultGroups)(project)])]),
    application: namesOf2([import_marker_sets.mainGroup])
  };
}
function addIgnored(text, wanted2, above = "") {
  const key = (line) => line.trim().replace(/\/$/, "");
  const said = new Set(above.split(/\r?\n/).map(key));
  const missing = wanted2.filter((line) => !said.has(key(line)));
  return missing.length === 0 ? text : addLines(text, missing, (line) => key(line.replace(/^\//, "")));
}
var watched = "watch_file pyproject.toml poetry.lock poetrix.lock";
function addUseFlake(text) {
  const content = text ?? "";
  const use = /^[ \t]*use[ _]flake\b.*$/m.exec(content);
  const isWatched = /^\s*watch_(?:file|dir)\b.*poetry\.lock/m.test(content);
  if (use === null) {
    return addLines(
      text,
      isWatched ? ["use flake"] : [watched, "use flake"],
      (line) => line.trim()
    );
  }
  if (isWatched) return content;
  const newline = content.includes("\r\n") ? "\r\n" : "\n";
  return `${content.slice(0, use.index)}${watched}${newline}${content.slice(use.index)}`;
}
function addLines(text, wanted2, key) {
  const content = text ?? "";
  const newline = content.includes("\r\n") ? "\r\n" : "\n";
  const present = new Set(content.split(/\r?\n/).map(key));
  const missing = wanted2.filter((line) => !present.has(key(line)));
  if (missing.length === 0) return content;
  const start = content === "" || content.endsWith("\n") ? content : content + newline;
  return start + missing.map((line) => line + newline).join("");
}
var import_yaml2 = (0, import_esbuild.__toESM)((0, import_yaml.require_dist)(), 1);
var commands = {
  nix: [
    /\bnix flake check\b/,
    /\bnix build\b(?: [.][^\s|;&]*)?/,
    /\bnix run \.#(?:ci|tests?|checks?)\b/,
    /\bnix develop\b[^\n]*\b(?:pytest|tox|nox|unittest)\b/
  ],
  poetry: [/\bpoetry run (?:python -m )?(?:pytest|tox|nox|unittest)\b/]
};
async function presentWorkflows(root, folder) {
  const runs = [];
  const read = (0, import_yaml_reader_2.yamlReader)();
  for (const name2 of await workflowNames(root)) {
    const path = `.github/workflows/${name2}`;
    const { text } = await (0, import_parser.readText)(root, path);
    if (text === null || folder !== "." && !text.includes(folder)) continue;
    runs.push(...commandsOf(text, read).map((command) => ({ path, command })));
  }
  const first = (signs) => {
    for (const sign of signs) {
      for (const { path, command } of runs) {
        const match = sign.exec(command.replace(/[ \t]+/g, " "));
        if (match !== null) return { path, command: match[0] };
      }
    }
    return null;
  };
  return { nix: first(commands.nix), poetry: first(commands.poetry) };
}
async function workflowNames(root) {
  try {
    const names = await (0, import_promises2.readdir)((0, import_node_path3.join)(root, ".github/workflows"));
    return names.filter((name2) => /\.ya?ml$/.test(name2)).toSorted();
  } catch {
    return [];
  }
}
function commandsOf(text, read = (0, import_yaml_reader_2.yamlReader)()) {
  const found = [];
  const file = read(text);
  if (!("document" in file)) return found;
  (0, import_yaml2.visit)(file.document, {
    Pair(_, { key, value }) {
      if ((0, import_yaml2.isScalar)(key) && key.value === "run" && (0, import_yaml2.isScalar)(value)) found.push(String(value.value));
    }
  });
  return found;
}
function addPythonSetting(text, pythons) {
  const newline = (0, import_parser.lineEnd)(text);
  const line = `python = [${pythons.map((python) => JSON.stringify(python)).join(", ")}]`;
  const header = /^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*poetrix[ \t]*\][ \t]*(?:#[^\r\n]*)?$/m.exec(
    text
  );
  const end = header === null ? text.length : header.index + header[0].length;
  const gap = text === "" || text.endsWith("\n") ? "" : newline;
  const added = header === null ? `${text}${gap}${newline}[tool.poetrix]${newline}${line}${newline}` : text.slice(0, end) + newline + line + text.slice(end);
  return pythonOf(text) === null && pythonOf(added) === pythons.join() ? added : null;
}
function pythonOf(text) {
  try {
    const { tool } = (0, import_smol_toml.parse)(text);
    const python = tool?.poetrix?.python;
    return python === void 0 ? null : String(python);
  } catch {
    return null;
  }
}
function applyEdits(source, edits) {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let position = 0;
  for (const { start, end, text } of sorted) {
    if (start < position) throw new Error("two edits of one text overlap");
    result += source.slice(position, start) + text;
    position = end;
  }
  return result + source.slice(position);
}
function addMember(text, container, member) {
  const newline = (0, import_parser.lineEnd)(text);
  const unit = /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
  const { offset, length, children = [] } = container;
  const outer = (0, import_parser.indentationAt)(text, offset);
  const last = children.at(-1);
  if (last === void 0) {
    const inner2 = outer + unit;
    const added2 = newline + inner2 + render({ member, indentation: inner2, unit, newline });
    return applyEdits(text, [
      { start: offset + 1, end: offset + 1, text: added2 },
      ...onNewLine({ text, close: offset + length - 1, outer, newline })
    ]);
  }
  const end = last.offset + last.length;
  if (!text.slice(offset, offset + length).includes("\n")) {
    const added2 = `, ${render({ member, indentation: "", unit: "", newline: " " })}`;
    return applyEdits(text, [{ start: end, end, text: added2 }]);
  }
  const inner = (0, import_parser.isFirstOnLine)(text, last.offset) ? (0, import_parser.indentationAt)(text, last.offset) : outer + unit;
  const comma = commaAfter(text, end);
  const behind = endOfLine2(text, comma === null ? end : comma + 1);
  const added = newline + inner + render({ member, indentation: inner, unit, newline });
  return applyEdits(text, [
    ...comma === null ? [{ start: end, end, text: "," }] : [],
    { start: behind, end: behind, text: comma === null ? added : `${added},` },
    ...behind === offset + length - 1 ? onNewLine({ text, close: behind, outer, newline }) : []
  ]);
}
function render({
  member,
  indentation,
  unit,
  newline
}) {
  const value = JSON.stringify(member.value, null, unit).replaceAll("\n", newline + indentation);
  return member.key === void 0 ? value : `${JSON.stringify(member.key)}: ${value}`;
}
function onNewLine({
  text,
  close,
  outer,
  newline
}) {
  if ((0, import_parser.isFirstOnLine)(text, close)) return [];
  const before = /[ \t]*$/.exec(text.slice(0, close))?.[0].length ?? 0;
  return [{ start: close - before, end: close, text: newline + outer }];
}
function commaAfter(text, offset) {
  const match = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*,/.exec(text.slice(offset));
  return match ? offset + match[0].length - 1 : null;
}
function endOfLine2(text, offset) {
  const match = /^[ \t]*(?:\/\/[^\r\n]*|(?:\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)*)(?=\r?\n)/.exec(
    text.slice(offset)
  );
  return offset + (match?.[0].length ?? 0);
}
function tasksFor(poetrix, { project }) {
  const folder = project === "." ? "" : ` ${JSON.stringify(project)}`;
  const poetry = project === "." ? "poetry" : `poetry --directory${folder}`;
  return [
    {
      label: "Enter Nix Development Shell",
      command: "nix develop",
      same: /\bnix develop\b(?!.*(?:--command|-c)\b)/
    },
    { label: "Nix: Build", command: "nix build", same: /\bnix build\b(?![^&|;]*#)/ },
    { label: "Nix: Flake Check", command: "nix flake check", same: /\bnix flake check\b/ },
    {
      label: "Poetry: Update and Relock for Nix",
      command: `nix develop --command ${poetry} update && ${poetrix} lock${folder}`,
      same: /\bpoetry\b.*\b(?:lock|update)\b.*\bpoetrix\b.*\block\b/
    },
    {
      label: "Poetrix: Check Drift",
      command: `${poetrix} check${folder}`,
      same: /\bpoetrix\b.*\bcheck\b/
    }
  ];
}
function addTasks({
  text,
  poetrix,
  fileName,
  folders = { flake: ".", project: "." }
}) {
  const ours = tasksFor(poetrix, folders);
  const inSubfolder = folders.flake !== "." || folders.project !== ".";
  const place = [folders.flake, folders.project].filter((folder) => folder !== ".").join("/");
  const made = ours.map(({ label, command, same: same2 }) => ({
    same: same2,
    task: {
      label: inSubfolder ? `${label} (${place})` : label,
      type: "shell",
      command,
      ...folders.flake === "." ? {} : { options: { cwd: `\${workspaceFolder}/${folders.flake}` } },
      problemMatcher: []
    }
  }));
  const tasks = made.map(({ task }) => task);
  if (text === null || isEmpty(text)) {
    return { text: newFile(text, { version: "2.0.0", tasks }), same: [] };
  }
  const root = parseJson(text, fileName);
  const present = (0, import_parser.findNodeAtLocation)(root, ["tasks"]);
  if (present === void 0) {
    const added2 = addMember(text, root, { key: "tasks", value: tasks });
    return { text: added2, same: [] };
  }
  if (present.type !== "array") {
    throw new import_errors.UserError("INVALID_TASKS", `${fileName}: tasks is not a list`);
  }
  const there = (0, import_parser.readTasks)(root).map(({ label, command }) => ({
    label,
    command: command.replace(/\s+/g, " ")
  }));
  const same = [];
  const missing = made.filter(({ task, same: sign }) => {
    if (there.some(({ label }) => label === task.label)) return false;
    const other = there.find(
      ({ command }) => sign.test(command) && (!inSubfolder || command.includes(place))
    );
    if (other !== void 0) same.push(other.label);
    return other === void 0;
  });
  const added = missing.reduce((changed, { task }) => {
    const list = (0, import_parser.findNodeAtLocation)(parseJson(changed, fileName), ["tasks"]);
    return addMember(changed, list, { value: task });
  }, text);
  return { text: added, same: [...new Set(same)] };
}
function addInterpreter(text, fileName, folder = ".") {
  const key = "python.defaultInterpreterPath";
  const inside = folder === "." ? "" : `/${folder}`;
  const value = `\${workspaceFolder}${inside}/.venv/bin/python`;
  if (text === null || isEmpty(text)) return newFile(text, { [key]: value });
  const settings = parseJson(text, fileName);
  return (0, import_parser.findNodeAtLocation)(settings, [key]) ? text : addMember(text, settings, { key, value });
}
function isEmpty(text) {
  return (0, import_parser.stripComments)(text).replace(byteOrderMark, "").trim() === "";
}
function newFile(text, content) {
  const comments = text?.trim() ? `${text.trimEnd()}
` : "";
  return `${comments}${JSON.stringify(content, null, 2)}
`;
}
var byteOrderMark = /^\uFEFF/;
function parseJson(text, fileName) {
  const errors = [];
  const tree = (0, import_parser.parseTree)(text.replace(byteOrderMark, " "), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!error && tree?.type === "object") return tree;
  const { line, column } = (0, import_parser.placeOf)(text, error?.offset ?? 0);
  const reason = error ? (0, import_parser.printParseErrorCode)(error.error) : "it is not an object";
  throw new import_errors.UserError("INVALID_JSON", `${fileName}:${line}:${column} is not JSON: ${reason}`);
}
var actions = {
  checkout: "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0",
  setupPython: "actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0",
  installNix: "cachix/install-nix-action@4e002c8ec80594ecd40e759629461e26c8abed15 # v31.9.0",
  cachix: "cachix/cachix-action@0fc020193b5a1fa3ac4575aa3a7d3aa6a35435ad # v16",
  magicCache: "DeterminateSystems/magic-nix-cache-action@565684385bcd71bad329742eefe8d12f2e765b39 # v13"
};
var runners = [
  ["x86_64-linux", "ubuntu-latest"],
  ["aarch64-darwin", "macos-latest"],
  ["aarch64-linux", "ubuntu-24.04-arm"],
  ["x86_64-darwin", "macos-15-intel"]
];
function runnersFor(systems) {
  const kinds = ["linux", "darwin"];
  const chosen = kinds.flatMap((kind) => {
    const fitting = runners.filter(([system]) => system.endsWith(kind) && systems.includes(system));
    return fitting.slice(0, 1).map(([, runner]) => runner);
  });
  return chosen.length > 0 ? chosen : ["ubuntu-latest"];
}
function workflowPath(folder) {
  const name2 = folder === "." ? "" : `-${folder.replace(/[^A-Za-z0-9]+/g, "-")}`;
  return `.github/workflows/poetrix${name2}.yml`;
}
function workflowText(options) {
  const { project } = options;
  const jobs = [...options.pythons.length > 0 ? [poetryJob(options)] : [], nixJob(options)];
  const which = project === "." ? "" : ` (${project})`;
  return `# Made by \`poetrix integrate\`. Poetry and Nix install the same packages: both are tested.
name: ${JSON.stringify(`Poetry and Nix${which}`)}

on:
  push:
    branches: [main, master]
  pull_request:

permissions:
  contents: read

concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true

jobs:
${jobs.join("\n")}`;
}
function poetryJob({ project, pythons, test, systems }) {
  const install = ["poetry install", ...test?.options ?? []].join(" ");
  return `  poetry:
    name: Poetry, Python \${{ matrix.python }} on \${{ matrix.os }}
    runs-on: \${{ matrix.os }}
${defaultsFor(project)}    strategy:
      fail-fast: false
      matrix:
        os: [${runnersFor(systems).join(", ")}]
        python: [${pythons.map((python) => JSON.stringify(python)).join(", ")}]
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
      - run: pipx install poetry
      - uses: ${actions.setupPython}
        with:
          python-version: \${{ matrix.python }}
          cache: poetry
${project === "." ? "" : `          cache-dependency-path: ${JSON.stringify(`${project}/poetry.lock`)}
`}      - run: poetry check --lock
      - run: ${install}
${test === null ? "" : `      - run: poetry run ${test.command}
`}`;
}
function nixJob(options) {
  const { flake, project, systems, poetrix, cachix, packageName: packageName2, hasDrift } = options;
  const cache = cachix === null ? `      - uses: ${actions.magicCache}
        with:
          use-flakehub: false
` : `      - uses: ${actions.cachix}
        with:
          name: ${JSON.stringify(cachix)}
          authToken: \${{ secrets.CACHIX_AUTH_TOKEN }}
`;
  const built = packageName2 === "default" ? "" : ` .#${packageName2}`;
  const inside = flake === "." ? project : project.slice(flake.length + 1) || ".";
  const folder = inside === "." ? "" : ` ${JSON.stringify(inside)}`;
  const check = `${poetrix} check${folder}`;
  const drift = hasDrift ? `      # Other files still contradict pyproject.toml: without this line, the workflow fails.
      - continue-on-error: true
        run: ${check}
` : `      - run: ${check}
`;
  return `  nix:
    name: Nix on \${{ matrix.os }}
    runs-on: \${{ matrix.os }}
${defaultsFor(flake)}    strategy:
      fail-fast: false
      matrix:
        os: [${runnersFor(systems).join(", ")}]
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
      - uses: ${actions.installNix}
        with:
          extra_nix_config: |
            experimental-features = nix-command flakes
${cache}      - run: nix flake check --print-build-logs
      - run: nix build --print-build-logs${built}
${drift}`;
}
function defaultsFor(folder) {
  if (folder === ".") return "";
  return `    defaults:
      run:
        working-directory: ${JSON.stringify(folder)}
`;
}
async function planFilesBeside({
  project,
  lock,
  repository,
  options: given,
  flake
}) {
  const options = { ...given, flake };
  const planned = { changes: [], notes: [] };
  const file = (0, import_parser.readNix)(options.flake.text, options.flake.path);
  const pythons = await planPython({ planned, project, repository, options });
  await planEditor({ planned, repository, file, options });
  if (options.workflow) {
    await planWorkflow({ planned, project, lock, repository, options: { file, options, pythons } });
  }
  await planPlainFiles(planned, repository, options);
  return planned;
}
async function edit({
  planned: { changes, notes },
  repository: { root },
  path,
  change,
  note
}) {
  const { text: before, encoding } = await (0, import_parser.readText)(root, path);
  const after = change(before);
  if (after === before || after === null) return;
  changes.push({ path, before, after, encoding });
  notes.push(`${path}: ${before === null ? "new, " : ""}${note}`);
}
async function planPython({
  planned,
  project,
  repository,
  options: { pythons, settings, flake }
}) {
  const { named, unversioned } = flake.python;
  if (unversioned !== null) {
    planned.notes.push(
      `${flake.path}:${unversioned.line}: ${aboutUnversioned(unversioned, project, pythons)}`
    );
    return pythons;
  }
  const missing = named.filter((version) => !pythons.includes(version));
  if (missing.length === 0) return named.length > 0 ? named : pythons;
  const path = (0, import_parser.inFolder)(repository.project, "pyproject.toml");
  const wanted2 = named.map((version) => JSON.stringify(version)).join(", ");
  if (settings.python.length > 0) {
    planned.notes.push(
      `${path}: [tool.poetrix] python has ${settings.python.join(", ")}, and the flake takes Python ${missing.join(", ")}: add it there`
    );
    return named;
  }
  const { text, encoding } = await (0, import_parser.readText)(repository.root, path);
  const after = text === null ? null : addPythonSetting(text, named);
  if (text === null || after === null) {
    planned.notes.push(
      `${path}: write \`python = [${wanted2}]\` under [tool.poetrix], as the flake`
    );
  } else {
    planned.changes.push({ path, before: text, after, encoding });
    planned.notes.push(`${path}: sets [tool.poetrix] python to ${wanted2}, the flake's`);
  }
  return named;
}
function aboutUnversioned({ isComputed, version }, project, [python = ""]) {
  if (isComputed) {
    return `the flake's \`python\` computes its version. poetrix.lock will be for ${python}: where it is another, write \`python = ["..."]\` under [tool.poetrix]`;
  }
  const is = version === null ? "it is whatever Python nixpkgs has" : `in its nixpkgs it is ${version}`;
  return `the flake's \`python\` has no version: ${is}, and the project needs ${project.pythonVersions}. Name one, such as \`${(0, import_parser.pythonAttribute)(python)}\`, or leave it out: then a Python is used that poetrix.lock covers`;
}
async function planEditor({
  planned,
  repository,
  file,
  options: { vscode, vscodeSettings }
}) {
  const { root, project, flake } = repository;
  const open = await (0, import_parser.exists)((0, import_node_path2.join)(root, project, ".vscode")) ? project : ".";
  const at = (folder) => (0, import_parser.fromTo)((0, import_node_path2.resolve)(root, open), (0, import_node_path2.resolve)(root, folder));
  if (vscode) {
    const path = (0, import_parser.inFolder)(open, ".vscode/tasks.json");
    const folders = {
      flake: at(flake),
      project: (0, import_parser.fromTo)((0, import_node_path2.resolve)(root, flake), (0, import_node_path2.resolve)(root, project))
    };
    const { text } = await (0, import_parser.readText)(root, path);
    const added = addTasks({ text, poetrix: poetrixOf(file), fileName: path, folders });
    await edit({
      planned,
      repository,
      path,
      change: () => added.text,
      note: "tasks for Nix and Poetry"
    });
    for (const label of added.same) {
      planned.notes.push(`${path}: the task "${label}" is there already: none is added beside it`);
    }
  }
  if (vscodeSettings) {
    const path = (0, import_parser.inFolder)(open, ".vscode/settings.json");
    const change = (text) => addInterpreter(text, path, at(project));
    await edit({ planned, repository, path, change, note: "the interpreter in .venv" });
  }
}
function poetrixOf({ expression }) {
  const flake = (0, import_parser.strip)(expression);
  const inputs = flake.kind === "attributeSet" ? (0, import_parser.readInputs)(flake) : null;
  const nixpkgs = inputs?.nixpkgs ?? null;
  const override = nixpkgs === null ? "" : `--override-input nixpkgs ${nixpkgs} `;
  return `nix run --inputs-from . ${override}${inputs?.poetrix ?? "poetrix"} --`;
}
async function planWorkflow({
  planned,
  project,
  lock,
  repository,
  options: { file, options, pythons }
}) {
  const path = workflowPath(repository.project);
  if (await (0, import_parser.exists)((0, import_node_path2.join)(repository.root, path))) return;
  const present = await presentWorkflows(repository.root, repository.project);
  if (present.nix !== null) {
    const { path: other, command } = present.nix;
    planned.notes.push(
      `${other} runs \`${command}\` already: no workflow is added beside it; \`${poetrixOf(file)} check\` there fails on drift`
    );
    return;
  }
  const test = lock === null ? null : await poetryTest(project, lock);
  const overlay = /* @__PURE__ */ new Map([[(0, import_node_path2.resolve)(repository.root, options.flake.path), options.flake.text]]);
  const drift = lock === null ? [] : await (0, import_parser.findDrift)({ project, lock, repository, overlay });
  const text = workflowText({
    project: repository.project,
    flake: repository.flake,
    pythons: present.poetry === null ? pythons : [],
    test: typeof test === "string" ? null : test,
    systems: systemsOf(file, options),
    poetrix: poetrixOf(file),
    packageName: options.flake.packageName ?? "default",
    hasDrift: drift.length > 0,
    cachix: options.cachix
  });
  const tested = present.poetry === null ? "tests with Poetry and with Nix" : "builds with Nix";
  await edit({ planned, repository, path, change: () => text, note: tested });
  if (present.poetry !== null) {
    const { path: other, command } = present.poetry;
    planned.notes.push(`${other} runs \`${command}\` already: ${path} leaves Poetry to it`);
  } else if (typeof test === "string") {
    planned.notes.push(`${path}: runs no tests: ${test}; add the step that tests your project`);
  }
  if (drift.length > 0) {
    planned.notes.push(
      `${path}: \`poetrix check\` finds something today (${drift.length}), so it only reports there`
    );
  }
}
async function poetryTest(project, lock) {
  const pytest = (0, import_constraint_sets.normalizeName)("pytest");
  if (!lock.packages.some(({ name: name2 }) => name2 === pytest)) return "poetry.lock has no pytest";
  if (!await hasTests(project.directory)) return "there is no file test_*.py or *_test.py";
  const groups = [...project.groups.values()].filter(
    ({ dependencies }) => dependencies.some(({ name: name2 }) => name2 === pytest)
  );
  const [group] = groups;
  const extra = [...project.extras].find(([, names]) => names.includes(pytest))?.[0];
  const isInstalled = groups.some(({ optional }) => !optional);
  const isExtra = extra !== void 0 && groups.every(({ name: name2 }) => name2 === import_marker_sets.mainGroup);
  const options = isExtra ? [`--extras ${extra}`] : isInstalled || group === void 0 ? [] : [`--with ${group.name}`];
  return { options, command: "pytest" };
}
var notTheirs = /^(?:\..*|node_modules|__pycache__|venv|build|dist|result.*)$/;
async function hasTests(directory) {
  const pending = [directory];
  for (let folder = pending.pop(); folder !== void 0; folder = pending.pop()) {
    const entries = await (0, import_promises.readdir)(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile() && /^(?:test_.*|.*_test)\.py$/.test(entry.name)) return true;
      if (entry.isDirectory() && !notTheirs.test(entry.name)) {
        pending.push((0, import_node_path2.join)(folder, entry.name));
      }
    }
  }
  return false;
}
function systemsOf(file, { settings }) {
  const locked = settings.systems.length > 0 ? settings.systems : import_version_solver.defaultSystems;
  const code = file.tokens.filter(({ kind }) => kind !== "comment").map(({ text }) => text);
  const named = locked.filter((system) => code.some((text) => text.includes(system)));
  return named.length > 0 ? named : [...locked];
}
async function planPlainFiles(planned, repository, { envrc, gitignore, vscodeSettings }) {
  const at = (name2) => (0, import_parser.inFolder)(repository.flake, name2);
  if (envrc)
    await edit({
      planned,
      repository,
      path: at(".envrc"),
      change: addUseFlake,
      note: "`use flake`"
    });
  if (gitignore === "none") return;
  const all = gitignore === "all";
  const lines = [
    "result",
    ...all ? ["result-*"] : [],
    ...all || vscodeSettings ? [".venv"] : [],
    ...all || envrc ? [".direnv/"] : []
  ];
  const above = repository.flake === "." ? null : await (0, import_parser.readText)(repository.root, ".gitignore");
  const change = (text) => addIgnored(text, lines, above?.text ?? "");
  const why = `${lines.join(", ")}: what builds${lines.length > 1 ? " and shells" : ""} leave in the folder`;
  await edit({ planned, repository, path: at(".gitignore"), change, note: why });
}
async function readFlakePython(project, repository, file) {
  const found = (0, import_parser.unversionedPython)(file);
  if (found === null) return { named: (0, import_parser.flakePythons)(file, project.python), unversioned: null };
  const version = found.isComputed ? null : await pythonOfNixpkgs(repository, file);
  if (version !== null && (0, import_version_solver.allowsMinor)(project.python, version)) {
    return { named: [version], unversioned: null };
  }
  return { named: [], unversioned: { ...found, version } };
}
async function pythonOfNixpkgs({ root, flake }, { expression }) {
  const outer = (0, import_parser.strip)(expression);
  const input = outer.kind === "attributeSet" ? (0, import_parser.readInputs)(outer).nixpkgs : null;
  if (input === null) return null;
  const versions2 = await (0, import_parser.nixpkgsVersions)({
    directory: (0, import_node_path4.resolve)(root, flake),
    input,
    packageSet: "python3Packages",
    attributes: ["python"]
  });
  return versions2?.get("python")?.split(".").slice(0, 2).join(".") ?? null;
}
async function definedElsewhere(folder, flake) {
  const found = {};
  for (const { file, text } of await localFiles(folder, flake)) {
    for (const output of ["packages", "devShells"]) {
      if (definesDefault((0, import_node_path5.join)(folder, file), text, output)) found[output] ??= file;
    }
  }
  return found;
}
async function callerElsewhere(folder, flake) {
  const files = await localFiles(folder, flake);
  return files.find(({ file, text }) => {
    const words = wordsOf((0, import_node_path5.join)(folder, file), text);
    const isMadeThere = words.some(
      (word, index) => word === "poetry2nix" && words[index + 1] === "="
    );
    const calls = words.some((word) => /^mkPoetry(?!2Nix$)/.test(word));
    return calls && words.includes("poetry2nix") && !isMadeThere;
  })?.file;
}
async function localFiles(folder, flake) {
  const found = [];
  for (const path of flake.source.match(/(?<=[\s[(])\.\/[\w./+-]+/g) ?? []) {
    const file = path.endsWith(".nix") ? path.slice(2) : `${path.slice(2)}/default.nix`;
    const { text } = await (0, import_parser.readText)(folder, file).catch(() => ({ text: null }));
    if (text !== null) found.push({ file, text });
  }
  return found;
}
function definesDefault(path, text, output) {
  return new RegExp(` ${output} (?:\\. |= \\{ (?:[^{}]* ; )?)default[ =]`).test(
    ` ${wordsOf(path, text).join(" ")} `
  );
}
function wordsOf(path, text) {
  try {
    return (0, import_parser.readNix)(text, path).tokens.filter((token) => token.kind !== "comment" && token.text.trim() !== "").map((token) => token.text);
  } catch {
    return [];
  }
}
function overlaysOf(scopes, pkgs, set) {
  const bound = (0, import_parser.boundIn)(scopes, pkgs);
  const value = bound?.value ?? (0, import_parser.findValue)(set.bindings, ["_module", "args", "pkgs"]);
  const around = bound?.scopes ?? scopes;
  const made = value && (0, import_parser.strip)(value);
  if (made?.kind !== "apply") return null;
  const { callee, arguments: given } = (0, import_parser.applied)(made);
  const argument = given.length === 2 && given[1] ? (0, import_parser.strip)(given[1]) : null;
  if ((0, import_parser.lastName)(callee) !== "import" || argument?.kind !== "attributeSet") return null;
  const overlays = (0, import_parser.findValue)(argument.bindings, ["overlays"]);
  if (overlays !== null) return firstList(overlays, around);
  const outer = (0, import_parser.inheritedIn)(argument, around, "overlays");
  return outer && firstList(outer.value, outer.scopes);
}
function firstList(expression, scopes, depth = 0) {
  const node = (0, import_parser.strip)(expression);
  if (node.kind === "list") return node;
  if (depth > 20) return null;
  if (node.kind === "binary" && node.operator === "++") {
    return firstList(node.left, scopes, depth + 1) ?? firstList(node.right, scopes, depth + 1);
  }
  const bound = node.kind === "variable" ? (0, import_parser.boundIn)(scopes, node.name) : null;
  return bound && firstList(bound.value, bound.scopes, depth + 1);
}
function applicationText(project) {
  return `mkPoetryApplication { projectDir = ${folderText(project.folder)}; }`;
}
function environmentText({ folder, groups, hasOptionalDev }) {
  const named = groups?.map(import_parser.quoteText).join(" ");
  const argument = hasOptionalDev ? "onlyGroups" : "groups";
  const selection = named === void 0 ? "" : ` ${argument} = [ ${named} ];`;
  return `mkPoetryEnv { projectDir = ${folderText(folder)};${selection} }`;
}
function folderText(folder) {
  if (folder === ".") return "./.";
  return /^[A-Za-z0-9._+/-]+$/.test(folder) ? `./${folder}` : `(./. + ${(0, import_parser.quoteText)(`/${folder}`)})`;
}
function packageName({ name: name2, packageMode }) {
  return packageMode ? (0, import_parser.attributeText)(name2) : "poetry";
}
function queue(work, { to, lines, after = to.bindings.at(-1) }) {
  const present = work.queued.find((queued) => queued.to === to && queued.after === after);
  if (present) present.lines.push(...lines);
  else work.queued.push({ to, after, lines: [...lines] });
}
function newPkgs(work, like, outer) {
  const lambdas = like.scopes.filter((scope) => scope.kind === "lambda");
  if ((0, import_parser.isOfAllSystems)(outer, "pkgs")) return legacyPackages(work, like.given.system);
  if ((0, import_parser.isBound)([...outer, ...lambdas], "pkgs")) return null;
  const inner = like.scopes.find(
    (scope) => scope.kind === "let" && (0, import_parser.findValue)(scope.bindings, ["pkgs"]) !== null
  );
  const value = inner ? (0, import_parser.findValue)(inner.bindings, ["pkgs"]) : (0, import_parser.packagesByKind)(like.scopes)?.value;
  const text = value && work.source.slice(value.start, value.end);
  if (text && !text.includes("\n")) return text;
  return like.given.packages ?? legacyPackages(work, like.given.system);
}
function legacyPackages(work, system) {
  const { nixpkgs } = work.references;
  if (nixpkgs === null || system === null) throw noPackages();
  return `${nixpkgs}.legacyPackages.${system}`;
}
function systemIn({ system }) {
  if (system === null) throw noPackages();
  return system;
}
function noPackages() {
  return new import_parser.UnknownShape("nothing in it gives the packages of nixpkgs for a system");
}
function bindNames({
  work,
  corner,
  needs,
  places
}) {
  const { source, edits } = work;
  const { set, scopes, module: module2, packages } = corner;
  let pkgs = (0, import_parser.packagesVariable)(scopes, work.references.nixpkgsInput) ?? packages ?? (0, import_parser.packagesByKind)(scopes)?.name ?? null;
  if (pkgs !== null && (0, import_parser.isOfAllSystems)(scopes, pkgs)) pkgs = `${pkgs}.${systemIn(corner)}`;
  if (pkgs === null && module2?.formals?.ellipsis) {
    edits.push((0, import_parser.addFormal)(source, module2.formals, "pkgs"));
    pkgs = "pkgs";
  }
  const made = pkgs === null ? legacyPackages(work, corner.system) : null;
  const hasOverlay = pkgs !== null && addOverlay(work, pkgs, corner);
  const lines = letLines({ work, needs, made, pkgs: pkgs ?? "pkgs", hasOverlay });
  const inner = scopes.slice(corner.inside).findLast(
    (scope) => scope.kind === "let" && places.every((place) => place.scopes.includes(scope))
  );
  if (inner?.kind === "let") queue(work, { to: inner, lines });
  else edits.push(newLet(source, set, lines));
  return pkgs ?? "pkgs";
}
function addOverlay({ source, edits, notes, references, overlayLists }, pkgs, { scopes, set }) {
  const list = overlaysOf(scopes, pkgs, set);
  if (list === null) return false;
  if (!overlayLists.has(list)) {
    overlayLists.add(list);
    const overlay = `${references.poetrix}.overlays.default`;
    edits.push((0, import_parser.appendElement)(source, list, overlay));
    notes.push(`adds ${overlay} to the overlays`);
  }
  return true;
}
function letLines({
  work,
  needs,
  made,
  pkgs = "pkgs",
  hasOverlay = false
}) {
  const { poetrix } = work.references;
  const argument = pkgs === "pkgs" ? "inherit pkgs;" : `pkgs = ${pkgs};`;
  const library = hasOverlay ? `${pkgs}.poetrix` : `${poetrix}.lib.mkPoetry2Nix { ${argument} }`;
  const functions2 = [
    ...needs.has("application") ? ["mkPoetryApplication"] : [],
    ...needs.has("environment") ? ["mkPoetryEnv"] : []
  ];
  return [
    ...made === null ? [] : [[`pkgs = ${made};`]],
    [`inherit (${library}) ${functions2.join(" ")};`],
    ...needs.has("application") ? [[`${work.application} = ${applicationText(work.project)};`]] : [],
    ...needs.has("environment") ? [[`${work.environment} = ${environmentText(work.project)};`]] : []
  ];
}
function newLet(source, set, lines) {
  const newline = (0, import_parser.lineEnd)(source);
  const outer = (0, import_parser.indentationAt)(source, set.start);
  const inner = outer + (0, import_parser.indentationUnit)(source);
  const bindings = lines.flat().map((line) => inner + line);
  const end = (0, import_parser.isFirstOnLine)(source, set.start) ? `${outer}in${newline}${outer}` : `${outer}in `;
  return {
    start: set.start,
    end: set.start,
    text: ["let", ...bindings, end].join(newline)
  };
}
var corners = /* @__PURE__ */ new WeakMap();
function targetOf(outputs, output) {
  const { set, scopes } = outputs;
  switch (outputs.shape) {
    case "bySystem": {
      const corner = shared(outputs, () => ({
        kind: "present",
        set,
        scopes,
        inside: scopes.indexOf(outputs.function),
        system: (0, import_parser.systemOf)(outputs.function),
        packages: null,
        module: outputs.flakeParts ? outputs.function : null,
        newOutput: (path) => ({ set, path })
      }));
      return targetIn({ output, corner, outer: set, path: [output] });
    }
    case "plain": {
      const { system } = outputs;
      const corner = shared(outputs, () => ({
        kind: "present",
        set,
        scopes,
        inside: 1,
        system,
        packages: null,
        module: null,
        newOutput: (name2) => {
          const whole = (0, import_parser.strip)((0, import_parser.findValue)(set.bindings, [name2]) ?? set);
          if (whole.kind !== "attributeSet") throw notASet(name2);
          return { set: whole, path: whole === set ? `${name2}.${system}` : system };
        }
      }));
      return targetIn({ output, corner, outer: set, path: [output, system] });
    }
    case "byOutput": {
      const call = outputs.calls.get(output);
      if (call === void 0) {
        if ((0, import_parser.isDefined)(set.bindings, [output])) throw notASet(output);
        const [like] = outputs.calls.values();
        const corner2 = { kind: "new", like, set };
        return { output, corner: corner2, place: null, outer: set, path: [output] };
      }
      const corner = {
        kind: "present",
        set: call.set,
        scopes: call.scopes,
        inside: call.scopes.indexOf(call.function),
        system: call.given.system,
        packages: call.given.packages,
        module: null,
        newOutput: () => {
          throw new Error("the output is there");
        }
      };
      const place = { set: call.set, scopes: call.scopes, prefix: [] };
      return { output, corner, place, outer: call.set, path: [] };
    }
  }
}
function shared(outputs, make) {
  const present = corners.get(outputs) ?? make();
  corners.set(outputs, present);
  return present;
}
function targetIn({
  output,
  corner,
  outer,
  path
}) {
  const place = (0, import_parser.placeIn)(outer, corner.kind === "present" ? corner.scopes : [], path);
  if (place === "unknown") throw notASet(output);
  return { output, corner, place: place === "absent" ? null : place, outer, path };
}
function notASet(output) {
  return new import_parser.UnknownShape(`its ${output} are not written as a set`);
}
function isThere({ place, outer, path }, name2) {
  const plain = name2.replace(/^"(.*)"$/, "$1");
  if ((0, import_parser.findBindings)(outer.bindings, [...path, plain]).length > 0) return true;
  return place !== null && (0, import_parser.isDefined)(place.set.bindings, [...place.prefix, plain]);
}
function addNames(work, target, names) {
  const { source, edits } = work;
  const { place, corner, output } = target;
  const unit = (0, import_parser.indentationUnit)(source);
  const bindings = (prefix) => names.map(([name2, [first, ...rest]]) => [`${prefix}${name2} = ${first}`, ...rest]);
  if (place !== null) {
    const sibling = (0, import_parser.findBindings)(place.set.bindings, place.prefix).at(-1)?.binding;
    if (sibling && place.prefix.some((name2) => name2.startsWith("$"))) {
      edits.push(
        ...intoSet({
          source,
          binding: sibling,
          kept: place.prefix.length,
          additions: bindings("")
        })
      );
      return;
    }
    const prefix = place.prefix.map((name2) => `${name2}.`).join("");
    queue(work, { to: place.set, lines: bindings(prefix), after: sibling });
    return;
  }
  const content = bindings("").flat().map((line) => unit + line);
  if (corner.kind === "new") {
    newCall({ work, corner, output, content });
    return;
  }
  const { set, path } = corner.newOutput(output);
  const lines = names.length === 1 ? bindings(`${path}.`) : [[`${path} = {`, ...content, "};"]];
  const other = (0, import_parser.findBindings)(set.bindings, [output === "packages" ? "devShells" : "packages"]);
  queue(work, { to: set, lines, after: other.at(-1)?.binding });
}
function intoSet({
  source,
  binding,
  kept,
  additions
}) {
  const newline = (0, import_parser.lineEnd)(source);
  const outer = (0, import_parser.indentationAt)(source, binding.start);
  const inner = outer + (0, import_parser.indentationUnit)(source);
  const { names } = binding.path;
  const dot = { start: names[kept - 1]?.end ?? 0, end: names[kept]?.start ?? 0 };
  const added = additions.flat().map((line) => newline + inner + line);
  const start = binding.end - 1;
  const end = (0, import_parser.endOfLine)(source, binding.end) ?? binding.end;
  const closed = `${source.slice(start, end)}${added.join("")}${newline}${outer}};`;
  return [
    { ...dot, text: ` = {${newline}${inner}` },
    { start, end, text: closed }
  ];
}
function newCall({
  work,
  corner,
  output,
  content
}) {
  const { source } = work;
  const { like, set } = corner;
  const unit = (0, import_parser.indentationUnit)(source);
  let body = like.function;
  while (body.kind === "lambda") body = (0, import_parser.strip)(body.body);
  const head = oneLine(source.slice(like.function.start, bodyStart(like.function)).trim());
  const caller = oneLine(source.slice(like.caller.start, like.caller.end));
  const further = like.further.map(({ start, end }) => ` ${oneLine(source.slice(start, end))}`).join("");
  if (/[\n#]/.test(head + caller + further)) throw notASet(output);
  const needs = /* @__PURE__ */ new Set([output === "packages" ? "application" : "environment"]);
  const outer = like.scopes.slice(0, like.scopes.indexOf(like.function));
  const bindings = letLines({ work, needs, made: newPkgs(work, like, outer) });
  const lines = [
    `${output} = ${caller} (${head}`,
    `${unit}let`,
    ...bindings.flat().map((line) => unit + unit + line),
    `${unit}in`,
    `${unit}{`,
    ...content.map((line) => unit + line),
    `${unit}})${further};`
  ];
  queue(work, { to: set, lines: [lines], after: like.binding ?? void 0 });
}
function oneLine(text) {
  return /["'#]|\/\*/.test(text) ? text : text.replace(/\s+/g, " ");
}
function bodyStart(lambda) {
  let body = lambda.body;
  while (body.kind === "lambda") body = body.body;
  return body.start;
}
function presentDefault(flake) {
  let old = false;
  const pending = [[flake, []]];
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    const [node, around] = next;
    let path = around;
    if (node.kind === "binding") {
      path = [...around, ...node.path.names.map(import_parser.plainName)];
      if (path.includes("defaultPackage")) old = true;
      if (path.at(-1) === "default" && isPackages(path.slice(0, -1))) return "packages.default";
      if (isList(node.value)) path = [];
    } else if (node.kind === "inherit") {
      const names = node.names.map(import_parser.plainName);
      if (names.includes("defaultPackage")) old = true;
      if (isPackages(path) && names.includes("default")) return "packages.default";
    } else if (node.kind === "binary" && node.operator === "//" && isPackages(path)) {
      if (!isWritten(node.left) || !isWritten(node.right)) return "packages.default";
    }
    for (const child of node.children) if ("children" in child) pending.push([child, path]);
  }
  return old ? "defaultPackage" : null;
}
function isPackages(path) {
  const [system = null, ...deeper] = path.slice(path.lastIndexOf("packages") + 1);
  return path.includes("packages") && deeper.length === 0 && (system === null || (0, import_parser.isSystem)(system));
}
function isList(expression) {
  const node = (0, import_parser.strip)(expression);
  if (node.kind === "with") return isList(node.body);
  if (node.kind === "binary") return node.operator === "++";
  return node.kind === "list";
}
function isWritten(expression) {
  const node = (0, import_parser.strip)(expression);
  if (node.kind === "binary") return isWritten(node.left) && isWritten(node.right);
  if (node.kind === "apply") return (0, import_parser.applied)(node).arguments.map(import_parser.strip).some(isWritten);
  return node.kind === "attributeSet";
}
var besideThere = /* @__PURE__ */ new Set(["tkinter", "idle", "idlelib", "turtle"]);
var parts = /* @__PURE__ */ new Set([
  ...besideThere,
  ...["bz2", "ctypes", "curses", "dbm", "gdbm"],
  ...["lzma", "readline", "sqlite3", "ssl", "venv"]
]);
function partsOfPython(names) {
  const all = [...new Set(names)];
  return [all.filter((name2) => parts.has(name2)), all.filter((name2) => !parts.has(name2))];
}
function howToHave(part) {
  return besideThere.has(part) ? `${part} is a part of Python: \`extraPackages = ps: [ ps.tkinter ]\` of mkPoetryEnv has it` : `${part} is a part of Python, and nixpkgs' Python has it already`;
}
function removeElements(file, lists, replacement) {
  return lists.flatMap((elements, index) => {
    const [first] = elements;
    if (first === void 0) return [];
    const list = (0, import_parser.ancestorsOf)(file.expression, first).findLast((node) => node.kind === "list");
    if (list?.kind !== "list") return [];
    const isEmptied = elements.length === list.elements.length;
    const operand = isEmptied && index > 0 ? emptiedOperand(file, list) : null;
    if (operand !== null) return [operand];
    return withoutElements({
      source: file.source,
      list,
      removed: elements,
      replacement: index === 0 ? replacement : null
    });
  });
}
function withoutElements({
  source,
  list,
  removed,
  replacement
}) {
  const isRemoved = (element) => removed.includes(element);
  return sectionsOf(source, list).flatMap(({ heading, elements }) => {
    const replaced2 = elements.find((one) => replacement !== null && one === removed[0]);
    const isEmptied = elements.every(isRemoved) && replaced2 === void 0;
    const edits = elements.filter(isRemoved).map((element) => {
      const { start, end } = element;
      if (element === replaced2) return { start, end, text: replacement ?? "" };
      return lineOf(source, element, isEmptied) ?? withSpaces(source, element);
    });
    return heading !== null && isEmptied ? [{ ...heading, text: "" }, ...edits] : edits;
  });
}
function sectionsOf(source, list) {
  const sections = [];
  let behind = list.start + 1;
  for (const element of list.elements) {
    const heading = headingIn(source, behind, element.start);
    const last = sections.at(-1);
    if (last === void 0 || heading !== null) sections.push({ heading, elements: [element] });
    else last.elements.push(element);
    behind = element.end;
  }
  return sections;
}
function headingIn(source, from, to) {
  const gap = source.slice(from, to);
  const comment = /((?:\r?\n[ \t]*)*)((?:\r?\n[ \t]*#[^\r\n]*)+)(?=(?:\r?\n[ \t]*)+$)/.exec(gap);
  if (comment === null) return null;
  const start = from + comment.index;
  return { start, end: start + comment[0].length };
}
function lineOf(source, { start, end }, isEmptied) {
  const behind = /^[ \t]*(?:#[^\r\n]*)?(?=\r?\n)/.exec(source.slice(end));
  if (!(0, import_parser.isFirstOnLine)(source, start) || !behind) return null;
  const before = /(?:\r?\n[ \t]*)+$/.exec(source.slice(0, start))?.[0] ?? "";
  const last = /\r?\n[ \t]*$/.exec(source.slice(0, start))?.[0] ?? "";
  const from = start - (isEmptied ? before : last).length;
  return { start: from, end: end + behind[0].length, text: "" };
}
function withSpaces(source, { start, end }) {
  const before = /[ \t]*$/.exec(source.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, end, text: "" };
}
function emptiedOperand(file, list) {
  const ancestors = (0, import_parser.ancestorsOf)(file.expression, list);
  let operand = list;
  for (const node of ancestors.toReversed()) {
    const isAround = node.kind === "parenthesized" || node.kind === "with" && node.body === operand || node.kind === "apply" && node.argument === operand && isOptional(node);
    if (isAround) operand = node;
    else if (node.kind === "binary" && node.operator === "++") {
      return node.right === operand ? { start: node.left.end, end: operand.end, text: "" } : { start: endBefore(node.left, ancestors), end: node.left.end, text: "" };
    } else return null;
  }
  return null;
}
function endBefore(operand, ancestors) {
  const outer = ancestors.findLast(
    (node) => node.kind === "binary" && node.operator === "++" && node.left.end < operand.start
  );
  return outer?.kind === "binary" ? outer.left.end : operand.start;
}
function isOptional(call) {
  const name2 = (0, import_parser.lastName)((0, import_parser.applied)((0, import_parser.strip)(call)).callee);
  return name2 === "optionals" || name2 === "optional";
}
function replaceLists(source, replaceable) {
  const home = findHome((0, import_parser.readNix)(source, "flake.nix"));
  if (home === null) return { text: source, notes: [], left: [], placesEnvironment: true };
  const { environment } = home;
  let text = source;
  const notes = [];
  for (let replaced2 = replaceLast(text); replaced2 !== null; replaced2 = replaceLast(text)) {
    text = replaced2.text;
    notes.unshift(replaced2.note);
  }
  const after = (0, import_parser.readNix)(text, "flake.nix");
  const left = groupsOf(after, replaceable).flatMap((group) => explain(after, group, replaceable));
  const placesEnvironment = after.tokens.filter(({ kind, text: text2 }) => kind === "identifier" && text2 === environment).length > 1;
  return { text, notes, left, placesEnvironment };
  function replaceLast(from) {
    const file = (0, import_parser.readNix)(from, "flake.nix");
    for (const group of groupsOf(file, replaceable).toReversed()) {
      const result = group.replaced.length === 0 ? null : tryReplace(file, group, environment);
      if (result === null) continue;
      const names = [...new Set(group.replaced.map(({ name: name2 }) => name2))];
      const what = names.length > 8 ? `${names.length} packages` : names.join(", ");
      const by = group.use === "packages" ? "poetryPackages" : environment;
      return { text: result, note: `${by} replaces ${what} in ${group.name}` };
    }
    return null;
  }
}
function findHome(file) {
  let found = null;
  (0, import_parser.walk)(file.expression, (node) => {
    if (node.kind !== "let" || found !== null) return;
    const functions2 = node.bindings.find(
      (binding) => binding.kind === "inherit" && binding.names.some((name3) => (0, import_parser.plainName)(name3) === "mkPoetryEnv")
    );
    const environment = node.bindings.find(
      (binding) => binding.kind === "binding" && (0, import_parser.lastName)((0, import_parser.applied)(binding.value).callee) === "mkPoetryEnv"
    );
    const name2 = environment?.path.names[0] && (0, import_parser.plainName)(environment.path.names[0]);
    const argument = environment && (0, import_parser.applied)(environment.value).arguments.at(-1);
    const given = argument && (0, import_parser.strip)(argument);
    const folder = given?.kind === "attributeSet" ? (0, import_parser.findValue)(given.bindings, ["projectDir"]) : null;
    if (functions2 && name2 && folder) {
      found = { environment: name2, let: node, functions: functions2, folder: (0, import_parser.printNode)(folder) };
    }
  });
  return found;
}
var shellModules = [
  ["devshells", "default"],
  ["devenv", "shells", "default"],
  ["make-shells", "default"]
];
var dependencyAttributes = ["propagatedBuildInputs", "dependencies"];
function groupsOf(file, replaceable) {
  const byPlace = /* @__PURE__ */ new Map();
  for (const listed of (0, import_parser.findListedPackages)(file.expression)) {
    const ancestors = (0, import_parser.ancestorsOf)(file.expression, listed.list);
    const use = useOf({ file, listed, ancestors });
    const binding = ancestors.findLast((node) => node.kind === "binding");
    const place = listed.withPackages ?? binding ?? listed.list;
    const group = byPlace.get(place) ?? { use, name: (0, import_parser.nameOfList)(listed), listed: [] };
    byPlace.set(place, group);
    group.listed.push(listed);
  }
  return [...byPlace.entries()].map(([place, { use, name: name2, listed }]) => {
    const isLocked = use === "packages" ? replaceable.inPackage : replaceable.inEnvironment;
    const python = listed.filter((one) => one.from === "python");
    const locked = python.filter(isLocked);
    const missing = python.filter((one) => !isLocked(one) && !(0, import_parser.isBuildTool)(one.name));
    const tools = python.filter((one) => !isLocked(one) && (0, import_parser.isBuildTool)(one.name));
    const interpreters = listed.filter(({ from }) => from === "interpreter");
    const replaced2 = locked.length === 0 || use === null || listed.some(({ isComputed }) => isComputed) || use === "packages" && !replaceable.pythonIsKnown ? [] : use === "shell" ? listed.filter((one) => locked.includes(one) || interpreters.includes(one)) : missing.length > 0 ? [] : use === "withPackages" ? listed.filter((one) => locked.includes(one) || tools.includes(one)) : locked;
    const call = use === "withPackages" ? place : null;
    return { use, name: name2, offset: place.start, replaced: replaced2, locked, missing, call };
  });
}
function useOf({
  file,
  listed,
  ancestors,
  depth = 0
}) {
  if (listed.withPackages !== null) return "withPackages";
  const binding = ancestors.findLast((node) => node.kind === "binding");
  const purpose = binding?.kind === "binding" ? (0, import_parser.plainName)(binding.path.names.at(-1)) : null;
  if (dependencyAttributes.includes(purpose ?? "")) return "packages";
  const isOfModule = shellModules.some(([module2]) => listed.path.includes(module2));
  if (purpose === "packages" && isOfModule) return "shell";
  const around = binding === void 0 ? [] : ancestors.slice(0, ancestors.indexOf(binding));
  const call = around.findLast((node) => node.kind !== "parenthesized" && node !== around.at(-1));
  if (around.at(-1)?.kind === "attributeSet" && call?.kind === "apply") {
    const name2 = (0, import_parser.lastName)((0, import_parser.applied)(call).callee);
    return name2 === "mkShell" || name2 === "mkShellNoCC" ? "shell" : null;
  }
  if (binding === void 0 || purpose === null || depth > 10) return null;
  const isOfLet = around.at(-1)?.kind === "let";
  const uses = isOfLet ? variablesOf(file, purpose) : [];
  if (uses.length === 0 || definitionsOf(file, purpose) !== 1) return null;
  const all = new Set(
    uses.map(
      (use) => useOf({ file, listed, ancestors: (0, import_parser.ancestorsOf)(file.expression, use), depth: depth + 1 })
    )
  );
  const [only = null] = all;
  return all.size === 1 && only !== "withPackages" ? only : null;
}
function variablesOf(file, name2) {
  const found = [];
  (0, import_parser.walk)(file.expression, (node) => {
    if (node.kind === "variable" && node.name === name2) found.push(node);
  });
  return found;
}
function definitionsOf(file, name2) {
  let count = 0;
  (0, import_parser.walk)(file.expression, (node) => {
    if (node.kind === "binding") {
      const [first] = node.path.names;
      if (first !== void 0 && (0, import_parser.plainName)(first) === name2) count += 1;
    } else if (node.kind === "inherit") {
      count += node.names.filter((one) => (0, import_parser.plainName)(one) === name2).length;
    } else if (node.kind === "lambda") {
      if (node.parameter?.text === name2) count += 1;
      count += node.formals?.entries.filter((one) => one.name === name2).length ?? 0;
    }
  });
  return count;
}
function explain(file, { use, name: name2, offset, locked, missing }, { pythonIsKnown }) {
  if (locked.length === 0) return [];
  const place = `${name2} (line ${(0, import_parser.placeOf)(file.source, offset).line})`;
  const names = [...new Set(missing.map((one) => one.name))];
  if (locked.some(({ isComputed }) => isComputed)) {
    return [
      `${place} stays: a function gives its packages; write them as a list, or take them out`
    ];
  }
  if (use === null) {
    const what = [...new Set(locked.map((one) => one.name))].join(", ");
    return [`${place} stays: it is neither of a shell nor what a package needs to run (${what})`];
  }
  if (names.length === 0 && use === "packages" && !pythonIsKnown) {
    return [`${place} stays: its Python has no version that the project allows`];
  }
  if (names.length === 0) return [`${place} stays: the environment cannot be put there safely`];
  const [own, others] = partsOfPython(names);
  const lacks = `${place} stays: poetry.lock lacks ${names.join(", ")}`;
  if (others.length === 0) return own.map((part) => `${lacks}; ${howToHave(part)}`);
  return [
    `${lacks}, and nixpkgs' would bring other versions of what both need; \`poetry add ${others.join(" ")}\`, then run this again${own.map((part) => `; ${howToHave(part)}`).join("")}`
  ];
}
function tryReplace(file, group, environment) {
  try {
    const text = applyEdits(file.source, editsOf(file, group, environment));
    (0, import_parser.readNix)(text, "flake.nix");
    return text;
  } catch (error) {
    if (error instanceof Error && error.name === "UserError") return null;
    throw error;
  }
}
function editsOf(file, group, environment) {
  if (group.call !== null) {
    const parent = (0, import_parser.ancestorsOf)(file.expression, group.call).at(-1);
    const { start, end } = parent?.kind === "parenthesized" ? parent : group.call;
    const edits = [{ start, end, text: environment }];
    return [...edits, ...removeFunction(file, group.call)];
  }
  const replaced2 = new Set(group.replaced.map(({ element }) => element));
  const lists = [...new Set(group.replaced.map(({ list }) => list))].filter(isList2);
  const [first] = lists;
  const elementsOf = (list) => list.elements.filter((element) => replaced2.has(element));
  if (group.use === "shell") return removeElements(file, lists.map(elementsOf), environment);
  const isEmptied = elementsOf(first).length === first.elements.length;
  const [, ...others] = lists.map(elementsOf);
  return [
    ...bindPackages(file),
    ...prependPackages(file, first, isEmptied),
    ...removeElements(file, [isEmptied ? [] : elementsOf(first), ...others], null)
  ];
}
function isList2(node) {
  return node.kind === "list";
}
function removeFunction(file, call) {
  const argument = call.kind === "apply" ? (0, import_parser.strip)(call.argument) : null;
  if (argument?.kind !== "variable") return [];
  const { name: name2 } = argument;
  if (variablesOf(file, name2).length !== 1 || definitionsOf(file, name2) !== 1) return [];
  let binding = null;
  (0, import_parser.walk)(file.expression, (node) => {
    if (node.kind === "binding" && (0, import_parser.plainName)(node.path.names[0]) === name2) binding = node;
  });
  if (binding === null) return [];
  const { start, end } = binding;
  const before = /\s*$/.exec(file.source.slice(0, start))?.[0].length ?? 0;
  return [{ start: start - before, end, text: "" }];
}
function prependPackages(file, list, isEmptied) {
  const { start, end } = list;
  if (isEmptied) return [{ start, end, text: "poetryPackages" }];
  const isArgument = (0, import_parser.ancestorsOf)(file.expression, list).at(-1)?.kind === "apply";
  const [before, behind] = isArgument ? ["(", ")"] : ["", ""];
  return [
    { start, end: start, text: `${before}poetryPackages ++ ` },
    { start: end, end, text: behind }
  ];
}
function bindPackages(file) {
  const home = findHome(file);
  const last = home?.functions.names.at(-1);
  if (home === null || last === void 0) return [];
  const isBound2 = (0, import_parser.findBindings)(home.let.bindings, ["poetryPackages"]).length > 0 || (0, import_parser.inherits)(home.let.bindings, "poetryPackages");
  if (isBound2) return [];
  const line = `inherit (mkPoetryPackages { projectDir = ${home.folder}; checkGroups = [ ]; }) poetryPackages;`;
  return [
    { start: last.end, end: last.end, text: " mkPoetryPackages" },
    (0, import_parser.addBindings)(file.source, (0, import_parser.blockOf)(file.source, home.let), { additions: [[line]] })
  ];
}
function planShell(work, target, outputs) {
  const { notes, source, project } = work;
  const older = isThere(target, "default") ? null : olderShell(outputs);
  const name2 = older?.name ?? "devShells.default";
  const other = project.elsewhere?.devShells;
  if (other !== void 0 && !isThere(target, "default") && (0, import_parser.isOfFlakeParts)(outputs)) {
    notes.push(`${name2} is defined in ${other}, and stays as it is: see \`nix develop .#poetry\``);
    return isThere(target, "poetry") ? [] : [newShell(work, target, "poetry")];
  }
  if (older === null && !isThere(target, "default")) return [newShell(work, target, "default")];
  const shell = older?.module ?? presentShell(target, older?.value ?? null, outputs.scopes);
  if (shell !== null && work.project.replaceLists && takesPython(work.file, shell)) {
    return [{ target, needs: ["environment"], emit: () => {
    } }];
  }
  const edit2 = shell && inFront(source, shell, work.environment);
  const free = shellAttributes.find((one) => shell && !(0, import_parser.isDefined)(shell.bindings, [one]));
  const hasNoPlace = shell === null || edit2 === null && free === void 0;
  if (hasNoPlace || listsPython(work.file, shell)) {
    const why = hasNoPlace ? "is not a call of mkShell with a list of packages" : "lists Python packages by hand";
    notes.push(`${name2} ${why} and stays as it is: see \`nix develop .#poetry\``);
    return isThere(target, "poetry") ? [] : [newShell(work, target, "poetry")];
  }
  const emit = () => {
    if (edit2) work.edits.push(edit2);
    else queue(work, { to: shell, lines: [[`${free} = [ ${work.environment} ];`]] });
    notes.push(`adds the environment to ${name2}`);
  };
  return [{ target, needs: ["environment"], emit }];
}
function olderShell(outputs) {
  const { bindings } = outputs.set;
  if ((0, import_parser.isOfFlakeParts)(outputs)) {
    const path2 = shellModules.find((names) => (0, import_parser.isDefined)(bindings, names));
    if (path2 !== void 0) {
      const value2 = (0, import_parser.findValue)(bindings, path2);
      const module2 = value2 && (0, import_parser.resolveVariable)(outputs.scopes, value2);
      const set = module2?.kind === "attributeSet" ? module2 : null;
      return { name: path2.join("."), value: null, module: set };
    }
  }
  if (!(0, import_parser.isDefined)(bindings, ["devShell"])) return null;
  const path = outputs.shape === "plain" ? ["devShell", outputs.system] : ["devShell"];
  const value = outputs.shape === "byOutput" ? null : (0, import_parser.findValue)(bindings, path);
  return { name: "devShell", value, module: null };
}
function listsPython(file, shell) {
  return (0, import_parser.findListedPackages)(file.expression).some(
    ({ from, element }) => from === "python" && shell.start <= element.start && element.end <= shell.end
  );
}
function takesPython(file, shell) {
  if (listsPython(file, shell)) return true;
  const listed = (0, import_parser.findListedPackages)(file.expression).filter(({ from }) => from === "python");
  const isIn = ({ start }) => shell.start <= start && start < shell.end;
  const names = new Set(
    file.tokens.filter((token) => token.kind === "identifier" && isIn(token)).map(({ text }) => text)
  );
  return listed.some(
    ({ list }) => (0, import_parser.ancestorsOf)(file.expression, list).some(
      (node) => node.kind === "binding" && names.has((0, import_parser.plainNames)(node.path)[0] ?? "")
    )
  );
}
function newShell(work, target, name2) {
  const unit = (0, import_parser.indentationUnit)(work.source);
  const emit = (pkgs) => {
    const lines = [
      `${pkgs}.mkShell {`,
      `${unit}packages = [`,
      `${unit}${unit}${work.environment}`,
      `${unit}${unit}${pkgs}.poetry`,
      `${unit}];`,
      "};"
    ];
    addNames(work, target, [[name2, lines]]);
    work.notes.push(`adds devShells.${name2}`);
  };
  return { target, needs: ["environment"], emit };
}
function presentShell({ place, outer, path }, old, outerScopes) {
  const value = (0, import_parser.findValue)(outer.bindings, [...path, "default"]) ?? (place && (0, import_parser.findValue)(place.set.bindings, [...place.prefix, "default"]));
  const shell = value ?? old;
  if (shell === null) return null;
  const scopes = value && place ? place.scopes : outerScopes;
  const { callee, arguments: given } = (0, import_parser.applied)((0, import_parser.resolveVariable)(scopes, shell));
  const argument = given.at(-1);
  if (!argument || !isMkShell(callee)) return null;
  const set = (0, import_parser.strip)(argument);
  if (set.kind !== "attributeSet" || (0, import_parser.isDefined)(set.bindings, ["modules"])) return null;
  return set;
}
function isMkShell(callee) {
  const names = callee.kind === "select" ? (0, import_parser.plainNames)(callee.path) : [(0, import_parser.lastName)(callee)];
  const name2 = names.at(-1) === "override" ? names.at(-2) : names.at(-1);
  return name2 === "mkShell" || name2 === "mkShellNoCC";
}
var shellAttributes = ["packages", "nativeBuildInputs", "buildInputs"];
function inFront(source, shell, environment) {
  const values = shellAttributes.map((attribute) => (0, import_parser.findValue)(shell.bindings, [attribute]));
  let node = values.find((value) => value !== null) ?? null;
  while (node !== null) {
    switch (node.kind) {
      case "list":
        return (0, import_parser.prependElement)(source, node, environment);
      case "binary":
        node = node.operator === "++" ? node.left : null;
        break;
      case "with":
        node = node.body;
        break;
      case "parenthesized":
        if ((0, import_parser.strip)(node).kind !== "list" && (0, import_parser.strip)(node).kind !== "with") return before(node);
        node = node.inner;
        break;
      case "variable":
      case "select":
      case "apply":
        return before(node);
      default:
        return null;
    }
  }
  return null;
  function before({ start }) {
    return { start, end: start, text: `[ ${environment} ] ++ ` };
  }
}
function addOutputs({
  file,
  outputs,
  project,
  references
}) {
  const work = {
    file,
    source: file.source,
    project,
    references,
    application: (0, import_parser.freeName)(file, "poetryApplication"),
    environment: (0, import_parser.freeName)(file, "poetryEnvironment"),
    edits: [],
    notes: [],
    overlayLists: /* @__PURE__ */ new Set(),
    queued: []
  };
  const packages = planPackages(work, targetOf(outputs, "packages"), outputs);
  const additions = [
    ...packages.additions,
    ...planShell(work, targetOf(outputs, "devShells"), outputs)
  ];
  for (const corner of new Set(additions.map((addition) => addition.target.corner))) {
    const here = additions.filter((addition) => addition.target.corner === corner);
    const needs = new Set(here.flatMap((addition) => addition.needs));
    const sets = here.flatMap(({ target: { place } }) => place ?? []);
    const pkgs = corner.kind === "new" ? "pkgs" : bindNames({ work, corner, needs, places: sets });
    for (const addition of here) addition.emit(pkgs);
  }
  const { source, edits, notes } = work;
  for (const { to, after, lines } of work.queued) {
    edits.push((0, import_parser.addBindings)(source, (0, import_parser.blockOf)(source, to), { additions: lines, after }));
  }
  return { edits, notes, names: [work.application, work.environment], package: packages.name };
}
function planPackages(work, target, outputs) {
  const { project, notes } = work;
  const own = packageName(project);
  const other = (0, import_parser.isOfFlakeParts)(outputs) ? project.elsewhere?.packages : void 0;
  const present = isThere(target, "default") || other !== void 0 ? "packages.default" : presentDefault(work.file.expression);
  const asDefault = project.packageMode ? ["default", own] : ["default"];
  const wanted2 = present === null ? asDefault : [own];
  let missing = wanted2.filter((name2) => !isThere(target, name2));
  if (missing.length === 0 && present !== null && !project.replaceLists) {
    missing = ["poetry"].filter((name2) => !isThere(target, name2));
  }
  if (missing.length === 0) {
    const there = wanted2.map((name2) => `packages.${name2}`).join(" and ");
    notes.push(`${there} ${wanted2.length > 1 ? "are" : "is"} there already, unchanged`);
    return { additions: [], name: null };
  }
  const value = project.packageMode ? work.application : work.environment;
  const emit = () => {
    addNames(
      work,
      target,
      missing.map((name2) => [name2, [`${value};`]])
    );
    notes.push(`adds packages.${missing.join(" and packages.")}`);
    for (const note of whichIsWhich({ target, added: missing, present, own })) notes.push(note);
  };
  const needs = [project.packageMode ? "application" : "environment"];
  return { additions: [{ target, needs, emit }], name: missing[0] ?? null };
}
function whichIsWhich({
  target,
  added,
  present,
  own
}) {
  if (present !== null) {
    return [
      `\`nix build\` gives ${present} as before; the package from poetry.lock is \`nix build .#${added[0]}\``
    ];
  }
  const stays = !added.includes(own) && isThere(target, own);
  return stays ? [`packages.${own} stays as it is; packages.default is the one from poetry.lock`] : [];
}
var name = "poetry2nix";
function switchFromNixpkgs({ source }, outputs, poetrix) {
  const edits = [];
  let isUnknown = false;
  let isAskedFor = false;
  let isMadeHere = false;
  let isHandedOver = false;
  (0, import_parser.walk)(outputs, (node) => {
    if (node.kind === "select") edits.push(...ofSelection(source, node, poetrix));
    else if (node.kind === "variable" && node.name === name) {
      const edit2 = ofVariable(source, { outputs, node, poetrix });
      if (edit2 === null) isUnknown = true;
      else edits.push(...edit2);
    } else if (node.kind === "lambda") {
      isAskedFor ||= node !== outputs && (0, import_parser.namesOf)(node).includes(name);
    } else if (node.kind === "binding") {
      const [first] = node.path.names;
      const isNamed = first !== void 0 && (0, import_parser.plainName)(first) === name;
      if (isNamed && (0, import_parser.selectionNames)(node.value)?.at(-1) !== name) isMadeHere = true;
    } else if (node.kind === "inherit" && node.names.some((one) => (0, import_parser.plainName)(one) === name)) {
      if (node.from === null) isHandedOver = true;
      else edits.push(...ofInherit(source, node, poetrix));
    }
  });
  if (isMadeHere) return null;
  if (!isUnknown && (!isAskedFor || isHandedOver)) return edits;
  return overlayEdits(source, outputs, `${poetrix}.overlays.default`);
}
function usesOverlay(outputs, input) {
  let isUsed = false;
  (0, import_parser.walk)(outputs, (node) => {
    const subject = node.kind === "select" ? node.subject : node.kind === "inherit" && node.from !== null ? node.from : null;
    const names = node.kind === "select" ? node.path.names : "names" in node ? node.names : [];
    const whole = [...(subject && (0, import_parser.selectionNames)(subject)) ?? [], ...names.map(import_parser.plainName)];
    const index = whole.indexOf(input);
    if (index >= 0) isUsed ||= /^overlays?$/.test(whole[index + 1] ?? "");
  });
  return isUsed;
}
function functions(poetrix, pkgs) {
  return `${poetrix}.lib.mkPoetry2Nix { ${pkgs === "pkgs" ? "inherit pkgs;" : `pkgs = ${pkgs};`} }`;
}
function ofSelection(source, { path, start, subject }, poetrix) {
  const index = path.names.findIndex((one) => (0, import_parser.plainName)(one) === name);
  if (index < 0) return [];
  const before = [...(0, import_parser.selectionNames)(subject) ?? [], ...path.names.slice(0, index).map(import_parser.plainName)];
  if (isOfInputs(before.at(-1), poetrix)) return [];
  const end = path.names[index]?.end ?? start;
  const pkgs = source.slice(start, index === 0 ? subject.end : path.names[index - 1]?.end);
  const call = functions(poetrix, pkgs);
  const isInBrackets = source[start - 1] === "(" && source[end] === ")";
  return [{ start, end, text: isInBrackets ? call : `(${call})` }];
}
function isOfInputs(of, poetrix) {
  return of === "inputs" || poetrix.includes(".") && of === poetrix.split(".")[0];
}
function ofVariable(source, {
  outputs,
  node,
  poetrix
}) {
  const around = (0, import_parser.ancestorsOf)(outputs, node);
  if (around.some((one) => bindsName(one))) return [];
  const opened = around.flatMap((one) => one.kind === "with" ? [one.namespace] : []);
  const pkgs = opened.length === 1 ? opened[0] : opened.find((one) => (0, import_parser.selectionNames)(one)?.at(-1) === "pkgs" || (0, import_parser.isNixpkgs)(one));
  if (pkgs === void 0) return null;
  const { start, end } = pkgs;
  const isShort = pkgs.kind === "variable" || pkgs.kind === "select";
  const text = isShort ? source.slice(start, end) : `(${source.slice(start, end)})`;
  return [{ start: node.start, end: node.end, text: `(${functions(poetrix, text)})` }];
}
function bindsName(node) {
  if (node.kind === "attributeSet" && node.prefix !== "rec") return false;
  const isScope = node.kind === "lambda" || node.kind === "let" || node.kind === "attributeSet";
  return isScope && (0, import_parser.namesOf)(node).includes(name);
}
function ofInherit(source, { from, names, start, end }, poetrix) {
  const index = names.findIndex((one) => (0, import_parser.plainName)(one) === name);
  if (from === null) return [];
  const inner = (0, import_parser.strip)(from);
  if (isOfInputs((0, import_parser.selectionNames)(inner)?.at(-1), poetrix)) return [];
  const binding = `${name} = ${functions(poetrix, source.slice(inner.start, inner.end))};`;
  if (names.length === 1) return [{ start, end, text: binding }];
  const own = names[index];
  const previous = names[index - 1];
  return [
    {
      start: previous?.end ?? own.start,
      end: previous ? own.end : names[index + 1]?.start ?? own.end,
      text: ""
    },
    { start: end, end, text: ` ${binding}` }
  ];
}
function overlayEdits(source, outputs, overlay) {
  const edits = [];
  (0, import_parser.walk)(outputs, (node) => {
    if (node.kind === "apply" && (0, import_parser.isNixpkgs)(node)) edits.push(...ofImport(source, node, overlay));
    else if (node.kind === "select") edits.push(...ofLegacyPackages(source, node, overlay));
  });
  return edits.length === 0 ? null : edits;
}
function ofImport(source, call, overlay) {
  const argument = (0, import_parser.strip)(call.argument);
  const inherited = argument.kind === "attributeSet" && argument.bindings.find(
    (one) => one.kind === "inherit" && one.names.some((n) => (0, import_parser.plainName)(n) === "overlays")
  );
  if (argument.kind !== "attributeSet" || inherited) return extended(source, call, overlay);
  const overlays = (0, import_parser.findValue)(argument.bindings, ["overlays"]);
  return overlays === null ? [addOverlays(source, argument, overlay)] : withOverlay(source, overlays, overlay);
}
function addOverlays(source, argument, overlay) {
  const additions = [[`overlays = [ ${overlay} ];`]];
  return (0, import_parser.addBindings)(source, (0, import_parser.blockOf)(source, argument), { additions });
}
function withOverlay(source, overlays, overlay) {
  const list = (0, import_parser.strip)(overlays);
  if (list.kind === "list") return [(0, import_parser.prependElement)(source, list, overlay)];
  const { start, end } = overlays;
  return [
    { start, end: start, text: `[ ${overlay} ] ++ (` },
    { start: end, end, text: ")" }
  ];
}
function ofLegacyPackages(source, node, overlay) {
  const index = node.path.names.findIndex((one) => (0, import_parser.plainName)(one) === "legacyPackages");
  const system = node.path.names[index + 1];
  const before = [
    ...(0, import_parser.selectionNames)(node.subject) ?? [],
    ...node.path.names.slice(0, index).map(import_parser.plainName)
  ];
  if (index < 0 || system === void 0 || !/nixpkgs|unstable|stable/.test(before.at(-1) ?? "")) {
    return [];
  }
  return extended(source, { start: node.start, end: system.end }, overlay);
}
function extended(source, { start, end }, overlay) {
  const isCall = /\s/.test(source.slice(start, end));
  const made = isCall ? `(${source.slice(start, end)})` : source.slice(start, end);
  return [{ start, end, text: `(${made}.extend ${overlay})` }];
}
function integrateFlake(source, project, fileName = "flake.nix") {
  const file = (0, import_parser.readNix)(source, fileName);
  const flake = (0, import_parser.strip)(file.expression);
  try {
    if (flake.kind !== "attributeSet") throw new import_parser.UnknownShape("it is not a set");
    const { edits, notes, names, package: added } = planEdits(file, flake, project);
    const text = applyEdits(source, edits);
    (0, import_parser.readNix)(text, fileName, new Set(names));
    return { kind: "edited", text, notes, package: added };
  } catch (error) {
    const refused = (reason) => refuse({ source, options: { flake, fileName }, project, reason });
    if (error instanceof import_parser.UnknownShape) return refused(error.message);
    if (error instanceof import_errors.UserError && error.code === "NIX_SYNTAX") {
      return refused("its names are not where Poetrix looks for them");
    }
    throw error;
  }
}
function planEdits(file, flake, project) {
  const edits = [];
  const notes = [];
  const inputs = (0, import_parser.readInputs)(flake);
  const input = inputs.poetrix ?? "poetrix";
  const calls = usesPoetrix(file);
  if (inputs.poetrix === null) {
    const taken = takeByOverlay(file, flake, { nixpkgs: inputs.nixpkgs, caller: project.caller });
    if (taken !== null) return taken;
    if (calls) return takeFromPoetrix(file, flake, inputs.nixpkgs);
  }
  if (inputs.poetrix === null) {
    edits.push((0, import_parser.addInput)(file.source, flake, inputs.nixpkgs));
    notes.push("adds the input poetrix");
  } else {
    const switched = (0, import_parser.switchInput)(flake, input);
    if (switched.length > 0) {
      edits.push(...switched);
      notes.push(`points the input ${input} at Poetrix instead of poetry2nix`);
      const follows = (0, import_parser.addFollows)(file.source, flake, inputs);
      if (follows !== null) {
        edits.push(follows);
        notes.push(`${input} follows ${inputs.nixpkgs}: no second nixpkgs is fetched`);
      }
    }
    const released = (0, import_parser.releaseFollowers)(file, input);
    if (released.length > 0) {
      edits.push(...released);
      notes.push(
        `gives URLs to inputs that followed those of ${input}: Poetrix does not have them`
      );
    }
  }
  if (calls) {
    if (inputs.poetrix !== null) {
      const taken = takeFromInput(file, (0, import_parser.outputsFunction)(flake), input);
      edits.push(...taken);
      if (taken.length > 0)
        notes.push(`takes the functions of poetry2nix from ${input}: nixpkgs has them no longer`);
    }
    return { edits, notes, names: [], package: null };
  }
  const outputs = (0, import_parser.outputsFunction)(flake);
  const found = (0, import_parser.findOutputs)(outputs);
  const reference = refer(outputs, found.scopes, input);
  if (reference.isMissing && outputs.formals) {
    edits.push((0, import_parser.addFormal)(file.source, outputs.formals, input));
  }
  const nixpkgs = inputs.nixpkgs ?? "nixpkgs";
  const added = addOutputs({
    file,
    outputs: found,
    project,
    references: {
      poetrix: reference.text,
      nixpkgs: nixpkgsReference(outputs, nixpkgs),
      nixpkgsInput: nixpkgs
    }
  });
  return { ...added, edits: [...edits, ...added.edits], notes: [...notes, ...added.notes] };
}
function takeFromInput(file, outputs, input) {
  if (usesOverlay(outputs, input)) return [];
  const { text, isMissing } = refer(outputs, [], input);
  const switched = switchFromNixpkgs(file, outputs, text) ?? [];
  if (switched.length > 0 && isMissing && outputs.formals) {
    switched.push((0, import_parser.addFormal)(file.source, outputs.formals, input));
  }
  return switched;
}
function takeByOverlay(file, flake, { nixpkgs, caller }) {
  if (caller === void 0 || file.tokens.some((token) => token.text === "poetrix")) return null;
  const outputs = (0, import_parser.outputsFunction)(flake);
  const { text, isMissing } = refer(outputs, [], "poetrix");
  const overlaid = overlayEdits(file.source, outputs, `${text}.overlays.default`);
  if (overlaid === null) return null;
  const edits = [(0, import_parser.addInput)(file.source, flake, nixpkgs), ...overlaid];
  if (isMissing && outputs.formals) edits.push((0, import_parser.addFormal)(file.source, outputs.formals, "poetrix"));
  return {
    edits,
    notes: [
      "adds the input poetrix",
      `adds ${text}.overlays.default to the packages: ${caller} takes poetry2nix from nixpkgs, which has it no longer`
    ],
    names: [],
    package: null
  };
}
function takeFromPoetrix(file, flake, nixpkgs) {
  const outputs = (0, import_parser.outputsFunction)(flake);
  const { text, isMissing } = refer(outputs, [], "poetrix");
  const switched = switchFromNixpkgs(file, outputs, text) ?? [];
  if (switched.length === 0 || file.tokens.some((token) => token.text === "poetrix")) {
    throw new import_parser.UnknownShape(
      "it calls functions of poetry2nix, and has no input that they come from"
    );
  }
  const edits = [(0, import_parser.addInput)(file.source, flake, nixpkgs), ...switched];
  if (isMissing && outputs.formals) edits.push((0, import_parser.addFormal)(file.source, outputs.formals, "poetrix"));
  return {
    edits,
    notes: [
      "adds the input poetrix",
      "takes the functions of poetry2nix from poetrix: nixpkgs has them no longer"
    ],
    names: [],
    package: null
  };
}
function usesPoetrix({ tokens }) {
  return tokens.some(({ kind, text }) => kind === "identifier" && /^mkPoetry(?!2Nix$)/.test(text));
}
function refer(outputs, scopes, input) {
  const { formals, parameter } = outputs;
  const inner = scopes.filter((scope) => scope !== outputs);
  const isListed = formals?.entries.some((entry) => entry.name === input) ?? false;
  const listsInputs = formals?.entries.some((entry) => entry.name !== "self") ?? false;
  const viaParameter = !isListed && parameter !== null && (formals === null || formals.ellipsis && !listsInputs);
  const text = viaParameter ? `${parameter.text}.${input}` : input;
  const first = viaParameter ? parameter.text : input;
  if ((0, import_parser.isBound)(inner, first)) throw new import_parser.UnknownShape(`it gives the name ${first} to something else`);
  return { text, isMissing: !isListed && !viaParameter };
}
function nixpkgsReference({ formals, parameter }, nixpkgs) {
  if (formals?.entries.some((entry) => entry.name === nixpkgs)) return nixpkgs;
  return parameter === null ? null : `${parameter.text}.${nixpkgs}`;
}
function refuse({
  source,
  options: { flake, fileName },
  project,
  reason
}) {
  const place = (offset) => `${fileName}:${(0, import_parser.placeOf)(source, offset).line}`;
  const bindings = flake.kind === "attributeSet" ? flake.bindings : [];
  const inputs = (0, import_parser.findBindings)(bindings, ["inputs"])[0]?.binding;
  const outputs = (0, import_parser.findBindings)(bindings, ["outputs"])[0]?.binding;
  const text = project.packageMode ? applicationText(project) : environmentText(project);
  const hasDefault = presentDefault(flake) !== null;
  const names = [
    ...hasDefault ? [] : ["default"],
    ...project.packageMode || hasDefault ? [packageName(project)] : []
  ];
  const application = names.map((name2) => `packages.${name2} = ${text};`);
  const isThere3 = flake.kind === "attributeSet" && (0, import_parser.readInputs)(flake).poetrix !== null;
  return {
    kind: "refused",
    reason,
    paste: [
      ...isThere3 ? [] : [
        {
          where: `beside the other inputs${inputs ? ` (${place(inputs.start)})` : ""}`,
          lines: (0, import_parser.inputLines)({
            name: "inputs.poetrix",
            nixpkgs: "nixpkgs",
            unit: "  ",
            asSet: false
          }).flat()
        }
      ],
      {
        where: `in the arguments of outputs${outputs ? ` (${place(outputs.start)})` : ""}`,
        lines: ["poetrix"]
      },
      {
        where: "in a let, where pkgs are the packages of one system",
        lines: [
          "inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;"
        ]
      },
      {
        where: "among the outputs of that system",
        lines: [
          ...application,
          `devShells.default = pkgs.mkShell { packages = [ (${environmentText(project)}) pkgs.poetry ]; };`
        ]
      }
    ]
  };
}
function missingModule(project) {
  if (!project.packageMode || project.buildSystem?.backend !== "poetry.core.masonry.api")
    return null;
  const { packages } = (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(project.pyproject, "tool"), "poetry");
  const module2 = project.name.replaceAll(/[-.]/g, "_");
  if (Array.isArray(packages) && packages.length > 0) {
    const missing = packages.flatMap(pathOf).find((path) => !isThere2(project, path));
    return missing === void 0 ? null : advice(missing);
  }
  const places = [module2, `${module2}.py`, `src/${module2}`, `src/${module2}.py`];
  return places.some((path) => isThere2(project, path)) ? null : advice(module2);
}
function advice(path) {
  const file = path.endsWith(".py") ? path : `${path}/__init__.py`;
  return `the project's package is not there, and \`nix build\` fails without it: make ${file}; or write \`package-mode = false\` under [tool.poetry], remove flake.nix and run \`poetrix init\` again`;
}
function pathOf(entry) {
  if (!(0, import_read_groups.isTable)(entry) || typeof entry.include !== "string" || /[*?[]/.test(entry.include))
    return [];
  return [typeof entry.from === "string" ? `${entry.from}/${entry.include}` : entry.include];
}
function isThere2({ directory }, path) {
  return (0, import_node_fs.existsSync)((0, import_node_path6.join)(directory, path));
}
async function newFlake(project, settings, flakeProject2) {
  const name2 = project.packageMode ? "default" : "environment";
  const template = await (0, import_promises3.readFile)((0, import_node_path7.join)((0, import_runtime_root.runtimeRoot)(), `templates/${name2}/flake.nix`), "utf8");
  const { expression } = (0, import_parser.readNix)(template, "flake.nix");
  const flake = (0, import_parser.strip)(expression);
  if (flake.kind !== "attributeSet") throw new Error("the template is not a flake");
  const description = (0, import_parser.findValue)(flake.bindings, ["description"]);
  if (description === null) throw new Error("the template has no description");
  const edits = [replaced(description, (0, import_parser.quoteText)(descriptionOf(project)))];
  (0, import_parser.walk)(expression, (node) => {
    const text = wanted(node, settings, flakeProject2);
    if (text !== null) edits.push(replaced(node, text));
  });
  return applyEdits(template, edits);
}
function wanted(node, { systems }, project) {
  const isSystems = node.kind === "list" && (0, import_parser.printNode)(node).includes('"x86_64-linux"');
  if (isSystems && systems.length > 0) {
    const lines = systems.map((system) => `        ${(0, import_parser.quoteText)(system)}
`).join("");
    return `[
${lines}      ]`;
  }
  const isEnvironment = node.kind === "apply" && (0, import_parser.printNode)(node) === "mkPoetryEnv { projectDir = ./.; }";
  return isEnvironment ? environmentText(project) : null;
}
function replaced({ start, end }, text) {
  return { start, end, text };
}
function descriptionOf({ name: name2, pyproject }) {
  const tables = [
    pyproject.project,
    pyproject.tool?.poetry
  ];
  for (const table of tables) {
    const text = table?.description;
    if (typeof text === "string" && text.trim() !== "") return text.trim();
  }
  return name2;
}
async function planIntegration({
  project,
  lock,
  options,
  signal
}) {
  const repository = (0, import_parser.repositoryOf)(project.directory);
  const { root } = repository;
  const path = (0, import_parser.inFolder)(repository.flake, "flake.nix");
  const { text: before, encoding } = await (0, import_parser.readText)(root, path);
  if (before === null) {
    throw new import_errors.UserError(
      "NO_FLAKE",
      `there is no flake.nix in ${project.directory}`,
      "`poetrix init` makes one"
    );
  }
  const { replaceLists: replaces } = options;
  const folder = (0, import_node_path.join)(root, repository.flake);
  const file = (0, import_parser.readNix)(before, path);
  const python = await readFlakePython(project, repository, file);
  const elsewhere = await definedElsewhere(folder, file);
  const caller = await callerElsewhere(folder, file);
  const edit2 = (replacing) => integrateFlake(
    before,
    { ...flakeProject(project, repository, replacing), elsewhere, caller },
    path
  );
  const replace = (text) => replacedLists({ text, project, lock, options, python });
  let result = edit2(replaces);
  let replaced2 = replaces && result.kind === "edited" ? replace(result.text) : null;
  if (replaced2 !== null && !replaced2.placesEnvironment) {
    result = edit2(false);
    replaced2 = result.kind === "edited" ? replace(result.text) : null;
  }
  const after = replaced2?.text ?? (result.kind === "edited" ? result.text : before);
  const edited = result.kind === "edited" ? result.notes : [];
  const notes = [...edited, ...replaced2?.notes ?? []].map((note) => `${path}: ${note}`);
  const left = (replaced2?.left ?? []).map((line) => `${path}: ${line}`);
  const change = { path, before, after, encoding };
  const others = await planFilesBeside({
    project,
    lock,
    repository,
    options,
    flake: {
      path,
      text: after,
      packageName: result.kind === "edited" ? result.package : null,
      python
    }
  });
  return {
    root,
    changes: [change, ...others.changes].filter(({ before: before2, after: after2 }) => before2 !== after2),
    notes: [...notes, ...others.notes],
    listed: await (0, import_parser.listedByHand)({ project, lock, flakeText: { folder, path, text: after }, signal }),
    left,
    problems: (0, import_parser.findUnknownFunctions)((0, import_parser.readNix)(after, path)).map(
      ({ name: name2, line, instead }) => `${path}:${line}: neither poetry2nix nor Poetrix has ${name2}; ${instead}`
    ),
    refused: result.kind === "refused" ? result : null
  };
}
async function planNewFlake(project, lock, options) {
  if (await (0, import_parser.exists)((0, import_node_path.join)(project.directory, "flake.nix"))) {
    throw new import_errors.UserError(
      "FLAKE_EXISTS",
      `there is a flake.nix in ${project.directory} already`,
      "`poetrix integrate` adds what it lacks"
    );
  }
  const found = (0, import_parser.repositoryOf)(project.directory);
  const repository = { ...found, flake: found.project };
  const path = (0, import_parser.inFolder)(repository.flake, "flake.nix");
  const flake = flakeProject(project, repository, false);
  const after = await newFlake(project, options.settings, flake);
  const change = { path, before: null, after, encoding: "utf8" };
  const python = await readFlakePython(project, repository, (0, import_parser.readNix)(after, path));
  const others = await planFilesBeside({
    project,
    lock,
    repository,
    options,
    flake: { path, text: after, packageName: "default", python }
  });
  const kind = project.packageMode ? "" : " of an environment, since `package-mode` is false";
  const module2 = missingModule(project);
  return {
    root: repository.root,
    changes: [change, ...others.changes],
    notes: [`${path}: new, from the template${kind}`, ...others.notes],
    listed: [],
    left: module2 === null ? [] : [module2],
    problems: [],
    refused: null
  };
}
function flakeProject(project, { root, flake }, replaces) {
  const groups = [.../* @__PURE__ */ new Set([import_marker_sets.mainGroup, ...(0, import_read_groups.defaultGroups)(project)])];
  const hasOptionalDev = project.groups.get((0, import_constraint_sets.normalizeName)("dev"))?.optional ?? false;
  const isDefault = !hasOptionalDev && groups.every((group) => ["main", "dev"].includes(group));
  return {
    name: project.name,
    packageMode: project.packageMode,
    replaceLists: replaces,
    folder: (0, import_parser.fromTo)((0, import_node_path.resolve)(root, flake), project.directory),
    groups: isDefault ? null : groups,
    hasOptionalDev
  };
}
function replacedLists({
  text,
  project,
  lock,
  options: { settings, pythons },
  python
}) {
  const systems = settings.systems.length > 0 ? settings.systems : import_version_solver.defaultSystems;
  const locked = settings.python.length === 0 && python.named.length > 0 ? python.named : pythons;
  const brought = broughtBy({ project, lock, settings, pythons: locked, systems });
  const isOurs = (listed) => !(0, import_parser.isOfOther)(listed, project.name);
  return replaceLists(text, {
    inEnvironment: (listed) => brought.environment.has(listed.name) && isOurs(listed),
    inPackage: (listed) => brought.application.has(listed.name) && isOurs(listed),
    pythonIsKnown: python.unversioned === null
  });
}
function diffOf(changes) {
  return changes.map(({ path, before, after }) => {
    const from = before === null ? "/dev/null" : `a/${path}`;
    return createTwoFilesPatch(from, `b/${path}`, before ?? "", after, "", "", { context: 3 }).replace(/^=+\n/, "").replace(/^(---|\+\+\+) (.*?)\t?$/gm, "$1 $2");
  }).join("");
}
function shellWord(text) {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
async function lockIfAny(project) {
  try {
    return await (0, import_lock_2.readLock)(project.directory);
  } catch (error) {
    if (error instanceof import_errors.UserError && error.code === "NO_LOCK") return null;
    throw error;
  }
}
function fileOptions(project, options) {
  const settings = (0, import_settings.readSettings)(project);
  const { gitignore } = options;
  return {
    settings,
    pythons: (0, import_settings.pythonsToLock)(project, settings),
    vscode: options.vscode,
    vscodeSettings: options.vscodeSettings ?? false,
    workflow: options.ci,
    cachix: options.cachix ?? null,
    envrc: options.envrc ?? false,
    gitignore: gitignore === void 0 ? "own" : gitignore ? "all" : "none"
  };
}
async function conclude(concluded, { progress, signal }) {
  const { planned, options } = concluded;
  const { root, changes, notes, listed, left, problems, refused } = planned;
  if (!options.dryRun && changes.length > 0) await (0, import_parser.writeFiles)(root, changes, signal);
  const data = {
    files: changes.map(({ path, before }) => ({
      path,
      change: before === null ? "new" : "edited"
    })),
    notes,
    listed,
    left,
    problems,
    refused,
    diff: options.dryRun ? diffOf(changes) : null
  };
  const exitCode = refused === null && problems.length === 0 ? 0 : 1;
  if (options.dryRun) {
    for (const line of [...notes, ...byHand(concluded)].filter(Boolean)) progress.note(line);
    return { exitCode, data, text: diffOf(changes).replace(/\n$/, "") };
  }
  return { exitCode, data, text: report(concluded).filter(Boolean).join("\n") };
}
function report(concluded) {
  const { planned } = concluded;
  const { changes, notes, refused } = planned;
  if (changes.length === 0 && refused === null) {
    return ["nothing to change", ...notes, ...byHand(concluded)];
  }
  return [...notes, ...byHand(concluded), ...nextSteps(concluded)];
}
function nextSteps({ project, lock, planned }) {
  const { root, changes } = planned;
  if (changes.length === 0) return [];
  const git = root === import_start_folder.startFolder ? "git" : `git -C ${shellWord(root)}`;
  const folder = (0, import_parser.fromTo)(root, project.directory);
  const read = ["pyproject.toml", "poetry.lock", "poetrix.lock"].map(
    (name2) => (0, import_parser.inFolder)(folder, name2)
  );
  const paths = [.../* @__PURE__ */ new Set([...changes.map(({ path }) => path), ...read])].map(shellWord).join(" ");
  const added = `${git} add ${paths} (Nix sees only files that git tracks)`;
  const isStale = lock !== null && (0, import_settings.checkFreshness)(project, lock) !== null;
  const isHere = (0, import_is_below.isBelow)(project.directory, import_start_folder.startFolder);
  const place = shellWord(project.directory);
  const flake = isHere ? "" : ` ${shellWord((0, import_node_path8.join)(root, (0, import_parser.repositoryOf)(project.directory).flake))}`;
  const poetryLock = isHere ? "`poetry lock`" : `\`poetry -C ${place} lock\``;
  const first = lock === null || isStale ? `${poetryLock}, ` : "";
  const ourLock = isHere ? "`poetrix lock`" : `\`poetrix lock ${place}\``;
  return ["", `next: ${first}${ourLock}, ${added}, then \`nix develop${flake}\``];
}
function byHand({ planned, options }) {
  const { listed, left, problems, refused } = planned;
  const lines = [...problems, ...left];
  if (refused !== null) {
    lines.push(`flake.nix is left alone: ${refused.reason}. Paste these lines into it:`);
    for (const { where, lines: pasted } of refused.paste) {
      lines.push(`  ${where}:`, ...pasted.map((line) => `    ${line}`));
    }
  }
  if (listed.length > 0) {
    lines.push("", "Python packages that flake.nix lists by hand:", ...describeListed(listed));
    if (!options.replaceLists && listed.some(({ locked }) => locked.length > 0)) {
      lines.push("`poetrix integrate --replace-lists` puts the environment in their place");
    }
  }
  return lines;
}
function describeListed(listed) {
  const lists = /* @__PURE__ */ new Map();
  for (const one of listed) {
    const list = lists.get(one.list) ?? [];
    lists.set(one.list, list);
    list.push(one);
  }
  return [...lists].flatMap(([name2, list]) => {
    const [first] = list;
    const locked = list.filter((one) => one.locked.length > 0);
    const missing = list.filter((one) => one.locked.length === 0);
    const [own, others] = partsOfPython(missing.map((one) => one.name));
    const names = others.join(" ");
    return [
      `  ${first?.file}:${first?.line} ${name2}`,
      ...paragraph("poetry.lock has", locked.map(versions)),
      ...paragraph("it lacks", missing.map(versions)),
      ...names === "" ? [] : [`    \`poetry add ${names}\` adds ${others.length > 1 ? "them" : "it"}`],
      ...own.map((name3) => `    ${howToHave(name3)}`)
    ];
  });
}
function versions({ name: name2, locked, nixpkgs }) {
  if (nixpkgs === null || locked.includes(nixpkgs)) return name2;
  return `${name2} ${locked.length === 0 ? "" : `${locked.join(" and ")} `}(nixpkgs: ${nixpkgs})`;
}
function paragraph(head, names) {
  return names.length === 0 ? [] : (0, import_parser.wrap)(`${head} ${names.join(", ")}`, 4);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  conclude,
  fileOptions,
  lockIfAny,
  planIntegration,
  planNewFlake
});
