{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  inputs.flake-utils.url = "github:numtide/flake-utils";
  inputs.poetrix.url = "github:poetrix/poetrix";
  inputs.poetrix.inputs.nixpkgs.follows = "nixpkgs";

  outputs = { self, nixpkgs, flake-utils, poetrix }:
    flake-utils.lib.eachSystem [ "x86_64-linux" "aarch64-linux" ] (system:
      let pkgs = nixpkgs.legacyPackages.${system};
        inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;
        poetryApplication = mkPoetryApplication { projectDir = ./.; };
        poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
      in
      {
        packages.docs = pkgs.hello;
        packages.site = pkgs.hello; # the web site
        packages.default = poetryApplication;
        packages.gateway = poetryApplication;

        devShells.default = pkgs.mkShell {
          # What we work with.
          packages = with pkgs; [
            poetryEnvironment
            nodejs_20
            just
          ];
          shellHook = ''
            echo "''${PWD} ${system}"
          '';
        };
      });
}
