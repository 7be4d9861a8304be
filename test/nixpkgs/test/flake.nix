{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-24.11";
  inputs.flake-utils.url = "github:numtide/flake-utils";

  outputs =
    {
      self,
      nixpkgs,
      flake-utils,
    }:
    flake-utils.lib.eachDefaultSystem (
      system:
      let
        pkgs = import nixpkgs {
          inherit system;
          overlays = [ (final: prev: { mine = prev.writeShellScriptBin "mine" "echo mine, really"; }) ];
        };
      in
      {
        packages.default = pkgs.mine;
        apps.default = flake-utils.lib.mkApp { drv = pkgs.mine; };
        checks.mine = pkgs.runCommand "check" { nativeBuildInputs = [ pkgs.mine ]; } "mine > $out";
        devShells.default = pkgs.mkShell {
          packages = [ pkgs.mine ];
          shellHook = "export HOOK=ran";
        };
      }
    );
}
