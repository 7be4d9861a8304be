"""Unpack the crates of a Rust build, and configure cargo to use them instead of the network.

Usage: python -B -S vendor-crates.py CRATES HOME, in the source tree, with CRATES a JSON file
  {"crates": [
     {"kind": "registry", "name", "version", "file": a .crate file},
     {"kind": "git", "name", "version", "url", "branch" | "tag" | "rev", "revision", "file": a tree, "path", "workspace"}],
   "locks": {"path/Cargo.lock": its text}}
and HOME the folder that becomes $CARGO_HOME.

They are unpacked beside the build, so that no path of the store gets into what is compiled.
https://doc.rust-lang.org/cargo/reference/source-replacement.html
"""

import hashlib
import json
import os
import shutil
import sys
import tarfile


def main():
    crates_file, home = sys.argv[1:]
    with open(crates_file, encoding="utf-8") as file:
        specification = json.load(file)
    for path, text in specification["locks"].items():
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    home = os.path.abspath(home)
    registry = os.path.join(home, "vendor", "registry")
    os.makedirs(registry)
    repositories = {}
    for crate in specification["crates"]:
        if crate["kind"] == "git":
            repositories.setdefault(source_of(crate), []).append(crate)
        else:
            unpack(crate, registry)
    lines = ["[net]", "offline = true"]
    lines += replacement("crates-io", {}, directory="poetrix-registry", path=registry)
    for number, (source, members) in enumerate(sorted(repositories.items())):
        folder = os.path.join(home, "vendor", "git-%d" % number)
        copy_members(members, folder)
        directory = "poetrix-tree-%d" % number
        lines += replacement("poetrix-git-%d" % number, dict(source), directory=directory, path=folder)
    with open(os.path.join(home, "config.toml"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def unpack(crate, registry):
    """A .crate is a gzipped tar of one folder, NAME-VERSION."""
    with open(crate["file"], "rb") as file:
        checksum = hashlib.sha256(file.read()).hexdigest()
    with tarfile.open(crate["file"], "r:gz") as archive:
        extract(archive, registry)
    name = "%s-%s" % (crate["name"], crate["version"])
    write_checksum(os.path.join(registry, name), checksum)


def extract(archive, folder):
    """Extract into the folder and never outside of it, without owners and special modes where this Python supports that."""
    if hasattr(tarfile, "data_filter"):
        archive.extractall(folder, filter="data")
    else:
        archive.extractall(folder)


def copy_members(members, folder):
    """Copy the crates of one commit side by side, with the manifest of the workspace above them, from which they may inherit values."""
    os.makedirs(folder)
    for crate in members:
        source = os.path.join(crate["file"], crate["path"])
        target = os.path.join(folder, crate["name"])
        shutil.copytree(source, target, symlinks=False, ignore_dangling_symlinks=True)
        make_writable(target)
        write_checksum(target, None)
        if "workspace" in crate:
            manifest = os.path.join(crate["file"], crate["workspace"], "Cargo.toml")
            shutil.copyfile(manifest, os.path.join(folder, "Cargo.toml"))


def make_writable(folder):
    for path, _, names in os.walk(folder):
        for name in ["."] + names:
            file = os.path.join(path, name)
            os.chmod(file, os.stat(file).st_mode | 0o200)


def write_checksum(folder, checksum):
    with open(os.path.join(folder, ".cargo-checksum.json"), "w", encoding="utf-8") as file:
        json.dump({"files": {}, "package": checksum}, file)


def source_of(crate):
    """The repository as a manifest names it, which is what cargo matches when it replaces sources."""
    named = [(key, crate[key]) for key in ("branch", "tag", "rev") if key in crate]
    return tuple([("git", crate["url"])] + named)


def replacement(name, source, *, directory, path):
    """The tables in cargo's configuration that replace a source. (A JSON string is a valid TOML string.)"""
    lines = ["", "[source.%s]" % json.dumps(name)]
    lines += ["%s = %s" % (key, json.dumps(value)) for key, value in source.items()]
    lines += ["replace-with = %s" % json.dumps(directory)]
    return lines + ["", "[source.%s]" % json.dumps(directory), "directory = %s" % json.dumps(path)]


main()
