{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
  inputs.flake-parts.url = "github:hercules-ci/flake-parts";
  inputs.poetrix.url = "github:poetrix/poetrix";
  inputs.poetrix.inputs.nixpkgs.follows = "nixpkgs";

  outputs = { self, ... }@inputs:
    inputs.flake-parts.lib.mkFlake { inherit inputs; } ({ withSystem, ... }: {
      systems = [ "x86_64-linux" ];
      imports = [ ];
      perSystem = { pkgs, ... }:
        let
          tools = [ pkgs.git ];
          inherit (inputs.poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;
          poetryApplication = mkPoetryApplication { projectDir = ./.; };
          poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
        in
        {
          packages = {
            default = pkgs.hello;
            gateway = poetryApplication;
          };
          devShells.ci = pkgs.mkShell { packages = tools; };
          devShells.default = pkgs.mkShell {
            packages = [
              poetryEnvironment
              pkgs.poetry
            ];
          };
        };
    });
}
