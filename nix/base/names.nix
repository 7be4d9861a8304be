/** Names of packages: in their canonical form, and as the store allows them. */
let
  inherit (builtins)
    concatStringsSep
    filter
    isString
    replaceStrings
    split
    stringLength
    substring
    ;

  upper = [ "A" "B" "C" "D" "E" "F" "G" "H" "I" "J" "K" "L" "M" "N" "O" "P" "Q" "R" "S" "T" "U" "V" "W" "X" "Y" "Z" ];
  lower = [ "a" "b" "c" "d" "e" "f" "g" "h" "i" "j" "k" "l" "m" "n" "o" "p" "q" "r" "s" "t" "u" "v" "w" "x" "y" "z" ];

  lowerCase = replaceStrings upper lower;
  replaceRuns = pattern: by: text: concatStringsSep by (filter isString (split pattern text));
in
{
  /** The canonical name of a distribution (PEP 503). Most names have it already, and telling so takes a fifth of writing them again. */
  normalize =
    name:
    if builtins.match "[a-z0-9]+(-[a-z0-9]+)*" name != null then
      name
    else
      replaceRuns "-+" "-" (replaceStrings (upper ++ [ "_" "." ]) (lower ++ [ "-" "-" ]) name);

  inherit lowerCase;

  endsWith =
    end: text:
    let
      start = stringLength text - stringLength end;
    in
    start >= 0 && substring start (stringLength end) text == end;

  /**
    A name that the store allows: letters, digits and `+ - . _ ? =`, no leading dot, at most 200 characters.
    src/plan/store-name.ts does the same, since the command line adds files to the store under these names.
  */
  storeName =
    name:
    let
      replaced = replaceRuns "[^A-Za-z0-9+._?=-]" "_" name;
      legal = if builtins.match "[A-Za-z0-9+._?=-]+" name == null then replaced else name;
      begun = if substring 0 1 legal == "." then "_" + legal else legal;
    in
    if stringLength begun <= 200 then
      begun
    else
      substring (stringLength begun - 200) 200 begun;
}
