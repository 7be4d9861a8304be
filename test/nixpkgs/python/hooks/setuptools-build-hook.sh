echo "Sourcing setuptools-build-hook"
setuptoolsBuildPhase() {
  echo "Executing setuptoolsBuildPhase"
  runHook preBuild
  local -a flagsArray=()
  concatTo flagsArray setupPyGlobalFlags
  if [ -n "${setupPyBuildFlags[*]-}" ]; then
    flagsArray+=(build_ext)
    concatTo flagsArray setupPyBuildFlags
  fi
  cat >nix_run_setup <<'END'
import sys, setuptools, tokenize
sys.argv[0] = "setup.py"
__file__ = "setup.py"
with tokenize.open(__file__) as stream:
    code = stream.read()
exec(compile(code.replace("\r\n", "\n"), __file__, "exec"))
END
  echoCmd 'setup.py build flags' "${flagsArray[@]}"
  @pythonInterpreter@ nix_run_setup "${flagsArray[@]}" bdist_wheel
  runHook postBuild
  echo "Finished executing setuptoolsBuildPhase"
}
if [ -z "${dontUseSetuptoolsBuild-}" ] && [ -z "${buildPhase-}" ]; then
  echo "Using setuptoolsBuildPhase"
  buildPhase=setuptoolsBuildPhase
fi
