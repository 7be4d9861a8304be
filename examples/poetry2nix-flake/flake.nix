{
  description = "rvc2api: a flake that was written for poetry2nix";

  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
    flake-utils.url = "github:numtide/flake-utils";
    # All that changed: this was "github:nix-community/poetry2nix".
    poetry2nix.url = "github:poetrix/poetrix";
    poetry2nix.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs = { self, nixpkgs, flake-utils, poetry2nix }:
    flake-utils.lib.eachDefaultSystem (system:
      let
        pkgs = import nixpkgs {
          inherit system;
          overlays = [ poetry2nix.overlay ];
        };
        python = pkgs.python312;
        version = builtins.replaceStrings [ "\n" ] [ "" ] (builtins.readFile ./VERSION);

        overrides = pkgs.poetry2nix.overrides.withDefaults (final: prev: {
          python-can = prev.python-can.overridePythonAttrs (old: {
            buildInputs = (old.buildInputs or []) ++ [ final.setuptools ];
          });
        });

        rvc2api = pkgs.poetry2nix.mkPoetryApplication {
          projectDir = self;
          inherit version;
          inherit overrides;
          python = python;
          checkInputs = with pkgs.python312Packages; [ pytest ];
        };

        devEnv = pkgs.poetry2nix.mkPoetryEnv {
          projectDir = self;
          preferWheels = true;
          python = python;
          inherit overrides;
          extraPackages = ps: with ps; [ black ruff mypy pytest ];
        };
      in {
        packages = {
          default = rvc2api;
          inherit rvc2api;
        };

        devShells.default = pkgs.mkShell {
          buildInputs = [
            devEnv
            pkgs.poetry
            pkgs.nodejs
          ];
          shellHook = ''
            export RVC2API_VERSION=${version}
          '';
        };

        checks = {
          package = rvc2api;
          tests = pkgs.runCommand "rvc2api-tests" { nativeBuildInputs = [ devEnv ]; } ''
            cp -r ${self}/rvc2api ${self}/tests .
            python -m pytest -p no:cacheprovider tests
            touch $out
          '';
        };

        apps = {
          default = {
            type = "app";
            program = "${rvc2api}/bin/rvc2api";
          };
          decode = flake-utils.lib.mkApp {
            drv = rvc2api;
            name = "rvc2api-decode";
          };
        };
      }
    );
}
