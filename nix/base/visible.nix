/**
  Text of a project's file or of its plan, for a message: line breaks, control characters and marks that are invisible or change the
  direction of text are shown as JSON escapes, so that they neither begin a line of their own nor hide what the line says. Of the
  orders to a CI, the two that stand anywhere in a line too: `##[group]` and `##vso[...]`. As src/cli/terminal/visible.ts.

  Slow: only for messages, and for what is read once of a project.
*/
let
  inherit (builtins)
    concatLists
    fromJSON
    genList
    map
    replaceStrings
    substring
    ;

  digits = "0123456789abcdef";
  hexadecimal = number: if number < 16 then substring number 1 digits else hexadecimal (number / 16) + hexadecimal (number - number / 16 * 16);
  escapeOf = number: "\\u${substring 0 (if number < 16 then 3 else if number < 256 then 2 else if number < 4096 then 1 else 0) "000"}${hexadecimal number}";
  range = first: last: genList (index: first + index) (last - first + 1);

  hidden = map escapeOf (concatLists [
    (range 1 31)
    (range 127 159)
    [ 173 847 1564 4447 4448 6158 12644 65279 65440 ]
    (range 8203 8207)
    (range 8232 8238)
    (range 8288 8303)
  ]);
  from = map (escape: fromJSON "\"${escape}\"") hidden ++ [ "##[" "##vso[" ];
  to = hidden ++ [ "\\u0023#[" "\\u0023#vso[" ];
in
replaceStrings from to
