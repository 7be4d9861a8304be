/**
  Turns the arguments of a Python package (those of nixpkgs' buildPythonPackage that people use) into arguments of the
  toolchain's mkDerivation, whose usual phases run.
  
  Beside those of mkDerivation:
    format                 "wheel": src is a wheel; "pyproject" (also "setuptools"): built by its back end; "other"
    dependencies, propagatedBuildInputs   run-time dependencies; the build itself sees only those in `added`
    build-system           Python packages to build it with, beside `buildPackages`
    configSettings         settings for its back end (PEP 517)
    doCheck, checkPhase, checkInputs, nativeCheckInputs   as in nixpkgs, run on the installed package
    pythonImportsCheck     modules that must be importable
    makeWrapperArgs        for wrappers around its Python programs; hooks may add to it, as in nixpkgs. The wrappers
                           put programs of propagatedBuildInputs on PATH
    and, for callers within Poetrix:
    build                  the build system in the plan; null: read from its pyproject.toml
    native                 the system libraries and tools that it needs, by their names in native-requirements.json
    buildPackages          the locked build requirements
    added                  run-time dependencies that are not in the lock
    finish                 shell code at the end of the installation
    subdirectory           the folder of the source that is built, or null
    hasWheel               whether the lock has a wheel that could be used instead
    tellVersion            whether to pass `version` to its back end, since the tree has no history to read it from
    programPath            a folder that comes first on PATH when its programs run
    checkPackages          Python packages for its checks
    runtimePackages        all its run-time dependencies; only the import check and the checks build them
*/
{ runtime, environments }:
arguments:
let
  inherit (builtins)
    concatStringsSep
    filter
    match
    removeAttrs
    toJSON
    ;
  inherit (runtime) python;
  inherit (import ../base/names.nix) storeName;

  given = name: arguments.${name} or [ ];

  fileName = arguments.fileName or arguments.src.name or (baseNameOf (toString arguments.src));
  format =
    if arguments.format or "pyproject" != "wheel" then
      arguments.format or "pyproject"
    else if match ".*[.]whl" fileName != null then
      "wheel"
    else
      "pyproject";
  isWheel = format == "wheel";
  isZip = match ".*[.]zip" fileName != null;
  isBuilt = format != "wheel" && format != "other";

  inherit (environments) isModule;
  tools = name: filter (input: input != null && !(isModule input)) (given name);
  inputModules = filter isModule (
    given "build-system"
    ++ given "nativeBuildInputs"
    ++ given "buildInputs"
    ++ given "added"
  );
  # Packages that the user names take precedence over locked build requirements.
  buildModules = environments.withCompanions (inputModules ++ given "buildPackages");
  environmentsOfBuilds = import ../environments/environment.nix runtime.ofBuildMachine;
  buildEnvironment = environmentsOfBuilds.link {
    name = "python${python.pythonVersion}-build-environment";
    packages = buildModules;
  };

  # The result must not refer to its build environment; the libraries of a package that the user named may stay.
  forgetBuilds =
    (if inputModules == [ ] then "" else "poetrixKeepLibraries=1 ")
    + concatStringsSep " " (
      [
        interpreter
        "${runtime.builders.built}/forget-builds.py"
        "\"$out\""
        builtins.storeDir
        buildEnvironment
      ]
      ++ map (package: package.out or package) buildModules
    )
    + "\n";

  rust =
    if isBuilt && arguments.build or null != null then
      import ./crates.nix { inherit runtime; } {
        inherit (arguments) pname version build;
        hasWheel = arguments.hasWheel or false;
      }
    else
      null;

  propagatedTools = tools "propagatedBuildInputs" ++ tools "dependencies";
  mentionsWrappers = text: builtins.length (builtins.split "makeWrapperArgs" text) > 1;
  isWrapped =
    !(arguments.dontWrapPythonPrograms or false)
    && (
      propagatedTools != [ ]
      || arguments ? makeWrapperArgs
      || builtins.any mentionsWrappers [
        (arguments.postInstall or "")
        (arguments.preFixup or "")
      ]
    );
  # Each `--prefix` goes in front of the ones before it, so that PATH has, in order: what the user says, propagated tools,
  # the environment's programs.
  wrapPrograms = ''
    if [[ "$(declare -p makeWrapperArgs 2>/dev/null)" == "declare -a"* ]]; then
      givenArguments=("''${makeWrapperArgs[@]}")
    else
      eval "givenArguments=(''${makeWrapperArgs-})"
    fi
    wrapperArguments=()
    for input in ${concatStringsSep " " (map (input: "${input.bin or input}") propagatedTools)}; do
      wrapperArguments=(--prefix PATH : "$input/bin" "''${wrapperArguments[@]}")
    done
    wrapperArguments+=("''${givenArguments[@]}")
    for program in "$out"/bin/*; do
      if [ ! -f "$program" ] || [ -L "$program" ]; then continue; fi
      firstLine=
      IFS= read -r firstLine <"$program" || true
      if [[ ''${#wrapperArguments[@]} -gt 0 && $firstLine == "#!"*/python* ]]; then
        ${interpreter} ${runtime.builders.wrapped}/set-program-name.py "$program"
        wrapProgram "$program" ${if programPath == null then "" else "--prefix PATH : \"${programPath}\""} "''${wrapperArguments[@]}"
        wrappedPrograms+=("$(dirname "$program")/.$(basename "$program")-wrapped")
      fi
    done
  '';
  programPath = arguments.programPath or null;
  setPath = ''
    ${interpreter} ${runtime.builders.programs}/set-path.py "${programPath}" "$out/bin" "''${wrappedPrograms[@]}"
  '';

  doCheck = arguments.doCheck or false;
  checkInputs = given "checkInputs" ++ given "nativeCheckInputs";
  checkEnvironment = environments.link {
    name = "python${python.pythonVersion}-check-environment";
    # As in nixpkgs, checks see the package's own dependencies, and the check inputs with theirs.
    packages = environments.withCompanions (
      environments.dependencyClosure (given "checkPackages" ++ given "runtimePackages" ++ filter isModule checkInputs)
    );
    ignoreCollisions = true;
  };
  # In a cross build, modules of the host system cannot be imported.
  importChecks = if runtime.toolchain.ofBuildMachine != null then [ ] else given "pythonImportsCheck";
  importEnvironment = environments.link {
    name = "python${python.pythonVersion}-import-environment";
    packages = environments.withCompanions (given "runtimePackages");
    ignoreCollisions = true;
  };

  # Arguments about sources have no effect on a wheel, which is not unpacked.
  ofSources = filter (name: arguments ? ${name}) [
    "patches"
    "prePatch"
    "patchPhase"
    "postPatch"
    "preConfigure"
    "postConfigure"
    "preBuild"
    "buildPhase"
    "postBuild"
    "cargoDeps"
  ];
  said = filter (name: arguments.${name} != [ ] && arguments.${name} != "" && arguments.${name} != null) ofSources;
  warned =
    if isWheel && said != [ ] then
      import ../base/warn-once.nix ''
        warning: overrides: ${arguments.pname} is a wheel, which has no sources: ${concatStringsSep ", " said} have no effect.
        hint: to build it from its sdist set source = "sdist" under [tool.poetrix.packages.${arguments.pname}] in pyproject.toml${import ../plan/relock.nix runtime.plan}''
    else
      derivation: derivation;

  # mkDerivation does not get the arguments that are used up here; the user's phases and hooks stay.
  passed = removeAttrs arguments ((if isWheel then ofSources else [ ]) ++ [
    "added"
    "build"
    "build-system"
    "buildPackages"
    "checkInputs"
    "checkPackages"
    "checkPhase"
    "dependencies"
    "disabled"
    "doCheck"
    "fileName"
    "finish"
    "format"
    "hasWheel"
    "native"
    "nativeCheckInputs"
    "optional-dependencies"
    "programPath"
    "propagatedBuildInputs"
    "pyproject"
    "pythonImportsCheck"
    "runtimePackages"
    "subdirectory"
    "tellVersion"
    "configSettings"
  ]);

  # Most back ends that read their version from Git accept it in a variable; tell_version.py handles those that read a file.
  tellVersion = isBuilt && arguments.tellVersion or false;
  versionVariables = builtins.listToAttrs (
    map (name: {
      inherit name;
      value = arguments.version;
    }) (
      filter isFree (
        builtins.catAttrs "variable" (
          builtins.attrValues (builtins.fromJSON (builtins.readFile ./version-tools.json))
        )
      )
    )
  );
  isFree = name: !(arguments ? ${name} || arguments.env or { } ? ${name});

  # Without the entries of single packages, so that a new entry for one of them rebuilds no other.
  nativeTable = builtins.toFile "native-requirements.json" (
    toJSON (removeAttrs (builtins.fromJSON (builtins.readFile ./native-requirements.json)) [ "packages" ])
  );

  interpreter = concatStringsSep " " ([ runtime.buildPython.interpreter ] ++ runtime.pythonFlags);

  when = condition: attributes: if condition then attributes else { };
  default = name: value: when (!(arguments ? ${name})) { ${name} = value; };
