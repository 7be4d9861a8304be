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
  makeBill: () => makeBill
});
module.exports = stdin_exports;
var import_report_2 = require("./report-2.cjs");
var import_hash = require("./hash.cjs");
var import_esbuild = require("./esbuild.cjs");
var import_node_crypto = require("node:crypto");
var require_error = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/error.js"(exports2, module2) {
    "use strict";
    function formatPurlErrorMessage(message = "") {
      const { length } = message;
      let formatted = "";
      if (length) {
        const code0 = message.charCodeAt(0);
        formatted = code0 >= 65 || code0 <= 90 ? `${message[0].toLowerCase()}${message.slice(1)}` : message;
        if (length > 1 && message.charCodeAt(length - 1) === 46 && message.charCodeAt(length - 2) !== 46) {
          formatted = formatted.slice(0, -1);
        }
      }
      return `Invalid purl: ${formatted}`;
    }
    var PurlError = class extends Error {
      constructor(message) {
        super(formatPurlErrorMessage(message));
      }
    };
    module2.exports = { formatPurlErrorMessage, PurlError };
  }
});
var require_decode = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/decode.js"(exports2, module2) {
    "use strict";
    var { PurlError } = require_error();
    var { decodeURIComponent } = globalThis;
    function decodePurlComponent(comp, encodedURIComponent) {
      try {
        return decodeURIComponent(encodedURIComponent);
      } catch {
      }
      throw new PurlError(`unable to decode "${comp}" component`);
    }
    module2.exports = { decodePurlComponent };
  }
});
var require_constants = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/constants.js"(exports2, module2) {
    "use strict";
    var LOOP_SENTINEL = 1e6;
    var REUSED_SEARCH_PARAMS = new URLSearchParams();
    var REUSED_SEARCH_PARAMS_KEY = "_";
    var REUSED_SEARCH_PARAMS_OFFSET = 2;
    module2.exports = { LOOP_SENTINEL, REUSED_SEARCH_PARAMS, REUSED_SEARCH_PARAMS_KEY, REUSED_SEARCH_PARAMS_OFFSET };
  }
});
var require_objects = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/objects.js"(exports2, module2) {
    "use strict";
    var { LOOP_SENTINEL } = require_constants();
    function isObject(value) {
      return value !== null && typeof value === "object";
    }
    function recursiveFreeze(value_) {
      if (value_ === null || !(typeof value_ === "object" || typeof value_ === "function") || Object.isFrozen(value_)) {
        return value_;
      }
      const queue = [value_];
      let { length: queueLength } = queue;
      let pos = 0;
      while (pos < queueLength) {
        if (pos === LOOP_SENTINEL) {
          throw new Error("Detected infinite loop in object crawl of recursiveFreeze");
        }
        const obj = queue[pos++];
        Object.freeze(obj);
        if (Array.isArray(obj)) {
          for (let i = 0, { length } = obj; i < length; i += 1) {
            const item = obj[i];
            if (item !== null && (typeof item === "object" || typeof item === "function") && !Object.isFrozen(item)) {
              queue[queueLength++] = item;
            }
          }
        } else {
          const keys = Reflect.ownKeys(obj);
          for (let i = 0, { length } = keys; i < length; i += 1) {
            const propValue = obj[keys[i]];
            if (propValue !== null && (typeof propValue === "object" || typeof propValue === "function") && !Object.isFrozen(propValue)) {
              queue[queueLength++] = propValue;
            }
          }
        }
      }
      return value_;
    }
    module2.exports = { isObject, recursiveFreeze };
  }
});
var require_strings = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/strings.js"(exports2, module2) {
    "use strict";
    var { compare: localeCompare } = new Intl.Collator();
    var regexSemverNumberedGroups = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;
    function isBlank(str) {
      for (let i = 0, { length } = str; i < length; i += 1) {
        const code = str.charCodeAt(i);
        if (!(code === 32 || code === 9 || code === 10 || code === 11 || code === 12 || code === 13 || code === 160 || code === 5760 || code === 8192 || code === 8193 || code === 8194 || code === 8195 || code === 8196 || code === 8197 || code === 8198 || code === 8199 || code === 8200 || code === 8201 || code === 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288 || code === 65279)) {
          return false;
        }
      }
      return true;
    }
    function isNonEmptyString(value) {
      return typeof value === "string" && value.length > 0;
    }
    function isSemverString(value) {
      return typeof value === "string" && regexSemverNumberedGroups.test(value);
    }
    function lowerName(purl) {
      purl.name = purl.name.toLowerCase();
    }
    function lowerNamespace(purl) {
      const { namespace } = purl;
      if (typeof namespace === "string") {
        purl.namespace = namespace.toLowerCase();
      }
    }
    function lowerVersion(purl) {
      const { version } = purl;
      if (typeof version === "string") {
        purl.version = version.toLowerCase();
      }
    }
    function replaceDashesWithUnderscores(str) {
      let result = "";
      let fromIndex = 0;
      let index = 0;
      while ((index = str.indexOf("-", fromIndex)) !== -1) {
        result = result + str.slice(fromIndex, index) + "_";
        fromIndex = index + 1;
      }
      return fromIndex ? result + str.slice(fromIndex) : str;
    }
    function replaceUnderscoresWithDashes(str) {
      let result = "";
      let fromIndex = 0;
      let index = 0;
      while ((index = str.indexOf("_", fromIndex)) !== -1) {
        result = result + str.slice(fromIndex, index) + "-";
        fromIndex = index + 1;
      }
      return fromIndex ? result + str.slice(fromIndex) : str;
    }
    function trimLeadingSlashes(str) {
      let start = 0;
      while (str.charCodeAt(start) === 47) {
        start += 1;
      }
      return start === 0 ? str : str.slice(start);
    }
    module2.exports = { isBlank, isNonEmptyString, isSemverString, localeCompare, lowerName, lowerNamespace, lowerVersion, replaceDashesWithUnderscores, replaceUnderscoresWithDashes, trimLeadingSlashes };
  }
});
var require_encode = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/encode.js"(exports2, module2) {
    "use strict";
    var { REUSED_SEARCH_PARAMS, REUSED_SEARCH_PARAMS_KEY, REUSED_SEARCH_PARAMS_OFFSET } = require_constants();
    var { isObject } = require_objects();
    var { isNonEmptyString } = require_strings();
    var { encodeURIComponent } = globalThis;
    function encodeNamespace(namespace) {
      return isNonEmptyString(namespace) ? encodeURIComponent(namespace).replace(/%3A/g, ":").replace(/%2F/g, "/") : "";
    }
    function encodeQualifierParam(param) {
      if (isNonEmptyString(param)) {
        REUSED_SEARCH_PARAMS.set(REUSED_SEARCH_PARAMS_KEY, param);
        return replacePlusSignWithPercentEncodedSpace(REUSED_SEARCH_PARAMS.toString().slice(REUSED_SEARCH_PARAMS_OFFSET));
      }
      return "";
    }
    function encodeQualifiers(qualifiers) {
      if (isObject(qualifiers)) {
        const qualifiersKeys = Object.keys(qualifiers).sort();
        const searchParams = new URLSearchParams();
        for (let i = 0, { length } = qualifiersKeys; i < length; i += 1) {
          const key = qualifiersKeys[i];
          searchParams.set(key, qualifiers[key]);
        }
        return replacePlusSignWithPercentEncodedSpace(searchParams.toString());
      }
      return "";
    }
    function encodeSubpath(subpath) {
      return isNonEmptyString(subpath) ? encodeURIComponent(subpath).replace(/%2F/g, "/") : "";
    }
    function encodeVersion(version) {
      return isNonEmptyString(version) ? encodeURIComponent(version).replace(/%3A/g, ":").replace(/%2B/g, "+") : "";
    }
    function replacePlusSignWithPercentEncodedSpace(str) {
      return str.replace(/\+/g, "%20");
    }
    module2.exports = { encodeNamespace, encodeVersion, encodeQualifiers, encodeQualifierParam, encodeSubpath, encodeURIComponent };
  }
});
var require_helpers = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/helpers.js"(exports2, module2) {
    "use strict";
    function createHelpersNamespaceObject(helpers, options_ = {}) {
      const { comparator, ...defaults } = { __proto__: null, ...options_ };
      const helperNames = Object.keys(helpers).sort();
      const propNames = [...new Set([...Object.values(helpers)].map(Object.keys).flat())].sort(comparator);
      const nsObject = /* @__PURE__ */ Object.create(null);
      for (let i = 0, { length } = propNames; i < length; i += 1) {
        const propName = propNames[i];
        const helpersForProp = /* @__PURE__ */ Object.create(null);
        for (let j = 0, { length: length_j } = helperNames; j < length_j; j += 1) {
          const helperName = helperNames[j];
          const helperValue = helpers[helperName][propName] ?? defaults[helperName];
          if (helperValue !== void 0) {
            helpersForProp[helperName] = helperValue;
          }
        }
        nsObject[propName] = helpersForProp;
      }
      return nsObject;
    }
    module2.exports = { createHelpersNamespaceObject };
  }
});
var require_normalize = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/normalize.js"(exports2, module2) {
    "use strict";
    var { isObject } = require_objects();
    var { isBlank } = require_strings();
    function normalizeName(rawName) {
      return typeof rawName === "string" ? rawName.trim() : void 0;
    }
    function normalizeNamespace(rawNamespace) {
      return typeof rawNamespace === "string" ? normalizePath(rawNamespace) : void 0;
    }
    function normalizePath(pathname, callback) {
      let collapsed = "";
      let start = 0;
      while (pathname.charCodeAt(start) === 47) {
        start += 1;
      }
      let nextIndex = pathname.indexOf("/", start);
      if (nextIndex === -1) {
        return pathname.slice(start);
      }
      while (nextIndex !== -1) {
        const segment = pathname.slice(start, nextIndex);
        if (callback === void 0 || callback(segment)) {
          collapsed = collapsed + (collapsed.length === 0 ? "" : "/") + segment;
        }
        start = nextIndex + 1;
        while (pathname.charCodeAt(start) === 47) {
          start += 1;
        }
        nextIndex = pathname.indexOf("/", start);
      }
      const lastSegment = pathname.slice(start);
      if (lastSegment.length !== 0 && (callback === void 0 || callback(lastSegment))) {
        collapsed = collapsed + "/" + lastSegment;
      }
      return collapsed;
    }
    function normalizeQualifiers(rawQualifiers) {
      let qualifiers;
      for (const { 0: key, 1: value } of qualifiersToEntries(rawQualifiers)) {
        const strValue = typeof value === "string" ? value : String(value);
        const trimmed = strValue.trim();
        if (trimmed.length === 0) {
          continue;
        }
        if (qualifiers === void 0) {
          qualifiers = { __proto__: null };
        }
        qualifiers[key.toLowerCase()] = trimmed;
      }
      return qualifiers;
    }
    function normalizeSubpath(rawSubpath) {
      return typeof rawSubpath === "string" ? normalizePath(rawSubpath, subpathFilter) : void 0;
    }
    function normalizeType(rawType) {
      return typeof rawType === "string" ? rawType.trim().toLowerCase() : void 0;
    }
    function normalizeVersion(rawVersion) {
      return typeof rawVersion === "string" ? rawVersion.trim() : void 0;
    }
    function qualifiersToEntries(rawQualifiers) {
      if (isObject(rawQualifiers)) {
        return rawQualifiers instanceof URLSearchParams ? rawQualifiers.entries() : Object.entries(rawQualifiers);
      }
      return typeof rawQualifiers === "string" ? new URLSearchParams(rawQualifiers).entries() : Object.entries({});
    }
    function subpathFilter(segment) {
      const { length } = segment;
      if (length === 1 && segment.charCodeAt(0) === 46) return false;
      if (length === 2 && segment.charCodeAt(0) === 46 && segment.charCodeAt(1) === 46) {
        return false;
      }
      return !isBlank(segment);
    }
    module2.exports = { normalizeName, normalizeNamespace, normalizePath, normalizeQualifiers, normalizeSubpath, normalizeType, normalizeVersion };
  }
});
var require_lang = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/lang.js"(exports2, module2) {
    "use strict";
    function isNullishOrEmptyString(value) {
      return value === null || value === void 0 || typeof value === "string" && value.length === 0;
    }
    module2.exports = { isNullishOrEmptyString };
  }
});
var require_validate = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/validate.js"(exports2, module2) {
    "use strict";
    var { PurlError } = require_error();
    var { isNullishOrEmptyString } = require_lang();
    var { isNonEmptyString } = require_strings();
    function validateEmptyByType(type, name, value, throws2) {
      if (!isNullishOrEmptyString(value)) {
        if (throws2) {
          throw new PurlError(`${type} "${name}" component must be empty`);
        }
        return false;
      }
      return true;
    }
    function validateName(name, throws2) {
      return validateRequired("name", name, throws2) && validateStrings("name", name, throws2);
    }
    function validateNamespace(namespace, throws2) {
      return validateStrings("namespace", namespace, throws2);
    }
    function validateQualifiers(qualifiers, throws2) {
      if (qualifiers === null || qualifiers === void 0) {
        return true;
      }
      if (typeof qualifiers !== "object") {
        if (throws2) {
          throw new PurlError('"qualifiers" must be an object');
        }
        return false;
      }
      const keysIterable = typeof qualifiers.keys === "function" ? qualifiers.keys() : Object.keys(qualifiers);
      for (const key of keysIterable) {
        if (!validateQualifierKey(key, throws2)) {
          return false;
        }
      }
      return true;
    }
    function validateQualifierKey(key, throws2) {
      if (!validateStartsWithoutNumber("qualifier", key, throws2)) {
        return false;
      }
      for (let i = 0, { length } = key; i < length; i += 1) {
        const code = key.charCodeAt(i);
        if (!(code >= 48 && code <= 57 || code >= 65 && code <= 90 || code >= 97 && code <= 122 || code === 46 || code === 45 || code === 95)) {
          if (throws2) {
            throw new PurlError(`qualifier "${key}" contains an illegal character`);
          }
          return false;
        }
      }
      return true;
    }
    function validateRequired(name, value, throws2) {
      if (isNullishOrEmptyString(value)) {
        if (throws2) {
          throw new PurlError(`"${name}" is a required component`);
        }
        return false;
      }
      return true;
    }
    function validateRequiredByType(type, name, value, throws2) {
      if (isNullishOrEmptyString(value)) {
        if (throws2) {
          throw new PurlError(`${type} requires a "${name}" component`);
        }
        return false;
      }
      return true;
    }
    function validateStartsWithoutNumber(name, value, throws2) {
      if (isNonEmptyString(value)) {
        const code = value.charCodeAt(0);
        if (code >= 48 && code <= 57) {
          if (throws2) {
            throw new PurlError(`${name} "${value}" cannot start with a number`);
          }
          return false;
        }
      }
      return true;
    }
    function validateStrings(name, value, throws2) {
      if (value === null || value === void 0 || typeof value === "string") {
        return true;
      }
      if (throws2) {
        throw new PurlError(`"'${name}" must be a string`);
      }
      return false;
    }
    function validateSubpath(subpath, throws2) {
      return validateStrings("subpath", subpath, throws2);
    }
    function validateType(type, throws2) {
      if (!validateRequired("type", type, throws2) || !validateStrings("type", type, throws2) || !validateStartsWithoutNumber("type", type, throws2)) {
        return false;
      }
      for (let i = 0, { length } = type; i < length; i += 1) {
        const code = type.charCodeAt(i);
        if (!(code >= 48 && code <= 57 || code >= 65 && code <= 90 || code >= 97 && code <= 122 || code === 46 || code === 43 || code === 45)) {
          if (throws2) {
            throw new PurlError(`type "${type}" contains an illegal character`);
          }
          return false;
        }
      }
      return true;
    }
    function validateVersion(version, throws2) {
      return validateStrings("version", version, throws2);
    }
    module2.exports = { validateEmptyByType, validateName, validateNamespace, validateQualifiers, validateQualifierKey, validateRequired, validateRequiredByType, validateStartsWithoutNumber, validateStrings, validateSubpath, validateType, validateVersion };
  }
});
var require_purl_component = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/purl-component.js"(exports2, module2) {
    "use strict";
    var { encodeNamespace, encodeVersion, encodeQualifiers, encodeQualifierParam, encodeSubpath, encodeURIComponent } = require_encode();
    var { createHelpersNamespaceObject } = require_helpers();
    var { normalizeType, normalizeNamespace, normalizeName, normalizeVersion, normalizeQualifiers, normalizeSubpath } = require_normalize();
    var { localeCompare, isNonEmptyString } = require_strings();
    var { validateType, validateNamespace, validateName, validateVersion, validateQualifiers, validateQualifierKey, validateSubpath } = require_validate();
    var PurlComponentEncoder = (comp) => isNonEmptyString(comp) ? encodeURIComponent(comp) : "";
    var PurlComponentStringNormalizer = (comp) => typeof comp === "string" ? comp : void 0;
    var PurlComponentValidator = (_comp, _throws) => true;
    var componentSortOrderLookup = { __proto__: null, type: 0, namespace: 1, name: 2, version: 3, qualifiers: 4, qualifierKey: 5, qualifierValue: 6, subpath: 7 };
    function componentSortOrder(comp) {
      return componentSortOrderLookup[comp] ?? comp;
    }
    function componentComparator(compA, compB) {
      return localeCompare(componentSortOrder(compA), componentSortOrder(compB));
    }
    module2.exports = { PurlComponent: createHelpersNamespaceObject({ encode: { namespace: encodeNamespace, version: encodeVersion, qualifiers: encodeQualifiers, qualifierKey: encodeQualifierParam, qualifierValue: encodeQualifierParam, subpath: encodeSubpath }, normalize: { type: normalizeType, namespace: normalizeNamespace, name: normalizeName, version: normalizeVersion, qualifiers: normalizeQualifiers, subpath: normalizeSubpath }, validate: { type: validateType, namespace: validateNamespace, name: validateName, version: validateVersion, qualifierKey: validateQualifierKey, qualifiers: validateQualifiers, subpath: validateSubpath } }, { comparator: componentComparator, encode: PurlComponentEncoder, normalize: PurlComponentStringNormalizer, validate: PurlComponentValidator }) };
  }
});
var require_purl_qualifier_names = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/purl-qualifier-names.js"(exports2, module2) {
    "use strict";
    module2.exports = { PurlQualifierNames: { __proto__: null, RepositoryUrl: "repository_url", DownloadUrl: "download_url", VcsUrl: "vcs_url", FileName: "file_name", Checksum: "checksum" } };
  }
});
var require_purl_type = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/purl-type.js"(exports2, module2) {
    "use strict";
    var { isNullishOrEmptyString } = require_lang();
    var { createHelpersNamespaceObject } = require_helpers();
    var { isSemverString, lowerName, lowerNamespace, lowerVersion, replaceDashesWithUnderscores, replaceUnderscoresWithDashes } = require_strings();
    var { validateEmptyByType, validateRequiredByType } = require_validate();
    var { PurlError } = require_error();
    var PurlTypNormalizer = (purl) => purl;
    var PurlTypeValidator = (_purl, _throws) => true;
    module2.exports = { PurlType: createHelpersNamespaceObject({ normalize: { alpm(purl) {
      lowerNamespace(purl);
      lowerName(purl);
      return purl;
    }, apk(purl) {
      lowerNamespace(purl);
      lowerName(purl);
      return purl;
    }, bitbucket(purl) {
      lowerNamespace(purl);
      lowerName(purl);
      return purl;
    }, bitnami(purl) {
      lowerName(purl);
      return purl;
    }, composer(purl) {
      lowerNamespace(purl);
      lowerName(purl);
      return purl;
    }, deb(purl) {
      lowerNamespace(purl);
      lowerName(purl);
      return purl;
    }, gitlab(purl) {
      lowerNamespace(purl);
      lowerName(purl);
      return purl;
    }, github(purl) {
      lowerNamespace(purl);
      lowerName(purl);
      return purl;
    }, hex(purl) {
      lowerNamespace(purl);
      lowerName(purl);
      return purl;
    }, huggingface(purl) {
      lowerVersion(purl);
      return purl;
    }, mlflow(purl) {
      if (purl.qualifiers?.repository_url?.includes("databricks")) {
        lowerName(purl);
      }
      return purl;
    }, npm(purl) {
      lowerNamespace(purl);
      lowerName(purl);
      return purl;
    }, luarocks(purl) {
      lowerVersion(purl);
      return purl;
    }, oci(purl) {
      lowerName(purl);
      return purl;
    }, pub(purl) {
      lowerName(purl);
      purl.name = replaceDashesWithUnderscores(purl.name);
      return purl;
    }, pypi(purl) {
      lowerNamespace(purl);
      lowerName(purl);
      purl.name = replaceUnderscoresWithDashes(purl.name);
      return purl;
    }, qpkg(purl) {
      lowerNamespace(purl);
      return purl;
    }, rpm(purl) {
      lowerNamespace(purl);
      return purl;
    } }, validate: { conan(purl, throws2) {
      if (isNullishOrEmptyString(purl.namespace)) {
        if (purl.qualifiers?.channel) {
          if (throws2) {
            throw new PurlError('conan requires a "namespace" component when a "channel" qualifier is present');
          }
          return false;
        }
      } else if (isNullishOrEmptyString(purl.qualifiers)) {
        if (throws2) {
          throw new PurlError('conan requires a "qualifiers" component when a namespace is present');
        }
        return false;
      }
      return true;
    }, cran(purl, throws2) {
      return validateRequiredByType("cran", "version", purl.version, throws2);
    }, golang(purl) {
      const { version } = purl;
      const length = typeof version === "string" ? version.length : 0;
      if (length && version.charCodeAt(0) === 118 && !isSemverString(version.slice(1))) {
        if (throws) {
          throw new PurlError('golang "version" component starting with a "v" must be followed by a valid semver version');
        }
        return false;
      }
      return true;
    }, maven(purl, throws2) {
      return validateRequiredByType("maven", "namespace", purl.namespace, throws2);
    }, mlflow(purl, throws2) {
      return validateEmptyByType("mlflow", "namespace", purl.namespace, throws2);
    }, oci(purl, throws2) {
      return validateEmptyByType("oci", "namespace", purl.namespace, throws2);
    }, pub(purl, throws2) {
      const { name } = purl;
      for (let i = 0, { length } = name; i < length; i += 1) {
        const code = name.charCodeAt(i);
        if (!(code >= 48 && code <= 57 || code >= 97 && code <= 122 || code === 95)) {
          if (throws2) {
            throw new PurlError('pub "name" component may only contain [a-z0-9_] characters');
          }
          return false;
        }
      }
      return true;
    }, swift(purl, throws2) {
      return validateRequiredByType("swift", "namespace", purl.namespace, throws2) && validateRequiredByType("swift", "version", purl.version, throws2);
    } } }, { normalize: PurlTypNormalizer, validate: PurlTypeValidator }) };
  }
});
var require_package_url = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/src/package-url.js"(exports2, module2) {
    "use strict";
    /*!
    Copyright (c) the purl authors
    
    Permission is hereby granted, free of charge, to any person obtaining a copy
    of this software and associated documentation files (the "Software"), to deal
    in the Software without restriction, including without limitation the rights
    to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
    copies of the Software, and to permit persons to whom the Software is
    furnished to do so, subject to the following conditions:
    
    The above copyright notice and this permission notice shall be included in all
    copies or substantial portions of the Software.
    
    THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
    IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
    FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
    AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
    LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
    OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
    SOFTWARE.
    */
    var { decodePurlComponent } = require_decode();
    var { isObject, recursiveFreeze } = require_objects();
    var { isBlank, isNonEmptyString, trimLeadingSlashes } = require_strings();
    var { PurlComponent } = require_purl_component();
    var { PurlQualifierNames } = require_purl_qualifier_names();
    var { PurlType } = require_purl_type();
    var { PurlError } = require_error();
    var PackageURL2 = class _PackageURL {
      static Component = recursiveFreeze(PurlComponent);
      static KnownQualifierNames = recursiveFreeze(PurlQualifierNames);
      static Type = recursiveFreeze(PurlType);
      constructor(rawType, rawNamespace, rawName, rawVersion, rawQualifiers, rawSubpath) {
        const type = isNonEmptyString(rawType) ? PurlComponent.type.normalize(rawType) : rawType;
        PurlComponent.type.validate(type, true);
        const namespace = isNonEmptyString(rawNamespace) ? PurlComponent.namespace.normalize(rawNamespace) : rawNamespace;
        PurlComponent.namespace.validate(namespace, true);
        const name = isNonEmptyString(rawName) ? PurlComponent.name.normalize(rawName) : rawName;
        PurlComponent.name.validate(name, true);
        const version = isNonEmptyString(rawVersion) ? PurlComponent.version.normalize(rawVersion) : rawVersion;
        PurlComponent.version.validate(version, true);
        const qualifiers = typeof rawQualifiers === "string" || isObject(rawQualifiers) ? PurlComponent.qualifiers.normalize(rawQualifiers) : rawQualifiers;
        PurlComponent.qualifiers.validate(qualifiers, true);
        const subpath = isNonEmptyString(rawSubpath) ? PurlComponent.subpath.normalize(rawSubpath) : rawSubpath;
        PurlComponent.subpath.validate(subpath, true);
        this.type = type;
        this.name = name;
        this.namespace = namespace ?? void 0;
        this.version = version ?? void 0;
        this.qualifiers = qualifiers ?? void 0;
        this.subpath = subpath ?? void 0;
        const typeHelpers = PurlType[type];
        if (typeHelpers) {
          typeHelpers.normalize(this);
          typeHelpers.validate(this, true);
        }
      }
      toString() {
        const { namespace, name, version, qualifiers, subpath, type } = this;
        let purlStr = `pkg:${PurlComponent.type.encode(type)}/`;
        if (namespace) {
          purlStr = `${purlStr}${PurlComponent.namespace.encode(namespace)}/`;
        }
        purlStr = `${purlStr}${PurlComponent.name.encode(name)}`;
        if (version) {
          purlStr = `${purlStr}@${PurlComponent.version.encode(version)}`;
        }
        if (qualifiers) {
          purlStr = `${purlStr}?${PurlComponent.qualifiers.encode(qualifiers)}`;
        }
        if (subpath) {
          purlStr = `${purlStr}#${PurlComponent.subpath.encode(subpath)}`;
        }
        return purlStr;
      }
      static fromString(purlStr) {
        return new _PackageURL(..._PackageURL.parseString(purlStr));
      }
      static parseString(purlStr) {
        if (typeof purlStr !== "string") {
          throw new Error("A purl string argument is required.");
        }
        if (isBlank(purlStr)) {
          return [void 0, void 0, void 0, void 0, void 0, void 0];
        }
        const colonIndex = purlStr.indexOf(":");
        let url;
        let maybeUrlWithAuth;
        if (colonIndex !== -1) {
          try {
            const beforeColon = purlStr.slice(0, colonIndex);
            const afterColon = purlStr.slice(colonIndex + 1);
            const trimmedAfterColon = trimLeadingSlashes(afterColon);
            url = new URL(`${beforeColon}:${trimmedAfterColon}`);
            maybeUrlWithAuth = afterColon.length === trimmedAfterColon.length ? url : new URL(purlStr);
          } catch (e) {
            throw new PurlError("failed to parse as URL", { cause: e });
          }
        }
        if (url?.protocol !== "pkg:") {
          throw new PurlError('missing required "pkg" scheme component');
        }
        if (maybeUrlWithAuth.username !== "" || maybeUrlWithAuth.password !== "") {
          throw new PurlError('cannot contain a "user:pass@host:port"');
        }
        const { pathname } = url;
        const firstSlashIndex = pathname.indexOf("/");
        const rawType = decodePurlComponent("type", firstSlashIndex === -1 ? pathname : pathname.slice(0, firstSlashIndex));
        if (firstSlashIndex < 1) {
          return [rawType, void 0, void 0, void 0, void 0, void 0];
        }
        let rawVersion;
        let atSignIndex = pathname.lastIndexOf("@");
        if (atSignIndex !== -1 && pathname.charCodeAt(atSignIndex - 1) === 47) {
          atSignIndex = -1;
        }
        const beforeVersion = pathname.slice(rawType.length + 1, atSignIndex === -1 ? pathname.length : atSignIndex);
        if (atSignIndex !== -1) {
          rawVersion = decodePurlComponent("version", pathname.slice(atSignIndex + 1));
        }
        let rawNamespace;
        let rawName;
        const lastSlashIndex = beforeVersion.lastIndexOf("/");
        if (lastSlashIndex === -1) {
          rawName = decodePurlComponent("name", beforeVersion);
        } else {
          rawName = decodePurlComponent("name", beforeVersion.slice(lastSlashIndex + 1));
          rawNamespace = decodePurlComponent("namespace", beforeVersion.slice(0, lastSlashIndex));
        }
        let rawQualifiers;
        const { searchParams } = url;
        if (searchParams.size !== 0) {
          searchParams.forEach((value) => decodePurlComponent("qualifiers", value));
          rawQualifiers = searchParams;
        }
        let rawSubpath;
        const { hash } = url;
        if (hash.length !== 0) {
          rawSubpath = decodePurlComponent("subpath", hash.slice(1));
        }
        return [rawType, rawNamespace, rawName, rawVersion, rawQualifiers, rawSubpath];
      }
    };
    for (const staticProp of ["Component", "KnownQualifierNames", "Type"]) {
      Reflect.defineProperty(PackageURL2, staticProp, { ...Reflect.getOwnPropertyDescriptor(PackageURL2, staticProp), writable: false });
    }
    Reflect.setPrototypeOf(PackageURL2.prototype, null);
    module2.exports = { PackageURL: PackageURL2, PurlComponent, PurlQualifierNames, PurlType };
  }
});
var require_packageurl_js = (0, import_esbuild.__commonJS)({
  "node_modules/packageurl-js/index.js"(exports2, module2) {
    "use strict";
    /*!
    Copyright (c) the purl authors
    
    Permission is hereby granted, free of charge, to any person obtaining a copy
    of this software and associated documentation files (the "Software"), to deal
    in the Software without restriction, including without limitation the rights
    to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
    copies of the Software, and to permit persons to whom the Software is
    furnished to do so, subject to the following conditions:
    
    The above copyright notice and this permission notice shall be included in all
    copies or substantial portions of the Software.
    
    THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
    IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
    FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
    AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
    LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
    OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
    SOFTWARE.
    */
    var { PackageURL: PackageURL2, PurlComponent, PurlQualifierNames, PurlType } = require_package_url();
    module2.exports = { PackageURL: PackageURL2, PurlComponent, PurlQualifierNames, PurlType };
  }
});
var import_packageurl_js = (0, import_esbuild.__toESM)(require_packageurl_js(), 1);
function makeBill({ report, plan, planned, tool }) {
  const vulnerabilities = report.vulnerabilities ?? [];
  const components = /* @__PURE__ */ new Map();
  const dependencies = /* @__PURE__ */ new Map();
  const buildDependencies = /* @__PURE__ */ new Map();
  for (const one of report.packages) {
    components.set(one.id, packageComponent(one, plan));
    dependencies.set(one.id, [
      ...one.requires.map(({ id }) => id),
      ...one.libraries.map((name) => `library:${name}`)
    ]);
    for (const name of one.libraries) {
      components.set(`library:${name}`, library(name, (0, import_report_2.isInProduction)(one)));
    }
  }
  const direct = report.packages.filter((one) => one.direct.length > 0).map(({ id }) => id);
  dependencies.set(".", direct);
  const builds = [
    ...report.build === null ? [] : [{ id: ".", build: report.build, source: plan.project.build }],
    ...report.packages.flatMap(
      ({ id, build }) => build === null ? [] : [{ id, build, source: plan.packages[id]?.build ?? null }]
    )
  ];
  const open = [...builds];
  for (const { id, build, source } of open) {
    const crates = source?.crates ?? [];
    const native = build.native;
    buildDependencies.set(id, [
      ...build.requirements,
      ...crates.map((crate) => `crate:${crate}`),
      ...native.map((name) => `library:${name}`)
    ]);
    for (const requirement of build.requirements) {
      if (!components.has(requirement)) {
        components.set(requirement, buildComponent(requirement, plan, planned));
      }
    }
    for (const crate of crates) components.set(`crate:${crate}`, crateComponent(crate, plan));
    for (const name of native) {
      if (!components.has(`library:${name}`))
        components.set(`library:${name}`, library(name, null));
    }
  }
  const sorted = [...components.values()].sort((a, b) => a.id < b.id ? -1 : 1);
  const project = projectComponent(report);
  return {
    project,
    components: sorted,
    dependencies,
    buildDependencies,
    vulnerabilities,
    tool,
    uuid: uuidOf([project, sorted, [...dependencies], [...buildDependencies], vulnerabilities])
  };
}
function projectComponent({ project }) {
  return {
    ...nothingSaid,
    id: ".",
    kind: "project",
    name: project.name,
    version: project.version,
    use: "production",
    purl: new import_packageurl_js.PackageURL("pypi", null, project.name, project.version, null, null).toString()
  };
}
var nothingSaid = {
  licence: null,
  licenceStatements: [],
  hash: null,
  file: null,
  url: null,
  summary: null,
  homePage: null,
  groups: []
};
function packageComponent(one, plan) {
  const entry = plan.packages[one.id];
  const url = (one.file === null ? null : entry?.files[one.file]?.url) ?? null;
  return {
    id: one.id,
    kind: "package",
    name: one.name,
    version: one.version,
    use: (0, import_report_2.isInProduction)(one) ? "production" : "development",
    purl: purlOf({ name: one.name, version: one.version, source: one.source, url }),
    licence: one.licence.expression,
    licenceStatements: one.licence.statements.map(({ text }) => text),
    hash: one.hash === null ? null : hashOf(one.hash),
    file: one.file,
    url,
    summary: one.summary,
    homePage: one.homePage,
    groups: one.groups
  };
}
function buildComponent(id, plan, planned) {
  const entry = plan.packages[id];
  const [name = id, version = null] = entry === void 0 ? [] : [entry.name, entry.version];
  const file = planned.buildFiles[id] ?? null;
  const known = file === null ? void 0 : entry?.files[file];
  const url = known?.url ?? null;
  return {
    ...nothingSaid,
    id,
    kind: "package",
    name,
    version,
    use: "build",
    purl: purlOf({ name, version, source: entry?.source ?? { kind: "index" }, url }),
    hash: known === void 0 ? null : hashOf(known.hash),
    file,
    url
  };
}
function crateComponent(id, plan) {
  const crate = plan.crates?.[id];
  const [name = id, version = null] = crate === void 0 ? [] : [crate.name, crate.version];
  const git = crate?.kind === "git" ? { vcs_url: `git+${crate.url}@${crate.revision}` } : null;
  return {
    ...nothingSaid,
    id: `crate:${id}`,
    kind: "crate",
    name,
    version,
    use: "build",
    purl: new import_packageurl_js.PackageURL("cargo", null, name, version, git, null).toString(),
    hash: crate?.kind === "registry" ? hashOf(crate.hash) : null,
    url: crate?.url ?? null
  };
}
function library(name, isInProduction2) {
  return {
    ...nothingSaid,
    id: `library:${name}`,
    kind: "library",
    name,
    version: null,
    use: isInProduction2 === null ? "build" : isInProduction2 ? "production" : "development",
    purl: null
  };
}
function purlOf({
  name,
  version,
  source,
  url
}) {
  const qualifiers = {};
  if (source.kind === "git") qualifiers.vcs_url = `git+${source.url}@${source.revision}`;
  else if (source.kind === "url") qualifiers.download_url = source.url;
  else if (source.kind === "index" && source.name !== void 0 && url !== null) {
    qualifiers.download_url = url;
  }
  return new import_packageurl_js.PackageURL("pypi", null, name, version, qualifiers, null).toString();
}
function hashOf(hash) {
  const [algorithm = "", hex = ""] = (0, import_hash.hexFromSri)(hash).split(":");
  return { algorithm, hex };
}
function uuidOf(content) {
  const hex = (0, import_node_crypto.createHash)("sha256").update(JSON.stringify(content)).digest("hex");
  const variant = (Number.parseInt(hex.charAt(16), 16) & 3 | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  makeBill
});
