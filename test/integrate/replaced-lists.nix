{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    flake-utils.url = "github:numtide/flake-utils";
    poetrix.url = "github:poetrix/poetrix";
    poetrix.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs = { self, nixpkgs, flake-utils, poetrix }:
    flake-utils.lib.eachDefaultSystem (system:
      let
        pkgs = import nixpkgs { inherit system; };
        python = pkgs.python312;
        pythonPackages = python.pkgs;

        service = pythonPackages.buildPythonApplication {
          pname = "gateway";
          version = "1.0.0";
          src = self;
          pyproject = true;
          build-system = [ pythonPackages.poetry-core ];
          propagatedBuildInputs = poetryPackages;
          checkInputs = [ pythonPackages.pytest ];
        };

        devShell = pkgs.mkShell {
          buildInputs = [
            # --- Backend ---
            poetryEnvironment
            pkgs.poetry
            pkgs.nodejs_20
          ];
        };

        inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryEnv mkPoetryPackages;
        poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
        inherit (mkPoetryPackages { projectDir = ./.; checkGroups = [ ]; }) poetryPackages;
      in {
        packages = {
          gateway = service;
          default = service;
        };
        devShells = {
          default = devShell;
          docs    = pkgs.mkShell { packages = [ poetryEnvironment ]; };
        };
      });
}
