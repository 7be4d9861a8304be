"""Fetches the wheels of the packages named on stdin with pip, for this Python, and describes each as JSON on stdout.

usage: python-wheels.py FOLDER PIP... (the words that run pip)
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from email.parser import Parser
from pathlib import Path

folder, *pip = sys.argv[1:]
names = [line.strip() for line in sys.stdin if line.strip() and not line.startswith("#")]
subprocess.run(
    [*pip, "download", "--quiet", "--only-binary", ":all:", "--dest", folder, *names],
    check=True,
    stdout=sys.stderr,
)

# Import `packaging` from its downloaded wheel, which is a zip that Python can import from: the machine's Python may lack
# it.
sys.path.extend(map(str, Path(folder).glob("packaging-*.whl")))
from packaging.requirements import Requirement  # noqa: E402


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def describe(path):
    with zipfile.ZipFile(path) as wheel:
        files = wheel.namelist()
        info = next(name.split("/")[0] for name in files if re.fullmatch(r"[^/]+\.dist-info/METADATA", name))
        metadata = Parser().parsestr(wheel.read(f"{info}/METADATA").decode())
        scripts = ConfigParser(delimiters=["="], strict=False)
        scripts.optionxform = str
        if f"{info}/entry_points.txt" in files:
            scripts.read_string(wheel.read(f"{info}/entry_points.txt").decode())
        native = any(wheel.open(name).read(4) == b"\x7fELF" for name in files if not name.endswith("/"))
    programs = list(scripts["console_scripts"]) if scripts.has_section("console_scripts") else []
    programs += [name.rsplit("/", 1)[1] for name in files if ".data/scripts/" in name]
    name = normal(metadata["Name"])
    requirements = [Requirement(text) for text in metadata.get_all("Requires-Dist") or []]
    return name, {
        "version": metadata["Version"],
        "file": path.name,
        "hash": "sha256-" + base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode(),
        "native": native,
        "program": name if name in programs else (programs[0] if programs else None),
        "requires": sorted({normal(r.name) for r in requirements if r.marker is None or r.marker.evaluate({"extra": ""})}),
    }


print(json.dumps(dict(sorted(describe(path) for path in Path(folder).glob("*.whl"))), indent=2))
