echo "Sourcing python-catch-conflicts-hook.sh"
# As nixpkgs' own: what the package propagates is followed by nix-support/propagated-build-inputs, whatever PYTHONPATH holds.
pythonCatchConflictsPhase() {
  @pythonInterpreter@ - <<'END'
import os, sys
from importlib.metadata import PathDistribution
from pathlib import Path

places = {}


def follow(package, above):
    for info in Path(package, "@pythonSitePackages@").glob("*.dist-info"):
        distribution = PathDistribution(info)
        found = places.setdefault(distribution._normalized_name, {})
        found.setdefault(package, (distribution.version, above))
    propagated = Path(package, "nix-support/propagated-build-inputs")
    if propagated.exists():
        for other in propagated.read_text().split():
            if other not in above:
                follow(other, [*above, other])


follow(os.environ["out"], [])
failed = False
for name, found in places.items():
    if len(found) > 1:
        failed = True
        print(f"Found duplicated packages in closure for dependency '{name}': ")
        for package, (version, above) in found.items():
            print(f"  {name} {version} ({package})")
            print("    by way of: " + " -> ".join(above or ["this derivation"]))
if failed:
    sys.exit("Package duplicates found in closure, see above. Usually this happens if two packages depend on different version of the same dependency.")
END
}
if [ -z "${dontUsePythonCatchConflicts-}" ]; then appendToVar preDistPhases pythonCatchConflictsPhase; fi
