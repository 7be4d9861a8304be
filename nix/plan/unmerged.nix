/**
  The text of a project's file. Conflict markers of a merge are an error that names the file and the line: Nix itself
  would only report that the text cannot be parsed.
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

  # The advice; the same as in src/base/reading/merge-conflict.ts.
  ways = {
    "pyproject.toml" = "decide between the two sides, take one side of poetry.lock whole if it conflicts too (`git checkout --theirs poetry.lock`), then run `poetry lock` and `poetrix lock`";
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
    ${toString path} has a merge conflict, at line ${toString line}.
    hint: ${ways.${name}}''
