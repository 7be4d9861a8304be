/** One derivation that succeeds where a project's package and all its tests do. */
{ toolchain }:
{
  name,
  package,
  project,
}:
let
  inherit (import ../base/names.nix) storeName;
  tests =
    package.tests or (import ../application/tests.nix { inherit toolchain; } project { application = null; });
in
derivation (
  import ../builders/python-builder.nix { inherit toolchain; inherit (project) python; }
  // {
    name = storeName "${name}-check";
    args = [
      "-B"
      "-S"
      "-s"
      "${(import ../builders/builders.nix).files}/write-files.py"
    ];
    files = builtins.toJSON (builtins.mapAttrs (_: built: "${built}\n") ({ inherit package; } // tests));
    passAsFile = [ "files" ];
  }
)
// tests
