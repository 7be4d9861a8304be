# What stand-in.test.ts builds, by name.
{ nixpkgs }:
let
  pkgs = import nixpkgs { system = builtins.currentSystem; };
  inherit (pkgs)
    lib
    stdenv
    runCommand
    writeText
    ;
  source = runCommand "source" { } ''
    mkdir -p $out
    cat > $out/hello.c <<'END'
    #include <stdio.h>
    #include <zlib.h>
    int main(void) { printf("hello from zlib %s\n", zlibVersion()); return 0; }
    END
    cat > $out/Makefile <<'END'
    hello: hello.c
    	$(CC) -o hello hello.c -lz
    check:
    	./hello
    install:
    	mkdir -p $(out)/bin $(out)/sbin $(out)/include
    	cp hello $(out)/bin/
    	echo '#!/usr/bin/env bash' > $(out)/bin/script
    	echo 'echo a script' >> $(out)/bin/script
    	chmod +x $(out)/bin/script
    	cp hello.c $(out)/include/hello.h
    END
  '';
  hook = pkgs.makeSetupHook { name = "loud-hook"; } (
    writeText "loud-hook.sh" ''
      loudEnvHook() { loudSaw+=" ''${1##*/}"; }
      addEnvHooks "$targetOffset" loudEnvHook
      preBuildHooks+=(loudPreBuild)
      loudPreBuild() { echo "trace: hook of an array before preBuild is over"; }
    ''
  );
  library = stdenv.mkDerivation {
    name = "library-1";
    dontUnpack = true;
    outputs = [
      "out"
      "dev"
    ];
    propagatedBuildInputs = [ pkgs.zlib ];
    buildPhase = ''
      echo 'int answer(void) { return 42; }' > answer.c
      gcc -shared -fPIC -o libanswer.so.1 -Wl,-soname,libanswer.so.1 answer.c
    '';
    installPhase = ''
      mkdir -p $out/lib $out/include
      cp libanswer.so.1 $out/lib/
      ln -s libanswer.so.1 $out/lib/libanswer.so
      echo 'int answer(void);' > $out/include/answer.h
    '';
    setupHook = writeText "library-hook.sh" "export LIBRARY_HOOK=@dev@";
  };
  # As if it came in a wheel: no rpath, a loader that is not there.
  foreign = stdenv.mkDerivation {
    name = "foreign";
    dontUnpack = true;
    dontPatchELF = true;
    buildInputs = [ library ];
    NIX_DONT_SET_RPATH = 1;
    NIX_NO_SELF_RPATH = 1;
    installPhase = ''
      mkdir -p $out/bin
      printf '#include <stdio.h>\n#include <answer.h>\nint main(void) { printf("%%d\\n", answer()); return 0; }\n' > ask.c
      gcc -o $out/bin/ask ask.c -lanswer
      patchelf --set-interpreter /lib64/ld-linux-x86-64.so.2 --remove-rpath $out/bin/ask
    '';
  };
  patched =
    arguments:
    stdenv.mkDerivation (
      {
        name = "patched";
        dontUnpack = true;
        nativeBuildInputs = [ pkgs.autoPatchelfHook ];
        installPhase = "cp -r ${foreign} $out; chmod -R u+w $out";
      }
      // arguments
    );
  greeter = stdenv.mkDerivation (finalAttrs: {
    pname = "greeter";
    version = "1";
    greeting = "hello";
    dontUnpack = true;
    installPhase = "echo $greeting ${finalAttrs.version} > $out";
    passthru.of = finalAttrs.version;
    meta.mainProgram = "greet";
  });
