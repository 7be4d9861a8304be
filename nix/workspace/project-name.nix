/**
  The name in a pyproject.toml. Whichever project of a workspace is wanted, the names of all are needed, and parsing a file takes
  a millisecond: where a file begins the way Poetry writes it, the name is read from the text without parsing.
*/
path:
let
  inherit (builtins)
    head
    match
    readFile
    replaceStrings
    stringLength
    substring
    ;

  text = readFile path;
  contains = part: replaceStrings [ part ] [ "" ] text != text;
  after =
    beginning:
    let
      size = stringLength beginning;
    in
    if substring 0 size text == beginning then match "([A-Za-z0-9._-]+)\".*" (substring size 40 text) else null;
  written = after "[project]\nname = \"";
  # Where there are both tables, [project] counts.
  ofPoetry = if contains "[project]" then null else after "[tool.poetry]\nname = \"";
  # A name with escapes is left to the TOML parser.
  quick = if written != null then written else ofPoetry;

  tables = import ../plan/read-pyproject.nix path;
  parsed = if tables == null then null else tables.project.name or tables.tool.poetry.name or null;
in
if quick != null then
  head quick
else if parsed != null then
  parsed
else
  throw ''
    ${toString path} has no project name that Nix can read.
    hint: set `name` under [project] or [tool.poetry]''
