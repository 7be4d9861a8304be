echo "Sourcing python-relax-deps-hook"
pythonRelaxDepsHook() {
  local wheel
  for wheel in dist/*.whl; do
    RELAX="${pythonRelaxDeps[*]-}" REMOVE="${pythonRemoveDeps[*]-}" @pythonInterpreter@ - "$wheel" <<'END'
import os, re, sys, zipfile

def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()

relaxed, removed = ([normal(name) for name in os.environ[key].split()] for key in ("RELAX", "REMOVE"))
path = sys.argv[1]
with zipfile.ZipFile(path) as wheel:
    entries = [(entry, wheel.read(entry)) for entry in wheel.infolist()]
lines = []
for index, (entry, data) in enumerate(entries):
    if not entry.filename.endswith(".dist-info/METADATA"):
        continue
    for line in data.decode().splitlines():
        match = re.match(r"Requires-Dist:\s*([A-Za-z0-9._-]+)(\[[^\]]*\])?([^;]*)(;.*)?$", line)
        if match:
            name = normal(match[1])
            if name in removed or "1" in removed:
                continue
            if name in relaxed or "1" in relaxed:
                line = f"Requires-Dist: {match[1]}{match[2] or ''} {match[4] or ''}".rstrip()
        lines.append(line)
    entries[index] = (entry, ("\n".join(lines) + "\n").encode())
os.remove(path)
with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
    for entry, data in entries:
        # The record would name the old digest of METADATA; installers here do not check it.
        wheel.writestr(entry, data)
END
  done
}
appendToVar preInstallPhases pythonRelaxDepsHook
