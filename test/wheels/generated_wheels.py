"""Write random wheels, with anything that a wheel may contain, to compare two installers.

Usage: generated_wheels.py FOLDER SEED COUNT
"""

import io
import os
import random
import sys
import zipfile

WORDS = ("a", "B", "data", "lib", "some_module", "ünïcode", "日本", "with space", "comma,quote\"", "_x", "a.b", "x-y", "__init__", "$HOME;`id`")
SCRIPTS = (
    b"#!python\nprint('here')\n",
    b"#!pythonw -E\r\nprint('here')\n",
    b"#!python3.12\n",
    b"#!python",
    b"#!/bin/sh\necho shell\n",
    b"#!/usr/bin/env python\n",
    b"\x7fELF\0binary",
    b"",
)
SOURCES = (
    b"",
    b"x = 1\n",
    b"def f(a, b=(1, 2.5, 'x', b'y', None, ...)):\n    return {a, b} in frozenset({1, 2, 'three'})\n",
    b"# -*- coding: latin-1 -*-\ns = '\xe4'\n",
    b"\xef\xbb\xbfprint('a mark first')\n",
    b"print 'Python 2'\n",
    b"s = '\\d'; assert (s, 'always'); s is 'x'\n",
    b"x = '\0'\n",
    b"s = '\xff'\n",
    b"x = " + b"(" * 300 + b")" * 300 + b"\n",
)
ENTRY_POINTS = (
    "[console_scripts]\nrun-it = some_module:main\nB.x = a.b : c.d [extra]\n",
    "[console_scripts]\r\nrun = a:b\r\n\r\n[gui_scripts]\r\nwindow = a:b[x,y]\r\n",
    "# comment\n[other]\nkey = %% any; thing\n[console_scripts]\n; comment\nname with space = ünïcode:f\n",
    "[console_scripts]\nrun =\n  a:b\n",
    "[DEFAULT]\nrun = a:b\n[console_scripts]\nother = c:d\n",
    "[console_scripts]\nrefused = a:b=c\n",
    "[plugins]\nno.script = a\n",
    "",
)


def main(folder, seed, count):
    for number in range(count):
        choose = random.Random("%s-%d" % (seed, number))
        write_wheel(folder, number, choose)


def write_wheel(folder, number, choose):
    name = choose.choice(("plain", "Some_Name", "with.dot", "a"))
    version = choose.choice(("1.0", "2!1.0.post1", "1.0+local.1"))
    # The normalized names are equal, but not the spelling.
    inside = choose.choice((name, name, name.lower(), name.replace("_", ".").upper()))
    build = choose.choice(("", "", "-1", "-2b"))
    info, data = "%s-%s.dist-info" % (inside, version), "%s-%s.data" % (name, version)
    members = {}
    for _ in range(choose.randrange(6)):
        members[path(choose) + ".py"] = choose.choice(SOURCES)
    for _ in range(choose.randrange(4)):
        members[path(choose) + choose.choice(("", ".txt", ".so", ".pth", ".pyc"))] = content(choose)
    for scheme in ("purelib", "platlib", "headers", "data", "scripts"):
        for _ in range(choose.choice((0, 0, 1, 2))):
            body = choose.choice(SCRIPTS) if scheme == "scripts" else content(choose)
            members["%s/%s/%s" % (data, scheme, path(choose) + choose.choice(("", ".py")))] = body
    if choose.random() < 0.3:
        members["some_module/__pycache__/x.cpython-312.pyc"] = b"from elsewhere"
    if choose.random() < 0.3:
        members["other-1.0.data/scripts/not_ours"] = b"#!python\n"
    if choose.random() < 0.3:
        members[info + "/licenses/LICENSE,v2"] = b"free\n"
        members[info + "/RECORD.jws"] = b"{}"
    if choose.random() < 0.7:
        members[info + "/entry_points.txt"] = choose.choice(ENTRY_POINTS).encode()
    members[info + "/METADATA"] = ("Metadata-Version: 2.1\nName: %s\nVersion: %s\n" % (name, version)).encode()
    ending = choose.choice(("\n", "\r\n"))
    members[info + "/WHEEL"] = ending.join(
        ["Wheel-Version: 1.%d" % choose.randrange(3), "Root-Is-Purelib: " + choose.choice(("true", "false")), ""]
    ).encode()
    members = without_clashes(members, info, data)
    rows = ["%s,," % quoted(name) for name in members if choose.random() < 0.9]
    members[info + "/RECORD"] = "\n".join([*rows, info + "/RECORD,,", ""]).encode()
    names = list(members)
    choose.shuffle(names)
    file = os.path.join(folder, str(number), "%s-%s%s-py3-none-any.whl" % (name, version, build))
    os.makedirs(os.path.dirname(file))
    # In a zip that is written to a pipe, sizes come after the bytes (data descriptors); in a file, before.
    stream = Pipe() if choose.random() < 0.4 else io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        if choose.random() < 0.3:
            archive.comment = choose.choice((b"a comment", b"x" * 65535))
        for name in names:
            folder = name.rpartition("/")[0] + "/"
            if choose.random() < 0.1 and folder not in ("/", *archive.namelist()):
                archive.writestr(zipfile.ZipInfo(folder), b"")
            member = zipfile.ZipInfo(name)
            member.compress_type = choose.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
            # Regular files that are executable, or set the user; a file without a type; a link; no mode at all.
            mode = choose.choice((0o100644, 0o100755, 0o104711, 0o100010, 0o755, 0o120777, 0))
            member.external_attr = mode << 16
            member.extra = choose.choice((b"", b"UT\5\0\3\0\0\0\0"))
            with archive.open(member, "w", force_zip64=choose.random() < 0.2) as target:
                target.write(members[name])
    with open(file, "wb") as target:
        target.write(stream.getvalue())


def without_clashes(members, info, data):
    """The members with a place of their own. Two members with one place have a test of their own."""
    prefixes = {data + "/scripts/": "bin/", data + "/headers/": "include/", data + "/data/": ""}
    prefixes.update({data + "/%slib/" % kind: "lib/" for kind in ("pure", "plat")})
    places, kept = {"lib/%s/%s" % (info, name) for name in ("INSTALLER", "RECORD")}, {}
    for name, body in members.items():
        prefix = next((prefix for prefix in prefixes if name.startswith(prefix)), "")
        place = prefixes.get(prefix, "lib/") + name[len(prefix) :]
        if not any((place + "/").startswith(other + "/") or other.startswith(place + "/") for other in places):
            places.add(place)
            kept[name] = body
    return kept


class Pipe(io.BytesIO):
    def seekable(self):
        return False

    def tell(self):
        raise OSError("a pipe")

    def seek(self, *_):
        raise OSError("a pipe")


def path(choose):
    return "/".join(choose.choice(WORDS) for _ in range(choose.randrange(1, 4)))


def content(choose):
    return choose.choice((b"", b"text\n", b"\0" * choose.randrange(3_000_000), choose.randbytes(choose.randrange(100_000))))


def quoted(name):
    return '"%s"' % name.replace('"', '""') if "," in name or '"' in name else name


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
