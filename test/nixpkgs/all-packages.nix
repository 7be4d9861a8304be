# Every package of the stand-in. Programs and libraries are the machine's, copied (bootstrap/); the rest is built with them.
{
  lib,
  machine,
  config,
  pkgs,
}:
let
  tools = import ./bootstrap { inherit machine; };
  standard = import ./stdenv {
    inherit
      lib
      config
      machine
      tools
      ;
  };
  trivial = import ./build-support/trivial-builders.nix {
    inherit lib;
    inherit (pkgs) stdenv stdenvNoCC runtimeShell;
  };
  copied =
    name: list:
    tools.programs name list;

  /** The shared libraries of the machine that match one of the patterns, as a package with one output. */
  library =
    name: patterns: headers:
    tools.copyHost {
      inherit name;
      install = ''
        mkdir -p $out/lib
        for pattern in ${lib.escapeShellArgs patterns}; do
          for file in /usr/lib/$multiarch/$pattern /lib/$multiarch/$pattern; do
            if [ -e "$file" ]; then cp -d "$file" $out/lib/; fi
          done
        done
        # Links that leave the folder become links within it, or the file itself.
        for link in $out/lib/*; do
          if [ ! -L "$link" ]; then continue; fi
          target=$(readlink "$link")
          if [ -e "$out/lib/''${target##*/}" ]; then
            ln -sfn "''${target##*/}" "$link"
          else
            source=$(readlink -f "/usr/lib/$multiarch/''${link##*/}")
            rm "$link"
            cp "$source" "$link"
          fi
        done
        if [ -z "$(ls $out/lib)" ]; then
          echo "this machine has none of ${toString patterns}: install its Debian package for the stand-in's ${name}" >&2
          exit 1
        fi
        for header in ${lib.escapeShellArgs headers}; do
          for path in /usr/include/$header /usr/include/$multiarch/$header; do
            if [ -e "$path" ]; then mkdir -p $out/include; cp -rL $path $out/include/; fi
          done
        done
      '';
    };
