echo "Sourcing pip-install-hook"
pipInstallPhase() {
  echo "Executing pipInstallPhase"
  runHook preInstall
  mkdir -p "$out/@pythonSitePackages@"
  export PYTHONPATH="$out/@pythonSitePackages@:$PYTHONPATH"
  local -a flagsArray=(--no-index --no-warn-script-location --prefix "$out" --no-cache)
  concatTo flagsArray pipInstallFlags
  pushd dist >/dev/null
  @pythonInterpreter@ -m pip install ./*.whl "${flagsArray[@]}" --no-build-isolation
  popd >/dev/null
  runHook postInstall
  echo "Finished executing pipInstallPhase"
}
if [ -z "${dontUsePipInstall-}" ] && [ -z "${installPhase-}" ]; then
  echo "Using pipInstallPhase"
  installPhase=pipInstallPhase
fi
