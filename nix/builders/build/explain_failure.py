"""Finds out why a build failed, and what to do about it, from the output of its back end."""

import os
import re
import sys

# Messages of compilers, linkers and back ends; the group matches what is missing.
HEADER = (r"fatal error: '?([\w./+-]+\.h(?:pp|xx)?)'?(?:: No such file| file not found)",)
LINKED = (r"(?:ld|lld|collect2)[^\n]*: (?:cannot find|unable to find library) -l:?(?:lib)?([\w+.-]+?)(?:\.so|\.a)?(?::|$| )",)
PKG_CONFIG = (
    r"Package '?([\w.+-]+)'?(?:,[^\n]*,)? (?:was )?not found",
    r"No package '([\w.+-]+)' found",
    r"ERROR: Dependency ['\"]([\w.+-]+)['\"] (?:is required but )?not found",
    r"Dependency lookup for ([\w.+-]+) with method 'pkg-?config' failed",
    r"[Cc]ould not find required package: ([\w.+-]+)",
)
CONFIG_PROGRAM = (
    r"\b(?![Pp]kg-config)([\w.]+[-_]config)\b[^\n]*(?:not found|No such file)",
    r"(?:not found|No such file or directory|[Cc]ould not find|[Cc]annot find|[Cc]an't find|Can not find)[^\n]*?\b(?![Pp]kg-config)([\w.]+[-_]config)\b",
)
PROGRAM = (
    r"No such file or directory: '([\w.+-]+)'",
    r"(?:sh|bash): (?:\d+: |line \d+: )?([\w.+-]+): (?:command )?not found",
    r"ERROR: Program '?([\w.+-]+)'? not found",
    r"Unknown compiler\(s\): \[\['([\w.+-]+)'",
    r"Could not find ([\w.+-]+) (?:executable|program)",
    r"\b(cmake|ninja|swig|gfortran|cargo|rustc|pkg-config)\b[^\n]{0,40}(?:not found|is not installed|not be found|is required)",
)
NO_PKG_CONFIG = r"Pkg-config for machine [^\n]*not found|pkg-config: (?:command )?not found|Could NOT find PkgConfig"
MODULE = (r"(?:ModuleNotFoundError|ImportError): No module named '?([\w.]+)'?",)
NETWORK = (
    r"Could not resolve host",
    r"Couldn't resolve host",
    r"[Tt]emporary failure in name resolution",
    r"Name or service not known",
    r"nodename nor servname provided",
    r"unable to resolve host address",
    r"Network is unreachable",
    r"<urlopen error",
    r"Max retries exceeded with url",
    r"NewConnectionError",
    r"fatal: unable to access 'https?://",
    r"curl: \((?:6|7|28)\)",
    r"failed to download from `?https?://",
    r"is the internet available",
)
# Back ends that find nothing to package: poetry-core and flit, poetry-core with `packages`, uv, hatchling.
NO_PACKAGE = (
    r"No file/folder found for (?:package|module) ([\w.-]+)",
    r"^\w*Error: ([^\n]+) does not contain any element",
    r"Expected a Python module at:? `?([^\s`]+)",
    r"(Unable to determine which files to ship) inside the wheel",
)
# Rust has the standard library of the machine that it runs on, and of those that it was given.
NO_RUST_TARGET = (r"the [`']([\w.-]+)[`'] target may not be (?:installed|supported)",)
# Compiler errors about Python's C API: names that another version of Python has changed or removed.
PYTHON_INTERFACE = (
    r"fatal error: '?(longintrepr\.h|code\.h|node\.h|pyarena\.h|eval\.h)'?(?:: No such file| file not found)",
    r"error: too (?:few|many) arguments to function [‘'](_?Py\w+)[’']",
    r"error: implicit declaration of function [‘'](_?Py\w+)[’']",
    r"error: call to undeclared function '(_?Py\w+)'",
    r"error: (?:use of undeclared identifier|unknown type name) [‘'](_?Py\w+)[’']",
    r"error: [‘'](_?Py\w+)[’'] (?:undeclared|was not declared|does not name a type)",
    r"error: [^\n]*[‘'](?:struct )?_(?:frame|ts|object|longobject|typeobject)[’'][^\n]* has no member named [‘'](\w+)[’']",
)
# Modules of the standard library that Debian packages separately, by package.
PARTS_OF_PYTHON = {
    **dict.fromkeys(("tkinter", "turtle", "idlelib"), "python3-tk"),
    **dict.fromkeys(("dbm", "gdbm"), "python3-gdbm"),
    **dict.fromkeys(("bz2", "ctypes", "curses", "lzma", "readline", "sqlite3", "ssl"), "python3"),
}
# Modules that were removed from the standard library, and the first version without them ("What's New in Python").
REMOVED_MODULES = {
    **dict.fromkeys(("dummy_threading", "_dummy_thread", "dummy_thread"), (3, 9)),
    **dict.fromkeys(("formatter", "parser", "symbol"), (3, 10)),
    **dict.fromkeys(("binhex",), (3, 11)),
    **dict.fromkeys(("asynchat", "asyncore", "imp", "smtpd"), (3, 12)),
    **dict.fromkeys(
        "aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap msilib nis nntplib ossaudiodev pipes sndhdr spwd "
        "sunau telnetlib uu xdrlib".split(),
        (3, 13),
    ),
}
# Modules that are, or once were, part of a package with another name.
PACKAGES = {"distutils": "setuptools", "pkg_resources": "setuptools<81", "skbuild": "scikit-build", "Cython": "cython"}


