"""Install one wheel into a folder and compile its modules: with the same result as pypa's `installer`, at a tenth of its start-up cost.

Usage: python -B -S -s install-wheel.py WHEEL FILE_NAME OUT [STRIP], with $poetrixLocked (see `refuse_other`)

FILE_NAME is the wheel's name on the index. STRIP is a program that removes debugging symbols, for wheels that were built here:
those contain names of temporary files, which differ each time, and RECORD must have the hashes of the final files. Scripts get
this Python as their interpreter; an environment replaces it by its own.

It runs once for each wheel of a lock, so that start-up counts: it imports only modules that Python has loaded anyway, not even
`os` and `struct`, and those that the wheel at hand needs. docs/wheels.md says what it refuses and where it departs from `installer`.
https://packaging.python.org/en/latest/specifications/binary-distribution-format/
"""

import gc
import posix
import sys

from archive import Archive, Refused
from byte_code import compile_sources
from files import pieces_of, write_all
from python_name import NAME
from record import choose_hash, quoted, row

# The process is short: collecting garbage, and tidying up at the end, would take longer than it saves.
gc.disable()

SITE_PACKAGES = "lib/" + NAME + "/site-packages/"
SCRIPT_SECTIONS = ("console_scripts", "gui_scripts")
SCRIPT = """\
# -*- coding: utf-8 -*-
import re
import sys
from {module} import {first}
if __name__ == "__main__":
    sys.argv[0] = re.sub(r"(-script\\.pyw|\\.exe)?$", "", sys.argv[0])
    sys.exit({attribute}())
"""


def main(path, file_name, out, *strip):
    try:
        refuse_other(file_name)
        Installation(Wheel(Archive(path), file_name), out, strip).run()
        return
    except Refused as refused:
        reason = refused
    except (NotADirectoryError, IsADirectoryError) as error:
        reason = "it has a file and a folder of one name: %r" % error.filename[len(out) + 1 :]
    except OSError as error:
        from errno import ENAMETOOLONG

        if error.errno != ENAMETOOLONG:
            sys.exit("error: %s could not be installed: %s" % (file_name, error))
        reason = "it has a name that is too long: %r" % error.filename[len(out) + 1 :]
    sys.exit(
        "error: %s cannot be installed: %s\n"
        "hint: take another release of it, or build it from source: "
        'source = "sdist" under [tool.poetrix.packages.%s] in pyproject.toml, then `poetrix lock`'
        % (file_name, reason, canonical(file_name.split("-")[0]))
    )


def refuse_other(file_name):
    """
    Refuse a wheel that is not the package that poetry.lock has. $poetrixLocked is "NAME VERSION" for a wheel that is installed
    as published; else "NAME VERSION SOURCE", and an override of `src` or `version` is the user's own word on what it is. VERSION is
    empty for a folder or file that the lock names by its place: Poetry reads the version there, when it installs.
    """
    locked = posix.environ.get(b"poetrixLocked", b"").decode()
    if not locked:
        return
    name, version, *source = locked.split(" ")
    built_name, built_version = parse_file_name(file_name)
    if is_same(built_name, built_version, name, version or built_version):
        return
    if not source:
        sys.exit(
            "error: poetrix.lock takes %s for %s %s, but by its name it is another package or version\n"
            "hint: run `poetrix lock`" % (file_name, name, version)
        )
    if source != [variable("src")] or version not in ("", variable("version")):
        return
    hint = "run `poetry update %s`, then `poetrix lock`" % name
    if canonical(name) == canonical(built_name):
        hint += (
            ". If it reads its version in a way that Poetrix does not know, or if that is meant, say so in an override: "
            'prev.%s.overridePythonAttrs { version = "%s"; }' % (name, built_version)
        )
    sys.exit(
        "error: %s is built as %s %s: its source is another package or version than poetry.lock says\nhint: %s"
        % (" ".join(filter(None, (name, version))), built_name, built_version, hint)
    )


def variable(name):
    return posix.environ.get(name.encode(), b"").decode()


def is_same(name, version, other_name, other_version):
    """Whether two names and versions are the same, however they are written. One of them may lack the local part of its version."""
    if canonical(name) != canonical(other_name):
        return False
    if version == other_version:
        return True
    from same_version import is_same_version

    return is_same_version(version, other_version)


