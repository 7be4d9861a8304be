"""
Have the Python scripts of a folder see the programs of an environment first on PATH.

Usage: set-path.py ENVIRONMENT_BIN FOLDER [SCRIPT...]: but for those scripts, around which a wrapper does it
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
    # Nothing may stand before that import; a declared encoding stands in the first two lines.
    if not first.startswith(shebang) or b"from __future__" in rest:
        continue
    second, _, others = rest.partition(b"\n")
    before = second + b"\n" if second.startswith(b"#") and b"coding" in second else b""
    with open(path, "wb") as file:
        file.write(first + before + line + (others if before else rest))
