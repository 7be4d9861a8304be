"""Gives ELF files a loader and an rpath from given folders of libraries; fails where a needed library is in none."""

import argparse
import os
import subprocess
import sys
from collections import defaultdict
from fnmatch import fnmatch
from pathlib import Path

import elf as elf_file


def folders(paths, recursive):
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob("*") if recursive else path.glob("*"))
        elif path.exists():
            yield path


def main():
    parser = argparse.ArgumentParser(prog="auto-patchelf")
    parser.add_argument("--ignore-missing", nargs="*", default=[])
    parser.add_argument("--no-recurse", dest="recursive", action="store_false")
    parser.add_argument("--paths", nargs="*", type=Path, required=True)
    parser.add_argument("--libs", nargs="*", type=Path, default=[])
    parser.add_argument("--runtime-dependencies", nargs="*", type=Path, default=[])
    parser.add_argument("--append-rpaths", nargs="*", type=Path, default=[])
    parser.add_argument("--extra-args", default="")
    arguments = parser.parse_args()
    print("automatically fixing dependencies for ELF files")

    support = Path(os.environ["NIX_BINTOOLS"]) / "nix-support"
    interpreter = Path((support / "dynamic-linker").read_text().strip())
    libc = Path((support / "orig-libc").read_text().strip()) / "lib"
    machine = elf_file.read(interpreter).machine

    libraries = defaultdict(list)
    known = set()

    def remember(initial, recursive):
        waiting = list(initial)
        while waiting:
            folder = waiting.pop(0)
            if folder in known:
                continue
            known.add(folder)
            for path in folders([folder], recursive):
                if ".so" in path.name and path.is_file() and (found := elf_file.read(path)):
                    libraries[path.name, found.machine].append(path.parent)
                    waiting += [Path(entry) for entry in found.rpath if entry and "$ORIGIN" not in entry]

    # Libraries of the outputs themselves come first.
    remember(arguments.paths, arguments.recursive)
    remember(arguments.libs, False)

    missing = []
    for path in folders(arguments.paths, arguments.recursive):
        if path.is_symlink() or not path.is_file() or not (found := elf_file.read(path)):
            continue
        if found.is_static:
            print(f"skipping {path} because it is statically linked")
            continue
        if found.segments == 0:
            print(f"skipping {path} because it contains no segment")
            continue
        if found.machine != machine:
            print(f"skipping {path} because its architecture ({found.machine}) differs from target ({machine})")
            continue
        rpath = []
        if found.interpreter:
            print("setting interpreter of", path)
            patchelf("--set-interpreter", str(interpreter), path, arguments)
            rpath += arguments.runtime_dependencies
        print("searching for dependencies of", path)
        for needed in found.needed:
            if (needed.startswith("/") and Path(needed).is_file()) or (libc / needed).is_file():
                continue
            candidates = libraries.get((Path(needed).name, found.machine))
            if candidates:
                rpath.append(candidates[0])
                print(f"    {needed} -> found: {candidates[0]}")
            else:
                missing.append((path, needed))
                print(f"    {needed} -> not found!")
        rpath += arguments.append_rpaths
        if rpath:
            joined = ":".join(dict.fromkeys(str(entry) for entry in rpath))
            print("setting RPATH to:", joined)
            patchelf("--set-rpath", joined, path, arguments)

    print(f"auto-patchelf: {len(missing)} dependencies could not be satisfied")
    failed = False
    for path, needed in missing:
        if any(fnmatch(Path(needed).name, pattern) for pattern in arguments.ignore_missing):
            print(f"warn: auto-patchelf ignoring missing {needed} wanted by {path}")
        else:
            print(f"error: auto-patchelf could not satisfy dependency {needed} wanted by {path}")
            failed = True
    if failed:
        sys.exit(
            "auto-patchelf failed to find all the required dependencies.\n"
            'Add the missing dependencies to --libs or use `--ignore-missing="foo.so.1 bar.so etc.so"`.'
        )


def patchelf(option, value, path, arguments):
    subprocess.run(["patchelf", option, value, str(path), *arguments.extra_args.split()], check=True)


if __name__ == "__main__":
    main()
