{
  inputs = {
    # The packages.
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    systems.url = "github:nix-systems/default";

    # Helpers.
    flake-utils = { url = "github:numtide/flake-utils"; inputs.systems.follows = "systems"; };
  }; # inputs

  outputs = { self, nixpkgs, flake-utils, ... }@inputs: {
    overlays.default = final: prev: { tool = prev.hello; };
  } // (flake-utils.lib.eachDefaultSystem (system:
    let
      pkgs = import nixpkgs { inherit system; overlays = [ self.overlays.default ]; };
    in {
      packages = { inherit (pkgs) tool; };
      devShells = {
        default = pkgs.mkShellNoCC {
          shellHook = "true";
        };
      };
    }));
}
