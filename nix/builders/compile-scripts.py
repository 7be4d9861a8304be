"""Compile the scripts in a folder and its subfolders, each to NAME.pyc, which Python runs and imports like the source.

Usage: python -B -S -s compile-scripts.py FOLDER OUT
"""

import os
import py_compile
import sys

folder, out = sys.argv[1:]
os.mkdir(out)
for parent, _, names in os.walk(folder):
    for name in names:
        # Only the name gets into the byte code, so that it does not depend on the folder.
        py_compile.compile(
            os.path.join(parent, name),
            os.path.join(out, name + "c"),
            dfile=name,
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
