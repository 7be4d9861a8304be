"""Reads a zip archive through its central directory, and refuses archives that no wheel may be.

https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
"""

import posix
import zlib

from files import CHUNK


class Refused(Exception):
    """The wheel is refused; the text is the second half of a sentence that says why."""


class Member:
    """A file of the archive, as the central directory describes it."""

    __slots__ = ("name", "flags", "method", "checksum", "compressed", "size", "mode", "start", "end")

    def is_same_file(self, other):
        return (self.checksum, self.size, self.mode) == (other.checksum, other.size, other.mode)


def signature(first, second):
    """A zip signature, computed: as a literal it would be in this file's byte code, which Python would then take for a zip."""
    return b"PK" + bytes((first, second))


FILE, ENTRY, END, END_64, LOCATOR_64 = (signature(*pair) for pair in ((3, 4), (1, 2), (5, 6), (6, 6), (6, 7)))


class Archive:
    """An open zip: `members` as its central directory lists them, and their contents."""

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
        """The beginning and end of the central directory, and the number of files in it."""
        # A comment of at most 65,535 bytes may follow the end record.
        start = max(0, self.length - 22 - 65535)
        tail = self.read(max(start, self.length - 22), min(22, self.length))
        at = 0
        if tail[:4] != END or tail[20:] != b"\0\0":
            tail = self.read(start, self.length - start)
            at = tail.rfind(END)
            if at < 0 or at + 22 + number(tail, at + 20, 2) != len(tail):
                raise Refused("it is not a zip archive")
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
                raise Refused("it has a file whose name is not text: %r" % raw)
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
        """The bytes of one file, in pieces; refuses a file whose size or checksum is not the one in the central directory."""
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
        """The uncompressed data at this place in the archive, in pieces of limited size, however well it is compressed."""
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
            raise Refused("%r is not text" % member.name)


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
