/**
  The source that an application is built from by default. Files at the top that no wheel holds are left out, so that an
  edit of them rebuilds nothing: the locks and the flake; and what people read, where pyproject.toml does not name it and
  nothing else could read it.
*/
{
  projectDir,
  pyproject,
  /** The build back end. */
  backEnd,
  /** Whether the caller runs phases of its own, which may read anything. */
  isPlain,
}:
let
  inherit (builtins)
    any
    attrNames
    elem
    filter
    match
    readDir
    readFile
    replaceStrings
    ;

  inherit (import ../names.nix) lowerCase;
  text = readFile pyproject;
  names = needle: replaceStrings [ needle ] [ "" ] text != text;
  # `include = ["*.md"]` and the like.
  mayBeMatched = any names [
    ''"*''
    "'*"
    ''"./*''
    "'./*"
  ];

  # These take nothing into a wheel that is not named: of others nobody knows.
  isKnown = elem backEnd [
    "poetry.core.masonry.api"
    "hatchling.build"
    "flit_core.buildapi"
    "pdm.backend"
    "setuptools.build_meta"
    "uv_build"
  ];
  entries = readDir projectDir;
  hasScripts = any (name: entries ? ${name}) [
    "setup.py"
    "setup.cfg"
    "build.py"
    "hatch_build.py"
    "pdm_build.py"
  ];
  isReadme =
    name:
    entries.${name} == "regular"
    && match "(readme|changelog|changes|history|news|contributing|code_of_conduct|security)([.](md|rst|txt))?" (lowerCase name) != null;
  ofNix = filter (name: !(names name)) [
    "flake.nix"
    "flake.lock"
    "poetry.lock"
    "poetrix.lock"
  ];
  ofReaders =
    if isKnown && !hasScripts && !mayBeMatched then
      filter (name: isReadme name && !(names name)) (attrNames entries)
    else
      [ ];
in
import ./clean-sources.nix { leaveOut = if isPlain then ofNix ++ ofReaders else [ ]; } projectDir
