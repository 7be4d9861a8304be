{ lib }:
{
  inherit (builtins)
    pathExists
    readFile
    isBool
    isInt
    isFloat
    add
    sub
    lessThan
    seq
    deepSeq
    genericClosure
    bitAnd
    bitOr
    bitXor
    ;

  id = x: x;
  const = x: _: x;
  pipe = builtins.foldl' (value: f: f value);
  concat = x: y: x ++ y;
  or = x: y: x || y;
  and = x: y: x && y;
  xor = x: y: (!x) != (!y);
  boolToString = b: if b then "true" else "false";
  mergeAttrs = x: y: x // y;
  flip =
    f: a: b:
    f b a;
  mapNullable = f: a: if a == null then null else f a;
  defaultTo = default: value: if value == null then default else value;
  min = x: y: if x < y then x else y;
  max = x: y: if x > y then x else y;
  mod = base: int: base - (int * (builtins.div base int));
  compare =
    a: b:
    if a < b then
      -1
    else if a > b then
      1
    else
      0;
  inPureEvalMode = !(builtins ? currentSystem);
  importJSON = path: builtins.fromJSON (builtins.readFile path);
  importTOML = path: builtins.fromTOML (builtins.readFile path);
  version = "24.11pre-git";
  release = "24.11";
  versionSuffix = "pre-git";
  isInOldestRelease = _: true;
  oldestSupportedRelease = 2405;
  nixpkgsVersion = lib.trivial.version;

  warn =
    if builtins.getEnv "NIX_ABORT_ON_WARN" == "1" then
      message: _: abort "evaluation warning: ${message}"
    else
      message: value: builtins.trace "evaluation warning: ${message}" value;
  info = message: value: builtins.trace "INFO: ${message}" value;
  warnIf = condition: message: if condition then lib.trivial.warn message else value: value;
  warnIfNot = condition: message: if condition then value: value else lib.trivial.warn message;
  showWarnings = warnings: value: builtins.foldl' (result: w: lib.trivial.warn w result) value warnings;
  throwIf = condition: message: if condition then throw message else value: value;
  throwIfNot = condition: message: if condition then value: value else throw message;
  checkListOfEnum =
    message: valid: given:
    let
      unexpected = lib.subtractLists valid given;
    in
    lib.throwIfNot (unexpected == [ ])
      "${message}: ${builtins.concatStringsSep ", " (map toString unexpected)} unexpected; valid ones: ${builtins.concatStringsSep ", " (map toString valid)}";

  setFunctionArgs = f: arguments: {
    __functor = self: f;
    __functionArgs = arguments;
  };
  functionArgs =
    f:
    if f ? __functor then
      f.__functionArgs or (lib.functionArgs (f.__functor f))
    else
      builtins.functionArgs f;
  isFunction = f: builtins.isFunction f || (f ? __functor && lib.isFunction (f.__functor f));
  mirrorFunctionArgs =
    f:
    let
      arguments = lib.functionArgs f;
    in
    g: lib.setFunctionArgs g arguments;
  toFunction = value: if lib.isFunction value then value else _: value;
  toHexString =
    number:
    let
      digits = lib.stringToCharacters "0123456789ABCDEF";
      go = n: if n < 16 then builtins.elemAt digits n else go (n / 16) + builtins.elemAt digits (lib.mod n 16);
    in
    go number;

  fakeHash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  fakeSha256 = "0000000000000000000000000000000000000000000000000000000000000000";
  fakeSha512 = lib.strings.replicate 128 "0";
}
