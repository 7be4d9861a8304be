# buildPythonPackage and buildPythonApplication (nixpkgs' mk-python-derivation.nix): which hooks, in which order, and which
# of the arguments reach the derivation under which name.
{
  lib,
  config,
  python,
  toPythonModule,
  namePrefix,
  unzip,
  wrapPython,
  ensureNewerSourcesForZipFilesHook,
  pypaBuildHook,
  pypaInstallHook,
  pythonCatchConflictsHook,
  pythonImportsCheckHook,
  pythonNamespacesHook,
  pythonOutputDistHook,
  pythonRelaxDepsHook,
  pythonRemoveBinBytecodeHook,
  pythonRemoveTestsDirHook,
  pythonRuntimeDepsCheckHook,
  setuptoolsBuildHook,
  wheelUnpackHook,
}:
let
  isPythonModule = drv: drv ? pythonModule && !builtins.isBool drv.pythonModule;
  # What the build tools are made of cannot be built with them.
  isBootstrap = lib.flip builtins.elem [
    "flit-core"
    "installer"
    "build"
    "packaging"
    "pyproject-hooks"
    "wheel"
    "setuptools"
  ];
in
{
  name ? "${attrs.pname}-${attrs.version}",
  nativeBuildInputs ? [ ],
  buildInputs ? [ ],
  checkInputs ? [ ],
  nativeCheckInputs ? [ ],
  propagatedBuildInputs ? [ ],
  dependencies ? [ ],
  optional-dependencies ? { },
  build-system ? [ ],
  pythonPath ? [ ],
  strictDeps ? true,
  outputs ? [ "out" ],
  disabled ? false,
  catchConflicts ? true,
  makeWrapperArgs ? [ ],
  dontWrapPythonPrograms ? false,
  dontUsePipInstall ? false,
  permitUserSite ? false,
  removeBinBytecode ? true,
  pyproject ? null,
  format ? null,
  meta ? { },
  passthru ? { },
  doCheck ? config.doCheckByDefault or true,
  disabledTestPaths ? [ ],
  stdenv ? python.stdenv,
  ...
}@attrs:
let
  self = stdenv.mkDerivation (
    finalAttrs:
    let
      format' =
        assert (pyproject != null) -> (format == null);
        if pyproject != null then
          if pyproject then "pyproject" else "other"
        else if format != null then
          format
        else
          "setuptools";
      withDistOutput = builtins.elem format' [
        "pyproject"
        "setuptools"
        "wheel"
      ];
      matching =
        attribute:
        map (
          drv:
          if isPythonModule drv && drv.pythonModule != python then
            throw ''
              Python version mismatch in '${namePrefix}${name}':

              The Python derivation '${namePrefix}${name}' depends on a Python derivation
              named '${drv.name}', but the two derivations use different versions
              of Python (${attribute}).
            ''
          else
            drv
        );
    in
    removeAttrs attrs [
      "disabled"
      "checkPhase"
      "checkInputs"
      "nativeCheckInputs"
      "doCheck"
      "doInstallCheck"
      "dontWrapPythonPrograms"
      "catchConflicts"
      "pyproject"
      "format"
      "disabledTestPaths"
      "disabledTests"
      "pytestFlags"
      "pytestFlagsArray"
      "unittestFlags"
      "unittestFlagsArray"
      "outputs"
      "stdenv"
      "dependencies"
      "optional-dependencies"
      "build-system"
    ]
    // {
      name = namePrefix + name;
      nativeBuildInputs =
        [
          python
          wrapPython
          ensureNewerSourcesForZipFilesHook
          pythonRemoveTestsDirHook
        ]
        ++ lib.optionals (catchConflicts && !isBootstrap (attrs.pname or null)) [ pythonCatchConflictsHook ]
        ++ lib.optionals (attrs ? pythonRelaxDeps || attrs ? pythonRemoveDeps) [ pythonRelaxDepsHook ]
        ++ lib.optionals removeBinBytecode [ pythonRemoveBinBytecodeHook ]
        ++ lib.optionals (lib.hasSuffix "zip" (attrs.src.name or "")) [ unzip ]
        ++ lib.optionals (format' == "setuptools") [ setuptoolsBuildHook ]
        ++ lib.optionals (format' == "pyproject") [
          pypaBuildHook
          pythonRuntimeDepsCheckHook
        ]
        ++ lib.optionals (format' == "wheel") [ wheelUnpackHook ]
        ++ lib.optionals (format' == "egg") (throw "format = \"egg\": not in this stand-in")
        ++ lib.optionals (format' != "other") [ pypaInstallHook ]
        ++ [
          pythonImportsCheckHook
          pythonNamespacesHook
        ]
        ++ lib.optionals withDistOutput [ pythonOutputDistHook ]
        ++ nativeBuildInputs
        ++ build-system;
      buildInputs = matching "buildInputs" (buildInputs ++ pythonPath);
      propagatedBuildInputs = matching "propagatedBuildInputs" (propagatedBuildInputs ++ dependencies ++ [ python ]);
      inherit strictDeps;
      LANG = "C.UTF-8";
      doCheck = false;
      doInstallCheck = attrs.doCheck or true;
      nativeInstallCheckInputs = nativeCheckInputs;
      installCheckInputs = checkInputs;
      postFixup = lib.optionalString (!dontWrapPythonPrograms) "wrapPythonPrograms\n" + attrs.postFixup or "";
      outputs = outputs ++ lib.optional withDistOutput "dist";
      passthru =
        {
          inherit disabled pyproject;
          updateScript = throw "updateScript: not in this stand-in";
        }
        // lib.optionalAttrs (dependencies != [ ]) { inherit dependencies; }
        // lib.optionalAttrs (optional-dependencies != { }) { inherit optional-dependencies; }
        // lib.optionalAttrs (build-system != [ ]) { inherit build-system; }
        // attrs.passthru or { };
      meta = {
        platforms = python.meta.platforms;
        isBuildPythonPackage = python.meta.platforms;
      } // meta;
    }
    // lib.optionalAttrs (attrs ? checkPhase) { installCheckPhase = attrs.checkPhase; }
    // lib.optionalAttrs (attrs.doCheck or true) (
      lib.optionalAttrs (disabledTestPaths != [ ]) { inherit disabledTestPaths; }
      // builtins.intersectAttrs {
        disabledTests = null;
        pytestFlags = null;
        pytestFlagsArray = null;
        unittestFlags = null;
        unittestFlagsArray = null;
      } attrs
    )
  );
in
lib.extendDerivation (
  self.disabled
  -> throw "${lib.removePrefix namePrefix self.name} not supported for interpreter ${python.executable}"
) { } (toPythonModule self)
