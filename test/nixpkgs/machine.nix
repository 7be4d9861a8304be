# The facts of this machine, that test/tools/make-nixpkgs.ts wrote beside this file.
let
  file = ./machine.json;
in
if builtins.pathExists file then
  builtins.fromJSON (builtins.readFile file)
else
  throw "this stand-in for nixpkgs has no machine.json: copy it with test/tools/make-nixpkgs.ts and use the copy"
