# For those without flakes: `import poetrix { inherit pkgs; }`.
{
  pkgs ? import <nixpkgs> { },
}:
import ./nix { inherit pkgs; }
