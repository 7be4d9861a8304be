"""Write an editable package into $sitePackages, a folder of $out. $specificationPath: a JSON file:

name, version
paths        folders to import from: text, or {"path", "otherwise"}, where the second is used if the first does not exist
entryPoints  {group: {name: "module:object"}}
withScripts  whether to write its console scripts into bin/
built        the built package to take metadata and scripts from, or null
"""

import json
import os
import re
import shutil
import sys

from metadata import write_metadata

SCRIPT = """#!{interpreter}
import sys

from {module} import {first}

if __name__ == "__main__":
    sys.exit({attribute}())
"""


def main():
    with open(os.environ["specificationPath"], encoding="utf-8") as file:
        specification = json.load(file)
    out, name = os.environ["out"], specification["name"]
    library = os.environ["sitePackages"]
    site_packages = os.path.join(out, library)
    os.makedirs(site_packages)
    if specification["built"] is not None:
        copy_metadata(specification["built"], out, library)
    else:
        entry_points = specification["entryPoints"]
        write_metadata(site_packages, name=name, version=specification["version"], entry_points=entry_points)
        if specification["withScripts"]:
            write_scripts(out, entry_points)
    path_file = os.path.join(site_packages, "_%s_editable.pth" % re.sub(r"\W+", "_", name))
    with open(path_file, "w", encoding="utf-8") as file:
        file.writelines(map(pth_line, specification["paths"]))


def pth_line(path):
    """A line of the .pth file: the folder, or for one with variables, code that resolves it when Python starts (see `site`)."""
    if isinstance(path, dict):
        choose = "next(filter(os.path.isdir, [os.path.normpath(os.path.expandvars(%r))]), %r)" % (path["path"], path["otherwise"])
    elif "$" in path:
        choose = "os.path.expandvars(%r)" % path
    else:
        return path + "\n"
    return "import os, sys; sys.path.append(%s)\n" % choose


def copy_metadata(built, out, library):
    for folder in os.listdir(os.path.join(built, library)):
        if folder.endswith(".dist-info"):
            shutil.copytree(os.path.join(built, library, folder), os.path.join(out, library, folder))
    scripts = os.path.join(built, "bin")
    if os.path.isdir(scripts):
        shutil.copytree(scripts, os.path.join(out, "bin"))


def write_scripts(out, entry_points):
    scripts = {**entry_points.get("console_scripts", {}), **entry_points.get("gui_scripts", {})}
    for name, reference in sorted(scripts.items()):
        module, _, attribute = (part.strip() for part in reference.split("[")[0].partition(":"))
        if not (is_dotted_name(module) and is_dotted_name(attribute)) or os.path.basename(name) != name:
            sys.exit('error: the script %s = "%s" is not of the form name = "module:object"' % (name, reference))
        os.makedirs(os.path.join(out, "bin"), exist_ok=True)
        path = os.path.join(out, "bin", name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(
                SCRIPT.format(
                    interpreter=os.environ.get("poetrixPython") or sys.executable,
                    module=module,
                    attribute=attribute,
                    first=attribute.split(".")[0],
                )
            )
        os.chmod(path, 0o755)


def is_dotted_name(text):
    return all(part.isidentifier() for part in text.split("."))


main()
