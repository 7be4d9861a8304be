/** The flake outputs of a project: its package (with `package-mode = false` its environment), its shell and its check. */
{ toolchain }:
{ name, project }:
let
  tools = { inherit toolchain; };
  environment = import ../shells/project-environment.nix tools project { develop = true; };
  package =
    if project.plan.project.packageMode then
      import ../application/application.nix tools project {
        src = null;
        arguments = { };
      }
    else
      environment;
in
{
  inherit environment package;
  shell = environment.env;
  check = import ./check.nix tools { inherit name package project; };
}
