/**
  A package whose modules are found in the working tree: a .pth file, and metadata under the package's name.
  Each of `paths` is a path, or text with environment variables that are read when Python starts, such as "$REPO_ROOT/src"; or, for
  a tree that Nix copied to the store (as of a flake), { path = "$POETRIX_PROJECT/src"; otherwise = the copy in the store; }.
*/
{ toolchain }:
{
  python,
  name,
  version,
  /** The name by which an environment tells it from other packages. */
  canonicalName,
  paths,
  entryPoints ? { },
  /** Write the console scripts too. */
  withScripts ? false,
  /** The built package, to take the metadata from where only the back end knows it; else null. */
  built ? null,
}:
let
  inherit (import ../base/names.nix) normalize storeName;
in
derivation (
  import ../builders/python-builder.nix { inherit toolchain python; }
  // {
    name = storeName "python${python.pythonVersion}-${name}-editable";
    args = [
      "-B"
      "-S"
      "-s"
      "${(import ../builders/builders.nix).editable}/write-editable.py"
    ];
    inherit (python) sitePackages;
    specification = builtins.toJSON {
      inherit
        name
        version
        paths
        entryPoints
        withScripts
        ;
      built = if built == null then null else "${built}";
    };
    passAsFile = [ "specification" ];
  }
)
// {
  pname = normalize name;
  inherit version canonicalName;
  addedDependencies = [ ];
  pythonModule = python;
}
