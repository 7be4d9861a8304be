{ lib }:
let
  inherit (builtins) length substring;
in
rec {
  inherit (builtins)
    concatStringsSep
    stringLength
    substring
    replaceStrings
    isString
    match
    split
    hashString
    toJSON
    fromJSON
    fromTOML
    parseDrvName
    readFile
    toFile
    storeDir
    unsafeDiscardStringContext
    compareVersions
    typeOf
    ;

  join = concatStringsSep;
  concatStrings = concatStringsSep "";
  concatMapStrings = f: list: concatStrings (map f list);
  concatImapStrings = f: list: concatStrings (lib.imap1 f list);
  concatMapStringsSep =
    separator: f: list:
    concatStringsSep separator (map f list);
  concatImapStringsSep =
    separator: f: list:
    concatStringsSep separator (lib.imap1 f list);
  concatMapAttrsStringSep =
    separator: f: set:
    concatStringsSep separator (lib.mapAttrsToList f set);
  concatLines = concatMapStrings (line: line + "\n");
  intersperse =
    separator: list:
    if list == [ ] || length list == 1 then
      list
    else
      builtins.tail (
        lib.concatMap (x: [
          separator
          x
        ]) list
      );
  replicate = n: s: concatStrings (lib.lists.replicate n s);
  trim = trimWith {
    start = true;
    end = true;
  };
  trimWith =
    {
      start ? false,
      end ? false,
    }:
    s:
    let
      blank = " \t\r\n";
      expression =
        if start && end then
          "[${blank}]*(.*[^${blank}])[${blank}]*"
        else if start then
          "[${blank}]*(.*)"
        else if end then
          "(.*[^${blank}])[${blank}]*"
        else
          "(.*)";
      matched = match expression s;
    in
    if matched == null then "" else builtins.head matched;
  makeSearchPath =
    folder: packages: concatStringsSep ":" (map (path: path + "/" + folder) (builtins.filter (x: x != null) packages));
  makeSearchPathOutput =
    output: folder: packages:
    makeSearchPath folder (map (lib.getOutput output) packages);
  makeLibraryPath = makeSearchPathOutput "lib" "lib";
  makeIncludePath = makeSearchPathOutput "dev" "include";
  makeBinPath = makeSearchPathOutput "bin" "bin";
  normalizePath = s: builtins.foldl' (result: c: if c == "/" && hasSuffix "/" result then result else result + c) "" (stringToCharacters s);
  optionalString = condition: string: if condition then string else "";
  hasPrefix = prefix: string: substring 0 (stringLength prefix) string == prefix;
  hasSuffix =
    suffix: string:
    let
      lengthOf = stringLength string;
      lengthOfSuffix = stringLength suffix;
    in
    lengthOf >= lengthOfSuffix && substring (lengthOf - lengthOfSuffix) lengthOf string == suffix;
  hasInfix = infix: string: match ".*${escapeRegex infix}.*" "${string}" != null;
  stringToCharacters = s: builtins.genList (n: substring n 1 s) (stringLength s);
  stringAsChars = f: s: concatStrings (map f (stringToCharacters s));
  escape = list: replaceStrings list (map (c: "\\${c}") list);
  escapeC = list: replaceStrings list (map (c: "\\x${lib.toLower (lib.trivial.toHexString (charToInt c))}") list);
  charToInt =
    c:
    let
      table = builtins.listToAttrs (
        lib.imap0 (i: char: {
          name = char;
          value = i + 32;
        }) (stringToCharacters " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~")
      );
    in
    table.${c};
  escapeShellArg =
    argument:
    let
      string = toString argument;
    in
    if match "[[:alnum:],._+:@%/-]+" string == null then
      "'${replaceStrings [ "'" ] [ "'\\''" ] string}'"
    else
      string;
  escapeShellArgs = concatMapStringsSep " " escapeShellArg;
  isValidPosixName = name: match "[a-zA-Z_][a-zA-Z0-9_]*" name != null;
  toShellVar =
    name: value:
    lib.throwIfNot (isValidPosixName name) "toShellVar: ${name} is not a valid shell variable name" (
      if builtins.isAttrs value && !isStringLike value then
        "declare -A ${name}=(${concatStringsSep " " (lib.mapAttrsToList (n: v: "[${escapeShellArg n}]=${escapeShellArg v}") value)})"
      else if builtins.isList value then
        "declare -a ${name}=(${escapeShellArgs value})"
      else
        "${name}=${escapeShellArg value}"
    );
  toShellVars = vars: concatStringsSep "\n" (lib.mapAttrsToList toShellVar vars);
  escapeNixString = s: escape [ "$" ] (toJSON s);
  escapeRegex = escape (stringToCharacters "\\[{()^$?*+|.");
  escapeNixIdentifier =
    s: if match "[a-zA-Z_][a-zA-Z0-9_'-]*" s != null then s else escapeNixString s;
  escapeXML = replaceStrings [ "\"" "'" "<" ">" "&" ] [ "&quot;" "&apos;" "&lt;" "&gt;" "&amp;" ];
  lowerChars = stringToCharacters "abcdefghijklmnopqrstuvwxyz";
  upperChars = stringToCharacters "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  toLower = replaceStrings upperChars lowerChars;
  toUpper = replaceStrings lowerChars upperChars;
  toSentenceCase = s: toUpper (substring 0 1 s) + substring 1 (-1) s;
  addContextFrom = source: target: substring 0 0 source + target;
  splitString =
    separator: string:
    map (addContextFrom (toString string)) (
      builtins.filter builtins.isString (
        builtins.split (escapeRegex (toString separator)) (toString string)
      )
    );
  removePrefix =
    prefix: string:
    if hasPrefix prefix string then substring (stringLength prefix) (-1) string else string;
  removeSuffix =
    suffix: string:
    if hasSuffix suffix string then
      substring 0 (stringLength string - stringLength suffix) string
    else
      string;
  versionOlder = v1: v2: compareVersions v2 v1 == 1;
  versionAtLeast = v1: v2: !versionOlder v1 v2;
  getName =
    package:
    if builtins.isString package then
      (parseDrvName package).name
    else
      package.pname or (parseDrvName package.name).name;
  getVersion =
    package:
    if builtins.isString package then
      (parseDrvName package).version
    else
      package.version or (parseDrvName package.name).version;
  nameFromURL =
    url: separator:
    let
      name = builtins.elemAt (splitString separator (lib.last (splitString "/" url))) 0;
    in
    name;
  mesonOption = feature: value: "-D${feature}=${value}";
  mesonBool = feature: value: "-D${feature}=${lib.boolToString value}";
  mesonEnable = feature: value: "-D${feature}=${if value then "enabled" else "disabled"}";
  cmakeFeature = feature: value: "-D${feature}:STRING=${value}";
  cmakeBool = feature: value: "-D${feature}:BOOL=${if value then "TRUE" else "FALSE"}";
  enableFeature = flag: feature: "--${if flag then "enable" else "disable"}-${feature}";
  enableFeatureAs = flag: feature: value: enableFeature flag feature + optionalString flag "=${value}";
  withFeature = flag: feature: "--${if flag then "with" else "without"}-${feature}";
  withFeatureAs = flag: feature: value: withFeature flag feature + optionalString flag "=${value}";
  fixedWidthString =
    width: filler: string:
    let
      missing = width - stringLength string;
    in
    if missing <= 0 then string else replicate missing filler + string;
  fixedWidthNumber = width: number: fixedWidthString width "0" (toString number);
  floatToString = toString;
  isCoercibleToString =
    x: builtins.elem (builtins.typeOf x) [ "path" "string" "null" "int" "float" "bool" ] || (builtins.isList x && builtins.all isCoercibleToString x) || x ? outPath || x ? __toString;
  isConvertibleWithToString = isCoercibleToString;
  isStringLike = x: builtins.isString x || builtins.isPath x || x ? outPath || x ? __toString;
  isStorePath =
    x:
    if isStringLike x then
      let
        path = toString x;
      in
      substring 0 1 path == "/" && (dirOf path == storeDir || hasPrefix "${storeDir}/" path && dirOf path == storeDir)
    else
      false;
  toInt =
    s:
    let
      matched = match "[[:space:]]*(-?[[:digit:]]+)[[:space:]]*" s;
      digits = builtins.head matched;
    in
    if matched == null then
      throw "toInt: Could not convert ${escapeNixString s} to int."
    else if match "0[[:digit:]]+" digits != null then
      throw "toInt: Ambiguity in interpretation of ${escapeNixString s} between octal and zero padded integer."
    else
      fromJSON digits;
  toIntBase10 =
    s:
    let
      matched = match "[[:space:]]*0*(-?[[:digit:]]+)[[:space:]]*" s;
    in
    if matched == null then throw "toIntBase10: Could not convert ${escapeNixString s} to int." else fromJSON (builtins.head matched);
  fileContents = file: removeSuffix "\n" (readFile file);
  sanitizeDerivationName =
    let
      ok = match "[[:alnum:]+_?=-][[:alnum:]+._?=-]*";
    in
    string:
    if stringLength string <= 207 && ok (unsafeDiscardStringContext string) != null then
      unsafeDiscardStringContext string
    else
      lib.pipe string [
        unsafeDiscardStringContext
        (x: builtins.elemAt (match "\\.*(.*)" x) 0)
        (split "[^[:alnum:]+._?=-]+")
        (concatMapStrings (s: if builtins.isList s then "-" else s))
        (x: substring (lib.max (stringLength x - 207) 0) (-1) x)
        (x: if stringLength x == 0 then "unknown" else x)
      ];
  levenshtein = throw "levenshtein: not in this stand-in";
  commonPrefixLength =
    a: b:
    let
      m = lib.min (stringLength a) (stringLength b);
      go = i: if i >= m || substring i 1 a != substring i 1 b then i else go (i + 1);
    in
    go 0;
}
