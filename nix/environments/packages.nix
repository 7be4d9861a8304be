/** What mkPoetryPackages answers. */
{ toolchain }:
project:
{ editablePackageSources, pyProject }:
let
  inherit (project) plan;
  environment = import ../shells/project-environment.nix { inherit toolchain; } project {
    inherit editablePackageSources;
  };
in
{
  python = project.python // {
    pkgs = project.withChecks.all;
    withPackages =
      choose:
      import ../shells/project-environment.nix { inherit toolchain; } project {
        packageSet = project.withChecks // { selection = [ ]; };
        extraPackages = choose;
        withScripts = false;
      };
  };
  poetryPackages = environment.packages;
  inherit pyProject;
  poetryLock = builtins.fromTOML (builtins.readFile project.poetrylock);
}
