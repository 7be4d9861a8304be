{
  description = "A Python service, built from its poetry.lock, for NixOS";

  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    poetrix.url = "github:poetrix/poetrix";
    poetrix.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs =
    { self, nixpkgs, poetrix }:
    let
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      forAllSystems = f: nixpkgs.lib.genAttrs systems (system: f nixpkgs.legacyPackages.${system});
      poetrixFor = pkgs: poetrix.lib.mkPoetry2Nix { inherit pkgs; };
    in
    {
      # `nix build`
      packages = forAllSystems (pkgs: {
        default = (poetrixFor pkgs).mkPoetryApplication { projectDir = ./.; };
      });

      # `nix develop`
      devShells = forAllSystems (pkgs: {
        default = pkgs.mkShell {
          packages = [
            ((poetrixFor pkgs).mkPoetryEnv { projectDir = ./.; })
            pkgs.poetry
          ];
        };
      });

      # `nix flake check`: it is built, tested and checked for drift.
      checks = forAllSystems (
        pkgs:
        let
          application = self.packages.${pkgs.stdenv.hostPlatform.system}.default;
        in
        application.tests // { package = application; }
      );

      # On a machine: `imports = [ NAME.nixosModules.default ]; services.NAME.enable = true;`
      nixosModules.default =
        { lib, pkgs, ... }:
        {
          imports = [ ./nixos-module.nix ];
          services.my-service.package = lib.mkDefault self.packages.${pkgs.stdenv.hostPlatform.system}.default;
        };
    };
}
