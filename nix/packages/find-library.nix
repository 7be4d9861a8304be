/**
  A library that nixpkgs has had under several names: the first attribute that there is, and whose version fits; null where
  there is none.

  `tbb<2021`: only where its version is below; `tbb unless onetbb`: only where there is no onetbb, for which it would be an
  alias. Names that are gone throw, and count as missing. Later names are not looked at: they may be deprecated, and warn.
*/
{ toolchain }:
let
  inherit (builtins)
    compareVersions
    elemAt
    head
    match
    tail
    tryEval
    ;

  candidate =
    text:
    let
      parts = match "([^<> ]+)((<|>=)([^ ]+))?( unless ([^ ]+))?" text;
      found = tryEval (toolchain.nativeLibrary (head parts));
      difference = compareVersions (versionOf found.value) (elemAt parts 3);
      fits = if elemAt parts 2 == "<" then difference < 0 else difference >= 0;
      isAlias = elemAt parts 5 != null && toolchain.nativeLibrary (elemAt parts 5) != null;
    in
    if !isAlias && found.success && found.value != null && (elemAt parts 1 == null || fits) then
      found.value
    else
      null;
  versionOf = library: library.version or (builtins.parseDrvName library.name).version;

  findLibrary =
    attributes:
    let
      first = candidate (head attributes);
    in
    if attributes == [ ] then
      null
    else if first != null then
      first
    else
      findLibrary (tail attributes);
in
findLibrary
