// What the packages of an environment tell of themselves, where they are installed.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { textIfReadable } from "../../base/reading/file-bytes.ts";
import { metadataFields, parseCoreMetadata } from "../../standards/core-metadata.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import { licenceTextsIn } from "./distribution.ts";
import type { GatheredDistribution } from "./gather-distributions.ts";

/**
 * By name. Sizes are not known: an environment has links to packages.
 *
 * @param environment a virtual environment
 * @see https://packaging.python.org/en/latest/specifications/recording-installed-packages/
 */
export async function readInstalled(
  environment: string,
): Promise<ReadonlyMap<NormalizedName, GatheredDistribution>> {
  const found = new Map<NormalizedName, GatheredDistribution>();
  for (const python of await readdir(join(environment, "lib"))) {
    const folder = join(environment, "lib", python, "site-packages");
    const entries = await readdir(folder).catch(() => []);
    for (const entry of entries.filter((name) => name.endsWith(".dist-info"))) {
      const text = textIfReadable(join(folder, entry, "METADATA"));
      const name = text === null ? undefined : metadataFields(text).get("name")?.[0];
      if (text === null || name === undefined) continue;
      found.set(normalizeName(name.trim()), {
        metadata: parseCoreMetadata(text),
        installedSize: null,
        downloadSize: null,
        libraries: [],
        licenceTexts: [
          ...(await licenceTextsIn(join(folder, entry))),
          ...(await licenceTextsIn(join(folder, entry, "licenses"))),
        ],
      });
    }
  }
  return found;
}
