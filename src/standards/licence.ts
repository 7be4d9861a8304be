// What a package says of its licence, as an SPDX expression where that is certain.
// https://packaging.python.org/en/latest/specifications/license-expression/ (PEP 639),
// https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/
import blueOak from "@blueoak/list/index.json" with { type: "json" };
import copyleft from "spdx-copyleft/index.json" with { type: "json" };
import parseExpression, { type Info } from "spdx-expression-parse";
import spdx from "spdx-license-list";
import type { CoreMetadata } from "./core-metadata.ts";
import { licencesInText } from "./licence-text.ts";

export type LicenceStatements = Pick<
  CoreMetadata,
  "licenceExpression" | "licence" | "licenceClassifiers"
>;

/** A licence file of the package. */
export interface LicenceText {
  readonly file: string;
  readonly text: string;
}

export interface Licence {
  /** In SPDX's own spelling; `null` where the package does not say it beyond doubt. */
  readonly expression: string | null;
  readonly kind: LicenceKind;
  /** Where a licence is named, but not which: why that is so, a sentence. */
  readonly doubt: string | null;
  /** What the package says, as it says it. */
  readonly statements: readonly LicenceStatement[];
}

/**
 * `permissive`: in the Blue Oak Council's list. `copyleft`: in spdx-copyleft's, in any version. `other`: an expression with
 * a licence in neither list. `unclear`: a statement that does not name a single licence. `none`: no statement. If the
 * expression is in doubt, but every licence that can be meant is permissive, it counts as `permissive`.
 */
export type LicenceKind = (typeof licenceKinds)[number];
export const licenceKinds = ["permissive", "copyleft", "other", "unclear", "none"] as const;

export interface LicenceStatement {
  readonly field: "License-Expression" | "License" | "Classifier" | "License-File";
  /** What the field says; of a file its name, and the licences that it holds. */
  readonly text: string;
}

/**
 * Only `License-Expression`, if there is one; else `License` and the classifiers together; and if these leave a doubt, the
 * texts of the licence files. Contradictions leave a doubt, and so do several classifiers, whose relationship is ambiguous
 * according to PEP 639.
 *
 * @see https://peps.python.org/pep-0639/appendix-mapping-classifiers/
 */
export function licenceOf(said: LicenceStatements, files: readonly LicenceText[] = []): Licence {
  const stated = licenceAsStated(said);
  if (stated.expression !== null) return stated;
  const inFiles = holdingLicences(files);
  const found =
    inFiles.length === 0 && isText(said.licence)
      ? holdingLicences([{ file: "License", text: said.licence }])
      : inFiles;
  const held = [...new Set(found.flatMap(({ ids }) => ids))];
  const statements = [
    ...stated.statements,
    ...found.map(({ file, ids }) => {
      return { field: "License-File", text: `${file}: ${ids.join(", ")}` } as const;
    }),
  ];
  const meant = meantOf(said, held);
  if (meant !== null) {
    return { expression: meant, kind: kindOf(meant), doubt: null, statements };
  }
  return { ...stated, kind: kindInDoubt(stated, said, held), statements };
}

function holdingLicences(
  files: readonly LicenceText[],
): { readonly file: string; readonly ids: readonly string[] }[] {
  return files
    .map(({ file, text }) => ({ file, ids: licencesInText(text) }))
    .filter(({ ids }) => ids.length > 0);
}

function isText(licence: string | null): licence is string {
  return licence?.includes("\n") === true;
}

/**
 * The single licence in its files that agrees with everything that is stated; `null` if there is none, or more than one.
 */
function meantOf(said: LicenceStatements, held: readonly string[]): string | null {
  if (said.licenceExpression !== null) return null;
  const classifiers = withoutParents(said.licenceClassifiers).map(readClassifier);
  const possible = held.filter((id) => classifiers.every((classifier) => agrees(classifier, id)));
  if (possible.length === 1) return possible[0] as string;
  // `License: ISC` and its text, beside a classifier that was never changed.
  const written = said.licence === null ? null : readText(said.licence);
  return held.length === 1 && held[0] === written ? written : null;
}

/** Permissive if every licence that can be meant is; else as stated. */
function kindInDoubt(
  { kind }: Licence,
  said: LicenceStatements,
  held: readonly string[],
): LicenceKind {
  if (kind !== "unclear" || said.licenceExpression !== null) return kind;
  const classifiers = withoutParents(said.licenceClassifiers).map(readClassifier);
  const named = classifiers.map(({ name, id }) =>
    id === null ? permissiveFamilies.test(name) || name === "OSI Approved" : isPermissive(id),
  );
  const isVague = classifiers.every(({ name }) => name === "OSI Approved");
  const written = said.licence === null ? null : readText(said.licence);
  if (written !== null) named.push(kindOf(written) === "permissive");
  else if (isVague) named.push(permissiveFamilies.test(said.licence?.split("\n")[0] ?? ""));
  const isSaid = named.length > 0 && named.every(Boolean);
  return isSaid && held.every(isPermissive) ? "permissive" : kind;
}

