"""The version of a tree without history, for tools that take it from a file of the tree (others take it from a variable)."""

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


# The module that versioneer puts in an sdist in place of the one which asks Git.
VERSIONEER = """import json

version_json = '''
{"date": null, "dirty": false, "error": null, "full-revisionid": null, "version": %s}
'''  # END VERSION_JSON


def get_versions():
    return json.loads(version_json)
"""


def versioneer_module():
    """`versionfile_source` of its settings, where it is a file of the tree; else None."""
    path = None
    settings = configparser.RawConfigParser(strict=False)
    try:
        settings.read("setup.cfg", encoding="utf-8")
        path = settings.get("versioneer", "versionfile_source", fallback=None)
    except (configparser.Error, UnicodeDecodeError):
        pass
    path = path or value_of(r"tool\.versioneer", "versionfile_source")
    if path is None or not os.path.isfile(path):
        return None
    with open(path, encoding="utf-8") as file:
        # One that was written already is an sdist's own.
        return None if "END VERSION_JSON" in file.read() else path


def write_for_plugin(version):
    """As a plugin of Poetry, poetry-dynamic-versioning writes the version into pyproject.toml, for poetry-core to read."""
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
    """Of a text, a name or a truth in pyproject.toml. Python before 3.11 cannot read TOML."""
    found = re.search(table_pattern(table) + key + r"""\s*=\s*["']?([^"'\s#]*)""", pyproject())
    return None if found is None else found.group(1)


def table_pattern(table):
    """The beginning of some line within a table."""
    return r"(?m)^[ \t]*\[[ \t]*%s[ \t]*\][^\n]*\n(?:(?![ \t]*\[)[^\n]*\n)*?[ \t]*" % table


def pyproject():
    try:
        with open("pyproject.toml", encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return ""
