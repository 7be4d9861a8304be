# `import nixpkgs { system; overlays; config; }`, as the real one is called.
{
  localSystem ? { },
  system ? localSystem.system or builtins.currentSystem,
  crossSystem ? null,
  config ? { },
  overlays ? [ ],
  crossOverlays ? [ ],
}@arguments:
let
  lib = import ./lib;
  machine = import ./machine.nix;
  config' = {
    allowUnfree = false;
    allowBroken = false;
    allowAliases = true;
    doCheckByDefault = false;
    strictDepsByDefault = false;
    structuredAttrsByDefault = false;
    enableParallelBuildingByDefault = false;
  } // (if lib.isFunction config then config { inherit pkgs lib; } else config);

  packages = final: import ./all-packages.nix {
    inherit lib machine;
    config = config';
    pkgs = final;
  };
  self = final: {
    inherit lib overlays;
    config = config';
    path = ./.;
    system = machine.system;
    callPackage = final.newScope { };
    callPackages = lib.callPackagesWith final;
    newScope = extra: lib.callPackageWith (final // extra);
    pkgs = final;
    appendOverlays = more: if more == [ ] then final else import ./. (arguments // { overlays = overlays ++ more; });
    extend = overlay: final.appendOverlays [ overlay ];
    recurseIntoAttrs = lib.recurseIntoAttrs;
    buildPackages = final // { recurseForDerivations = false; };
    targetPackages = final;
    pkgsBuildHost = final.buildPackages;
    pkgsHostTarget = final;
    __splicedPackages = final;
  } // packages final;
  pkgs = lib.fix (lib.foldl' (lib.flip lib.extends) self overlays);
in
if system != machine.system then
  # Evaluation alone, as with the real one; nothing of it can be built here.
  lib.fix (
    lib.foldl' (lib.flip lib.extends) (
      final:
      self final
      // import ./all-packages.nix {
        inherit lib;
        machine = machine // { inherit system; };
        config = config';
        pkgs = final;
      }
      // {
        inherit system;
      }
    ) overlays
  )
else
  pkgs
