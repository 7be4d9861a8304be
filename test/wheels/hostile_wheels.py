"""Write hostile and broken wheels: FOLDER/KIND/demo-1.0-py3-none-any.whl for each kind. Usage: hostile_wheels.py FOLDER"""

import io
import os
import struct
import sys
import warnings
import zipfile

FILE = "demo-1.0-py3-none-any.whl"
INFO = "demo-1.0.dist-info"
DATA = "demo-1.0.data"
METADATA = [
    (INFO + "/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\n"),
    (INFO + "/METADATA", "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n"),
    (INFO + "/RECORD", "demo.py,sha256=AAAA,99\nno/such/file,,\nRECORD,,\n"),
]
MODULE = ("demo.py", "x = 1\n")
LINK = 0o120777 << 16
warnings.simplefilter("ignore")


def members(*more, without=()):
    return [MODULE, *(entry for entry in METADATA if entry[0] not in without), *more]


def scripts(text):
    return members((INFO + "/entry_points.txt", "[console_scripts]\n" + text))


def metadata(text):
    """A wheel with this METADATA."""
    return members((INFO + "/METADATA", text), without=[INFO + "/METADATA"])


# For each kind: members (name, text, mode), and for some a change of the archive's bytes.
KINDS = {
    "traversal": members(("../../../../evil.py", "")),
    "traversal-inside": members(("demo/../other.py", "")),
    "traversal-of-scripts": members((DATA + "/scripts/../../../evil", "")),
    "traversal-of-data": members((DATA + "/data/../evil", "")),
    "traversal-of-the-scheme": members((DATA + "/../evil", "")),
    "absolute": members(("/tmp/evil.py", "")),
    "absolute-twice": members(("//tmp/evil.py", "")),
    "backslashes": members(("..\\..\\evil.py", "")),
    "drive": members(("C:evil.py", "")),
    "dot": members(("./demo/./inner.py", ""), ("demo//twice.py", "")),
    "newline": members(("evil\nfile.py", "")),
    "escape": members(("evil\x1b[31m.py", "")),
    "link": members(("out", "/etc", LINK), ("outside", "../../../..", LINK)),
    "through-a-link": members(("out", "/tmp", LINK), ("out/evil.py", "")),
    "setuid": members(("demo-suid", "#!/bin/sh\n", 0o104755 << 16), (DATA + "/scripts/suid", "", 0o106777 << 16)),
    "device": members(("device", "", 0o060666 << 16), ("pipe", "", 0o010666 << 16)),
    "duplicate-same": members(MODULE),
    "duplicate-different": members(("demo.py", "evil = 1\n")),
    "duplicate-by-dots": members(("./demo.py", "evil = 1\n")),
    "replaces": members((DATA + "/purelib/demo.py", "evil = 1\n")),
    "replaces-a-script": scripts("run = demo:main\n") + [(DATA + "/scripts/run", "#!python\n")],
    "writes-its-record": members((DATA + "/purelib/%s/RECORD" % INFO, "evil"), (DATA + "/purelib/%s/INSTALLER" % INFO, "evil")),
    "file-and-folder": members(("demo.py/inner.py", "")),
    "case": members(("Demo.py", "y = 2\n")),
    "unicode": members(("caf\u00e9.py", ""), ("cafe\u0301.py", "")),
    "long-name": members(("x" * 300 + ".py", "")),
    "record-lies": members(),
    "no-record": members(without=[INFO + "/RECORD"]),
    "record-unreadable": members((INFO + "/RECORD", '"demo.py,a,b,c,d\n'), without=[INFO + "/RECORD"]),
    "no-wheel-file": members(without=[INFO + "/WHEEL"]),
    "wheel-2": members((INFO + "/WHEEL", "Wheel-Version: 2.0\n"), without=[INFO + "/WHEEL"]),
    "wheel-no-text": members((INFO + "/WHEEL", b"\xff\xfe\0"), without=[INFO + "/WHEEL"]),
    "no-dist-info": [MODULE],
    "two-dist-infos": members(("other-1.0.dist-info/METADATA", "")),
    "dist-info-of-another": [MODULE, *((name.replace("demo", "other"), text) for name, text in METADATA)],
    "dist-info-beside-it": members((DATA + "/purelib/other-1.0.dist-info/METADATA", "Name: other\nVersion: 1.0\n")),
    "dist-info-by-data": members(
        *((DATA + "/data/lib/python3.%d/site-packages/other-1.0.dist-info/METADATA" % minor, "") for minor in range(8, 16))
    ),
    "metadata-of-another": metadata("Metadata-Version: 2.1\nName: other\nVersion: 1.0\n"),
    "metadata-of-another-below": metadata("Summary: a\n  b\x0bName: demo\nName: other\nVersion: 1.0\n"),
    "metadata-of-another-version": metadata("Metadata-Version: 2.1\nName: Demo\nVersion: 1.0.post1\n\nVersion: 1.0\n"),
    "metadata-spelt-otherwise": metadata("Metadata-Version: 2.1\r\nName: DEMO\r\nVersion: v1.0.0\r\n"),
    "metadata-no-text": metadata(b"Metadata-Version: 2.1\nAuthor: \xff\nName: demo\nVersion: 1.0\n"),
    "no-metadata": members(without=[INFO + "/METADATA"]),
    "other-scheme": members((DATA + "/stdlib/os.py", "")),
    "no-scheme": members((DATA + "/os.py", "")),
    "scheme-is-file": members((DATA + "/scripts", "")),
    "data-of-another": members(("other-1.0.data/scripts/evil", "#!python\n")),
    "hooks": members((DATA + "/data/nix-support/setup-hook", "touch evil\n")),
    "pth": members(("evil.pth", "import os; os.system('touch evil')\n")),
    "byte-code": members(("__pycache__/demo.cpython-312.pyc", "evil")),
    "script-shell": scripts("run = os:system('touch evil')\n"),
    "script-newline": scripts("run = demo:main\n  import os\n"),
    "script-name-outside": scripts("../../evil = demo:main\n"),
    "script-name-absolute": scripts("/tmp/evil = demo:main\n"),
    "script-name-shell": scripts("$(touch evil) = demo:main\n"),
    "script-no-function": scripts("run = demo\n"),
    "script-interpolated": scripts("run = %(evil)s:main\n"),
    "script-twice": scripts("run = demo:main\nrun = demo:other\n"),
    "scripts-unreadable": members((INFO + "/entry_points.txt", "run = demo:main\n")),
    "encrypted": (members(), lambda data: with_flags(data, 0x1)),
    "strongly-encrypted": (members(), lambda data: with_flags(data, 0x41)),
    "patch": (members(), lambda data: with_flags(data, 0x20)),
    "lzma": members(("big.py", "", 0, zipfile.ZIP_LZMA)),
    "bomb-size": (members(("bomb.py", "\0" * 100_000_000)), lambda data: with_size(data, "bomb.py", 10)),
    "too-small": (members(("bomb.py", "\0" * 100)), lambda data: with_size(data, "bomb.py", 1 << 31)),
    "stored-size": (members(("bomb.py", "1234", 0, zipfile.ZIP_STORED)), lambda data: with_size(data, "bomb.py", 1 << 31)),
    "overlapping": (members(("bomb.py", "\0" * 100), ("bomc.py", "\0" * 100)), lambda data: overlapping(data)),
    "checksum": (members(), lambda data: data.replace(struct.pack("<L", zlib_crc(MODULE[1])), b"\0\0\0\0")),
    "damaged-stream": (members(("bomb.py", "text " * 1000)), lambda data: damaged(data)),
    "truncated": (members(), lambda data: data[: len(data) // 2]),
    "empty": (members(), lambda data: b""),
    "no-zip": (members(), lambda data: b"<html>not found</html>" * 100),
    "prefixed": (members(), lambda data: b"#!/bin/sh\n" + data),
    "trailing": (members(), lambda data: data + b"more"),
    "name-no-text": (members(("nam\u00e9.py", "")), lambda data: data.replace("nam\u00e9".encode(), b"nam\xff\xff")),
    "name-zero": (members(("evil-zero.py", "")), lambda data: data.replace(b"evil-zero", b"evil\0zero")),
    # More entries than a zip without zip64 can count. They are folders, which no installer creates.
    "many": members(*(("many/%d/" % number, "") for number in range(70_000))),
}


def write(folder, entries, change=None):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text, *mode in entries:
            member = zipfile.ZipInfo(name)
            member.compress_type = mode[1] if len(mode) > 1 else zipfile.ZIP_DEFLATED
            member.external_attr = (mode or [0o100644 << 16])[0]
            archive.writestr(member, text)
    data = stream.getvalue()
    os.mkdir(folder)
    with open(os.path.join(folder, FILE), "wb") as file:
        file.write(change(data) if change else data)


def entries_of(data):
    """Where each entry of the central directory begins, by name."""
    at, found = data.index(b"PK\1\2"), {}
    while data[at : at + 4] == b"PK\1\2":
        lengths = struct.unpack("<HHH", data[at + 28 : at + 34])
        found[data[at + 46 : at + 46 + lengths[0]].decode()] = at
        at += 46 + sum(lengths)
    return found


def changed(data, at, field):
    return data[:at] + field + data[at + len(field) :]


def with_flags(data, flags):
    at = entries_of(data)["demo.py"]
    return changed(data, at + 8, struct.pack("<H", flags))


def with_size(data, name, size):
    return changed(data, entries_of(data)[name] + 24, struct.pack("<L", size))


def overlapping(data):
    entries = entries_of(data)
    start = data[entries["bomb.py"] + 42 : entries["bomb.py"] + 46]
    return changed(data, entries["bomc.py"] + 42, start)


def damaged(data):
    at = data.index(b"bomb.py") + len("bomb.py")
    return changed(data, at, b"\xff" * 8)


def zlib_crc(text):
    import zlib

    return zlib.crc32(text.encode())


if __name__ == "__main__":
    for kind, described in KINDS.items():
        entries, *change = described if isinstance(described, tuple) else (described,)
        write(os.path.join(sys.argv[1], kind), entries, *change)
