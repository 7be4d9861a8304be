/** Makes a gigabyte of garbage and keeps nothing: the memory that Nix itself takes for an evaluation that is not small. */
let
  inherit (builtins) foldl' genList length;
in
foldl' (sum: number: sum + length (genList (each: each) number)) 0 (genList (_: 1000) 100000)
