// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  either: () => either,
  formatMismatch: () => formatMismatch,
  lineOfText: () => lineOfText,
  listOf: () => listOf,
  mergeConflict: () => mergeConflict,
  ofKind: () => ofKind,
  oneOf: () => oneOf,
  orNull: () => orNull,
  table: () => table,
  tableOf: () => tableOf,
  text: () => text,
  textWhere: () => textWhere,
  tomlFault: () => tomlFault,
  truth: () => truth,
  wholeNumber: () => wholeNumber
});
module.exports = stdin_exports;
var import_errors = require("./errors.cjs");
function isTable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
function where(isSuch, problem) {
  const mismatch = { path: [], problem };
  return (value) => isSuch(value) ? null : mismatch;
}
var anyTable = where(isTable, "must be a table");
var text = where((value) => typeof value === "string", "must be a string");
var truth = where((value) => typeof value === "boolean", "must be true or false");
var wholeNumber = where(Number.isInteger, "must be a whole number");
function textWhere(isSuch, problem) {
  const such = where((value) => isSuch(value), problem);
  return (value) => text(value) ?? such(value);
}
var lineOfText = textWhere(
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  (line) => !/[\u0000-\u001f\u007f-\u009f]/.test(line),
  "must be one line of text"
);
function oneOf(...values) {
  const listed = values.map((value) => JSON.stringify(value)).join(" or ");
  return where((value) => values.includes(value), `must be ${listed}`);
}
function tableOf(item, isKey = () => true) {
  const strange = where(() => false, "is not a name that is allowed here");
  return (value) => {
    if (!isTable(value)) return anyTable(value);
    for (const key of Object.keys(value)) {
      const mismatch = isKey(key) ? item(value[key]) : strange(key);
      if (mismatch !== null) return below(key, mismatch);
    }
    return null;
  };
}
function table(shapes, required = []) {
  const fields = Object.entries(shapes).map(
    ([key, shape]) => [key, shape, required.includes(key)]
  );
  const missing = { path: [], problem: "is missing" };
  return (value) => {
    if (!isTable(value)) return anyTable(value);
    for (const [key, shape, isRequired] of fields) {
      const inner = value[key];
      if (inner === void 0 && !isRequired) continue;
      const mismatch = inner === void 0 ? missing : shape(inner);
      if (mismatch !== null) return below(key, mismatch);
    }
    return null;
  };
}
function ofKind(shapes) {
  const known = table({ kind: oneOf(...Object.keys(shapes)) }, ["kind"]);
  return (value) => known(value) ?? shapes[value.kind]?.(value) ?? null;
}
function orNull(shape) {
  return (value) => value === null ? null : shape(value);
}
function listOf(item) {
  const anyList = where(Array.isArray, "must be a list");
  return (value) => {
    if (!Array.isArray(value)) return anyList(value);
    for (let index = 0; index < value.length; index += 1) {
      const mismatch = item(value[index]);
      if (mismatch !== null) return below(index, mismatch);
    }
    return null;
  };
}
function either(expected, ...shapes) {
  const neither = { path: [], problem: `must be ${expected}` };
  return (value) => {
    let nearest = neither;
    for (const shape of shapes) {
      const mismatch = shape(value);
      if (mismatch === null) return null;
      if (mismatch.path.length > nearest.path.length) nearest = mismatch;
    }
    return nearest;
  };
}
function below(key, { path, problem }) {
  return { path: [key, ...path], problem };
}
function formatMismatch({ path, problem }) {
  const place = path.map((key) => typeof key === "number" ? `[${key}]` : `.${key}`).join("").replace(/^\./, "");
  return `${place} ${problem}`;
}
var ways = {
  "pyproject.toml": "decide between the two sides, take one side of poetry.lock whole if it conflicts too (`git checkout --theirs poetry.lock`), then run `poetry lock` and `poetrix lock`",
  "poetry.lock": "take one side whole (`git checkout --theirs poetry.lock`), then run `poetry lock` and `poetrix lock`",
  "poetrix.lock": "merge poetry.lock first, then write this one again with `poetrix lock`"
};
function conflictLine(text2) {
  const mark = /^(?:[<>|]{7}(?= |\r?$)|={7}\r?$)/m.exec(text2);
  return mark === null ? null : text2.slice(0, mark.index).split("\n").length;
}
function mergeConflict(file, text2) {
  const line = conflictLine(text2);
  if (line === null) return null;
  return new import_errors.UserError(
    "MERGE_CONFLICT",
    `${file} has a merge conflict, at line ${line}`,
    ways[file]
  );
}
function tomlFault({ line, column, message }) {
  const [first = message] = message.split("\n", 1);
  return `is not valid TOML: line ${line}, column ${column}: ${first.replace(/^Invalid TOML document: /, "")}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  either,
  formatMismatch,
  lineOfText,
  listOf,
  mergeConflict,
  ofKind,
  oneOf,
  orNull,
  table,
  tableOf,
  text,
  textWhere,
  tomlFault,
  truth,
  wholeNumber
});
