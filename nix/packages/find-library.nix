/**
  A library that nixpkgs has had under several names: the first attribute that exists and whose version fits; null where
  none does.
  
  `tbb<2021` is taken only below that version; `tbb unless onetbb` only where there is no onetbb, since it is an alias of that
  otherwise. An attribute that throws counts as missing. The names after the first hit are not evaluated: deprecated aliases warn.
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
