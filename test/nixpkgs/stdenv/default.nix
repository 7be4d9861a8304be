# The standard environment: bash, the usual tools, gcc, the hooks of the fixup phase, and mkDerivation.
{
  lib,
  config,
  machine,
  tools,
}:
let
  hostPlatform = lib.systems.elaborate machine.system;
  cc = import ./cc-wrapper.nix { inherit lib tools machine; };
  shell = "${tools.bash}/bin/bash";

  initialPath = with tools; [
    coreutils
    findutils
    diffutils
    gnused
    gnugrep
    gawk
    gnutar
    gzip
    bzip2
    gnumake
    bash
    gnupatch
    xz
    file
  ];
  hooks = map (name: ../hooks + "/${name}.sh") [
    "no-broken-symlinks"
    "make-symlinks-relative"
    "audit-tmpdir"
    "folders"
    "multiple-outputs"
    "patch-shebangs"
    "reproducible-builds"
    "set-source-date-epoch-to-latest"
    "strip"
  ];
  patchelf = import ./with-setup-hook.nix { inherit tools machine; } {
    package = tools.patchelf;
    hook = ../hooks/patchelf.sh;
  };

  make =
    { cc, mkName }:
    let
      defaultNativeBuildInputs = [ patchelf ] ++ hooks ++ lib.optional (cc != null) cc;
      stdenv =
        derivation {
          name = mkName;
          inherit (machine) system;
          inherit initialPath shell defaultNativeBuildInputs;
          defaultBuildInputs = [ ];
          disallowedRequisites = [ ];
          preHook = "";
          setup = ./setup.sh;
          builder = shell;
          PATH = "${tools.coreutils}/bin";
          args = [
            "-eu"
            "-c"
            ''
              mkdir -p $out
              {
                echo "export SHELL=$shell"
                echo "initialPath=\"$initialPath\""
                echo "defaultNativeBuildInputs=\"$defaultNativeBuildInputs\""
                echo "defaultBuildInputs=\"$defaultBuildInputs\""
                echo "export NIX_ENFORCE_PURITY=\''${NIX_ENFORCE_PURITY-1}"
                echo "export NIX_ENFORCE_NO_NATIVE=\''${NIX_ENFORCE_NO_NATIVE-1}"
                cat $setup
              } > $out/setup
              exit 0
            ''
          ];
        }
        // {
          inherit
            cc
            shell
            initialPath
            hostPlatform
            ;
          buildPlatform = hostPlatform;
          targetPlatform = hostPlatform;
          hasCC = cc != null;
          extraNativeBuildInputs = [ patchelf ];
          extraBuildInputs = [ ];
          defaultNativeBuildInputs = defaultNativeBuildInputs;
          shellPackage = tools.bash;
          mkDerivation = import ./make-derivation.nix { inherit lib config; } stdenv;
          override = arguments: make ({ inherit cc mkName; } // builtins.intersectAttrs { cc = null; } arguments);
          overrideDerivation = throw "stdenv.overrideDerivation: not in this stand-in";
          meta = { };
          inherit (hostPlatform)
            system
            isDarwin
            isLinux
            isx86_64
            isx86_32
            isAarch64
            isAarch32
            is64bit
            is32bit
            isBSD
            isFreeBSD
            isSunOS
            isCygwin
            isMips
            isBigEndian
            ;
          inherit overrides;
          tests = { };
        };
    in
    stdenv;
  overrides = _: _: { };
in
{
  stdenv = make {
    inherit cc;
    mkName = "stdenv-linux";
  };
  stdenvNoCC = make {
    cc = null;
    mkName = "stdenv-linux-no-cc";
  };
  inherit patchelf;
}
