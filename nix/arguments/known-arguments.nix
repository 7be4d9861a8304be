/** `given`, where the function has all of these arguments; else an error with the nearest name. */
name: known: given:
let
  inherit (builtins) attrNames concatStringsSep elem filter head;
  unknown = filter (argument: !(elem argument known)) (attrNames given);
  nearest = import ../base/nearest.nix (head unknown) known;
in
if unknown == [ ] then
  given
else
  throw ''
    ${name} has no argument "${head unknown}".
    hint: ${if nearest != null then "did you mean \"${nearest}\"?" else "it takes ${concatStringsSep ", " known}"}''
