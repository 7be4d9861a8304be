/**
  A warning, said once however often it is reached: a flake asks for the same project for each of its outputs and systems.
  Nix evaluates an imported file once, and a text always lies at the same place.
*/
text: value:
let
  literal = builtins.replaceStrings [ "$" ] [ "\\$" ] (builtins.toJSON text);
in
builtins.seq (import (builtins.toFile "warning.nix" "builtins.trace ${literal} null")) value
