/**
  What a shell needs beside an environment: the hook that runs when it is entered, the wrapper around the user's `poetry`, and
  the command line. It is kept apart since environments are also deployed, and should not bring Node along.
  It is the environment's `dev` output, which nixpkgs uses in `mkShell { packages = [ env ]; }`.
*/
{ toolchain }:
{
  environment,
  python,
  /** The project's name. */
  name,
  /** The SHA-256 of the environment's poetry.lock, in hexadecimal digits. */
  lock,
}:
let
  inherit (import ../base/names.nix) storeName;

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
