// A bill of materials as CycloneDX 1.6. https://cyclonedx.org/docs/1.6/json/
import {
  ComponentScope,
  ComponentType,
  ExternalReferenceType,
  HashAlgorithm,
} from "@cyclonedx/cyclonedx-library/Enums";
import {
  Bom,
  ComponentRepository,
  Component as CycloneDxComponent,
  ExternalReference,
  LicenseExpression,
  Metadata,
  NamedLicense,
  Property,
  Tools,
  Vulnerability,
} from "@cyclonedx/cyclonedx-library/Models";
import { JSON as Json, JsonSerializer } from "@cyclonedx/cyclonedx-library/Serialize";
import { Spec1dot6 } from "@cyclonedx/cyclonedx-library/Spec";
import type { Bill, Component } from "./bill.ts";

/** The same bill gives the same bytes. */
export function formatCycloneDx(bill: Bill): string {
  const project = formatComponent(bill.project);
  const components = new Map(bill.components.map((each) => [each.id, formatComponent(each)]));
  const all = new Map([...components, [bill.project.id, project] as const]);
  for (const [from, to] of [...bill.dependencies, ...bill.buildDependencies]) {
    for (const id of to) {
      const needed = components.get(id);
      if (needed !== undefined) all.get(from)?.dependencies.add(needed.bomRef);
    }
  }
  // As a component: the list of tools is deprecated since CycloneDX 1.5.
  const tool = new CycloneDxComponent(ComponentType.Application, "poetrix", { version: bill.tool });
  const bom = new Bom({
    serialNumber: `urn:uuid:${bill.uuid}`,
    metadata: new Metadata({
      component: project,
      tools: new Tools({ components: new ComponentRepository([tool]) }),
    }),
  });
  for (const component of components.values()) bom.components.add(component);
  for (const finding of bill.vulnerabilities) {
    const vulnerability = new Vulnerability.Vulnerability({
      bomRef: `${finding.id} of ${finding.package}`,
      id: finding.id,
    });
    if (finding.summary !== null) vulnerability.description = finding.summary;
    if (finding.fixedIn.length > 0) {
      vulnerability.recommendation = `fixed in ${finding.fixedIn.join(", ")}`;
    }
    for (const alias of finding.aliases) {
      vulnerability.properties.add(new Property("poetrix:alias", alias));
    }
    const affected = components.get(finding.package);
    if (affected !== undefined)
      vulnerability.affects.add(new Vulnerability.Affect(affected.bomRef));
    bom.vulnerabilities.add(vulnerability);
  }
  const normalizers = new Json.Normalize.Factory(Spec1dot6);
  return new JsonSerializer(normalizers).serialize(bom, { sortLists: true, space: 2 });
}

/** CycloneDX's word for the use of a component: "excluded" ones are not there at run time. */
const scopes = {
  production: ComponentScope.Required,
  development: ComponentScope.Optional,
  build: ComponentScope.Excluded,
} as const satisfies Record<Component["use"], ComponentScope>;

const algorithms: Readonly<Record<string, HashAlgorithm>> = {
  md5: HashAlgorithm.MD5,
  sha1: HashAlgorithm["SHA-1"],
  sha256: HashAlgorithm["SHA-256"],
  sha384: HashAlgorithm["SHA-384"],
  sha512: HashAlgorithm["SHA-512"],
};

function formatComponent(one: Component): CycloneDxComponent {
  const isProject = one.kind === "project";
  const type = isProject ? ComponentType.Application : ComponentType.Library;
  const component = new CycloneDxComponent(type, one.name, {
    bomRef: isProject ? one.name : one.id,
  });
  if (one.version !== null) component.version = one.version;
  if (one.purl !== null) component.purl = one.purl;
  if (!isProject) component.scope = scopes[one.use];
  if (one.summary !== null) component.description = one.summary;
  if (one.licence !== null) component.licenses.add(new LicenseExpression(one.licence));
  else for (const text of one.licenceStatements) component.licenses.add(new NamedLicense(text));
  const algorithm = algorithms[one.hash?.algorithm ?? ""];
  if (one.hash !== null && algorithm !== undefined) component.hashes.set(algorithm, one.hash.hex);
  if (one.homePage !== null) {
    const reference = new ExternalReference(one.homePage, ExternalReferenceType.Website);
    component.externalReferences.add(reference);
  }
  if (one.url !== null) {
    const reference = new ExternalReference(one.url, ExternalReferenceType.Distribution);
    component.externalReferences.add(reference);
  }
  for (const group of one.groups) component.properties.add(new Property("poetrix:group", group));
  if (one.file !== null) component.properties.add(new Property("poetrix:file", one.file));
  component.properties.add(new Property("poetrix:kind", one.kind));
  return component;
}
