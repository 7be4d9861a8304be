"""Gives the readers of nix/builders/install wheels and rows that are nearly right. Python's own `zipfile` and `csv` are the judges.

Usage: fuzz_builders.py FOLDER SEED RUNS
"""

import ast
import csv
import gc
import io
import os
import random
import sys
import tempfile
import time
import types
import zipfile

sys.path.insert(0, sys.argv[1])
from archive import Archive, Refused  # noqa: E402
from record import path_of, quoted  # noqa: E402

# Loads a program's definitions without running it.
program = ast.parse(open(os.path.join(sys.argv[1], "install-wheel.py")).read())
program.body = [each for each in program.body if not isinstance(each, ast.Expr)]
install = types.ModuleType("install_wheel")
exec(compile(program, "install-wheel.py", "exec"), install.__dict__)
gc.enable()

LONGEST = 3.0  # CPU seconds for a file of some kilobytes
NAME = "spam-1.0-py3-none-any.whl"


def main(seed, runs):
    chance = random.Random(seed)
    whole = make_wheel()
    answered = sum(read_wheel(nearly(chance, whole)) for _ in range(runs))
    assert read_wheel(whole), "the wheel itself is refused"
    assert runs > 10 * answered or answered > 0, "all is refused at the door"
    for _ in range(runs):
        compare_row(chance)
    print("%d of %d damaged wheels were read, %d rows compared" % (answered, runs, runs))


def make_wheel():
    files = {
        "spam/__init__.py": "x = 1\n" * 50,
        "spam-1.0.data/scripts/go": "#!python\n",
        "spam-1.0.dist-info/METADATA": "Name: spam\nVersion: 1.0\n",
        "spam-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\n",
        "spam-1.0.dist-info/entry_points.txt": "[console_scripts]\nspam = spam:main [x]\n\n[other]\na = b\n",
        "spam-1.0.dist-info/RECORD": "spam/__init__.py,,\n",
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for index, (name, text) in enumerate(files.items()):
            archive.writestr(name, text, zipfile.ZIP_DEFLATED if index % 2 == 0 else zipfile.ZIP_STORED)
    return data.getvalue()


def nearly(chance, data):
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + 1 + int(chance.random() ** 4 * len(data)))
        kind = chance.randrange(6)
        if kind == 0:
            data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        elif kind == 1:
            data = data[:at] + data[end:]
        elif kind == 2:
            data = data[:at]
        elif kind == 3:
            data = data[:end] + data[at:end] + data[end:]
        elif kind == 4:
            number = chance.choice([0, 1, 0x7FFFFFFF, 0xFFFFFFFF, chance.randrange(1 << 16)])
            data = data[:at] + number.to_bytes(4, "little") + data[at + 4 :]
        else:
            data = data[:at] + chance.choice([b"PK\1\2", b"PK\3\4", b"PK\5\6", b"../", b"\n", b"\xff", b"[", b"="]) + data[at:]
    return data


def read_wheel(data):
    """Whether the wheel is accepted. Then its contents are those that `zipfile` finds; otherwise the reader gives a reason."""
    path = os.path.join(FOLDER, NAME)
    with open(path, "wb") as file:
        file.write(data)
    start = time.process_time()
    archive, found = None, {}
    try:
        archive = Archive(path)
        wheel = install.Wheel(archive, NAME)
        list(wheel.scripts())
        for place, member in wheel.members.items():
            wheel.place(place)
            found[member.name] = b"".join(archive.content(member))
    except Refused as refused:
        assert str(refused), "refused without a word"
        return False
    finally:
        if archive is not None:
            os.close(archive.file)
        assert time.process_time() - start < LONGEST, "it took too long: %r" % data
    try:
        with zipfile.ZipFile(path) as judge:
            theirs = {info.filename: judge.read(info) for info in judge.infolist() if info.filename in found}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        # zipfile also compares the name in each file's own header with the one in the directory, and supports fewer zips.
        return True
    assert found == theirs, "zipfile finds something else: %r" % data
    return True


def compare_row(chance):
    path = "".join(chance.choice('ab/é,"\' .-') for _ in range(chance.randint(1, 12)))
    digest = chance.choice(["", "sha256=abc"])
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerow([path, digest, "3" if digest else ""])
    line = written.getvalue()
    assert path_of(line) == (path, digest != ""), (line, path_of(line))
    assert next(csv.reader([quoted(path) + ",,\n"])) == [path, "", ""], path


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as FOLDER:
        main(int(sys.argv[2]), int(sys.argv[3]))
