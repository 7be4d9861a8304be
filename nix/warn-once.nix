/**
  A warning, said once however often it is reached: a flake asks for the same project for each of its outputs and systems.
  Nix evaluates an imported file once, and a text always lies at the same place. Where evaluation is pure, as of a flake, such a
  file may not be imported, and `nix-instantiate --eval` writes none: there the warning may come more than once.
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
