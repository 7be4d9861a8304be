{
  description = "One system";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs = { self, nixpkgs }:
    let
      system = "x86_64-linux";
      pkgs = import nixpkgs {
        inherit system;
        config.allowUnfree = true;
      };
    in
    {
      packages.${system}.tool = pkgs.hello;

      devShells.${system}.default = pkgs.mkShell {
        nativeBuildInputs = [ ];
      };
    };
}
