{
  description = "forAllSystems, as the templates of Nix have it";

  inputs.nixpkgs.url = "nixpkgs/nixos-25.05";

  inputs.poetrix.url = "github:poetrix/poetrix";
  inputs.poetrix.inputs.nixpkgs.follows = "nixpkgs";

  outputs = { self, nixpkgs, poetrix }:
    let
      supportedSystems = [ "x86_64-linux" "x86_64-darwin" "aarch64-linux" "aarch64-darwin" ];
      forAllSystems = nixpkgs.lib.genAttrs supportedSystems;
      nixpkgsFor = forAllSystems (system: import nixpkgs { inherit system; });
    in
    {
      packages = forAllSystems (system:
        let
          pkgs = nixpkgsFor.${system};
          inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication;
          poetryApplication = mkPoetryApplication { projectDir = ./.; };
        in
        {
          hello = pkgs.hello;
          default = poetryApplication;
          gateway = poetryApplication;
        });

      devShells = forAllSystems (system:
        let
          pkgs = nixpkgsFor.${system};
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
        });

      formatter = forAllSystems (system: nixpkgsFor.${system}.nixfmt-rfc-style);
    };
}
