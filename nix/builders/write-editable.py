"""Write an editable package into $out. $specificationPath: a JSON file, {"name", "version", "paths", "entryPoints"}."""

import json
import os
import re
import sys


def main():
    with open(os.environ["specificationPath"], encoding="utf-8") as file:
        specification = json.load(file)
    name, version = specification["name"], specification["version"]
    library = "python%d.%d" % sys.version_info[:2]
    site_packages = os.path.join(os.environ["out"], "lib", library, "site-packages")
    folder = os.path.join(
        site_packages, "%s-%s.dist-info" % (re.sub(r"[-_.]+", "_", name).lower(), version.replace("-", "_"))
    )
    os.makedirs(folder)
    write(os.path.join(site_packages, "_%s_editable.pth" % re.sub(r"\W+", "_", name)), "".join(map(pth_line, specification["paths"])))
    write(os.path.join(folder, "METADATA"), "Metadata-Version: 2.1\nName: %s\nVersion: %s\n" % (name, version))
    write(os.path.join(folder, "INSTALLER"), "poetrix\n")
    sections = [
        "[%s]\n%s" % (group, "".join("%s = %s\n" % pair for pair in sorted(entries.items())))
        for group, entries in sorted(specification["entryPoints"].items())
    ]
    if sections:
        write(os.path.join(folder, "entry_points.txt"), "\n".join(sections))


def pth_line(path):
    """A folder as it is; one with variables is resolved when Python starts (see `site` in Python's library)."""
    if "$" not in path:
        return path + "\n"
    return "import os, sys; sys.path.append(os.path.expandvars(%r))\n" % path


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


main()