/** Families of licences whose versions in use are all permissive. */
const permissiveFamilies = /\b(Apache|BSD|PSFL?|Python Software Foundation)\b/;

function isPermissive(id: string): boolean {
  return kindOfId(id) === "permissive";
}

function licenceAsStated(said: LicenceStatements): Licence {
  const statements = statementsOf(said);
  const certain = (expression: string): Licence => ({
    expression,
    kind: kindOf(expression),
    doubt: null,
    statements,
  });
  const doubtful = (doubt: string): Licence => {
    const kind = statements.some(({ text }) => namesCopyleft(text)) ? "copyleft" : "unclear";
    return { expression: null, kind, doubt, statements };
  };
  if (said.licenceExpression !== null) {
    const expression = spelledRight(said.licenceExpression);
    return expression === null ? doubtful("it is no SPDX expression") : certain(expression);
  }
  const classifiers = withoutParents(said.licenceClassifiers).map(readClassifier);
  const written = said.licence === null ? null : readText(said.licence);
  if (written !== null) {
    const denied = classifiers.find((classifier) => !agrees(classifier, written));
    return denied === undefined
      ? certain(written)
      : doubtful(`License says ${written}, a classifier ${denied.name}`);
  }
  const [only, ...others] = classifiers;
  if (only === undefined) {
    return said.licence === null
      ? { expression: null, kind: "none", doubt: null, statements }
      : doubtful("no one licence of SPDX's list");
  }
  if (others.length > 0) return doubtful("several are named, but not whether one or all apply");
  if (only.id !== null) return certain(only.id);
  return doubtful(
    ambiguousFamilies.has(only.name)
      ? "a family of licences, and not which of them"
      : "no one licence of SPDX's list",
  );
}

function statementsOf(said: LicenceStatements): LicenceStatement[] {
  const { licenceExpression, licence, licenceClassifiers } = said;
  return [
    ...(licenceExpression === null
      ? []
      : [{ field: "License-Expression", text: licenceExpression } as const]),
    ...(licence === null ? [] : [{ field: "License", text: licence } as const]),
    ...licenceClassifiers.map((classifier) => {
      return { field: "Classifier", text: classifier.replace(/^License :: /, "") } as const;
    }),
  ];
}

// --- classifiers ---

interface Classifier {
  /** Its last part: `MIT License`. */
  readonly name: string;
  /** `null` where it names a family of licences, or none. */
  readonly id: string | null;
}

/** `License :: OSI Approved` says nothing beside `License :: OSI Approved :: MIT License`. */
function withoutParents(classifiers: readonly string[]): string[] {
  const isParent = (one: string): boolean =>
    classifiers.some((other) => other.startsWith(`${one} :: `));
  return [...new Set(classifiers)].filter((classifier) => !isParent(classifier));
}

function readClassifier(classifier: string): Classifier {
  const name = classifier.split(" :: ").at(-1) ?? "";
  // `ISC License (ISCL)`: what is in parentheses is a short name of Python's own.
  return { name, id: ambiguousFamilies.has(name) ? null : idOfName(name.replace(/ \(.*\)$/, "")) };
}

/** From PEP 639: classifiers from which no licence must be inferred, and how the ids begin that they may mean. */
const ambiguousFamilies: ReadonlyMap<string, RegExp> = new Map([
  ["Academic Free License (AFL)", /^AFL-/],
  ["Apache Software License", /^Apache-/],
  ["Apple Public Source License", /^APSL-/],
  ["Artistic License", /^Artistic-/],
  ["BSD License", /^(0?BSD|BSD-.*)$/],
  ["GNU Affero General Public License v3", /^AGPL-3/],
  ["GNU Free Documentation License (FDL)", /^GFDL-/],
  ["GNU General Public License (GPL)", /^GPL-/],
  ["GNU General Public License v2 (GPLv2)", /^GPL-2/],
  ["GNU General Public License v3 (GPLv3)", /^GPL-3/],
  ["GNU Lesser General Public License v2 (LGPLv2)", /^LGPL-2/],
  ["GNU Lesser General Public License v2 or later (LGPLv2+)", /^LGPL-2/],
  ["GNU Lesser General Public License v3 (LGPLv3)", /^LGPL-3/],
  ["GNU Library or Lesser General Public License (LGPL)", /^LGPL-/],
  ["Python Software Foundation License", /^(PSF|Python)-/],
  ["Zope Public License", /^ZPL-/],
]);

