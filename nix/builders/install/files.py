"""Reads and writes files by system calls, since importing `os` and `io` would make the installer slower."""

import posix

CHUNK = 1 << 20


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
