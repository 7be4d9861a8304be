# A service with its flake.
{
  description = "A gateway";

  inputs = {
    nixpkgs.url     = "github:NixOS/nixpkgs/nixos-unstable"; # pinned by flake.lock
    flake-utils.url = "github:numtide/flake-utils";
  };

  outputs = { self, nixpkgs, flake-utils, ... }:
    flake-utils.lib.eachDefaultSystem (system:
      let
        pkgs = import nixpkgs { inherit system; };

        # The one place for the version.
        version = builtins.replaceStrings ["\n"] [""] (builtins.readFile ./VERSION);
      in {
        apps = {
          lint = { type = "app"; program = "${pkgs.hello}/bin/hello"; };
        };
        checks = {
          version = pkgs.runCommand "version-${version}" { } "touch $out";
        };
      }
    ) // {
      nixosModules.default = { config, lib, pkgs, ... }: { };
    };
}
