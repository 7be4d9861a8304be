/**
  The package made from `editablePackageSources`, as in poetry2nix: { NAME = ./src; }. A value is a path, text with environment
  variables, or null for a package that is not to be editable.
*/
{ toolchain }:
{
  projectDir,
  python,
  name,
  version,
  editablePackageSources,
  entryPoints ? { },
}:
let
  inherit (builtins) attrNames filter isPath match trace;
  inherit (import ../base/names.nix) normalize;
  inherit (import ./working-tree.nix { inherit toolchain; } projectDir) locate;

  names = filter (package: editablePackageSources.${package} != null) (attrNames editablePackageSources);
  location =
    package:
    let
      source = editablePackageSources.${package};
      found = locate source "";
    in
    if !(isPath source) && match ".*[$].*" (toString source) != null then
      source
    else if found ? path && found.path == null then
      trace ''
        warning: editablePackageSources.${package} is a copy in the Nix store: edits of the working tree will not be seen.
        hint: give text with a variable that the shell sets, such as "$REPO_ROOT/src"'' found.otherwise
    else
      found;
in
if names == [ ] then
  throw ''
    mkPoetryEditablePackage: editablePackageSources names no package.
    hint: editablePackageSources = { ${name} = ./src; }''
else
  import ./editable-package.nix { inherit toolchain; } {
    inherit python name version entryPoints;
    canonicalName = "editable-${normalize name}";
    paths = map location names;
  }
