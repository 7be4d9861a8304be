import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { type LicenceStatements, licenceOf } from "./licence.ts";

const said = (given: Partial<LicenceStatements>): string => {
  const none = { licenceExpression: null, licence: null, licenceClassifiers: [] };
  const { expression, kind, doubt } = licenceOf({ ...none, ...given });
  return `${kind}: ${expression ?? doubt}`;
};
const classifiers = (...names: string[]) => ({
  licenceClassifiers: names.map((name) => `License :: OSI Approved :: ${name}`),
});

describe("licenceOf", () => {
  // As the packages say it whose names stand on the right, in the versions that rvc2api locks or that build them.
  it.each([
    [{ licenceExpression: "MIT" }, "permissive: MIT"],
    [{ licenceExpression: "MIT AND PSF-2.0" }, "permissive: MIT AND PSF-2.0"],
    [{ licenceExpression: "LGPL-3.0-only" }, "copyleft: LGPL-3.0-only"],
    [
      { licenceExpression: "MPL-2.0 AND (Apache-2.0 OR MIT)" },
      "copyleft: MPL-2.0 AND (Apache-2.0 OR MIT)",
    ],
    [{ licence: "MIT", ...classifiers("MIT License") }, "permissive: MIT"],
    [
      { licence: "Apache-2.0", ...classifiers("Apache Software License") },
      "permissive: Apache-2.0",
    ],
    [
      { licence: "Apache 2.0", ...classifiers("Apache Software License") },
      "permissive: Apache-2.0",
    ],
    [{ licence: "Apache License, Version 2.0" }, "permissive: Apache-2.0"],
    [
      { licence: "PSF-2.0", ...classifiers("Python Software Foundation License") },
      "permissive: PSF-2.0",
    ],
    [classifiers("ISC License (ISCL)"), "permissive: ISC"],
    [classifiers("The Unlicense (Unlicense)"), "permissive: Unlicense"],
    [classifiers("Mozilla Public License 2.0 (MPL 2.0)"), "copyleft: MPL-2.0"],
    [
      classifiers("GNU Lesser General Public License v3 or later (LGPLv3+)"),
      "copyleft: LGPL-3.0-or-later",
    ],
    [
      { licence: "BSD 3-Clause License\n\nCopyright (c) 2009-2020\nAll rights reserved." },
      "permissive: BSD-3-Clause",
    ],
    [
      {
        licence: "BSD 2-Clause or Apache-2.0",
        ...classifiers("Apache Software License", "BSD License"),
      },
      "permissive: BSD-2-Clause OR Apache-2.0",
    ],
    [
      {
        licence: "GPL-2.0-or-later OR Apache-2.0",
        ...classifiers(
          "GNU General Public License v2 or later (GPLv2+)",
          "Apache Software License",
        ),
      },
      "permissive: GPL-2.0-or-later OR Apache-2.0",
    ],
  ])("%j is %s", (given, expected) => expect(said(given)).toBe(expected));

  // PEP 639: tools MUST NOT infer a License-Expression from these. That all of a family are permissive is certain all the same.
  it.each([
    [classifiers("BSD License"), "permissive: a family of licences, and not which of them"],
    [
      classifiers("Apache Software License"),
      "permissive: a family of licences, and not which of them",
    ],
    [
      { licence: "BSD", ...classifiers("BSD License") },
      "permissive: a family of licences, and not which of them",
    ],
    [
      { licence: "LGPL v3", ...classifiers("GNU Lesser General Public License v3 (LGPLv3)") },
      "copyleft: a family of licences, and not which of them",
    ],
    [
      { licence: "Dual License", ...classifiers("BSD License", "Apache Software License") },
      "permissive: several are named, but not whether one or all apply",
    ],
    [
      { licence: "GPL-3.0-or-later", ...classifiers("Apache Software License") },
      "copyleft: License says GPL-3.0-or-later, a classifier Apache Software License",
    ],
    [
      { licence: "ISC", ...classifiers("BSD License") },
      "permissive: License says ISC, a classifier BSD License",
    ],
    [{ licence: "GNU AFFERO GPL 3.0" }, "copyleft: no one licence of SPDX's list"],
    [{ licence: "BSD" }, "permissive: no one licence of SPDX's list"],
    [
      { licence: "Copyright 2010 Pallets\n\nRedistribution and use in source and binary forms" },
      "unclear: no one licence of SPDX's list",
    ],
    [{ licenceExpression: "Our own" }, "unclear: it is no SPDX expression"],
    [
      { licence: "BSD", ...classifiers("BSD License", "Other/Proprietary License") },
      "unclear: several are named, but not whether one or all apply",
    ],
    [{}, "none: null"],
  ])("%j is left open: %s", (given, expected) => expect(said(given)).toBe(expected));

  it("spells as SPDX does, and says what the package said", () => {
    const licence = licenceOf({
      licenceExpression: "mit or apache-2.0",
      licence: null,
      licenceClassifiers: [],
    });
    expect(licence).toMatchObject({
      expression: "MIT OR Apache-2.0",
      statements: [{ field: "License-Expression", text: "mit or apache-2.0" }],
    });
  });

  it("takes what nobody knows for neither permissive nor copyleft", () => {
    expect(said({ licenceExpression: "LicenseRef-Proprietary" })).toBe(
      "other: LicenseRef-Proprietary",
    );
    expect(said({ licenceExpression: "MIT AND LicenseRef-Proprietary" })).toBe(
      "other: MIT AND LicenseRef-Proprietary",
    );
    expect(said({ licenceExpression: "EUPL-1.2" })).toBe("other: EUPL-1.2");
  });

  describe("from the texts of licence files", () => {
    const text = (id: string): string =>
      (
        createRequire(import.meta.url)(`spdx-license-list/licenses/${id}.json`) as {
          licenseText: string;
        }
      ).licenseText;
    const none = { licenceExpression: null, licence: null, licenceClassifiers: [] };
    const withTexts = (given: Partial<LicenceStatements>, ...texts: string[]) =>
      licenceOf(
        { ...none, ...given },
        texts.map((each, index) => ({ file: `LICENSE.${index}`, text: each })),
      );
    const signed = (id: string): string =>
      text(id)
        .replace("<year> <owner>", "2007 Pallets")
        .replaceAll("the copyright holder", "Pallets")
        .replaceAll(/(?<=\S) (?=\S+ \S+$)/gm, "\n");

    it.each([
      [
        "a family and the text of one",
        classifiers("BSD License"),
        [signed("BSD-3-Clause")],
        "BSD-3-Clause",
      ],
      [
        "another of that family",
        classifiers("BSD License"),
        [signed("BSD-2-Clause")],
        "BSD-2-Clause",
      ],
      ["Apache's", classifiers("Apache Software License"), [text("Apache-2.0")], "Apache-2.0"],
      ["nothing stated", {}, [text("MIT")], "MIT"],
      [
        "a whole text as License",
        { licence: signed("BSD-3-Clause"), ...classifiers("BSD License") },
        [],
        "BSD-3-Clause",
      ],
      [
        "a classifier that was never changed",
        { licence: "ISC", ...classifiers("BSD License") },
        [text("ISC")],
        "ISC",
      ],
      [
        "the texts of bundled software too",
        classifiers("BSD License"),
        [`${signed("BSD-3-Clause")}\n\nBundled:\n\n${text("Zlib")}`],
        "BSD-3-Clause",
      ],
    ])("%s", (...[, given, texts, expected]) => {
      expect(withTexts(given, ...texts)).toMatchObject({ expression: expected, doubt: null });
    });

    it("says which file has which, and decides nothing that they leave open", () => {
      const both = classifiers("Apache Software License", "BSD License");
      const licence = withTexts(both, text("Apache-2.0"), text("BSD-2-Clause"));
      expect(licence).toMatchObject({ expression: null, kind: "permissive" });
      expect(licence.statements.map((each) => `${each.field}: ${each.text}`)).toContain(
        "License-File: LICENSE.1: BSD-2-Clause",
      );
      expect(withTexts(classifiers("BSD License"), text("MPL-2.0"))).toMatchObject({
        expression: null,
        kind: "unclear",
      });
      expect(withTexts({}, "Ask us before you use it.")).toMatchObject({ kind: "none" });
      expect(withTexts({}, `${text("MIT")}\n\n${text("ISC")}`)).toMatchObject({ expression: null });
    });
  });
});