class Wheel:
    """A checked archive, with the meaning of its files' names."""

    def __init__(self, archive, file_name):
        self.archive = archive
        self.distribution, self.version = parse_file_name(file_name)
        self.members = {}
        # The files by their place in the installation, and the folders that they need.
        for member in archive.members:
            check_member(member)
            if member.name.endswith("/"):
                continue
            path = check_name(member.name)
            known = self.members.get(path)
            if known is not None and not known.is_same_file(member):
                raise Refused("it holds two different files named %r" % path)
            self.members[path] = member
        self.dist_info = self.find_dist_info()
        self.data = "%s-%s.data" % (self.distribution, self.version)
        for name in ("WHEEL", "RECORD"):
            if self.metadata(name) is None:
                raise Refused("it has no %s in %s" % (name, self.dist_info))
        headers = read_headers(archive.text(self.metadata("WHEEL")))
        if not headers.get("wheel-version", "").startswith("1."):
            raise Refused(
                "it is of version %s of the wheel format, and only 1 is known" % (headers.get("wheel-version") or "(none)")
            )
        self.refuse_other_metadata()
        self.root = "purelib" if headers.get("root-is-purelib") == "true" else "platlib"

    def metadata(self, name):
        return self.members.get(self.dist_info + "/" + name)

    def find_dist_info(self):
        tops = {path.partition("/")[0] for path in [*self.members, *(member.name for member in self.archive.members)]}
        found = sorted(name for name in tops if name.endswith(".dist-info"))
        if len(found) != 1:
            raise Refused("it has %s, where wheels have one .dist-info folder" % (" and ".join(found) or "no .dist-info folder"))
        if canonical(found[0].rsplit("-", 2)[0]) != canonical(self.distribution):
            raise Refused("its metadata %s are those of another package" % found[0])
        return found[0]

    def refuse_other_metadata(self):
        """METADATA is what tells an environment which package it has: it must agree with the file's name, as uv demands."""
        member = self.metadata("METADATA")
        if member is None:
            return
        # Of old wheels it may be in any encoding.
        text = b"".join(self.archive.content(member)).decode("utf-8", "replace")
        headers = read_headers(text)
        if "name" not in headers or "version" not in headers:
            # Further lines of a field come before them.
            from email.parser import HeaderParser

            headers = {key.lower(): value for key, value in HeaderParser().parsestr(text).items()}
        name, version = headers.get("name", self.distribution).strip(), headers.get("version", self.version).strip()
        if not is_same(self.distribution, self.version, name, version):
            raise Refused("by its METADATA it is another package or version: %r %r" % (name, version))

    def place(self, path):
        """The scheme of a file (purelib, scripts, ...), and its path there."""
        top, _, below = path.partition("/")
        if top != self.data:
            return self.root, path
        scheme, _, below = below.partition("/")
        if scheme not in ("purelib", "platlib", "headers", "scripts", "data") or not below:
            raise Refused("%r is in none of the folders that %s may have" % (path, self.data))
        if scheme == "data" and below.partition("/")[0] == "nix-support":
            raise Refused("%r would be read by the hooks of Nix's builds" % path)
        if scheme in ("purelib", "platlib"):
            self.refuse_second_metadata(below)
        elif scheme == "data" and below.startswith(SITE_PACKAGES):
            self.refuse_second_metadata(below[len(SITE_PACKAGES) :])
        return scheme, below

    def refuse_second_metadata(self, path):
        """An environment would list a second package, which poetry.lock does not know of."""
        top, slash, _ = path.partition("/")
        if slash and top.endswith(".dist-info") and top != self.dist_info:
            raise Refused("it has %s in %s, beside its own metadata" % (top, self.data))

    def scripts(self):
        """The entry points that become scripts: (name, module, attribute)."""
        member = self.metadata("entry_points.txt")
        for section, name, value in read_sections(self.archive.text(member)) if member is not None else ():
            if section in SCRIPT_SECTIONS:
                yield (check_name(name), *parse_reference(name, value))


def parse_file_name(file_name):
    parts = file_name[: -len(".whl")].split("-")
    if not file_name.endswith(".whl") or len(parts) < 5 or not all(parts):
        raise Refused("its name is not NAME-VERSION-PYTHON-ABI-PLATFORM.whl")
    return parts[0], parts[1]


def check_member(member):
    # Bits for encryption, strong encryption, patched data and a masked directory.
    if member.flags & (0x1 | 0x40 | 0x2000):
        raise Refused("%r is encrypted" % member.name)
    if member.flags & 0x20:
        raise Refused("%r is a patch, not a file" % member.name)
    if member.method not in (0, 8):
        raise Refused("%r is compressed by method %d, and only DEFLATE is known" % (member.name, member.method))
    if member.method == 0 and member.compressed != member.size:
        raise Refused("%r is not as large as the archive says" % member.name)


