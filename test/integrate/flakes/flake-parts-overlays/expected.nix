{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    flake-parts.url = "github:hercules-ci/flake-parts";
    poetrix.url = "github:poetrix/poetrix";
    poetrix.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs =
    inputs@{ self, flake-parts, poetrix, ... }:
    flake-parts.lib.mkFlake { inherit inputs; } (
      { withSystem, ... }:
      {
        systems = [ "x86_64-linux" ];
        flake.overlays.default = final: prev: { tool = prev.hello; };

        perSystem =
          { config, pkgs, system, ... }:
          let
            name = "extra";
            inherit (pkgs.poetrix) mkPoetryApplication mkPoetryEnv;
            poetryApplication = mkPoetryApplication { projectDir = ./.; };
            poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
          in
          {
            _module.args.pkgs = import inputs.nixpkgs {
              inherit system;
              overlays = [
                self.overlays.default # ours
                poetrix.overlays.default
              ];
            };

            packages.${name} = pkgs.tool;
            packages.default = poetryApplication;
            packages.gateway = poetryApplication;
            devShells.default = pkgs.mkShell rec {
              inherit name;
              buildInputs = with pkgs; [ poetryEnvironment git ];
            };
          };
      }
    );
}
