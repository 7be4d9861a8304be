# Programs and libraries of the machine, copied into the store and made independent of the machine. Like the bootstrap
# tools of nixpkgs: all else is built with these alone, in a sandbox that shows nothing of the machine.
{ machine }:
let
  inherit (machine) system versions;

  /**
    A derivation whose `install` (shell text, see copy-host.sh) takes from the machine what it needs.
    With `libc = ""` nothing is patched.
  */
  copyHost =
    {
      name,
      install,
      libc ? glibc,
      ccLib ? gccLib,
      meta ? { },
      passthru ? { },
      ...
    }@arguments:
    let
      parsed = builtins.parseDrvName name;
    in
    derivation (
      {
        outputs = [ "out" ];
      }
      // removeAttrs arguments [
        "passthru"
        "meta"
      ]
      // {
        inherit
          system
          libc
          ccLib
          install
          ;
        # Another machine, or the same one upgraded, gives another derivation.
        inherit (machine) loader multiarch fingerprint;
        builder = "/usr/bin/bash";
        args = [ ./copy-host.sh ];
        __impureHostDeps = machine.hostPaths;
      }
    )
    // {
      pname = parsed.name;
      inherit (parsed) version;
      inherit meta passthru;
    }
    // passthru;

  programs =
    name: list:
    copyHost {
      inherit name;
      install = "copy_programs ${toString list}";
      meta.mainProgram = (builtins.parseDrvName name).name;
    };

  # Its loader looks in the store only, as that of nixpkgs: the names of the machine's folders are overwritten.
  glibc = copyHost {
    name = "glibc-${versions.glibc}";
    libc = "";
    ccLib = "";
    inherit libgcc;
    install = ''
      mkdir -p $out/lib/locale $out/bin
      debian_files libc6 | grep -E '^(/usr)?/lib/[^/]*/[^/]*\.so[.0-9]*$' | while read -r file; do
        cp -L "$file" $out/lib/
      done
      cp -L /lib*/$loader $out/lib/$loader
      perl ${./relocate-loader.pl} $out/lib/$loader $out/lib $multiarch
      chmod +x $out/lib/$loader
      # The C library loads it by name, for a thread that ends.
      ln -s $libgcc/lib/libgcc_s.so.1 $out/lib/
      cp -r /usr/lib/locale/C.utf8 $out/lib/locale/
      copy_programs getconf
      patchelf --set-interpreter $out/lib/$loader --set-rpath $out/lib $out/bin/getconf
    '';
  };

  # It takes the C library of the process that loads it.
  libgcc = copyHost {
    name = "gcc-${versions.gcc}-libgcc";
    libc = "";
    ccLib = "";
    install = ''
      mkdir -p $out/lib
      cp -L /lib/$multiarch/libgcc_s.so.1 $out/lib/
    '';
  };

  # Each library under its soname and under its full version: wheels are linked against either.
  gccLib = copyHost {
    name = "gcc-${versions.gcc}-lib";
    ccLib = "";
    inherit libgcc;
    install = ''
      mkdir -p $out/lib
      ln -s $libgcc/lib/libgcc_s.so.1 $out/lib/
      for library in libstdc++ libgomp libatomic libquadmath libitm; do
        for file in /lib/$multiarch/$library.so.*; do cp -d $file $out/lib/; done
      done
    '';
  };
