{
  description = "A Python project, built from its poetry.lock";

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
        "x86_64-darwin"
        "aarch64-darwin"
      ];
      forAllSystems = f: nixpkgs.lib.genAttrs systems (system: f nixpkgs.legacyPackages.${system});
    in
    {
      # `nix build`: the project's own package, with what it needs at run time.
      packages = forAllSystems (
        pkgs:
        let
          inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication;
        in
        {
          default = mkPoetryApplication { projectDir = ./.; };
        }
      );

      # `nix develop`: the packages of all groups that `poetry install` takes, and Poetry.
      devShells = forAllSystems (
        pkgs:
        let
          inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryEnv;
        in
        {
          default = pkgs.mkShell {
            packages = [
              (mkPoetryEnv { projectDir = ./.; })
              pkgs.poetry
            ];
          };
        }
      );

      checks = forAllSystems (pkgs: {
        package = self.packages.${pkgs.stdenv.hostPlatform.system}.default;
      });
    };
}
