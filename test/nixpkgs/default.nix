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
  # Other systems can be evaluated, as with the real one; only this machine's can be built.
  machine = import ./machine.nix // {
    inherit system;
  };
  config' = {
    allowUnfree = false;
    allowBroken = false;
    allowAliases = true;
    doCheckByDefault = false;
    strictDepsByDefault = false;
    structuredAttrsByDefault = false;
    enableParallelBuildingByDefault = false;
  } // (if lib.isFunction config then config { inherit pkgs lib; } else config);

  stage =
    final:
    {
      inherit lib overlays system;
      config = config';
      path = ./.;
      callPackage = final.newScope { };
      callPackages = lib.callPackagesWith final;
      newScope = extra: lib.callPackageWith (final // extra);
      pkgs = final;
      appendOverlays =
        more:
        if more == [ ] then
          final
        else
          import ./. (
            arguments
            // {
              inherit system;
              overlays = overlays ++ more;
            }
          );
      extend = overlay: final.appendOverlays [ overlay ];
      inherit (lib) recurseIntoAttrs;
      buildPackages = final // {
        recurseForDerivations = false;
      };
      targetPackages = final;
      pkgsBuildHost = final.buildPackages;
      pkgsHostTarget = final;
    }
    // import ./all-packages.nix {
      inherit lib machine;
      config = config';
      pkgs = final;
    };
  pkgs = lib.fix (lib.foldl' (lib.flip lib.extends) stage overlays);
in
pkgs
