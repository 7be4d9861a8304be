// Attributes of nixpkgs get new names: which one is used for a library, in several releases of nixpkgs. Only attributes
// whose name changed are here. Evaluating a deprecated alias is an error.
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { evaluate, nixFolder } from "./fixture.ts";

const alias = 'abort "a deprecated alias was touched"';
const removed = 'throw "it has been removed"';
const xorg = ["libX11", "libXScrnSaver", "libxcb", "xcbutilwm", "xcbutilkeysyms"];

/** Attributes with their versions, or a Nix expression. */
const ages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "24.05": {
    tbb: "2020.3",
    tbb_2021_8: "2021.8.0",
    tbb_2021_11: "2021.11.0",
    libxml2: "2.12.7",
    unixODBC: "2.3.12",
    postgresql: "15.7",
    mesa: "24.0.7",
    "xcb-util-cursor": "0.1.5",
    ...Object.fromEntries(xorg.map((name) => [`xorg.${name}`, "1"])),
  },
  "25.05": {
    tbb: "2020.3",
    tbb_2021_11: "2021.11.0",
    tbb_2022: "2022.1.0",
    libxml2: "2.13.8",
    unixODBC: "2.3.12",
    libpq: "17.5",
    libgbm: "25.0.6",
    mesa: "25.0.7",
    "xcb-util-cursor": "0.1.5",
    ...Object.fromEntries(xorg.map((name) => [`xorg.${name}`, "1"])),
  },
  "26.05": {
    onetbb: "2022.3.0",
    tbb: alias,
    tbb_2021_11: removed,
    libxml2: "2.15.1",
    libxml2_13: "2.13.9",
    unixodbc: "2.3.14",
    unixODBC: alias,
    libpq: "18.1",
    libgbm: "26.0.1",
    libx11: "1",
    libxscrnsaver: "1",
    libxcb: "1",
    "libxcb-wm": "1",
    "libxcb-keysyms": "1",
    "libxcb-cursor": "0.1.6",
    "xcb-util-cursor": alias,
    xorg: alias,
  },
};

const sonames = [
  ...["libX11.so.6", "libXss.so.1", "libxcb.so.1", "libxcb-icccm.so.4", "libxcb-keysyms.so.1"],
  ...["libxcb-cursor.so.0", "libgbm.so.1", "libodbc.so.2", "libpq.so.5"],
  ...["libtbb.so.12", "libtbb.so.2", "libxml2.so.2", "libxml2.so.16"],
];

/** For each library with several plain names: once one exists, later names are not evaluated, since they may be aliases. */
it("takes the first name that there is, and touches none after it", async () => {
  const path = `${nixFolder}/packages/native-libraries.json`;
  const { libraries } = JSON.parse(await readFile(path, "utf8")) as {
    libraries: Record<string, string[]>;
  };
  const lists = new Set(Object.values(libraries).map((names) => JSON.stringify(names)));
  const several = [...lists]
    .map((names) => JSON.parse(names) as string[])
    .filter((names) => names.length > 1 && names.every((name) => /^[\w.-]+$/.test(name)))
    // If one attribute is inside another, both cannot be made here.
    .filter((names) => names.every((a) => names.every((b) => !b.startsWith(`${a}.`))));
  expect(several.length).toBeGreaterThan(30);
  const cases = several.flatMap((names) =>
    names.map((first, place) => {
      const there = `pkgs.${quoted(first)} = { name = "x-1"; version = "1"; outPath = "/${first}"; };`;
      const later = names.slice(place + 1).map((name) => `pkgs.${quoted(name)} = ${alias};`);
      return `{ names = [ ${names.map((name) => `"${name}"`).join(" ")} ]; expected = "/${first}"; ${[there, ...later].join(" ")} }`;
    }),
  );
  const answer = await evaluate(`
    builtins.filter (case: case.taken != case.expected) (map
      (case: {
        inherit (case) names expected;
        taken = toString (import ${nixFolder}/packages/find-library.nix {
          toolchain = import ${nixFolder}/toolchains/nixpkgs.nix { inherit (case) pkgs; };
        } case.names);
      }) [ ${cases.join("\n")} ])`);
  expect(answer).toEqual([]);
});

const quoted = (name: string): string => name.replace(/[^.]+/g, '"$&"');

