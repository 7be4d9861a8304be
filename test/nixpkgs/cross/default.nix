/**
  `pkgsCross.aarch64-multiplatform`: this machine compiles, with Debian's cross compiler, for the Python of Debian's arm64.
  Its `python3` can be run with qemu, since loader and libraries lie in the store.
*/
{
  /** The stand-in, for this machine. */
  pkgs,
  /** The folder with the arm64 packages of Debian, unpacked (test/tools/make-cross.ts). */
  foreign,
  /** The Python in it, such as 3.11: the stand-in has to have that too. */
  pythonVersion,
  /** The version of Debian's cross compiler: 12. */
  compiler,
}:
let
  machine = import ../machine.nix;
  tools = import ../bootstrap { inherit machine; };
  triple = "aarch64-linux-gnu";
  ofBuildMachine = pkgs."python${builtins.replaceStrings [ "." ] [ "" ] pythonVersion}";

  # Headers and libraries of the C library, and what gcc links into each program.
  sysroot = tools.copyHost {
    name = "glibc-${triple}";
    libc = "";
    ccLib = "";
    install = ''
      cp -r /usr/${triple} $out
      for script in libc.so libm.so; do
        if grep -q '^GROUP' $out/lib/$script; then sed -i "s#/usr/${triple}#$out#g" $out/lib/$script; fi
      done
    '';
  };

  binutils = tools.copyHost {
    name = "binutils-${triple}";
    install = ''
      for program in ar as ld nm objcopy objdump ranlib readelf size strings strip; do
        copy_programs ${triple}-$program
      done
    '';
  };

  gcc = tools.copyHost {
    name = "gcc-${triple}-${compiler}";
    install = ''
      debian_files gcc-${compiler}-${triple} cpp-${compiler}-${triple} g++-${compiler}-${triple} \
        libgcc-${compiler}-dev-arm64-cross libstdc++-${compiler}-dev-arm64-cross |
        grep '^/usr/\(bin\|lib\)/' | grep -v /plugin/ | copy_tree $out
      for program in gcc g++ cpp; do
        if [ -e $out/bin/${triple}-$program-${compiler} ]; then ln -sf ${triple}-$program-${compiler} $out/bin/${triple}-$program; fi
      done
    '';
  };

  cc =
    derivation {
      name = "gcc-wrapper-${triple}";
      inherit (machine) system;
      builder = "${tools.bash}/bin/bash";
      PATH = "${tools.coreutils}/bin";
      args = [
        "-eu"
        "-c"
        ''
          mkdir -p $out/bin $out/nix-support
          for program in ${binutils}/bin/*; do ln -s $program $out/bin/; done
          for name in gcc g++; do
            # gcc compiles C++ too, by the name of a file.
            headers=
            for folder in c++/${compiler} c++/${compiler}/${triple} .; do headers="$headers -isystem ${sysroot}/include/$folder"; done
            printf '%s\n' '#!${tools.bash}/bin/bash' \
              "exec ${gcc}/bin/${triple}-$name -B$out/bin/${triple}- -B${sysroot}/lib$headers -L${sysroot}/lib -Wl,-rpath-link,${sysroot}/lib -Wl,-rpath,${gccLib}/lib \"\$@\" \$NIX_CFLAGS_COMPILE" \
              > $out/bin/${triple}-$name
            chmod +x $out/bin/${triple}-$name
          done
          ln -s ${triple}-gcc $out/bin/${triple}-cc
          echo ${python}/lib/ld-linux-aarch64.so.1 > $out/nix-support/dynamic-linker
          echo ${python} > $out/nix-support/orig-libc
          cat > $out/nix-support/setup-hook <<END
          export CC=${triple}-gcc CXX=${triple}-g++ NIX_BINTOOLS=$out
          for cmd in ar as ld nm objcopy objdump readelf ranlib strip; do export "\''${cmd^^}=${triple}-\$cmd"; done
          END
          exit 0
        ''
      ];
    }
    // {
      targetPrefix = "${triple}-";
      meta = { };
      cc.lib = gccLib;
    };

  # What programs in C++ need when they run.
  gccLib = tools.copyHost {
    name = "gcc-${triple}-lib";
    libc = "";
    ccLib = "";
    inherit foreign;
    install = ''
      mkdir -p $out/lib
      for library in libgcc_s.so.1 libstdc++.so.6; do
        for folder in lib usr/lib; do
          if [ -e $foreign/$folder/${triple}/$library ]; then cp -L $foreign/$folder/${triple}/$library $out/lib/; fi
        done
      done
    '';
  };

  # As nixpkgs' cross Python: its module of facts says where its headers lie and what compiles for it.
  python =
    tools.copyHost {
      name = "python3-${triple}-${pythonVersion}";
      libc = "";
      ccLib = "";
      inherit foreign;
      install = ''
        short=python${pythonVersion}
        mkdir -p $out/bin $out/lib $out/include
        cp -L $foreign/usr/bin/$short $out/bin/
        ln -s $short $out/bin/python3
        ln -s $short $out/bin/python
        cp -r $foreign/usr/lib/$short $out/lib/
        chmod -R u+w $out
        rm -f $out/lib/$short/sitecustomize.py
        cp -r $foreign/usr/include/$short $out/include/
        chmod -R u+w $out
        cp -L --remove-destination $foreign/usr/include/${triple}/$short/pyconfig.h $out/include/$short/
        chmod -R u+w $out
        for folder in lib usr/lib; do
          for file in $foreign/$folder/${triple}/*.so*; do cp -L $file $out/lib/ || true; done
        done
        chmod -R u+w $out
        patchelf --set-interpreter $out/lib/ld-linux-aarch64.so.1 --set-rpath $out/lib $out/bin/$short
        for file in $out/lib/$short/lib-dynload/*.so $out/lib/libpython*.so.*; do patchelf --set-rpath $out/lib $file; done
        sed -i -e "s#'/usr/include#'$out/include#g" -e "s#'/usr'#'$out'#g" $out/lib/$short/_sysconfigdata_*.py
        sed -i -e "s/prefix_scheme = 'posix_local'/prefix_scheme = 'posix_prefix'/" $out/lib/$short/sysconfig.py
        mkdir -p $out/lib/$short/site-packages
        find $out -name __pycache__ -prune -exec rm -r {} +
      '';
    }
    // {
      interpreter = "${python}/bin/python${pythonVersion}";
      pythonOnBuildForHost = ofBuildMachine;
      pkgs = { };
      inherit (ofBuildMachine)
        version
        pythonVersion
        executable
        sitePackages
        libPrefix
        implementation
        ;
    };

  stdenv = pkgs.stdenv.override { inherit cc; } // {
    buildPlatform = pkgs.stdenv.hostPlatform;
    hostPlatform = pkgs.lib.systems.elaborate "aarch64-linux";
  };
in
pkgs
// {
  inherit stdenv;
  buildPackages = pkgs;
  python3 = python;
  "python${builtins.replaceStrings [ "." ] [ "" ] pythonVersion}" = python;
}
