{ lib }:
rec {
  splitVersion = builtins.splitVersion;
  major = version: builtins.elemAt (splitVersion version) 0;
  minor = version: builtins.elemAt (splitVersion version) 1;
  patch = version: builtins.elemAt (splitVersion version) 2;
  majorMinor = version: builtins.concatStringsSep "." (lib.take 2 (splitVersion version));
  pad =
    n: version:
    let
      numbers = splitVersion (lib.head (lib.splitString "-" version));
      suffix = lib.removePrefix (lib.head (lib.splitString "-" version)) version;
    in
    builtins.concatStringsSep "." (lib.take n (numbers ++ lib.genList (_: "0") n)) + suffix;
}
