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
  goOffline: () => goOffline,
  isOffline: () => isOffline,
  offlineError: () => offlineError
});
module.exports = stdin_exports;
var import_errors = require("./errors.cjs");
function goOffline() {
  const { NIX_CONFIG } = process.env;
  Object.assign(process.env, {
    UV_OFFLINE: "1",
    CARGO_NET_OFFLINE: "true",
    GIT_ALLOW_PROTOCOL: "file",
    NIX_CONFIG: `${NIX_CONFIG === void 0 ? "" : `${NIX_CONFIG}
`}substitute = false`
  });
}
function isOffline() {
  return Boolean(process.env.UV_OFFLINE);
}
function offlineError(missing) {
  return new import_errors.UserError(
    "OFFLINE",
    `${missing} is not on this machine, and --offline keeps Poetrix from fetching it`,
    "run it once without --offline"
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  goOffline,
  isOffline,
  offlineError
});
