/**
  The name in `known` that `name` misspells, or null: one with the same letters, or with one letter more, less or other. Names
  that differ in a number (pyqt5, pyqt6) are two packages; so may be names that are less alike (numba, numpy).
*/
name: known:
let
  inherit (builtins) concatStringsSep elem filter genList isString length lessThan sort split stringLength substring;

  withoutNumbers = text: concatStringsSep "" (filter isString (split "[0-9]+" text));
  letters = text: sort lessThan (genList (i: substring i 1 text) (stringLength text));

  candidates = filter (other: withoutNumbers other != withoutNumbers name) known;
  swapped = filter (other: letters other == letters name) candidates;
in
if elem name known then
  name
else if length swapped == 1 then
  builtins.head swapped
else if stringLength name < 5 then
  null
else
  import ../base/nearest-within.nix 1 name candidates
