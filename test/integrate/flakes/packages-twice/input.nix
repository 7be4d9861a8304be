{
  inputs = {
    nixpkgs.url = "nixpkgs/nixos-unstable";
    utils.url = "github:numtide/flake-utils";
  };
  outputs = inputs@{ self, nixpkgs, utils, ... }:
    utils.lib.eachSystem [ "x86_64-linux" ] (system:
      let
        pkgs = nixpkgs.legacyPackages.${system};

        tool = pkgs.hello;
      in {
        packages = { inherit tool; };
        packages.default = tool;
        devShells.default = let
          # The tools of the team.
          tools = [ pkgs.just ];
        in pkgs.mkShell {
          nativeBuildInputs = with pkgs; [
            # What we write with.
            git
          ];
          buildInputs = tools;
        };
      });
}
