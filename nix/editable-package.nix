/**
  A package whose modules are found in the working tree: one .pth file, and metadata under the project's name.
  A source is a path, or text with environment variables, read when Python starts: "$REPO_ROOT/src". With flakes a path
  is a copy in the store, so there only text follows the working tree.
*/
{ toolchain }:
{
  python,
  name,
  version,
  editablePackageSources,
  entryPoints ? { },
}:
let
  inherit (builtins) attrNames filter trace;
  inherit (import ./names.nix) normalize storeName;

  names = filter (package: editablePackageSources.${package} != null) (attrNames editablePackageSources);
  location =
    package:
    let
      text = toString editablePackageSources.${package};
    in
    if builtins.substring 0 (builtins.stringLength builtins.storeDir) text == builtins.storeDir then
      trace ''
        warning: editablePackageSources.${package} is a copy in the Nix store: edits of the working tree will not be seen.
        hint: give text with a variable that the shell sets, such as "$REPO_ROOT/src"'' text
    else
      text;
in
if names == [ ] then
  throw ''
    mkPoetryEditablePackage: editablePackageSources names no package.
    hint: editablePackageSources = { ${name} = ./src; }''
else
  derivation (
    (python.identity or { })
    // {
      name = storeName "python${python.pythonVersion}-${name}-editable";
      inherit (toolchain) system;
      builder = python.interpreter;
      PATH = dirOf python.interpreter;
      args = [
        "-B"
        "-S"
        "-s"
        "${(import ./builders.nix).editable}/write-editable.py"
      ];
      specification = builtins.toJSON {
        inherit name version entryPoints;
        paths = map location names;
      };
      passAsFile = [ "specification" ];
    }
  )
  // {
    pname = normalize name;
    inherit version;
    canonicalName = "editable-${normalize name}";
    addedDependencies = [ ];
    pythonModule = python;
  }
