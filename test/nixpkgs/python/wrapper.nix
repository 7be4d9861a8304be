# `python3.withPackages`: the interpreter, and links to packages beside it, so that they are its own site-packages.
{
  lib,
  pkgs,
  python,
  requiredPythonModules,
}:
{
  extraLibs ? [ ],
  extraOutputsToInstall ? [ ],
  postBuild ? "",
  ignoreCollisions ? false,
  permitUserSite ? false,
  makeWrapperArgs ? [ ],
}:
let
  paths = requiredPythonModules extraLibs ++ [ (pkgs.runCommand "bin" { } "mkdir -p $out/bin") ];
  userSite = lib.optionalString (!permitUserSite) ''--set PYTHONNOUSERSITE "true"'';
  env = pkgs.buildEnv {
    name = "${python.name}-env";
    inherit paths ignoreCollisions;
    extraOutputsToInstall = [ "out" ] ++ extraOutputsToInstall;
    nativeBuildInputs = [ pkgs.makeBinaryWrapper ];
    postBuild =
      ''
        for path in ${lib.concatStringsSep " " paths}; do
          if [ ! -d "$path/bin" ]; then continue; fi
          cd "$path/bin"
          for program in *; do
            if ! [ -f "$program" ] || ! [ -x "$program" ]; then continue; fi
            rm -f "$out/bin/$program"
            if [ "$program" = "${python.executable}" ]; then
              makeWrapper "${python.interpreter}" "$out/bin/$program" --inherit-argv0 --resolve-argv0 \
                ${userSite} ${toString makeWrapperArgs}
            elif [ "$(readlink "$program")" = "${python.executable}" ]; then
              ln -s "${python.executable}" "$out/bin/$program"
            else
              makeWrapper "$path/bin/$program" "$out/bin/$program" --set NIX_PYTHONPREFIX "$out" \
                --set NIX_PYTHONEXECUTABLE "$out/bin/${python.executable}" \
                --set NIX_PYTHONPATH "$out/${python.sitePackages}" ${userSite} ${toString makeWrapperArgs}
            fi
          done
        done
      ''
      + postBuild;
    inherit (python) meta;
    passthru = python.passthru // {
      interpreter = "${env}/bin/${python.executable}";
      inherit python;
      env = pkgs.stdenv.mkDerivation {
        name = "interactive-${python.name}-environment";
        nativeBuildInputs = [ env ];
        buildCommand = "echo >&2 'for nix-shell, not for building'; exit 1";
      };
    };
  };
in
env
