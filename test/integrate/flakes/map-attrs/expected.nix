{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  inputs.poetrix.url = "github:poetrix/poetrix";
  inputs.poetrix.inputs.nixpkgs.follows = "nixpkgs";

  outputs =
    { nixpkgs, self, poetrix }:
    {
      packages = builtins.mapAttrs (system: pkgs: let
        inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication;
        poetryApplication = mkPoetryApplication { projectDir = ./.; };
      in {
        inherit (pkgs) hello;
        default = poetryApplication;
        gateway = poetryApplication;
      }) nixpkgs.legacyPackages;
      devShells = builtins.mapAttrs (system: pkgs:
        let
          inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryEnv;
          poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
        in
        {
          default = pkgs.mkShell {
            packages = [
              poetryEnvironment
              pkgs.poetry
            ];
          };
        }) nixpkgs.legacyPackages;
    };
}
