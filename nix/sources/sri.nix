/** A hexadecimal hash, as `builtins.hashFile` gives it, in the form that the plan has: `sha256-...=`. */
algorithm: hex:
let
  inherit (builtins)
    concatStringsSep
    genList
    listToAttrs
    stringLength
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

  # Three hexadecimal digits are two letters of base64.
  letters =
    group:
    let
      bits = digit (3 * group) * 256 + digit (3 * group + 1) * 16 + digit (3 * group + 2);
      high = bits / 64;
    in
    letter high + letter (bits - high * 64);
  groups = stringLength hex / 3;
  rest = stringLength hex - 3 * groups;
  # The remaining digits, padded with `=` to a multiple of four letters.
  end =
    if rest == 0 then
      ""
    else if rest == 1 then
      letter (digit (3 * groups) * 4) + "="
    else
      let
        bits = digit (3 * groups) * 16 + digit (3 * groups + 1);
        high = bits / 4;
      in
      letter high + letter ((bits - high * 4) * 16) + "==";
in
"${algorithm}-${concatStringsSep "" (genList letters groups)}${end}"
