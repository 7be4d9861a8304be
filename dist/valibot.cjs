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
  getDotPath: () => getDotPath,
  is: () => is,
  maxLength: () => maxLength,
  nullable: () => nullable,
  number: () => number,
  object: () => object,
  optional: () => optional,
  pipe: () => pipe,
  record: () => record,
  safeParse: () => safeParse,
  string: () => string
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
function maxLength(requirement, message$1) {
  return { kind: "validation", type: "max_length", reference: maxLength, async: false, expects: `<=${requirement}`, requirement, message: message$1, "~run"(dataset, config$1) {
    if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
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
          const pathItem = { type: "array", origin: "value", input, key, value: value$1 };
          for (const issue of itemDataset.issues) {
            if (issue.path) issue.path.unshift(pathItem);
            else issue.path = [pathItem];
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
            const pathItem = { type: "object", origin: "value", input, key, value: value$1 };
            for (const issue of valueDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
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
          const pathItem = { type: "object", origin: "key", input, key: entryKey, value: entryValue };
          for (const issue of keyDataset.issues) {
            issue.path = [pathItem];
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
          const pathItem = { type: "object", origin: "value", input, key: entryKey, value: entryValue };
          for (const issue of valueDataset.issues) {
            if (issue.path) issue.path.unshift(pathItem);
            else issue.path = [pathItem];
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  array,
  getDotPath,
  is,
  maxLength,
  nullable,
  number,
  object,
  optional,
  pipe,
  record,
  safeParse,
  string
});
