{
  inputs = {
    nixpkgs = {
      url = "github:NixOS/nixpkgs/nixos-unstable";
    };
    devenv = {
      url = "github:cachix/devenv";
      inputs.nixpkgs.follows = "nixpkgs";
    };
    poetrix = {
      url = "github:poetrix/poetrix";
      inputs.nixpkgs.follows = "nixpkgs";
    };
  };

  outputs =
    {
      self,
      nixpkgs,
      devenv,
      poetrix,
      ...
    }:
    {
      packages = nixpkgs.lib.genAttrs [ "x86_64-linux" "aarch64-darwin" ] (system: let
        pkgs = nixpkgs.legacyPackages.${system};
        inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication;
        poetryApplication = mkPoetryApplication { projectDir = ./.; };
      in {
        tool = nixpkgs.legacyPackages.${system}.hello;
        default = poetryApplication;
        gateway = poetryApplication;
      });

      devShells = nixpkgs.lib.genAttrs [ "x86_64-linux" "aarch64-darwin" ] (system: let
        pkgs = nixpkgs.legacyPackages.${system};
        inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryEnv;
        poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
      in {
        docs = nixpkgs.legacyPackages.${system}.mkShell { };
        default = pkgs.mkShell {
          packages = [
            poetryEnvironment
            pkgs.poetry
          ];
        };
      });
    };
}
