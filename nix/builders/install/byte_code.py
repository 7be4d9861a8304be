"""Writes reproducible byte code, with the hash of its source instead of a time stamp; Python never checks it (PEP 552)."""

import posix
import sys
from marshal import dumps

from files import pieces_of, write_all

# Sources are compiled in groups of about this many bytes, by several processes. The groups do not depend on the machine.
COMPILED_AT_ONCE = 1 << 20


def compile_sources(sources):
    """Write the byte code of `sources`, pairs of path and size, beside them; by several processes where there is much to do."""
    groups, room = [], 0
    for path, size in sources:
        if not groups or room < size:
            groups.append([])
            room = COMPILED_AT_ONCE
        groups[-1].append(path)
        room -= size
    if len(groups) < 2:
        for group in groups:
            compile_files(group)
        return
    running, free = set(), cores()
    for group in groups:
        if len(running) == free:
            running.remove(wait_for_one())
        process = posix.fork()
        if process == 0:
            status = 1
            try:
                compile_files(group)
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
    """The number of processors that this build may use; in NIX_BUILD_CORES, 0 means all."""
    allowed = posix.environ.get(b"NIX_BUILD_CORES", b"1")
    return (int(allowed) if allowed.isdigit() else 1) or posix.cpu_count() or 1


def compile_files(paths):
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
            # Not valid for this version of Python: a template, for example.
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
    """source_hash() and MAGIC_NUMBER of importlib.util, without importing that."""
    try:
        from _frozen_importlib_external import MAGIC_NUMBER
        from _imp import source_hash
    except ImportError:
        from importlib.util import MAGIC_NUMBER, source_hash

        return source_hash, MAGIC_NUMBER
    key = int.from_bytes(MAGIC_NUMBER, "little")
    return lambda source: source_hash(key, source), MAGIC_NUMBER
