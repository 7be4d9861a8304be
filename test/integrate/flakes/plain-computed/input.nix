{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
  outputs = { self, nixpkgs, ... }@inputs:
    let
      system = "x86_64-linux";
      pkgs = nixpkgs.legacyPackages.${system};
    in {
      devShells."${system}".default = with pkgs; mkShell {
        buildInputs = [ python312 python312Packages.fastapi ];
      }; # the shell
    };
}
