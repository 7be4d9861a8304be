/** A package of console scripts, `name = "module:object"`, that import from the folder they are called in first. */
{ toolchain }:
{ python, scripts }:
derivation (
  import ../builders/python-builder.nix { inherit toolchain python; }
  // {
    name = "python${python.pythonVersion}-project-scripts";
    args = [
      "-B"
      "-S"
      "-s"
      "${(import ../builders/builders.nix).scripts}/write-scripts.py"
    ];
    scripts = builtins.toJSON scripts;
    passAsFile = [ "scripts" ];
  }
)
// {
  pname = "project-scripts";
  version = "0";
  canonicalName = "project-scripts";
  addedDependencies = [ ];
  pythonModule = python;
}
