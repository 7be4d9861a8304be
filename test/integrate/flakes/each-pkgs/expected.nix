{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixpkgs-unstable";
  inputs.poetrix.url = "github:poetrix/poetrix";
  inputs.poetrix.inputs.nixpkgs.follows = "nixpkgs";
  outputs = { nixpkgs, poetrix, ... }:
    let
      eachSystem = f: nixpkgs.lib.genAttrs [ "x86_64-linux" "aarch64-linux" ] (system: f nixpkgs.legacyPackages.${system});
    in
    {
      devShells = eachSystem (pkgs: let
        inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryEnv;
        poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
      in {
        default = pkgs.mkShell {
          buildInputs = [ poetryEnvironment pkgs.python312 pkgs.git ];
        };
      });
      packages = eachSystem (pkgs:
        let
          inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication;
          poetryApplication = mkPoetryApplication { projectDir = ./.; };
        in
        {
          default = poetryApplication;
          gateway = poetryApplication;
        });
    };
}
