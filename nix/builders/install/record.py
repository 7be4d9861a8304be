"""Rows of RECORD, the CSV file with the path, hash and size of each installed file of a package (PEP 376)."""

import sys
from binascii import b2a_base64

# OpenSSL hashes ten times as fast as Python's own SHA-256, but loading it takes as long as hashing half a megabyte without it.
MUCH = 1 << 19


def choose_hash(size):
    """The implementation of SHA-256 that is quickest for this many bytes."""
    try:
        if size > MUCH or sys.implementation.name != "cpython":
            from _hashlib import openssl_sha256 as sha256
        elif sys.version_info >= (3, 12):
            from _sha2 import sha256
        else:
            from _sha256 import sha256
    except ImportError:
        from hashlib import sha256
    return sha256


def row(path, digest, size):
    """The row of a file; `digest` is the hash object with its content."""
    encoded = b2a_base64(digest.digest(), newline=False).decode().replace("+", "-").replace("/", "_").rstrip("=")
    return "%s,sha256=%s,%d\n" % (quoted(path), encoded, size)


def quoted(path):
    return '"%s"' % path.replace('"', '""') if '"' in path or "," in path else path


def path_of(line):
    """The path in a row, and whether the row has a hash."""
    if line.startswith('"'):
        end = 1
        while line[end : end + 2] == '""' or (line[end : end + 1] != '"' and end < len(line)):
            end += 2 if line[end] == '"' else 1
        return line[1:end].replace('""', '"'), not line[end + 1 :].startswith(",,")
    path, _, rest = line.partition(",")
    return path, not rest.startswith(",")
