echo "Sourcing python-catch-conflicts-hook.sh"
pythonCatchConflictsPhase() {
  PYTHONPATH="$out/@pythonSitePackages@:$PYTHONPATH" @pythonInterpreter@ - <<'END'
import re, sys
from importlib.metadata import distributions

seen, failed = {}, False
for distribution in distributions():
    name = re.sub(r"[-_.]+", "-", distribution.metadata["Name"] or "").lower()
    place = str(distribution.locate_file(""))
    if name in seen and seen[name] != place:
        failed = True
        print(f"Found duplicated packages in closure for dependency '{name}': \n\t{seen[name]}\n\t{place}")
    seen.setdefault(name, place)
if failed:
    sys.exit("Package duplicates found in closure, see above. Usually this happens if two packages depend on different version of the same dependency.")
END
}
if [ -z "${dontUsePythonCatchConflicts-}" ]; then appendToVar preDistPhases pythonCatchConflictsPhase; fi
