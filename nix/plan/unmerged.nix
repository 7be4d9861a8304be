/**
  The text of a file of the project. A merge that was left half done is an error with its line: Nix itself would name
  neither the file nor what is wrong with it.
*/
name: path:
let
  inherit (builtins)
    filter
    head
    isString
    length
    replaceStrings
    split
    ;

  # As src/poetry/merge-conflict.ts says them.
  ways = {
    "pyproject.toml" = "decide between the two sides, then run `poetry lock` and `poetrix lock`";
    "poetry.lock" = "take one side whole (`git checkout --theirs poetry.lock`), then run `poetry lock` and `poetrix lock`";
    "poetrix.lock" = "merge poetry.lock first, then write this one again with `poetrix lock`";
  };

  text = builtins.readFile path;
  lines = "\n" + text;
  without = replaceStrings [ "\n<<<<<<< " "\n>>>>>>> " ] [ "" "" ] lines;
  line = length (filter isString (split "\n" (head (split "\n(<<<<<<<|>>>>>>>) " lines))));
in
if without == lines then
  text
else
  throw ''
    ${name} has a merge conflict, at line ${toString line}.
    hint: ${ways.${name}}''
