{
  inputs = {
    nixpkgs.url = "nixpkgs/nixos-unstable";
    utils.url = "github:numtide/flake-utils";
    poetrix.url = "github:poetrix/poetrix";
    poetrix.inputs.nixpkgs.follows = "nixpkgs";
  };
  outputs = inputs@{ self, nixpkgs, utils, poetrix, ... }:
    utils.lib.eachSystem [ "x86_64-linux" ] (system:
      let
        pkgs = nixpkgs.legacyPackages.${system};

        tool = pkgs.hello;

        inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;
        poetryApplication = mkPoetryApplication { projectDir = ./.; };
        poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
      in {
        packages = { inherit tool; gateway = poetryApplication; };
        packages.default = tool;
        devShells.default = let
          # The tools of the team.
          tools = [ pkgs.just ];
        in pkgs.mkShell {
          nativeBuildInputs = with pkgs; [
            poetryEnvironment
            # What we write with.
            git
          ];
          buildInputs = tools;
        };
      });
}