in
{
  # What nixpkgs has no function for: overlays of tests make packages of the machine's libraries with it.
  machineLibrary = library;
  inherit (standard) stdenv stdenvNoCC patchelf;
  inherit (tools)
    bash
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
    gnupatch
    xz
    glibc
    ;
  bashInteractive = tools.bash;
  bashNonInteractive = tools.bash;
  runtimeShell = "${tools.bash}${tools.bash.shellPath}";
  runtimeShellPackage = tools.bash;
  gcc = pkgs.stdenv.cc;
  gcc-unwrapped = pkgs.stdenv.cc.cc;
  libgcc = tools.libgcc;
  binutils = pkgs.stdenv.cc.bintools;
  binutils-unwrapped = tools.binutils;
  hostPlatform = pkgs.stdenv.hostPlatform;
  buildPlatform = pkgs.stdenv.buildPlatform;
  targetPlatform = pkgs.stdenv.targetPlatform;

  # nixpkgs' has the library too.
  file = tools.copyHost {
    name = "file-5";
    install = ''
      copy_programs file
      mkdir -p $out/lib
      cp -d /usr/lib/$multiarch/libmagic.so* $out/lib/
    '';
    meta.mainProgram = "file";
  };
  curl = copied "curl-7" [ "curl" ];
  which = copied "which-2" [ "which=$(type -P which.debianutils which | head -1)" ];
  unzip = import ./stdenv/with-setup-hook.nix { inherit tools machine; } {
    package = copied "unzip-6" [ "unzip" ];
    hook = ./hooks/unzip.sh;
  };
  zip = copied "zip-3" [ "zip" ];
  jq = copied "jq-1" [ "jq" ];
  zstd = copied "zstd-1" [ "zstd" ];
  perl = tools.copyHost {
    name = "perl-5";
    install = ''
      copy_programs perl
      mkdir -p $out/lib/perl5
      $out/bin/perl -e 'print "$_\n" for grep { -d } @INC' | while read -r folder; do cp -rLn $folder/. $out/lib/perl5/ 2>/dev/null || true; done
      mv $out/bin/perl $out/bin/.perl
      printf '#!%s/bin/bash\nexport PERL5LIB=%s/lib/perl5''${PERL5LIB:+:$PERL5LIB}\nexec %s/bin/.perl "$@"\n' ${tools.bash} $out $out > $out/bin/perl
      chmod +x $out/bin/perl
    '';
  };
  git = tools.copyHost {
    name = "git-${machine.versions.git}";
    install = ''
      copy_programs git
      mkdir -p $out/libexec
      cp -r /usr/lib/git-core $out/libexec/
      mv $out/bin/git $out/bin/.git
      printf '#!%s/bin/bash\nexport GIT_EXEC_PATH=%s/libexec/git-core\nexec %s/bin/.git "$@"\n' ${tools.bash} $out $out > $out/bin/git
      chmod +x $out/bin/git
    '';
    meta.mainProgram = "git";
  };
  cacert = tools.copyHost {
    name = "nss-cacert-3";
    install = ''
      mkdir -p $out/etc/ssl/certs $out/nix-support
      cp -L /etc/ssl/certs/ca-certificates.crt $out/etc/ssl/certs/ca-bundle.crt
      echo 'export NIX_SSL_CERT_FILE=@out@/etc/ssl/certs/ca-bundle.crt' | sed "s#@out@#$out#" > $out/nix-support/setup-hook
    '';
  };
  nodejs_20 = tools.copyHost {
    name = "nodejs-${machine.versions.node}";
    install = ''
      copy_programs node
      mkdir -p $out/lib/node_modules
      cp -r "$(dirname "$(dirname "$(readlink -f /usr/bin/npm)")")" $out/lib/node_modules/npm
      ln -s ../lib/node_modules/npm/bin/npm-cli.js $out/bin/npm
      ln -s ../lib/node_modules/npm/bin/npx-cli.js $out/bin/npx
      sed -i "1s,.*,#!$out/bin/node," $out/lib/node_modules/npm/bin/npm-cli.js $out/lib/node_modules/npm/bin/npx-cli.js
    '';
    meta.mainProgram = "node";
  };
  nodejs = pkgs.nodejs_20;

  zlib = library "zlib-1" [ "libz.so*" ] [ "zlib.h" "zconf.h" ];
  openssl = library "openssl-3" [ "libssl.so*" "libcrypto.so*" ] [ "openssl" ];
  libffi = library "libffi-3" [ "libffi.so*" ] [ "ffi.h" "ffitarget.h" ];
  sqlite = library "sqlite-3" [ "libsqlite3.so*" ] [ "sqlite3.h" ];
  expat = library "expat-2" [ "libexpat.so*" ] [ "expat.h" "expat_external.h" "expat_config.h" ];
  libyaml = library "libyaml-0" [ "libyaml*.so*" ] [ "yaml.h" ];
  libxml2 = library "libxml2-2" [ "libxml2.so*" ] [ "libxml2" ];
  libxslt = library "libxslt-1" [ "libxslt.so*" "libexslt.so*" ] [ "libxslt" "libexslt" ];
  libcxx = throw "libcxx: not on Linux in this stand-in";
  ncurses = library "ncurses-6" [ "libncurses*.so*" "libtinfo.so*" ] [ "ncurses.h" "curses.h" "term.h" ];
  readline = library "readline-8" [ "libreadline.so*" ] [ "readline" ];
  libjpeg = library "libjpeg-2" [ "libjpeg.so*" ] [ "jpeglib.h" "jconfig.h" "jmorecfg.h" "jerror.h" ];
  libpng = library "libpng-1" [ "libpng*.so*" ] [ "png.h" "pngconf.h" "pnglibconf.h" "libpng16" ];
  freetype = library "freetype-2" [ "libfreetype.so*" ] [ "freetype2" ];
  libpq = library "libpq-15" [ "libpq.so*" ] [ "postgresql" "libpq" "libpq-fe.h" ];
  postgresql = pkgs.libpq;
  util-linux = library "util-linux-2" [ "libuuid.so*" "libblkid.so*" "libmount.so*" ] [ "uuid" ];
  libuuid = pkgs.util-linux;

  inherit (trivial)
    runCommand
    runCommandLocal
    runCommandCC
    runCommandWith
    writeTextFile
    writeText
    writeTextDir
    writeScript
    writeScriptBin
    writeShellScript
    writeShellScriptBin
    writeShellApplication
    concatTextFile
    concatText
    symlinkJoin
    linkFarm
    linkFarmFromDrvs
    makeSetupHook
    copyPathToStore
    copyPathsToStore
    emptyFile
    emptyDirectory
    writeReferencesToFile
    writeClosure
    substituteAll
    replaceVars
    ;

  makeWrapper = pkgs.makeShellWrapper;
  makeBinaryWrapper = pkgs.makeShellWrapper;
  makeShellWrapper = pkgs.makeSetupHook { name = "make-shell-wrapper-hook"; } ./hooks/make-wrapper.sh;
  autoPatchelfHook =
    let
      script = pkgs.runCommandLocal "auto-patchelf" { } ''
        mkdir $out
        cp ${./hooks/auto-patchelf.py} $out/auto-patchelf.py
        cp ${./hooks/elf.py} $out/elf.py
      '';
    in
    pkgs.makeSetupHook {
      name = "auto-patchelf-hook";
      propagatedBuildInputs = [ ];
      substitutions = {
        pythonInterpreter = "${pkgs.python3.interpreter}";
        autoPatchelfScript = "${script}/auto-patchelf.py";
      };
    } ./hooks/auto-patchelf.sh;

  fetchurl = import ./build-support/fetchurl.nix {
    inherit lib;
    inherit (pkgs) stdenvNoCC curl;
    mirrors = machine.mirrors or { };
  };
  fetchpatch = args: pkgs.fetchurl args;
  fetchzip = import ./build-support/fetchzip.nix { inherit lib pkgs; };
  fetchFromGitHub = import ./build-support/fetch-github.nix { inherit lib pkgs; };
  fetchgit = import ./build-support/fetchgit.nix { inherit lib pkgs; };
  fetchPypi = import ./python/fetchpypi.nix { inherit lib; inherit (pkgs) fetchurl; };

  mkShell = import ./build-support/mkshell.nix { inherit lib; inherit (pkgs) stdenv; };
  mkShellNoCC = pkgs.mkShell.override { stdenv = pkgs.stdenvNoCC; };
  buildEnv = import ./build-support/buildenv.nix { inherit lib pkgs; };
  dockerTools = import ./build-support/docker-tools.nix { inherit lib pkgs; };
  nix-gitignore = throw "nix-gitignore: not in this stand-in";
}
// import ./aliases.nix { inherit config lib pkgs; }
// import ./python/all.nix {
  inherit
    lib
    machine
    config
    pkgs
    tools
    ;
}
