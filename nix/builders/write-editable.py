"""Write an editable package into $out. $specificationPath: a JSON file, {"name", "version", "paths", "entryPoints"}."""

import json
import os
import re
import sys

from metadata import write_metadata


def main():
    with open(os.environ["specificationPath"], encoding="utf-8") as file:
        specification = json.load(file)
    name, version = specification["name"], specification["version"]
    library = "python%d.%d" % sys.version_info[:2]
    site_packages = os.path.join(os.environ["out"], "lib", library, "site-packages")
    os.makedirs(site_packages)
    write_metadata(site_packages, name, version, specification["entryPoints"])
    path_file = os.path.join(site_packages, "_%s_editable.pth" % re.sub(r"\W+", "_", name))
    with open(path_file, "w", encoding="utf-8") as file:
        file.writelines(map(pth_line, specification["paths"]))


def pth_line(path):
    """A folder as it is; one with variables is resolved when Python starts (see `site` in Python's library)."""
    if "$" not in path:
        return path + "\n"
    return "import os, sys; sys.path.append(os.path.expandvars(%r))\n" % path


main()
