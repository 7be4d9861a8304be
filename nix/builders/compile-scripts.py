"""Compile the scripts of a folder and of those in it, each to NAME.pyc, which Python runs and imports as it does the source.

Usage: python -B -S -s compile-scripts.py FOLDER OUT
"""

import os
import py_compile
import sys

folder, out = sys.argv[1:]
os.mkdir(out)
for parent, _, names in os.walk(folder):
    for name in names:
        # The name alone is in the byte code: it does not depend on where the source lies.
        py_compile.compile(
            os.path.join(parent, name),
            os.path.join(out, name + "c"),
            dfile=name,
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
