/** The interpreter with a set of packages as its `pkgs`, and what nixpkgs' has to make environments of them. */
{ toolchain }:
project: packageSet:
let
  environmentWith =
    extraPackages:
    import ../shells/project-environment.nix { inherit toolchain; } project {
      packageSet = packageSet // { selection = [ ]; };
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
