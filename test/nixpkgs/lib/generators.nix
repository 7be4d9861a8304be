{ lib }:
rec {
  toJSON = _: builtins.toJSON;
  toPretty =
    options: value:
    let
      go =
        value:
        if builtins.isString value then
          lib.strings.escapeNixString value
        else if builtins.isBool value then
          lib.boolToString value
        else if value == null then
          "null"
        else if builtins.isList value then
          "[ ${lib.concatMapStringsSep " " go value} ]"
        else if lib.isFunction value then
          "<function>"
        else if lib.isDerivation value then
          "<derivation ${value.name or "???"}>"
        else if builtins.isAttrs value then
          "{ ${lib.concatStringsSep " " (lib.mapAttrsToList (n: v: "${lib.strings.escapeNixIdentifier n} = ${go v};") value)} }"
        else
          toString value;
    in
    go value;
  mkKeyValueDefault =
    _: separator: key: value:
    "${lib.escape [ separator ] key}${separator}${if builtins.isBool value then lib.boolToString value else toString value}";
  toKeyValue = { ... }: set: lib.concatStrings (lib.mapAttrsToList (k: v: mkKeyValueDefault { } "=" k v + "\n") set);
  toINI =
    { ... }:
    sections:
    lib.concatStringsSep "\n" (
      lib.mapAttrsToList (
        name: set: "[${name}]\n" + lib.concatStrings (lib.mapAttrsToList (k: v: mkKeyValueDefault { } "=" k v + "\n") set)
      ) sections
    );
}
