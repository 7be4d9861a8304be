/**
  The source that an application is built from by default. Some files at the top are left out, so that editing them rebuilds
  nothing: the locks and the flake; and texts such as a readme, where neither pyproject.toml names them nor a build script could read them.
*/
{
  projectDir,
  pyproject,
  /** The build back end. */
  backEnd,
  /** Whether the caller adds no phases or hooks: those may read any file. */
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

  inherit (import ../base/names.nix) lowerCase;
  text = readFile pyproject;
  names = needle: replaceStrings [ needle ] [ "" ] text != text;
  # `include = ["*.md"]` and the like.
  mayBeMatched = any names [
    ''"*''
    "'*"
    ''"./*''
    "'./*"
  ];

  # These back ends pack only files that pyproject.toml names, or modules. Others may read anything.
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
