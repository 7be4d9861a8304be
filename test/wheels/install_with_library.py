"""Install wheels with pypa's installer, as Poetry calls it, to compare our own with it.

Usage: install_with_library.py PYTHON_VERSION INTERPRETER, and on standard input lines WHEEL<tab>OUT. Prints for each line
"installed" or the library's error.
"""

import os
import sys
import warnings

from installer import install
from installer.destinations import SchemeDictionaryDestination
from installer.sources import WheelFile

version, interpreter = sys.argv[1:]
warnings.simplefilter("ignore")
for line in sys.stdin:
    wheel, out = line.rstrip("\n").split("\t")
    site_packages = os.path.join(out, "lib", "python" + version, "site-packages")
    try:
        with WheelFile.open(wheel) as source:
            destination = SchemeDictionaryDestination(
                {
                    "purelib": site_packages,
                    "platlib": site_packages,
                    "headers": os.path.join(out, "include", "site", "python" + version, source.distribution),
                    "scripts": os.path.join(out, "bin"),
                    "data": out,
                },
                interpreter=interpreter,
                script_kind="posix",
                overwrite_existing=True,
            )
            install(source, destination, {"INSTALLER": b"poetrix\n"})
        print("installed")
    except Exception as error:
        print(type(error).__name__, str(error).replace("\n", " "))
