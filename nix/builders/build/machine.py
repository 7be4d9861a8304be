"""On the host toolchain: limits which of the machine's programs a build sees, and checks that its native requirements are there."""

import fnmatch
import glob
import os
import sys

# The end of the toolchain's PATH; the folders before are those of the build's inputs.
SYSTEM_FOLDERS = ("/usr/local/bin", "/usr/bin", "/bin")
INCLUDE_FOLDERS = ("/usr/local/include", "/usr/include", "/usr/include/*-linux-gnu*")
PKG_CONFIG_FOLDERS = tuple(
    folder
    for prefix in ("/usr/local", "/usr")
    for folder in (prefix + "/lib/pkgconfig", prefix + "/lib/*/pkgconfig", prefix + "/lib64/pkgconfig", prefix + "/share/pkgconfig")
)


def show_programs(native, requirements, folder):
    """Replace the machine's folders in PATH by one with links to the standard programs of every build and to those of `native`.
    
    Other programs of the machine, such as cmake and ninja, could change what a back end does.
    """
    wanted = list(requirements["programs"])
    for name in native:
        # A name that is not in the table is taken for that of a program.
        entry = requirements["native"].get(name, {"programs": [name]})
        wanted += entry.get("programs", []) + entry.get("configPrograms", [])
    for place in SYSTEM_FOLDERS:
        names = sorted(os.listdir(place)) if os.path.isdir(place) else []
        for pattern in wanted:
            for name in fnmatch.filter(names, pattern) if "*" in pattern else [pattern]:
                link = os.path.join(folder, name)
                if not os.path.lexists(link) and os.access(os.path.join(place, name), os.X_OK):
                    os.symlink(os.path.join(place, name), link)
    given = [place for place in os.environ.get("PATH", "").split(os.pathsep) if place not in SYSTEM_FOLDERS]
    os.environ["PATH"] = os.pathsep.join(given + [folder])


def missing_requirements(specification, requirements):
    """The message and the hint about requirements in `native` that this machine lacks; None where it has all."""
    if not sys.platform.startswith("linux"):
        return None
    known = [(name, requirements["native"][name]) for name in specification["native"] if name in requirements["native"]]
    missing = [(name, entry) for name, entry in known if not is_there(entry)]
    if not missing:
        return None
    name = specification["name"]
    return (
        "%s %s is built with %s, which this machine does not have"
        % (name, specification["version"], " and ".join(each for each, _ in missing)),
        "apt-get install %s, or what your system calls it" % " ".join(unique(entry["debian"] for _, entry in missing))
        + (
            '; or take its wheel: source = "wheel" under [tool.poetrix.packages.%s] in pyproject.toml, then `poetrix lock`' % name
            if specification["hasWheel"]
            else ""
        ),
    )


def is_there(entry):
    """A library needs one of its files, since their names differ between systems; a tool needs all of its programs."""
    if not all(has_program(program) for program in entry.get("programs", [])):
        return False
    files = [("%s", header, include_folders()) for header in entry.get("headers", [])]
    files += [("%s.pc", name, pkg_config_folders()) for name in entry.get("pkgConfig", [])]
    return not files or any(
        os.path.exists(os.path.join(folder, form % name)) for form, name, folders in files for folder in folders
    )


def has_program(name):
    places = os.environ.get("PATH", "").split(os.pathsep)
    return any(os.access(os.path.join(place, name), os.X_OK) for place in places)


def include_folders():
    return given("CPATH") + expanded(INCLUDE_FOLDERS)


def pkg_config_folders():
    return given("PKG_CONFIG_PATH") + expanded(PKG_CONFIG_FOLDERS)


def given(variable):
    return [folder for folder in os.environ.get(variable, "").split(os.pathsep) if folder]


def expanded(patterns):
    return [folder for pattern in patterns for folder in sorted(glob.glob(pattern))]


def unique(items):
    return list(dict.fromkeys(items))
