/**
  The name in a pyproject.toml. It is asked of every project of a workspace, whichever one is wanted, and parsing a file costs a
  millisecond: so one that begins as Poetry writes it is looked at, and parsed only where it does not.
*/
path:
let
  inherit (builtins)
    head
    match
    readFile
    replaceStrings
    split
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
    if substring 0 size text == beginning then head (split "\"" (substring size 100 text)) else null;
  written = after "[project]\nname = \"";
  # Where both tables are, that of [project] counts.
  ofPoetry = if contains "[project]" then null else after "[tool.poetry]\nname = \"";
  quick = if written != null then written else ofPoetry;

  tables = import ../plan/read-pyproject.nix path;
  parsed = if tables == null then null else tables.project.name or tables.tool.poetry.name or null;
in
# With an escape in it, it is read as TOML says.
if quick != null && match "[A-Za-z0-9._-]+" quick != null then
  quick
else if parsed != null then
  parsed
else
  throw ''
    ${toString path} has no name of a project that Nix can read.
    hint: `name` under [project] or [tool.poetry] says it''
