/**
  A warning that is printed once, however often it is reached: a flake asks for the same project for each of its outputs and systems.
  Nix evaluates an imported file once, and `toFile` gives the same text the same path. Pure evaluation, as of a flake, may not import
  such a file, and `nix-instantiate --eval` does not write it: there the warning may be repeated.
*/
text: value:
let
  literal = builtins.replaceStrings [ "$" ] [ "\\$" ] (builtins.toJSON text);
  file = builtins.toFile "warning.nix" "builtins.trace ${literal} null";
  isPure = !(builtins ? currentSystem);
in
if isPure || !(builtins.pathExists (builtins.unsafeDiscardStringContext file)) then
  builtins.trace text value
else
  builtins.seq (import file) value
