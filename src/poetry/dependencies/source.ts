// The source of a package that does not come from the default index, compared as in poetry-core:
// packages/specification.py, is_same_source_as; vcs/git.py, ParsedUrl.
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";

/** `legacy` is an index that pyproject.toml names; the default index has no source. */
export type SourceKind = "legacy" | "git" | "url" | "file" | "directory";

export interface Source {
  readonly kind: SourceKind;
  /** For `file` and `directory` an absolute path. */
  readonly url: string;
  /** The branch, tag or revision that was asked for; for `legacy` the name of the index. */
  readonly reference: string | null;
  /** The full commit. */
  readonly resolvedReference: string | null;
  readonly subdirectory: string | null;
  readonly develop: boolean;
}

/** Whether it is a direct reference (git, url, file, directory), not an index. */
export function isDirectOrigin(source: Source | null): boolean {
  return source !== null && source.kind !== "legacy";
}

/** Whether both are the same source. A commit equals the branch that was locked to it, and its own abbreviation. */
export function isSameSource(a: Source | null, b: Source | null): boolean {
  if (!a || !b) return a === b;
  if (a.kind !== b.kind || a.url !== b.url) return false;
  if ((a.subdirectory ?? "") !== (b.subdirectory ?? "")) return false;
  if (a.resolvedReference && a.resolvedReference === b.resolvedReference) return true;
  if (a.reference || b.reference) {
    if (!a.reference || !b.reference) return false;
    if (!a.reference.startsWith(b.reference) && !b.reference.startsWith(a.reference)) return false;
    if (a.resolvedReference && b.resolvedReference) return false;
  }
  return true;
}

/**
 * `git@host:a/b.git`, `ssh://git@host/a/b.git` and `git+ssh://git@host/a/b.git@main` are one place. A password stays, for
 * http alone. poetry-core: vcs/git.py, ParsedUrl, which writes a host into `file:///a`: `file://None/a`
 */
export function normalizeGitUrl(url: string): string {
  const place = url.replace(/^git\+/, "").replace(/#.*$/, "");
  const withProtocol =
    /^(\w+):\/\/(?:([^/?#:@<>[\]|]+)(:[^/?#@]*)?@)?([\w.-]*)(?::(\d+))?([:/\\].*?)(?:@[^@#/]+)?$/.exec(
      place,
    );
  if (withProtocol) {
    const [, protocol = "", name, password = "", host, port, path = ""] = withProtocol;
    const user = name && `${name}${protocol.startsWith("http") ? password : ""}@`;
    const server = protocol === "file" && host === "None" ? "" : host;
    return `${protocol}://${user ?? ""}${server}${port ? `:${port}` : ""}/${path.replace(/^[:/]+/, "")}`;
  }
  const short = /^(?:([^/?#:@<>[\]|]+)@)?([\w.-]+)(?::(\d+))?([:/].+?)(?:@[^@#/]+)?$/.exec(place);
  if (!short) return place;
  const [, user, host, port, path = ""] = short;
  return `ssh://${user ? `${user}@` : ""}${host}${port ? `:${port}` : ""}/${path.replace(/^[:/]+/, "")}`;
}

export function gitSource(
  url: string,
  reference: string | null,
  options: {
    subdirectory?: string | null;
    develop?: boolean;
    resolvedReference?: string | null;
  } = {},
): Source {
  return {
    kind: "git",
    url: normalizeGitUrl(url),
    reference: reference ?? "HEAD",
    resolvedReference: options.resolvedReference ?? null,
    subdirectory: options.subdirectory ?? null,
    develop: options.develop ?? false,
  };
}

export function urlSource(url: string, subdirectory: string | null = null): Source {
  return { ...plain, kind: "url", url, subdirectory };
}

/**
 * The source at a path: a file or a directory, as Poetry distinguishes them. One that does not exist is judged by its ending.
 */
export function pathSource(
  path: string,
  base: string,
  options: { subdirectory?: string | null; develop?: boolean; isFile?: boolean } = {},
): Source {
  const { subdirectory = null, develop = false } = options;
  const full = isAbsolute(path) ? path : resolveLinks(resolve(base, path));
  const isFile =
    options.isFile ??
    (existsSync(full) ? statSync(full).isFile() : /\.(whl|zip|tar|tgz|gz|bz2|xz)$/.test(path));
  if (isFile) return { ...plain, kind: "file", url: full, subdirectory };
  return {
    ...plain,
    kind: "directory",
    url: subdirectory ? resolveLinks(join(full, subdirectory)) : full,
    develop,
  };
}

const plain = { reference: null, resolvedReference: null, subdirectory: null, develop: false };

/** Python's `Path.resolve()`: links followed as far as the path exists. */
export function resolveLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(resolveLinks(parent), basename(path));
  }
}
