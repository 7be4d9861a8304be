echo "Sourcing pytest-check-hook"
pytestCheckPhase() {
  echo "Executing pytestCheckPhase"
  runHook preCheck
  local -a flagsArray=(-m pytest) ignored=()
  local path
  if [ -n "${disabledTests[*]-}" ]; then
    flagsArray+=(-k "not $(concatStringsSep " and not " disabledTests)")
  fi
  concatTo ignored disabledTestPaths
  for path in "${ignored[@]}"; do flagsArray+=("--ignore-glob=$path"); done
  eval "flagsArray+=(${pytestFlagsArray[*]-})"
  concatTo flagsArray pytestFlags enabledTestPaths
  echoCmd 'pytest flags' "${flagsArray[@]}"
  @pythonInterpreter@ "${flagsArray[@]}"
  runHook postCheck
  echo "Finished executing pytestCheckPhase"
}
if [ -z "${dontUsePytestCheck-}" ] && [ -z "${installCheckPhase-}" ]; then
  echo "Using pytestCheckPhase"
  appendToVar preDistPhases pytestCheckPhase
fi
