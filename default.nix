# For those without flakes: `import poetrix { inherit pkgs; }`. poetry2nix also took `lib`, and once `poetry`.
{
  pkgs ? import <nixpkgs> { },
  evalSystem ? null,
  lib ? null,
  poetry ? null,
}:
import ./nix { inherit pkgs evalSystem; }
