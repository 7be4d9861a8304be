# `pkgs.poetrix`, and under the name that poetry2nix's users write.
final: prev: {
  poetrix = import ./nix { pkgs = final; };
  poetry2nix = final.poetrix;
}