/** The attribute that is chosen for each library; `left` if none fits. */
async function taken(age: string): Promise<Record<string, string>> {
  const attributes = Object.entries(ages[age] ?? {}).map(([name, version]) => {
    const value = /^(abort|throw)/.test(version)
      ? version
      : `{ name = "${name}-${version}"; version = "${version}"; outPath = "/${name}"; }`;
    return `${quoted(name)} = ${value};`;
  });
  const wheel = (soname: string): string => `(wheel {
    package = { name = "ham"; version = "1"; };
    needs = [ "${soname}" ]; optional = [ "${soname}" ];
    dependencies = [ ]; given = [ ]; isOfPlatform = true; isWheel = true;
  }).arguments.buildInputs`;
  const answer = (await evaluate(`
    let
      pkgs = { stdenv.hostPlatform = { isLinux = true; system = "x86_64-linux"; }; autoPatchelfHook = null; ${attributes.join("\n")} };
      wheel = import ${nixFolder}/packages/wheel-libraries.nix {
        toolchain = import ${nixFolder}/toolchains/nixpkgs.nix { inherit pkgs; };
        python = { };
        plan = { };
      };
    in
    [ ${sonames.map((soname) => `(map (input: input.name) (${wheel(soname)}))`).join("\n")} ]`)) as string[][];
  return Object.fromEntries(
    sonames.map((soname, index) => [soname, answer[index]?.join() || "left"]),
  );
}

describe("of a library that several attributes have had, nixpkgs", () => {
  it("24.05 gives the old names", async () => {
    expect(await taken("24.05")).toMatchInlineSnapshot(`
      {
        "libX11.so.6": "xorg.libX11-1",
        "libXss.so.1": "xorg.libXScrnSaver-1",
        "libgbm.so.1": "mesa-24.0.7",
        "libodbc.so.2": "unixODBC-2.3.12",
        "libpq.so.5": "postgresql-15.7",
        "libtbb.so.12": "tbb_2021_11-2021.11.0",
        "libtbb.so.2": "tbb-2020.3",
        "libxcb-cursor.so.0": "xcb-util-cursor-0.1.5",
        "libxcb-icccm.so.4": "xorg.xcbutilwm-1",
        "libxcb-keysyms.so.1": "xorg.xcbutilkeysyms-1",
        "libxcb.so.1": "xorg.libxcb-1",
        "libxml2.so.16": "left",
        "libxml2.so.2": "libxml2-2.12.7",
      }
    `);
  });
  it("25.05 gives what fits of the names that it has", async () => {
    expect(await taken("25.05")).toMatchInlineSnapshot(`
      {
        "libX11.so.6": "xorg.libX11-1",
        "libXss.so.1": "xorg.libXScrnSaver-1",
        "libgbm.so.1": "libgbm-25.0.6",
        "libodbc.so.2": "unixODBC-2.3.12",
        "libpq.so.5": "libpq-17.5",
        "libtbb.so.12": "tbb_2022-2022.1.0",
        "libtbb.so.2": "tbb-2020.3",
        "libxcb-cursor.so.0": "xcb-util-cursor-0.1.5",
        "libxcb-icccm.so.4": "xorg.xcbutilwm-1",
        "libxcb-keysyms.so.1": "xorg.xcbutilkeysyms-1",
        "libxcb.so.1": "xorg.libxcb-1",
        "libxml2.so.16": "left",
        "libxml2.so.2": "libxml2-2.13.8",
      }
    `);
  });
  it("26.05 gives the new names, and no alias is touched", async () => {
    expect(await taken("26.05")).toMatchInlineSnapshot(`
      {
        "libX11.so.6": "libx11-1",
        "libXss.so.1": "libxscrnsaver-1",
        "libgbm.so.1": "libgbm-26.0.1",
        "libodbc.so.2": "unixodbc-2.3.14",
        "libpq.so.5": "libpq-18.1",
        "libtbb.so.12": "onetbb-2022.3.0",
        "libtbb.so.2": "left",
        "libxcb-cursor.so.0": "libxcb-cursor-0.1.6",
        "libxcb-icccm.so.4": "libxcb-wm-1",
        "libxcb-keysyms.so.1": "libxcb-keysyms-1",
        "libxcb.so.1": "libxcb-1",
        "libxml2.so.16": "libxml2-2.15.1",
        "libxml2.so.2": "libxml2_13-2.13.9",
      }
    `);
  });
});
