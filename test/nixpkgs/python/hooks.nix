# The setup hooks of Python packages: build, install, checks, wrappers.
{ lib, python, pkgs }:
final: prev:
let
  makePythonHook =
    { name, propagatedBuildInputs ? [ ], substitutions ? { } }:
    script:
    lib.makeOverridable (
      _:
      (pkgs.makeSetupHook {
        inherit name propagatedBuildInputs;
        substitutions = {
          pythonInterpreter = python.interpreter;
          pythonSitePackages = python.sitePackages;
          python = python.interpreter;
          pythonHost = "${python}";
          inherit (python) executable sitePackages;
        } // substitutions;
      } script)
      // { provides.setupHook = true; }
    ) { };
  hook = name: inputs: makePythonHook { inherit name; propagatedBuildInputs = inputs; } (./hooks + "/${name}.sh");
in
{
  inherit makePythonHook;
  pypaBuildHook = hook "pypa-build-hook" [ final.build final.wheel ];
  pypaInstallHook = hook "pypa-install-hook" [ final.installer ];
  setuptoolsBuildHook = hook "setuptools-build-hook" [ final.setuptools final.wheel ];
  wheelUnpackHook = hook "wheel-unpack-hook" [ final.wheel ];
  pipInstallHook = hook "pip-install-hook" [ final.pip ];
  pytestCheckHook = hook "pytest-check-hook" [ final.pytest ];
  unittestCheckHook = hook "unittest-check-hook" [ ];
  pythonImportsCheckHook = hook "python-imports-check-hook" [ ];
  pythonNamespacesHook = hook "python-namespaces-hook" [ ];
  pythonOutputDistHook = hook "python-output-dist-hook" [ ];
  pythonCatchConflictsHook = hook "python-catch-conflicts-hook" [ ];
  pythonRemoveBinBytecodeHook = hook "python-remove-bin-bytecode-hook" [ ];
  pythonRemoveTestsDirHook = hook "python-remove-tests-dir-hook" [ ];
  pythonRuntimeDepsCheckHook = hook "python-runtime-deps-check-hook" [ final.packaging ];
  pythonRelaxDepsHook = hook "python-relax-deps-hook" [ final.wheel ];
  ensureNewerSourcesForZipFilesHook = hook "ensure-newer-sources-hook" [ ];
  wrapPython = makePythonHook {
    name = "wrap-python-hook";
    propagatedBuildInputs = [ pkgs.makeWrapper ];
  } ./hooks/wrap-python-hook.sh;
}
