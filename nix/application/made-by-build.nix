/** The files that building the project adds to its sources, such as compiled modules, each at its place in the project's folder. */
{
  toolchain,
  /** The project's folder. */
  project,
  application,
}:
let
  python = application.pythonModule;
  tables = import ../plan/read-pyproject.nix (project + "/pyproject.toml");
in
derivation (
  import ../builders/python-builder.nix { inherit toolchain python; }
  // {
    name = "made-by-build";
    args = [
      "-B"
      "-S"
      "-s"
      "${(import ../builders/builders.nix).made}/made-by-build.py"
      "${application}/${python.sitePackages}"
      "${application.src}"
      (builtins.placeholder "out")
    ]
    ++ import ../sources/source-folders.nix (if tables == null then { } else tables);
  }
)
