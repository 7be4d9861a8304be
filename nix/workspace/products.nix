/** What a project gives a flake: its package, or of one that is no package its environment; its shell, its check. */
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
