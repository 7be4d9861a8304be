// Made from src/ by `npm run build`. Do not edit.
import {
  TomlError,
  parse
} from "./smol-toml.mjs";
import {
  allowsAll,
  draftGroup,
  finishGroup,
  mainGroup,
  naming,
  parseDependency,
  parsePep508Dependency,
  parsePythonConstraint,
  resolveLinks
} from "./constraint-sets.mjs";
import {
  normalizeName,
  parseGroupName
} from "./name.mjs";
import {
  parseVersion
} from "./version.mjs";
import {
  UserError
} from "./errors.mjs";

// src/poetry/project.ts
import { join, resolve } from "node:path";

// src/standards/pyproject.ts
function isTable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function readBuildSystem(pyproject, subject) {
  const table2 = optionalTable(pyproject, "build-system", subject);
  if (!table2) return { backend: legacyBackend, backendPath: [], requires: legacyRequires };
  const where = `${subject}, [build-system]`;
  const backendPath = strings(table2["backend-path"] ?? [], "backend-path", where);
  if (backendPath.some((path) => /^\/|(^|\/)\.\.(\/|$)/.test(path))) {
    throw invalid(where, "backend-path names a folder outside of the source tree");
  }
  return {
    backend: optionalString(table2, "build-backend", where) ?? legacyBackend,
    backendPath,
    requires: strings(table2.requires ?? legacyRequires, "requires", where)
  };
}
var legacyBackend = "setuptools.build_meta:__legacy__";
var legacyRequires = ["setuptools >= 40.8.0"];
function readProjectTable(pyproject, subject) {
  const table2 = optionalTable(pyproject, "project", subject);
  if (!table2) return null;
  const where = `${subject}, [project]`;
  const name = optionalString(table2, "name", where);
  if (name === null) throw invalid(where, "name is missing");
  const extras = optionalTable(table2, "optional-dependencies", where);
  const entryPoints = optionalTable(table2, "entry-points", where) ?? {};
  return {
    name,
    version: optionalString(table2, "version", where),
    requiresPython: optionalString(table2, "requires-python", where),
    dependencies: table2.dependencies === void 0 ? null : strings(table2.dependencies, "dependencies", where),
    optionalDependencies: extras && mapValues(extras, (value, key) => strings(value, `optional-dependencies.${key}`, where)),
    scripts: stringTable(table2, "scripts", where),
    guiScripts: stringTable(table2, "gui-scripts", where),
    entryPoints: mapValues(
      entryPoints,
      (_, key) => stringTable(entryPoints, key, `${where}.entry-points`)
    ),
    dynamic: strings(table2.dynamic ?? [], "dynamic", where)
  };
}
function readDependencyGroups(pyproject, subject) {
  const table2 = optionalTable(pyproject, "dependency-groups", subject) ?? {};
  return Object.entries(table2).map(([name, items]) => {
    const where = `${subject}, [dependency-groups]`;
    if (!Array.isArray(items)) throw invalid(where, `${name} is not a list`);
    const requirements = [];
    const includes = [];
    for (const item of items) {
      if (typeof item === "string") requirements.push(item);
      else if (typeof item === "object" && item !== null) {
        const included = item["include-group"];
        if (typeof included === "string") includes.push(included);
      } else {
        const form = 'neither a requirement nor {include-group = "..."}';
        throw invalid(where, `${name} holds ${JSON.stringify(item)}, which is ${form}`);
      }
    }
    return { name, requirements, includes };
  });
}
function optionalTable(table2, key, where) {
  const value = table2[key];
  if (value === void 0) return null;
  if (isTable(value)) return value;
  throw invalid(where, `${key} is not a table`);
}
function optionalString(table2, key, where) {
  const value = table2[key];
  if (value === void 0) return null;
  if (typeof value === "string") return value;
  throw invalid(where, `${key} is not a string`);
}
function strings(value, key, where) {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw invalid(where, `${key} is not a list of strings`);
}
function stringTable(table2, key, where) {
  return mapValues(optionalTable(table2, key, where) ?? {}, (value, name) => {
    if (typeof value === "string") return value;
    throw invalid(where, `${key}.${name} is not a string`);
  });
}
function mapValues(table2, map) {
  return Object.fromEntries(Object.entries(table2).map(([key, value]) => [key, map(value, key)]));
}
function invalid(where, what) {
  return new UserError("INVALID_PYPROJECT", `${where}: ${what}`);
}

