"""Install one wheel into a folder, byte-compiled: what pypa's `installer` writes, for a tenth of what importing that costs.

Usage: python -B -S -s install-wheel.py WHEEL FILE_NAME OUT [STRIP]

WHEEL is the wheel, FILE_NAME its name as the index has it. STRIP is the program that takes debugging symbols out of what was
compiled here: names of temporary files are among them, which differ each time, and RECORD is to have the hashes of what is
left. Scripts begin with this very Python; an environment puts its own in that place.

It runs once for each wheel of a lock: only modules that every start of Python loads, or that the wheel at hand needs, are
imported, and not even `os` and `struct` are among them. docs/wheels.md says what it refuses and where it departs from `installer`.
https://packaging.python.org/en/latest/specifications/binary-distribution-format/
"""

import gc
import posix
import sys
import zlib
from binascii import b2a_base64
from marshal import dumps

# One short task: neither collecting garbage nor tidying up at the end is worth its time.
gc.disable()

CHUNK = 1 << 20
# OpenSSL hashes ten times as fast as Python itself, and takes as long to load as Python takes for half a megabyte.
LARGE_WHEEL = 1 << 19
# Sources are compiled in groups of this many bytes, several at a time: which file is in which group never depends on the machine.
COMPILED_AT_ONCE = 1 << 20

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


class Refused(Exception):
    """What is wrong with a wheel, as the end of a sentence."""


class Member:
    """A file of the archive; what the central directory says of it."""

    __slots__ = ("name", "flags", "method", "checksum", "compressed", "size", "mode", "start", "end")

    def is_same_file(self, other):
        return (self.checksum, self.size, self.mode) == (other.checksum, other.size, other.mode)


def signature(first, second):
    """Not a literal: compiled, this very file would look like a zip to Python, which looks for the last of them."""
    return b"PK" + bytes((first, second))


FILE, ENTRY, END, END_64, LOCATOR_64 = (signature(*pair) for pair in ((3, 4), (1, 2), (5, 6), (6, 6), (6, 7)))


class Archive:
    """A zip, read through its central directory.

    https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
    """

    def __init__(self, path):
        self.file = posix.open(path, posix.O_RDONLY | posix.O_CLOEXEC)
        self.length = posix.fstat(self.file).st_size
        self.members = self.read_directory()

    def read(self, start, length):
        data = posix.pread(self.file, length, start)
        while len(data) < length:
            more = posix.pread(self.file, length - len(data), start + len(data))
            if not more:
                raise Refused("the archive is damaged: it ends too early")
            data += more
        return data

    def find_directory(self):
        """Where the central directory lies, where it ends, and how many files are in it."""
        # A comment of at most 65,535 bytes may follow the end record.
        start = max(0, self.length - 22 - 65535)
        tail = self.read(max(start, self.length - 22), min(22, self.length))
        at = 0
        if tail[:4] != END or tail[20:] != b"\0\0":
            tail = self.read(start, self.length - start)
            at = tail.rfind(END)
            if at < 0 or at + 22 + number(tail, at + 20, 2) != len(tail):
                raise Refused("it is no zip archive")
            place = start + at
        else:
            place = self.length - 22
        count, size, offset = number(tail, at + 10, 2), number(tail, at + 12, 4), number(tail, at + 16, 4)
        if number(tail, at + 4, 2) not in (0, 0xFFFF):
            raise Refused("its archive is split into several files")
        locator = self.read(place - 20, 20) if place >= 20 else b""
        if locator[:4] == LOCATOR_64:
            record = number(locator, 8, 8)
            data = self.read(record, 56) if record + 56 <= place - 20 else b""
            if data[:4] != END_64:
                raise Refused("the archive is damaged: its zip64 record is missing")
            count, size, offset = number(data, 32, 8), number(data, 40, 8), number(data, 48, 8)
            place = record
        if offset + size != place:
            raise Refused("the archive is damaged: its directory is not where it should be")
        return offset, size, count

    def read_directory(self):
        begin, size, count = self.find_directory()
        data = self.read(begin, size)
        members = []
        at = 0
        while at < size:
            if data[at : at + 4] != ENTRY or at + 46 > size:
                raise Refused("the archive is damaged: its directory cannot be read")
            name_length, extra_length = number(data, at + 28, 2), number(data, at + 30, 2)
            name_end = at + 46 + name_length
            member = Member()
            member.flags = number(data, at + 8, 2)
            member.method = number(data, at + 10, 2)
            member.checksum = number(data, at + 16, 4)
            member.compressed = number(data, at + 20, 4)
            member.size = number(data, at + 24, 4)
            member.mode = number(data, at + 40, 2)
            member.start = number(data, at + 42, 4)
            raw = data[at + 46 : name_end]
            try:
                member.name = raw.decode("utf-8" if member.flags & 0x800 or raw.isascii() else "cp437")
            except UnicodeDecodeError:
                raise Refused("it has a file whose name is no text: %r" % raw)
            read_zip64(member, data[name_end : name_end + extra_length])
            members.append(member)
            at = name_end + extra_length + number(data, at + 32, 2)
        if at != size or len(members) != count:
            raise Refused("the archive is damaged: its directory cannot be read")
        end = begin
        for member in sorted(members, key=lambda member: member.start, reverse=True):
            member.end = end
            end = member.start
            if member.start + 30 > member.end:
                raise Refused("files overlap in its archive: %r" % member.name)
        return members

    def content(self, member):
        """The bytes of one file, in pieces; never more than the directory says, and those whose checksum it has."""
        header = self.read(member.start, 30)
        name_length, extra_length = number(header, 26, 2), number(header, 28, 2)
        at = member.start + 30 + name_length + extra_length
        if header[:4] != FILE or at + member.compressed > member.end:
            raise Refused("the archive is damaged at %r" % member.name)
        checksum, left = 0, member.size
        for piece in self.unpacked(at, member):
            left -= len(piece)
            if left < 0:
                raise Refused("%r is larger than the archive says" % member.name)
            checksum = zlib.crc32(piece, checksum)
            yield piece
        if left > 0 or checksum != member.checksum:
            raise Refused("the archive is damaged: %r is not as it says" % member.name)

    def unpacked(self, at, member):
        """What lies at this place in the archive, in pieces that stay small whatever it unpacks to."""
        end = at + member.compressed
        if member.method == 0:
            while at < end:
                yield self.read(at, min(CHUNK, end - at))
                at += CHUNK
            return
        decompressor, data = zlib.decompressobj(-15), b""
        try:
            while not decompressor.eof:
                if not data and at < end:
                    data = self.read(at, min(CHUNK, end - at))
                    at += len(data)
                piece = decompressor.decompress(data, CHUNK)
                data = decompressor.unconsumed_tail
                if piece:
                    yield piece
                elif not data and at == end and not decompressor.eof:
                    raise Refused("the archive is damaged: %r ends too early" % member.name)
        except zlib.error as error:
            raise Refused("the archive is damaged: %r cannot be unpacked: %s" % (member.name, error))

    def text(self, member):
        try:
            return b"".join(self.content(member)).decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("%r is no text" % member.name)


