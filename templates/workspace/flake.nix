{
  description = "Python projects of one repository, built from their poetry.locks";

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
      # Every folder with a pyproject.toml and a poetry.lock, by the name of the project.
      workspaceFor =
        pkgs:
        poetrix.lib.mkPoetryWorkspace {
          inherit pkgs;
          root = ./.;
        };
    in
    {
      # `nix build .#NAME`
      packages = forAllSystems (pkgs: (workspaceFor pkgs).packages);

      # `nix develop`: all projects in one environment, each imported from its working tree, while their locks agree;
      # `nix develop .#NAME`: one of them.
      devShells = forAllSystems (
        pkgs: (workspaceFor pkgs).devShells // { default = (workspaceFor pkgs).sharedShell; }
      );

      # `nix flake check`: each project is built, tested and checked for drift.
      checks = forAllSystems (pkgs: (workspaceFor pkgs).checks);
    };
}
