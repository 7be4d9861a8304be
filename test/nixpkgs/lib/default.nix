# The part of nixpkgs' `lib` that packages and flakes use, by the same names and with the same meaning.
let
  lib = {
    trivial = call ./trivial.nix;
    fixedPoints = call ./fixed-points.nix;
    attrsets = call ./attrsets.nix;
    lists = call ./lists.nix;
    strings = call ./strings.nix;
    versions = call ./versions.nix;
    customisation = call ./customisation.nix;
    derivations = call ./derivations.nix;
    sources = call ./sources.nix;
    filesystem = call ./filesystem.nix;
    meta = call ./meta.nix;
    systems = call ./systems.nix;
    licenses = call ./licenses.nix;
    asserts = call ./asserts.nix;
    debug = call ./debug.nix;
    generators = call ./generators.nix;
    platforms = lib.systems.doubles;
    maintainers = { };
    teams = { };
    extend = overlay: lib // overlay (lib.extend overlay) lib;
  }
  // call ./trivial.nix
  // call ./fixed-points.nix
  // call ./attrsets.nix
  // call ./lists.nix
  // call ./strings.nix
  // call ./customisation.nix
  // call ./derivations.nix
  // call ./sources.nix
  // call ./meta.nix
  // call ./asserts.nix
  // call ./debug.nix
  // {
    inherit (lib.versions) splitVersion;
    inherit (lib.filesystem) pathIsDirectory pathIsRegularFile pathType;
  };
  call = file: import file { inherit lib; };
in
lib
