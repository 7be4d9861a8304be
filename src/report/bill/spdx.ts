// A bill of materials as SPDX 2.3. https://spdx.github.io/spdx-spec/v2.3/
import type { Bill, Component } from "./bill.ts";

/**
 * The same bill and time give the same bytes.
 *
 * @param created when it was made: SPDX wants to know
 */
export function formatSpdx(bill: Bill, created: Date): string {
  const { project, components } = bill;
  const ids = spdxIds([project, ...components]);
  const idOf = (id: string): string => ids.get(id) ?? "NOASSERTION";
  const relationships = [
    relationship("SPDXRef-DOCUMENT", "DESCRIBES", idOf(project.id)),
    ...[...bill.dependencies].flatMap(([from, to]) =>
      unique(to).map((id) => relationship(idOf(from), "DEPENDS_ON", idOf(id))),
    ),
    ...[...bill.buildDependencies].flatMap(([from, to]) =>
      unique(to).map((id) => relationship(idOf(id), "BUILD_DEPENDENCY_OF", idOf(from))),
    ),
  ];
  const referred = unique(
    components.flatMap(({ licence }) => licence?.match(/LicenseRef-[\w.-]+/g) ?? []),
  ).map((licenseId) => ({
    licenseId,
    extractedText: "See the licence files of the packages that name it.",
  }));
  const licences = [
    ...referred,
    ...components.flatMap((each) => statedLicence(each, idOf(each.id))),
  ];
  const document = {
    spdxVersion: "SPDX-2.3",
    dataLicense: "CC0-1.0",
    SPDXID: "SPDXRef-DOCUMENT",
    name: named(project),
    documentNamespace: `https://spdx.org/spdxdocs/${encodeURIComponent(named(project))}-${bill.uuid}`,
    creationInfo: {
      created: created.toISOString().replace(/\.\d+Z$/, "Z"),
      creators: [`Tool: poetrix-${bill.tool}`],
    },
    packages: [project, ...components].map((each) => formatPackage(each, bill, idOf(each.id))),
    relationships,
    ...(licences.length === 0 ? {} : { hasExtractedLicensingInfos: licences }),
  };
  return JSON.stringify(document, null, 2);
}

const unique = (values: readonly string[]): string[] => [...new Set(values)].sort();

const relationship = (
  spdxElementId: string,
  relationshipType: string,
  relatedSpdxElement: string,
) => ({
  spdxElementId,
  relationshipType,
  relatedSpdxElement,
});

const named = ({ name, version }: Component): string =>
  version === null ? name : `${name}-${version}`;

/** An identifier may contain only letters, digits, dots and hyphens. */
function spdxIds(components: readonly Component[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    components.map(({ id, kind, name }) => {
      const plain = `SPDXRef-${kind === "project" ? `Project-${name}` : id}`.replace(
        /[^A-Za-z0-9.-]/g,
        "-",
      );
      let unused = plain;
      for (let number = 2; taken.has(unused); number += 1) unused = `${plain}-${number}`;
      taken.add(unused);
      return [id, unused];
    }),
  );
}

interface StatedLicence {
  readonly licenseId: string;
  readonly name: string;
  readonly extractedText: string;
}

/**
 * Of a package that names no one licence of SPDX's list: what it says, as a licence of its own.
 *
 * @see https://spdx.github.io/spdx-spec/v2.3/other-licensing-information-detected/
 */
function statedLicence(
  { name, licence, licenceStatements }: Component,
  SPDXID: string,
): StatedLicence[] {
  if (licence !== null || licenceStatements.length === 0) return [];
  return [
    {
      licenseId: SPDXID.replace("SPDXRef-", "LicenseRef-"),
      name: `As ${name} states it`,
      extractedText: [...new Set(licenceStatements)].join("\n"),
    },
  ];
}

const algorithms: Readonly<Record<string, string>> = {
  md5: "MD5",
  sha1: "SHA1",
  sha256: "SHA256",
  sha384: "SHA384",
  sha512: "SHA512",
};

function formatPackage(one: Component, { vulnerabilities }: Bill, SPDXID: string): object {
  const algorithm = algorithms[one.hash?.algorithm ?? ""];
  const [stated] = statedLicence(one, SPDXID);
  return {
    SPDXID,
    name: one.name,
    ...(one.version === null ? {} : { versionInfo: one.version }),
    ...(one.file === null ? {} : { packageFileName: one.file }),
    downloadLocation: downloadLocation(one),
    filesAnalyzed: false,
    ...(one.hash === null || algorithm === undefined
      ? {}
      : { checksums: [{ algorithm, checksumValue: one.hash.hex }] }),
    licenseConcluded: "NOASSERTION",
    licenseDeclared: one.licence ?? stated?.licenseId ?? "NOASSERTION",
    copyrightText: "NOASSERTION",
    supplier: "NOASSERTION",
    ...(one.summary === null ? {} : { summary: one.summary }),
    ...(one.homePage === null ? {} : { homepage: one.homePage }),
    primaryPackagePurpose: one.kind === "project" ? "APPLICATION" : "LIBRARY",
    externalRefs: [
      ...(one.purl === null
        ? []
        : [
            {
              referenceCategory: "PACKAGE-MANAGER",
              referenceType: "purl",
              referenceLocator: one.purl,
            },
          ]),
      ...vulnerabilities
        .filter((finding) => finding.package === one.id)
        .map(({ id }) => ({
          referenceCategory: "SECURITY",
          referenceType: "advisory",
          referenceLocator: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
        })),
    ],
  };
}

/**
 * A URL; for a Git revision, as pip and SPDX write it; none for a repository on this machine.
 *
 * @see https://spdx.github.io/spdx-spec/v2.3/package-information/#77-package-download-location-field
 */
function downloadLocation({ url, purl }: Component): string {
  if (url !== null) return url;
  const written = /[?&](?:vcs|download)_url=([^&#]+)/.exec(purl ?? "")?.[1];
  const repository = written === undefined ? "" : decodeURIComponent(written);
  return /^(git\+)?(https?|ssh|git):/.test(repository) ? repository : "NOASSERTION";
}
