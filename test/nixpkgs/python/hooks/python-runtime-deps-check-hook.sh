echo "Sourcing python-runtime-deps-check-hook"
pythonRuntimeDepsCheckHook() {
  echo "Executing pythonRuntimeDepsCheck"
  export PYTHONPATH="$out/@pythonSitePackages@:$PYTHONPATH"
  local wheel
  for wheel in dist/*.whl; do
    echo "Checking runtime dependencies for $(basename "$wheel")"
    @pythonInterpreter@ - "$wheel" <<'END'
import sys, zipfile
from email.parser import Parser
from importlib.metadata import PackageNotFoundError, version
from packaging.requirements import Requirement

failed = False
with zipfile.ZipFile(sys.argv[1]) as wheel:
    name = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = Parser().parsestr(wheel.read(name).decode())
for text in metadata.get_all("Requires-Dist") or []:
    requirement = Requirement(text)
    if requirement.marker is not None and not requirement.marker.evaluate({"extra": ""}):
        continue
    try:
        found = version(requirement.name)
    except PackageNotFoundError:
        failed = True
        print(f"  - {requirement.name} not installed")
        continue
    if not requirement.specifier.contains(found, prereleases=True):
        failed = True
        print(f"  - {requirement} not satisfied by version {found}")
sys.exit(failed)
END
  done
  echo "Finished executing pythonRuntimeDepsCheck"
}
if [ -z "${dontCheckRuntimeDeps-}" ]; then
  echo "Using pythonRuntimeDepsCheckHook"
  appendToVar preInstallPhases pythonRuntimeDepsCheckHook
fi
