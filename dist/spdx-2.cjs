// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  formatSpdx: () => formatSpdx
});
module.exports = stdin_exports;
function formatSpdx(bill, created) {
  const { project, components } = bill;
  const ids = spdxIds([project, ...components]);
  const idOf = (id) => ids.get(id) ?? "NOASSERTION";
  const relationships = [
    relationship("SPDXRef-DOCUMENT", "DESCRIBES", idOf(project.id)),
    ...[...bill.dependencies].flatMap(
      ([from, to]) => unique(to).map((id) => relationship(idOf(from), "DEPENDS_ON", idOf(id)))
    ),
    ...[...bill.buildDependencies].flatMap(
      ([from, to]) => unique(to).map((id) => relationship(idOf(id), "BUILD_DEPENDENCY_OF", idOf(from)))
    )
  ];
  const referred = unique(
    components.flatMap(({ licence }) => licence?.match(/LicenseRef-[\w.-]+/g) ?? [])
  ).map((licenseId) => ({
    licenseId,
    extractedText: "See the licence files of the packages that name it."
  }));
  const licences = [
    ...referred,
    ...components.flatMap((each) => statedLicence(each, idOf(each.id)))
  ];
  const document = {
    spdxVersion: "SPDX-2.3",
    dataLicense: "CC0-1.0",
    SPDXID: "SPDXRef-DOCUMENT",
    name: named(project),
    documentNamespace: `https://spdx.org/spdxdocs/${encodeURIComponent(named(project))}-${bill.uuid}`,
    creationInfo: {
      created: created.toISOString().replace(/\.\d+Z$/, "Z"),
      creators: [`Tool: poetrix-${bill.tool}`]
    },
    packages: [project, ...components].map((each) => formatPackage(each, bill, idOf(each.id))),
    relationships,
    ...licences.length === 0 ? {} : { hasExtractedLicensingInfos: licences }
  };
  return JSON.stringify(document, null, 2);
}
var unique = (values) => [...new Set(values)].sort();
var relationship = (spdxElementId, relationshipType, relatedSpdxElement) => ({
  spdxElementId,
  relationshipType,
  relatedSpdxElement
});
var named = ({ name, version }) => version === null ? name : `${name}-${version}`;
function spdxIds(components) {
  const taken = /* @__PURE__ */ new Set();
  return new Map(
    components.map(({ id, kind, name }) => {
      const plain = `SPDXRef-${kind === "project" ? `Project-${name}` : id}`.replace(
        /[^A-Za-z0-9.-]/g,
        "-"
      );
      let unused = plain;
      for (let number = 2; taken.has(unused); number += 1) unused = `${plain}-${number}`;
      taken.add(unused);
      return [id, unused];
    })
  );
}
function statedLicence({ name, licence, licenceStatements }, SPDXID) {
  if (licence !== null || licenceStatements.length === 0) return [];
  return [
    {
      licenseId: SPDXID.replace("SPDXRef-", "LicenseRef-"),
      name: `As ${name} states it`,
      extractedText: [...new Set(licenceStatements)].join("\n")
    }
  ];
}
var algorithms = {
  md5: "MD5",
  sha1: "SHA1",
  sha256: "SHA256",
  sha384: "SHA384",
  sha512: "SHA512"
};
function formatPackage(one, { vulnerabilities }, SPDXID) {
  const algorithm = algorithms[one.hash?.algorithm ?? ""];
  const [stated] = statedLicence(one, SPDXID);
  return {
    SPDXID,
    name: one.name,
    ...one.version === null ? {} : { versionInfo: one.version },
    ...one.file === null ? {} : { packageFileName: one.file },
    downloadLocation: downloadLocation(one),
    filesAnalyzed: false,
    ...one.hash === null || algorithm === void 0 ? {} : { checksums: [{ algorithm, checksumValue: one.hash.hex }] },
    licenseConcluded: "NOASSERTION",
    licenseDeclared: one.licence ?? stated?.licenseId ?? "NOASSERTION",
    copyrightText: "NOASSERTION",
    supplier: "NOASSERTION",
    ...one.summary === null ? {} : { summary: one.summary },
    ...one.homePage === null ? {} : { homepage: one.homePage },
    primaryPackagePurpose: one.kind === "project" ? "APPLICATION" : "LIBRARY",
    externalRefs: [
      ...one.purl === null ? [] : [
        {
          referenceCategory: "PACKAGE-MANAGER",
          referenceType: "purl",
          referenceLocator: one.purl
        }
      ],
      ...vulnerabilities.filter((finding) => finding.package === one.id).map(({ id }) => ({
        referenceCategory: "SECURITY",
        referenceType: "advisory",
        referenceLocator: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`
      }))
    ]
  };
}
function downloadLocation({ url, purl }) {
  if (url !== null) return url;
  const written = /[?&](?:vcs|download)_url=([^&#]+)/.exec(purl ?? "")?.[1];
  const repository = written === void 0 ? "" : decodeURIComponent(written);
  return /^(git\+)?(https?|ssh|git):/.test(repository) ? repository : "NOASSERTION";
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  formatSpdx
});
