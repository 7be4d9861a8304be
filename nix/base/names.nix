/** Names of packages: in their canonical form, and as the store allows them. */
let
  inherit (builtins) concatStringsSep filter isString replaceStrings split;

  upper = [ "A" "B" "C" "D" "E" "F" "G" "H" "I" "J" "K" "L" "M" "N" "O" "P" "Q" "R" "S" "T" "U" "V" "W" "X" "Y" "Z" ];
  lower = [ "a" "b" "c" "d" "e" "f" "g" "h" "i" "j" "k" "l" "m" "n" "o" "p" "q" "r" "s" "t" "u" "v" "w" "x" "y" "z" ];

  lowerCase = replaceStrings upper lower;
  replaceRuns = pattern: by: text: concatStringsSep by (filter isString (split pattern text));
in
{
  /** The canonical name of a distribution (PEP 503). Few names have two separators in a row: only those pay for the regular expression. */
  normalize =
    name:
    let
      dashed = replaceStrings (upper ++ [ "_" "." ]) (lower ++ [ "-" "-" ]) name;
    in
    if replaceStrings [ "--" ] [ "" ] dashed == dashed then dashed else replaceRuns "-+" "-" dashed;

  inherit lowerCase;

  /**
    A name that the store allows: letters, digits and `+ - . _ ? =`, no leading dot, at most 200 characters.
    src/plan/store-name.ts does the same, since the command line adds files to the store under these names.
  */
  storeName =
    name:
    let
      legal = replaceRuns "[^A-Za-z0-9+._?=-]" "_" name;
      begun = if builtins.match "[.].*" legal == null then legal else "_" + legal;
    in
    if builtins.stringLength begun <= 200 then
      begun
    else
      builtins.substring (builtins.stringLength begun - 200) 200 begun;
}
