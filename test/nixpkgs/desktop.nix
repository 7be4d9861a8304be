/**
  An overlay: the libraries of a machine with a desktop, as far as this machine has them. Each library that our table knows becomes a
  package under the first of its names, where the stand-in has none of them. Only what is used is copied.
*/
{ table }:
final: prev:
let
  inherit (prev) lib;
  folder = "/usr/lib/${(import ./machine.nix).multiarch}";

  # `tbb<2021`, `tbb unless onetbb`: the names alone.
  nameOf = text: builtins.head (builtins.match "([^<> ]+).*" text);
  pathOf = text: lib.splitString "." (nameOf text);
  isMissing = attributes: !(lib.any (text: lib.hasAttrByPath (pathOf text) prev) attributes);

  wanted = lib.filterAttrs (
    soname: attributes: isMissing attributes && builtins.pathExists "${folder}/${soname}"
  ) table.libraries;
  sonamesOf = builtins.groupBy (soname: nameOf (builtins.head wanted.${soname})) (builtins.attrNames wanted);
in
lib.foldl' lib.recursiveUpdate { } (
  lib.mapAttrsToList (
    name: sonames: lib.setAttrByPath (pathOf name) (prev.machineLibrary "${builtins.replaceStrings [ "." ] [ "-" ] name}-1" sonames [ ])
  ) sonamesOf
)
