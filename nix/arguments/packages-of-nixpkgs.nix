/** `pkgs`, where they are the packages of nixpkgs for a system; a flake, or its set of all systems, is what people mix them up with. */
pkgs:
if builtins.isAttrs pkgs && pkgs ? stdenv && pkgs ? lib then
  pkgs
else
  throw ''
    pkgs: it must be the packages of nixpkgs for one system, and is ${
      if pkgs ? legacyPackages then
        "the flake nixpkgs itself"
      else if pkgs ? x86_64-linux then
        "a set of all systems"
      else if builtins.isAttrs pkgs then
        "another set"
      else
        "of the type ${builtins.typeOf pkgs}"
    }.
    hint: such as pkgs = nixpkgs.legacyPackages.x86_64-linux, or pkgs = import nixpkgs { }''