class Failure:
    """A build that failed: its log, its [build-system], what is known of the package, and the table native-requirements.json."""

    def __init__(self, *, log, build, specification, requirements):
        self.text = "\n".join(log)
        self.specification = specification
        self.build = build
        self.natives = requirements["native"]

    def known(self, key, is_same):
        """The libraries and tools of the table of which an entry of `key` is the same."""
        return [name for name, entry in self.natives.items() if any(map(is_same, entry.get(key, [])))]


def explain(failure):
    """The message and the hint; None where nothing in the log is recognised."""
    for find in (nothing_to_package, missing_rust_target, older_than_python, missing_header, missing_link, network, missing_module, missing_config_program, missing_package, missing_program):
        found = find(failure)
        if found is not None:
            return found
    return None


def first(patterns, text):
    """The match of any pattern that comes first in the text."""
    matches = [match for pattern in patterns for match in [re.search(pattern, text, re.M)] if match]
    return min(matches, key=lambda match: match.start(), default=None)


def subject(specification):
    return "%s %s" % (specification["name"], specification["version"])


def nothing_to_package(failure):
    found = first(NO_PACKAGE, failure.text)
    if found is None:
        return None
    place = found.group(1)
    if place.startswith("/"):
        place = os.path.relpath(place)
    elif place.endswith("/__init__.py"):
        place = os.path.dirname(place)
    elif "/" not in place:
        name = failure.specification["name"] if " " in place else place
        place = re.sub(r"[-.]", "_", name)
    file = place if place.endswith(".py") else "%s/__init__.py" % place
    return (
        "%s has nothing to package: %s is not among its sources" % (subject(failure.specification), place),
        "make %s, and `git add` it, since a flake sees only files that git tracks; or write package-mode = false under [tool.poetry], "
        "and make an environment (mkPoetryEnv) in the flake instead of a package" % file,
    )


def older_than_python(failure):
    specification = failure.specification
    found = first(PYTHON_INTERFACE, failure.text)
    if found is not None:
        return too_old("compiles against %s of an older Python" % found.group(1), specification)
    module = (last_missing_module(failure.text) or "").split(".")[0]
    if sys.version_info < REMOVED_MODULES.get(module, (99,)):
        return None
    return too_old("imports %s, which was removed in Python %d.%d" % (module, *REMOVED_MODULES[module]), specification)


def too_old(why, specification):
    version = "%d.%d" % sys.version_info[:2]
    return (
        "%s is older than Python %s: its build %s" % (subject(specification), version, why),
        "take a version of it that supports Python %s (`poetry update %s`), or a Python that it supports: python = [...] under "
        "[tool.poetrix] in pyproject.toml" % (version, specification["name"]),
    )


def missing_header(failure):
    specification = failure.specification
    found = first(HEADER, failure.text)
    if found is None:
        return None
    header = found.group(1)
    if header == "Python.h":
        return (
            "%s is built in C, and the headers of this Python are not there" % subject(specification),
            "apt-get install python3-dev, or take a Python that has them, such as uv's or pyenv's",
        )
    names = failure.known("headers", lambda path: path == header or path.endswith("/" + header) or header.endswith("/" + path))
    return missing_library(failure, "the header %s" % header, names)


def missing_link(failure):
    found = first(LINKED, failure.text)
    if found is None:
        return None
    names = failure.known("links", lambda link: link == found.group(1))
    return missing_library(failure, "the library lib%s" % found.group(1), names)


def missing_rust_target(failure):
    found = first(NO_RUST_TARGET, failure.text)
    if found is None:
        return None
    specification = failure.specification
    step = (
        "build it with a rustc that has one, as nixpkgs' for that system does (pkgsCross.*.buildPackages.rustc), "
        "or on a machine of that system"
    )
    return (
        "%s is compiled for %s, and this Rust has no standard library for it" % (subject(specification), found.group(1)),
        "%s; or %s" % (take_wheel(specification), step) if specification["hasWheel"] else step,
    )


def missing_package(failure):
    if re.search(NO_PKG_CONFIG, failure.text):
        return missing_library(failure, "the program pkg-config", ["pkg-config"])
    found = first(PKG_CONFIG, failure.text)
    if found is None:
        return None
    names = failure.known("pkgConfig", lambda name: name == found.group(1))
    if not names and found.group(1) in failure.natives:
        names = [found.group(1)]
    return missing_library(failure, "the library that pkg-config calls %s" % found.group(1), names)


