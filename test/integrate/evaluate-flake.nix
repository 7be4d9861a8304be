# The outputs of a flake for x86_64-linux, as Nix calls them, with inputs that stand in for the real ones.
{ flake }:
let
  inherit (builtins)
    functionArgs
    intersectAttrs
    isFunction
    mapAttrs
    ;
  system = "x86_64-linux";
  pkgs = import ./stand-in { };

  # flake-utils puts the system inside each output.
  eachSystem = _: f: mapAttrs (_: value: { ${system} = value; }) (f system);

  known = {
    nixpkgs = {
      outPath = toString ./stand-in;
      inherit (pkgs) lib;
      legacyPackages.${system} = pkgs;
    };
    flake-utils.lib = {
      inherit eachSystem;
      eachDefaultSystem = eachSystem [ ];
      eachDefaultSystemMap = f: { ${system} = f system; };
    };
    flake-parts.lib.mkFlake =
      _: module:
      let
        body = if isFunction module then module { withSystem = null; } else module;
      in
      body.flake or { }
      // eachSystem [ ] (
        system:
        let
          result = body.perSystem {
            inherit system;
            # A module may set `packages` itself.
            pkgs = result._module.args.pkgs or pkgs;
            config = { };
            self' = { };
            inputs' = { };
          };
        in
        result
      );
    poetrix.overlays.default = final: _: {
      poetrix = known.poetrix.lib.mkPoetry2Nix { pkgs = final; };
      poetry2nix = final.poetrix;
    };
    poetrix.lib.mkPoetry2Nix =
      { pkgs }:
      assert pkgs.lib ? genAttrs && pkgs ? mkShell;
      {
        mkPoetryApplication = { projectDir }: "our application";
        mkPoetryEnv = { projectDir, groups ? null }: "our environment";
        mkPoetryPackages = { projectDir, checkGroups }: { poetryPackages = [ "our packages" ]; };
      };
    poetry2nix = known.poetrix;
    unstable = known.nixpkgs;
    utils = known.flake-utils;
    devenv = null;
    systems = { };
    self = outputs;
  };

  file = import flake;
  # The declared inputs of a flake, the arguments of its function, and `self`.
  given = intersectAttrs (
    mapAttrs (_: _: null) (file.inputs or { }) // functionArgs file.outputs // { self = null; }
  ) known;
  outputs = file.outputs given;
in
{
  packages = outputs.packages.${system} or { };
  devShells = outputs.devShells.${system} or { };
  devShell = outputs.devShell.${system} or null;
  inputs = mapAttrs (_: input: input.url or null) (file.inputs or { });
}
