/** As many derivations as are asked for that do nothing, and one of all: what Nix takes for each. */
{ count, salt }:
let
  trivial =
    name: text:
    derivation {
      inherit name text;
      system = builtins.currentSystem;
      builder = "/bin/sh";
      args = [
        "-c"
        "echo \"$text\" > \"$out\"; exit 0"
      ];
    };
  numbers = builtins.genList toString (builtins.fromJSON count);
in
trivial "all" (map (number: trivial "trivial-${number}" "${salt} ${number}") numbers)
