{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  inputs.flake-utils.url = "github:numtide/flake-utils";

  outputs = { self, nixpkgs, flake-utils }:
    flake-utils.lib.eachSystem [ "x86_64-linux" "aarch64-linux" ] (system:
      let pkgs = nixpkgs.legacyPackages.${system}; in
      {
        packages.docs = pkgs.hello;
        packages.site = pkgs.hello; # the web site

        devShells.default = pkgs.mkShell {
          # What we work with.
          packages = with pkgs; [
            nodejs_20
            just
          ];
          shellHook = ''
            echo "''${PWD} ${system}"
          '';
        };
      });
}
