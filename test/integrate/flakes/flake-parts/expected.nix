{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    flake-parts = {
      url = "github:hercules-ci/flake-parts";
      inputs.nixpkgs-lib.follows = "nixpkgs";
    };
    poetrix.url = "github:poetrix/poetrix";
    poetrix.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs = inputs@{ flake-parts, poetrix, ... }:
    flake-parts.lib.mkFlake { inherit inputs; } {
      systems = [ "x86_64-linux" "aarch64-linux" "aarch64-darwin" "x86_64-darwin" ];

      perSystem = { config, self', inputs', system, pkgs, ... }: let
        inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;
        poetryApplication = mkPoetryApplication { projectDir = ./.; };
        poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
      in {
        # One for each system.
        checks = { };
        packages = {
          default = poetryApplication;
          gateway = poetryApplication;
        };
        devShells.default = pkgs.mkShell {
          packages = [
            poetryEnvironment
            pkgs.poetry
          ];
        };
      };

      flake = {
        overlays.default = final: prev: { };
      };
    };
}
