"""What the wrappers of nixpkgs tell Python by variables: more folders of packages, its executable and its prefix."""

import os
import site
import sys

own = "%s/lib/python%d.%d/site-packages" % (sys.prefix, *sys.version_info[:2])
if own not in site.getsitepackages():
    site.addsitedir(own)

paths = os.environ.pop("NIX_PYTHONPATH", None)
if paths:
    known = site._init_pathinfo()
    for path in paths.split(":"):
        known = site.addsitedir(path, known)

if sys.prefix == sys.base_prefix:
    executable = os.environ.pop("NIX_PYTHONEXECUTABLE", None)
    prefix = os.environ.pop("NIX_PYTHONPREFIX", None)
    if executable is not None and "PYTHONEXECUTABLE" not in os.environ:
        sys.executable = executable
    if prefix is not None:
        sys.prefix = sys.exec_prefix = prefix
        site.PREFIXES.insert(0, prefix)
