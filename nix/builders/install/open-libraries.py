"""Make libraries available that modules open by name, since `ctypes.util.find_library` and `dlopen` do not search the store.

Usage: python -B -S open-libraries.py SITE_PACKAGES, with $poetrixOpened:
  modules    the modules that open libraries; null for all
  libraries  {name: [path, ...]}
  variables  {variable: name}: environment variables that are to hold the folder of a library
  folders    folders of more libraries, of which those are taken whose names occur in the modules

Each module gets a line that imports a module of ours, which opens the libraries by their paths: from then on the loader finds
them by name too.
"""

import ast
import base64
import csv
import hashlib
import json
import os
import re
import sys

from byte_code import compile_files

OPENER = '''"""Libraries of the Nix store that {module} opens by name. Written when it was installed."""
import ctypes
import ctypes.util
import os

libraries = {libraries}


def _open(path):
    try:
        ctypes.CDLL(path)
    except OSError:
        return False
    return True


found = {{}}
for _name, _paths in libraries.items():
    found.update([(_name, _path) for _path in _paths if os.path.exists(_path) and _open(_path)][:1])

_find_elsewhere = ctypes.util.find_library


def find_library(name):
    return found.get(name) or _find_elsewhere(name)


ctypes.util.find_library = find_library

for _variable, _name in {variables}.items():
    if _name in found:
        os.environ.setdefault(_variable, os.path.dirname(found[_name]))
'''


def main():
    (site_packages,) = sys.argv[1:]
    told = json.loads(os.environ["poetrixOpened"])
    # A library that the user names replaces the usual one.
    libraries = {**told["libraries"], **named_libraries(site_packages, told["folders"])}
    modules = told["modules"] or sorted(name for name in map(module_name, os.listdir(site_packages)) if name)
    written = []
    for module in modules if libraries else []:
        path = next(filter(os.path.exists, (os.path.join(site_packages, module + end) for end in ("/__init__.py", ".py"))), None)
        if path is None:
            continue
        opener = "_%s_libraries" % module
        written.append(os.path.join(site_packages, opener + ".py"))
        with open(written[-1], "w", encoding="utf-8") as file:
            texts = {key: json.dumps(value, indent=4, sort_keys=True) for key, value in (("libraries", libraries), ("variables", told["variables"]))}
            file.write(OPENER.format(module=module, **texts))
        insert_import(path, opener)
        written.append(path)
    compile_files(written)
    record(site_packages, written)


def module_name(entry):
    return entry[:-3] if entry.endswith(".py") else entry if entry.isidentifier() else None


def named_libraries(site_packages, folders):
    """The libraries in `folders` whose name (`portaudio` or `libportaudio.so.2`) occurs in a module."""
    if not folders:
        return {}
    sources = []
    for folder, _, names in os.walk(site_packages):
        for name in names:
            if name.endswith(".py"):
                with open(os.path.join(folder, name), "rb") as file:
                    sources.append(file.read())
    words = set(re.findall(rb"[\w.+-]+", b"\n".join(sources)))
    found = {}
    for folder in folders:
        for file in sorted(os.listdir(folder), key=lambda file: (len(file), file)):
            name = re.fullmatch(r"lib(.+?)(\.so[.\d]*|[.\d]*\.dylib)", file)
            if name and {name[1].encode(), file.encode()} & words:
                found.setdefault(name[1], []).append(os.path.join(folder, file))
    return found


def insert_import(path, opener):
    """Insert the import, behind the docstring and imports from __future__, which must stay in front."""
    with open(path, "rb") as file:
        source = file.read()
    last = 0
    for node in ast.parse(source, path).body:
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if not is_text and not (isinstance(node, ast.ImportFrom) and node.module == "__future__"):
            break
        last = node.end_lineno
    lines = source.splitlines(keepends=True)
    lines.insert(last, b"import %s  # noqa\n" % opener.encode())
    with open(path, "wb") as file:
        file.write(b"".join(lines))


def record(site_packages, written):
    """Bring RECORD up to date."""
    for name in os.listdir(site_packages):
        path = os.path.join(site_packages, name, "RECORD")
        if not name.endswith(".dist-info") or not os.path.exists(path):
            continue
        entries = {os.path.relpath(each, site_packages): entry(each) for each in written}
        with open(path, newline="", encoding="utf-8") as file:
            known = {row[0]: row[1:] for row in csv.reader(file) if row}
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows([name, *values] for name, values in {**known, **entries}.items())


def entry(path):
    with open(path, "rb") as file:
        content = file.read()
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
    return "sha256=" + digest, str(len(content))


main()
