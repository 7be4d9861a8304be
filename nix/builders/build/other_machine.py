"""In a cross build: tells a back end that it builds for another machine, and finds out whether it did.

Python has two variables for this, which nixpkgs' own packages use as well: one names a module that says how the other
Python was built (its headers, its compiler, the suffix of its extension modules), the other the platform that wheels are
tagged with. The compilers are those of the environment: stdenv sets CC and its kin. CMake and Meson want a file of their
own; cargo has its variables from the toolchain.
"""

import glob
import os
import re
import shlex
import shutil
import zipfile

# By the name of a processor: what ELF calls it (e_machine).
ELF_MACHINES = {"x86_64": 62, "aarch64": 183}

TOOLCHAIN = """\
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR %(processor)s)
"""

CROSS_FILE = """\
[binaries]
%(programs)s
[properties]
needs_exe_wrapper = true
[host_machine]
system = 'linux'
cpu_family = '%(processor)s'
cpu = '%(processor)s'
endian = 'little'
"""

PROGRAMS = {"c": "CC", "cpp": "CXX", "ar": "AR", "strip": "STRIP", "pkg-config": "PKG_CONFIG"}


def tell_machine(system, interpreter, folder):
    """Set the variables for back ends; `interpreter` is the other machine's Python.

    For a system other than Linux, and a Python that does not say how it was built, there is nothing to tell.
    """
    prefix = os.path.dirname(os.path.dirname(interpreter))
    modules = sorted(glob.glob(os.path.join(prefix, "lib", os.path.basename(interpreter), "_sysconfigdata_*.py")))
    processor, _, kernel = system.partition("-")
    if not modules or not kernel.startswith("linux"):
        return
    # Alone in a folder: nothing else of the other Python may be imported.
    shutil.copy(modules[-1], folder)
    toolchain = os.path.join(folder, "toolchain.cmake")
    write(toolchain, TOOLCHAIN % {"processor": processor})
    os.environ.update(
        PYTHONPATH=folder,
        _PYTHON_SYSCONFIGDATA_NAME=os.path.basename(modules[-1])[: -len(".py")],
        _PYTHON_HOST_PLATFORM="linux-" + processor,
        CMAKE_TOOLCHAIN_FILE=toolchain,
        PYO3_CROSS_LIB_DIR=os.path.dirname(modules[-1]),
    )
    programs = ["%s = %s" % (name, shlex.split(os.environ[key])) for name, key in PROGRAMS.items() if key in os.environ]
    write(os.path.join(folder, "meson.ini"), CROSS_FILE % {"processor": processor, "programs": "\n".join(programs)})


def settings_for(backend, settings, folder):
    """The settings of a back end: meson-python takes Meson's file as one."""
    file = os.path.join(folder, "meson.ini")
    if backend.partition(":")[0] != "mesonpy" or not os.path.exists(file):
        return settings
    given = settings.get("setup-args", [])
    return dict(settings, **{"setup-args": ["--cross-file=" + file, *([given] if isinstance(given, str) else given)]})


def is_for(system, wheel):
    """Whether a wheel is for a system, by its tag, its libraries, and the names of its extension modules."""
    if wheel.endswith("-any.whl"):
        return True
    processor = system.partition("-")[0]
    if not wheel[: -len(".whl")].endswith("_" + processor):
        return False
    with zipfile.ZipFile(wheel) as archive:
        return all(fits(processor, name, archive) for name in archive.namelist())


def fits(processor, name, archive):
    named = re.search(r"\.cpython-\w+-(\w+)-linux-\w+\.so$", name)
    if named and named.group(1) != processor:
        return False
    with archive.open(name) as file:
        head = file.read(20)
    return head[:4] != b"\x7fELF" or int.from_bytes(head[18:20], "little") == ELF_MACHINES.get(processor)


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