in
warned (passed
// runtime.identity
// default "name" (storeName "python${python.pythonVersion}-${arguments.pname}-${arguments.version}")
// when isWheel (
  default "unpackPhase" ''
    runHook preUnpack
    mkdir dist
    cp "$src" "dist/$wheelName"
    sourceRoot=.
    runHook postUnpack
  ''
)
// when (format != "wheel" && isZip) (
  default "unpackPhase" ''
    runHook preUnpack
    ${runtime.buildPython.interpreter} -m zipfile -e "$src" .
    sourceRoot=$(echo */)
    runHook postUnpack
  ''
)
// when (arguments.subdirectory or null != null) {
  poetrixSubdirectory = arguments.subdirectory;
  postUnpack = "sourceRoot=$sourceRoot/$poetrixSubdirectory\n" + arguments.postUnpack or "";
}
// default "configurePhase" ''
  runHook preConfigure
  runHook postConfigure
''
// default "buildPhase" (
  if isBuilt then
    (if rust == null then "" else rust.prepare)
    + ''
      runHook preBuild
      ${interpreter} ${runtime.builders.source}/build-wheel.py
      runHook postBuild
    ''
  else
    ''
      runHook preBuild
      runHook postBuild
    ''
)
// default "installPhase" (
  if format == "other" then
    ''
      runHook preInstall
      runHook postInstall
    ''
  else
    ''
      runHook preInstall
      strip=
      if [ -z "''${dontStrip-}" ]; then strip=$(command -v "''${STRIP:-strip}" || true); fi
      for wheel in dist/*.whl; do
        ${interpreter} ${runtime.builders.wheel}/install-wheel.pyc "$wheel" "''${wheel##*/}" "$out" $strip
      done
      ${arguments.finish or ""}
      ${
        if doCheck then
          ''
            export PATH=${checkEnvironment}/bin:$PATH
            export PYTHONPATH=$out/${python.sitePackages}:${checkEnvironment}/${python.sitePackages}''${PYTHONPATH:+:$PYTHONPATH}
          ''
        else
          # `.overrideAttrs` can ask for checks as well.
          ''
            if [ -n "''${doInstallCheck-}" ]; then export PYTHONPATH=$out/${python.sitePackages}''${PYTHONPATH:+:$PYTHONPATH}; fi
          ''
      }
      runHook postInstall
      ${if arguments ? postInstall then arguments.finish or "" else ""}
    ''
)
// when (arguments ? checkPhase) { installCheckPhase = arguments.checkPhase; }
// when (isWrapped || programPath != null || importChecks != [ ]) {
  postFixup =
    "wrappedPrograms=()\n"
    + (if isWrapped then wrapPrograms else "")
    + (if programPath != null then setPath else "")
    + (arguments.postFixup or "")
    + (
      if importChecks == [ ] then
        ""
      else
        ''

          PYTHONPATH=$out/${python.sitePackages}:${importEnvironment}/${python.sitePackages} \
            ${python.interpreter} -B -s -c 'import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]' ${concatStringsSep " " importChecks}
        ''
    );
}
// when (format != "other") {
  # Last of all phases: patching, stripping and wrapping change files, whose hashes RECORD must have.
  preDistPhases = toString (given "preDistPhases") + " poetrixRecordPhase";
  poetrixRecordPhase =
    (if isBuilt then forgetBuilds else "") + "${interpreter} ${runtime.builders.record}/write-record.py \"$out\"";
}
# A wheel is installed as published: its libraries are stripped already, and its scripts begin with our Python. Hooks that
# work on sources are switched off.
// when isWheel (
  default "dontStrip" true
  // default "dontPatchShebangs" true
  // default "dontPatch" true
  // default "dontCargoSetupPostUnpack" true
  // { wheelName = fileName; }
)
// when tellVersion versionVariables
// when (runtime.toolchain.ofBuildMachine != null) {
  poetrixPython = python.interpreter;
  poetrixMachine = runtime.toolchain.system;
  depsBuildBuild = given "depsBuildBuild" ++ (if isBuilt then runtime.toolchain.compilersOfBuildMachine else [ ]);
}
// when isBuilt {
  poetrixBuild = toJSON {
    name = arguments.pname;
    inherit (arguments) version;
    build = arguments.build or null;
    python = "${buildEnvironment}/bin/python";
    hooks = runtime.hooksPath;
    inherit tellVersion;
    hasWheel = arguments.hasWheel or false;
    configSettings = arguments.configSettings or { };
    native = given "native";
    requirements = nativeTable;
    ofMachine = !runtime.toolchain.hasNativeLibraries;
  };
}
// when (rust != null) (
  rust.variables // { passAsFile = given "passAsFile" ++ [ "poetrixCrates" ]; }
)
// {
  doCheck = false;
  doInstallCheck = doCheck;
  nativeBuildInputs =
    (if isBuilt then [ buildEnvironment ] else [ ])
    ++ (if rust != null then rust.inputs else [ ])
    ++ (if isWrapped then runtime.toolchain.wrapTools else [ ])
    ++ tools "nativeBuildInputs"
    ++ (if doCheck then tools "checkInputs" ++ tools "nativeCheckInputs" else [ ]);
  buildInputs = tools "buildInputs" ++ propagatedTools;
  # So that `old.propagatedBuildInputs` exists in overrideAttrs.
  propagatedBuildInputs = [ ];
  PYTHONHASHSEED = "0";
  # The builders read environment variables.
  __structuredAttrs = false;
  SOURCE_DATE_EPOCH = arguments.SOURCE_DATE_EPOCH or "315532800";
})
