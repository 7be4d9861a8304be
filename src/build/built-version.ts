// The version that a build back end has given to the project: it may not heed the one that it is told.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { normalizeName } from "../standards/name.ts";

/** As its `.dist-info` in the built application says; `null` where there is none. */
export async function builtVersion(application: string, name: string): Promise<string | null> {
  const library = join(application, "lib");
  for (const python of await namesIn(library)) {
    for (const entry of await namesIn(join(library, python, "site-packages"))) {
      const [, built = "", version] = /^([^-]+)-([^-]+)\.dist-info$/.exec(entry) ?? [];
      if (version !== undefined && normalizeName(built) === normalizeName(name)) return version;
    }
  }
  return null;
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