def read_zip64(member, extra):
    """The sizes that do not fit in the fields of a directory entry (APPNOTE 4.5.3)."""
    if 0xFFFFFFFF not in (member.size, member.compressed, member.start):
        return
    at = 0
    while at + 4 <= len(extra):
        kind, length = number(extra, at, 2), number(extra, at + 2, 2)
        at += 4
        if kind == 1:
            for field in ("size", "compressed", "start"):
                if getattr(member, field) == 0xFFFFFFFF:
                    if length < 8 or at + 8 > len(extra):
                        raise Refused("the archive is damaged: its zip64 record is missing")
                    setattr(member, field, number(extra, at, 8))
                    at, length = at + 8, length - 8
            return
        at += length


def number(data, at, length):
    return int.from_bytes(data[at : at + length], "little")


class Wheel:
    """An archive that is checked, and what its names mean."""

    def __init__(self, archive, file_name):
        self.archive = archive
        self.distribution, self.version = parse_file_name(file_name)
        self.members = {}
        # The files by their place in the tree, and the folders that they need.
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

    def place(self, path):
        """The scheme of a file (purelib, scripts, ...), and its path there."""
        top, _, below = path.partition("/")
        if top != self.data:
            return self.root, path
        scheme, _, below = below.partition("/")
        if scheme not in ("purelib", "platlib", "headers", "scripts", "data") or not below:
            raise Refused("%r is in none of the folders that %s may have" % (path, self.data))
        if scheme == "data" and below.partition("/")[0] == "nix-support":
            raise Refused("%r would speak to the hooks of Nix's builds" % path)
        return scheme, below

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
    # Encrypted, by a key or strongly; a patch; a directory that is masked.
    if member.flags & (0x1 | 0x40 | 0x2000):
        raise Refused("%r is encrypted" % member.name)
    if member.flags & 0x20:
        raise Refused("%r is a patch, not a file" % member.name)
    if member.method not in (0, 8):
        raise Refused("%r is compressed by method %d, and only DEFLATE is known" % (member.name, member.method))
    if member.method == 0 and member.compressed != member.size:
        raise Refused("%r is not as large as the archive says" % member.name)


def check_name(name):
    """The name of a file as the path that it means; an error for one that could lie elsewhere, or that no file should have."""
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
    """As PEP 503 has it, without importing `re`."""
    words = name.replace("_", "-").replace(".", "-").split("-")
    return "-".join([words[0], *(word for word in words[1:-1] if word), *words[1:][-1:]]).lower()


