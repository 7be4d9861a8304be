/**
  What a .gitignore leaves out: from its text, a function of a path relative to its folder and of its type.
  https://git-scm.com/docs/gitignore
*/
text:
let
  inherit (builtins)
    concatStringsSep
    elemAt
    filter
    foldl'
    isString
    map
    match
    replaceStrings
    split
    stringLength
    substring
    ;

  # Blanks at the end do not count, unless quoted.
  lines = filter (line: line != "" && substring 0 1 line != "#") (
    map (line: elemAt (match "(.*[^ \t\r]|)[ \t\r]*" line) 0) (filter isString (split "\n" text))
  );

  rule =
    line:
    let
      isNegated = substring 0 1 line == "!";
      positive = if isNegated then substring 1 (stringLength line) line else line;
      isFolder = match ".*/" positive != null;
      parts = match "(/?)(.*[^/])/*" positive;
      body = if parts == null then "" else elemAt parts 1;
      # A slash but at the end ties a pattern to this folder.
      isAnchored = parts != null && (elemAt parts 0 != "" || match ".*/.*" body != null);
    in
    {
      inherit isNegated isFolder;
      regex = (if isAnchored then "" else "(.*/)?") + toRegex body;
    };

  toRegex =
    pattern:
    concatStringsSep "" (
      map (part: if isString part then part else token (elemAt part 0)) (
        split "(/[*][*]/|[*][*]/|/[*][*]|[*]+|[?]|[[][^]]+]|[\\].|[].+(){}|^$[])" pattern
      )
    );
  token =
    text:
    if text == "**/" then
      "(.*/)?"
    else if text == "/**/" then
      "/(.*/)?"
    else if text == "/**" then
      "/.*"
    else if substring 0 1 text == "*" then
      "[^/]*"
    else if text == "?" then
      "[^/]"
    else if substring 0 1 text == "[" && stringLength text > 1 then
      replaceStrings [ "[!" ] [ "[^" ] text
    else if substring 0 1 text == "\\" then
      escaped (substring 1 1 text)
    else
      escaped text;
  escaped =
    character:
    if match "[A-Za-z0-9 /_-]" character != null then
      character
    else if character == "^" then
      "\\^"
    else
      "[${character}]";

  rules = map rule lines;
in
path: type:
foldl' (
  ignored: each:
  if ignored == each.isNegated && (!each.isFolder || type == "directory") && match each.regex path != null then
    !each.isNegated
  else
    ignored
) false rules
