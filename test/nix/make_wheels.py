"""Write small wheels and sdists. Standard input: a JSON list of

    {"file": the file's name, "files": {path: text}, "copies": {path: a file's path}, "executable": [path, ...]}

A wheel gets WHEEL, RECORD and, where it has none, METADATA; an sdist lies below its stem. Argument: the folder to write to.
"""

import base64
import hashlib
import io
import json
import os
import sys
import tarfile
import zipfile


def main(folder):
    for archive in json.load(sys.stdin):
        archive["files"] = {member: text.encode() for member, text in archive["files"].items()}
        for member, source in archive.get("copies", {}).items():
            with open(source, "rb") as file:
                archive["files"][member] = file.read()
        path = os.path.join(folder, archive["file"])
        if path.endswith(".whl"):
            write_wheel(path, archive)
        else:
            write_sdist(path, archive)


def write_wheel(path, archive):
    name, version = archive["file"].split("-")[:2]
    tag = "-".join(archive["file"][: -len(".whl")].split("-")[-3:])
    info = "%s-%s.dist-info" % (name, version)
    files = {
        info + "/METADATA": "Metadata-Version: 2.1\nName: %s\nVersion: %s\n" % (name, version),
        info + "/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: %s\n" % tag,
        **archive["files"],
    }
    files = {member: text if isinstance(text, bytes) else text.encode() for member, text in files.items()}
    record = ""
    with zipfile.ZipFile(path, "w") as wheel:
        for member, content in sorted(files.items()):
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
            record += "%s,sha256=%s,%d\n" % (member, digest, len(content))
            write_member(wheel, member, content, member in archive.get("executable", []))
        write_member(wheel, info + "/RECORD", (record + info + "/RECORD,,\n").encode(), False)


def write_member(wheel, name, content, executable):
    member = zipfile.ZipInfo(name)
    member.external_attr = (0o100755 if executable else 0o100644) << 16
    wheel.writestr(member, content)


def write_sdist(path, archive):
    stem = archive["file"][: -len(".tar.gz")]
    with tarfile.open(path, "w:gz") as sdist:
        for member, content in sorted(archive["files"].items()):
            information = tarfile.TarInfo(stem + "/" + member)
            information.size = len(content)
            sdist.addfile(information, io.BytesIO(content))


main(sys.argv[1])
