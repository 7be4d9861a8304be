/**
  What a shell takes in of an environment, beside it: the hook that enters it, `poetry` around the user's own, and the
  command line. It is no part of the environment, which is also deployed: whoever runs that needs no Node.
  As nixpkgs takes the `dev` output of whatever has one, `mkShell { packages = [ env ]; }` takes this.
*/
{ toolchain }:
{
  environment,
  python,
  /** The project's name. */
  name,
  /** SHA-256 of the poetry.lock that it was made from, in hexadecimal digits. */
  lock,
}:
let
  inherit (import ../names.nix) storeName;

  filled =
    path:
    builtins.replaceStrings
      [ "@environment@" "@support@" "@poetrix@" "@shell@" "@store@" "@lock@" ]
      [
        "${environment}"
        (builtins.placeholder "out")
        "${toolchain.commandLine}"
        toolchain.shell
        builtins.storeDir
        lock
      ]
      (builtins.readFile path);
in
derivation (
  import ../builders/python-builder.nix { inherit toolchain python; }
  // {
    name = storeName "${builtins.substring 0 40 name}-shell";
    args = [
      "-B"
      "-S"
      "-s"
      "${(import ../builders/builders.nix).files}/write-files.py"
    ];
    files = builtins.toJSON {
      "nix-support/setup-hook" = filled ./setup-hook.sh;
      "nix-support/propagated-build-inputs" = "${environment}\n";
      "enter-shell.py" = builtins.readFile ./enter_shell.py;
      "development-shell" = filled ./development-shell.sh;
      "poetrix-shell/poetry" = filled ./poetry.sh;
    };
    passAsFile = [ "files" ];
  }
)
