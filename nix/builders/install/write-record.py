"""Bring RECORD up to date after the last phase of a build, which may have patched or stripped libraries, wrapped programs, and
added or removed files in hooks.

Usage: python -B -S -s write-record.py OUT
"""

import os
import sys

from record import choose_hash, path_of, row


def main(out):
    for folder, folders, names in os.walk(out):
        folders.sort()
        path = os.path.join(folder, "RECORD")
        if folder.endswith(".dist-info") and "RECORD" in names and not os.path.islink(path):
            renew(path)


def renew(path):
    site_packages = os.path.dirname(os.path.dirname(path))
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    rows = [renewed(line, site_packages) for line in text.splitlines(keepends=True)]
    if "".join(rows) != text:
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.writelines(rows)


def renewed(line, site_packages):
    """The row of the file as it is now; nothing where it is gone."""
    listed, has_hash = path_of(line)
    path = os.path.join(site_packages, listed)
    if not has_hash:
        return line
    if not os.path.isfile(path):
        return ""
    size = os.path.getsize(path)
    digest = choose_hash(size)()
    with open(path, "rb") as file:
        while True:
            piece = file.read(1 << 20)
            if not piece:
                return row(listed, digest, size)
            digest.update(piece)


main(sys.argv[1])
