"""Build the wheel of the source tree in the current folder, by its own back end (PEP 517), into dist/.

Usage: python -B -S build-wheel.py, with $poetrixBuild, a JSON object:
  build           {"backend", "backendPath"}, or null: pyproject.toml says
  python          the interpreter of the environment that holds the build requirements
  hooks           the folder (or the wheel) that holds the package `pyproject_hooks`
  configSettings  what the back end is told
"""

import json
import os
import sys
import tempfile
import zipfile


def main():
    specification = json.loads(os.environ.pop("poetrixBuild"))
    # A development shell's or a hook's: the back end sees its own environment only.
    os.environ.pop("PYTHONPATH", None)
    build = specification["build"] or read_build_system()
    sys.path.append(unpacked(specification["hooks"]))
    from pyproject_hooks import BuildBackendHookCaller

    os.makedirs("dist", exist_ok=True)
    for name in os.listdir("dist"):
        if name.endswith(".whl"):
            os.remove(os.path.join("dist", name))
    caller = BuildBackendHookCaller(
        ".",
        build["backend"],
        backend_path=build["backendPath"] or None,
        python_executable=specification["python"],
    )
    caller.build_wheel(os.path.abspath("dist"), specification["configSettings"])


def unpacked(hooks):
    """pyproject_hooks runs a file of its own in another process: it cannot stay in a zip."""
    if os.path.isdir(hooks):
        return hooks
    folder = tempfile.mkdtemp()
    with zipfile.ZipFile(hooks) as archive:
        archive.extractall(folder)
    return folder


def read_build_system():
    """[build-system] of pyproject.toml; the legacy default where there is none."""
    table = {}
    if os.path.exists("pyproject.toml"):
        try:
            import tomllib
        except ImportError:
            sys.exit("error: the plan names no build system, and Python before 3.11 cannot read pyproject.toml")
        with open("pyproject.toml", "rb") as file:
            table = tomllib.load(file).get("build-system", {})
    return {
        "backend": table.get("build-backend", "setuptools.build_meta:__legacy__"),
        "backendPath": table.get("backend-path", []),
    }


main()
