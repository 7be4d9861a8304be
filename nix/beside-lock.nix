/** A file of a project: in its folder, or where poetry.lock alone is given, beside that; null where there is none. */
{ projectDir, poetrylock }:
name:
let
  path = dirOf poetrylock + "/${name}";
in
if projectDir != null then
  import ./in-folder.nix projectDir name
else if builtins.pathExists path then
  path
else
  null