def missing_config_program(failure):
    found = first(CONFIG_PROGRAM, failure.text)
    if found is None:
        return None
    program = found.group(1)
    names = failure.known("configPrograms", lambda name: name == program)
    names = names or failure.known("programs", lambda name: name == program)
    return missing_library(failure, "the program %s" % program, names)


def missing_program(failure):
    found = first(PROGRAM, failure.text)
    if found is None:
        return None
    program = found.group(1)
    names = failure.known("programs", lambda name: name == program)
    return missing_library(failure, "the program %s" % program, names[:1] or [program], is_tool=True)


def missing_library(failure, what, names, *, is_tool=False):
    specification = failure.specification
    entries = [failure.natives[each] for each in names if each in failure.natives]
    is_tool = is_tool or any(entry.get("tool") for entry in entries)
    debian = " ".join(dict.fromkeys(entry["debian"] for entry in entries))
    name_it = 'name it in pyproject.toml, native = [%s] under %s, then `poetrix lock`' % (
        ", ".join(map(quoted, names)) or '"..."',
        table_of(specification),
    )
    if not specification["ofMachine"]:
        step = name_it + ("" if names else ' ("..." is its attribute in nixpkgs)')
    elif is_tool:
        step = name_it + (" (where this machine lacks it: apt-get install %s)" % debian if debian else "")
    elif debian:
        step = "apt-get install %s, or what your system calls it" % debian
    else:
        step = "install the package of your system that brings it"
    return (
        "%s needs %s, which its build does not find" % (subject(specification), what),
        "%s; or %s" % (step, take_wheel(specification)) if specification["hasWheel"] else step,
    )


def table_of(specification):
    return "[tool.poetrix.packages.%s]" % specification["name"]


def take_wheel(specification):
    return 'take its wheel: source = "wheel" under %s' % table_of(specification)


def last_missing_module(text):
    """Earlier import errors may have been handled; the last one ended the build."""
    matches = list(re.finditer(MODULE[0], text, re.M))
    if not matches or text[matches[-1].start() :].count("\n") > 40:
        return None
    return matches[-1].group(1)


def missing_module(failure):
    specification = failure.specification
    module = last_missing_module(failure.text)
    if module is None:
        return None
    top = module.split(".")[0]
    if top.lstrip("_") in PARTS_OF_PYTHON:
        return (
            "%s imports %s while it is built: a part of Python itself, which this Python was built without" % (subject(specification), module),
            "take a Python that has it, such as uv's (`uv python install %d.%d`), or on Debian %s"
            % (*sys.version_info[:2], PARTS_OF_PYTHON[top.lstrip("_")])
            if specification["ofMachine"]
            else "with nixpkgs tkinter is a package beside Python: nativeBuildInputs = old.nativeBuildInputs ++ [ final.tkinter ] in an override",
        )
    if top == "distutils" and any(re.match(r"setuptools\b", requirement) for requirement in failure.build.get("requires", [])):
        limits = failure.build.get("constraints")
        return (
            "%s is built with a setuptools that does not know Python %d.%d, and so imports distutils"
            % (subject(specification), *sys.version_info[:2]),
            "let [tool.poetry.build-constraints] allow a newer one: it says %s" % ", ".join(limits)
            if limits
            else 'take the newest, build-as-of = "newest" under %s, then `poetrix lock`' % table_of(specification),
        )
    package = PACKAGES.get(top, top.replace("_", "-"))
    requires = list(dict.fromkeys(list(failure.build.get("requires", [])) + [package]))
    return (
        "%s imports %s while it is built, which its build requirements do not bring" % (subject(specification), module),
        "name them in pyproject.toml, build-requires = [%s] under %s, then `poetrix lock`"
        % (", ".join(map(quoted, requires)), table_of(specification)),
    )


def quoted(text):
    """A TOML string; a requirement contains no control characters."""
    return "'%s'" % text if '"' in text else '"%s"' % text


def network(failure):
    specification = failure.specification
    found = first(NETWORK, failure.text)
    if found is None:
        return None
    address = address_near(failure.text, found.start())
    looked_for = first(PKG_CONFIG, failure.text)
    names = failure.known("pkgConfig", lambda each: looked_for is not None and each == looked_for.group(1))
    names = names or [name for name in failure.natives if len(name) > 3 and name in (address or "")]
    return (
        "%s tries to download %s while it is built, but a build in Nix's sandbox has no network"
        % (subject(specification), address or "something"),
        "%slet it use a library of the system, native = [%s] under %s, with the config setting that its documentation "
        "names for that: overridePythonAttrs (old: { configSettings = { ... }; })"
        % (
            "%s; or " % take_wheel(specification) if specification["hasWheel"] else "",
            ", ".join(map(quoted, names)) or '"..."',
            table_of(specification),
        ),
    )


def address_near(text, position):
    """The address nearest to a failure, before it or in its line, without user and password."""
    end = text.find("\n", position)
    addresses = re.findall(r"(?:https?|git|ftp)://[^\s'\"<>`)\]]+", text[: end if end >= 0 else len(text)])
    if not addresses:
        return None
    return re.sub(r"://[^/@]*@", "://", addresses[-1]).rstrip(".,:;")
