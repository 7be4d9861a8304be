// Made from src/ by `npm run build`. Do not edit.
import {
  UserError
} from "./errors.mjs";

// src/base/offline.ts
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
  return new UserError(
    "OFFLINE",
    `${missing} is not on this machine, and --offline keeps Poetrix from fetching it`,
    "run it once without --offline"
  );
}

export {
  goOffline,
  isOffline,
  offlineError
};
