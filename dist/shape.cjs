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
  array: () => array,
  either: () => either,
  formatMismatch: () => formatMismatch,
  getDotPath: () => getDotPath,
  is: () => is,
  lineOfText: () => lineOfText,
  listOf: () => listOf,
  maxLength: () => maxLength,
  mismatchOf: () => mismatchOf,
  nullable: () => nullable,
  number: () => number,
  object: () => object,
  ofKind: () => ofKind,
  oneOf: () => oneOf,
  optional: () => optional,
  orNull: () => orNull,
  pipe: () => pipe,
  record: () => record,
  safeParse: () => safeParse,
  string: () => string,
  table: () => table,
  tableOf: () => tableOf,
  text: () => text,
  textWhere: () => textWhere,
  truth: () => truth,
  wholeNumber: () => wholeNumber
});
module.exports = stdin_exports;
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
function getDotPath(issue) {
  if (issue.path) {
    let key = "";
    for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
    else key += item.key;
    else return null;
    return key;
  }
  return null;
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
function number(message$1) {
  return _standardSchema({ kind: "schema", type: "number", reference: number, expects: "number", async: false, message: message$1, "~run"(dataset, config$1) {
    if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
    else _addIssue(this, "type", dataset, config$1);
    return dataset;
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
        const mismatch = isKey(key) ? mismatchOf(item, value) : { path: [], problem: "is not a name that is allowed here" };
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
var lineOfText = textWhere(
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  (line) => !/[\u0000-\u001f\u007f-\u009f]/.test(line),
  "must be one line of text"
);
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  array,
  either,
  formatMismatch,
  getDotPath,
  is,
  lineOfText,
  listOf,
  maxLength,
  mismatchOf,
  nullable,
  number,
  object,
  ofKind,
  oneOf,
  optional,
  orNull,
  pipe,
  record,
  safeParse,
  string,
  table,
  tableOf,
  text,
  textWhere,
  truth,
  wholeNumber
});
