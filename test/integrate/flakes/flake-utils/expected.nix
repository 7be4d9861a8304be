# A service with its flake.
{
  description = "A gateway";

  inputs = {
    nixpkgs.url     = "github:NixOS/nixpkgs/nixos-unstable"; # pinned by flake.lock
    flake-utils.url = "github:numtide/flake-utils";
    poetrix.url     = "github:poetrix/poetrix";
    poetrix.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs = { self, nixpkgs, flake-utils, poetrix, ... }:
    flake-utils.lib.eachDefaultSystem (system:
      let
        pkgs = import nixpkgs { inherit system; };

        # The one place for the version.
        version = builtins.replaceStrings ["\n"] [""] (builtins.readFile ./VERSION);

        inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;
        poetryApplication = mkPoetryApplication { projectDir = ./.; };
        poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
      in {
        apps = {
          lint = { type = "app"; program = "${pkgs.hello}/bin/hello"; };
        };
        checks = {
          version = pkgs.runCommand "version-${version}" { } "touch $out";
        };
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
      }
    ) // {
      nixosModules.default = { config, lib, pkgs, ... }: { };
    };
}
