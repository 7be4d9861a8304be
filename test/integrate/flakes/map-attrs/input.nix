{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs =
    { nixpkgs, self }:
    {
      packages = builtins.mapAttrs (system: pkgs: {
        inherit (pkgs) hello;
      }) nixpkgs.legacyPackages;
    };
}
