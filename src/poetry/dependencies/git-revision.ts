// A revision of a Git repository: its address and a commit. Both become arguments of `git`, so both are validated first.
import { UserError } from "../../base/errors.ts";

declare const commitBrand: unique symbol;
/** 40 or 64 hexadecimal digits in lower case: SHA-1 or SHA-256. */
export type Commit = string & { [commitBrand]: "Commit" };

declare const addressBrand: unique symbol;
/** A URL of one of the protocols that Git speaks itself. */
export type GitAddress = string & { [addressBrand]: "GitAddress" };

export interface GitRevision {
  /** May hold a user and password, as poetry.lock has it. */
  readonly url: GitAddress;
  readonly revision: Commit;
}

/** `file` is for repositories of the user's own: Poetry takes them. */
export const gitProtocols = ["https", "ssh", "git", "http", "file"] as const;

export function isCommit(text: string): text is Commit {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** Refuses options, `ext::PROGRAM` and other remote helpers, and line breaks. */
export function isGitAddress(text: string): text is GitAddress {
  const [, protocol = "", host = ""] =
    /^(\w+):\/\/([!-.0-~]*)\/[ -~\u00a0-\uffff]+$/.exec(text) ?? [];
  // ssh would read a host or user that begins with a hyphen as an option.
  return (gitProtocols as readonly string[]).includes(protocol) && !/(^|@)-/.test(host);
}

/**
 * @param where the file that names it, for errors: `poetry.lock`
 *
 * @throws UserError INVALID_GIT_URL, GIT_NOT_LOCKED
 */
export function gitRevision(url: string, revision: string, where: string): GitRevision {
  if (!isGitAddress(url)) {
    throw new UserError(
      "INVALID_GIT_URL",
      `${where} names the Git repository ${JSON.stringify(url)}, which is not an address that Poetrix fetches from`,
      `an address begins with ${gitProtocols.map((protocol) => `${protocol}://`).join(", ")}`,
    );
  }
  if (!isCommit(revision)) {
    throw new UserError(
      "GIT_NOT_LOCKED",
      `${where} names ${JSON.stringify(revision)} of ${url}, but not its commit`,
      "write it again with `poetry lock`",
    );
  }
  return { url, revision };
}

/** A warning for an address without encryption, whose answers others can read and change; `null` for all others. */
export function unprotectedAddress({ url }: GitRevision): string | null {
  const [, protocol, host = ""] = /^(http|git):\/\/(?:[^/]*@)?([^/:]+)/.exec(url) ?? [];
  if (protocol === undefined || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)) return null;
  return `${url} is asked without encryption: name it with https:// or ssh://`;
}