/** Whether a classifier may mean one of the licences of an expression; one that names no licence may. */
function agrees({ name, id }: Classifier, expression: string): boolean {
  const ids = idsOf(parseExpression(expression));
  if (id !== null) return ids.includes(id);
  const family = ambiguousFamilies.get(name);
  return family === undefined ? !/proprietary/i.test(name) : ids.some((each) => family.test(each));
}

// --- texts ---

/** What `License` says: an expression, names joined by and/or, or a whole text under its title. `null` where it is not clear. */
function readText(text: string): string | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const [title = ""] = lines;
  return lines.length > 1
    ? idOfName(title)
    : (spelledRight(title) ?? idOfName(title) ?? joined(title));
}

/** `BSD 2-Clause or Apache-2.0` */
function joined(text: string): string | null {
  for (const operator of ["OR", "AND"]) {
    const parts = text.split(new RegExp(`\\s+${operator}\\s+`, "i"));
    const ids = parts.map((part) => idOfName(part));
    if (parts.length > 1 && ids.every((id) => id !== null)) return ids.join(` ${operator} `);
  }
  return null;
}

/** A valid expression in SPDX's spelling, whatever the case of its letters. */
function spelledRight(text: string): string | null {
  const spelled = text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[\w.-]+/g, (word) =>
      /^(and|or|with)$/i.test(word)
        ? word.toUpperCase()
        : (byLowerCase.get(word.toLowerCase()) ?? word),
    );
  try {
    parseExpression(spelled);
    return spelled;
  } catch {
    return null;
  }
}

const byLowerCase = new Map(Object.keys(spdx).map((id) => [id.toLowerCase(), id]));

/** The one licence that a name means: SPDX's id or full name of it, whatever its punctuation and order of words. */
function idOfName(name: string): string | null {
  const ids = idsByName().get(nameKey(name));
  return ids?.size === 1 ? ([...ids][0] as string) : null;
}

let idsByNameKey: Map<string, Set<string>> | undefined;

function idsByName(): ReadonlyMap<string, ReadonlySet<string>> {
  if (idsByNameKey !== undefined) return idsByNameKey;
  idsByNameKey = new Map();
  for (const [id, { name }] of Object.entries(spdx)) {
    // `GPL-3.0` is an id of old for what is called `GPL-3.0-only` now: its name is the same.
    if (isRenamed(id)) continue;
    for (const key of [nameKey(id), nameKey(name)]) {
      idsByNameKey.set(key, (idsByNameKey.get(key) ?? new Set()).add(id));
    }
  }
  return idsByNameKey;
}

function isRenamed(id: string): boolean {
  return `${id.replace(/\+$/, "")}-only` in spdx;
}

/** `Apache License, Version 2.0` and `Apache-2.0` → `2 apache` */
function nameKey(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/\bv(?=\d)/g, " ")
    .replace(/(\d)\.0\b/g, "$1")
    .split(/[^a-z0-9.+]+/)
    .filter((word) => word !== "" && !fillers.has(word));
  return [...new Set(words)].sort().join(" ");
}

const fillers = new Set(["the", "license", "licence", "licensed", "under", "version", "software"]);

// --- kinds ---

function kindOf(expression: string): LicenceKind {
  const kinds = (info: Info): LicenceKind => {
    if (!("conjunction" in info)) return kindOfId(info.license);
    const both = [kinds(info.left), kinds(info.right)];
    const order: LicenceKind[] = ["permissive", "copyleft", "other"];
    // Of alternatives, the user chooses the mildest; licences that apply together bind like the strictest.
    if (info.conjunction === "or") return order.find((kind) => both.includes(kind)) ?? "other";
    return both.includes("copyleft") ? "copyleft" : both.includes("other") ? "other" : "permissive";
  };
  return kinds(parseExpression(expression));
}

function kindOfId(id: string): LicenceKind {
  if (permissiveIds.has(id)) return "permissive";
  return copyleftFamilies.has(familyOf(id)) ? "copyleft" : "other";
}

const permissiveIds = new Set(blueOak.flatMap(({ licenses }) => licenses.map(({ id }) => id)));
const copyleftFamilies = new Set(copyleft.map(familyOf));

/** `GPL-2.0-or-later` → `GPL` */
function familyOf(id: string): string {
  return id.replace(/-\d.*$/, "");
}

function idsOf(info: Info): string[] {
  return "conjunction" in info ? [...idsOf(info.left), ...idsOf(info.right)] : [info.license];
}

/** Whether a text that does not name a single licence mentions a copyleft one. The text of a licence mentions many. */
function namesCopyleft(text: string): boolean {
  const [title = ""] = text.split("\n");
  return /\b[AL]?GPL|general public licen[sc]e|\b(MPL|EPL|CDDL|EUPL)\b|(mozilla|eclipse) public|copyleft/i.test(
    title.slice(0, 200),
  );
}
