"""
Change the Python scripts in a folder so that they put an environment's programs first on PATH.

Usage: set-path.py ENVIRONMENT_BIN FOLDER [SCRIPT...]; the named scripts have a wrapper that does it, and stay as they are
"""

import os
import sys

environment, folder, *wrapped = sys.argv[1:]
line = (
    "import os; os.environ['PATH'] = os.pathsep.join([%r, *filter(None, [os.environ.get('PATH')])])\n" % environment
).encode()
shebang = ("#!%s/python" % environment).encode()
# An application may have no program.
for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
    path = os.path.join(folder, name)
    if path in wrapped or os.path.islink(path) or not os.path.isfile(path):
        continue
    with open(path, "rb") as file:
        first, rest = file.readline(), file.read()
    # An import from __future__ must stay first; an encoding can only be declared in the first two lines.
    if not first.startswith(shebang) or b"from __future__" in rest:
        continue
    second, _, others = rest.partition(b"\n")
    before = second + b"\n" if second.startswith(b"#") and b"coding" in second else b""
    with open(path, "wb") as file:
        file.write(first + before + line + (others if before else rest))
