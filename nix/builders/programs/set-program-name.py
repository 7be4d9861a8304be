"""Have a script report itself by its own path, though a wrapper runs it under another name. Usage: set-program-name.py SCRIPT"""

import sys

path = sys.argv[1]
with open(path, encoding="utf-8", errors="surrogateescape") as file:
    shebang, _, text = file.read().partition("\n")
# Nothing may stand before that import.
if "from __future__" not in text:
    with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write("%s\nimport sys; sys.argv[0] = %r\n%s" % (shebang, path, text))