def check_name(name):
    """The path that a name in the archive stands for; refuses names that lead out of the folder, or that no file should have."""
    if not name.isprintable() and any(character < " " or character == "\x7f" for character in name):
        raise Refused("it has a file whose name has control characters: %r" % name)
    parts = name.split("/")
    if parts[0] == "" or ".." in parts:
        raise Refused("a file would be written outside of its folder: %r" % name)
    if "" in parts or "." in parts:
        parts = [part for part in parts if part not in ("", ".")]
        if not parts:
            raise Refused("it has a file without a name: %r" % name)
        return "/".join(parts)
    return name


def canonical(name):
    """Normalize a name (PEP 503), without importing `re`."""
    words = name.replace("_", "-").replace(".", "-").split("-")
    return "-".join([words[0], *(word for word in words[1:-1] if word), *words[1:][-1:]]).lower()


def read_headers(text):
    """The headers of a WHEEL file by lower-case name; of repeated ones the first."""
    headers = {}
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        name, colon, value = line.partition(":")
        if not colon or name.strip() != name:
            break
        headers.setdefault(name.lower(), value.lstrip(" \t"))
    return headers


def read_sections(text):
    """Triples (section, name, value) of entry_points.txt. Plain lines are read here, other forms by configparser."""
    section, found = None, {}
    for line in text.split("\n"):
        stripped = line.strip()
        if not stripped or stripped[0] in "#;":
            continue
        name, equals, value = map(str.strip, stripped.partition("="))
        if stripped[0] == "[" and stripped[-1] == "]" and "]" not in stripped[:-1]:
            section = stripped[1:-1]
            if section == "DEFAULT" or any(key[0] == section for key in found):
                return read_sections_by_library(text)
        elif section is None or not equals or not name or line[0].isspace() or "%" in value or (section, name) in found:
            return read_sections_by_library(text)
        else:
            found[section, name] = value
    return [(*key, value) for key, value in found.items()]


def read_sections_by_library(text):
    from configparser import ConfigParser, Error

    parser = ConfigParser(delimiters="=")
    parser.optionxform = str
    try:
        parser.read_string(text)
        return [(section, *item) for section in SCRIPT_SECTIONS if parser.has_section(section) for item in parser.items(section)]
    except Error as error:
        raise Refused("its entry_points.txt cannot be read: %s" % str(error).replace("\n", " "))


def parse_reference(name, value):
    """Split `module:attribute [extras]`, of which both parts must be dotted names."""
    reference = value.partition("[")[0].rstrip() if value.rstrip().endswith("]") else value
    module, _, attribute = reference.partition(":")
    module, attribute = module.rstrip(), attribute.strip()
    for part in (module, attribute):
        if not part or not all(character.isalnum() or character in "_." for character in part):
            raise Refused("its script %s = %r is not of the form name = module:function" % (name, value))
    return module, attribute


