// The user and password of a private index, from all the places where Poetry or uv would find them. They never enter a plan.
import { homedir } from "node:os";
import { join } from "node:path";
import { parse, TomlError, type TomlTable } from "smol-toml";
import { UserError } from "../../base/errors.ts";
import { textIfReadable } from "../../base/reading/file-bytes.ts";
import { runProgram } from "../../base/run-program.ts";
import { decodePercent } from "../../standards/percent-encoding.ts";
import { onPath } from "../programs/on-path.ts";
import { uvHere } from "../programs/uv.ts";

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** A source of `[[tool.poetry.source]]`, as poetry.lock names it. */
export interface PrivateIndex {
  readonly name: string;
  /** Of its simple API; may hold a user and password. */
  readonly url: string;
}

/**
 * In this order: the index's own URL, uv's variables, Poetry's variables, Poetry's auth.toml, netrc. Where only a user is
 * found, the password may be kept by a program: see `keptCredentials`.
 *
 * @see https://docs.astral.sh/uv/concepts/authentication/http/
 * @see https://python-poetry.org/docs/repositories/#configuring-credentials
 */
export async function credentialsFor(
  index: PrivateIndex | null,
  url: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Credentials | null> {
  if (index !== null && isInTheClear(index.url, url)) return null;
  return (
    fromUrl(url) ??
    (index === null
      ? fromDefaultIndexes(url, environment)
      : !sameHost(index.url, url)
        ? null
        : (fromUrl(index.url) ??
          fromEnvironment(index.name, environment) ??
          (await fromPoetry(index.name, environment)))) ??
    (await fromNetrc(url, environment))
  );
}

/** The index is asked with TLS, and the file it names would not be: the password could be read on the way. */
function isInTheClear(index: string, url: string): boolean {
  return new URL(index).protocol === "https:" && new URL(url).protocol === "http:";
}

/** The environment variables that let uv log in to `index` as Poetry would. */
export function uvEnvironment(
  index: PrivateIndex,
  credentials: Credentials | null,
): Record<string, string> {
  if (credentials === null) return {};
  const name = variableName(index.name);
  return {
    [`UV_INDEX_${name}_USERNAME`]: credentials.username,
    [`UV_INDEX_${name}_PASSWORD`]: credentials.password,
  };
}

/** The value of an `Authorization` header. https://www.rfc-editor.org/rfc/rfc7617 */
export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

/** The hint that says how to give the password of the index NAME. */
export function credentialsHint(name: string): string {
  return `give the user and password of ${name} as for Poetry: \`poetry config http-basic.${name} USER\`, or in netrc`;
}

/** A password is sent only to the host that its index is on, and in the clear only where the index is asked so too. */
function sameHost(index: string, url: string): boolean {
  const [from, to] = [new URL(index), new URL(url)];
  return from.host === to.host && (from.protocol === to.protocol || to.protocol === "https:");
}

function fromUrl(text: string): Credentials | null {
  const { username, password } = new URL(text);
  if (username === "") return null;
  return { username: decodePercent(username), password: decodePercent(password) };
}

function fromEnvironment(name: string, environment: NodeJS.ProcessEnv): Credentials | null {
  for (const prefix of ["UV_INDEX", "POETRY_HTTP_BASIC"]) {
    const username = environment[`${prefix}_${variableName(name)}_USERNAME`];
    const password = environment[`${prefix}_${variableName(name)}_PASSWORD`];
    if (username !== undefined || password !== undefined) {
      return { username: username ?? "", password: password ?? "" };
    }
  }
  return null;
}

/** The credentials of uv's default index, where a mirror is set with its password in the URL. */
function fromDefaultIndexes(url: string, environment: NodeJS.ProcessEnv): Credentials | null {
  const { UV_DEFAULT_INDEX, UV_INDEX, UV_INDEX_URL, UV_EXTRA_INDEX_URL } = environment;
  return [UV_DEFAULT_INDEX, UV_INDEX, UV_INDEX_URL, UV_EXTRA_INDEX_URL]
    .flatMap((list) => list?.split(/\s+/) ?? [])
    .map((entry) => entry.replace(/^[\w.-]+=/, ""))
    .filter((entry) => URL.canParse(entry) && sameHost(entry, url))
    .reduce<Credentials | null>((found, entry) => found ?? fromUrl(entry), null);
}

function variableName(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
}

async function fromPoetry(
  name: string,
  environment: NodeJS.ProcessEnv,
): Promise<Credentials | null> {
  const folder =
    environment.POETRY_CONFIG_DIR ??
    join(environment.XDG_CONFIG_HOME || join(homedir(), ".config"), "pypoetry");
  const path = join(folder, "auth.toml");
  const text = textIfReadable(path);
  if (text === null) return null;
  const basic = (parseAuth(text, path)["http-basic"] ?? {}) as Record<string, Partial<Credentials>>;
  const entry = basic[name];
  if (entry === undefined) return null;
  return { username: entry.username ?? "", password: entry.password ?? "" };
}

/** The parser's own message shows the line, and with it the password. */
function parseAuth(text: string, path: string): TomlTable {
  try {
    return parse(text);
  } catch (error) {
    const line = error instanceof TomlError ? `, line ${error.line}` : "";
    throw new UserError("INVALID_AUTH", `${path}${line} is not TOML`);
  }
}

/** Read once: hundreds of requests ask for it. */
const netrcs = new Map<string, string | null>();

function readNetrc(path: string): string | null {
  if (!netrcs.has(path)) netrcs.set(path, textIfReadable(path));
  return netrcs.get(path) ?? null;
}

async function fromNetrc(url: string, environment: NodeJS.ProcessEnv): Promise<Credentials | null> {
  const text = readNetrc(environment.NETRC ?? join(homedir(), ".netrc"));
  return text === null ? null : netrcEntry(text, new URL(url).hostname);
}

/**
 * The login of `host`, else of `default`. Macros are passed over up to their blank line.
 *
 * @see https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html
 */
export function netrcEntry(text: string, host: string): Credentials | null {
  const entries: { host: string | null; login: string; password: string }[] = [];
  const tokens = text
    .replace(/^\s*macdef[^\n]*\n(?:.*\S.*\n?)*/gm, "")
    .replace(/(^|\s)#.*$/gm, "")
    .match(/"(?:[^"\\]|\\.)*"|\S+/g);
  for (let index = 0; tokens !== null && index < tokens.length; index += 1) {
    const value = (): string =>
      (tokens[++index] ?? "").replace(/^"(.*)"$/, "$1").replace(/\\(.)/g, "$1");
    const entry = entries.at(-1);
    if (tokens[index] === "machine") entries.push({ host: value(), login: "", password: "" });
    else if (tokens[index] === "default") entries.push({ host: null, login: "", password: "" });
    else if (tokens[index] === "login" && entry) entry.login = value();
    else if (tokens[index] === "password" && entry) entry.password = value();
    else if (tokens[index] === "account") value();
  }
  const found = entries.find((entry) => entry.host === host || entry.host === null);
  return found === undefined ? null : { username: found.login, password: found.password };
}

const keyrings = new Map<string, Promise<string | null>>();

/**
 * What a program keeps, asked only where a server refused: uv's own store (`uv auth login`), then `keyring`.
 *
 * @see https://docs.astral.sh/uv/concepts/authentication/cli/
 */
export async function keptCredentials(
  index: PrivateIndex | null,
  url: string,
  username: string | null,
): Promise<Credentials | null> {
  if (index !== null && isInTheClear(index.url, url)) return null;
  return (await fromUvStore(url, username)) ?? (await fromKeyring(index, url, username));
}

/** Asked as build tools do: the answer is the header that uv would send. An older uv has no such command. */
async function fromUvStore(url: string, username: string | null): Promise<Credentials | null> {
  const uv = await uvHere();
  if (uv === null) return null;
  const place = new URL(url);
  place.username = encodeURIComponent(username ?? "");
  place.password = "";
  const answer = await runProgram(uv, ["auth", "helper", "--protocol", "bazel", "get"], {
    input: JSON.stringify({ uri: place.href }),
  });
  const encoded = /"Basic ([A-Za-z0-9+/=]+)"/.exec(answer.stdout)?.[1];
  if (answer.exitCode !== 0 || encoded === undefined) return null;
  const [, user = "", password = ""] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, "base64").toString()) ?? [];
  return { username: user, password };
}

