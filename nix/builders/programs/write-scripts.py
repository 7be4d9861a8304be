"""Write console scripts into $out/bin. $scriptsPath: a JSON file, {"name": "module:object"}."""

import json
import os
import sys

TEMPLATE = """#!{interpreter}
import sys

sys.path.insert(0, "")

from {module} import {first}

if __name__ == "__main__":
    sys.exit({attribute}())
"""


def main():
    folder = os.path.join(os.environ["out"], "bin")
    os.makedirs(folder)
    with open(os.environ["scriptsPath"], encoding="utf-8") as file:
        scripts = json.load(file)
    for name, reference in sorted(scripts.items()):
        # Poetry 1 also takes {reference = "module:object", type = "console"}, and "module:object [extra]".
        if isinstance(reference, dict):
            reference = reference.get("reference") or reference.get("callable")
        module, _, attribute = reference.split("[")[0].strip().partition(":")
        attribute = attribute.strip()
        if not (is_dotted_name(module) and is_dotted_name(attribute)) or os.path.basename(name) != name:
            sys.exit('error: the script %s = "%s" is not of the form name = "module:object"' % (name, reference))
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(
                TEMPLATE.format(
                    interpreter=os.environ.get("poetrixPython") or sys.executable,
                    module=module.strip(),
                    attribute=attribute,
                    first=attribute.split(".")[0],
                )
            )
        os.chmod(path, 0o755)


def is_dotted_name(text):
    return all(part.isidentifier() for part in text.strip().split("."))


main()
