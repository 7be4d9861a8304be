{
  inputs = { nixpkgs.url = "nixpkgs";
    poetrix.url = "github:poetrix/poetrix";
    poetrix.inputs.nixpkgs.follows = "nixpkgs";
  };
  outputs = inputs: let
    pkgs = inputs.nixpkgs.legacyPackages.x86_64-linux;
    inherit (inputs.poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;
    poetryApplication = mkPoetryApplication { projectDir = ./.; };
    poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
  in {
    packages = {
      "x86_64-linux" = { hello = inputs.nixpkgs.legacyPackages.x86_64-linux.hello;
        default = poetryApplication;
        gateway = poetryApplication;
      };
    };
    devShells.x86_64-linux.default = pkgs.mkShell {
      packages = [
        poetryEnvironment
        pkgs.poetry
      ];
    };
  };
}
