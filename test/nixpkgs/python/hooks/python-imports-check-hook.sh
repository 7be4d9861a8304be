echo "Sourcing python-imports-check-hook.sh"
pythonImportsCheckPhase() {
  echo "Executing pythonImportsCheckPhase"
  if [ -n "${pythonImportsCheck[*]-}" ]; then
    echo "Check whether the following modules can be imported: ${pythonImportsCheck[*]}"
    export PYTHONPATH="$out/@pythonSitePackages@:$PYTHONPATH"
    (cd "$out" && @pythonInterpreter@ -c 'import sys, importlib; [importlib.import_module(name) for name in sys.argv[1:]]' ${pythonImportsCheck[*]})
  fi
}
if [ -z "${dontUsePythonImportsCheck-}" ]; then
  echo "Using pythonImportsCheckPhase"
  appendToVar preDistPhases pythonImportsCheckPhase
fi
