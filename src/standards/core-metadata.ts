// Core metadata: METADATA of a wheel, PKG-INFO of a source distribution.
// https://packaging.python.org/en/latest/specifications/core-metadata/ (PEP 241 to 643, 639)

import { append } from "../base/append.ts";

/** A field's values, in order, by its name in lower case. */
export type MetadataFields = ReadonlyMap<string, readonly string[]>;

export interface CoreMetadata {
  readonly summary: string | null;
  /** `License-Expression` (PEP 639). */
  readonly licenceExpression: string | null;
  /** `License`: whatever its authors wrote, a name or a whole text. */
  readonly licence: string | null;
  /** The `License ::` ones, whole: `License :: OSI Approved :: MIT License`. */
  readonly licenceClassifiers: readonly string[];
  /** Paths, as `License-File` names them. */
  readonly licenceFiles: readonly string[];
  /** Where it lives on the web, `http:` or `https:` and nothing else. */
  readonly homePage: string | null;
}

/** The headers of a metadata file; what follows the first empty line is its description. */
export function metadataFields(text: string): MetadataFields {
  const [headers = ""] = text.replaceAll("\r\n", "\n").split(/\n\n/);
  const fields = new Map<string, string[]>();
  for (const [, name = "", value = ""] of headers.matchAll(
    /^([A-Za-z][\w-]*):[ \t]*(.*(?:\n[ \t|].*)*)/gm,
  )) {
    append(fields, name.toLowerCase(), value);
  }
  return fields;
}

export function parseCoreMetadata(text: string): CoreMetadata {
  const fields = metadataFields(text);
  const first = (name: string): string | null => stated(fields.get(name)?.[0]);
  return {
    summary: first("summary"),
    licenceExpression: first("license-expression"),
    licence: first("license"),
    licenceClassifiers: (fields.get("classifier") ?? [])
      .map((classifier) => classifier.trim())
      .filter((classifier) => /^License ::/.test(classifier)),
    licenceFiles: (fields.get("license-file") ?? []).map((path) => path.trim()),
    homePage: homePage(fields),
  };
}

/** Without the margins of continued lines; `null` for nothing, and for the `UNKNOWN` that older tools write. */
function stated(value: string | undefined): string | null {
  const text = (value ?? "").replace(/\n[ \t]*\|?[ \t]*/g, "\n").trim();
  return text === "" || text === "UNKNOWN" ? null : text;
}

/** `Home-page`, else the `Project-URL` that is labelled so, else that of the sources. */
function homePage(fields: MetadataFields): string | null {
  const labelled = (fields.get("project-url") ?? []).map((entry) => {
    const comma = entry.indexOf(",");
    const label = entry
      .slice(0, comma)
      .toLowerCase()
      .replace(/[^a-z]/g, "");
    return { label, url: entry.slice(comma + 1).trim() };
  });
  const of = (...labels: string[]): (string | undefined)[] =>
    labels.map((label) => labelled.find((entry) => entry.label === label)?.url);
  const candidates = [
    fields.get("home-page")?.[0]?.trim(),
    ...of("homepage", "source", "sourcecode", "repository", "github", "documentation"),
  ];
  return candidates.find((url) => url !== undefined && isWebAddress(url)) ?? null;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s"'<>]+$/i.test(url);
}
