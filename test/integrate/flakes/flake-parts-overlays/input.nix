{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    flake-parts.url = "github:hercules-ci/flake-parts";
  };

  outputs =
    inputs@{ self, flake-parts, ... }:
    flake-parts.lib.mkFlake { inherit inputs; } (
      { withSystem, ... }:
      {
        systems = [ "x86_64-linux" ];
        flake.overlays.default = final: prev: { tool = prev.hello; };

        perSystem =
          { config, pkgs, system, ... }:
          let
            name = "extra";
          in
          {
            _module.args.pkgs = import inputs.nixpkgs {
              inherit system;
              overlays = [
                self.overlays.default # ours
              ];
            };

            packages.${name} = pkgs.tool;
            devShells.default = pkgs.mkShell rec {
              inherit name;
              buildInputs = with pkgs; [ git ];
            };
          };
      }
    );
}
