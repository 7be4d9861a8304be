# python3, python312, python312Packages ... : one for each interpreter that machine.json names.
{
  lib,
  machine,
  config,
  pkgs,
  tools,
}:
let
  attribute = version: "python${lib.replaceStrings [ "." ] [ "" ] version}";
  absent =
    version:
    throw "this machine has no Python ${version}: the stand-in for nixpkgs has ${
      lib.concatMapStringsSep ", " attribute (builtins.attrNames machine.pythons)
    }";
  versions = [
    "3.9"
    "3.10"
    "3.11"
    "3.12"
    "3.13"
    "3.14"
  ];
  interpreters = lib.listToAttrs (
    map (
      version:
      lib.nameValuePair (attribute version) (
        if machine.pythons ? ${version} then
          import ./interpreter.nix {
            inherit
              lib
              pkgs
              tools
              machine
              ;
            pythonVersion = version;
            pythonAttr = attribute version;
          }
        else
          absent version
      )
    ) versions
  );
  default = attribute machine.defaultPython;
in
interpreters
// lib.listToAttrs (
  map (version: lib.nameValuePair "${attribute version}Packages" pkgs.${attribute version}.pkgs) versions
)
// {
  pythonPackagesExtensions = [ ];
  python3 = pkgs.${default};
  python3Packages = pkgs."${default}Packages";
  python = throw "‘python’ has been renamed to/replaced by ‘python3’";
  # As nixpkgs' own: what it propagates would leak into development shells through PYTHONPATH.
  poetry = pkgs.python3Packages.toPythonApplication (
    pkgs.python3Packages.poetry.overridePythonAttrs (_: {
      postFixup = "rm $out/nix-support/propagated-build-inputs";
    })
  );
  ruff = pkgs.python3Packages.toPythonApplication pkgs.python3Packages.ruff;
  black = pkgs.python3Packages.toPythonApplication pkgs.python3Packages.black;
  uv = pkgs.python3Packages.toPythonApplication pkgs.python3Packages.uv;
  mypy = pkgs.python3Packages.toPythonApplication pkgs.python3Packages.mypy;
}
