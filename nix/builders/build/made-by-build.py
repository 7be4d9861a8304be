"""
Copy the modules that a build compiled or generated into OUT, each at its place in the source tree.

Usage: made-by-build.py SITE_PACKAGES SOURCE OUT [FOLDER...]; FOLDERs are the folders of the source that modules are imported from
"""

import os
import shutil
import sys


def main():
    site_packages, source, out, *folders = sys.argv[1:]
    os.mkdir(out)
    for parent, names, files in os.walk(site_packages):
        names[:] = [name for name in names if name != "__pycache__" and not name.endswith((".dist-info", ".egg-info"))]
        for file in files:
            path = os.path.relpath(os.path.join(parent, file), site_packages)
            folder = folder_of(path, source, folders)
            # A compiled module in the source is left over from an earlier build.
            is_made = path.endswith(".so") or not os.path.lexists(os.path.join(source, folder or "", path))
            if folder is not None and is_made:
                target = os.path.join(out, folder, path)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                shutil.copy(os.path.join(site_packages, path), target)


def folder_of(path, source, folders):
    """The folder that contains the file's package; None where none does, as for a package that is renamed when built."""
    package, slash, _ = path.partition("/")
    candidates = folders or ["", "src"]
    if slash:
        return next((folder for folder in candidates if os.path.isdir(os.path.join(source, folder, package))), None)
    if not path.endswith((".so", ".py")):
        return None
    return folders[0] if folders else "src" if os.path.isdir(os.path.join(source, "src")) else ""


main()
