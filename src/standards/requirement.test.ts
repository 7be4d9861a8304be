import { describe, expect, it } from "vitest";
import { formatMarker } from "./marker.ts";
import { parseRequirement } from "./requirement.ts";
import { formatSpecifierSet } from "./specifier.ts";

describe("parseRequirement", () => {
  it("reads names, extras, versions and markers", () => {
    const found = parseRequirement(
      'Uvicorn[Standard, standard ,x_y] (>=0.20,<1,) ; python_version<"3.13"',
    );
    expect(found).toMatchObject({ name: "uvicorn", extras: ["standard", "x-y"], url: null });
    expect(formatSpecifierSet(found.specifier)).toBe(">=0.20,<1");
    expect(formatMarker(found.marker)).toBe('python_version < "3.13"');
  });

  it("reads URLs", () => {
    const found = parseRequirement('pip @ file:///a;b.zip ; os_name == "posix"');
    expect(found.url).toBe("file:///a;b.zip");
    expect(formatMarker(found.marker)).toBe('os_name == "posix"');
  });

  it("points at what is wrong", () => {
    for (const text of [
      "",
      "-name",
      "name[a b]",
      "name[a",
      "name (>=1",
      "name >=1 <2",
      "name >= 1.x, <2",
      "name @ https://a.example/b; os_name",
      "name; os_name",
      'name; os_name == "posix" and',
    ]) {
      expect(() => parseRequirement(text), text).toThrow();
    }
    expect(() => parseRequirement("name[a b]")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid requirement: expected a comma or \`]\` after the name of an extra
          name[a b]
              ~~~^]
    `);
    expect(() => parseRequirement("name >=1 <2")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid requirement: expected a comma, \`;\` or the end
          name >=1 <2
                   ^]
    `);
    expect(() => parseRequirement("name >= 1.x, <2")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid requirement: not a version by PEP 440
          name >= 1.x, <2
               ~~~~~^]
    `);
    expect(() => parseRequirement("name @ ")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid requirement: expected a URL after @
          name @ 
                 ^]
    `);
  });
});
