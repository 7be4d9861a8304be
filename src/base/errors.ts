/**
 * A failure that the user can cause and mend. The message is one sentence: what is wrong, where, for whom.
 * The hint says what there is instead, or what to do. Neither holds a password.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly hint: string | undefined;

  constructor(
    /** Stable, in capitals, for programs and searches: `NO_USABLE_FILE`. */
    readonly code: string,
    message: string,
    hint?: string,
  ) {
    super(readable(message));
    this.hint = hint === undefined ? undefined : readable(hint);
  }

  /** The same error, which says what it came from. */
  causedBy(error: unknown): this {
    this.cause = error;
    return this;
  }
}

/**
 * A failure of the machine (no space, no permission) that Node reports, as an error of ours; `null` for all others.
 *
 * @returns SYSTEM_ERROR
 */
export function systemError(error: unknown): UserError | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof RangeError && error.message === "Maximum call stack size exceeded") {
    return new UserError(
      "TOO_DEEP",
      "a file nests lists, tables or brackets too deeply to be read",
      "look for brackets within brackets that nobody wrote by hand: in poetry.lock, pyproject.toml, poetrix.lock and all else that the command reads, such as .vscode/tasks.json or an earlier report",
    ).causedBy(error);
  }
  const { code = "", path } = error as NodeJS.ErrnoException;
  const [what, hint] = refusals[code] ?? [];
  if (what === undefined) return null;
  const message = path === undefined ? what : `${path}: ${what}`;
  return new UserError("SYSTEM_ERROR", message, hint).causedBy(error);
}

/** What was thrown while `path` was written: of a write Node does not say to which file it was. */
export function writing(path: string, error: unknown): unknown {
  const isNodes = error instanceof Error && !(error instanceof UserError) && "code" in error;
  if (isNodes && !("path" in error)) {
    return Object.assign(error, { path });
  }
  return error;
}

const refusals: Readonly<Record<string, readonly [what: string, hint?: string]>> = {
  EACCES: ["permission is denied"],
  EDQUOT: ["the quota of the disk is used up"],
  EMFILE: ["too many files are open", "raise the limit: `ulimit -n 4096`"],
  ENOMEM: ["there is no memory left"],
  ENOSPC: [
    "there is no space left on the disk",
    "free some of it; below /nix, `nix-collect-garbage` frees what no build needs",
  ],
  EPERM: ["the system does not permit that"],
  EROFS: ["the file system is read-only"],
};

/** Without what is secret, and no longer than anyone reads: a value of a file may have megabytes, and what is wrong with it stands behind it. */
function readable(text: string): string {
  const said = withoutCredentials(text);
  if (said.length <= longestText) return said;
  return `${said.slice(0, longestText / 2)} … ${said.slice(-longestText / 2)}`;
}

const longestText = 20_000;

/**
 * A URL's user and password, and parameters that are secrets by their name, never reach a terminal, a log or a plan.
 * The user of an SSH address is part of the address.
 */
export function withoutCredentials(text: string): string {
  return (
    text
      // From where such a word begins: tried from each of its letters on, a long one would take for ever.
      .replace(/(?<![a-z0-9+.-])[a-z0-9+.-]+:\/\/[^\s/]+@/gi, (whole) => {
        const [protocol = "", user = ""] = whole.split("://");
        return /^(git\+)?ssh$/i.test(protocol) && !user.includes(":") ? whole : `${protocol}://`;
      })
      .replace(/\?([\w-]+=[^\s"'<>#]*)/g, (_, query: string) => {
        const kept = query.split("&").filter((parameter) => !secretParameter.test(parameter));
        return kept.length === 0 ? "" : `?${kept.join("&")}`;
      })
  );
}

const secretParameter =
  /^(sig|auth|pwd|[\w-]*(token|signature|secret|password|passwd|credential|api[_-]?key|(access|private)[_-]?key)[\w-]*)=/i;