def read_headers(text):
    """The headers of a WHEEL file, by lower-case name; the first of each."""
    headers = {}
    for line in text.splitlines():
        name, colon, value = line.partition(":")
        if not colon or name.strip() != name:
            break
        headers.setdefault(name.lower(), value.lstrip(" \t"))
    return headers


def read_sections(text):
    """(section, name, value) of entry_points.txt: plain lines here, all else by the library whose format it is."""
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
    """`module:attribute [extras]`: each of letters, digits, `_` and `.`."""
    reference = value.partition("[")[0].rstrip() if value.rstrip().endswith("]") else value
    module, _, attribute = reference.partition(":")
    module, attribute = module.rstrip(), attribute.strip()
    for part in (module, attribute):
        if not part or not all(character.isalnum() or character in "_." for character in part):
            raise Refused("its script %s = %r is not of the form name = module:function" % (name, value))
    return module, attribute


class Installation:
    """Files as they are written, and the RECORD of them."""

    def __init__(self, wheel, out, strip):
        self.wheel = wheel
        python = "python%d.%d" % sys.version_info[:2]
        self.site_packages = out + "/lib/" + python + "/site-packages"
        # Of each scheme: its folder, and how RECORD writes it, which lies in that of the root.
        self.schemes = {
            "purelib": (self.site_packages, "./"),
            "platlib": (self.site_packages, "./"),
            "headers": (
                "%s/include/site/%s/%s" % (out, python, wheel.distribution),
                "../../../include/site/%s/%s/" % (python, wheel.distribution),
            ),
            "scripts": (out + "/bin", "../../../bin/"),
            "data": (out, "../../../"),
        }
        self.schemes[wheel.root] = (self.site_packages, "")
        # patchelf made libraries find each other there: strip would break what it moved.
        has_patched = any(path.partition("/")[0].endswith(".libs") for path in wheel.members)
        self.strip = () if has_patched else strip
        self.new_hash = choose_hash(wheel)
        # By the file's place: its path without and with the scheme, hash and size.
        self.written = {}
        self.folders = set()

    def run(self):
        wheel = self.wheel
        for name, module, attribute in wheel.scripts():
            text = SCRIPT.format(module=module, first=attribute.partition(".")[0], attribute=attribute)
            self.write("scripts", name, [shebang() + text.encode()], True)
        record = wheel.dist_info + "/RECORD"
        for path, member in wheel.members.items():
            if path == record or "__pycache__" in path.split("/")[:-1]:
                continue
            scheme, place = wheel.place(path)
            # A regular file that somebody may run.
            is_executable = member.mode & 0o170000 == 0o100000 and member.mode & 0o111 != 0
            content = wheel.archive.content(member)
            self.write(scheme, place, with_interpreter(content) if scheme == "scripts" else content, is_executable)
        self.write(wheel.root, wheel.dist_info + "/INSTALLER", [b"poetrix\n"], False)
        sources = sorted(
            (path, entry[3]) for path, entry in self.written.items() if path.startswith(self.site_packages + "/") and path.endswith(".py")
        )
        self.write_record(record)
        compile_sources(sources)

    def write(self, scheme, path, content, is_executable):
        """Write one file. One that comes twice replaces the first, as with Poetry."""
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
        encoded = b2a_base64(digest.digest(), newline=False).decode().replace("+", "-").replace("/", "_").rstrip("=")
        self.written[target] = (path, prefix + path, "sha256=" + encoded, size)

    def create(self, target):
        """The new file, never through a link or into what is there under this name."""
        self.make_folder(target.rpartition("/")[0])
        flags = posix.O_WRONLY | posix.O_CREAT | posix.O_EXCL | posix.O_CLOEXEC
        try:
            return posix.open(target, flags, 0o666)
        except FileExistsError:
            self.refuse_same_name(target)
            posix.unlink(target)
            return posix.open(target, flags, 0o666)

    def refuse_same_name(self, target):
        """On a file system that takes two spellings for one name, such as macOS has."""
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
        # What strip cannot read, such as another machine's file among a package's data, stays as it is.
        quiet = [(posix.POSIX_SPAWN_OPEN, 2, "/dev/null", posix.O_WRONLY, 0)]
        process = posix.posix_spawn(self.strip[0], [*self.strip, "-S", path], posix.environ, file_actions=quiet)
        posix.waitpid(process, 0)
        digest, size = self.new_hash(), 0
        for piece in pieces_of(path):
            digest.update(piece)
            size += len(piece)
        return digest, size

    def write_record(self, path):
        """All that was written, by its hash; byte code is in no RECORD, as with other installers (PEP 376)."""
        self.written.pop(self.site_packages + "/" + path, None)
        rows = [(place, "%s,%s,%d\n" % (quoted(listed), digest, size)) for place, listed, digest, size in self.written.values()]
        rows.append((path, quoted(path) + ",,\n"))
        rows.sort(key=lambda row: row[0])
        self.write(self.wheel.root, path, ["".join(line for _, line in rows).encode()], False)


