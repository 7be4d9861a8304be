"""Run a script with predictable names of temporary files: meson-python and others build in a temporary folder, and compilers
write its name into their output.

Usage: python call_hook.py SCRIPT ARGUMENT...
"""

import itertools
import os
import runpy
import sys
import tempfile

# tempfile skips names that exist already.
tempfile._name_sequence = map("{:08d}".format, itertools.count())
del sys.argv[0]
sys.path[0] = os.path.dirname(sys.argv[0])
runpy.run_path(sys.argv[0], run_name="__main__")