// src/poetry/merge-conflict.ts
var ways = {
  "pyproject.toml": "decide between the two sides, then run `poetry lock` and `poetrix lock`",
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
  return new UserError(
    "MERGE_CONFLICT",
    `${file} has a merge conflict, at line ${line}`,
    ways[file]
  );
}

// node_modules/valibot/dist/index.mjs
var store$4;
var DEFAULT_CONFIG = { lang: void 0, message: void 0, abortEarly: void 0, abortPipeEarly: void 0 };
function getGlobalConfig(config$1) {
  if (!config$1 && !store$4) return DEFAULT_CONFIG;
  return { lang: config$1?.lang ?? store$4?.lang, message: config$1?.message, abortEarly: config$1?.abortEarly ?? store$4?.abortEarly, abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly };
}
var store$3;
function getGlobalMessage(lang) {
  return store$3?.get(lang);
}
var store$2;
function getSchemaMessage(lang) {
  return store$2?.get(lang);
}
var store$1;
function getSpecificMessage(reference, lang) {
  return store$1?.get(reference)?.get(lang);
}
function _stringify(input) {
  const type = typeof input;
  if (type === "string") return `"${input}"`;
  if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
  if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
  return type;
}
function _addIssue(context, label, dataset, config$1, other) {
  const input = other && "input" in other ? other.input : dataset.value;
  const expected = other?.expected ?? context.expects ?? null;
  const received = other?.received ?? _stringify(input);
  const issue = { kind: context.kind, type: context.type, input, expected, received, message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`, requirement: context.requirement, path: other?.path, issues: other?.issues, lang: config$1.lang, abortEarly: config$1.abortEarly, abortPipeEarly: config$1.abortPipeEarly };
  const isSchema = context.kind === "schema";
  const message$1 = other?.message ?? context.message ?? getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? getSchemaMessage(issue.lang) : null) ?? config$1.message ?? getGlobalMessage(issue.lang);
  if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
  if (isSchema) dataset.typed = false;
  if (dataset.issues) dataset.issues.push(issue);
  else dataset.issues = [issue];
}
function _isValidObjectKey(object$1, key) {
  return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
function _joinExpects(values$1, separator) {
  const list = [...new Set(values$1)];
  if (list.length > 1) return `(${list.join(` ${separator} `)})`;
  return list[0] ?? "never";
}
function _standardSchema(schema) {
  schema["~standard"] = { version: 1, vendor: "valibot", validate: (value$1) => schema["~run"]({ value: value$1 }, getGlobalConfig()) };
  return schema;
}
var EMOJI_REGEX = new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$", "u");
function check(requirement, message$1) {
  return { kind: "validation", type: "check", reference: check, async: false, expects: null, requirement, message: message$1, "~run"(dataset, config$1) {
    if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
    return dataset;
  } };
}
function maxLength(requirement, message$1) {
  return { kind: "validation", type: "max_length", reference: maxLength, async: false, expects: `<=${requirement}`, requirement, message: message$1, "~run"(dataset, config$1) {
    if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
    return dataset;
  } };
}
function rawCheck(action) {
  return { kind: "validation", type: "raw_check", reference: rawCheck, async: false, expects: null, "~run"(dataset, config$1) {
    action({ dataset, config: config$1, addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info) });
    return dataset;
  } };
}
var ABORT_EARLY_CONFIG = { abortEarly: true };
function getFallback(schema, dataset, config$1) {
  return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
function getDefault(schema, dataset, config$1) {
  return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
function is(schema, input) {
  return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}
function array(item, message$1) {
  return _standardSchema({ kind: "schema", type: "array", reference: array, expects: "Array", async: false, item, message: message$1, "~run"(dataset, config$1) {
    const input = dataset.value;
    if (Array.isArray(input)) {
      dataset.typed = true;
      dataset.value = [];
      for (let key = 0; key < input.length; key++) {
        const value$1 = input[key];
        const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
        if (itemDataset.issues) {
          const pathItem2 = { type: "array", origin: "value", input, key, value: value$1 };
          for (const issue of itemDataset.issues) {
            if (issue.path) issue.path.unshift(pathItem2);
            else issue.path = [pathItem2];
            dataset.issues?.push(issue);
          }
          if (!dataset.issues) dataset.issues = itemDataset.issues;
          if (config$1.abortEarly) {
            dataset.typed = false;
            break;
          }
        }
        if (!itemDataset.typed) dataset.typed = false;
        dataset.value.push(itemDataset.value);
      }
    } else _addIssue(this, "type", dataset, config$1);
    return dataset;
  } });
}
function boolean(message$1) {
  return _standardSchema({ kind: "schema", type: "boolean", reference: boolean, expects: "boolean", async: false, message: message$1, "~run"(dataset, config$1) {
    if (typeof dataset.value === "boolean") dataset.typed = true;
    else _addIssue(this, "type", dataset, config$1);
    return dataset;
  } });
}
function custom(check$1, message$1) {
  return _standardSchema({ kind: "schema", type: "custom", reference: custom, expects: "unknown", async: false, check: check$1, message: message$1, "~run"(dataset, config$1) {
    if (this.check(dataset.value)) dataset.typed = true;
    else _addIssue(this, "type", dataset, config$1);
    return dataset;
  } });
}
function lazy(getter) {
  return _standardSchema({ kind: "schema", type: "lazy", reference: lazy, expects: "unknown", async: false, getter, "~run"(dataset, config$1) {
    return this.getter(dataset.value)["~run"](dataset, config$1);
  } });
}
function looseObject(entries$1, message$1) {
  return _standardSchema({ kind: "schema", type: "loose_object", reference: looseObject, expects: "Object", async: false, entries: entries$1, message: message$1, "~run"(dataset, config$1) {
    const input = dataset.value;
    if (input && typeof input === "object") {
      dataset.typed = true;
      dataset.value = {};
      for (const key in this.entries) {
        const valueSchema = this.entries[key];
        if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
          const value$1 = key in input ? input[key] : getDefault(valueSchema);
          const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
          if (valueDataset.issues) {
            const pathItem2 = { type: "object", origin: "value", input, key, value: value$1 };
            for (const issue of valueDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem2);
              else issue.path = [pathItem2];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = valueDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!valueDataset.typed) dataset.typed = false;
          dataset.value[key] = valueDataset.value;
        } else if (valueSchema.fallback !== void 0) dataset.value[key] = getFallback(valueSchema);
        else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
          _addIssue(this, "key", dataset, config$1, { input: void 0, expected: `"${key}"`, path: [{ type: "object", origin: "key", input, key, value: input[key] }] });
          if (config$1.abortEarly) break;
        }
      }
      if (!dataset.issues || !config$1.abortEarly) {
        for (const key in input) if (_isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
      }
    } else _addIssue(this, "type", dataset, config$1);
    return dataset;
  } });
}
function nullable(wrapped, default_) {
  return _standardSchema({ kind: "schema", type: "nullable", reference: nullable, expects: `(${wrapped.expects} | null)`, async: false, wrapped, default: default_, "~run"(dataset, config$1) {
    if (dataset.value === null) {
      if (this.default !== void 0) dataset.value = getDefault(this, dataset, config$1);
      if (dataset.value === null) {
        dataset.typed = true;
        return dataset;
      }
    }
    return this.wrapped["~run"](dataset, config$1);
  } });
}
function object(entries$1, message$1) {
  return _standardSchema({ kind: "schema", type: "object", reference: object, expects: "Object", async: false, entries: entries$1, message: message$1, "~run"(dataset, config$1) {
    const input = dataset.value;
    if (input && typeof input === "object") {
      dataset.typed = true;
      dataset.value = {};
      for (const key in this.entries) {
        const valueSchema = this.entries[key];
        if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
          const value$1 = key in input ? input[key] : getDefault(valueSchema);
          const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
          if (valueDataset.issues) {
            const pathItem2 = { type: "object", origin: "value", input, key, value: value$1 };
            for (const issue of valueDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem2);
              else issue.path = [pathItem2];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = valueDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!valueDataset.typed) dataset.typed = false;
          dataset.value[key] = valueDataset.value;
        } else if (valueSchema.fallback !== void 0) dataset.value[key] = getFallback(valueSchema);
        else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
          _addIssue(this, "key", dataset, config$1, { input: void 0, expected: `"${key}"`, path: [{ type: "object", origin: "key", input, key, value: input[key] }] });
          if (config$1.abortEarly) break;
        }
      }
    } else _addIssue(this, "type", dataset, config$1);
    return dataset;
  } });
}
function optional(wrapped, default_) {
  return _standardSchema({ kind: "schema", type: "optional", reference: optional, expects: `(${wrapped.expects} | undefined)`, async: false, wrapped, default: default_, "~run"(dataset, config$1) {
    if (dataset.value === void 0) {
      if (this.default !== void 0) dataset.value = getDefault(this, dataset, config$1);
      if (dataset.value === void 0) {
        dataset.typed = true;
        return dataset;
      }
    }
    return this.wrapped["~run"](dataset, config$1);
  } });
}
function record(key, value$1, message$1) {
  return _standardSchema({ kind: "schema", type: "record", reference: record, expects: "Object", async: false, key, value: value$1, message: message$1, "~run"(dataset, config$1) {
    const input = dataset.value;
    if (input && typeof input === "object") {
      dataset.typed = true;
      dataset.value = {};
      for (const entryKey in input) if (_isValidObjectKey(input, entryKey)) {
        const entryValue = input[entryKey];
        const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
        if (keyDataset.issues) {
          const pathItem2 = { type: "object", origin: "key", input, key: entryKey, value: entryValue };
          for (const issue of keyDataset.issues) {
            issue.path = [pathItem2];
            dataset.issues?.push(issue);
          }
          if (!dataset.issues) dataset.issues = keyDataset.issues;
          if (config$1.abortEarly) {
            dataset.typed = false;
            break;
          }
        }
        const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
        if (valueDataset.issues) {
          const pathItem2 = { type: "object", origin: "value", input, key: entryKey, value: entryValue };
          for (const issue of valueDataset.issues) {
            if (issue.path) issue.path.unshift(pathItem2);
            else issue.path = [pathItem2];
            dataset.issues?.push(issue);
          }
          if (!dataset.issues) dataset.issues = valueDataset.issues;
          if (config$1.abortEarly) {
            dataset.typed = false;
            break;
          }
        }
        if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
        if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
      }
    } else _addIssue(this, "type", dataset, config$1);
    return dataset;
  } });
}
function string(message$1) {
  return _standardSchema({ kind: "schema", type: "string", reference: string, expects: "string", async: false, message: message$1, "~run"(dataset, config$1) {
    if (typeof dataset.value === "string") dataset.typed = true;
    else _addIssue(this, "type", dataset, config$1);
    return dataset;
  } });
}
function _subIssues(datasets) {
  let issues;
  if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
  else issues = dataset.issues;
  return issues;
}
function union(options, message$1) {
  return _standardSchema({ kind: "schema", type: "union", reference: union, expects: _joinExpects(options.map((option) => option.expects), "|"), async: false, options, message: message$1, "~run"(dataset, config$1) {
    let validDataset;
    let typedDatasets;
    let untypedDatasets;
    for (const schema of this.options) {
      const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
      if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
      else typedDatasets = [optionDataset];
      else {
        validDataset = optionDataset;
        break;
      }
      else if (untypedDatasets) untypedDatasets.push(optionDataset);
      else untypedDatasets = [optionDataset];
    }
    if (validDataset) return validDataset;
    if (typedDatasets) {
      if (typedDatasets.length === 1) return typedDatasets[0];
      _addIssue(this, "type", dataset, config$1, { issues: _subIssues(typedDatasets) });
      dataset.typed = true;
    } else if (untypedDatasets?.length === 1) return untypedDatasets[0];
    else _addIssue(this, "type", dataset, config$1, { issues: _subIssues(untypedDatasets) });
    return dataset;
  } });
}
function pipe(...pipe$1) {
  return _standardSchema({ ...pipe$1[0], pipe: pipe$1, "~run"(dataset, config$1) {
    for (const item of pipe$1) if (item.kind !== "metadata") {
      if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
        dataset.typed = false;
        break;
      }
      if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
    }
    return dataset;
  } });
}
function safeParse(schema, input, config$1) {
  const dataset = schema["~run"]({ value: input }, getGlobalConfig(config$1));
  return { typed: dataset.typed, success: !dataset.issues, output: dataset.value, issues: dataset.issues };
}

// src/poetry/shape.ts
var text = string("must be a string");
var truth = boolean("must be true or false");
var wholeNumber = custom(Number.isInteger, "must be a whole number");
var anyTable = custom(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date),
  "must be a table"
);
function tableOf(item, isKey = () => true) {
  return pipe(
    anyTable,
    rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const [key, value] of Object.entries(dataset.value)) {
        const mismatch = isKey(key) ? mismatchOf(item, value) : { path: [], problem: "must not be there: it is not a name of this kind" };
        if (mismatch === null) continue;
        const path = [key, ...mismatch.path].map((step) => pathItem(step, dataset.value, value));
        addIssue({ message: mismatch.problem, path });
        return;
      }
    })
  );
}
function pathItem(key, input, value) {
  return { type: "unknown", origin: "value", input, key, value };
}
function textWhere(isSuch, problem) {
  return pipe(text, check(isSuch, problem));
}
function oneOf(...values) {
  const listed = values.map((value) => JSON.stringify(value)).join(" or ");
  return custom((value) => values.includes(value), `must be ${listed}`);
}
function ofKind(shapes) {
  const unknown = object({ kind: oneOf(...Object.keys(shapes)) });
  const shapeOf = (value) => {
    const { kind } = value;
    const known = typeof kind === "string" && Object.hasOwn(shapes, kind) ? shapes[kind] : unknown;
    return known;
  };
  return pipe(anyTable, lazy(shapeOf));
}
function orNull(shape) {
  return nullable(shape);
}
function listOf(item) {
  return array(item, "must be a list");
}
function table(shapes, required = []) {
  const fields = Object.entries(shapes).map(([key, shape]) => [
    key,
    required.includes(key) ? shape : optional(shape)
  ]);
  return pipe(anyTable, looseObject(Object.fromEntries(fields), "is missing"));
}
function either(expected, ...shapes) {
  return union(shapes, `must be ${expected}`);
}
function mismatchOf(shape, value) {
  const { issues } = safeParse(shape, value, { abortEarly: true });
  return issues ? mismatchAt(issues[0]) : null;
}
function mismatchAt({ path, message, issues }) {
  const nearest = (issues ?? []).map(mismatchAt).reduce((best, each) => each.path.length > best.path.length ? each : best, {
    path: [],
    problem: message
  });
  const keys = (path ?? []).map(({ key }) => key);
  return { path: [...keys, ...nearest.path], problem: nearest.problem };
}
function formatMismatch({ path, problem }) {
  const place = path.map((key) => typeof key === "number" ? `[${key}]` : `.${key}`).join("").replace(/^\./, "");
  return `${place} ${problem}`;
}

// src/poetry/text-file.ts
import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
var reasons = {
  EACCES: "permission is denied",
  ENXIO: "it is no file, but a socket",
  ELOOP: "its links lead in a circle",
  ENOTDIR: "its folder is a file"
};
function readText(path) {
  const bytes = readBytes(path);
  if (bytes === null) return null;
  if (!isUtf8(bytes)) throw unreadable(path, "it is not UTF-8, which TOML is written in");
  return bytes.toString("utf8");
}
function readBytes(path) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const about = fstatSync(file);
    if (about.isDirectory()) throw unreadable(path, "it is a folder");
    if (!about.isFile()) throw unreadable(path, "it is no file, but a pipe or a device");
    if (about.size > largest) throw unreadable(path, tooLarge(about.size));
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code = "", message } = error;
    if (code === "ENOENT") return null;
    throw unreadable(path, reasons[code] ?? message);
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
var largest = 1e8;
function tooLarge(size) {
  return `it has ${Math.round(size / 1e6)} MB, and no file of a project is larger than ${largest / 1e6} MB`;
}
function unreadable(path, reason) {
  return new UserError("UNREADABLE_FILE", `cannot read ${path}: ${reason}`);
}

// src/poetry/project.ts
async function readProject(directory) {
  const folder = resolveLinks(resolve(directory));
  const text2 = readText(join(folder, "pyproject.toml"));
  if (text2 !== null) return parseProject(text2, folder);
  throw new UserError(
    "NO_PROJECT",
    `there is no pyproject.toml in ${folder}`,
    "give the folder of a Poetry project: poetrix COMMAND DIR"
  );
}
function parseProject(text2, directory) {
  const pyproject = parseToml(text2);
  const mismatch = mismatchOf(pyprojectShape, pyproject);
  if (mismatch) throw invalid2(`pyproject.toml: ${formatMismatch(mismatch)}`);
  const tool = tableAt(pyproject, "tool");
  const poetry = tableAt(tool, "poetry");
  const project = readProjectTable(pyproject, "pyproject.toml");
  const packageMode = poetry["package-mode"] !== false;
  const name = project?.name ?? stringAt(poetry, "name");
  const version = project?.version ?? stringAt(poetry, "version");
  if (packageMode) {
    naming("pyproject.toml", () => {
      if (!name) throw missing("name");
      if (!version && !project?.dynamic.includes("version")) throw missing("version");
    });
  }
  if (version) naming("pyproject.toml", () => parseVersion(version));
  const pythonVersions = naming("pyproject.toml", () => pythonVersionsOf(project, poetry));
  const { groups, extras } = naming(
    "pyproject.toml",
    () => readGroups({ pyproject, poetry, project, directory })
  );
  return {
    directory,
    text: text2,
    pyproject,
    name: name ?? "non-package-mode",
    version: version ?? null,
    pythonVersions,
    python: naming("pyproject.toml", () => pythonConstraint(pythonVersions)),
    groups,
    extras,
    scripts: scriptsOf(project, poetry),
    buildSystem: pyproject["build-system"] ? readBuildSystem(pyproject, "pyproject.toml") : null,
    packageMode,
    sources: sourcesOf(poetry),
    buildConstraints: naming("pyproject.toml", () => buildConstraintsOf(poetry, directory)),
    poetrix: tableAt(tool, "poetrix")
  };
}
var dependencyShape = either(
  "a constraint or a table",
  text,
  table({
    version: text,
    python: text,
    platform: text,
    markers: text,
    "allow-prereleases": truth,
    optional: truth,
    extras: listOf(text),
    source: text,
    git: text,
    branch: text,
    tag: text,
    rev: text,
    file: text,
    path: text,
    url: text,
    subdirectory: text,
    develop: truth
  })
);
var dependenciesShape = tableOf(
  either("a constraint, a table, or a list of them", dependencyShape, listOf(dependencyShape))
);
var pyprojectShape = table({
  tool: table({
    poetry: table({
      name: text,
      version: text,
      "package-mode": truth,
      dependencies: dependenciesShape,
      "dev-dependencies": dependenciesShape,
      group: tableOf(
        table({
          optional: truth,
          "include-groups": listOf(text),
          dependencies: dependenciesShape
        })
      ),
      extras: tableOf(listOf(text)),
      scripts: tableOf(either("a string or a table", text, table({ reference: text }))),
      source: listOf(table({ name: text, url: text, priority: text }, ["name"])),
      "build-constraints": tableOf(dependenciesShape)
    }),
    poetrix: table({})
  })
});
function parseToml(text2) {
  try {
    return parse(text2);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const conflict = mergeConflict("pyproject.toml", text2);
    if (conflict !== null) throw conflict;
    const reason = error.message.split("\n", 1)[0]?.replace(/^Invalid TOML document: /, "");
    throw new UserError(
      "INVALID_PYPROJECT",
      `pyproject.toml is not valid TOML: line ${error.line}, column ${error.column}: ${reason}`
    ).causedBy(error);
  }
}
function missing(key) {
  return invalid2(
    `either [project.${key}] or [tool.poetry.${key}] is required in package mode`,
    "where there is nothing to package, set package-mode = false in [tool.poetry]"
  );
}
function pythonVersionsOf(project, poetry) {
  const required = project?.requiresPython ?? "*";
  const python = tableAt(poetry, "dependencies");
  const entry = Object.entries(python).find(([key]) => key.toLowerCase() === "python")?.[1];
  if (typeof entry !== "string") return required;
  const isWithin = entry === "*" ? required === "*" : allowsAll(parsePythonConstraint(required), parsePythonConstraint(entry));
  if (isWithin) return entry;
  throw invalid2(
    `the Python constraint in [tool.poetry.dependencies] "${entry}" is not a subset of "requires-python" in [project] "${required}"`
  );
}
function pythonConstraint(text2) {
  return parsePythonConstraint(text2 === "*" ? "~2.7 || >=3.4" : text2);
}
function readGroups({
  pyproject,
  poetry,
  project,
  directory
}) {
  const drafts = /* @__PURE__ */ new Map();
  const add = (draft) => {
    drafts.set(draft.name, draft);
    return draft;
  };
  const named = (name) => drafts.get(normalizeName(name)) ?? add(draftGroup(name));
  const optional2 = Object.entries(project?.optionalDependencies ?? {});
  let extras = /* @__PURE__ */ new Map();
  if (project && (project.dependencies !== null || optional2.length > 0)) {
    const dynamic = ["dependencies", "optional-dependencies"];
    const mixedDynamic = project.dynamic.some((field) => dynamic.includes(field));
    const main = add(draftGroup(mainGroup, { mixedDynamic }));
    for (const text2 of project.dependencies ?? []) {
      main.standard.push(parsePep508Dependency(text2, directory));
    }
    for (const [extra, texts] of optional2) {
      const name = parseGroupName(extra);
      const dependencies = texts.map((text2) => ({
        ...parsePep508Dependency(text2, directory),
        optional: true,
        inExtras: [name]
      }));
      main.standard.push(...dependencies);
      extras.set(
        name,
        dependencies.map((dependency) => dependency.name)
      );
    }
  }
  if ("dependencies" in poetry) {
    named(mainGroup).poetry.push(...parseTableOfDependencies(poetry, directory));
  }
  addGroups({ pyproject, poetry, directory, named, add });
  if ("dev-dependencies" in poetry) {
    const table2 = { dependencies: poetry["dev-dependencies"] };
    named("dev").poetry.push(...parseTableOfDependencies(table2, directory));
  }
  if (!project?.dependencies?.length && optional2.length === 0) {
    extras = poetryExtras(poetry, drafts.get(mainGroup)?.poetry ?? []);
  }
  return {
    groups: new Map([...drafts].map(([name, draft]) => [name, finishGroup(draft)])),
    extras
  };
}
function addGroups({
  pyproject,
  poetry,
  directory,
  named,
  add
}) {
  const standard = readDependencyGroups(pyproject, "pyproject.toml");
  const ofPoetry = Object.entries(tableAt(poetry, "group"));
  refuseDoubleNames([...standard.map(({ name }) => name), ...ofPoetry.map(([name]) => name)]);
  const settings = new Map(ofPoetry.map(([name, group]) => [normalizeName(name), group]));
  const includes = [];
  for (const { name, requirements, includes: included } of standard) {
    const group = add(
      draftGroup(name, { optional: settings.get(normalizeName(name))?.optional === true })
    );
    group.standard.push(...requirements.map((text2) => parsePep508Dependency(text2, directory)));
    includes.push(...included.map((to) => ({ from: name, to })));
  }
  const known = new Set(standard.map(({ name }) => normalizeName(name)));
  for (const [name, table2] of ofPoetry) {
    const group = known.has(normalizeName(name)) || normalizeName(name) === mainGroup ? named(name) : add(draftGroup(name, { optional: table2.optional === true }));
    group.poetry.push(...parseTableOfDependencies(table2, directory));
    for (const to of table2["include-groups"] ?? []) {
      includes.push({ from: name, to });
    }
  }
  includeGroups(includes, named, /* @__PURE__ */ new Set([...known, ...settings.keys()]));
}
function includeGroups(includes, named, known) {
  for (const { from, to } of includes) {
    const target = normalizeName(to);
    if (!known.has(target) && target !== mainGroup) {
      throw invalid2(`group ${from} includes group ${to}, which is not defined`);
    }
    if (reaches({ from: target, to: normalizeName(from), includes })) {
      throw invalid2(`group ${from} includes itself by way of group ${to}`);
    }
    const group = named(from);
    if (group.includes.some(({ name }) => name === target)) {
      throw invalid2(`group ${from} includes group ${to} twice`);
    }
    group.includes.push(named(to));
  }
}
function reaches({
  from,
  to,
  includes,
  seen = /* @__PURE__ */ new Set()
}) {
  if (from === to) return true;
  if (seen.has(from)) return false;
  return includes.some(
    (include) => normalizeName(include.from) === from && reaches({ from: normalizeName(include.to), to, includes, seen: /* @__PURE__ */ new Set([...seen, from]) })
  );
}
function refuseDoubleNames(names) {
  const spellings = /* @__PURE__ */ new Map();
  for (const name of names) {
    const other = spellings.get(normalizeName(name));
    if (other !== void 0 && other !== name) {
      throw invalid2(`the groups ${other} and ${name} have the same name once it is normalized`);
    }
    spellings.set(normalizeName(name), name);
  }
}
function parseTableOfDependencies(table2, directory) {
  return Object.entries(tableAt(table2, "dependencies")).flatMap(([name, value]) => {
    if (name.toLowerCase() === "python") return [];
    const specifications = Array.isArray(value) ? value : [value];
    return specifications.map((single) => {
      if (typeof single !== "string") requireOrigin(name, single);
      return parseDependency(name, single, directory);
    });
  });
}
function requireOrigin(name, table2) {
  if (["version", "git", "path", "file", "url"].some((key) => key in table2)) return;
  const additions = ["python", "platform", "markers", "allow-prereleases", "source", "develop"];
  if (Object.keys(table2).every((key) => additions.includes(key))) return;
  throw invalid2(`dependency ${name} has no version, git, path, file or url`);
}
function poetryExtras(poetry, main) {
  const extras = /* @__PURE__ */ new Map();
  const written = tableAt(poetry, "extras");
  for (const [extra, requirements] of Object.entries(written)) {
    const name = parseGroupName(extra);
    const members = [];
    for (const requirement of requirements) {
      for (const [index, dependency] of main.entries()) {
        if (dependency.name !== normalizeName(requirement)) continue;
        main[index] = { ...dependency, inExtras: [...dependency.inExtras, name] };
        members.push(dependency.name);
      }
    }
    extras.set(name, members);
  }
  return extras;
}
function scriptsOf(project, poetry) {
  if (project && Object.keys(project.scripts).length > 0) return { ...project.scripts };
  const scripts = {};
  for (const [name, script] of Object.entries(tableAt(poetry, "scripts"))) {
    if (typeof script === "string") scripts[name] = script;
    else if (isTable(script) && script.type === "console") {
      const reference = stringAt(script, "reference");
      if (reference) scripts[name] = reference;
    }
  }
  return scripts;
}
function sourcesOf(poetry) {
  const sources = Array.isArray(poetry.source) ? poetry.source.filter(isTable) : [];
  return sources.flatMap((source) => {
    const name = stringAt(source, "name");
    const priority = stringAt(source, "priority")?.toLowerCase();
    if (!name) return [];
    return [
      {
        name,
        url: stringAt(source, "url"),
        priority: priority === "supplemental" || priority === "explicit" ? priority : "primary"
      }
    ];
  });
}
function buildConstraintsOf(poetry, directory) {
  return new Map(
    Object.entries(tableAt(poetry, "build-constraints")).map(([name, dependencies]) => [
      normalizeName(name),
      parseTableOfDependencies({ dependencies }, directory)
    ])
  );
}
function defaultGroups(project) {
  return [...project.groups.values()].filter(({ optional: optional2 }) => !optional2).map(({ name }) => name);
}
function tableAt(table2, key) {
  const value = table2[key];
  return isTable(value) ? value : {};
}
function stringAt(table2, key) {
  const value = table2[key];
  return typeof value === "string" && value !== "" ? value : null;
}
function invalid2(message, hint) {
  return new UserError("INVALID_PYPROJECT", message, hint);
}

export {
  mergeConflict,
  readText,
  isTable,
  readBuildSystem,
  maxLength,
  is,
  array,
  nullable,
  object,
  optional,
  record,
  string,
  pipe,
  safeParse,
  text,
  truth,
  wholeNumber,
  tableOf,
  textWhere,
  oneOf,
  ofKind,
  orNull,
  listOf,
  table,
  either,
  mismatchOf,
  formatMismatch,
  readProject,
  parseProject,
  defaultGroups
};
