"""What `packaging` and `poetry-core` answer: the judges of src/standards/.

Reads {"kind": [[argument, ...], ...]} as JSON and prints {"kind": [answer, ...]}.
A text that the judge refuses is answered by None.
"""

import json
import signal
import sys
import unittest.mock as mock

from packaging import _manylinux, _musllinux, tags as packaging_tags
from packaging.markers import InvalidMarker, Marker, UndefinedComparison, UndefinedEnvironmentName
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.tags import InvalidTag
from packaging.utils import (
    InvalidSdistFilename,
    InvalidWheelFilename,
    canonicalize_name,
    parse_sdist_filename,
    parse_wheel_filename,
)
from packaging.version import InvalidVersion, Version


def version(text):
    """The normal form."""
    try:
        return str(Version(text))
    except InvalidVersion:
        return None


def compare(left, right):
    a, b = Version(left), Version(right)
    return (a > b) - (a < b)


def specifier(text):
    """Each specifier in normal form, sorted."""
    try:
        return sorted(map(_normal, SpecifierSet(text)))
    except InvalidSpecifier:
        return None


def _normal(one):
    if one.operator == "===":
        return str(one)
    stem = one.version.removesuffix(".*")
    return one.operator + version(stem) + one.version[len(stem) :]


def marker(text, environment):
    """The answer of packaging, with `extra` for one extra. None if it cannot parse or evaluate the marker."""
    try:
        return Marker(text).evaluate({"extra": "", **environment})
    except (InvalidMarker, UndefinedComparison, UndefinedEnvironmentName):
        return None


def poetry_marker(text, environment, extras):
    """The answer of poetry-core. None if it raises an error, of which it has many kinds, or takes too long."""
    from poetry.core.version import markers

    def give_up(*_):
        raise TimeoutError

    signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, 0.3)

    # The keys of these caches do not distinguish `"x" in os_name` from `os_name in "x"`: the answer would depend on earlier
    # questions.
    for cached in (markers.parse_marker, markers.cnf, markers.dnf, markers._merge_single_markers):
        cached.cache_clear()
    try:
        return markers.parse_marker(text).validate({**environment, "extra": set(extras)})
    except Exception:
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def poetry_terms(text, environment, extras):
    """The answer of poetry-core for each comparison alone, without its simplification, which is slow and not always right."""
    from poetry.core.version import markers

    try:
        tree = markers._compact_markers(markers._parser.parse(text).children, top_level=False)
        return tree.validate({**environment, "extra": set(extras)})
    except Exception:
        return None


def marker_syntax(text):
    """Who can read the marker: packaging, poetry-core (which refuses some comparisons when it parses them)."""
    from poetry.core.version.markers import parse_marker

    read = {}
    for name, parse in (("packaging", Marker), ("poetry", parse_marker)):
        try:
            parse(text)
            read[name] = True
        except Exception:
            read[name] = False
    return read


def wheel(file_name):
    try:
        name, found, build, tags = parse_wheel_filename(file_name)
    except InvalidWheelFilename:
        return None
    return [name, str(found), [str(build[0]), build[1]] if build else None, sorted(map(str, tags))]


def sdist(file_name):
    try:
        name, found = parse_sdist_filename(file_name)
    except InvalidSdistFilename:
        return None
    return [name, str(found)]


def tag(text):
    try:
        return sorted(map(str, packaging_tags.parse_tag(text)))
    except InvalidTag:
        return None


def requirement(text):
    try:
        found = Requirement(text)
    except InvalidRequirement:
        return None
    return {
        "name": canonicalize_name(found.name),
        "extras": sorted({canonicalize_name(extra) for extra in found.extras}),
        "specifier": sorted(map(_normal, found.specifier)),
        "url": found.url,
        "hasMarker": found.marker is not None,
    }


def platforms(platform):
    if platform["os"] == "other":
        return [platform["tag"]]
    if platform["os"] == "macos":
        return list(packaging_tags.mac_platforms(_numbers(platform["version"]), platform["machine"]))
    glibc = _numbers(platform.get("glibc", "")) or (-1, -1)
    musl = _numbers(platform.get("musl", ""))
    with (
        mock.patch.object(_manylinux, "_get_glibc_version", lambda: glibc),
        mock.patch.object(_manylinux, "_is_linux_armhf", lambda _: True),
        mock.patch.object(_manylinux, "_is_linux_i686", lambda _: True),
        mock.patch.object(_musllinux, "_get_musl_version", lambda _: _musllinux._MuslVersion(*musl) if musl else None),
        mock.patch("sysconfig.get_platform", lambda: f"linux-{platform['machine']}"),
    ):
        return list(packaging_tags._linux_platforms(is_32bit=False))


def compatible_tags(target):
    """The tags as `sys_tags` composes them, for an interpreter other than the running one."""
    found = platforms(target["platform"])
    python = _numbers(target["python"])
    name = packaging_tags.INTERPRETER_SHORT_NAMES.get(target["implementation"]) or target["implementation"]
    interpreter = f"{name}{python[0]}{python[1]}"
    if name == "cp":
        abis = target.get("abis") or [interpreter]
        specific = packaging_tags.cpython_tags(python, abis, found)
    else:
        specific = packaging_tags.generic_tags(interpreter, target.get("abis", []), found)
    common = {"pp": "pp3", "cp": interpreter}.get(name)
    return [*map(str, specific), *map(str, packaging_tags.compatible_tags(python, common, found))]


def _numbers(text):
    return tuple(int(part) for part in text.split(".") if part)


def answer(questions):
    return {kind: [globals()[kind](*arguments) for arguments in asked] for kind, asked in questions.items()}


if __name__ == "__main__":
    json.dump(answer(json.load(sys.stdin)), sys.stdout)
