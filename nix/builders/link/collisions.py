"""Decides which file an environment gets where several packages have one at the same place."""

import importlib.machinery
import os
import re
import sys

_IMPORTED = (*importlib.machinery.all_suffixes(), ".pth")
# Folders that are in wheels by mistake: setuptools' automatic discovery ignores these names too.
_NO_LIBRARY = ("benchmark", "benchmarks", "doc", "docs", "example", "examples", "test", "tests", "unit_test", "unit_tests")


def choose(relative, owners, *, needs, content):
    """The owner, a pair of package and path, whose file is kept; the program ends with an error where the choice would matter and is unclear.

    owners   pairs of package and path of the file
    needs    Needs of the environment's packages
    content  function: the bytes at a path, as the environment would have them

    Of differing files, the one is kept whose package depends on the others: pip installs it after them, over their files. Of files
    that nothing imports or runs, such as a README at the top of site-packages, the last by package name is kept, as with Poetry.
    """
    contents = [content(path) for _, path in owners]
    places = range(len(owners))
    different = [place for place in places if contents[place] != contents[0]]
    if not different:
        return owners[0]
    if is_idle(relative, needs.site_packages):
        return owners[-1]
    last = [
        place
        for place in places
        if all(contents[other] == contents[place] or needs.has(owners[place], owners[other]) for other in places)
    ]
    if last and all(contents[place] == contents[last[0]] for place in last):
        return owners[last[0]]
    if all(map(declares_namespace, contents)):
        return owners[0]
    fail(relative, [owners[0], owners[different[0]]], "and it is not the same")


def is_idle(relative, site_packages):
    """Whether no import and no program uses a file at this place: a text beside the packages, one of their tests, or a stub for
    type checkers (PEP 561)."""
    if not relative.startswith(site_packages + "/"):
        return "/" not in relative
    top, *below = relative[len(site_packages) + 1 :].split("/")
    return top in _NO_LIBRARY or top.endswith("-stubs") if below else not top.endswith(_IMPORTED)


def declares_namespace(content):
    """Whether an __init__.py declares a namespace package in one of the ways from before PEP 420: each of its parts has such a file."""
    return b"extend_path(__path__" in content or b"declare_namespace(__name__" in content


def fail(relative, owners, how):
    names = " and ".join(owner[0]["name"] for owner in owners[:2])
    sys.exit(
        "error: %s both bring %s, %s\n"
        "hint: remove it from one of them: overrides = poetry2nix.overrides.withDefaults (final: prev: { "
        "%s = prev.%s.overridePythonAttrs (old: { postInstall = \"rm -r $out/%s\"; }); })"
        % (names, relative, how, owners[-1][0]["name"], owners[-1][0]["name"], relative)
    )


class Needs:
    """The dependencies between packages, from their metadata's Requires-Dist. Markers are ignored, since only an order is wanted."""

    def __init__(self, packages, site_packages):
        self.site_packages = site_packages
        self.paths = {package["name"]: os.path.join(package["path"], site_packages) for package in packages}
        self.known = {}

    def has(self, owner, other):
        return other[0]["name"] in self.all_of(owner[0]["name"])

    def all_of(self, name):
        """The names that a package depends on, directly or not."""
        found, todo = set(), [name]
        while todo:
            for needed in self.direct(todo.pop()):
                if needed not in found:
                    found.add(needed)
                    todo.append(needed)
        return found

    def direct(self, name):
        if name not in self.known:
            self.known[name] = set(map(normalize, re.findall(r"^Requires-Dist: *([\w.-]+)", self.metadata(name), re.M)))
        return self.known[name] & self.paths.keys()

    def metadata(self, name):
        folder = self.paths[name]
        infos = [each for each in os.listdir(folder) if each.endswith(".dist-info")] if os.path.isdir(folder) else []
        for info in sorted(infos):
            file = os.path.join(folder, info, "METADATA")
            if os.path.isfile(file):
                with open(file, encoding="utf-8", errors="replace") as text:
                    return text.read().partition("\n\n")[0]
        return ""


def normalize(name):
    return re.sub(r"[-_.]+", "-", name).lower()
