{ lib }:
rec {
  addMetaAttrs = new: drv: drv // { meta = drv.meta or { } // new; };
  dontDistribute = addMetaAttrs { hydraPlatforms = [ ]; };
  setName = name: drv: drv // { inherit name; };
  appendToName = suffix: drv: drv // { name = "${lib.getName drv}-${suffix}-${lib.getVersion drv}"; };
  setPrio = priority: addMetaAttrs { inherit priority; };
  lowPrio = setPrio 10;
  hiPrio = setPrio (-10);
  platformMatch =
    platform: element: if builtins.isString element then platform.system == element else lib.matchAttrs element platform;
  availableOn =
    platform: package:
    (!package ? meta.platforms || builtins.any (platformMatch platform) package.meta.platforms)
    && builtins.all (element: !platformMatch platform element) (package.meta.badPlatforms or [ ]);
  getLicenseFromSpdxId = id: getLicenseFromSpdxIdOr id (lib.warn "getLicenseFromSpdxId: No license matches the given SPDX ID: ${id}" { shortName = id; });
  getLicenseFromSpdxIdOr =
    id: default:
    lib.findFirst (license: lib.toLower (license.spdxId or "") == lib.toLower id) default (builtins.attrValues lib.licenses);
  getExe =
    package:
    getExe' package (
      package.meta.mainProgram or (lib.warn
        "getExe: Package ${
          lib.strings.escapeNixIdentifier package.meta.name or package.pname or package.name
        } does not have the meta.mainProgram attribute. We'll assume that the main program has the same name for now, but this behavior is deprecated, because it leads to surprising errors when the assumption does not hold. If the package has a main program, please set `meta.mainProgram` in its definition to make this warning go away. Otherwise, if the package does not have a main program, or if you don't control its definition, use getExe' to specify the name to the program, such as lib.getExe' foo \"bar\"."
        (lib.getName package)
      )
    );
  getExe' = package: program: "${lib.getBin package}/bin/${program}";
}
