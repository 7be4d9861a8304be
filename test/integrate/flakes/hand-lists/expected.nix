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
          propagatedBuildInputs = [
            pythonPackages.fastapi
            pythonPackages.python-can # the bus
            # Data
            pythonPackages.pyyaml
            pythonPackages.faiss
          ] ++ pkgs.lib.optionals pkgs.stdenv.isLinux [
            pythonPackages.pyroute2
          ];
          checkInputs = [ pythonPackages.pytest ];
        };

        devShell = pkgs.mkShell {
          buildInputs = [
            # --- Backend ---
            python
            pkgs.poetry
            pythonPackages.fastapi
            pythonPackages."python-can"
            pkgs.nodejs_20
          ] ++ (with pkgs.python312Packages; [ pytest ruff black ]);
        };

        inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;
        poetryApplication = mkPoetryApplication { projectDir = ./.; };
        poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
      in {
        packages = {
          gateway = service;
          default = service;
          poetry = poetryApplication;
        };
        devShells = {
          default = devShell;
          docs    = pkgs.mkShell { packages = [ (python.withPackages (ps: with ps; [ pytest pyyaml ])) ]; };
          poetry  = pkgs.mkShell {
            packages = [
              poetryEnvironment
              pkgs.poetry
            ];
          };
        };
      });
}
