/**
  The project's own package. Its wheel is built by its back end with the locked requirements; its scripts run in an
  environment of their own, which holds it and what it needs at run time.
*/
{ toolchain }:
project:
{
  /** null: the project's folder, without the files that cannot end up in a wheel. */
  src,
  /** The caller's other arguments, passed on to `mkDerivation`. */
  arguments,
}:
let
  inherit (builtins)
    attrNames
    concatStringsSep
    elem
    filter
    foldl'
    hasAttr
    head
    isFunction
    ;
  inherit (project) environments plan python runtime;
  inherit (import ../base/names.nix) normalize storeName;
  inherit (environments) isModule;
  pythonDerivation = import ../packages/python-derivation.nix { inherit runtime environments; };

  name = normalize plan.project.name;
  scripts = attrNames project.scripts;
  out = builtins.placeholder "out";

  inherit (project) pyProject;
  metadata = (pyProject.tool.poetry or { }) // (pyProject.project or { });

  inherit (project) projectDir;
  isDerivation = builtins.isAttrs projectDir && projectDir.type or null == "derivation";
  chosenSource =
    if src != null then
      src
    else if isDerivation then
      projectDir
    else
      import ../sources/application-source.nix {
        inherit projectDir;
        inherit (project) pyproject;
        backEnd = plan.project.build.backend or null;
        # The caller's phases, hooks and patches may read any file: then nothing is left out.
        isPlain = removeAttrs arguments [ "meta" "name" "passthru" "pname" "version" ] == { };
      };

  notPackaged = throw ''
    ${plan.project.name} has package-mode = false in pyproject.toml: there is no package to build.
    hint: mkPoetryEnv builds the environment of its dependencies'';

  wanted = import ../packages/native-requirements.nix {
    inherit toolchain;
    package = plan.project // {
      inherit name;
      version = if project.version == null then "" else project.version;
    };
  };
  withWanted = given: inputs: given ++ filter (input: !(elem input given)) inputs;

  itself = {
    canonicalName = name;
    addedDependencies = [ ];
    hasOwnEnvironment = true;
    outPath = out;
  };

  make =
    changes: given:
    let
      pname = given.pname or name;
      version = given.version or (if project.version == null then "0" else project.announcedVersion);
      checkInputs = given.checkInputs or [ ] ++ given.nativeCheckInputs or [ ];
      complete = given // {
        inherit pname version;
        src = chosenSource;
        name = given.name or (storeName "${pname}-${version}");
        fileName = "source";
        format = "pyproject";
        inherit (plan.project) build;
        native = wanted.names;
        configSettings = wanted.configSettings // given.configSettings or { };
        buildInputs = withWanted (given.buildInputs or [ ]) wanted.buildInputs;
        nativeBuildInputs = withWanted (given.nativeBuildInputs or [ ]) wanted.nativeBuildInputs;
        # Ignored by back ends that do not take the version from Git.
        tellVersion = true;
        buildPackages = project.main.buildRequirementsOfProject;
        added = given.propagatedBuildInputs or [ ] ++ given.dependencies or [ ];
        runtimePackages = project.main.selection;
        checkPackages = project.withChecks.selection;
        # Without a check phase or a check hook there is nothing to run: the packages for checks are then not built.
        doCheck =
          given.doCheck or (given ? checkPhase || given ? installCheckPhase || filter (input: !(isModule input)) checkInputs != [ ]);
        poetrixEnvironment = environments.specification {
          packages = environments.withCompanions (project.main.linked ++ added ++ [ itself ]);
        };
        programPath = "$out/${environments.ownEnvironment}/bin";
        passAsFile = given.passAsFile or [ ] ++ [ "poetrixEnvironment" ];
        finish = ''
          rm -rf "$out/${environments.ownEnvironment}"
          poetrixEnvironmentOut=$out/${environments.ownEnvironment} ${environments.command}
          for script in "$out"/bin/* "$out"/bin/.[!.]*; do
            inside=$out/${environments.ownEnvironment}/bin/''${script##*/}
            if [ -f "$script" ] && [ -f "$inside" ] && [ ! -L "$inside" ]; then cp "$inside" "$script"; fi
          done
          mkdir -p "$out/nix-support"
          echo ${concatStringsSep " " (map (package: "${package.out or package}") propagated)} >"$out/nix-support/propagated-build-inputs"
          export PATH=$out/${environments.ownEnvironment}/bin:$PATH
        '';
        passthru = {
          python = project.pythonWith project.main;
          canonicalName = name;
          # Used where another project's environment holds this application: what it needs beyond that project's lock.
          addedDependencies = project.main.selection ++ added;
          hasOwnEnvironment = true;
          pythonModule = python;
          requiredPythonModules = project.main.selection;
          dependencies = project.main.selection;
          optional-dependencies = project.optionalDependencies;
          # `pkgs`: the lock's packages.
          pkgs = project.main.all;
        } // given.passthru or { };
        meta =
          (if metadata ? description then { inherit (metadata) description; } else { })
          // (if metadata ? homepage then { inherit (metadata) homepage; } else { })
          // {
            mainProgram = if hasAttr name project.scripts || scripts == [ ] then name else head scripts;
          }
          // given.meta or { };
      };
      # For builds of nixpkgs' that use the application as a library.
      propagated = environments.withCompanions (project.main.linked ++ added);
      added = filter isModule (
        given.propagatedBuildInputs or [ ] ++ given.dependencies or [ ]
      );
      built = foldl' (derivation: change: derivation.overrideAttrs change) (
        toolchain.mkDerivation (pythonDerivation complete)
      ) changes;
      application = built // {
        # `mkShell { inputsFrom = [ application ]; }` then has the development environment first on its PATH.
        nativeBuildInputs = [ developmentEnvironment ] ++ built.nativeBuildInputs or [ ];
        dependencyEnv = dependencyEnvironment { app = application; };
        dist = distribution built;
        tests = import ./tests.nix { inherit toolchain; } project { inherit application; } // given.passthru.tests or { };
        sbom = import ./sbom.nix { inherit toolchain; } {
          inherit project;
          environment = "${application}/${environments.ownEnvironment}";
        };
        # To be put into the `overrides` of a project that depends on this one.
        overlay = final: prev: { ${name} = application; };
        passthru = built.passthru or { } // {
          inherit (application)
            dependencyEnv
            dist
            overlay
            sbom
            tests
            ;
        };
        overridePythonAttrs =
          change: make changes (given // (if isFunction change then change complete else change));
        overrideAttrs = change: make (changes ++ [ change ]) given;
        override = more: make changes (given // (if isFunction more then more given else more));
      };
    in
    application;

  # The wheel and the sdist to publish, built by the back end from the whole project folder.
  distribution =
    built:
    built.overrideAttrs (old: {
      name = storeName "${old.pname}-${old.version}-dist";
      src = if src == null && !isDerivation then toolchain.cleanSource projectDir else chosenSource;
      poetrixSdist = true;
      installPhase = ''
        runHook preInstall
        mkdir "$out"
        cp dist/* "$out"
        runHook postInstall
      '';
      preInstall = "";
      postInstall = "";
      preFixup = "";
      postFixup = "";
      dontFixup = true;
      doInstallCheck = false;
      preDistPhases = "";
    }
    // (if old ? outputs then { outputs = [ "out" ]; } else { }));

  developmentEnvironment = import ../shells/project-environment.nix { inherit toolchain; } project {
    develop = true;
  };

  dependencyEnvironment =
    {
      app,
      extraLibs ? [ ],
      ...
    }@options:
    let
      environment = import ../shells/project-environment.nix { inherit toolchain; } project (
        removeAttrs options [ "app" "extraLibs" ] // {
          packageSet = project.main;
          withScripts = false;
          more = [ app ] ++ extraLibs;
        }
      );
    in
    environment
    // {
      override =
        changes:
        dependencyEnvironment (options // (if isFunction changes then changes (options // { inherit extraLibs; }) else changes));
    };
in
if plan.project.packageMode then make [ ] arguments else notPackaged
