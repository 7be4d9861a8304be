/**
  A path dependency with `develop = true`, installed editable: its modules are found in the working tree. The installed files
  depend on its pyproject.toml alone, so that editing its code rebuilds nothing; only where the back end computes its metadata,
  that is taken from the built package.
*/
{ toolchain }:
{
  projectDir,
  python,
  package,
}:
let
  inherit (builtins) elem pathExists replaceStrings;
  inherit (import ./working-tree.nix { inherit toolchain; } projectDir) locate;
  folder = projectDir + "/${package.develop}";

  file = folder + "/pyproject.toml";
  pyProject = if pathExists file then builtins.fromTOML (builtins.readFile file) else { };
  dynamic = pyProject.project.dynamic or [ ];
  isStatic =
    if pyProject ? project then
      !(elem "scripts" dynamic || elem "gui-scripts" dynamic || elem "entry-points" dynamic)
    else
      pyProject ? tool && pyProject.tool ? poetry;

  # Where pyproject.toml names no folders, Poetry and most back ends look for the modules beside it, then in src.
  module = replaceStrings [ "-" "." ] [ "_" "_" ] package.pname;
  isBeside = pathExists (folder + "/${module}") || pathExists (folder + "/${module}.py");
  said = import ../sources/source-folders.nix pyProject;
  folders =
    if said != [ ] then
      said
    else if !isBeside && pathExists (folder + "/src") then
      [ "src" ]
    else
      [ "" ];
in
import ./editable-package.nix { inherit toolchain; } {
  inherit python;
  inherit (package) version canonicalName;
  name = package.pname;
  paths = map (locate folder) folders;
  entryPoints = import ../application/entry-points.nix pyProject;
  withScripts = true;
  built = if isStatic then null else package;
}
