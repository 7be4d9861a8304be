{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
  inputs.poetrix.url = "github:poetrix/poetrix";
  inputs.poetrix.inputs.nixpkgs.follows = "nixpkgs";
  outputs = { self, nixpkgs, poetrix, ... }@inputs:
    let
      system = "x86_64-linux";
      pkgs = nixpkgs.legacyPackages.${system};
      inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;
      poetryApplication = mkPoetryApplication { projectDir = ./.; };
      poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
    in {
      devShells."${system}" = {
        default = with pkgs; mkShell {
        buildInputs = [ python312 python312Packages.fastapi ];
      }; # the shell
        poetry = pkgs.mkShell {
          packages = [
            poetryEnvironment
            pkgs.poetry
          ];
        };
      };
      packages.${system} = {
        default = poetryApplication;
        gateway = poetryApplication;
      };
    };
}
