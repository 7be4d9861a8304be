// Reads a package's name from the command line, also if more was given: a requirement, or the path or URL of a file.
import { UserError } from "../../base/errors.ts";
import { nearest } from "../../base/nearest.ts";
import { InvalidText } from "../../standards/invalid-text.ts";
import { type NormalizedName, parseName } from "../../standards/name.ts";

/**
 * The package in a lock file that an argument of the command line names.
 *
 * @throws UserError `UNKNOWN_PACKAGE`
 */
export function packageAsked(
  text: string,
  file: "poetry.lock" | "poetrix.lock",
  known: readonly NormalizedName[],
): NormalizedName {
  const name = plainName(text);
  if (name !== null && known.includes(name)) return name;
  const meant = name ?? nameWithin(text);
  throw new UserError(
    "UNKNOWN_PACKAGE",
    name === null ? `"${text}" is not the name of a package` : `${file} has no package ${name}`,
    (meant === null ? undefined : nearest(meant, known)) ?? "`poetrix show` lists the packages",
  );
}

function plainName(text: string): NormalizedName | null {
  try {
    return parseName(text);
  } catch (error) {
    if (error instanceof InvalidText) return null;
    throw error;
  }
}

/** `app` of `app[extra]>=1.0`, `App==1.0`, `./dist/app-1.0-py3-none-any.whl`, `https://example.org/app-1.0.tar.gz`. */
function nameWithin(text: string): NormalizedName | null {
  const file = /([^/\\]+)\.(?:whl|tar\.gz|zip)(?:[?#].*)?$/i.exec(text)?.[1];
  if (file !== undefined) return plainName(file.replace(/-\d.*$/, ""));
  const start = /^\s*([A-Za-z0-9._-]*[A-Za-z0-9])/.exec(text)?.[1];
  return start === undefined ? null : plainName(start);
}
