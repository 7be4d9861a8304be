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
  basicAuthorization: () => basicAuthorization,
  certificateHint: () => certificateHint,
  credentialsFor: () => credentialsFor,
  credentialsHint: () => credentialsHint,
  isCertificateFault: () => isCertificateFault,
  keptCredentials: () => keptCredentials,
  machineFault: () => machineFault,
  uvEnvironment: () => uvEnvironment
});
module.exports = stdin_exports;
var import_smol_toml = require("./smol-toml.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_uv_2 = require("./uv-2.cjs");
var import_run_program = require("./run-program.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_errors = require("./errors.cjs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
function isCertificateFault(text) {
  return /CERT_|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|peer certificate|certificate (verif|problem|has expired)|SSL certificate|UnknownIssuer/i.test(
    text
  );
}
function certificateHint() {
  const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  return [
    "if your network has a certificate of its own, name its file to both uv and Node: SSL_CERT_FILE=/path/to/all.pem NODE_EXTRA_CA_CERTS=/path/to/it.pem",
    `(for git: GIT_SSL_CAINFO); and is it ${today} today, as this machine's clock says?`
  ].join(" ");
}
async function credentialsFor(index, url, environment = process.env) {
  if (index !== null && isInTheClear(index.url, url)) return null;
  return fromUrl(url) ?? (index === null ? fromDefaultIndexes(url, environment) : !sameHost(index.url, url) ? null : fromUrl(index.url) ?? fromEnvironment(index.name, environment) ?? await fromPoetry(index.name, environment)) ?? await fromNetrc(url, environment);
}
function isInTheClear(index, url) {
  return new URL(index).protocol === "https:" && new URL(url).protocol === "http:";
}
function uvEnvironment(index, credentials) {
  if (credentials === null) return {};
  const name = variableName(index.name);
  return {
    [`UV_INDEX_${name}_USERNAME`]: credentials.username,
    [`UV_INDEX_${name}_PASSWORD`]: credentials.password
  };
}
function basicAuthorization({ username, password }) {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
function credentialsHint(name) {
  return `give the user and password of ${name} as for Poetry: \`poetry config http-basic.${name} USER\`, or in netrc`;
}
function sameHost(index, url) {
  const [from, to] = [new URL(index), new URL(url)];
  return from.host === to.host && (from.protocol === to.protocol || to.protocol === "https:");
}
function fromUrl(text) {
  const { username, password } = new URL(text);
  if (username === "") return null;
  return { username: (0, import_constraint_sets.decodePercent)(username), password: (0, import_constraint_sets.decodePercent)(password) };
}
function fromEnvironment(name, environment) {
  for (const prefix of ["UV_INDEX", "POETRY_HTTP_BASIC"]) {
    const username = environment[`${prefix}_${variableName(name)}_USERNAME`];
    const password = environment[`${prefix}_${variableName(name)}_PASSWORD`];
    if (username !== void 0 || password !== void 0) {
      return { username: username ?? "", password: password ?? "" };
    }
  }
  return null;
}
function fromDefaultIndexes(url, environment) {
  const { UV_DEFAULT_INDEX, UV_INDEX, UV_INDEX_URL, UV_EXTRA_INDEX_URL } = environment;
  return [UV_DEFAULT_INDEX, UV_INDEX, UV_INDEX_URL, UV_EXTRA_INDEX_URL].flatMap((list) => list?.split(/\s+/) ?? []).map((entry) => entry.replace(/^[\w.-]+=/, "")).filter((entry) => URL.canParse(entry) && sameHost(entry, url)).reduce((found, entry) => found ?? fromUrl(entry), null);
}
function variableName(name) {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
}
async function fromPoetry(name, environment) {
  const folder = environment.POETRY_CONFIG_DIR ?? (0, import_node_path.join)(environment.XDG_CONFIG_HOME || (0, import_node_path.join)((0, import_node_os.homedir)(), ".config"), "pypoetry");
  const path = (0, import_node_path.join)(folder, "auth.toml");
  const text = (0, import_file_bytes.textIfReadable)(path);
  if (text === null) return null;
  const basic = parseAuth(text, path)["http-basic"] ?? {};
  const entry = basic[name];
  if (entry === void 0) return null;
  return { username: entry.username ?? "", password: entry.password ?? "" };
}
function parseAuth(text, path) {
  try {
    return (0, import_smol_toml.parse)(text);
  } catch (error) {
    const line = error instanceof import_smol_toml.TomlError ? `, line ${error.line}` : "";
    throw new import_errors.UserError("INVALID_AUTH", `${path}${line} is not TOML`);
  }
}
var netrcs = /* @__PURE__ */ new Map();
function readNetrc(path) {
  if (!netrcs.has(path)) netrcs.set(path, (0, import_file_bytes.textIfReadable)(path));
  return netrcs.get(path) ?? null;
}
async function fromNetrc(url, environment) {
  const text = readNetrc(environment.NETRC ?? (0, import_node_path.join)((0, import_node_os.homedir)(), ".netrc"));
  return text === null ? null : netrcEntry(text, new URL(url).hostname);
}
function netrcEntry(text, host) {
  const entries = [];
  const tokens = text.replace(/^\s*macdef[^\n]*\n(?:.*\S.*\n?)*/gm, "").replace(/(^|\s)#.*$/gm, "").match(/"(?:[^"\\]|\\.)*"|\S+/g);
  for (let index = 0; tokens !== null && index < tokens.length; index += 1) {
    const value = () => (tokens[++index] ?? "").replace(/^"(.*)"$/, "$1").replace(/\\(.)/g, "$1");
    const entry = entries.at(-1);
    if (tokens[index] === "machine") entries.push({ host: value(), login: "", password: "" });
    else if (tokens[index] === "default") entries.push({ host: null, login: "", password: "" });
    else if (tokens[index] === "login" && entry) entry.login = value();
    else if (tokens[index] === "password" && entry) entry.password = value();
    else if (tokens[index] === "account") value();
  }
  const found = entries.find((entry) => entry.host === host || entry.host === null);
  return found === void 0 ? null : { username: found.login, password: found.password };
}
var keyrings = /* @__PURE__ */ new Map();
async function keptCredentials(index, url, username) {
  if (index !== null && isInTheClear(index.url, url)) return null;
  return await fromUvStore(url, username) ?? await fromKeyring(index, url, username);
}
async function fromUvStore(url, username) {
  const uv = await (0, import_uv_2.uvHere)();
  if (uv === null) return null;
  const place = new URL(url);
  place.username = encodeURIComponent(username ?? "");
  place.password = "";
  const answer = await (0, import_run_program.runProgram)(uv, ["auth", "helper", "--protocol", "bazel", "get"], {
    input: JSON.stringify({ uri: place.href })
  });
  const encoded = /"Basic ([A-Za-z0-9+/=]+)"/.exec(answer.stdout)?.[1];
  if (answer.exitCode !== 0 || encoded === void 0) return null;
  const [, user = "", password = ""] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, "base64").toString()) ?? [];
  return { username: user, password };
}
async function fromKeyring(index, url, username) {
  const { host } = new URL(url);
  if (username === null) {
    const answer = await askKeyring("get", "--mode", "creds", "--output", "json", "--", host, "");
    return answer === null ? null : parseAnswer(answer);
  }
  const place = index === null ? new URL(url) : new URL(index.url);
  place.username = "";
  place.password = "";
  const services = [
    ...index === null ? [] : [`poetry-repository-${index.name}`],
    ...[place.href, place.href.replace(/\/$/, ""), host]
  ];
  for (const service of services) {
    const password = await askKeyring("get", "--", service, username);
    if (password !== null) return { username, password };
  }
  return null;
}
function askKeyring(...args) {
  const key = args.join("\n");
  const known = keyrings.get(key) ?? runKeyring(args);
  keyrings.set(key, known);
  return known;
}
async function runKeyring(args) {
  const program = await (0, import_uv_2.onPath)("keyring");
  if (program === null) return null;
  const answer = await (0, import_run_program.runProgram)(program, args);
  return answer.exitCode === 0 && answer.stdout !== "" ? answer.stdout : null;
}
function parseAnswer(text) {
  try {
    const { username, password } = JSON.parse(text);
    return username === void 0 || password === void 0 ? null : { username, password };
  } catch {
    return null;
  }
}
var words = /No space left on device|Disk quota exceeded|Cannot allocate memory|MemoryError|memory allocation of \d+ bytes failed|out of memory|Too many open files|Resource temporarily unavailable|Input\/output error|Stale file handle|disk I\/O error|database or disk is full/i;
function machineFault(output) {
  const line = output.split("\n").find((each) => words.test(each));
  return line === void 0 ? null : line.trim().slice(0, 300);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  basicAuthorization,
  certificateHint,
  credentialsFor,
  credentialsHint,
  isCertificateFault,
  keptCredentials,
  machineFault,
  uvEnvironment
});
