"""Tells tools that derive a version from Git the version of a tree without history, by writing it into the files that they read.
(Other tools read a variable, see python-derivation.nix.)"""

import configparser
import json
import os
import re


def tell_version(build, name, version):
    required = {normal_name(requirement) for requirement in build["requires"]}
    if required & {"versioningit", "setuptools-git-versioning"} and not os.path.exists("PKG-INFO"):
        write("PKG-INFO", "Metadata-Version: 2.1\nName: %s\nVersion: %s\n" % (name, version))
    module = versioneer_module()
    if module is not None:
        write(module, VERSIONEER % json.dumps(version))
    if build["backend"] == "poetry.core.masonry.api":
        write_for_plugin(version)


def normal_name(requirement):
    return re.sub("[-_.]+", "-", re.match(r"\s*([\w.-]*)", requirement).group(1)).lower()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


# versioneer replaces its module that asks Git by this one when it makes an sdist.
VERSIONEER = """import json

version_json = '''
{"date": null, "dirty": false, "error": null, "full-revisionid": null, "version": %s}
'''  # END VERSION_JSON


def get_versions():
    return json.loads(version_json)
"""


def versioneer_module():
    """The file that versioneer's setting `versionfile_source` names, there or not yet; None where it need not be written."""
    path = None
    settings = configparser.RawConfigParser(strict=False)
    try:
        settings.read("setup.cfg", encoding="utf-8")
        path = settings.get("versioneer", "versionfile_source", fallback=None)
    except (configparser.Error, UnicodeDecodeError):
        pass
    path = path or value_of(r"tool\.versioneer", "versionfile_source")
    if path is None or not os.path.isdir(os.path.dirname(path) or "."):
        return None
    if not os.path.exists(path):
        # Without `versioneer install`: versioneer asks Git then, and so must find the answer there.
        return path
    with open(path, encoding="utf-8") as file:
        # In an sdist the file has been replaced already.
        return None if "END VERSION_JSON" in file.read() else path


def write_for_plugin(version):
    """Write the version into pyproject.toml, where poetry-core reads it: as a plugin of Poetry, poetry-dynamic-versioning does the same."""
    if value_of(r"tool\.poetry-dynamic-versioning", "enable") != "true":
        return
    text = pyproject()
    for table in (r"tool\.poetry", "project"):
        pattern = table_pattern(table) + r"(?P<before>version\s*=\s*)(?P<value>\"[^\"\n]*\"|'[^'\n]*')"
        found = re.search(pattern, text)
        if found is not None:
            write("pyproject.toml", text[: found.start("value")] + json.dumps(version) + text[found.end("value") :])
            return


def value_of(table, key):
    """The value of a string or a boolean in pyproject.toml, by a regular expression: Python before 3.11 cannot parse TOML."""
    found = re.search(table_pattern(table) + key + r"""\s*=\s*["']?([^"'\s#]*)""", pyproject())
    return None if found is None else found.group(1)


def table_pattern(table):
    """A pattern for everything from a table's header to the beginning of one of its lines."""
    return r"(?m)^[ \t]*\[[ \t]*%s[ \t]*\][^\n]*\n(?:(?![ \t]*\[)[^\n]*\n)*?[ \t]*" % table


def pyproject():
    try:
        with open("pyproject.toml", encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return ""
