// Made from src/ by `npm run build`. Do not edit.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  UnknownShape: () => UnknownShape,
  addBindings: () => addBindings,
  addFollows: () => addFollows,
  addFormal: () => addFormal,
  addInput: () => addInput,
  ancestorsOf: () => ancestorsOf,
  appendElement: () => appendElement,
  applied: () => applied,
  attributeText: () => attributeText,
  blockOf: () => blockOf,
  boundIn: () => boundIn,
  byPlace: () => byPlace,
  endOfLine: () => endOfLine,
  exists: () => exists,
  findBindings: () => findBindings,
  findDrift: () => findDrift,
  findListedPackages: () => findListedPackages,
  findNodeAtLocation: () => findNodeAtLocation2,
  findOutputs: () => findOutputs,
  findUnknownFunctions: () => findUnknownFunctions,
  findValue: () => findValue,
  flakePythons: () => flakePythons,
  freeName: () => freeName,
  fromTo: () => fromTo,
  inFolder: () => inFolder,
  indentationAt: () => indentationAt,
  indentationUnit: () => indentationUnit,
  inheritedIn: () => inheritedIn,
  inherits: () => inherits,
  inputLines: () => inputLines,
  isBound: () => isBound,
  isBuildTool: () => isBuildTool,
  isDefined: () => isDefined,
  isFirstOnLine: () => isFirstOnLine,
  isNixpkgs: () => isNixpkgs,
  isOfAllSystems: () => isOfAllSystems,
  isOfFlakeParts: () => isOfFlakeParts,
  isOfOther: () => isOfOther,
  isSystem: () => isSystem,
  lastName: () => lastName,
  lineEnd: () => lineEnd,
  lineOf: () => lineOf,
  listedByHand: () => listedByHand,
  nameOfList: () => nameOfList,
  namesOf: () => namesOf,
  nixpkgsVersions: () => nixpkgsVersions,
  outputsFunction: () => outputsFunction,
  packagesByKind: () => packagesByKind,
  packagesVariable: () => packagesVariable,
  parseTree: () => parseTree2,
  placeIn: () => placeIn,
  placeOf: () => placeOf2,
  plainName: () => plainName,
  plainNames: () => plainNames,
  prependElement: () => prependElement,
  printNode: () => printNode,
  printParseErrorCode: () => printParseErrorCode,
  pythonAttribute: () => pythonAttribute,
  quoteText: () => quoteText,
  readInputs: () => readInputs,
  readNix: () => readNix,
  readTasks: () => readTasks,
  readText: () => readText,
  releaseFollowers: () => releaseFollowers,
  repositoryOf: () => repositoryOf,
  resolveVariable: () => resolveVariable,
  selectionNames: () => selectionNames,
  strip: () => strip,
  stripComments: () => stripComments2,
  switchInput: () => switchInput,
  systemOf: () => systemOf,
  unversionedPython: () => unversionedPython,
  walk: () => walk,
  wrap: () => wrap,
  writeFiles: () => writeFiles
});
module.exports = stdin_exports;
var import_is_below = require("./is-below.cjs");
var import_is_folder = require("./is-folder.cjs");
var import_yaml = require("./yaml.cjs");
var import_git_here = require("./git-here.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_systems = require("./systems.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_repository_above = require("./repository-above.cjs");
var import_cache = require("./cache.cjs");
var import_run_program = require("./run-program.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_esbuild = require("./esbuild.cjs");
var import_node_fs = require("node:fs");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_promises2 = require("node:fs/promises");
var import_node_path2 = require("node:path");
var import_promises3 = require("node:fs/promises");
var import_node_path3 = require("node:path");
function repositoryOf(directory) {
  const root = (0, import_repository_above.repositoryAbove)(directory) ?? directory;
  let flake = directory;
  while (flake !== root && !(0, import_node_fs.existsSync)((0, import_node_path.join)(flake, "flake.nix"))) flake = (0, import_node_path.dirname)(flake);
  if (!(0, import_node_fs.existsSync)((0, import_node_path.join)(flake, "flake.nix"))) flake = directory;
  return { root, project: fromTo(root, directory), flake: fromTo(root, flake) };
}
async function exists(path) {
  return (0, import_promises.access)(path).then(
    () => true,
    () => false
  );
}
function fromTo(folder, path) {
  return (0, import_node_path.relative)(folder, path).split(import_node_path.sep).join("/") || ".";
}
function inFolder(folder, path) {
  return folder === "." ? path : `${folder}/${path}`;
}
async function readText(directory, path) {
  const place = await placeOf(directory, path);
  const bytes = await (0, import_is_folder.isFolder)((0, import_node_path3.dirname)(place)) ? (0, import_file_bytes.readBytes)(place) : null;
  if (bytes === null) return { text: null, encoding: "utf8" };
  const text = bytes.toString("utf8");
  if (Buffer.from(text, "utf8").equals(bytes)) return { text, encoding: "utf8" };
  return { text: bytes.toString("latin1"), encoding: "latin1" };
}
async function writeFiles(directory, changes, signal) {
  const undo = [];
  let current = directory;
  try {
    const staged = [];
    for (const change of changes) {
      const to = await placeOf(directory, change.path);
      current = to;
      const made = await (0, import_promises3.mkdir)((0, import_node_path3.dirname)(to), { recursive: true });
      if (made) undo.push(() => removeEmpty((0, import_node_path3.dirname)(to), made));
      await (0, import_cache.removeAbandoned)(to);
      const from = (0, import_cache.unfinished)(to);
      undo.push(() => (0, import_promises3.rm)(from, { force: true }));
      await (0, import_promises3.writeFile)(from, change.after, { encoding: change.encoding, flag: "wx" });
      if (change.before !== null) await (0, import_promises3.chmod)(from, (await (0, import_promises3.stat)(to)).mode);
      staged.push({ from, to, change });
    }
    signal?.throwIfAborted();
    for (const { from, to, change } of staged) {
      current = to;
      await (0, import_promises3.rename)(from, to);
      const { before, encoding } = change;
      undo.push(
        () => before === null ? (0, import_promises3.rm)(to, { force: true }) : (0, import_promises3.writeFile)(to, before, encoding)
      );
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    if (error instanceof import_errors.UserError) throw error;
    const refused = (0, import_errors.systemError)(Object.assign(error, { path: current }));
    throw new import_errors.UserError(
      "WRITE_FAILED",
      `no file was changed: ${refused?.message ?? error.message}`,
      refused?.hint
    ).causedBy(error);
  }
}
async function placeOf(directory, path) {
  const place = (0, import_node_path3.resolve)(directory, path);
  const real = await realOf(place);
  const top = await realOf((0, import_repository_above.repositoryAbove)((0, import_node_path3.resolve)(directory)) ?? (0, import_node_path3.resolve)(directory));
  if (!(0, import_is_below.isBelow)(top, real)) {
    throw new import_errors.UserError(
      "LEADS_OUTSIDE",
      `${path} leads out of ${top}, to ${real}: Poetrix neither reads nor changes it`,
      "put a file in the place of the link"
    );
  }
  return real;
}
async function realOf(path) {
  const real = await (0, import_promises3.realpath)(path).catch(() => null);
  return real ?? (0, import_node_path3.join)(await realOf((0, import_node_path3.dirname)(path)), (0, import_node_path3.basename)(path));
}
async function removeEmpty(inner, outermost) {
  for (let folder = inner; folder.startsWith(outermost); folder = (0, import_node_path3.dirname)(folder)) {
    await (0, import_promises3.rmdir)(folder);
  }
}
function runDeep(call, onCall = () => {
}) {
  const pending = [call];
  let last = call.next(void 0);
  for (; ; ) {
    if (!last.done) {
      pending.push(last.value);
      onCall(pending.length);
      last = last.value.next(void 0);
      continue;
    }
    pending.pop();
    const caller = pending.at(-1);
    if (caller === void 0) return last.value;
    last = caller.next(last.value);
  }
}
var keywords = [
  "if",
  "then",
  "else",
  "assert",
  "with",
  "let",
  "in",
  "rec",
  "inherit",
  "or"
];
var punctuation = [
  "...",
  "==",
  "!=",
  "<=",
  ">=",
  "&&",
  "||",
  "->",
  "//",
  "++",
  "${",
  '"',
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "=",
  "!",
  "<",
  ">",
  "-",
  "+",
  "*",
  "/",
  "?",
  ".",
  ",",
  ":",
  ";",
  "@"
];
function isTrivia(token) {
  return token.kind === "space" || token.kind === "comment";
}
function tokenize(source) {
  const tokens = [];
  const modes = ["top"];
  let position = 0;
  for (; ; ) {
    const mode = modes.at(-1);
    const [kind, length] = scan[mode](source, position);
    tokens.push({ kind, text: source.slice(position, position + length), start: position });
    if (kind === "end") return tokens;
    position += length;
    changeMode({ modes, mode, kind, last: source[position - 1] });
  }
}
function changeMode({
  modes,
  mode,
  kind,
  last
}) {
  const isPath = mode === "path" || mode === "pathSlash";
  const afterPath = last === "/" ? "pathSlash" : "path";
  switch (kind) {
    case '"':
      if (mode === "string") modes.pop();
      else modes.push("string");
      break;
    case "indentedOpen":
      modes.push("indented");
      break;
    case "{":
      modes.push("code");
      break;
    case "${":
      if (isPath) modes[modes.length - 1] = "path";
      modes.push("code");
      break;
    case "}":
      if (mode === "code") modes.pop();
      break;
    case "path":
    case "homePath":
      modes.push(afterPath);
      break;
    case "text":
      if (isPath) modes[modes.length - 1] = afterPath;
      break;
    case "indentedClose":
    case "pathEnd":
    case "trailingSlash":
      modes.pop();
      break;
  }
}
var scan = {
  top: scanCode,
  code: scanCode,
  string: scanString,
  indented: scanIndented,
  path: (source, position) => scanPath(source, position) ?? ["pathEnd", 0],
  pathSlash: (source, position) => scanPath(source, position) ?? ["trailingSlash", 0]
};
var pathCharacter = "[a-zA-Z0-9._+-]";
var pathPattern = `${pathCharacter}*(?:/${pathCharacter}+)+/?`;
var pathSegment = `${pathCharacter}*/`;
var beforeInterpolation = "(?=\\$\\{)";
var spacePattern = /[ \t\r\n]+/y;
var commentPattern = /#[^\r\n]*|\/\*[\s\S]*?\*\//y;
var identifierPattern = /[a-zA-Z_][a-zA-Z0-9_'-]*/y;
var integerPattern = /[0-9]+/y;
var floatPattern = /(?:[1-9][0-9]*\.[0-9]*|0?\.[0-9]+)(?:[Ee][+-]?[0-9]+)?/y;
var uriPattern = /[a-zA-Z][a-zA-Z0-9+.-]*:[a-zA-Z0-9%/?:@&=+$,_.!~*'-]+/y;
var plainPathPattern = new RegExp(pathPattern, "y");
var openPathPattern = new RegExp(pathSegment + beforeInterpolation, "y");
var plainHomePattern = new RegExp(`~(?:/${pathCharacter}+)+/?`, "y");
var openHomePattern = new RegExp(`~/${beforeInterpolation}`, "y");
var searchPathPattern = new RegExp(`<${pathCharacter}+(?:/${pathCharacter}+)*>`, "y");
var indentedOpenPattern = /''(?: *\n)?/y;
var restOfPathPattern = new RegExp(`${pathPattern}|${pathSegment}|${pathCharacter}+`, "y");
function runBefore(run, next) {
  let known2 = { source: "", from: 0, end: 0 };
  return (source, position) => {
    if (known2.source !== source || position < known2.from || position >= known2.end) {
      known2 = { source, from: position, end: position + matchLength(run, source, position) };
    }
    return matchLength(next, source, known2.end) > 0;
  };
}
var pathRun = new RegExp(`${pathCharacter}*`, "y");
var beforePath = runBefore(pathRun, new RegExp(`/${pathCharacter}`, "y"));
var beforeOpenPath = runBefore(pathRun, /\/\$\{/y);
var beforeUri = runBefore(/[a-zA-Z0-9+.-]*/y, /:[a-zA-Z0-9%/?:@&=+$,_.!~*'-]/y);
var anywhere = () => true;
var codePatterns = [
  ["identifier", identifierPattern, 0, anywhere],
  ["integer", integerPattern, 0, anywhere],
  ["float", floatPattern, 0, anywhere],
  ["path", openPathPattern, 2, beforeOpenPath],
  ["homePath", openHomePattern, 2, anywhere],
  ["path", plainPathPattern, 0, beforePath],
  ["homePath", plainHomePattern, 0, anywhere],
  ["searchPath", searchPathPattern, 0, anywhere],
  ["uri", uriPattern, 0, beforeUri]
];
var keywordSet = new Set(keywords);
function scanCode(source, position) {
  const first = source[position];
  if (first === void 0) return ["end", 0];
  if (first === "\0") return ["end", source.length - position];
  const space = matchLength(spacePattern, source, position);
  if (space > 0) return ["space", space];
  const comment = matchLength(commentPattern, source, position);
  if (comment > 0) return ["comment", comment];
  if (source.startsWith("''", position)) {
    return ["indentedOpen", matchLength(indentedOpenPattern, source, position)];
  }
  let kind = "invalid";
  let length = 1;
  let matched = 0;
  const mark = punctuation.find((text) => source.startsWith(text, position));
  if (mark !== void 0) [kind, length, matched] = [mark, mark.length, mark.length];
  if (/[a-zA-Z0-9_.~<+/-]/.test(first)) {
    for (const [candidate, pattern, ahead, canMatch] of codePatterns) {
      if (!canMatch(source, position)) continue;
      const own = matchLength(pattern, source, position);
      if (own > 0 && own + ahead > matched) [kind, length, matched] = [candidate, own, own + ahead];
    }
  }
  if (kind !== "identifier") return [kind, length];
  const word = source.slice(position, position + length);
  return [keywordSet.has(word) ? word : kind, length];
}
var stringTextPattern = /(?:[^$"\\]+|\$[^{"\\]|\\[\s\S]|\$\\[\s\S])+/y;
function scanString(source, position) {
  if (position >= source.length) return ["end", 0];
  if (source[position] === '"') return ['"', 1];
  if (source.startsWith("${", position)) return ["${", 2];
  let length = matchLength(stringTextPattern, source, position);
  if (source.startsWith('$"', position + length)) length += 1;
  return length > 0 ? ["text", length] : ["invalid", 1];
}
var indentedTextPattern = /(?:[^$']+|\$[^{']|'[^'$])+/y;
function scanIndented(source, position) {
  if (position >= source.length) return ["end", 0];
  if (source.startsWith("${", position)) return ["${", 2];
  const text = matchLength(indentedTextPattern, source, position);
  if (text > 0) return ["text", text];
  if (source.startsWith("''", position)) {
    const next = source[position + 2];
    if (next === "$" || next === "'") return ["text", 3];
    if (next === "\\" && position + 3 < source.length) return ["text", 4];
    return ["indentedClose", 2];
  }
  return ["text", 1];
}
function scanPath(source, position) {
  if (source.startsWith("${", position)) return ["${", 2];
  const length = matchLength(restOfPathPattern, source, position);
  return length > 0 ? ["text", length] : null;
}
function matchLength(pattern, source, position) {
  pattern.lastIndex = position;
  return pattern.test(source) ? pattern.lastIndex - position : 0;
}
var NixSyntaxError = class extends Error {
  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
  offset;
  name = "NixSyntaxError";
};
function begin(state) {
  return { children: [], first: state.position, next: state.position };
}
function beginAt(state, first, left) {
  return { children: [left], first, next: lastRead(state) + 1 };
}
function add(state, draft, child) {
  let start = draft.next;
  for (; state.tokens[start].start < child.start; start += 1) {
    draft.children.push(state.tokens[start]);
  }
  draft.children.push(child);
  draft.next = lastRead(state) + 1;
  return child;
}
function expect(state, draft, kind) {
  const token = peek(state);
  if (token.kind !== kind) throw unexpected(state, describe(kind));
  while (draft.next <= state.position) {
    draft.children.push(state.tokens[draft.next]);
    draft.next += 1;
  }
  state.position += 1;
  skipTrivia(state);
  return token;
}
function accept(state, draft, kind) {
  if (peek(state).kind !== kind) return false;
  expect(state, draft, kind);
  return true;
}
function finish(state, draft, fields) {
  const last = state.tokens[draft.next - 1];
  return {
    ...fields,
    children: draft.children,
    start: state.tokens[draft.first].start,
    end: last.start + last.text.length
  };
}
function peek(state, ahead = 0) {
  let position = state.position;
  for (let left = ahead; left > 0; left -= 1) {
    if (position + 1 >= state.tokens.length) break;
    position += 1;
    while (isTrivia(state.tokens[position])) position += 1;
  }
  return state.tokens[position];
}
function skipTrivia(state) {
  while (isTrivia(state.tokens[state.position])) state.position += 1;
}
function lastRead(state) {
  let position = state.position - 1;
  while (position > 0 && isTrivia(state.tokens[position])) position -= 1;
  return position;
}
function unexpected(state, wanted) {
  const token = peek(state);
  return new NixSyntaxError(
    `found ${describe(token.kind, token.text)} instead of ${wanted}`,
    token.start
  );
}
function describe(kind, text = "") {
  switch (kind) {
    case "end":
      return "the end of the file";
    case "indentedOpen":
    case "indentedClose":
      return "`''`";
    case "identifier":
    case "integer":
    case "float":
    case "uri":
    case "path":
    case "homePath":
    case "searchPath":
    case "text":
    case "invalid":
      return text === "" ? `a ${kind}` : `\`${text.split("\n", 1)[0]}\``;
    case "pathEnd":
      return "the end of a path";
    case "trailingSlash":
      return "a path that ends in a slash";
    default:
      return `\`${kind}\``;
  }
}
function textParts(text) {
  if (text.indented) return stripIndentation(text);
  return text.parts.map(
    (part) => part.kind === "interpolation" ? part : resolveEscapes(part.text)
  );
}
function textValue(text) {
  let value = "";
  for (const part of textParts(text)) {
    if (typeof part !== "string") return null;
    value += part;
  }
  return value;
}
function quoteText(value) {
  const escaped = value.replace(/["\\]|\$(?=\{)/g, "\\$&");
  return `"${escaped.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("	", "\\t")}"`;
}
function attributeText(name) {
  const keywords2 = ["if", "then", "else", "assert", "with", "let", "in", "rec", "inherit"];
  const plain = /^[a-zA-Z_][a-zA-Z0-9_'-]*$/.test(name) && !keywords2.includes(name);
  return plain ? name : quoteText(name);
}
function resolveEscapes(raw) {
  return raw.replace(/\\([\s\S])|\r\n?/g, (match, escaped) => {
    if (escaped === void 0) return "\n";
    return { n: "\n", r: "\r", t: "	" }[escaped] ?? match.slice(1);
  });
}
function stripIndentation(text) {
  const pieces = text.parts.map(
    (part) => part.kind === "interpolation" ? part : piece(part.text)
  );
  const indentation = commonIndentation(pieces);
  const result = [];
  let atLineStart = true;
  let dropped = 0;
  pieces.forEach((part, index) => {
    if ("kind" in part) {
      atLineStart = false;
      dropped = 0;
      result.push(part);
      return;
    }
    let stripped = "";
    for (const character of part.text) {
      if (!atLineStart) {
        stripped += character;
        if (character === "\n") atLineStart = true;
      } else if (character === " ") {
        if (dropped >= indentation) stripped += character;
        dropped += 1;
      } else {
        stripped += character;
        dropped = 0;
        atLineStart = character === "\n";
      }
    }
    if (index === pieces.length - 1) stripped = stripped.replace(/\n *$/, "\n");
    result.push(stripped);
  });
  return result;
}
function piece(raw) {
  if (raw === "''$") return { text: "$", escaped: true };
  if (raw === "'''") return { text: "''", escaped: true };
  if (raw.startsWith("''\\")) return { text: resolveEscapes(raw.slice(2)), escaped: true };
  return { text: raw, escaped: false };
}
function commonIndentation(pieces) {
  let atLineStart = true;
  let least = 1e6;
  let current = 0;
  const endIndentation = () => {
    if (atLineStart) least = Math.min(least, current);
    atLineStart = false;
  };
  for (const part of pieces) {
    if ("kind" in part || part.escaped) {
      endIndentation();
      continue;
    }
    for (const character of part.text) {
      if (character === "\n") [atLineStart, current] = [true, 0];
      else if (character === " " && atLineStart) current += 1;
      else endIndentation();
    }
  }
  return least;
}
function toCore(expression) {
  return runDeep(convert(expression));
}
function* convert(node) {
  switch (node.kind) {
    case "integer":
    case "float":
    case "searchPath":
      return { kind: node.kind, text: node.text };
    case "uri":
      return { kind: "string", value: node.text };
    case "variable":
      return { kind: "variable", name: node.name, offset: node.start };
    case "text": {
      const parts = textParts(node);
      if (parts.length === 0) return { kind: "string", value: "" };
      if (parts.length === 1 && typeof parts[0] === "string") {
        return { kind: "string", value: parts[0] };
      }
      const joined = yield* join3(parts);
      const [only] = joined.parts;
      return node.indented && parts.length === 1 && only?.kind === "string" ? only : joined;
    }
    case "path": {
      const [first, ...rest] = node.parts;
      const start = { kind: "path", text: first && "text" in first ? first.text : "" };
      if (rest.length === 0) return start;
      return yield* join3(
        rest.map((part) => part.kind === "interpolation" ? part : part.text),
        start
      );
    }
    case "parenthesized":
      return yield convert(node.inner);
    case "list": {
      const elements = [];
      for (const element of node.elements) elements.push(yield convert(element));
      return { kind: "list", elements };
    }
    case "attributeSet": {
      const set = yield* collect(node.bindings, node.prefix !== null);
      if (node.prefix !== "let") return set;
      return { kind: "select", subject: set, path: ["body"], fallback: null };
    }
    case "select": {
      const subject = yield convert(node.subject);
      const path = yield* convertPath(node.path);
      const fallback = node.fallback === null ? null : yield convert(node.fallback);
      return { kind: "select", subject, path, fallback };
    }
    case "hasAttribute": {
      const subject = yield convert(node.subject);
      return { kind: "hasAttribute", subject, path: yield* convertPath(node.path) };
    }
    case "apply": {
      const callee = yield convert(node.function);
      return { kind: "apply", function: callee, argument: yield convert(node.argument) };
    }
    case "unary":
      return { kind: "unary", operator: node.operator, operand: yield convert(node.operand) };
    case "binary": {
      const left = yield convert(node.left);
      return { kind: "binary", operator: node.operator, left, right: yield convert(node.right) };
    }
    case "lambda": {
      const parameter = node.parameter?.text ?? null;
      const formals = node.formals === null ? null : yield* convertFormals(node.formals, parameter);
      return { kind: "lambda", parameter, formals, body: yield convert(node.body) };
    }
    case "let": {
      const attributes = yield* collect(node.bindings, true);
      if (attributes.computed.length > 0) {
        throw new NixSyntaxError("a name in `let` cannot be computed", node.start);
      }
      return { kind: "let", attributes, body: yield convert(node.body) };
    }
    case "with": {
      const namespace = yield convert(node.namespace);
      return { kind: "with", namespace, body: yield convert(node.body) };
    }
    case "assert": {
      const condition = yield convert(node.condition);
      return { kind: "assert", condition, body: yield convert(node.body) };
    }
    case "if": {
      const condition = yield convert(node.condition);
      const consequence = yield convert(node.consequence);
      const alternative = yield convert(node.alternative);
      return { kind: "if", condition, consequence, alternative };
    }
  }
}
function* join3(parts, start) {
  const converted = start === void 0 ? [] : [start];
  for (const part of parts) {
    if (typeof part === "string") converted.push({ kind: "string", value: part });
    else converted.push(yield convert(part.expression));
  }
  return { kind: "join", parts: converted };
}
function* convertFormals(formals, parameter) {
  const seen = new Set(parameter === null ? [] : [parameter]);
  const entries = [];
  for (const { name, fallback, start } of formals.entries) {
    if (seen.has(name)) throw new NixSyntaxError(`the argument ${name} is named twice`, start);
    seen.add(name);
    entries.push({ name, fallback: fallback === null ? null : yield convert(fallback) });
  }
  return { entries, ellipsis: formals.ellipsis };
}
function* convertPath(path) {
  const names = [];
  for (const name of path.names) names.push(yield* convertName(name));
  return names;
}
function* convertName(name) {
  if (name.kind === "name") return name.name;
  const core = yield convert(name.kind === "text" ? name : name.expression);
  return core.kind === "string" ? core.value : core;
}
function* collect(bindings, recursive) {
  const set = emptySet(recursive);
  for (const binding of bindings) {
    if (binding.kind === "binding") {
      const path = yield* convertPath(binding.path);
      define({ set, path, value: yield convert(binding.value), binding });
      continue;
    }
    const from = binding.from === null ? null : yield convert(binding.from);
    for (const attribute of binding.names) {
      const name = yield* convertName(attribute);
      if (typeof name !== "string") {
        throw new NixSyntaxError("a name in `inherit` cannot be computed", attribute.start);
      }
      if (set.attributes.has(name)) throw definedTwice(name, attribute.start);
      const value = from === null ? { kind: "variable", name, offset: attribute.start } : { kind: "select", subject: from, path: [name], fallback: null };
      set.attributes.set(name, { value, inherited: from === null });
    }
  }
  return set;
}
function emptySet(recursive) {
  return { kind: "set", recursive, attributes: /* @__PURE__ */ new Map(), computed: [] };
}
function define({
  set,
  path,
  value,
  binding: {
    path: { start }
  }
}) {
  let target = set;
  for (const name of path.slice(0, -1)) {
    if (typeof name !== "string") {
      const nested = emptySet(false);
      target.computed.push({ name, value: nested });
      target = nested;
      continue;
    }
    const present2 = target.attributes.get(name);
    if (present2 === void 0) {
      const nested = emptySet(false);
      target.attributes.set(name, { value: nested, inherited: false });
      target = nested;
    } else if (present2.value.kind === "set") {
      target = present2.value;
    } else {
      throw definedTwice(name, start);
    }
  }
  const last = path.at(-1);
  if (typeof last !== "string") {
    target.computed.push({ name: last, value });
    return;
  }
  const present = target.attributes.get(last);
  if (present === void 0) {
    target.attributes.set(last, { value, inherited: false });
  } else if (present.value.kind === "set" && value.kind === "set") {
    merge(present.value, value, start);
  } else {
    throw definedTwice(last, start);
  }
}
function merge(into, from, offset) {
  for (const [name, attribute] of from.attributes) {
    if (into.attributes.has(name)) throw definedTwice(name, offset);
    into.attributes.set(name, attribute);
  }
  into.computed.push(...from.computed);
}
function definedTwice(name, offset) {
  return new NixSyntaxError(`the attribute ${name} is defined twice`, offset);
}
var deepest = 5e3;
function parseSyntax(source) {
  const tokens = tokenize(source);
  const state = { tokens, position: 0 };
  skipTrivia(state);
  const expression = runDeep(parseExpression(state), (open) => {
    if (open > deepest) throw new NixSyntaxError("it nests too deeply", peek(state).start);
  });
  if (peek(state).kind !== "end") throw unexpected(state, "the end of the file");
  return { source, tokens, expression };
}
function* parseExpression(state) {
  const next = peek(state).kind;
  switch (next) {
    case "identifier":
      if (peek(state, 1).kind === ":" || peek(state, 1).kind === "@") return yield* lambda(state);
      break;
    case "{":
      if (formalsAhead(state)) return yield* lambda(state);
      break;
    case "let": {
      if (peek(state, 1).kind === "{") break;
      const draft = begin(state);
      expect(state, draft, "let");
      const bindings = yield* parseBindings(state, draft, "in");
      expect(state, draft, "in");
      const body = add(state, draft, yield parseExpression(state));
      return finish(state, draft, { kind: "let", bindings, body });
    }
    case "with":
    case "assert": {
      const draft = begin(state);
      expect(state, draft, next);
      const first = add(state, draft, yield parseExpression(state));
      expect(state, draft, ";");
      const body = add(state, draft, yield parseExpression(state));
      if (next === "with") return finish(state, draft, { kind: next, namespace: first, body });
      return finish(state, draft, { kind: next, condition: first, body });
    }
    case "if": {
      const draft = begin(state);
      expect(state, draft, "if");
      const condition = add(state, draft, yield parseExpression(state));
      expect(state, draft, "then");
      const consequence = add(state, draft, yield parseExpression(state));
      expect(state, draft, "else");
      const alternative = add(state, draft, yield parseExpression(state));
      return finish(state, draft, {
        kind: "if",
        condition,
        consequence,
        alternative
      });
    }
  }
  return yield* operation(state, 0);
}
function* lambda(state) {
  const draft = begin(state);
  let parameter = null;
  let formals = null;
  if (peek(state).kind === "identifier") {
    parameter = expect(state, draft, "identifier");
    if (accept(state, draft, "@")) formals = add(state, draft, yield* parseFormals(state));
  } else {
    formals = add(state, draft, yield* parseFormals(state));
    if (accept(state, draft, "@")) parameter = expect(state, draft, "identifier");
  }
  expect(state, draft, ":");
  const body = add(state, draft, yield parseExpression(state));
  return finish(state, draft, { kind: "lambda", parameter, formals, body });
}
function formalsAhead(state) {
  const second = peek(state, 2).kind;
  switch (peek(state, 1).kind) {
    case "...":
      return true;
    case "}":
      return second === ":" || second === "@";
    case "identifier":
      return second === "," || second === "?" || second === "}";
    default:
      return false;
  }
}
function* parseFormals(state) {
  const draft = begin(state);
  expect(state, draft, "{");
  const entries = [];
  let ellipsis = false;
  while (peek(state).kind === "identifier") {
    const entry = begin(state);
    const name = expect(state, entry, "identifier").text;
    const fallback = accept(state, entry, "?") ? add(state, entry, yield parseExpression(state)) : null;
    entries.push(add(state, draft, finish(state, entry, { kind: "formal", name, fallback })));
    if (!accept(state, draft, ",")) break;
  }
  if (entries.length === 0 || state.tokens[lastRead(state)]?.kind === ",") {
    ellipsis = accept(state, draft, "...");
  }
  expect(state, draft, "}");
  return finish(state, draft, { kind: "formals", entries, ellipsis });
}
var binaryOperators = {
  "->": { strength: 1, groups: "right" },
  "||": { strength: 2, groups: "left" },
  "&&": { strength: 3, groups: "left" },
  "==": { strength: 4, groups: "never" },
  "!=": { strength: 4, groups: "never" },
  "<": { strength: 5, groups: "never" },
  ">": { strength: 5, groups: "never" },
  "<=": { strength: 5, groups: "never" },
  ">=": { strength: 5, groups: "never" },
  "//": { strength: 6, groups: "right" },
  "+": { strength: 8, groups: "left" },
  "-": { strength: 8, groups: "left" },
  "*": { strength: 9, groups: "left" },
  "/": { strength: 9, groups: "left" },
  "++": { strength: 10, groups: "right" }
};
var notStrength = 7;
var hasAttributeStrength = 11;
var negationStrength = 12;
function* operation(state, weakest) {
  const first = state.position;
  let left;
  const prefix = peek(state).kind;
  if (prefix === "!" || prefix === "-") {
    const draft = begin(state);
    expect(state, draft, prefix);
    const strength = prefix === "!" ? notStrength : negationStrength;
    const operand = add(state, draft, yield operation(state, strength));
    left = finish(state, draft, { kind: "unary", operator: prefix, operand });
  } else {
    left = yield* application(state);
  }
  for (; ; ) {
    const operator = peek(state).kind;
    if (operator === "?" && hasAttributeStrength >= weakest) {
      const draft2 = beginAt(state, first, left);
      expect(state, draft2, "?");
      const path = add(state, draft2, yield* parsePath(state));
      left = finish(state, draft2, { kind: "hasAttribute", subject: left, path });
      continue;
    }
    const binary = binaryOperators[operator];
    if (binary === void 0 || binary.strength < weakest) return left;
    const draft = beginAt(state, first, left);
    expect(state, draft, operator);
    const weakestRight = binary.groups === "right" ? binary.strength : binary.strength + 1;
    const right = add(state, draft, yield operation(state, weakestRight));
    left = finish(state, draft, {
      kind: "binary",
      operator,
      left,
      right
    });
    const following = binaryOperators[peek(state).kind];
    if (binary.groups === "never" && following?.strength === binary.strength) {
      throw unexpected(state, `parentheses: \`${operator}\` cannot be chained`);
    }
  }
}
function* application(state) {
  const first = state.position;
  let left = yield* selection(state);
  while (startsSimple(state)) {
    const draft = beginAt(state, first, left);
    const argument = add(state, draft, yield* selection(state));
    left = finish(state, draft, { kind: "apply", function: left, argument });
  }
  return left;
}
function* selection(state) {
  const first = state.position;
  const subject = leaf(state) ?? (yield* compound(state));
  const next = peek(state).kind;
  if (next === "or") {
    const draft2 = beginAt(state, first, subject);
    const word = begin(state);
    expect(state, word, "or");
    const argument = add(state, draft2, finish(state, word, { kind: "variable", name: "or" }));
    return finish(state, draft2, { kind: "apply", function: subject, argument });
  }
  if (next !== ".") return subject;
  const draft = beginAt(state, first, subject);
  expect(state, draft, ".");
  const path = add(state, draft, yield* parsePath(state));
  const fallback = accept(state, draft, "or") ? add(state, draft, yield selection(state)) : null;
  return finish(state, draft, { kind: "select", subject, path, fallback });
}
function startsSimple(state) {
  switch (peek(state).kind) {
    case "identifier":
    case "integer":
    case "float":
    case "uri":
    case "searchPath":
    case "path":
    case "homePath":
    case '"':
    case "indentedOpen":
    case "(":
    case "[":
    case "{":
    case "rec":
      return true;
    case "let":
      return peek(state, 1).kind === "{";
    default:
      return false;
  }
}
function leaf(state) {
  const token = peek(state);
  switch (token.kind) {
    case "identifier": {
      const draft = begin(state);
      expect(state, draft, token.kind);
      return finish(state, draft, { kind: "variable", name: token.text });
    }
    case "integer":
    case "float":
    case "uri":
    case "searchPath": {
      const draft = begin(state);
      expect(state, draft, token.kind);
      if (!isRepresentable(token)) {
        throw new NixSyntaxError(`the number ${token.text} is too large or too small`, token.start);
      }
      return finish(state, draft, { kind: token.kind, text: token.text });
    }
    default:
      return null;
  }
}
function isRepresentable({ kind, text }) {
  if (kind === "integer") return BigInt(text) < 2n ** 63n;
  if (kind !== "float") return true;
  const value = Number(text);
  const isZero = /^[0.]*(?:[eE]|$)/.test(text);
  return isZero || Number.isFinite(value) && value >= 22250738585072014e-324;
}
function* compound(state) {
  const token = peek(state);
  switch (token.kind) {
    case '"':
      return yield* parseString(state);
    case "indentedOpen": {
      const draft = begin(state);
      expect(state, draft, "indentedOpen");
      const parts = yield* parseParts(state, draft);
      expect(state, draft, "indentedClose");
      return finish(state, draft, { kind: "text", indented: true, parts });
    }
    case "path":
    case "homePath": {
      const draft = begin(state);
      const first = expect(state, draft, token.kind);
      if (peek(state).kind === "text" && peek(state, 1).kind !== "${") {
        throw new NixSyntaxError("a path cannot have an empty part", peek(state).start);
      }
      const parts = [first, ...yield* parseParts(state, draft)];
      if (peek(state).kind === "trailingSlash") {
        throw new NixSyntaxError("a path cannot end in a slash", peek(state).start - 1);
      }
      expect(state, draft, "pathEnd");
      return finish(state, draft, { kind: "path", parts });
    }
    case "(": {
      const draft = begin(state);
      expect(state, draft, "(");
      const inner = add(state, draft, yield parseExpression(state));
      expect(state, draft, ")");
      return finish(state, draft, { kind: "parenthesized", inner });
    }
    case "[": {
      const draft = begin(state);
      expect(state, draft, "[");
      const elements = [];
      while (startsSimple(state)) elements.push(add(state, draft, yield selection(state)));
      expect(state, draft, "]");
      return finish(state, draft, { kind: "list", elements });
    }
    case "{":
    case "rec":
    case "let": {
      const draft = begin(state);
      const prefix = token.kind === "{" ? null : token.kind;
      if (prefix !== null) expect(state, draft, prefix);
      expect(state, draft, "{");
      const bindings = yield* parseBindings(state, draft, "}");
      expect(state, draft, "}");
      return finish(state, draft, { kind: "attributeSet", prefix, bindings });
    }
    default:
      throw unexpected(state, "an expression");
  }
}
function* parseString(state) {
  const draft = begin(state);
  expect(state, draft, '"');
  const parts = yield* parseParts(state, draft);
  expect(state, draft, '"');
  return finish(state, draft, { kind: "text", indented: false, parts });
}
function* parseParts(state, draft) {
  const parts = [];
  for (; ; ) {
    const { kind } = peek(state);
    if (kind === "text") parts.push(expect(state, draft, "text"));
    else if (kind === "${") parts.push(add(state, draft, yield* parseInterpolation(state)));
    else return parts;
  }
}
function* parseInterpolation(state) {
  const draft = begin(state);
  expect(state, draft, "${");
  const expression = add(state, draft, yield parseExpression(state));
  expect(state, draft, "}");
  return finish(state, draft, { kind: "interpolation", expression });
}
function* parseBindings(state, draft, close) {
  const bindings = [];
  while (peek(state).kind !== close) {
    const entry = begin(state);
    if (accept(state, entry, "inherit")) {
      let from = null;
      if (accept(state, entry, "(")) {
        from = add(state, entry, yield parseExpression(state));
        expect(state, entry, ")");
      }
      const names = [];
      while (peek(state).kind !== ";") {
        names.push(add(state, entry, yield* parseAttribute(state)));
      }
      expect(state, entry, ";");
      bindings.push(add(state, draft, finish(state, entry, { kind: "inherit", from, names })));
    } else {
      const path = add(state, entry, yield* parsePath(state));
      expect(state, entry, "=");
      const value = add(state, entry, yield parseExpression(state));
      expect(state, entry, ";");
      bindings.push(add(state, draft, finish(state, entry, { kind: "binding", path, value })));
    }
  }
  return bindings;
}
function* parsePath(state) {
  const draft = begin(state);
  const names = [];
  do
    names.push(add(state, draft, yield* parseAttribute(state)));
  while (accept(state, draft, "."));
  return finish(state, draft, { kind: "attributePath", names });
}
function* parseAttribute(state) {
  const token = peek(state);
  switch (token.kind) {
    case "identifier":
    case "or": {
      const draft = begin(state);
      expect(state, draft, token.kind);
      return finish(state, draft, { kind: "name", name: token.text });
    }
    case '"':
      return yield* parseString(state);
    case "${":
      return yield* parseInterpolation(state);
    default:
      throw unexpected(state, "an attribute's name");
  }
}
function checkScope(expression, notByWith = /* @__PURE__ */ new Set()) {
  const pending = [[expression, null]];
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    const [node, scope] = next;
    if (node.kind === "variable") checkVariable(node, scope, notByWith);
    else visitChildren(node, scope, (child, inner) => pending.push([child, inner]));
  }
}
function checkVariable({ name, offset }, scope, notByWith) {
  if (builtinNames.has(name)) return;
  for (let current = scope; current !== null; current = current.outer) {
    if (current.names === null ? !notByWith.has(name) : current.names.has(name)) return;
  }
  throw new NixSyntaxError(`the variable ${name} is not defined`, offset);
}
function visitChildren(node, scope, visit4) {
  const visitPath = (path) => {
    for (const name of path) if (typeof name !== "string") visit4(name, scope);
  };
  switch (node.kind) {
    case "join":
      for (const part of node.parts) visit4(part, scope);
      break;
    case "list":
      for (const element of node.elements) visit4(element, scope);
      break;
    case "select":
    case "hasAttribute":
      visit4(node.subject, scope);
      visitPath(node.path);
      if (node.kind === "select" && node.fallback !== null) visit4(node.fallback, scope);
      break;
    case "apply":
      visit4(node.function, scope);
      visit4(node.argument, scope);
      break;
    case "unary":
      visit4(node.operand, scope);
      break;
    case "binary":
      visit4(node.left, scope);
      visit4(node.right, scope);
      break;
    case "if":
      visit4(node.condition, scope);
      visit4(node.consequence, scope);
      visit4(node.alternative, scope);
      break;
    case "assert":
      visit4(node.condition, scope);
      visit4(node.body, scope);
      break;
    case "with":
      visit4(node.namespace, scope);
      visit4(node.body, { names: null, outer: scope });
      break;
    case "let":
      visit4(node.body, visitSet(node.attributes, scope, visit4));
      break;
    case "set":
      visitSet(node, scope, visit4);
      break;
    case "lambda": {
      const names = new Set(node.formals?.entries.map((entry) => entry.name));
      if (node.parameter !== null) names.add(node.parameter);
      const inner = { names, outer: scope };
      for (const entry of node.formals?.entries ?? []) {
        if (entry.fallback !== null) visit4(entry.fallback, inner);
      }
      visit4(node.body, inner);
      break;
    }
  }
}
function visitSet(set, scope, visit4) {
  const inner = set.recursive ? { names: new Set(set.attributes.keys()), outer: scope } : scope;
  for (const { value, inherited } of set.attributes.values()) {
    visit4(value, inherited ? scope : inner);
  }
  for (const { name, value } of set.computed) {
    visit4(name, inner);
    visit4(value, inner);
  }
  return inner;
}
var plainBuiltins = "abort baseNameOf break builtins derivation derivationStrict dirOf false fetchGit fetchMercurial fetchTarball fetchTree fromTOML import isNull map null placeholder removeAttrs scopedImport throw toString true";
var prefixedBuiltins = "add addErrorContext all any appendContext attrNames attrValues bitAnd bitOr bitXor catAttrs ceil compareVersions concatLists concatMap concatStringsSep currentSystem currentTime deepSeq div elem elemAt fetchurl filter filterSource findFile floor foldl' fromJSON functionArgs genList genericClosure getAttr getContext getEnv groupBy hasAttr hasContext hashFile hashString head intersectAttrs isAttrs isBool isFloat isFunction isInt isList isPath isString langVersion length lessThan listToAttrs mapAttrs match mul nixPath nixVersion parseDrvName partition path pathExists readDir readFile replaceStrings seq sort split splitVersion storeDir storePath stringLength sub substring tail toFile toJSON toPath toXML trace tryEval typeOf unsafeDiscardOutputDependency unsafeDiscardStringContext unsafeGetAttrPos zipAttrsWith addDrvOutputDependencies convertHash fetchClosure flakeRefToString getFlake outputOf parseFlakeRef readFileType traceVerbose warn";
var builtinNames = /* @__PURE__ */ new Set([
  "__curPos",
  ...plainBuiltins.split(" "),
  ...prefixedBuiltins.split(" ").map((name) => `__${name}`)
]);
var largest = 25e4;
function readNix(source, fileName, notByWith) {
  if (source.length > largest) {
    throw new import_errors.UserError(
      "NIX_TOO_LARGE",
      `${fileName} has ${source.length} characters: Nix files of more than ${largest} are not read`,
      "keep what is generated in a file of its own, which the flake imports"
    );
  }
  const before = notByWith === void 0 ? readBefore(source) : void 0;
  if (before !== void 0) return before;
  try {
    const file = readBefore(source) ?? parseSyntax(source);
    checkScope(toCore(file.expression), notByWith);
    lastRead2 = [new WeakRef(file), ...lastRead2.slice(0, 1)];
    return file;
  } catch (error) {
    if (!(error instanceof NixSyntaxError)) throw error;
    const { line, column } = placeOf2(source, error.offset);
    throw new import_errors.UserError("NIX_SYNTAX", `${fileName}:${line}:${column}: ${error.message}`);
  }
}
var lastRead2 = [];
function readBefore(source) {
  return lastRead2.map((file) => file.deref()).find((file) => file?.source === source);
}
function placeOf2(source, offset) {
  const starts = lineStartsOf(source);
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = line + after >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
var asked = null;
function lineStartsOf(source) {
  if (asked?.source === source) return asked.starts;
  const starts = [0];
  for (let end = source.indexOf("\n"); end !== -1; end = source.indexOf("\n", end + 1)) {
    starts.push(end + 1);
  }
  asked = { source, starts };
  return starts;
}
async function readProjectFiles(repository, overlay = /* @__PURE__ */ new Map()) {
  const directory = (0, import_node_path2.resolve)(repository.root, repository.project);
  const top = fromTo(directory, repository.root);
  const read = async (path) => overlay.get((0, import_node_path2.resolve)(directory, path)) ?? (await readText(directory, path)).text;
  const findings = [];
  const nix = [];
  const flake = fromTo(directory, (0, import_node_path2.resolve)(repository.root, repository.flake, "flake.nix"));
  const paths = new Set(await nixFilesIn(directory));
  if (overlay.has((0, import_node_path2.resolve)(directory, flake)) || await read(flake) !== null) paths.add(flake);
  for (const path of [...paths].toSorted()) {
    const text = await read(path);
    try {
      nix.push({ path, file: readNix(text ?? "", path) });
    } catch (error) {
      if (!(error instanceof import_errors.UserError)) throw error;
      if (error.code === "NIX_TOO_LARGE") {
        if (path === flake) throw error;
        continue;
      }
      const [, line = "1", reason = error.message] = /^.*?:(\d+):\d+: (.*)$/s.exec(error.message) ?? [];
      findings.push({
        rule: "unreadable",
        file: path,
        line: Number(line),
        message: `it is not Nix: ${reason}`
      });
    }
  }
  let readYaml;
  const yaml = async (path, passesOver = () => false) => {
    const text = await read(path);
    if (text === null || passesOver(text)) return [];
    const { yamlReader } = await Promise.resolve().then(() => __toESM(require("./yaml-reader.cjs")));
    readYaml ??= yamlReader();
    const parsed = readYaml(text);
    if ("document" in parsed) return [{ path, ...parsed }];
    const { line, problem } = parsed;
    findings.push({ rule: "unreadable", file: path, line, message: problem });
    return [];
  };
  const inTop = (path) => top === "." ? path : `${top}/${path}`;
  const others = await otherProjects(repository);
  const isOfOthers2 = (text) => !text.includes(repository.project) && others.some((other) => text.includes(other));
  const workflows = [];
  for (const name of await namesIn((0, import_node_path2.join)(repository.root, ".github/workflows"))) {
    if (!/\.ya?ml$/.test(name)) continue;
    workflows.push(...await yaml(inTop(`.github/workflows/${name}`), isOfOthers2));
  }
  const tasks = [];
  for (const path of /* @__PURE__ */ new Set([".vscode/tasks.json", inTop(".vscode/tasks.json")])) {
    const text = await read(path);
    if (text !== null && !isOfOthers2(text)) tasks.push({ path, text });
  }
  const [preCommit = null] = await yaml(inTop(".pre-commit-config.yaml"));
  return {
    nix,
    workflows,
    preCommit,
    tasks,
    versionFile: await read("VERSION"),
    pythonVersionFile: await read(".python-version"),
    findings
  };
}
async function otherProjects({ root, project }) {
  if (project === ".") return [];
  const { exitCode, stdout } = await (0, import_git_here.gitHere)(root, [
    "ls-files",
    "-z",
    "--",
    ":(glob)**/poetry.lock"
  ]);
  const folders = exitCode === 0 ? stdout.split("\0").filter(Boolean).map(import_node_path2.dirname) : [];
  return folders.filter((folder) => folder !== "." && folder !== project);
}
async function namesIn(folder) {
  try {
    return (await (0, import_promises2.readdir)(folder)).toSorted();
  } catch {
    return [];
  }
}
var passedOver = /* @__PURE__ */ new Set(["node_modules", "result", "__pycache__", "venv"]);
async function nixFilesIn(directory) {
  const found = [];
  const pending = [directory];
  for (let folder = pending.pop(); folder !== void 0; folder = pending.pop()) {
    const entries = await (0, import_promises2.readdir)(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = (0, import_node_path2.join)(folder, entry.name);
      if (entry.isFile() && entry.name.endsWith(".nix")) found.push(path);
      const isOwn = !entry.name.startsWith(".") && !passedOver.has(entry.name);
      if (entry.isDirectory() && isOwn) pending.push(path);
    }
  }
  return found.map((path) => (0, import_node_path2.relative)(directory, path).split(import_node_path2.sep).join("/")).toSorted();
}
function plainName(name) {
  if (name.kind === "name") return name.name;
  if (name.kind === "text") return textValue(name);
  const { expression } = name;
  return expression.kind === "text" ? textValue(expression) : null;
}
function nameKey(name) {
  const part = name.kind === "text" && name.parts.length === 1 ? name.parts[0] : name;
  if (part?.kind === "interpolation" && part.expression.kind === "variable") {
    return `\${${part.expression.name}}`;
  }
  return plainName(name);
}
function plainNames(path) {
  return path.names.map(plainName);
}
function findBindings(bindings, wanted, within = []) {
  return bindings.flatMap((binding) => {
    if (binding.kind === "inherit") return [];
    const names = binding.path.names.map(nameKey);
    const shared = Math.min(names.length, wanted.length);
    for (let index = 0; index < shared; index += 1) {
      if (names[index] !== wanted[index]) return [];
    }
    if (names.length >= wanted.length) {
      return [{ binding, within, rest: binding.path.names.slice(wanted.length) }];
    }
    const inner = strip(binding.value);
    if (inner.kind !== "attributeSet" || inner.prefix === "let") return [];
    return findBindings(inner.bindings, wanted.slice(names.length), [...within, inner]);
  });
}
function findValue(bindings, wanted) {
  const exact = findBindings(bindings, wanted).filter((found) => found.rest.length === 0);
  return exact[0]?.binding.value ?? null;
}
function isDefined(bindings, wanted) {
  return findBindings(bindings, wanted).length > 0 || inherits(bindings, wanted[0] ?? "");
}
function inherits(bindings, name) {
  return bindings.some(
    (binding) => binding.kind === "inherit" && binding.names.some((inherited) => plainName(inherited) === name)
  );
}
function definedNames(bindings) {
  return bindings.flatMap((binding) => {
    const names = binding.kind === "inherit" ? binding.names.map(plainName) : plainNames(binding.path).slice(0, 1);
    return names.filter((name) => name !== null);
  });
}
function strip(expression) {
  let current = expression;
  while (current.kind === "parenthesized") current = current.inner;
  return current;
}
function selectionNames(expression) {
  const current = strip(expression);
  if (current.kind === "variable") return [current.name];
  if (current.kind !== "select" || current.fallback !== null) return null;
  const subject = selectionNames(current.subject);
  const names = plainNames(current.path);
  if (subject === null || names.includes(null)) return null;
  return [...subject, ...names];
}
function applied(expression) {
  let callee = strip(expression);
  const given = [];
  while (callee.kind === "apply") {
    given.unshift(callee.argument);
    callee = strip(callee.function);
  }
  return { callee, arguments: given };
}
function lastName(callee) {
  if (callee.kind === "variable") return callee.name;
  if (callee.kind !== "select") return null;
  const name = callee.path.names.at(-1);
  return name === void 0 ? null : plainName(name);
}
var known = [
  "mkPoetry2Nix",
  "mkPoetryApplication",
  "mkPoetryEditablePackage",
  "mkPoetryEnv",
  "mkPoetryPackages",
  "mkPoetryScriptsPackage",
  "mkPoetryWorkspace"
];
function findUnknownFunctions(file) {
  const found = /* @__PURE__ */ new Map();
  const defined = /* @__PURE__ */ new Set();
  const pending = [file.expression];
  for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
    for (const child of node.children) if ("children" in child) pending.push(child);
    if (node.kind === "attributeSet" || node.kind === "let") {
      const own = node.bindings.filter(({ kind }) => kind === "binding");
      for (const name of definedNames(own)) defined.add(name);
    } else if (node.kind === "lambda") {
      for (const { name } of node.formals?.entries ?? []) defined.add(name);
    } else if (node.kind === "inherit" && node.from !== null) {
      for (const name of definedNames([node])) see(name, node.start);
    } else if (node.kind === "select" || node.kind === "variable") {
      see(lastName(node) ?? "", node.start);
    }
  }
  return [...found].filter(([name]) => !defined.has(name)).sort(([, a], [, b]) => a - b).map(([name, offset]) => ({
    name,
    line: placeOf2(file.source, offset).line,
    instead: insteadOf(name)
  }));
  function see(name, offset) {
    if (!/^mkPoetry[A-Z]/.test(name) || known.includes(name)) return;
    found.set(name, Math.min(offset, found.get(name) ?? offset));
  }
}
function insteadOf(name) {
  if (/shell/i.test(name)) {
    return "`pkgs.mkShell { packages = [ (mkPoetryEnv { projectDir = ./.; }) ]; }` is a shell";
  }
  return (0, import_read_groups.nearest)(name, known) ?? `there are ${known.slice(1).join(", ")}`;
}
function checkFunctions(nix) {
  return nix.flatMap(({ path, file }) => [
    ...nodePackagesIn(file).map(
      (line) => ({
        rule: "gone-from-nixpkgs",
        file: path,
        line,
        message: "nixpkgs has no nodePackages since March 2026: nodejs brings npm, and others are at its top, such as pkgs.prettier"
      })
    ),
    ...findUnknownFunctions(file).map(
      ({ name, line, instead }) => ({
        rule: "unknown-function",
        file: path,
        line,
        message: `neither poetry2nix nor Poetrix has ${name}; ${instead}`
      })
    )
  ]);
}
function nodePackagesIn(file) {
  const pending = [file.expression];
  const offsets = [];
  for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
    for (const child of node.children) if ("children" in child) pending.push(child);
    if (node.kind !== "select" && node.kind !== "variable") continue;
    const text = file.source.slice(node.start, node.end);
    if (/(^|\.)nodePackages(\.|$)/.test(text)) offsets.push(node.start);
  }
  const first = Math.min(...offsets);
  return offsets.length === 0 ? [] : [placeOf2(file.source, first).line];
}
function createScanner(text, ignoreTrivia = false) {
  const len = text.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text.substring(start, end);
  }
  function scanString2() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text.charCodeAt(pos);
      if (ch === 34) {
        result += text.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code = text.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code) {
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      case 34:
        pos++;
        value = scanString2();
        return token = 10;
      case 47:
        const start = pos - 1;
        if (text.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text.substring(start, pos);
          return token = 12;
        }
        if (text.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text.charCodeAt(pos);
            if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text.charCodeAt(pos))) {
          return token = 16;
        }
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return { setPosition, getPosition: () => pos, scan: ignoreTrivia ? scanNextNonTrivia : scanNext, getToken: () => token, getTokenValue: () => value, getTokenOffset: () => tokenOffset, getTokenLength: () => pos - tokenOffset, getTokenStartLine: () => lineStartOffset, getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset, getTokenError: () => scanError };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = { " ": { "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
  return "\n" + " ".repeat(index);
}), "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
  return "\r" + " ".repeat(index);
}), "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
  return "\r\n" + " ".repeat(index);
}) }, "	": { "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
  return "\n" + "	".repeat(index);
}), "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
  return "\r" + "	".repeat(index);
}), "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
  return "\r\n" + "	".repeat(index);
}) } };
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = { allowTrailingComma: false };
})(ParseOptions || (ParseOptions = {}));
function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
  let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
  function ensurePropertyComplete(endOffset) {
    if (currentParent.type === "property") {
      currentParent.length = endOffset - currentParent.offset;
      currentParent = currentParent.parent;
    }
  }
  function onValue(valueNode) {
    currentParent.children.push(valueNode);
    return valueNode;
  }
  const visitor = { onObjectBegin: (offset) => {
    currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
  }, onObjectProperty: (name, offset, length) => {
    currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
    currentParent.children.push({ type: "string", value: name, offset, length, parent: currentParent });
  }, onObjectEnd: (offset, length) => {
    ensurePropertyComplete(offset + length);
    currentParent.length = offset + length - currentParent.offset;
    currentParent = currentParent.parent;
    ensurePropertyComplete(offset + length);
  }, onArrayBegin: (offset, length) => {
    currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
  }, onArrayEnd: (offset, length) => {
    currentParent.length = offset + length - currentParent.offset;
    currentParent = currentParent.parent;
    ensurePropertyComplete(offset + length);
  }, onLiteralValue: (value, offset, length) => {
    onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
    ensurePropertyComplete(offset + length);
  }, onSeparator: (sep3, offset, length) => {
    if (currentParent.type === "property") {
      if (sep3 === ":") {
        currentParent.colonOffset = offset;
      } else if (sep3 === ",") {
        ensurePropertyComplete(offset);
      }
    }
  }, onError: (error, offset, length) => {
    errors.push({ error, offset, length });
  } };
  visit(text, visitor, options);
  const result = currentParent.children[0];
  if (result) {
    delete result.parent;
  }
  return result;
}
function findNodeAtLocation(root, path) {
  if (!root) {
    return void 0;
  }
  let node = root;
  for (let segment of path) {
    if (typeof segment === "string") {
      if (node.type !== "object" || !Array.isArray(node.children)) {
        return void 0;
      }
      let found = false;
      for (const propertyNode of node.children) {
        if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
          node = propertyNode.children[1];
          found = true;
          break;
        }
      }
      if (!found) {
        return void 0;
      }
    } else {
      const index = segment;
      if (node.type !== "array" || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
        return void 0;
      }
      node = node.children[index];
    }
  }
  return node;
}
function visit(text, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(14);
          break;
        case 5:
          handleError(15);
          break;
        case 3:
          handleError(13);
          break;
        case 1:
          if (!disallowComments) {
            handleError(11);
          }
          break;
        case 2:
          handleError(12);
          break;
        case 6:
          handleError(16);
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(10);
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(1);
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString2(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(2);
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [2, 5]);
      return false;
    }
    parseString2(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [2, 5]);
      }
    } else {
      handleError(5, [], [2, 5]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [2, 5]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [2], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [4, 5]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [4], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject();
      case 10:
        return parseString2(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}
function stripComments(text, replaceCh) {
  let _scanner = createScanner(text), parts = [], kind, offset = 0, pos;
  do {
    pos = _scanner.getPosition();
    kind = _scanner.scan();
    switch (kind) {
      case 12:
      case 13:
      case 17:
        if (offset !== pos) {
          parts.push(text.substring(offset, pos));
        }
        if (replaceCh !== void 0) {
          parts.push(_scanner.getTokenValue().replace(/[^\r\n]/g, replaceCh));
        }
        offset = _scanner.getPosition();
        break;
    }
  } while (kind !== 17);
  return parts.join("");
}
function getNodeType(value) {
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return "number";
    case "string":
      return "string";
    case "object": {
      if (!value) {
        return "null";
      } else if (Array.isArray(value)) {
        return "array";
      }
      return "object";
    }
    default:
      return "null";
  }
}
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var parseTree2 = parseTree;
var findNodeAtLocation2 = findNodeAtLocation;
var stripComments2 = stripComments;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code) {
  switch (code) {
    case 1:
      return "InvalidSymbol";
    case 2:
      return "InvalidNumberFormat";
    case 3:
      return "PropertyNameExpected";
    case 4:
      return "ValueExpected";
    case 5:
      return "ColonExpected";
    case 6:
      return "CommaExpected";
    case 7:
      return "CloseBraceExpected";
    case 8:
      return "CloseBracketExpected";
    case 9:
      return "EndOfFileExpected";
    case 10:
      return "InvalidCommentToken";
    case 11:
      return "UnexpectedEndOfComment";
    case 12:
      return "UnexpectedEndOfString";
    case 13:
      return "UnexpectedEndOfNumber";
    case 14:
      return "InvalidUnicode";
    case 15:
      return "InvalidEscapeCharacter";
    case 16:
      return "InvalidCharacter";
  }
  return "<unknown ParseErrorCode>";
}
var import_yaml2 = (0, import_esbuild.__toESM)((0, import_yaml.require_dist)(), 1);
function blockOf(source, node) {
  const last = node.bindings.at(-1);
  if (node.kind === "attributeSet") {
    const open = source.indexOf("{", node.start) + 1;
    return { bindings: node.bindings, open, close: node.end - 1 };
  }
  const inKeyword = node.children.find((child) => child.kind === "in");
  if (inKeyword === void 0) throw new Error("a let without in");
  return {
    bindings: node.bindings,
    open: node.start + "let".length,
    close: Math.max(inKeyword.start, last?.end ?? 0)
  };
}
function lineEnd(source) {
  return /\r?\n/.exec(source)?.[0] ?? "\n";
}
function indentationAt(source, offset) {
  const lineStart = source.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(source.slice(lineStart))?.[0] ?? "";
}
function isFirstOnLine(source, offset) {
  let before = offset - 1;
  while (before >= 0 && source[before] !== "\n" && /\s/.test(source[before] ?? "")) before -= 1;
  return before < 0 || source[before] === "\n";
}
function indentationUnit(source) {
  if (/^\t/m.test(source)) return "	";
  const widths = [...source.matchAll(/^( +)\S/gm)].map((match) => match[1].length);
  const least = Math.min(...widths, 8);
  return " ".repeat(least === 4 || least === 8 || least === 3 ? least : 2);
}
function addBindings(source, block, { additions, after = block.bindings.at(-1) }) {
  const newline = lineEnd(source);
  if (after === void 0) return fillBlock(source, block, additions);
  const added = additions.flat().join(" ");
  const oneLine = source.slice(block.open, block.close);
  if (!isFirstOnLine(source, after.start) && additions.every((lines) => lines.length === 1) && !oneLine.includes("\n") && oneLine.length + added.length < 100) {
    return insertion(after.end, ` ${added}`);
  }
  const gap = hasBlankLines(source, block) || isFollowedByBlank(source, block, after);
  const text = (gap ? newline : "") + renderBindings(source, block, additions);
  const behind = endOfLine(source, after.end);
  if (behind !== null && behind < block.close) return insertion(behind, text);
  const rest = /^[ \t]*/.exec(source.slice(after.end))?.[0].length ?? 0;
  return {
    start: after.end,
    end: after.end + rest,
    text: `${text}${newline}${indentationAt(source, block.open)}`
  };
}
function addFirstBindings(source, block, additions) {
  if (block.bindings.length === 0) return fillBlock(source, block, additions);
  const gap = hasBlankLines(source, block) ? lineEnd(source) : "";
  return insertion(block.open, renderBindings(source, block, additions) + gap);
}
function renderBindings(source, block, additions) {
  const newline = lineEnd(source);
  const firstOnLine = block.bindings.find((binding) => isFirstOnLine(source, binding.start));
  const indentation = firstOnLine ? indentationAt(source, firstOnLine.start) : indentationAt(source, block.open) + indentationUnit(source);
  const column = alignment(source, block);
  const isSpaced = hasBlankLines(source, block);
  return additions.map((lines, index) => {
    const isLong = lines.length > 1 || (additions[index - 1]?.length ?? 0) > 1;
    const gap = isSpaced && index > 0 && isLong ? newline : "";
    return gap + newline + indent(alignLines(lines, column), indentation, newline);
  }).join("");
}
function fillBlock(source, block, additions) {
  const newline = lineEnd(source);
  const outer = indentationAt(source, block.open);
  const inner = outer + indentationUnit(source);
  const text = additions.map((lines) => newline + indent(lines, inner, newline)).join("");
  const content = source.slice(block.open, block.close);
  const start = block.open + content.trimEnd().length;
  return { start, end: block.close, text: `${text}${newline}${outer}` };
}
function indent(lines, indentation, newline) {
  return lines.map((line) => line === "" ? "" : indentation + line).join(newline);
}
function endOfLine(source, offset) {
  const match = /^[ \t]*(?:#[^\r\n]*|(?:\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)*)(?=\r?\n|$)/.exec(
    source.slice(offset)
  );
  return match ? offset + match[0].length : null;
}
function alignment(source, block) {
  const columns = [];
  let isPadded = false;
  for (const binding of block.bindings) {
    if (binding.kind !== "binding" || !isFirstOnLine(source, binding.start)) continue;
    const equals = source.indexOf("=", binding.path.end);
    columns.push(equals - binding.start);
    if (equals - binding.path.end > 1) isPadded = true;
  }
  if (!isPadded || columns.length < 2 || new Set(columns).size > 1) return null;
  return columns[0] ?? null;
}
function alignLines(lines, column) {
  const [first = "", ...rest] = lines;
  const equals = first.indexOf(" = ");
  if (column === null || equals < 0) return lines;
  return [first.slice(0, equals).padEnd(column - 1) + first.slice(equals), ...rest];
}
function hasBlankLines(source, block) {
  if (block.bindings.length < 2) return false;
  return block.bindings.slice(1).every((binding, index) => {
    const before = block.bindings[index];
    return /\n[ \t]*\r?\n/.test(source.slice(before.end, binding.start));
  });
}
function isFollowedByBlank(source, block, after) {
  const isLong = ({ start, end }) => source.slice(start, end).includes("\n");
  const gaps = block.bindings.flatMap((binding, index) => {
    const next = block.bindings[index + 1];
    return next && isLong(binding) ? [source.slice(binding.end, next.start)] : [];
  });
  const isBlank = (gap) => /\n[ \t]*\r?\n/.test(gap);
  return isLong(after) && after === block.bindings.at(-1) && gaps.length > 0 && gaps.every(isBlank);
}
function addFormal(source, formals, name) {
  const last = formals.entries.at(-1);
  if (last === void 0) {
    return insertion(formals.start + 1, formals.ellipsis ? ` ${name},` : ` ${name} `);
  }
  const previous = formals.entries.at(-2);
  const between = previous ? source.slice(previous.end, last.start) : ", ";
  const separator = /^\s*,\s*$/.test(between) ? between : ", ";
  return insertion(last.end, `${separator}${name}`);
}
function prependElement(source, list, element) {
  const first = list.elements[0];
  if (first === void 0) {
    const isBare = list.end - list.start === 2;
    return insertion(list.start + 1, ` ${element}${isBare ? " " : ""}`);
  }
  if (!isFirstOnLine(source, first.start)) return insertion(first.start, `${element} `);
  const indentation = indentationAt(source, first.start);
  return insertion(list.start + 1, `${lineEnd(source)}${indentation}${element}`);
}
function appendElement(source, list, element) {
  const last = list.elements.at(-1);
  if (last === void 0) {
    const inner = source.slice(list.start + 1, list.end - 1);
    if (inner.trim() === "")
      return { start: list.start + 1, end: list.end - 1, text: ` ${element} ` };
    return prependElement(source, list, element);
  }
  const behind = isFirstOnLine(source, last.start) ? endOfLine(source, last.end) : null;
  if (behind === null || behind >= list.end) return insertion(last.end, ` ${element}`);
  return insertion(behind, `${lineEnd(source)}${indentationAt(source, last.start)}${element}`);
}
function insertion(offset, text) {
  return { start: offset, end: offset, text };
}
function walk(root, visit4) {
  const pending = [root];
  for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
    visit4(node);
    for (const child of node.children) if ("children" in child) pending.push(child);
  }
}
function ancestorsOf(root, inner) {
  const ancestors = [];
  let node = root;
  while (node !== void 0 && node !== inner) {
    ancestors.push(node);
    node = node.children.find(
      (child) => "children" in child && child.start <= inner.start && inner.end <= child.end
    );
  }
  return ancestors;
}
function namesOf(scope) {
  if (scope.kind !== "lambda") return definedNames(scope.bindings);
  const formals = scope.formals?.entries.map((entry) => entry.name) ?? [];
  return scope.parameter === null ? formals : [...formals, scope.parameter.text];
}
function isBound(scopes, name) {
  return scopes.some((scope) => namesOf(scope).includes(name));
}
function boundValue(scopes, name) {
  return boundIn(scopes, name)?.value ?? null;
}
function boundIn(scopes, name) {
  const index = scopes.findLastIndex((scope2) => namesOf(scope2).includes(name));
  const scope = scopes[index];
  if (scope === void 0 || scope.kind === "lambda") return null;
  const value = findValue(scope.bindings, [name]);
  return value && { value, scopes: scopes.slice(0, index + 1) };
}
function inheritedIn(set, scopes, name) {
  const isInherited = set.bindings.some(
    (binding) => binding.kind === "inherit" && binding.from === null && definedNames([binding]).includes(name)
  );
  return isInherited ? boundIn(scopes, name) : null;
}
function resolveVariable(scopes, expression) {
  let node = strip(expression);
  for (let step = 0; step < 20; step += 1) {
    if (node.kind === "with" || node.kind === "let") node = strip(node.body);
    else {
      const value = node.kind === "variable" ? boundValue(scopes, node.name) : null;
      if (value === null) break;
      node = strip(value);
    }
  }
  return node;
}
function packagesVariable(scopes, nixpkgs) {
  if (isBound(scopes, "pkgs")) return "pkgs";
  for (const scope of scopes.toReversed()) {
    if (scope.kind === "lambda") continue;
    const name = definedNames(scope.bindings).find((candidate) => {
      const value = findValue(scope.bindings, [candidate]);
      return value !== null && isNixpkgs(value, nixpkgs);
    });
    if (name !== void 0) return name;
  }
  return null;
}
function isNixpkgs(expression, nixpkgs) {
  const node = strip(expression);
  if (node.kind === "select") {
    const subject = selectionNames(node.subject);
    const names = node.path.names.map((name) => name.kind === "name" ? name.name : null);
    return subject !== null && names.slice(0, -1).includes("legacyPackages");
  }
  if (node.kind !== "apply") return false;
  const outer = strip(node.function);
  if (outer.kind !== "apply" || lastName(strip(outer.function)) !== "import") return false;
  const imported = selectionNames(outer.argument)?.at(-1);
  return nixpkgs === void 0 ? /nixpkgs|unstable/.test(imported ?? "") : imported === nixpkgs;
}
function usesName(file, name) {
  return file.tokens.some((token) => token.kind === "identifier" && token.text === name);
}
function freeName(file, ...candidates) {
  const free = candidates.find((name) => !usesName(file, name));
  if (free !== void 0) return free;
  let number = 2;
  while (usesName(file, `${candidates[0]}${number}`)) number += 1;
  return `${candidates[0]}${number}`;
}
function givenTo(inner, {
  caller,
  further,
  scopes
}) {
  const kinds = kindsGiven(caller, further, { scopes, parameters: /* @__PURE__ */ new Map(), steps: 30 });
  let system = null;
  let packages = null;
  let lambda2 = inner;
  for (const kind of kinds) {
    if (lambda2.kind !== "lambda") break;
    for (const [name, of] of boundBy(lambda2, kind)) {
      if (of === "system") system ??= `\${${name}}`;
      if (of === "packages") packages ??= name;
    }
    lambda2 = strip(lambda2.body);
  }
  return system === null && packages === null ? null : { system, packages };
}
function boundBy({ parameter, formals }, kind) {
  const bound = parameter === null ? [] : [[parameter.text, kind]];
  if (kind === null || typeof kind === "string") return bound;
  for (const { name } of formals?.entries ?? []) bound.push([name, kind.get(name) ?? null]);
  if (parameter !== null && formals === null) {
    for (const [name, of] of kind) bound.push([`${parameter.text}.${name}`, of]);
  }
  return bound;
}
function kindsGiven(caller, further, around) {
  if (around.steps <= 0) return [];
  const { callee, arguments: given } = applied(caller);
  const name = lastName(callee);
  const [first] = given;
  if (name === "genAttrs" && given.length === 1) return isSystems(first, around) ? ["system"] : [];
  if (name === "eachDefaultSystemMap" && given.length === 0) return ["system"];
  if (name === "eachSystemMap" && given.length === 1) return ["system"];
  if (name === "mapAttrs" && given.length === 0 && further[0] !== void 0) {
    const element = elementOf(further[0], around);
    return element === null ? [] : ["system", element];
  }
  const value = callee.kind === "variable" ? boundTo(callee.name, around) : null;
  if (value === null) return [];
  let body = value.expression;
  for (let left = given.length; left > 0; left -= 1) {
    if (body.kind !== "lambda") return kindsGivenPartly(body, given.slice(-left), value.around);
    body = strip(body.body);
  }
  if (body.kind !== "lambda") return kindsGiven(body, further, value.around);
  if (body.parameter === null) return [];
  return kindsAtCall(body.body, body.parameter.text, inside(value.around, body, null)) ?? [];
}
function kindsGivenPartly(body, left, around) {
  const { callee, arguments: given } = applied(body);
  if (lastName(callee) !== "genAttrs" || given.length + left.length !== 1) return [];
  return isSystems([...given, ...left][0], around) ? ["system"] : [];
}
function kindsAtCall(expression, wanted, around) {
  if (around.steps <= 0) return null;
  const node = strip(expression);
  const next = { ...around, steps: around.steps - 1 };
  const isWanted = (one) => one.kind === "variable" && one.name === wanted;
  switch (node.kind) {
    case "let":
      return kindsAtCall(node.body, wanted, inside(next, node));
    case "with":
    case "assert":
      return kindsAtCall(node.body, wanted, next);
    case "apply": {
      const { callee, arguments: given } = applied(node);
      if (isWanted(callee)) return given.map((one) => kindOf(one, next));
      return kindsOfCallback(node, { isWanted, wanted, around: next });
    }
    default:
      return null;
  }
}
function kindsOfCallback(call, {
  isWanted,
  wanted,
  around
}) {
  const further = [];
  for (let node = call; node.kind === "apply"; node = strip(node.function)) {
    const last = strip(node.argument);
    if (isWanted(last)) return kindsGiven(node.function, further, around);
    if (last.kind === "lambda") {
      const kinds = kindsGiven(node.function, further, around);
      return kindsInFunction(last, wanted, { kinds, around });
    }
    further.unshift(last);
  }
  return null;
}
function kindsInFunction(lambda2, wanted, { kinds, around }) {
  let body = lambda2;
  let within = around;
  for (const kind of [...kinds, null]) {
    if (body.kind !== "lambda") break;
    within = inside(within, body, kind);
    body = strip(body.body);
  }
  return kindsAtCall(body, wanted, within);
}
function kindOf(expression, around) {
  if (around.steps <= 0) return null;
  const node = strip(expression);
  const next = { ...around, steps: around.steps - 1 };
  switch (node.kind) {
    case "variable": {
      const kind = parameterKind(node.name, next);
      if (kind !== void 0) return kind;
      const value = boundTo(node.name, next);
      return value && kindOf(value.expression, value.around);
    }
    case "let":
      return kindOf(node.body, inside(next, node));
    case "with":
    case "assert":
      return kindOf(node.body, next);
    case "attributeSet":
      return kindsOfSet(node, next);
    case "select": {
      if (isNixpkgs(node)) return "packages";
      return node.path.names.length === 1 ? elementOf(node.subject, next) : null;
    }
    case "apply": {
      if (isNixpkgs(node)) return "packages";
      const { callee, arguments: given } = applied(node);
      const value = callee.kind === "variable" ? boundTo(callee.name, next) : null;
      if (value?.expression.kind !== "lambda" || given.length !== 1) return null;
      return kindOf(value.expression.body, inside(value.around, value.expression, null));
    }
    default:
      return null;
  }
}
function kindsOfSet({ bindings, prefix }, around) {
  const kinds = /* @__PURE__ */ new Map();
  if (prefix === "let") return null;
  for (const binding of bindings) {
    if (binding.kind === "binding") {
      const [name] = binding.path.names;
      const key = binding.path.names.length === 1 && name ? plainName(name) : null;
      if (key !== null) kinds.set(key, prefix === null ? kindOf(binding.value, around) : null);
    } else if (binding.from === null) {
      for (const name of binding.names.map(plainName)) {
        if (name === null) continue;
        const value = boundTo(name, around);
        kinds.set(
          name,
          parameterKind(name, around) ?? (value && kindOf(value.expression, value.around))
        );
      }
    }
  }
  return kinds;
}
function elementOf(expression, around) {
  if (around.steps <= 0) return null;
  const node = strip(expression);
  const next = { ...around, steps: around.steps - 1 };
  if (node.kind === "select" && lastName(node) === "legacyPackages") return "packages";
  if (node.kind === "variable") {
    const value = boundTo(node.name, next);
    return value && elementOf(value.expression, value.around);
  }
  if (node.kind !== "apply") return null;
  const inner = strip(node.argument);
  if (inner.kind !== "lambda") return null;
  const [kind = null] = kindsGiven(node.function, [], next);
  return kind === "system" ? kindOf(inner.body, inside(next, inner, kind)) : null;
}
function isOfAllSystems(scopes, name) {
  const value = boundTo(name, { scopes, parameters: /* @__PURE__ */ new Map(), steps: 30 });
  return value !== null && elementOf(value.expression, value.around) === "packages";
}
function packagesByKind(scopes) {
  const found = scopes.flatMap((scope, index) => {
    if (scope.kind === "lambda") return [];
    const around = { scopes: scopes.slice(0, index + 1), parameters: /* @__PURE__ */ new Map(), steps: 30 };
    return definedNames(scope.bindings).flatMap((name) => {
      const value = findValue(scope.bindings, [name]);
      return value !== null && kindOf(value, around) === "packages" ? [{ name, value }] : [];
    });
  });
  return found.length === 1 ? found[0] ?? null : null;
}
function isSystems(expression, around) {
  if (expression === void 0 || around.steps <= 0) return false;
  const node = strip(expression);
  if (node.kind === "list") {
    return node.elements.some((one) => {
      const element = strip(one);
      return element.kind === "text" ? isSystem(textValue(element) ?? "") : isSystem((lastName(element) ?? "").replace("_linux", "-linux"));
    });
  }
  if (/systems|flakeExposed/i.test(lastName(node) ?? "")) return true;
  if (node.kind === "apply") {
    const { callee, arguments: given } = applied(node);
    return [callee, ...given].some((one) => /systems/i.test(lastName(strip(one)) ?? ""));
  }
  const value = node.kind === "variable" ? boundTo(node.name, around) : null;
  return value !== null && isSystems(value.expression, value.around);
}
function isSystem(name) {
  return import_systems.nixSystems.includes(name);
}
function parameterKind(name, { scopes, parameters }) {
  const scope = scopes.findLast((one) => namesOf(one).includes(name));
  if (scope?.kind !== "lambda") return void 0;
  return new Map(boundBy(scope, parameters.get(scope) ?? null)).get(name) ?? null;
}
function boundTo(name, around) {
  const bound = boundIn(around.scopes, name);
  if (bound === null) return null;
  return {
    expression: strip(bound.value),
    around: { ...around, scopes: bound.scopes, steps: around.steps - 1 }
  };
}
function inside(around, scope, kind = null) {
  const parameters = scope.kind === "lambda" ? new Map([...around.parameters, [scope, kind]]) : around.parameters;
  return { scopes: [...around.scopes, scope], parameters, steps: around.steps - 1 };
}
var systemVariable = "${system}";
function systemOf({ parameter, formals }) {
  if (formals?.entries.some((entry) => entry.name === "system")) return systemVariable;
  return formals === null && parameter !== null ? `\${${parameter.text}}` : null;
}
var UnknownShape = class extends Error {
  name = "UnknownShape";
};
function outputsFunction(flake) {
  const found = findBindings(flake.bindings, ["outputs"]);
  const [only] = found;
  if (only === void 0) throw new UnknownShape("it has no outputs");
  const value = strip(only.binding.value);
  if (found.length > 1 || only.rest.length > 0 || value.kind !== "lambda") {
    throw new UnknownShape("its outputs are not written as a function");
  }
  return value;
}
function findOutputs(outputs) {
  const sites = findSites(outputs.body, [outputs]);
  const bySystem = sites.filter((site) => site.function !== null);
  const [first] = bySystem;
  if (first?.function) {
    const fitting = bySystem.find(({ set }) => definesOutput(set)) ?? first;
    return { ...fitting, shape: "bySystem", function: fitting.function };
  }
  const top = sites.find(({ set }) => definesOutput(set)) ?? sites[0];
  if (top === void 0) throw new UnknownShape("its outputs are not written as a set");
  const calls = outputCalls(top.set, top.scopes);
  if (calls.size > 0) return { shape: "byOutput", set: top.set, scopes: top.scopes, calls };
  return { shape: "plain", set: top.set, scopes: top.scopes, system: plainSystem(top) };
}
function definesOutput(set) {
  return definedNames(set.bindings).some((name) => ["packages", "devShells"].includes(name));
}
var systemFunctions = ["eachDefaultSystem", "eachSystem"];
function findSites(expression, scopes) {
  const node = strip(expression);
  switch (node.kind) {
    case "attributeSet":
      return [{ set: node, scopes, function: null, flakeParts: false }];
    case "let":
      return findSites(node.body, [...scopes, node]);
    case "with":
    case "assert":
      return findSites(node.body, scopes);
    case "binary":
      if (node.operator !== "//") return [];
      return [...findSites(node.left, scopes), ...findSites(node.right, scopes)];
    case "apply":
      return sitesOfCall(node, scopes);
    default:
      return [];
  }
}
function sitesOfCall(call, scopes) {
  const { callee, arguments: given } = applied(call);
  const last = given.at(-1);
  const name = lastName(callee);
  if (last === void 0 || name === null) return [];
  if (name === "mkFlake") return perSystemSites(last, scopes);
  if (!systemFunctions.includes(name)) return [];
  const named = strip(last);
  const bound = named.kind === "variable" ? boundIn(scopes, named.name) : null;
  const inner = bound === null ? named : strip(bound.value);
  if (inner.kind !== "lambda") return [];
  const [result] = findSites(inner.body, [...bound?.scopes ?? scopes, inner]);
  return result ? [{ ...result, function: inner }] : [];
}
function perSystemSites(module2, scopes) {
  const node = strip(module2);
  if (node.kind === "lambda") return perSystemSites(node.body, [...scopes, node]);
  if (node.kind === "let") return perSystemSites(node.body, [...scopes, node]);
  const bindings = node.kind === "attributeSet" ? node.bindings : [];
  const found = findBindings(bindings, ["perSystem"])[0];
  const inner = found && strip(found.binding.value);
  if (inner?.kind === "lambda" && found?.rest.length === 0) {
    const [result] = findSites(inner.body, [...scopes, inner]);
    if (result) return [{ ...result, function: inner, flakeParts: true }];
  }
  throw new UnknownShape("its call of mkFlake has no perSystem of its own");
}
function outputCalls(set, scopes) {
  const calls = /* @__PURE__ */ new Map();
  for (const output of ["packages", "devShells"]) {
    const inherited = inheritedIn(set, scopes, output);
    const found = findBindings(set.bindings, [output]);
    const [only] = found;
    if (inherited !== null) {
      const call = callOfFunction(inherited.value, inherited.scopes);
      if (call) calls.set(output, { ...call, binding: null });
    } else if (found.length === 1 && only?.rest.length === 0) {
      const call = callOfFunction(only.binding.value, scopes);
      if (call) calls.set(output, { ...call, binding: only.binding });
    }
  }
  return calls;
}
function callOfFunction(expression, scopes) {
  const further = [];
  let value = strip(expression);
  while (value.kind === "apply" && strip(value.argument).kind !== "lambda") {
    further.unshift(value.argument);
    value = strip(value.function);
  }
  if (value.kind !== "apply") return null;
  const inner = strip(value.argument);
  if (inner.kind !== "lambda") return null;
  let body = inner;
  const inside2 = [...scopes];
  const parameters = [];
  while (body.kind === "lambda") {
    inside2.push(body);
    parameters.push(...body.formals?.entries.map(({ name }) => name) ?? []);
    if (body.parameter !== null) parameters.push(body.parameter.text);
    body = strip(body.body);
  }
  const caller = lastName(applied(value.function).callee) ?? "";
  if (caller === "mapAttrs'") return null;
  const isNamed = parameters.some((name) => /^pkgs$|system/i.test(name)) || /system/i.test(caller);
  const given = givenTo(inner, { caller: value.function, further, scopes }) ?? (isNamed ? { system: systemOf(inner), packages: null } : null);
  if (given === null) return null;
  const [site] = findSites(body, inside2);
  if (site === void 0 || site.function !== null) return null;
  const { set, scopes: around } = site;
  return { caller: value.function, further, function: inner, given, set, scopes: around };
}
function plainSystem(top) {
  const systems = /* @__PURE__ */ new Set();
  for (const output of ["packages", "devShells", "apps", "checks", "defaultPackage", "devShell"]) {
    const inherited = inheritedIn(top.set, top.scopes, output);
    const found = findBindings(top.set.bindings, [output]).map(({ binding, rest }) => ({
      value: strip(binding.value),
      first: rest[0]
    }));
    if (inherited) found.push({ value: strip(inherited.value), first: void 0 });
    for (const { value, first } of found) {
      if (first !== void 0) addSystem(systems, first);
      else if (value.kind === "attributeSet") {
        for (const inner of value.bindings) {
          const name = inner.kind === "binding" ? inner.path.names[0] : void 0;
          if (name !== void 0) addSystem(systems, name);
        }
      } else throw new UnknownShape(fromUnknownFunction(output, value));
    }
  }
  const [system, ...others] = systems;
  if (system === void 0) throw new UnknownShape("it has no packages or devShells to add to");
  if (others.length > 0) throw new UnknownShape("it lists each system by itself");
  return system;
}
function fromUnknownFunction(output, value) {
  const unknown = `its ${output} come from a function that Poetrix does not know`;
  const inner = value.kind === "apply" ? strip(value.argument) : value;
  if (inner.kind !== "lambda" || inner.parameter === null) return unknown;
  const { text } = inner.parameter;
  return `${unknown}: if \`${text}\` is the system there, or its packages, name it \`system\` or \`pkgs\``;
}
function addSystem(systems, name) {
  const key = nameKey(name);
  if (key === null) throw new UnknownShape("it computes the names of its systems");
  systems.add(key);
}
function placeIn(set, scopes, wanted) {
  const found = findBindings(set.bindings, wanted);
  const [first] = found;
  if (first === void 0) {
    const [name = "", ...rest] = wanted;
    const inherited = inheritedIn(set, scopes, name);
    if (inherited === null) return inherits(set.bindings, name) ? "unknown" : "absent";
    const place = placeOfValue(inherited.value, inherited.scopes);
    if (place === null) return "unknown";
    return rest.length === 0 ? place : placeIn(place.set, place.scopes, rest);
  }
  const whole = found.find(({ rest }) => rest.length === 0);
  if (whole !== void 0) return placeOfValue(whole.binding.value, scopes) ?? "unknown";
  const { names } = first.binding.path;
  const prefix = names.slice(0, names.length - first.rest.length).map(nameKey);
  if (prefix.includes(null)) return "unknown";
  return { set: first.within.at(-1) ?? set, scopes, prefix };
}
function placeOfValue(value, scopes, depth = 0) {
  const node = strip(value);
  if (depth > 20) return null;
  if (node.kind === "apply" && lastName(applied(node).callee) === "flattenTree") {
    return placeOfValue(node.argument, scopes, depth + 1);
  }
  const bound = node.kind === "variable" ? boundIn(scopes, node.name) : null;
  if (bound !== null) return placeOfValue(bound.value, bound.scopes, depth + 1);
  const [site] = findSites(node, scopes);
  if (site === void 0 || site.function !== null) return null;
  return { set: site.set, scopes: site.scopes, prefix: [] };
}
function isOfFlakeParts(outputs) {
  return outputs.shape === "bySystem" && outputs.flakeParts;
}
var poetrixUrl = "github:poetrix/poetrix";
function readInputs(flake) {
  const names = /* @__PURE__ */ new Set();
  const urls = /* @__PURE__ */ new Map();
  const add2 = (name, binding, above) => {
    if (name === null) return;
    names.add(name);
    const found = urls.has(name) ? null : urlOf(findValue([binding], [...above, name, "url"]));
    if (found !== null) urls.set(name, found.url);
  };
  for (const { binding, rest } of findBindings(flake.bindings, ["inputs"])) {
    const [first] = rest;
    const value = strip(binding.value);
    if (first !== void 0) add2(plainName(first), binding, ["inputs"]);
    else if (value.kind === "attributeSet") {
      for (const inner of value.bindings) {
        if (inner.kind === "binding") add2(plainNames(inner.path)[0] ?? null, inner, []);
      }
    }
  }
  const byUrl = (pattern) => [...names].find((name) => pattern.test(urls.get(name) ?? ""));
  const outputs = strip(findValue(flake.bindings, ["outputs"]) ?? flake);
  const takesNixpkgs = outputs.kind === "lambda" && outputs.formals?.entries.some(({ name }) => name === "nixpkgs");
  return {
    names,
    nixpkgs: names.has("nixpkgs") ? "nixpkgs" : byUrl(/\bnixpkgs\b/i) ?? (takesNixpkgs ? "nixpkgs" : null),
    poetrix: ["poetrix", "poetry2nix"].find((name) => names.has(name)) ?? byUrl(/\/(poetrix|poetry2nix)\b/) ?? null
  };
}
function inputUrl(flake, name) {
  return urlOf(findValue(flake.bindings, ["inputs", name, "url"]));
}
function urlOf(value) {
  if (value?.kind === "uri") return { url: value.text, value };
  const url = value?.kind === "text" ? textValue(value) : null;
  return url === null || value === null ? null : { url, value };
}
function switchInput(flake, name) {
  const replaced = (value, text) => ({
    start: value.start,
    end: value.end,
    text: `"${text}"`
  });
  const found = inputUrl(flake, name);
  if (found !== null) {
    return /\bpoetry2nix\b/.test(found.url) ? [replaced(found.value, poetrixUrl)] : [];
  }
  if (name !== "poetry2nix") return [];
  const part = (key) => findValue(flake.bindings, ["inputs", name, key]);
  const [owner, repository] = [part("owner"), part("repo")];
  if (repository?.kind !== "text" || owner === null) {
    throw new UnknownShape(`it does not say where its input ${name} comes from`);
  }
  if (textValue(repository) !== "poetry2nix") return [];
  if (part("rev") !== null || part("ref") !== null) {
    throw new UnknownShape(`its input ${name} is held at a commit of poetry2nix`);
  }
  return [replaced(owner, "poetrix"), replaced(repository, "poetrix")];
}
var ofPoetry2nix = /* @__PURE__ */ new Map([
  ["flake-utils", "github:numtide/flake-utils"],
  ["nix-github-actions", "github:nix-community/nix-github-actions"],
  ["systems", "github:nix-systems/default"],
  ["treefmt-nix", "github:numtide/treefmt-nix"]
]);
function releaseFollowers({ expression }, poetrix) {
  const edits = [];
  walk(expression, (node) => {
    if (node.kind !== "binding" || node.value.kind !== "text") return;
    const last = node.path.names.at(-1);
    const [input, name = "", ...more] = textValue(node.value)?.split("/") ?? [];
    const url = ofPoetry2nix.get(name);
    if (last === void 0 || plainName(last) !== "follows" || input !== poetrix) return;
    if (url === void 0 || more.length > 0) return;
    edits.push({ start: last.start, end: last.end, text: "url" });
    edits.push({ start: node.value.start, end: node.value.end, text: `"${url}"` });
  });
  return edits;
}
function follows(flake, name, input) {
  const value = findValue(flake.bindings, ["inputs", name, "follows"]);
  return value?.kind === "text" && (textValue(value)?.startsWith(`${input}/`) ?? false);
}
function addFollows(source, flake, { poetrix, nixpkgs }) {
  if (poetrix === null || nixpkgs === null || follows(flake, nixpkgs, poetrix)) return null;
  const own = findBindings(flake.bindings, ["inputs", poetrix]);
  if (findBindings(flake.bindings, ["inputs", poetrix, "inputs"]).length > 0) return null;
  const line = `inputs.nixpkgs.follows = "${nixpkgs}";`;
  const whole = own.find(({ rest }) => rest.length === 0)?.binding;
  const set = whole && strip(whole.value);
  if (set?.kind === "attributeSet")
    return addBindings(source, blockOf(source, set), { additions: [[line]] });
  const last = own.at(-1);
  if (last === void 0) return null;
  const { names } = last.binding.path;
  const first = names[0];
  const kept = names[names.length - last.rest.length - 1];
  if (first === void 0 || kept === void 0) return null;
  const around = last.within.at(-1) ?? flake;
  const prefix = source.slice(first.start, kept.end);
  return addBindings(source, blockOf(source, around), {
    additions: [[`${prefix}.${line}`]],
    after: last.binding
  });
}
function addInput(source, flake, nixpkgs) {
  const unit = indentationUnit(source);
  const all = findBindings(flake.bindings, ["inputs"]);
  const whole = all.find((found) => found.rest.length === 0);
  const set = whole && strip(whole.binding.value);
  const linesAmong = (others, names) => {
    const sets = others.filter(({ path }) => path.names.length === names.length);
    const asSet = sets.length > others.length / 2;
    return inputLines({ name: names.join("."), nixpkgs, unit, asSet });
  };
  if (set?.kind === "attributeSet") {
    const members = set.bindings.filter((member) => member.kind === "binding");
    const additions = linesAmong(members, ["poetrix"]);
    return addBindings(source, blockOf(source, set), { additions });
  }
  const dotted = all.map((found) => found.binding);
  const lines = linesAmong(dotted, ["inputs", "poetrix"]);
  const last = dotted.at(-1) ?? description(flake);
  if (last === void 0) return addFirstBindings(source, blockOf(source, flake), lines);
  return addBindings(source, blockOf(source, flake), { additions: lines, after: last });
}
function description(flake) {
  return findBindings(flake.bindings, ["description"])[0]?.binding;
}
function inputLines({
  name,
  nixpkgs,
  unit,
  asSet
}) {
  const follows2 = nixpkgs === null ? [] : [`inputs.nixpkgs.follows = "${nixpkgs}";`];
  const url = `url = "${poetrixUrl}";`;
  if (asSet) {
    return [[`${name} = {`, ...[url, ...follows2].map((line) => unit + line), "};"]];
  }
  return [url, ...follows2].map((line) => [`${name}.${line}`]);
}
function printNode(node) {
  const texts = [];
  const pending = [node];
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    if ("children" in next) for (const child of next.children.toReversed()) pending.push(child);
    else texts.push(next.text);
  }
  return texts.join("");
}
function nameOfList({ path }) {
  return path.filter((name) => name !== "outputs").slice(-3).join(".");
}
function isOfOther({ builtPackage }, project) {
  if (builtPackage === null || builtPackage.isOfProject) return false;
  return builtPackage.name !== null && builtPackage.name !== (0, import_constraint_sets.normalizeName)(project);
}
function findListedPackages(expression) {
  const found = /* @__PURE__ */ new Map();
  const called = /* @__PURE__ */ new Set();
  const pending = [[expression, emptyContext]];
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    const [node, context] = next;
    if (node.kind === "apply") {
      for (const listed of computedPackages(node, context)) found.set(listed.element, listed);
      if (called.has(node)) continue;
      called.add(node);
    }
    if (node.kind === "list") {
      for (const listed of packagesOf(node, context)) found.set(listed.element, listed);
    }
    for (const [child, inner] of childrenIn(node, context)) pending.push([child, inner]);
  }
  return [...found.values()].toSorted((a, b) => a.element.start - b.element.start);
}
var emptyContext = {
  names: null,
  opened: null,
  purpose: null,
  path: [],
  withPackages: null,
  builtPackage: null
};
function childrenIn(node, context) {
  switch (node.kind) {
    case "let": {
      const inner = { ...context, names: bindAll(node.bindings, context.names) };
      return [...inEach(node.bindings, inner), [node.body, inner]];
    }
    case "attributeSet": {
      const names = node.prefix === null ? context.names : bindAll(node.bindings, context.names);
      return inEach(node.bindings, { ...context, names });
    }
    case "binding": {
      const purpose = plainName(node.path.names.at(-1));
      if (purpose === "extraPackages") return [];
      const path = [...context.path, ...plainNames(node.path).filter((name) => name !== null)];
      return [[node.value, { ...context, purpose, path }]];
    }
    case "with": {
      const opened = kindOfSet(node.namespace, context.names);
      return [
        [node.namespace, context],
        [node.body, { ...context, opened }]
      ];
    }
    case "lambda": {
      const bound = [...(node.formals?.entries ?? []).map((entry) => entry.name)];
      if (node.parameter !== null) bound.push(node.parameter.text);
      const names = bound.reduce(
        (outer, name) => ({ name, value: "unknown", outer }),
        context.names
      );
      return [[node.body, { ...context, names }]];
    }
    case "apply": {
      const { callee } = applied(node);
      const argument = strip(node.argument);
      if (/^buildPython(?:Package|Application)$/.test(lastName(callee) ?? "")) {
        return [[argument, { ...context, builtPackage: describeBuilt(argument) }]];
      }
      if (lastName(callee) === "override" && selectionNames(callee)?.at(-2) === "buildEnv") {
        return [[argument, { ...context, withPackages: node }]];
      }
      const function_ = strip(node.function);
      const bound = function_.kind === "variable" ? lookUp(context.names, function_.name) : null;
      const body = bound === null || typeof bound === "string" ? null : strip(bound);
      if (body?.kind === "lambda" && body.parameter !== null && kindOfSet(argument, context.names) === "python") {
        return [[body.body, { ...context, names: pythonSetOf(body.parameter.text, context) }]];
      }
      if (lastName(callee) !== "withPackages") break;
      const named = argument.kind === "variable" ? lookUp(context.names, argument.name) : null;
      const given = named === null || typeof named === "string" ? argument : strip(named);
      if (given.kind !== "lambda" || given.parameter === null) break;
      const names = pythonSetOf(given.parameter.text, context);
      return [[given.body, { ...context, names, purpose: "withPackages", withPackages: node }]];
    }
  }
  return inEach(
    node.children.filter((child) => "children" in child),
    context
  );
}
function pythonSetOf(name, { names }) {
  return { name, value: "pythonSet", outer: names };
}
function describeBuilt(argument) {
  const set = strip(argument.kind === "lambda" ? argument.body : argument);
  if (set.kind !== "attributeSet") return null;
  const pname = findValue(set.bindings, ["pname"]);
  const name = pname?.kind === "text" ? textValue(pname) : null;
  const source = findValue(set.bindings, ["src"]);
  const isSelf = source !== null && selectionNames(source)?.at(-1) === "self";
  const path = source?.kind === "path" ? printNode(source) : "";
  return {
    name: name === null ? null : (0, import_constraint_sets.normalizeName)(name),
    isOfProject: isSelf || /^(?:\.\/\.|\.\.?\/\.\.?|\.\/|\.\.\/)$/.test(path)
  };
}
function inEach(nodes, context) {
  return nodes.map((node) => [node, context]);
}
function bindAll(bindings, outer) {
  let names = outer;
  for (const binding of bindings) {
    const isPlain = binding.kind === "binding" && binding.path.names.length === 1;
    const value = isPlain ? binding.value : "unknown";
    for (const name of definedNames([binding])) names = { name, value, outer: names };
  }
  return names;
}
function packagesOf(list, context) {
  return list.elements.flatMap((element) => {
    const source = sourceOf(element, context);
    if (source === null) return [];
    const { purpose, path, withPackages, builtPackage } = context;
    return [
      { ...source, element, list, isComputed: false, purpose, path, withPackages, builtPackage }
    ];
  });
}
function computedPackages(call, context) {
  const { callee, arguments: given } = applied(call);
  const [first, second] = given.map(strip);
  if (first === void 0) return [];
  const listed = (element, attribute) => ({
    ...pythonPackage(attribute),
    element,
    list: call,
    isComputed: true,
    purpose: context.purpose,
    path: context.path,
    withPackages: context.withPackages,
    builtPackage: context.builtPackage
  });
  const named = (names, set) => set === null || kindOfSet(set, context.names) !== "python" ? [] : textsOf(names, context).map(({ element, text }) => listed(element, text));
  const name = lastName(callee);
  if (name === "attrValues" && first.kind === "attributeSet") {
    return first.bindings.flatMap((binding) => {
      if (binding.kind === "binding") {
        const source = sourceOf(binding.value, context);
        return source?.from === "python" ? [listed(binding.value, source.attribute)] : [];
      }
      const isOfPython = binding.from === null ? context.opened === "python" : kindOfSet(binding.from, context.names) === "python";
      return binding.names.flatMap((one) => {
        const attribute = plainName(one);
        const isBound2 = binding.from === null && lookUp(context.names, attribute ?? "") !== null;
        return !isOfPython || attribute === null || isBound2 ? [] : [listed(one, attribute)];
      });
    });
  }
  if (name === "attrVals" || name === "getAttrs") return named(first, second ?? null);
  if (name === "map" && second !== void 0) return named(second, setTakenFrom(first));
  if (name === "forEach" && second !== void 0) return named(first, setTakenFrom(second));
  return [];
}
function pythonPackage(attribute) {
  return { name: pythonName(attribute), attribute, from: "python" };
}
function setTakenFrom(function_) {
  if (function_.kind !== "lambda") return null;
  const body = strip(function_.body);
  if (body.kind === "select") {
    const [only, ...others] = body.path.names;
    return only?.kind === "interpolation" && others.length === 0 ? body.subject : null;
  }
  const { callee, arguments: given } = applied(body);
  const name = lastName(callee);
  return name === "getAttr" ? given[1] ?? null : null;
}
function textsOf(expression, { names }) {
  const node = expression && strip(expression);
  const bound = node?.kind === "variable" ? lookUp(names, node.name) : null;
  const list = bound === null || typeof bound === "string" ? node : strip(bound);
  if (list?.kind !== "list") return [];
  return list.elements.flatMap((element) => {
    const text = element.kind === "text" ? textValue(element) : null;
    return text === null ? [] : [{ element, text }];
  });
}
function sourceOf(element, { names, opened }) {
  const node = strip(element);
  if (isPythonInterpreter(node, names)) {
    return { name: (0, import_constraint_sets.normalizeName)("python"), attribute: "python", from: "interpreter" };
  }
  if (node.kind === "variable") {
    if (opened === null || lookUp(names, node.name) !== null) return null;
    return { name: pythonName(node.name), attribute: node.name, from: opened };
  }
  if (node.kind !== "select") return null;
  const last = plainName(node.path.names.at(-1));
  if (last === null) return null;
  const from = kindOfSubject(node, names);
  return from === null ? null : { name: pythonName(last), attribute: last, from };
}
function kindOfSubject(node, names) {
  const before = node.path.names.slice(0, -1);
  if (before.length === 0) return kindOfSet(node.subject, names);
  const [beforeLast, last] = [before.at(-2), before.at(-1)].map(
    (name) => name ? plainName(name) : null
  );
  if (last === null || last === void 0) return null;
  if (isSetName(last)) return "python";
  if (last !== "pkgs") return null;
  const isInterpreter = beforeLast ? interpreterName.test(beforeLast) : isPythonInterpreter(node.subject, names);
  return isInterpreter ? "python" : null;
}
var interpreterName = /^(?:python|pypy)[0-9]*(?:Full|Minimal)?$/;
function isSetName(name) {
  return /^(?:python|pypy)[0-9]*Packages$/.test(name);
}
function kindOfSet(expression, names, depth = 0) {
  const node = strip(expression);
  if (depth > 20) return null;
  if (node.kind === "variable") {
    const bound = lookUp(names, node.name);
    if (bound === "pythonSet") return "python";
    if (bound !== null && bound !== "unknown") {
      const kind = kindOfSet(bound, names, depth + 1);
      if (kind !== null) return kind;
    }
    if (isSetName(node.name)) return "python";
    return node.name === "pkgs" ? "pkgs" : null;
  }
  if (node.kind !== "select") return null;
  const last = plainName(node.path.names.at(-1));
  if (last !== null && isSetName(last)) return "python";
  if (last !== "pkgs") return null;
  const before = node.path.names.at(-2);
  const isInterpreter = before ? interpreterName.test(plainName(before) ?? "") : isPythonInterpreter(node.subject, names);
  return isInterpreter ? "python" : null;
}
function isPythonInterpreter(expression, names, depth = 0) {
  const node = strip(expression);
  if (depth > 20) return false;
  if (node.kind === "apply") {
    const { callee } = applied(node);
    if (callee.kind !== "select" || lastName(callee) !== "override") return false;
    const before = callee.path.names.at(-2);
    return before ? interpreterName.test(plainName(before) ?? "") : isPythonInterpreter(callee.subject, names, depth + 1);
  }
  if (node.kind === "variable") {
    const bound = lookUp(names, node.name);
    if (bound !== null && typeof bound !== "string") {
      return isPythonInterpreter(bound, names, depth + 1);
    }
    return bound === null && interpreterName.test(node.name);
  }
  if (isComputedPython(node)) return true;
  const path = selectionNames(node);
  return path !== null && interpreterName.test(path.at(-1) ?? "");
}
function isComputedPython(node) {
  const name = node.kind === "select" ? node.path.names.at(-1) : void 0;
  const [first, second] = name?.kind === "text" ? name.parts : [];
  return first !== void 0 && first.kind !== "interpolation" && /^python3?$/.test(first.text) && second?.kind === "interpolation";
}
function lookUp(names, name) {
  for (let current = names; current !== null; current = current.outer) {
    if (current.name === name) return current.value;
  }
  return null;
}
var buildTools = new Set(
  "build flit-core hatchling installer pip poetry poetry-core setuptools virtualenv wheel".split(
    " "
  )
);
function isBuildTool(name) {
  return buildTools.has(name);
}
var otherNames = {
  faiss: "faiss-cpu",
  opencv4: "opencv-python",
  opencv: "opencv-python",
  pillow: "pillow",
  protobuf3: "protobuf",
  psycopg2: "psycopg2",
  pytorch: "torch",
  "torch-bin": "torch",
  "torchvision-bin": "torchvision",
  "tensorflow-bin": "tensorflow"
};
function pythonName(attribute) {
  const name = (0, import_constraint_sets.normalizeName)(attribute);
  return (0, import_constraint_sets.normalizeName)(otherNames[name] ?? name);
}
function pythonsNamed(file) {
  const found = /* @__PURE__ */ new Map();
  for (const { kind, text, start } of file.tokens) {
    const match = kind === "identifier" && /^python(3)([0-9]+)(?:Packages|Full|Minimal)?$/.exec(text);
    if (!match) continue;
    const version = `${match[1]}.${match[2]}`;
    if (!found.has(version)) {
      found.set(version, { version, line: placeOf2(file.source, start).line });
    }
  }
  return [...found.values()];
}
function flakePythons(file, allowed) {
  const given = pythonBindings(file).flatMap(({ name }) => {
    const match = /^python(3)([0-9]+)(FreeThreading)?$/.exec(name ?? "");
    return match ? [`${match[1]}.${match[2]}${match[3] === void 0 ? "" : "t"}`] : [];
  });
  const named = given.length > 0 ? given : pythonsNamed(file).map(({ version }) => version);
  return [...new Set(named)].filter((version) => (0, import_version_solver.allowsMinor)(allowed, version));
}
function unversionedPython(file) {
  const bindings = pythonBindings(file);
  if (bindings.some(({ name }) => /^python3[0-9]+(FreeThreading)?$/.test(name ?? ""))) return null;
  const found = bindings.find(({ name }) => name === null || /^python3?$/.test(name));
  if (found === void 0) return null;
  return { line: placeOf2(file.source, found.start).line, isComputed: found.name === null };
}
function pythonBindings(file) {
  const found = [];
  walk(file.expression, (node) => {
    if (node.kind !== "binding" || plainName(node.path.names.at(-1)) !== "python") return;
    const value = strip(node.value);
    const name = lastName(value);
    if (name !== null || isComputedPython(value)) found.push({ name, start: node.start });
  });
  return found;
}
function pythonAttribute(version) {
  return `python${version.replace(".", "").replace("t", "FreeThreading")}`;
}
async function nixpkgsVersions({
  directory,
  input,
  packageSet,
  attributes,
  signal
}) {
  const locked = await lockedInput(directory, input);
  if (locked === null) return null;
  const expression = `{ locked, system, packageSet, attributes }:
    let
      inherit (builtins) filter fromJSON listToAttrs map tryEval;
      packages = (import (fetchTree (fromJSON locked)) { inherit system; }).\${packageSet};
      versionOf = name: tryEval (packages.\${name}.version or null);
      known = filter (name: (versionOf name).success && (versionOf name).value != null) (fromJSON attributes);
    in
    listToAttrs (map (name: { inherit name; inherit (versionOf name) value; }) known)`;
  const result = await (0, import_run_program.runProgram)(
    "nix-instantiate",
    [
      ...["--extra-experimental-features", "flakes"],
      ...["--option", "substitute", "false", "--option", "download-attempts", "1"],
      // The lock is a stranger's, and may name any folder or repository for nixpkgs: it computes, and reads and builds nothing.
      ...["--option", "pure-eval", "true", "--option", "allow-import-from-derivation", "false"],
      ...["--eval", "--strict", "--json", "--expr", expression],
      ...["--argstr", "locked", JSON.stringify(locked)],
      ...["--argstr", "system", (0, import_this_machine.nixSystem)()],
      ...["--argstr", "packageSet", packageSet],
      ...["--argstr", "attributes", JSON.stringify(attributes)]
    ],
    { timeout: 3e4, env: noNetwork, ...signal && { signal } }
  );
  if (result.exitCode !== 0) return null;
  return new Map(Object.entries(JSON.parse(result.stdout)));
}
var noNetwork = {
  http_proxy: "http://127.0.0.1:9",
  https_proxy: "http://127.0.0.1:9",
  no_proxy: ""
};
async function lockedInput(directory, input) {
  const { text } = await readText(directory, "flake.lock");
  if (text === null) return null;
  try {
    const lock = JSON.parse(text);
    const node = lock.nodes[lock.root].inputs[input];
    const locked = typeof node === "string" ? lock.nodes[node].locked : null;
    return ["github", "gitlab", "path", "tarball"].includes(locked?.type) ? locked : null;
  } catch {
    return null;
  }
}
async function listedByHand({
  project,
  lock,
  flakeText: { folder, path, text },
  signal
}) {
  const file = readNix(text, path);
  const flake = strip(file.expression);
  const listed = findListedPackages(file.expression).filter(
    (one) => one.from === "python" && !isBuildTool(one.name) && !isOfOther(one, project.name)
  );
  const input = flake.kind === "attributeSet" ? readInputs(flake).nixpkgs : null;
  const python = pythonsNamed(file)[0]?.version ?? "3";
  const versions = listed.length === 0 || input === null ? null : await nixpkgsVersions({
    directory: folder,
    input,
    packageSet: `${pythonAttribute(python)}Packages`,
    attributes: [...new Set(listed.map(({ attribute }) => attribute))],
    signal
  });
  return listed.map((one) => ({
    file: path,
    line: placeOf2(text, one.element.start).line,
    list: nameOfList(one),
    name: one.name,
    locked: versionsOf(lock, one.name),
    nixpkgs: versions?.get(one.attribute) ?? null
  }));
}
function versionsOf(lock, name) {
  const versions = lock?.packages.filter((locked) => locked.name === name) ?? [];
  return [...new Set(versions.map((locked) => locked.version))];
}
function readTasks(root) {
  const tasks = (root && findNodeAtLocation2(root, ["tasks"])?.children) ?? [];
  return tasks.map((task) => {
    const label = findNodeAtLocation2(task, ["label"]) ?? findNodeAtLocation2(task, ["taskName"]);
    const command = findNodeAtLocation2(task, ["command"]);
    const given = findNodeAtLocation2(task, ["args"])?.children ?? [];
    return {
      label: String(label?.value),
      command: [command, ...given].map((word) => String(word?.value ?? "")).join(" "),
      offset: command?.offset ?? null
    };
  });
}
var install = /\b(?:(?:uv +)?pip[0-9.]* +install|pipx +(?:install|run)|uv +tool +(?:install|run)|uvx)\b([^|;&\n]*)/g;
var withValue = /^(?:-r|--requirement|-c|--constraint|-e|--editable|-i|--index-url|--extra-index-url|-f|--find-links|--python|--from|--with|-t|--target)$/;
function checkInstalled(lock, { workflows, tasks }) {
  return [...inWorkflows(lock, workflows), ...inTasks(lock, tasks)];
}
function inTasks(lock, files) {
  return files.flatMap(({ path, text }) => {
    const root = parseTree2(text, [], { allowTrailingComma: true });
    return readTasks(root).flatMap(({ command, offset }) => {
      if (offset === null) return [];
      const { line } = placeOf2(text, offset);
      return saidOf(lock, command).map((said) => ({ ...said, file: path, line }));
    });
  });
}
function inWorkflows(lock, workflows) {
  return workflows.flatMap(({ path, document, lines }) => {
    const findings = [];
    (0, import_yaml2.visit)(document, {
      Pair(_, { key, value }) {
        if (!(0, import_yaml2.isScalar)(key) || key.value !== "run" || !(0, import_yaml2.isScalar)(value) || !value.range) return;
        const { line } = lines.linePos(value.range[0]);
        const first = isBlock(value) ? line + 1 : line;
        for (const [index, text] of shellLines(String(value.value)).entries()) {
          for (const said of saidOf(lock, text)) {
            findings.push({ ...said, file: path, line: first + index });
          }
        }
      }
    });
    return findings;
  });
}
function isBlock({ type }) {
  return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
}
function shellLines(text) {
  const lines = text.split("\n");
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    if (!lines[index]?.endsWith("\\")) continue;
    lines[index] = `${lines[index]?.slice(0, -1)} ${lines[index + 1]}`;
    lines[index + 1] = "";
  }
  return lines;
}
function saidOf(lock, text) {
  return [...text.matchAll(install)].flatMap(([command, given = ""]) => {
    const how = command.slice(0, command.length - given.length).trim();
    const words = given.trim().split(/\s+/);
    const named = words.filter((_, index) => !withValue.test(words[index - 1] ?? ""));
    return named.flatMap((word) => saidOfOne(lock, how, word));
  });
}
function saidOfOne(lock, how, word) {
  const match = /^["']?([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?([^"']*)["']?$/.exec(word);
  const name = (0, import_constraint_sets.normalizeName)(match?.[1] ?? "");
  const locked = versionsOf(lock, name);
  if (match === null || locked.length === 0) return [];
  const has = `poetry.lock has ${locked.join(" and ")}`;
  const version = /^===?([^,]+)$/.exec(match[2] ?? "")?.[1] ?? "";
  const pinned = (0, import_version_2.tryParseVersion)(version);
  if (pinned === null) {
    return [
      { rule: "installed-unpinned", message: `\`${how} ${name}\` takes any version; ${has}` }
    ];
  }
  const isSame2 = locked.some((one) => {
    const parsed = (0, import_version_2.tryParseVersion)(one);
    return parsed !== null && (0, import_version_2.compareVersions)(parsed, pinned) === 0;
  });
  const message = `${name} is ${version} here; ${has}`;
  return isSame2 ? [] : [{ rule: "tool-version-differs", message }];
}
function findDefinedPackages(expression) {
  const found = [];
  const pending = [expression];
  for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
    for (const child of node.children) if ("children" in child) pending.push(child);
    if (node.kind !== "apply") continue;
    const builder = lastName(applied(node).callee);
    const argument = strip(node.argument);
    const isBuilder = builder === "buildPythonPackage" || builder === "buildPythonApplication";
    if (!isBuilder || argument.kind !== "attributeSet") continue;
    const [name, version] = ["pname", "version"].map((key) => {
      const value = findValue(argument.bindings, [key]);
      return value?.kind === "text" ? textValue(value) : null;
    });
    if (name && version) {
      found.push({ name: (0, import_constraint_sets.normalizeName)(name), version, offset: argument.start });
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}
var tools = new Set(
  "bandit black codespell commitizen coverage cruft djlint flake8 hatch isort mypy nox pdm pre-commit pycodestyle pydocstyle pyflakes pylint pyright pytest pyupgrade ruff sphinx tox twine uv vulture yamllint yapf".split(" ")
);
function checkLists(project, lock, nix) {
  const direct = /* @__PURE__ */ new Map();
  for (const [group, { dependencies }] of project.groups) {
    for (const { name } of dependencies) if (!direct.has(name)) direct.set(name, group);
  }
  const saidAlready = (name) => {
    const group = direct.get(name);
    return group ? `pyproject.toml says it already (group ${group})` : null;
  };
  return nix.flatMap(({ path, file }) => [
    ...findListedPackages(file.expression).flatMap((listed) => {
      const { name, from, element } = listed;
      if (isOfOther(listed, project.name)) return [];
      const versions = versionsOf(lock, name).join(" and ");
      const { line } = placeOf2(file.source, element.start);
      const about = { listed: { list: nameOfList(listed), name, locked: versions } };
      if (from === "pkgs") {
        if (!tools.has(name) || versions === "") return [];
        const message2 = `${name} is taken from nixpkgs, but poetry.lock has ${versions}`;
        return [{ rule: "tool-from-nixpkgs", file: path, line, message: message2, ...about }];
      }
      if (from !== "python" || isBuildTool(name) || versions === "") return [];
      const said = saidAlready(name);
      const message = said ? `${name} is listed by hand, but ${said}; poetry.lock has ${versions}` : `${name} is listed by hand, but poetry.lock brings ${versions} already`;
      return [{ rule: "listed-by-hand", file: path, line, message, ...about }];
    }),
    ...findDefinedPackages(file.expression).flatMap(({ name, version, offset }) => {
      const versions = versionsOf(lock, name).join(" and ");
      if (versions === "" || name === (0, import_constraint_sets.normalizeName)(project.name)) return [];
      const { line } = placeOf2(file.source, offset);
      const message = `${name} ${version} is packaged by hand, but poetry.lock has ${versions}`;
      return [{ rule: "listed-by-hand", file: path, line, message }];
    })
  ]);
}
var import_yaml22 = (0, import_esbuild.__toESM)((0, import_yaml.require_dist)(), 1);
function checkPythons(project, files) {
  const inNix = files.nix.flatMap(
    ({ path, file }) => pythonsNamed(file).map(({ version, line }) => ({ file: path, line, version, text: version }))
  );
  const inFile = pythonsInFile(files.pythonVersionFile ?? "");
  const inWorkflows2 = files.workflows.flatMap(pythonsInWorkflow);
  const all = [...inNix, ...inFile, ...inWorkflows2];
  const isRefused = ({ text }) => !allows(project, text);
  const refused = firstOfEach(all.filter(isRefused)).map(
    (said) => finding(
      said,
      `this is Python ${said.text}, but pyproject.toml asks for ${project.pythonVersions}`
    )
  );
  const sources = [inNix, inFile, inWorkflows2].map((said) => said.filter((one) => !isRefused(one)));
  const [reference = [], ...others] = sources.filter((said) => said.length > 0);
  const apart = others.filter(
    (said) => !said.some(({ version }) => reference.some((one) => one.version === version))
  );
  return [
    ...refused,
    ...apart.map(([said]) => {
      const [first] = reference;
      const elsewhere = `${first?.version} in ${first?.file}:${first?.line}`;
      return finding(said, `this is Python ${said?.version}, but it is ${elsewhere}`);
    })
  ];
}
function finding({ file, line }, message) {
  return { rule: "python-differs", file, line, message };
}
function allows(project, text) {
  if (text.split(".").length === 2) return (0, import_version_solver.allowsMinor)(project.python, text);
  const version = (0, import_version_2.tryParseVersion)(text);
  return version !== null && (0, import_constraint_sets.constraintAllows)(project.python, version);
}
function firstOfEach(all) {
  return all.filter(
    (said, index) => all.findIndex((other) => other.file === said.file && other.text === said.text) === index
  );
}
function pythonsInFile(text) {
  return text.split("\n").flatMap((line, index) => {
    const match = /^\s*(?:cpython-)?((\d+\.\d+)(?:\.\d+)?)\s*$/.exec(line);
    if (!match) return [];
    const [, full = "", version = ""] = match;
    return [{ file: ".python-version", line: index + 1, version, text: full }];
  }).slice(0, 1);
}
function pythonsInWorkflow({ path, document, lines }) {
  const said = [];
  (0, import_yaml22.visit)(document, {
    Scalar(_key, node, ancestors) {
      const isUnderPython = ancestors.some(
        (ancestor) => (0, import_yaml22.isPair)(ancestor) && (0, import_yaml22.isScalar)(ancestor.key) && /python/i.test(String(ancestor.key.value)) && ancestor.key !== node
      );
      const match = /^(3\.\d+)(?:\.\d+)?$/.exec(node.source ?? String(node.value));
      if (!isUnderPython || !match || !node.range) return;
      const { line } = lines.linePos(node.range[0]);
      said.push({ file: path, line, version: match[1], text: match[0] });
    }
  });
  return said;
}
var import_yaml3 = (0, import_esbuild.__toESM)((0, import_yaml.require_dist)(), 1);
function checkTools(lock, preCommit) {
  const repositories = preCommit?.document.get("repos");
  if (!preCommit || !(0, import_yaml3.isSeq)(repositories)) return [];
  return repositories.items.flatMap((repository) => {
    if (!(0, import_yaml3.isMap)(repository)) return [];
    return [
      ...checkPin(lock, preCommit, {
        tool: toolOf(textAt(repository, "repo")),
        scalar: scalarAt(repository, "rev")
      }),
      ...additionalDependencies(repository).flatMap((scalar) => {
        const pinned = /^([A-Za-z0-9._-]+)(?:\[.*\])?==([^;\s]+)/.exec(String(scalar.value));
        return pinned ? checkPin(lock, preCommit, { tool: pinned[1], scalar, text: pinned[2] }) : [];
      })
    ];
  });
}
function checkPin(lock, { path, lines }, pin) {
  const { tool, scalar, text = String(scalar?.value ?? "").replace(/^v(?=\d)/, "") } = pin;
  const pinned = (0, import_version_2.tryParseVersion)(text);
  const locked = versionsOf(lock, (0, import_constraint_sets.normalizeName)(tool));
  const isSame2 = locked.some((version) => {
    const parsed = (0, import_version_2.tryParseVersion)(version);
    return parsed && pinned && (0, import_version_2.compareVersions)(parsed, pinned) === 0;
  });
  if (!scalar?.range || pinned === null || locked.length === 0 || isSame2) return [];
  const message = `${(0, import_constraint_sets.normalizeName)(tool)} is ${text} here and ${locked.join(" and ")} in poetry.lock`;
  const { line } = lines.linePos(scalar.range[0]);
  return [{ rule: "tool-version-differs", file: path, line, message }];
}
function toolOf(repository) {
  const name = repository.replace(/\/+$/, "").replace(/\.git$/, "").split("/").at(-1) ?? "";
  return name.replace(/^mirrors-/, "").replace(/-pre-commit(?:-mirror)?$/, "").replace(/^pyright-python$/, "pyright");
}
function textAt(map, key) {
  const value = map.get(key);
  return typeof value === "string" ? value : "";
}
function scalarAt(map, key) {
  const value = map.get(key, true);
  return (0, import_yaml3.isScalar)(value) ? value : null;
}
function additionalDependencies(repository) {
  const hooks = repository.get("hooks");
  if (!(0, import_yaml3.isSeq)(hooks)) return [];
  return hooks.items.flatMap((hook) => {
    const list = (0, import_yaml3.isMap)(hook) ? hook.get("additional_dependencies") : null;
    return (0, import_yaml3.isSeq)(list) ? list.items.filter(import_yaml3.isScalar) : [];
  });
}
function lineOf(text, pattern) {
  const index = text.search(pattern);
  return index < 0 ? 1 : text.slice(0, index).split("\n").length;
}
function lineOfKey(toml, tables, key) {
  let table = "";
  const lines = toml.split("\n");
  for (const [index, line] of lines.entries()) {
    const header = /^\s*\[\s*([^[\]]+?)\s*\]/.exec(line);
    if (header) table = header[1].replace(/["'\s]/g, "");
    else if (tables.includes(table) && new RegExp(`^\\s*["']?${key}["']?\\s*=`).test(line))
      return index + 1;
  }
  return 1;
}
function checkVersions(project, files) {
  const said = [];
  if (project.version !== null && project.packageMode) {
    const line = lineOfKey(project.text, ["project", "tool.poetry"], "version");
    said.push({ file: "pyproject.toml", line, version: project.version });
  }
  const version = files.versionFile?.trim();
  if (version) said.push({ file: "VERSION", line: 1, version });
  said.push(...files.nix.flatMap((nix) => versionsIn(nix, project.name)));
  const [first, ...others] = said;
  return others.filter(({ version: version2 }) => !isSame(version2, first.version)).map(({ file, line, version: version2 }) => ({
    rule: "version-differs",
    file,
    line,
    message: `the version is ${version2} here and ${first?.version} in ${first?.file}:${first?.line}`
  }));
}
function isSame(a, b) {
  const [one, other] = [(0, import_version_2.tryParseVersion)(a), (0, import_version_2.tryParseVersion)(b)];
  return one && other ? (0, import_version_2.compareVersions)(one, other) === 0 : a === b;
}
function versionsIn({ path, file }, name) {
  const said = [];
  const pending = [file.expression];
  for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
    for (const child of node.children) if ("children" in child) pending.push(child);
    if (node.kind !== "attributeSet" && node.kind !== "let") continue;
    const value = findValue(node.bindings, ["version"]);
    const version = literal(value);
    if (value === null || version === null) continue;
    const pname = literal(findValue(node.bindings, ["pname"]));
    const isOurs = pname === null ? node.kind === "let" && path === "flake.nix" && !isOfOthers(node, name) : (0, import_constraint_sets.normalizeName)(pname) === (0, import_constraint_sets.normalizeName)(name);
    if (isOurs) said.push({ file: path, line: placeOf2(file.source, value.start).line, version });
  }
  return said.toSorted((a, b) => a.line - b.line);
}
function literal(value) {
  return value?.kind === "text" ? textValue(value) : null;
}
function isOfOthers(scope, name) {
  const names = [];
  const pending = [scope];
  for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
    for (const child of node.children) if ("children" in child) pending.push(child);
    if (node.kind !== "attributeSet") continue;
    const value = findValue(node.bindings, ["version"]);
    const takesIt = value?.kind === "variable" ? value.name === "version" : inherits(node.bindings, "version");
    const pname = literal(findValue(node.bindings, ["pname"]));
    if (takesIt && pname !== null) names.push((0, import_constraint_sets.normalizeName)(pname));
  }
  return names.length > 0 && !names.includes((0, import_constraint_sets.normalizeName)(name));
}
async function findDrift({
  project,
  lock,
  repository,
  overlay
}) {
  const files = await readProjectFiles(repository, overlay);
  return [
    ...checkLists(project, lock, files.nix),
    ...checkFunctions(files.nix),
    ...checkVersions(project, files),
    ...checkPythons(project, files),
    ...checkTools(lock, files.preCommit),
    ...checkInstalled(lock, files),
    ...files.findings
  ].toSorted(byPlace);
}
function byPlace(a, b) {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
function wrap(text, indentation) {
  const width = 100 - indentation;
  const lines = [];
  let line = "";
  for (const part of text.split(/(?<=,) /)) {
    if (line !== "" && line.length + 1 + part.length > width) {
      lines.push(line);
      line = part;
    } else line = line === "" ? part : `${line} ${part}`;
  }
  return [...lines, line].map((one) => " ".repeat(indentation) + one);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  UnknownShape,
  addBindings,
  addFollows,
  addFormal,
  addInput,
  ancestorsOf,
  appendElement,
  applied,
  attributeText,
  blockOf,
  boundIn,
  byPlace,
  endOfLine,
  exists,
  findBindings,
  findDrift,
  findListedPackages,
  findNodeAtLocation,
  findOutputs,
  findUnknownFunctions,
  findValue,
  flakePythons,
  freeName,
  fromTo,
  inFolder,
  indentationAt,
  indentationUnit,
  inheritedIn,
  inherits,
  inputLines,
  isBound,
  isBuildTool,
  isDefined,
  isFirstOnLine,
  isNixpkgs,
  isOfAllSystems,
  isOfFlakeParts,
  isOfOther,
  isSystem,
  lastName,
  lineEnd,
  lineOf,
  listedByHand,
  nameOfList,
  namesOf,
  nixpkgsVersions,
  outputsFunction,
  packagesByKind,
  packagesVariable,
  parseTree,
  placeIn,
  placeOf,
  plainName,
  plainNames,
  prependElement,
  printNode,
  printParseErrorCode,
  pythonAttribute,
  quoteText,
  readInputs,
  readNix,
  readTasks,
  readText,
  releaseFollowers,
  repositoryOf,
  resolveVariable,
  selectionNames,
  strip,
  stripComments,
  switchInput,
  systemOf,
  unversionedPython,
  walk,
  wrap,
  writeFiles
});