/**
 * Of a user the password is looked for as Poetry keeps it, then as uv does; without a user, whatever there is for the host.
 *
 * @see https://docs.astral.sh/uv/concepts/authentication/http/#keyring-providers
 */
async function fromKeyring(
  index: PrivateIndex | null,
  url: string,
  username: string | null,
): Promise<Credentials | null> {
  const { host } = new URL(url);
  if (username === null) {
    const answer = await askKeyring("get", "--mode", "creds", "--output", "json", "--", host, "");
    return answer === null ? null : parseAnswer(answer);
  }
  const place = index === null ? new URL(url) : new URL(index.url);
  place.username = "";
  place.password = "";
  const services = [
    ...(index === null ? [] : [`poetry-repository-${index.name}`]),
    ...[place.href, place.href.replace(/\/$/, ""), host],
  ];
  for (const service of services) {
    const password = await askKeyring("get", "--", service, username);
    if (password !== null) return { username, password };
  }
  return null;
}

/** Each question is asked once. */
function askKeyring(...args: string[]): Promise<string | null> {
  const key = args.join("\n");
  const known = keyrings.get(key) ?? runKeyring(args);
  keyrings.set(key, known);
  return known;
}

async function runKeyring(args: readonly string[]): Promise<string | null> {
  const program = await onPath("keyring");
  if (program === null) return null;
  const answer = await runProgram(program, args);
  return answer.exitCode === 0 && answer.stdout !== "" ? answer.stdout : null;
}

function parseAnswer(text: string): Credentials | null {
  try {
    const { username, password } = JSON.parse(text) as Partial<Credentials>;
    return username === undefined || password === undefined ? null : { username, password };
  } catch {
    return null;
  }
}
