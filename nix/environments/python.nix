/** The interpreter with a package set as its `pkgs`, and with `withPackages` and `buildEnv`, as nixpkgs' Pythons have them. */
{ toolchain }:
project: packageSet:
let
  environmentWith =
    extraPackages:
    import ../shells/project-environment.nix { inherit toolchain; } project {
      packageSet = packageSet // { selection = [ ]; linked = [ ]; };
      inherit extraPackages;
      withScripts = false;
    };
in
project.python
// {
  pkgs = packageSet.all;
  withPackages = environmentWith;
  buildEnv = environmentWith (_: [ ]);
}
