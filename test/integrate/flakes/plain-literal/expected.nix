{
  inputs.poetrix.url = "github:poetrix/poetrix";
  inputs.poetrix.inputs.nixpkgs.follows = "nixpkgs";
  outputs = { self, nixpkgs, poetrix }: let
    pkgs = nixpkgs.legacyPackages.x86_64-linux;
    inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;
    poetryApplication = mkPoetryApplication { projectDir = ./.; };
    poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
  in {

    packages.x86_64-linux.hello = nixpkgs.legacyPackages.x86_64-linux.hello;

    packages.x86_64-linux.default = self.packages.x86_64-linux.hello;

    packages.x86_64-linux.gateway = poetryApplication;

    devShells.x86_64-linux.default = pkgs.mkShell {
      packages = [
        poetryEnvironment
        pkgs.poetry
      ];
    };

  };
}
