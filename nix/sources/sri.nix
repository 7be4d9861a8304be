/** A SHA-256 in hexadecimal digits, as `builtins.hashFile` gives it, in the form of the plan: `sha256-...=`. */
hex:
let
  inherit (builtins)
    concatStringsSep
    genList
    listToAttrs
    substring
    ;
  values = listToAttrs (
    genList (value: {
      name = substring value 1 "0123456789abcdef";
      inherit value;
    }) 16
  );
  digit = index: values.${substring index 1 hex};
  letter = value: substring value 1 "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  # Three digits are two letters.
  letters =
    group:
    let
      bits = digit (3 * group) * 256 + digit (3 * group + 1) * 16 + digit (3 * group + 2);
      high = bits / 64;
    in
    letter high + letter (bits - high * 64);
in
"sha256-${concatStringsSep "" (genList letters 21)}${letter (digit 63 * 4)}="
