/**
  The language of .gitignore files: the rules in a text, and whether rules ignore a path.
  https://git-scm.com/docs/gitignore
*/
let
  inherit (builtins)
    concatStringsSep
    elem
    elemAt
    filter
    foldl'
    fromJSON
    genList
    isString
    length
    lessThan
    map
    match
    replaceStrings
    split
    stringLength
    substring
    ;

  # A pattern that matches no path.
  never = "//";

  byteOrderMark = fromJSON ''"\ufeff"'';
  linesOf = text: filter isString (split "\r?\n" (replaceStrings [ byteOrderMark ] [ "" ] text));
  # Trailing blanks do not count, unless escaped.
  patternOf = line: match ''(([^\ ]|\\.| +([^\ ]|\\.))*) *'' (elemAt (match "(.*[^\r]|)\r?" line) 0);

  /** `folder`: that of the file, relative to where paths start; "" or with a slash at its end. */
  ruleIn =
    folder: pattern:
    let
      isNegated = substring 0 1 pattern == "!";
      positive = if isNegated then substring 1 (stringLength pattern) pattern else pattern;
      parts = match "(/?)(.*[^/]|)(/?)" positive;
      names = if parts == null then [ never ] else filter isString (split "/" (elemAt parts 1));
      # With a slash anywhere but at its end, a pattern is relative to the file's own folder.
      isAnchored = parts == null || elemAt parts 0 != "" || length names > 1;
    in
    {
      inherit isNegated;
      isFolder = parts != null && elemAt parts 2 != "";
      regex = literal folder + (if isAnchored then "" else "(.*/)?") + joined names;
    };

  # `**` as a whole name stands for any number of folders; at the end, for everything in a folder.
  joined =
    names:
    let
      last = length names - 1;
      part =
        index:
        let
          name = elemAt names index;
        in
        if name == "**" then
          (if index == last then ".+" else "(.*/)?")
        else
          glob name + (if index == last then "" else "/");
    in
    concatStringsSep "" (genList part (length names));

  glob =
    name:
    concatStringsSep "" (
      map (part: if isString part then part else token (elemAt part 0)) (
        split ''([*]+|[?]|\\.|[[][!^]?[]]?([[]:[a-z]+:[]]|\\.|[^]\])*[]]|[].+(){}|^$[\])'' name
      )
    );
  token =
    text:
    if substring 0 1 text == "*" then
      "[^/]*"
    else if text == "?" then
      "[^/]"
    # A bracket that is not closed, or a backslash at the end.
    else if text == "[" || text == "\\" then
      never
    else if substring 0 1 text == "[" then
      brackets (match "[[]([!^]?)(.*)[]]" text)
    else if substring 0 1 text == "\\" then
      literal (substring 1 1 text)
    else
      literal text;

  literal =
    text:
    concatStringsSep "" (
      map (part: if isString part then part else character (elemAt part 0)) (split ''([].*+?(){}|^$\[])'' text)
    );
  character = text: if text == "^" then "\\^" else "[${text}]";

  # A POSIX bracket expression has no escapes: `]` must come first and `-` last. A negated one must not match a slash.
  brackets =
    parts:
    let
      isNegated = elemAt parts 0 != "";
      items = map (part: unquoted (elemAt part 0)) (
        filter (part: !(isString part)) (split ''([[]:[a-z]+:[]]|\\.|[ !-,.0-Z_-z]-[ !-,.0-Z_-z]|.)'' (elemAt parts 1))
      );
      unquoted = item: if match ''\\.'' item != null then substring 1 1 item else item;
      isRange = item: match ".-." item != null;
      isClass = item: match "[[]:.*" item != null;
      isValid =
        item:
        if isClass item then
          elem item classes
        else
          !(isRange item) || !(lessThan (substring 2 1 item) (substring 0 1 item));
      valid = filter isValid items;
      special = [
        "]"
        "["
        "^"
        "-"
      ];
      holds = item: if elem item valid then item else "";
      plain = concatStringsSep "" (filter (item: !(elem item special)) valid);
      set = holds "]" + plain + holds "[" + holds "^" + holds "-";
    in
    if elemAt parts 1 == "" then
      never
    else if isNegated then
      "[^${holds "]"}/${plain}${holds "["}${holds "^"}${holds "-"}]"
    else if set == "" then
      never
    else if set == "^" then
      "\\^"
    else if substring 0 1 set == "^" then
      "[-^]"
    else
      "[${set}]";
  classes = map (name: "[:${name}:]") [
    "alnum"
    "alpha"
    "blank"
    "cntrl"
    "digit"
    "graph"
    "lower"
    "print"
    "punct"
    "space"
    "upper"
    "xdigit"
  ];
in
{
  rulesOf =
    folder: text:
    let
      patterns = map (line: if match "#.*" line != null then null else patternOf line) (linesOf text);
      isPattern = pattern: pattern != null && elemAt pattern 0 != "";
    in
    map (pattern: ruleIn folder (elemAt pattern 0)) (filter isPattern patterns);

  /** The last rule that matches decides. */
  isIgnored =
    rules: path: type:
    foldl' (
      ignored: each:
      if ignored == each.isNegated && (!each.isFolder || type == "directory") && match each.regex path != null then
        !each.isNegated
      else
        ignored
    ) false rules;
}
