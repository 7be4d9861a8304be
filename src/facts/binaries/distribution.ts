// What a distribution says about itself: its metadata, size, libraries and licence files.
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";
import { parse } from "smol-toml";
import { textIfReadable } from "../../base/reading/file-bytes.ts";
import { type CoreMetadata, parseCoreMetadata } from "../../standards/core-metadata.ts";
import type { LicenceText } from "../../standards/licence.ts";
import { isTable, type Table } from "../../standards/pyproject.ts";
import { forEachZipEntry, textInArchive } from "../sources/archive.ts";

export interface Distribution {
  /** `null` where there is none, or it cannot be told without building it. */
  readonly metadata: CoreMetadata | null;
  /** Bytes of the files that it installs, without byte code; `null` before it is built. */
  readonly installedSize: number | null;
  /** File names of shared libraries, as a wheel has them; none before it is built. */
  readonly libraries: readonly string[];
  readonly licenceTexts: readonly LicenceText[];
}

/** Names of files that hold a licence, whatever the metadata says of them. */
const licenceName = /^(LICEN[CS]E|COPYING)[^/]*$/i;
/** A longer file contains the licences of other software too. */
const longestLicence = 100_000;

/** https://packaging.python.org/en/latest/specifications/binary-distribution-format/ */
export async function readWheel(path: string): Promise<Distribution> {
  let metadata: CoreMetadata | null = null;
  let installedSize = 0;
  const libraries: string[] = [];
  const licenceTexts: LicenceText[] = [];
  await forEachZipEntry(path, async (zip, entry) => {
    installedSize += entry.uncompressedSize;
    if (/\.so(\.[\d.]+)?$/.test(entry.fileName)) libraries.push(basename(entry.fileName));
    const [, file = ""] = /^[^/]+\.dist-info\/(.+)$/.exec(entry.fileName) ?? [];
    if (licenceName.test(basename(file)) && entry.uncompressedSize <= longestLicence) {
      licenceTexts.push({ file, text: await text(await zip.openReadStreamPromise(entry)) });
    }
    if (metadata === null && /^[^/]+\.dist-info\/METADATA$/.test(entry.fileName)) {
      metadata = parseCoreMetadata(await text(await zip.openReadStreamPromise(entry)));
    }
  });
  return { metadata, installedSize, libraries, licenceTexts };
}

/** https://packaging.python.org/en/latest/specifications/source-distribution-format/ */
export async function readSdist(path: string): Promise<Distribution> {
  const found = await textInArchive(path, /^(\.\/)?[^/]+\/PKG-INFO$/);
  const licence = await textInArchive(path, /^(\.\/)?[^/]+\/(LICEN[CS]E|COPYING)[^/]*$/i);
  return {
    metadata: found === null ? null : parseCoreMetadata(found),
    installedSize: null,
    libraries: [],
    licenceTexts: licence === null ? [] : [{ file: "LICENSE", text: licence }],
  };
}

/** A source tree: what its pyproject.toml says, in `[project]` or `[tool.poetry]`. */
export async function readTree(folder: string): Promise<Distribution> {
  const file = textIfReadable(join(folder, "pyproject.toml"));
  return {
    metadata: file === null ? null : metadataOfPyproject(file),
    installedSize: null,
    libraries: [],
    licenceTexts: await licenceTextsIn(folder),
  };
}

/** The licence files directly in a folder. */
export async function licenceTextsIn(folder: string): Promise<LicenceText[]> {
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    names
      .filter((name) => licenceName.test(name))
      .sort()
      .map(async (file) => {
        const text = textIfReadable(join(folder, file)) ?? "";
        return { file, text };
      }),
  );
  return texts.filter(({ text }) => text !== "" && text.length <= longestLicence);
}

/** @see https://packaging.python.org/en/latest/specifications/pyproject-toml/#license */
function metadataOfPyproject(file: string): CoreMetadata | null {
  let pyproject: Table;
  try {
    pyproject = parse(file);
  } catch {
    return null;
  }
  const project = tableOrNull(pyproject.project);
  const poetry = tableOrNull(tableOrNull(pyproject.tool)?.poetry);
  if (project === null && poetry === null) return null;
  const says = (key: string): unknown => project?.[key] ?? poetry?.[key];
  const licence = says("license");
  const lines = (key: string): string[] => {
    const value = says(key);
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  };
  return {
    summary: textOrNull(says("description")),
    // A string is an expression in [project]; in [tool.poetry] it is what `License` is.
    licenceExpression: textOrNull(project?.license),
    licence:
      project?.license === undefined
        ? textOrNull(licence)
        : textOrNull(tableOrNull(project?.license)?.text),
    licenceClassifiers: lines("classifiers").filter((each) => each.startsWith("License ::")),
    licenceFiles: [],
    homePage: null,
  };
}

function tableOrNull(value: unknown): Table | null {
  return isTable(value) ? value : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
