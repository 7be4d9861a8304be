"""Byte code that is the same each time: its source's hash in place of a time stamp, never checked (PEP 552)."""

import marshal
import os
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash

_UNCHECKED_HASH = (1).to_bytes(4, "little")


def compile_file(path):
    """Write the byte code of one module beside it. Files that are no Python of this version get none."""
    with open(path, "rb") as file:
        source = file.read()
    try:
        code = compile(source, path, "exec", dont_inherit=True, optimize=0)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return
    target = cache_from_source(path, optimization="")
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "wb") as file:
        file.write(MAGIC_NUMBER + _UNCHECKED_HASH + source_hash(source) + marshal.dumps(code))
