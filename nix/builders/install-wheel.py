"""Install one wheel into $out, byte-compiled, with pypa's installer.

Usage: python -B -S install-wheel.py WHEEL FILE_NAME OUT INSTALLER [STRIP]

WHEEL is the wheel, FILE_NAME its name as the index has it, INSTALLER the folder (or the wheel) that holds the
package `installer`. STRIP is the program that takes debugging symbols out of what was compiled here: names of temporary files
are among them, which differ each time, and RECORD is to have the hashes of what is left. Scripts begin with this very
Python; an environment puts its own in that place.
"""

import gc
import os
import sys

# One short task: neither collecting garbage nor tidying up at the end is worth its time.
gc.disable()

wheel, file_name, out, installer_path, *strip = sys.argv[1:]
sys.path.append(installer_path)
if strip:
    import subprocess

import zipfile  # noqa: E402

from installer import install  # noqa: E402
from installer.destinations import SchemeDictionaryDestination  # noqa: E402
from installer.records import Hash, RecordEntry  # noqa: E402
from installer.sources import WheelFile  # noqa: E402
from installer.utils import copyfileobj_with_hashing  # noqa: E402

from byte_code import compile_file  # noqa: E402

site_packages = os.path.join(out, "lib", "python%d.%d" % sys.version_info[:2], "site-packages")


class Destination(SchemeDictionaryDestination):
    """Writes below $out only. A file that comes twice replaces the first, as with Poetry."""

    strip = []

    def write_to_fs(self, scheme, path, stream, is_executable):
        folder = self.scheme_dict[scheme]
        target = os.path.abspath(os.path.join(folder, path))
        if not target.startswith(folder + os.sep):
            sys.exit("%s: a file would be written outside of its folder: %s" % (file_name, path))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            digest, size = copyfileobj_with_hashing(stream, file, self.hash_algorithm)
        if self.strip and starts_with(target, b"\x7fELF"):
            # What it cannot read, such as another machine's file among a package's data, stays as it is.
            subprocess.call([*self.strip, "-S", target], stderr=subprocess.DEVNULL)
            with open(target, "rb") as file, open(os.devnull, "wb") as nowhere:
                digest, size = copyfileobj_with_hashing(file, nowhere, self.hash_algorithm)
        if is_executable:
            os.chmod(target, 0o755)
        return RecordEntry(path, Hash(self.hash_algorithm, digest), size)


def starts_with(path, beginning):
    with open(path, "rb") as file:
        return file.read(len(beginning)) == beginning


def main():
    with zipfile.ZipFile(wheel) as archive:
        archive.filename = file_name
        source = WheelFile(archive)
        destination = Destination(
            {
                "purelib": site_packages,
                "platlib": site_packages,
                "headers": os.path.join(
                    out, "include", "python%d.%d" % sys.version_info[:2], source.distribution
                ),
                "scripts": os.path.join(out, "bin"),
                "data": out,
            },
            interpreter=sys.executable,
            script_kind="posix",
        )
        # patchelf made libraries find each other there: strip would break what it moved.
        if strip and not any(name.split("/")[0].endswith(".libs") for name in archive.namelist()):
            destination.strip = strip
        install(source, destination, {"INSTALLER": b"poetrix\n"})
    for folder, folders, files in os.walk(site_packages):
        folders.sort()
        for name in sorted(files):
            if name.endswith(".py"):
                compile_file(os.path.join(folder, name))


main()
sys.stdout.flush()
sys.stderr.flush()
os._exit(0)
