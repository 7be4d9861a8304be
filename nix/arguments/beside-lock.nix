/** The path of a project's file: in `projectDir`, or where only poetry.lock was given, beside it; null where there is none. */
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
