"""
Run by the environment's Python when a development shell is entered: prints the project's folder, or an empty line where there
is none, and notes for the user on stderr. Usage: python -I enter_shell.py
"""

import os
import sys

import _poetrix_project as project


def main():
    say_what_is_shadowed()
    root = project.nearest(lambda folder: True)
    if root is not None and project.COMPILED and not has_compiled_modules(project.source_folders(root)):
        say("%s has compiled modules, which are not built here yet: `poetrix build --in-place` builds them" % project.NAME)
    print(root or "")


def say_what_is_shadowed():
    """Name the packages that nixpkgs' hooks put on PYTHONPATH and that the environment has too."""
    own = names_in(os.path.dirname(project.__file__))
    others = [names_in(folder) for folder in os.environ.get("PYTHONPATH", "").split(":") if project.is_of_other_package(folder)]
    shadowed = own & set().union(*others)
    if shadowed:
        say(
            "the environment's own packages are used in place of those of nixpkgs that other inputs bring: "
            + " ".join(sorted(shadowed))
        )


def names_in(folder):
    try:
        entries = os.listdir(folder)
    except OSError:
        return set()
    return {
        entry.partition("-")[0].lower().replace("_", "-").replace(".", "-")
        for entry in entries
        if entry.endswith((".dist-info", ".egg-info"))
    }


def has_compiled_modules(folders):
    return any(
        name.endswith(".so")
        for folder in folders
        for package in os.scandir(folder)
        if os.path.isfile(os.path.join(package.path, "__init__.py"))
        for _, _, names in os.walk(package.path)
        for name in names
    ) or any(name.endswith(".so") for folder in folders for name in os.listdir(folder))


def say(text):
    print("poetrix: " + text, file=sys.stderr)


main()
