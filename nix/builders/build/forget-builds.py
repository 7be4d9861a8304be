"""
Remove references to the build environment from a built package: comments in generated sources, assertions in headers and records
of build settings contain its paths, because of which Nix would keep the build environment for as long as the package.

Usage: forget-builds.py OUT STORE [PATH...]; with $poetrixKeepLibraries, libraries may still refer to the PATHs
"""

import os
import sys

ELF = b"\x7fELF"


def main():
    out, store, *paths = sys.argv[1:]
    hashes = [hash_of(path, store) for path in paths]
    compiler_hashes = [hash_of(path, store) for path in compiler() if path.startswith(store + "/")]
    for folder, _, names in os.walk(out):
        for name in names:
            path = os.path.join(folder, name)
            if not os.path.islink(path):
                forget(path, hashes, compiler_hashes)


def hash_of(path, store):
    return os.fsencode(path[len(store) + 1 :].partition("-")[0])


def compiler():
    """The store paths of nixpkgs' compiler. Libraries may need them; text files do not."""
    wrapper = os.environ.get("NIX_CC")
    if not wrapper:
        return
    yield wrapper
    for part in ("orig-cc", "orig-bintools"):
        try:
            with open(os.path.join(wrapper, "nix-support", part), encoding="utf-8") as file:
                yield file.read().strip()
        except OSError:
            pass


def forget(path, hashes, compiler_hashes):
    with open(path, "rb") as file:
        content = file.read()
    if content.startswith(ELF):
        unwanted = [] if os.environ.get("poetrixKeepLibraries") else hashes
    else:
        unwanted = hashes + compiler_hashes
    forgotten = content
    for each in unwanted:
        forgotten = forgotten.replace(each + b"-", b"e" * len(each) + b"-")
    if forgotten != content:
        mode = os.stat(path).st_mode
        os.chmod(path, mode | 0o200)
        with open(path, "wb") as file:
            file.write(forgotten)
        os.chmod(path, mode)


main()