in
{
  program = stdenv.mkDerivation {
    pname = "hello";
    version = "1";
    src = source;
    buildInputs = [ pkgs.zlib ];
    doCheck = true;
  };

  # A thread that is cancelled makes the C library load libgcc_s by name. The linker is told no rpath to that.
  threads = stdenv.mkDerivation {
    name = "threads";
    dontUnpack = true;
    env.NIX_DONT_SET_RPATH = "1";
    buildPhase = ''
      cat > threads.c <<'END'
      #include <pthread.h>
      #include <stdio.h>
      #include <unistd.h>
      static void *wait_for_ever(void *nothing) { for (;;) pause(); return nothing; }
      int main(void) {
        pthread_t thread;
        pthread_create(&thread, NULL, wait_for_ever, NULL);
        pthread_cancel(thread);
        pthread_join(thread, NULL);
        puts("cancelled");
        return 0;
      }
      END
      gcc -o threads threads.c -pthread
    '';
    installPhase = "./threads > $out";
  };

  compilerLibraries = runCommand "compiler-libraries" { } "ls ${stdenv.cc.cc.lib}/lib > $out";

  order = stdenv.mkDerivation {
    name = "order";
    src = source;
    nativeBuildInputs = [ hook ];
    buildInputs = [ library ];
    doCheck = true;
    doInstallCheck = true;
    prePhases = [ "firstPhase" ];
    preInstallPhases = [ "betweenPhase" ];
    postPhases = [ "lastPhase" ];
    firstPhase = "echo trace: firstPhase";
    betweenPhase = "echo trace: betweenPhase";
    lastPhase = "echo trace: lastPhase";
    preUnpack = "echo trace: preUnpack";
    postUnpack = "echo trace: postUnpack in $sourceRoot";
    prePatch = "echo trace: prePatch";
    postPatch = "echo trace: postPatch";
    preConfigure = "echo trace: preConfigure";
    preBuild = "echo trace: preBuild";
    buildPhase = "runHook preBuild; echo trace: buildPhase; runHook postBuild";
    postBuild = "echo trace: postBuild";
    checkPhase = "echo trace: checkPhase";
    installPhase = ''
      runHook preInstall
      mkdir $out
      echo "$loudSaw" > $out/saw
      echo "$LIBRARY_HOOK" > $out/library-hook
      runHook postInstall
    '';
    preFixup = "echo trace: preFixup";
    postFixup = "echo trace: postFixup";
    installCheckPhase = "echo trace: installCheckPhase";
  };
  onlyPhases = stdenv.mkDerivation {
    name = "only-phases";
    phases = [ "aPhase" "bPhase" ];
    aPhase = "echo a > $out";
    bPhase = "echo b >> $out";
  };
  environment = stdenv.mkDerivation {
    name = "environment";
    dontUnpack = true;
    env.FROM_ENV = "yes";
    list = [ "a" "b" ];
    aTrue = true;
    aFalse = false;
    aNull = null;
    installPhase = ''
      {
        echo "HOME=$HOME"
        echo "top=$NIX_BUILD_TOP"
        echo "tmp=$TMPDIR"
        echo "epoch=$SOURCE_DATE_EPOCH"
        echo "umask=$(umask)"
        echo "FROM_ENV=$FROM_ENV"
        echo "list=$list"
        echo "aTrue=$aTrue aFalse=$aFalse aNull=''${aNull-unset}"
        echo "outside=$(type -P python3 git curl perl unzip which ps || true)"
        echo "root=$(echo /*)"
        echo "sh=$(type -P sh)"
      } > $out
    '';
  };
  structured = stdenv.mkDerivation {
    name = "structured";
    __structuredAttrs = true;
    dontUnpack = true;
    env.VARIABLE = "exported";
    words = [ "with space" "other" ];
    installPhase = ''
      printf '%s|' "''${words[@]}" > $out
      bash -c 'echo $VARIABLE' >> $out
    '';
  };
  unset = stdenv.mkDerivation {
    name = "unset";
    dontUnpack = true;
    installPhase = "false | true; echo not reached > $out";
  };
  outputs = library.all;
  user = stdenv.mkDerivation {
    name = "user-1";
    dontUnpack = true;
    buildInputs = [ library ];
    installPhase = ''
      printf '#include <answer.h>\n#include <zlib.h>\nint main(void) { return answer() - 42; }\n' > use.c
      mkdir -p $out/bin
      gcc -o $out/bin/use use.c -lanswer
      $out/bin/use
    '';
  };
  patch = stdenv.mkDerivation {
    name = "patch";
    src = writeText "text" "one\n";
    unpackPhase = "mkdir a; cp $src a/text; sourceRoot=a";
    patches = [
      (writeText "p.patch" ''
        --- a/text
        +++ b/text
        @@ -1 +1 @@
        -one
        +two
      '')
    ];
    postPatch = "substituteInPlace text --replace-fail two three";
    installPhase = "cp text $out";
  };
  override1 = greeter.overrideAttrs (old: { greeting = old.greeting + " you"; });
  override2 = greeter.overrideAttrs (final: old: { version = "2"; });
  overrideTwice = (greeter.overrideAttrs { greeting = "first"; }).overrideAttrs (old: {
    greeting = old.greeting + " second";
  });
  inherit greeter;

  inherit foreign;
  autoPatched = patched { buildInputs = [ library ]; };
  autoPatchelfMissing = patched { };
  autoPatchelfIgnored = patched { autoPatchelfIgnoreMissingDeps = [ "libans*" ]; };

  environmentOfPython = pkgs.python3.withPackages (packages: [
    packages.pytest
    packages.numpy
  ]);
  editedSet =
    (pkgs.python3.override {
      packageOverrides = final: prev: {
        iniconfig = prev.iniconfig.overridePythonAttrs (old: {
          postInstall = "echo 'EDITED = True' >> $out/${final.python.sitePackages}/iniconfig/__init__.py";
        });
      };
    }).withPackages
      (packages: [ packages.pytest ]);
  pythonPackage = pkgs.python3Packages.buildPythonApplication {
    pname = "demo";
    version = "1.0";
    pyproject = true;
    src = runCommand "demo-source" { } ''
      mkdir -p $out/demo $out/tests
      cat > $out/pyproject.toml <<'END'
      [build-system]
      requires = ["hatchling"]
      build-backend = "hatchling.build"
      [project]
      name = "demo"
      version = "1.0"
      dependencies = ["packaging"]
      [project.scripts]
      demo = "demo:main"
      END
      printf 'import packaging\ndef main():\n    print("demo", packaging.__name__)\n' > $out/demo/__init__.py
      printf 'import demo\ndef test_main():\n    demo.main()\n' > $out/tests/test_demo.py
    '';
    build-system = [ pkgs.python3Packages.hatchling ];
    dependencies = [ pkgs.python3Packages.packaging ];
    nativeCheckInputs = [ pkgs.python3Packages.pytestCheckHook ];
    pythonImportsCheck = [ "demo" ];
  };
  notAPythonModule =
    (pkgs.python3.override { packageOverrides = _: _: { iniconfig = pkgs.jq; }; }).pkgs.iniconfig;

  image = pkgs.dockerTools.buildLayeredImage {
    name = "demo";
    tag = "1";
    contents = [ pkgs.jq ];
    config.Cmd = [ "/bin/jq" ];
  };
  shell = pkgs.mkShell {
    packages = [ greeter pkgs.jq ];
    inputsFrom = [ (stdenv.mkDerivation { name = "other"; buildInputs = [ pkgs.which ]; shellHook = "export OTHER=1"; }) ];
    VARIABLE = "set";
    shellHook = ''echo "the hook ran after OTHER=$OTHER"'';
  };
}