class Installation:
    """Writes the files, and their RECORD."""

    def __init__(self, wheel, out, strip):
        self.wheel = wheel
        self.site_packages = out + "/lib/" + NAME + "/site-packages"
        # By scheme: its folder, and the prefix by which RECORD, which lies in site-packages, refers to it.
        self.schemes = {
            "purelib": (self.site_packages, "./"),
            "platlib": (self.site_packages, "./"),
            "headers": (
                "%s/include/site/%s/%s" % (out, NAME, wheel.distribution),
                "../../../include/site/%s/%s/" % (NAME, wheel.distribution),
            ),
            "scripts": (out + "/bin", "../../../bin/"),
            "data": (out, "../../../"),
        }
        self.schemes[wheel.root] = (self.site_packages, "")
        # auditwheel and the like have changed these libraries with patchelf; strip would damage them.
        has_patched = any(path.partition("/")[0].endswith(".libs") for path in wheel.members)
        self.strip = () if has_patched else strip
        self.new_hash = choose_hash(sum(member.size for member in wheel.members.values()))
        # By target: the path within its scheme, the row of RECORD, and the size.
        self.written = {}
        self.folders = set()

    def run(self):
        wheel = self.wheel
        for name, module, attribute in wheel.scripts():
            text = SCRIPT.format(module=module, first=attribute.partition(".")[0], attribute=attribute)
            self.write("scripts", name, [shebang() + text.encode()], is_executable=True)
        record = wheel.dist_info + "/RECORD"
        for path, member in wheel.members.items():
            if path == record or "__pycache__" in path.split("/")[:-1]:
                continue
            scheme, place = wheel.place(path)
            # Whether it is a regular file with an executable bit.
            is_executable = member.mode & 0o170000 == 0o100000 and member.mode & 0o111 != 0
            content = wheel.archive.content(member)
            pieces = with_interpreter(content) if scheme == "scripts" else content
            self.write(scheme, place, pieces, is_executable=is_executable)
        self.write(wheel.root, wheel.dist_info + "/INSTALLER", [b"poetrix\n"])
        sources = sorted(
            (path, size)
            for path, (_, _, size) in self.written.items()
            if path.startswith(self.site_packages + "/") and path.endswith(".py")
        )
        self.write_record(record)
        compile_sources(sources)

    def write(self, scheme, path, content, *, is_executable=False):
        """Write one file. As with Poetry, the later of two with one name replaces the first."""
        folder, prefix = self.schemes[scheme]
        target = folder + "/" + path
        digest, size = self.new_hash(), 0
        file = self.create(target)
        for piece in content:
            digest.update(piece)
            size += len(piece)
            write_all(file, piece)
        if is_executable:
            posix.fchmod(file, 0o755)
        posix.close(file)
        if self.strip and is_elf(target):
            digest, size = self.stripped(target)
        self.written[target] = (path, row(prefix + path, digest, size), size)

    def create(self, target):
        """Create the file; what has this name already is replaced, and a link never followed."""
        self.make_folder(target.rpartition("/")[0])
        flags = posix.O_WRONLY | posix.O_CREAT | posix.O_EXCL | posix.O_CLOEXEC
        try:
            return posix.open(target, flags, 0o666)
        except FileExistsError:
            self.refuse_same_name(target)
            posix.unlink(target)
            return posix.open(target, flags, 0o666)

    def refuse_same_name(self, target):
        """Refuse a name that the file system takes for that of another file of the wheel, as on macOS."""
        if target in self.written:
            return
        from unicodedata import normalize

        spelling = normalize("NFC", target).casefold()
        for other in self.written:
            if normalize("NFC", other).casefold() == spelling:
                raise Refused("%r and %r are one file on this file system" % (other.rpartition("/")[2], target.rpartition("/")[2]))

    def make_folder(self, folder):
        if folder in self.folders:
            return
        try:
            posix.mkdir(folder, 0o777)
        except FileExistsError:
            pass
        except FileNotFoundError:
            self.make_folder(folder.rpartition("/")[0])
            posix.mkdir(folder, 0o777)
        self.folders.add(folder)

    def stripped(self, path):
        """Hash and size of a library without its debugging symbols."""
        # strip fails for files that it cannot read, such as those of another architecture: they stay unchanged.
        quiet = [(posix.POSIX_SPAWN_OPEN, 2, "/dev/null", posix.O_WRONLY, 0)]
        process = posix.posix_spawn(self.strip[0], [*self.strip, "-S", path], posix.environ, file_actions=quiet)
        posix.waitpid(process, 0)
        digest, size = self.new_hash(), 0
        for piece in pieces_of(path):
            digest.update(piece)
            size += len(piece)
        return digest, size

    def write_record(self, path):
        """Write RECORD, with the hash of each file. As with other installers, byte code is not listed (PEP 376)."""
        self.written.pop(self.site_packages + "/" + path, None)
        rows = [(place, line) for place, line, _ in self.written.values()]
        rows.append((path, quoted(path) + ",,\n"))
        rows.sort(key=lambda entry: entry[0])
        self.write(self.wheel.root, path, ["".join(line for _, line in rows).encode()])


def with_interpreter(content):
    """Replace the first line of a script that begins with #!python or #!pythonw."""
    text = b"".join(content)
    if text.startswith(b"#!python"):
        text = shebang() + text.partition(b"\n")[2]
    return [text]


def shebang():
    """The first line of a script; where it is too long for the kernel, a shell runs Python (https://github.com/pypa/installer/pull/4)."""
    # In a cross build, the host platform's Python.
    interpreter = posix.environ.get(b"poetrixPython") or sys.executable.encode()
    if b" " in interpreter or len(interpreter) > 124:
        from shlex import quote

        return b"#!/bin/sh\n'''exec' %s \"$0\" \"$@\"\n' '''\n" % quote(interpreter.decode()).encode()
    return b"#!" + interpreter + b"\n"


def is_elf(path):
    return next(pieces_of(path), b"").startswith(b"\x7fELF")


main(*sys.argv[1:])
sys.stdout.flush()
sys.stderr.flush()
posix._exit(0)
