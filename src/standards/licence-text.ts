// Which licences a text holds, by the texts of SPDX's list. The GNU licences are not among them: the text of one does not tell
// whether a later version may be taken (`-only`, `-or-later`).
// https://spdx.github.io/spdx-spec/v3.0.1/annexes/license-matching-guidelines-and-templates/
import zeroBsd from "spdx-license-list/licenses/0BSD.json" with { type: "json" };
import apache from "spdx-license-list/licenses/Apache-2.0.json" with { type: "json" };
import artistic from "spdx-license-list/licenses/Artistic-2.0.json" with { type: "json" };
import bsd2 from "spdx-license-list/licenses/BSD-2-Clause.json" with { type: "json" };
import bsd3 from "spdx-license-list/licenses/BSD-3-Clause.json" with { type: "json" };
import bsd4 from "spdx-license-list/licenses/BSD-4-Clause.json" with { type: "json" };
import boost from "spdx-license-list/licenses/BSL-1.0.json" with { type: "json" };
import cc0 from "spdx-license-list/licenses/CC0-1.0.json" with { type: "json" };
import eclipse from "spdx-license-list/licenses/EPL-2.0.json" with { type: "json" };
import hpnd from "spdx-license-list/licenses/HPND.json" with { type: "json" };
import isc from "spdx-license-list/licenses/ISC.json" with { type: "json" };
import mit from "spdx-license-list/licenses/MIT.json" with { type: "json" };
import mit0 from "spdx-license-list/licenses/MIT-0.json" with { type: "json" };
import mitCmu from "spdx-license-list/licenses/MIT-CMU.json" with { type: "json" };
import mozilla from "spdx-license-list/licenses/MPL-2.0.json" with { type: "json" };
import ncsa from "spdx-license-list/licenses/NCSA.json" with { type: "json" };
import postgres from "spdx-license-list/licenses/PostgreSQL.json" with { type: "json" };
import psf from "spdx-license-list/licenses/PSF-2.0.json" with { type: "json" };
import python from "spdx-license-list/licenses/Python-2.0.json" with { type: "json" };
import unlicense from "spdx-license-list/licenses/Unlicense.json" with { type: "json" };
import zlib from "spdx-license-list/licenses/Zlib.json" with { type: "json" };
import zope from "spdx-license-list/licenses/ZPL-2.1.json" with { type: "json" };

const texts: Readonly<Record<string, { readonly licenseText: string }>> = {
  "0BSD": zeroBsd,
  "Apache-2.0": apache,
  "Artistic-2.0": artistic,
  "BSD-2-Clause": bsd2,
  "BSD-3-Clause": bsd3,
  "BSD-4-Clause": bsd4,
  "BSL-1.0": boost,
  "CC0-1.0": cc0,
  "EPL-2.0": eclipse,
  HPND: hpnd,
  ISC: isc,
  MIT: mit,
  "MIT-0": mit0,
  "MIT-CMU": mitCmu,
  "MPL-2.0": mozilla,
  NCSA: ncsa,
  PostgreSQL: postgres,
  "PSF-2.0": psf,
  "Python-2.0": python,
  Unlicense: unlicense,
  Zlib: zlib,
  "ZPL-2.1": zope,
};

/** A text that is a licence differs from it in names alone; one that holds a licence has nearly all of its words. */
const isAlike = 0.9;
const isWithin = 0.93;

/** SPDX's ids, sorted: one where the text is that licence; all that it holds where it holds several. */
export function licencesInText(text: string): string[] {
  const pairs = wordPairs(text);
  const compared = [...known()].map(([id, own]) => {
    const common = sizeOfCommon(own, pairs);
    return { id, own, alike: (2 * common) / (own.size + pairs.size), within: common / own.size };
  });
  const [best] = compared.toSorted((a, b) => b.alike - a.alike);
  if (best !== undefined && best.alike >= isAlike) return [best.id];
  const held = compared.filter(({ within }) => within >= isWithin);
  // All of BSD-2-Clause is in BSD-3-Clause.
  const isPart = ({ id, own }: (typeof held)[number]): boolean =>
    held.some(
      (other) =>
        other.id !== id &&
        other.own.size > own.size &&
        sizeOfCommon(own, other.own) >= isWithin * own.size,
    );
  return held
    .filter((each) => !isPart(each))
    .map(({ id }) => id)
    .sort();
}

let knownPairs: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function known(): ReadonlyMap<string, ReadonlySet<string>> {
  knownPairs ??= new Map(
    Object.entries(texts).map(([id, { licenseText }]) => [id, wordPairs(licenseText)]),
  );
  return knownPairs;
}

/** Each two words that follow one another, without who holds the copyright and how the text is laid out. */
function wordPairs(text: string): Set<string> {
  const words = text
    .split("\n")
    .filter(
      (line) => !/^\W*(copyright\b.*(\d{4}|<year>|\(c\)|©)|©|all rights reserved)/i.test(line),
    )
    .join(" ")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

function sizeOfCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of some) if (others.has(pair)) common += 1;
  return common;
}
