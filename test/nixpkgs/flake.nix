{
  description = "A small stand-in for nixpkgs, for tests";

  outputs =
    { self }:
    let
      lib = import ./lib;
      machine = import ./machine.nix;
    in
    {
      inherit lib;
      legacyPackages.${machine.system} = import ./. { inherit (machine) system; };
    };
}
