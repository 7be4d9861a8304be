"""Run a script with temporary names that are the same each time: meson-python and others build in a folder of such a name,
and compilers write it into what they make.

Usage: python call_hook.py SCRIPT ARGUMENT...
"""

import itertools
import os
import runpy
import sys
import tempfile

# As tempfile takes them: a name that is there already is passed over.
tempfile._name_sequence = map("{:08d}".format, itertools.count())
del sys.argv[0]
sys.path[0] = os.path.dirname(sys.argv[0])
runpy.run_path(sys.argv[0], run_name="__main__")
