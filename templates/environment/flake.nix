{
  description = "A Python environment, built from its poetry.lock";

  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    poetrix.url = "github:poetrix/poetrix";
    poetrix.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs =
    { nixpkgs, poetrix, ... }:
    let
      systems = [
        "x86_64-linux"
        "aarch64-linux"
        "x86_64-darwin"
        "aarch64-darwin"
      ];
      forAllSystems = f: nixpkgs.lib.genAttrs systems (system: f nixpkgs.legacyPackages.${system});
      # The packages of all groups that `poetry install` takes, as a virtual environment.
      environmentFor =
        pkgs:
        let
          inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryEnv;
        in
        mkPoetryEnv { projectDir = ./.; };
    in
    {
      # `nix build`: the environment.
      packages = forAllSystems (pkgs: {
        default = environmentFor pkgs;
      });

      # `nix develop`: the same, and Poetry.
      devShells = forAllSystems (pkgs: {
        default = pkgs.mkShell {
          packages = [
            (environmentFor pkgs)
            pkgs.poetry
          ];
        };
      });

      # `nix flake check` builds it.
      checks = forAllSystems (pkgs: {
        environment = environmentFor pkgs;
      });
    };
}
