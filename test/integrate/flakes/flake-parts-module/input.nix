{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
  inputs.flake-parts.url = "github:hercules-ci/flake-parts";

  outputs = { self, ... }@inputs:
    inputs.flake-parts.lib.mkFlake { inherit inputs; } ({ withSystem, ... }: {
      systems = [ "x86_64-linux" ];
      imports = [ ];
      perSystem = { pkgs, ... }:
        let
          tools = [ pkgs.git ];
        in
        {
          packages = {
            default = pkgs.hello;
          };
          devShells.ci = pkgs.mkShell { packages = tools; };
        };
    });
}
