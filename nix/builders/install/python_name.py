"""How this Python names its folders: `python3.12`, or `python3.13t` for a free-threaded build (PEP 703)."""

import sys

VERSION = "python%d.%d" % sys.version_info[:2]
NAME = VERSION + ("t" if "t" in sys.abiflags else "")
