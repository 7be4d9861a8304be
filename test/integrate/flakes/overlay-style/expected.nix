{
  inputs = {
    # The packages.
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    systems.url = "github:nix-systems/default";

    # Helpers.
    flake-utils = { url = "github:numtide/flake-utils"; inputs.systems.follows = "systems"; };
    poetrix.url = "github:poetrix/poetrix";
    poetrix.inputs.nixpkgs.follows = "nixpkgs";
  }; # inputs

  outputs = { self, nixpkgs, flake-utils, poetrix, ... }@inputs: {
    overlays.default = final: prev: { tool = prev.hello; };
  } // (flake-utils.lib.eachDefaultSystem (system:
    let
      pkgs = import nixpkgs { inherit system; overlays = [ self.overlays.default poetrix.overlays.default ]; };
      inherit (pkgs.poetrix) mkPoetryApplication mkPoetryEnv;
      poetryApplication = mkPoetryApplication { projectDir = ./.; };
      poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
    in {
      packages = { inherit (pkgs) tool; default = poetryApplication; gateway = poetryApplication; };
      devShells = {
        default = pkgs.mkShellNoCC {
          shellHook = "true";
          packages = [ poetryEnvironment ];
        };
      };
    }));
}
