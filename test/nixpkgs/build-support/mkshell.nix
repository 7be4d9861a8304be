# An environment to work in: `nix develop`, `nix-shell`.
{ lib, stdenv }:
lib.makeOverridable (
  { stdenv }:
  {
    name ? "nix-shell",
    packages ? [ ],
    inputsFrom ? [ ],
    buildInputs ? [ ],
    nativeBuildInputs ? [ ],
    propagatedBuildInputs ? [ ],
    propagatedNativeBuildInputs ? [ ],
    ...
  }@attrs:
  let
    merge =
      name:
      attrs.${name} or [ ]
      # What is made for `inputsFrom` packages is not wanted itself.
      ++ lib.subtractLists inputsFrom (lib.flatten (lib.catAttrs name inputsFrom));
    rest = removeAttrs attrs [
      "name"
      "packages"
      "inputsFrom"
      "buildInputs"
      "nativeBuildInputs"
      "propagatedBuildInputs"
      "propagatedNativeBuildInputs"
      "shellHook"
    ];
  in
  stdenv.mkDerivation (
    {
      inherit name;
      buildInputs = merge "buildInputs";
      nativeBuildInputs = packages ++ merge "nativeBuildInputs";
      propagatedBuildInputs = merge "propagatedBuildInputs";
      propagatedNativeBuildInputs = merge "propagatedNativeBuildInputs";
      shellHook = lib.concatStringsSep "\n" (
        lib.catAttrs "shellHook" (lib.reverseList inputsFrom ++ [ attrs ])
      );
      phases = [ "buildPhase" ];
      buildPhase = ''
        { echo "------------------------------------------------------------";
          echo " WARNING: the existence of this path is not guaranteed.";
          echo " It is an internal implementation detail for pkgs.mkShell.";
          echo "------------------------------------------------------------";
          echo;
          # Record all build inputs as runtime dependencies
          export;
        } >> "$out"
      '';
      preferLocalBuild = true;
    }
    // rest
  )
) { inherit stdenv; }
