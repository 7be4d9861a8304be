{
  description = "One system";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  inputs.poetrix.url = "github:poetrix/poetrix";
  inputs.poetrix.inputs.nixpkgs.follows = "nixpkgs";

  outputs = { self, nixpkgs, poetrix }:
    let
      system = "x86_64-linux";
      pkgs = import nixpkgs {
        inherit system;
        config.allowUnfree = true;
      };
      inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;
      poetryApplication = mkPoetryApplication { projectDir = ./.; };
      poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
    in
    {
      packages.${system} = {
        tool = pkgs.hello;
        default = poetryApplication;
        gateway = poetryApplication;
      };

      devShells.${system}.default = pkgs.mkShell {
        nativeBuildInputs = [ poetryEnvironment ];
      };
    };
}
