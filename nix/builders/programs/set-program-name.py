"""Change a script so that its sys.argv[0] is its own path, though a wrapper runs it under another name. Usage: set-program-name.py SCRIPT"""

import sys

path = sys.argv[1]
with open(path, encoding="utf-8", errors="surrogateescape") as file:
    shebang, _, text = file.read().partition("\n")
# An import from __future__ must stay first.
if "from __future__" not in text:
    with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write("%s\nimport sys; sys.argv[0] = %r\n%s" % (shebang, path, text))
