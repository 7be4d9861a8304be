# The packages that the set-up step fetched as wheels (machine.json: name, version, file, hash, requirements).
{
  lib,
  pkgs,
  machine,
  python,
  final,
}:
let
  set = machine.wheels.${python.pythonVersion} or { };
  source =
    wheel:
    pkgs.fetchurl {
      url = "mirror://pypi-files/${wheel.file}";
      name = wheel.file;
      inherit (wheel) hash;
    };
  package =
    name: wheel:
    final.buildPythonPackage {
      pname = name;
      inherit (wheel) version;
      format = "other";
      outputs = [
        "out"
        "dist"
      ];
      src = source wheel;
      dontUnpack = true;
      propagatedBuildInputs = map (requirement: final.${requirement}) wheel.requires;
      nativeBuildInputs = lib.optionals wheel.native [
        pkgs.autoPatchelfHook
      ];
      buildInputs = lib.optionals wheel.native [
        pkgs.stdenv.cc.cc.lib
        pkgs.zlib
      ];
      # installer straight from its own wheel: it cannot install itself otherwise.
      installPhase = ''
        runHook preInstall
        mkdir -p $dist
        cp $src $dist/${wheel.file}
        PYTHONPATH=${source set.installer} ${python.interpreter} -m installer --compile-bytecode 0 --prefix $out $dist/${wheel.file}
        runHook postInstall
      '';
      doCheck = false;
      dontStrip = true;
      meta = lib.optionalAttrs (wheel.program != null) { mainProgram = wheel.program; };
    };
in
builtins.mapAttrs package set
