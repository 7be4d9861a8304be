/**
  A package whose modules are found in the working tree: one .pth file, and metadata under the package's name.
  Each path is text with environment variables, read when Python starts: "$REPO_ROOT/src"; a path; or, of a tree that
  Nix has copied (a flake's), { path = "$POETRIX_PROJECT/src"; otherwise = a copy in the store; }.
*/
{ toolchain }:
{
  python,
  name,
  version,
  /** The name that it has among other packages. */
  canonicalName,
  paths,
  entryPoints ? { },
  /** Write the console scripts too. */
  withScripts ? false,
  /** The built package, where only its back end knows its metadata: it is taken from there. */
  built ? null,
}:
let
  inherit (import ../names.nix) normalize storeName;
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
