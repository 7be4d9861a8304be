"""Writes the metadata of a project that is imported from its working tree."""

import os
import re


def write_metadata(folder, *, name, version, entry_points):
    """Write NAME-VERSION.dist-info into `folder`; `entry_points`: {group: {name: reference}}."""
    stem = "%s-%s" % (re.sub(r"[-_.]+", "_", name).lower(), version.replace("-", "_"))
    folder = os.path.join(folder, stem + ".dist-info")
    os.makedirs(folder)
    write(folder, "METADATA", "Metadata-Version: 2.1\nName: %s\nVersion: %s\n" % (name, version))
    write(folder, "INSTALLER", "poetrix\n")
    sections = [
        "[%s]\n%s" % (group, "".join("%s = %s\n" % pair for pair in sorted(entries.items())))
        for group, entries in sorted(entry_points.items())
    ]
    if sections:
        write(folder, "entry_points.txt", "\n".join(sections))


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)
