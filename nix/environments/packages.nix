/** The result of mkPoetryPackages. */
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
  python = project.pythonWith project.withChecks;
  poetryPackages = environment.packages;
  inherit pyProject;
  poetryLock = builtins.fromTOML (builtins.readFile project.poetrylock);
}
