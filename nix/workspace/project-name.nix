/**
  The name in a pyproject.toml. Whichever project of a workspace is wanted, the names of all are needed, and parsing a file takes
  a millisecond: where a file begins the way Poetry writes it, the name is read from the text without parsing.
  A project that is no package (`package-mode = false`) needs no name: it has that of its folder.
*/
path: folder:
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
  isNoPackage = tables != null && (tables.tool.poetry.package-mode or true) == false;
in
if quick != null then
  head quick
else if parsed != null then
  import ../base/visible.nix parsed
else if isNoPackage then
  # As Poetry calls it, where the folder is the top of the workspace: in a flake that one is named by a hash.
  if folder == "" then "non-package-mode" else baseNameOf folder
else
  throw ''
    ${toString path} has no project name that Nix can read.
    hint: set `name` under [project] or [tool.poetry]''