def choose_hash(wheel):
    """SHA-256 of Python's own, which is loaded at no cost; of OpenSSL for large wheels, and where there is no other."""
    size = sum(member.size for member in wheel.members.values())
    try:
        if size > LARGE_WHEEL or sys.implementation.name != "cpython":
            from _hashlib import openssl_sha256 as new_hash
        elif sys.version_info >= (3, 12):
            from _sha2 import sha256 as new_hash
        else:
            from _sha256 import sha256 as new_hash
    except ImportError:
        from hashlib import sha256 as new_hash
    return new_hash


def with_interpreter(content):
    """A script that begins with #!python (or #!pythonw) begins with this one."""
    text = b"".join(content)
    if text.startswith(b"#!python"):
        text = shebang() + text.partition(b"\n")[2]
    return [text]


def shebang():
    """The first line of a script; by a shell where the kernel would not take it (https://github.com/pypa/installer/pull/4)."""
    interpreter = sys.executable.encode()
    if b" " in interpreter or len(interpreter) > 124:
        from shlex import quote

        return b"#!/bin/sh\n'''exec' %s \"$0\" \"$@\"\n' '''\n" % quote(sys.executable).encode()
    return b"#!" + interpreter + b"\n"


def quoted(field):
    """As in a CSV file."""
    return '"%s"' % field.replace('"', '""') if '"' in field or "," in field else field


def is_elf(path):
    return next(pieces_of(path), b"").startswith(b"\x7fELF")


def pieces_of(path):
    file = posix.open(path, posix.O_RDONLY | posix.O_CLOEXEC)
    try:
        piece = posix.read(file, CHUNK)
        while piece:
            yield piece
            piece = posix.read(file, CHUNK)
    finally:
        posix.close(file)


def write_all(file, data):
    done = posix.write(file, data)
    while done < len(data):
        done += posix.write(file, data[done:])


def compile_sources(sources):
    """Write byte code beside the files, pairs of path and size; in several processes where there is much to do."""
    groups, room = [], 0
    for path, size in sources:
        if not groups or room < size:
            groups.append([])
            room = COMPILED_AT_ONCE
        groups[-1].append(path)
        room -= size
    if len(groups) < 2:
        for group in groups:
            compile_group(group)
        return
    running, free = set(), cores()
    for group in groups:
        if len(running) == free:
            running.remove(wait_for_one())
        process = posix.fork()
        if process == 0:
            status = 1
            try:
                compile_group(group)
                status = 0
            finally:
                posix._exit(status)
        running.add(process)
    while running:
        running.remove(wait_for_one())


def wait_for_one():
    process, status = posix.wait()
    if status != 0:
        raise OSError("a process that compiled it ended early")
    return process


def cores():
    """How many processors this build may use; Nix's 0 stands for all."""
    allowed = posix.environ.get(b"NIX_BUILD_CORES", b"1")
    return (int(allowed) if allowed.isdigit() else 1) or posix.cpu_count() or 1


def compile_group(paths):
    """Byte code that is the same each time: its source's hash in place of a time stamp, never checked (PEP 552)."""
    source_hash, magic = byte_code_format()
    unchecked = (1).to_bytes(4, "little")
    tag = ".%s.pyc" % sys.implementation.cache_tag
    flags = posix.O_WRONLY | posix.O_CREAT | posix.O_TRUNC | posix.O_CLOEXEC
    last = None
    for path in paths:
        source = b"".join(pieces_of(path))
        try:
            code = compile(source, path, "exec", dont_inherit=True, optimize=0)
        except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
            # No Python of this version, such as a template.
            continue
        folder, _, name = path.rpartition("/")
        folder += "/__pycache__"
        if folder != last:
            try:
                posix.mkdir(folder, 0o777)
            except FileExistsError:
                pass
            last = folder
        file = posix.open("%s/%s%s" % (folder, name[:-3], tag), flags, 0o666)
        write_all(file, magic + unchecked + source_hash(source) + dumps(code))
        posix.close(file)


def byte_code_format():
    """importlib.util's source_hash() and MAGIC_NUMBER, from where that has them."""
    try:
        from _frozen_importlib_external import MAGIC_NUMBER
        from _imp import source_hash
    except ImportError:
        from importlib.util import MAGIC_NUMBER, source_hash

        return source_hash, MAGIC_NUMBER
    key = int.from_bytes(MAGIC_NUMBER, "little")
    return lambda source: source_hash(key, source), MAGIC_NUMBER


main(*sys.argv[1:])
sys.stdout.flush()
sys.stderr.flush()
posix._exit(0)
