echo "Sourcing unittest-check-hook"
unittestCheckPhase() {
  echo "Executing unittestCheckPhase"
  runHook preCheck
  local -a flagsArray=()
  eval "flagsArray+=(${unittestFlagsArray[*]-})"
  concatTo flagsArray unittestFlags
  @pythonInterpreter@ -m unittest discover "${flagsArray[@]}"
  runHook postCheck
  echo "Finished executing unittestCheckPhase"
}
if [ -z "${dontUseUnittestCheck-}" ] && [ -z "${installCheckPhase-}" ]; then
  echo "Using unittestCheckPhase"
  appendToVar preDistPhases unittestCheckPhase
fi