in
{
  inherit
    copyHost
    programs
    glibc
    gccLib
    libgcc
    ;

  bash = copyHost {
    name = "bash-${versions.bash}";
    install = "copy_programs bash; ln -s bash $out/bin/sh";
    passthru.shellPath = "/bin/bash";
    meta.mainProgram = "bash";
  };
  coreutils = copyHost {
    name = "coreutils-${versions.coreutils}";
    install = ''
      copy_programs $(debian_files coreutils | grep -E '^(/usr)?/bin/[^/]+$' | grep -v textutils | sed 's,.*/,,')
    '';
  };
  findutils = programs "findutils-4" [
    "find"
    "xargs"
  ];
  diffutils = programs "diffutils-3" [
    "diff"
    "cmp"
    "diff3"
    "sdiff"
  ];
  gnused = programs "gnused-4" [ "sed" ];
  gnugrep = programs "gnugrep-3" [
    "grep"
    "egrep"
    "fgrep"
  ];
  gawk = programs "gawk-5" [
    "awk=$(type -P gawk mawk | head -1)"
    "gawk=$(type -P gawk mawk | head -1)"
  ];
  gnutar = programs "gnutar-1" [ "tar" ];
  gzip = programs "gzip-1" [
    "gzip"
    "gunzip"
    "zcat"
  ];
  bzip2 = programs "bzip2-1" [ "bzip2" ];
  gnumake = programs "gnumake-4" [ "make" ];
  gnupatch = programs "patch-2" [ "patch" ];
  xz = programs "xz-5" [
    "xz"
    "unxz"
  ];
  patchelf = programs "patchelf-${versions.patchelf}" [ "patchelf" ];
  file = copyHost {
    name = "file-5";
    install = ''
      copy_programs file=$(command -v file || command -v true)
      mkdir -p $out/share/misc
      if [ -e /usr/lib/file/magic.mgc ]; then cp /usr/lib/file/magic.mgc $out/share/misc/; fi
    '';
  };

  /** Assembler, linker and their kin. */
  binutils = copyHost {
    name = "binutils-unwrapped-${versions.binutils}";
    install = ''
      copy_programs ar as ld nm objcopy objdump ranlib readelf size strings strip addr2line c++filt
      copy_programs ld.bfd ld.gold || true
    '';
  };

  /** The headers and start files of the C library, laid out as gcc's `--sysroot` wants it. */
  sysroot = copyHost {
    name = "glibc-${versions.glibc}-sysroot";
    libc = "";
    ccLib = "";
    install = ''
      { debian_files libc6 | grep '^/lib'; debian_files libc6-dev linux-libc-dev libcrypt-dev; } |
        while IFS= read -r file; do
          if [ -d "$file" ] && [ ! -L "$file" ]; then continue; fi
          mkdir -p "$out''${file%/*}"
          cp -L "$file" "$out$file"
        done
      rm -rf $out/usr/bin $out/usr/share
      mkdir -p $out/lib64
      cp -L /lib*/$loader $out/lib64/$loader
      cp -L /lib/$multiarch/libcrypt.so.1 $out/lib/$multiarch/ || true
    '';
  };

  /** gcc and g++ without a wrapper. */
  gcc = copyHost {
    name = "gcc-unwrapped-${versions.gcc}";
    install = ''
      major=''${versionOfGcc%%.*}
      debian_files gcc-$major cpp-$major g++-$major libgcc-$major-dev libstdc++-$major-dev libcc1-0 |
        grep -v -E '/(share|plugin/include)/' | copy_tree $out
      for program in gcc g++ cpp; do ln -sf $multiarch-$program-$major $out/bin/$program; done
      # The shared libraries' links, that point to the machine's.
      find $out/lib/gcc -xtype l -delete
      for library in gcc_s gomp atomic quadmath itm stdc++; do
        for file in $ccLib/lib/lib$library.so.*; do
          if [ ! -e $out/lib/gcc/$multiarch/$major/lib$library.so ]; then
            ln -s $file $out/lib/gcc/$multiarch/$major/lib$library.so
          fi
        done
      done
    '';
    versionOfGcc = versions.gcc;
  };

  /** One of the machine's Pythons: `{ version = "3.12.1"; prefix = "/..."; }`. */
  python =
    { version, prefix }:
    copyHost {
      name = "python3-${version}";
      inherit prefix;
      install = ''
        short=${builtins.concatStringsSep "." [
          (builtins.elemAt (builtins.splitVersion version) 0)
          (builtins.elemAt (builtins.splitVersion version) 1)
        ]}
        library=lib/python$short
        mkdir -p $out/bin $out/include $out/lib
        cp -L $prefix/bin/python$short $out/bin/
        for name in python$short-config pydoc$short idle$short; do cp -L $prefix/bin/$name $out/bin/ || true; done
        for name in pydoc idle; do if [ -e $out/bin/$name$short ]; then ln -s $name$short $out/bin/''${name}3; fi; done
        ln -s python$short $out/bin/python3
        ln -s python$short $out/bin/python
        ln -s python$short-config $out/bin/python3-config
        cp -rL $prefix/include/python$short $out/include/
        for file in $prefix/lib/libpython*.so*; do cp -d $file $out/lib/; done
        if [ -d $prefix/lib/pkgconfig ]; then cp -r $prefix/lib/pkgconfig $out/lib/; fi
        mkdir $out/$library
        for entry in $prefix/$library/*; do
          case ''${entry##*/} in
            test | site-packages | dist-packages | sitecustomize.py | __pycache__ | idlelib | EXTERNALLY-MANAGED) ;;
            *) cp -r $entry $out/$library/ ;;
          esac
        done
        find $out/$library -name __pycache__ -prune -exec rm -r {} +
        rm -rf $out/$library/config-*/*.a $out/$library/config-*/*.o $out/$library/*/test $out/$library/*/tests
        # Debian's own has other folders for packages; where it looks is frozen into the interpreter.
        sed -i -e "s/prefix_scheme = 'posix_local'/prefix_scheme = 'posix_prefix'/" $out/$library/${
          # A module, since 3.13 a package.
          if builtins.compareVersions version "3.13" < 0 then "sysconfig.py" else "sysconfig/__init__.py"
        }
        if grep -q dist-packages $out/$library/site.py; then cp $sitecustomize $out/$library/sitecustomize.py; fi
        grep -rlI -F "$prefix" $out | xargs -r sed -i -e "s#$prefix#$out#g"
        mkdir -p $out/$library/site-packages
        cp $sitecustomize $out/$library/site-packages/sitecustomize.py
        mkdir $out/nix-support
        sed "s#@sitePackages@#$library/site-packages#" $setupHook > $out/nix-support/setup-hook
        PYTHONHASHSEED=0 $out/bin/python$short -s -B -m compileall -q -f --invalidation-mode unchecked-hash $out/$library || true
      '';
      sitecustomize = ../python/sitecustomize.py;
      setupHook = ../python/setup-hook.sh;
    };
}
