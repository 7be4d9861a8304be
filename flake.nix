{
  description = "Reproducible Nix builds of Poetry projects: package, environment, development shell";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs =
    { self, nixpkgs, ... }:
    let
      systems = [
        "x86_64-linux"
        "aarch64-linux"
        "x86_64-darwin"
        "aarch64-darwin"
      ];
      forAllSystems =
        perSystem:
        builtins.listToAttrs (
          map (system: {
            name = system;
            value = perSystem nixpkgs.legacyPackages.${system};
          }) systems
        );
    in
    {
      # `mkPoetry2Nix { inherit pkgs; }`: the functions, on this nixpkgs.
      lib.mkPoetry2Nix = { pkgs, evalSystem ? null, ... }: import ./nix { inherit pkgs evalSystem; };

      # `mkPoetryWorkspace { root = ./.; inherit pkgs; }`: the projects of a repository.
      lib.mkPoetryWorkspace = { pkgs, ... }@given: (import ./nix { inherit pkgs; }).mkPoetryWorkspace (removeAttrs given [ "pkgs" ]);

      # As poetry2nix had them before that.
      legacyPackages = forAllSystems (pkgs: import ./nix { inherit pkgs; });

      overlays.default = import ./overlay.nix;
      # The older name, as poetry2nix's users write it.
      overlay = self.overlays.default;

      # For flakes that are written with flake-parts.
      flakeModules.default = ./nix/modules/flake-parts.nix;

      # For devenv.
      devenvModules.default = ./nix/modules/devenv.nix;

      # `nix flake init -t github:poetrix/poetrix`, which `poetrix init` does too.
      templates.default = {
        path = ./templates/default;
        description = "A Poetry project: package and development shell";
      };
      templates.workspace = {
        path = ./templates/workspace;
        description = "Many Poetry projects in one repository";
      };
      templates.flake-parts = {
        path = ./templates/flake-parts;
        description = "A Poetry project, with flake-parts";
      };
      templates.service = {
        path = ./templates/service;
        description = "A Poetry project that runs as a service of NixOS";
      };
      templates.environment = {
        path = ./templates/environment;
        description = "The environment of a Poetry project that is no package, and a shell of it";
      };

      packages = forAllSystems (pkgs: rec {
        poetrix = pkgs.callPackage ./nix/command-line.nix { };
        default = poetrix;
        # The two of poetry2nix, which people put into their shells.
        poetry2nix = poetrix;
        inherit (pkgs) poetry;
      });

      apps = forAllSystems (
        pkgs:
        let
          packages = self.packages.${pkgs.stdenv.hostPlatform.system};
        in
        rec {
          default = {
            type = "app";
            program = "${packages.poetrix}/bin/poetrix";
            meta.description = "Lock, fetch and build Poetry projects";
          };
          poetry2nix = default;
          poetry = {
            type = "app";
            program = "${packages.poetry}/bin/poetry";
            meta.description = "Poetry, as nixpkgs has it";
          };
        }
      );
    };
}
