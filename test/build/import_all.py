"""Import every top-level module of every distribution that this Python sees, each in a process of its own.

Prints JSON: for each module null if it can be imported, else the last line of the error.
"""

import json
import os
import sys
from importlib import import_module
from importlib.metadata import packages_distributions


def outcome(module: str) -> str | None:
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        try:
            import_module(module)
            text = ""
        except BaseException as error:  # noqa: BLE001 - SystemExit is an answer too
            text = f"{type(error).__name__}: {error}"
        os.write(write, text.encode()[:4000])
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        text = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    if status != 0:
        return f"ended with status {status}"
    return text.splitlines()[-1] if text else None


modules = sorted(name for name in packages_distributions() if name.isidentifier())
json.dump({module: outcome(module) for module in modules}, sys.stdout)
