"""What nobody can spare who puts these wheels into a store: unpack, write, hash and compile, in one process on one processor.

Usage: floor.py OUT WHEEL... Prints nothing; its CPU time is the figure.
"""

import hashlib
import os
import sys
import zipfile
import gc

gc.disable()
out, *wheels = sys.argv[1:]
for number, wheel in enumerate(wheels):
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.infolist():
            path = os.path.join(out, str(number), member.filename)
            if member.is_dir():
                continue
            os.makedirs(os.path.dirname(path), exist_ok=True)
            content = archive.read(member)
            hashlib.sha256(content)
            with open(path, "wb") as file:
                file.write(content)
            if path.endswith(".py"):
                import marshal

                try:
                    code = marshal.dumps(compile(content, path, "exec", dont_inherit=True))
                except (SyntaxError, ValueError):
                    continue
                with open(path + "c", "wb") as file:
                    file.write(code)
