# runCommand, writeText and their kin, symlinkJoin, linkFarm.
{
  lib,
  stdenv,
  stdenvNoCC,
  runtimeShell,
}:
rec {
  runCommand = name: env: runCommandWith {
    stdenv = stdenvNoCC;
    runLocal = false;
    inherit name;
    derivationArgs = env;
  };
  runCommandLocal = name: env: runCommandWith {
    stdenv = stdenvNoCC;
    runLocal = true;
    inherit name;
    derivationArgs = env;
  };
  runCommandCC = name: env: runCommandWith {
    inherit stdenv name;
    runLocal = false;
    derivationArgs = env;
  };
  runCommandWith =
    {
      stdenv ? stdenvNoCC,
      runLocal ? false,
      derivationArgs ? { },
      name,
    }:
    buildCommand:
    stdenv.mkDerivation (
      {
        enableParallelBuilding = true;
        inherit buildCommand name;
        passAsFile = [ "buildCommand" ] ++ (derivationArgs.passAsFile or [ ]);
      }
      // lib.optionalAttrs (!derivationArgs ? meta) {
        pos =
          let
            names = builtins.attrNames derivationArgs;
          in
          if names == [ ] then null else builtins.unsafeGetAttrPos (builtins.head names) derivationArgs;
      }
      // lib.optionalAttrs runLocal {
        preferLocalBuild = true;
        allowSubstitutes = false;
      }
      // removeAttrs derivationArgs [ "passAsFile" ]
    );

  writeTextFile =
    {
      name,
      text,
      executable ? false,
      destination ? "",
      checkPhase ? "",
      meta ? { },
      passthru ? { },
      allowSubstitutes ? false,
      preferLocalBuild ? true,
      derivationArgs ? { },
    }:
    let
      matches = builtins.match "/bin/([^/]+)" destination;
    in
    runCommand name
      (
        {
          inherit
            text
            executable
            checkPhase
            allowSubstitutes
            preferLocalBuild
            ;
          passAsFile = [ "text" ] ++ derivationArgs.passAsFile or [ ];
          meta =
            lib.optionalAttrs (executable && matches != null) { mainProgram = lib.head matches; }
            // meta
            // derivationArgs.meta or { };
          passthru = passthru // derivationArgs.passthru or { };
        }
        // removeAttrs derivationArgs [
          "passAsFile"
          "meta"
          "passthru"
        ]
      )
      ''
        target=$out${lib.escapeShellArg destination}
        mkdir -p "$(dirname "$target")"
        if [ -e "$textPath" ]; then
          mv "$textPath" "$target"
        else
          echo -n "$text" > "$target"
        fi
        if [ -n "$executable" ]; then
          chmod +x "$target"
        fi
        eval "$checkPhase"
      '';
  writeText = name: text: writeTextFile { inherit name text; };
  writeTextDir =
    path: text:
    writeTextFile {
      inherit text;
      name = baseNameOf path;
      destination = "/${path}";
    };
  writeScript =
    name: text:
    writeTextFile {
      inherit name text;
      executable = true;
    };
  writeScriptBin =
    name: text:
    writeTextFile {
      inherit name text;
      executable = true;
      destination = "/bin/${name}";
    };
  writeShellScript =
    name: text:
    writeTextFile {
      inherit name;
      executable = true;
      text = ''
        #!${runtimeShell}
        ${text}
      '';
      checkPhase = ''
        ${stdenv.shell} -n "$target"
      '';
    };
  writeShellScriptBin =
    name: text:
    writeTextFile {
      inherit name;
      executable = true;
      destination = "/bin/${name}";
      text = ''
        #!${runtimeShell}
        ${text}
      '';
      checkPhase = ''
        ${stdenv.shell} -n "$target"
      '';
      meta.mainProgram = name;
    };
  writeShellApplication =
    {
      name,
      text,
      runtimeInputs ? [ ],
      runtimeEnv ? null,
      meta ? { },
      passthru ? { },
      checkPhase ? null,
      excludeShellChecks ? [ ],
      extraShellCheckFlags ? [ ],
      bashOptions ? [
        "errexit"
        "nounset"
        "pipefail"
      ],
      derivationArgs ? { },
      inheritPath ? true,
    }:
    writeTextFile {
      inherit name meta passthru derivationArgs;
      executable = true;
      destination = "/bin/${name}";
      text =
        "#!${runtimeShell}\n${lib.concatMapStringsSep "\n" (option: "set -o ${option}") bashOptions}\n"
        + lib.optionalString (runtimeEnv != null) (
          lib.concatStrings (lib.mapAttrsToList (n: v: "${lib.toShellVar n v}\nexport ${n}\n") runtimeEnv)
        )
        + lib.optionalString (runtimeInputs != [ ]) ''

          export PATH="${lib.makeBinPath runtimeInputs}${lib.optionalString inheritPath ":$PATH"}"
        ''
        + "\n${text}\n";
      checkPhase =
        if checkPhase != null then
          checkPhase
        else
          ''
            runHook preCheck
            ${stdenv.shell} -n -O extglob "$target"
            runHook postCheck
          '';
    };
  concatTextFile =
    {
      name,
      files,
      executable ? false,
      destination ? "",
      checkPhase ? "",
      meta ? { },
      passthru ? { },
    }:
    runCommandLocal name { inherit files executable checkPhase meta passthru destination; } ''
      file=$out$destination
      mkdir -p "$(dirname "$file")"
      cat $files > "$file"
      if [ -n "$executable" ]; then chmod +x "$file"; fi
      eval "$checkPhase"
    '';
  concatText = name: files: concatTextFile { inherit name files; };

  symlinkJoin =
    args_@{
      name ? "${args_.pname}-${args_.version}",
      paths,
      stripPrefix ? "",
      preferLocalBuild ? true,
      allowSubstitutes ? false,
      postBuild ? "",
      ...
    }:
    let
      args =
        removeAttrs args_ [
          "name"
          "postBuild"
          "stripPrefix"
        ]
        // {
          inherit preferLocalBuild allowSubstitutes;
          paths = map (path: "${path}${stripPrefix}") paths;
          passAsFile = [ "paths" ];
        };
    in
    runCommand name args ''
      mkdir -p $out
      # As lndir does: folders are made, files are linked, what is there already stays.
      linkTree() {
        local entry name
        for entry in "$1"/* "$1"/.[!.]*; do
          name="''${entry##*/}"
          if [ -d "$entry" ] && [ ! -L "$entry" ]; then
            mkdir -p "$2/$name"
            linkTree "$entry" "$2/$name"
          elif [ ! -e "$2/$name" ] && [ ! -L "$2/$name" ]; then
            if [ -L "$entry" ] && [[ $(readlink "$entry") != /* ]]; then
              ln -s "$(realpath -s "$1/$(readlink "$entry")")" "$2/$name" 2>/dev/null || ln -s "$entry" "$2/$name"
            else
              ln -s "$entry" "$2/$name"
            fi
          fi
        done
      }
      for i in $(cat $pathsPath); do
        linkTree "$i" "$out"
      done
      ${postBuild}
    '';

  linkFarm =
    name: entries:
    let
      entries' =
        if builtins.isAttrs entries then
          entries
        else
          builtins.listToAttrs (map (entry: lib.nameValuePair entry.name entry.path) entries);
    in
    runCommand name
      {
        preferLocalBuild = true;
        allowSubstitutes = false;
        passthru.entries = entries';
      }
      ''
        mkdir -p $out
        cd $out
        ${lib.concatStrings (
          lib.mapAttrsToList (link: path: ''
            mkdir -p "$(dirname ${lib.escapeShellArg "${link}"})"
            ln -s ${lib.escapeShellArg "${path}"} ${lib.escapeShellArg "${link}"}
          '') entries'
        )}
      '';
  linkFarmFromDrvs = name: drvs: linkFarm name (map (drv: { inherit (drv) name; path = drv; }) drvs);

  makeSetupHook =
    {
      name ? lib.warn "calling makeSetupHook without passing a name is deprecated." "hook",
      propagatedBuildInputs ? [ ],
      propagatedNativeBuildInputs ? [ ],
      depsTargetTargetPropagated ? [ ],
      meta ? { },
      passthru ? { },
      substitutions ? { },
    }:
    script:
    runCommand name
      (
        substitutions
        // {
          inherit meta depsTargetTargetPropagated propagatedBuildInputs propagatedNativeBuildInputs;
          strictDeps = true;
          passthru = passthru // lib.optionalAttrs (substitutions ? passthru) { };
        }
      )
      ''
        mkdir -p $out/nix-support
        cp ${script} $out/nix-support/setup-hook
        recordPropagatedDependencies
        ${lib.optionalString (substitutions != { }) "substituteAll ${script} $out/nix-support/setup-hook"}
      '';

  copyPathToStore = builtins.path;
  copyPathsToStore = builtins.map copyPathToStore;
  emptyFile = runCommandLocal "empty-file" { } "touch $out";
  emptyDirectory = runCommandLocal "empty-directory" { } "mkdir $out";
  writeReferencesToFile = path: runCommand "runtime-deps" { exportReferencesGraph = [ "graph" path ]; } ''
    touch $out
    while read path; do
      echo $path >> $out
      read dummy
      read nrRefs
      for ((i = 0; i < nrRefs; i++)); do read ref; done
    done < graph
  '';
  writeClosure =
    paths:
    runCommand "runtime-deps" { exportReferencesGraph = lib.concatLists (lib.imap0 (i: path: [ "graph-${toString i}" path ]) paths); } ''
      for graph in graph-*; do
        while read path; do
          echo $path
          read dummy
          read nrRefs
          for ((i = 0; i < nrRefs; i++)); do read ref; done
        done < $graph
      done | sort -u > $out
    '';
  substituteAll = args: stdenvNoCC.mkDerivation ({
    name = baseNameOf (toString args.src);
    builder = builtins.toFile "substitute-all.sh" ''
      target=$out
      if [ -n "''${dir-}" ]; then target=$out/$dir/$name; mkdir -p $out/$dir; fi
      substituteAll $src $target
      if [ -n "''${isExecutable-}" ]; then chmod +x $target; fi
      eval "''${postInstall-}"
    '';
    preferLocalBuild = true;
    allowSubstitutes = false;
  } // args);
  replaceVars =
    src: replacements:
    let
      tests = lib.concatStrings (
        lib.mapAttrsToList (name: value: if value == null then "" else " --subst-var-by ${lib.escapeShellArg name} ${lib.escapeShellArg value}") replacements
      );
    in
    runCommandLocal (baseNameOf (toString src)) { } "substitute ${src} $out${tests}";
}
