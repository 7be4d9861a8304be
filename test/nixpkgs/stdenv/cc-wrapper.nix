# gcc and the binutils as `stdenv.cc`: programs that find the C library, the loader and what NIX_CFLAGS_COMPILE and
# NIX_LDFLAGS name, and a setup hook that puts build inputs into those.
{ lib, tools, machine }:
let
  inherit (tools) bash coreutils gcc binutils sysroot glibc gccLib;
  loader = "${glibc}/lib/${machine.loader}";

  raw =
    name: attributes: script:
    derivation (
      {
        inherit name;
        inherit (machine) system;
        builder = "${bash}/bin/bash";
        PATH = "${coreutils}/bin";
        args = [
          "-eu"
          "-c"
          "${script}\nexit 0"
        ];
      }
      // attributes
    );

  bintools = raw "binutils-wrapper-${machine.versions.binutils}" { } ''
    mkdir -p $out/bin $out/nix-support
    for program in ${binutils}/bin/*; do ln -s $program $out/bin/; done
    for name in ld ld.bfd ld.gold; do
      if [ ! -e ${binutils}/bin/$name ]; then continue; fi
      rm $out/bin/$name
      cat > $out/bin/$name <<'END'
    #!${bash}/bin/bash
    # The linker with NIX_LDFLAGS, an rpath for each library folder of the store that is used, and the loader.
    arguments=("$@") folders=() libraries=() extra=() shared= relocatable=
    all=("$@" $NIX_LDFLAGS)
    while ((''${#all[@]})); do
      case "''${all[0]}" in
        -L) folders+=("''${all[1]}"); all=("''${all[@]:1}") ;;
        -L*) folders+=("''${all[0]#-L}") ;;
        -l) libraries+=("''${all[1]}"); all=("''${all[@]:1}") ;;
        -l*) libraries+=("''${all[0]#-l}") ;;
        -shared) shared=1 ;;
        -r | --relocatable | -i) relocatable=1 ;;
      esac
      all=("''${all[@]:1}")
    done
    if [ -z "$relocatable" ] && [ "''${NIX_DONT_SET_RPATH:-}" != 1 ]; then
      for folder in "''${folders[@]}"; do
        case "$folder" in
          /nix/store/*)
            for library in "''${libraries[@]}"; do
              if [ -e "$folder/lib$library.so" ]; then extra+=(-rpath "$folder"); break; fi
            done ;;
        esac
      done
      extra+=(-rpath ${glibc}/lib -rpath ${gccLib}/lib)
    fi
    if [ -z "$relocatable" ]; then
      extra+=(-L${gccLib}/lib)
    fi
    if [ -z "$shared$relocatable" ]; then extra+=(-dynamic-linker ${loader}); fi
    exec ${binutils}/bin/NAME "''${arguments[@]}" $NIX_LDFLAGS "''${extra[@]}"
    END
      sed_name=$(<$out/bin/$name)
      printf '%s\n' "''${sed_name//bin\/NAME/bin/$name}" > $out/bin/$name
      chmod +x $out/bin/$name
    done
    echo ${loader} > $out/nix-support/dynamic-linker
    echo ${glibc} > $out/nix-support/orig-libc
    echo ${sysroot} > $out/nix-support/orig-libc-dev
    cat > $out/nix-support/setup-hook <<END
    bintoolsWrapper_addLDVars() {
      if [[ -d "\$1/lib64" && ! -L "\$1/lib64" ]]; then export NIX_LDFLAGS+=" -L\$1/lib64"; fi
      if [[ -d "\$1/lib" ]]; then export NIX_LDFLAGS+=" -L\$1/lib"; fi
    }
    addEnvHooks "\$targetOffset" bintoolsWrapper_addLDVars
    export NIX_BINTOOLS=$out
    for cmd in ar as ld nm objcopy objdump readelf ranlib strip strings size; do
      if [ -e $out/bin/\$cmd ]; then export "\''${cmd^^}=\$cmd"; fi
    done
    END
  '';

  cc = raw "gcc-wrapper-${machine.versions.gcc}" { } ''
    mkdir -p $out/bin $out/nix-support
    for name in gcc g++ cpp; do
      cat > $out/bin/$name <<'END'
    #!${bash}/bin/bash
    exec ${gcc}/bin/NAME --sysroot=${sysroot} -B$OUT/bin/ "$@" $NIX_CFLAGS_COMPILE
    END
      text=$(<$out/bin/$name)
      text="''${text//\/bin\/NAME/\/bin\/$name}"
      printf '%s\n' "''${text//\$OUT/${bintools}}" > $out/bin/$name
      chmod +x $out/bin/$name
    done
    ln -s gcc $out/bin/cc
    ln -s g++ $out/bin/c++
    for program in ${bintools}/bin/*; do ln -s $program $out/bin/; done
    echo ${loader} > $out/nix-support/dynamic-linker
    echo ${gcc} > $out/nix-support/orig-cc
    echo "${bintools}" > $out/nix-support/propagated-build-inputs
    cat > $out/nix-support/setup-hook <<END
    ccWrapper_addCVars() {
      if [ -d "\$1/include" ]; then export NIX_CFLAGS_COMPILE+=" -isystem \$1/include"; fi
    }
    addEnvHooks "\$targetOffset" ccWrapper_addCVars
    export NIX_CC=$out CC=gcc CXX=g++
    END
  '';

  withMeta = drv: more: drv // { meta = { }; passthru = { }; } // more;
in
withMeta cc {
  pname = "gcc-wrapper";
  version = machine.versions.gcc;
  isGNU = true;
  isClang = false;
  targetPrefix = "";
  bintools = withMeta bintools {
    pname = "binutils-wrapper";
    bintools = binutils;
    libc = glibc;
    dynamicLinker = loader;
    targetPrefix = "";
  };
  libc = glibc;
  cc = withMeta gcc {
    lib = gccLib;
    isGNU = true;
    isClang = false;
  };
}
