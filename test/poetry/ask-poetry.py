"""What Poetry answers: the judge of src/poetry/ and src/resolve/.

Reads {"kind": [[argument, ...], ...]} as JSON and prints {"kind": [answer, ...]}.
What Poetry refuses is answered by {"refused": text}.
"""

import json
import logging
import re
import signal
import sys
import tempfile
from pathlib import Path

from cleo.io.null_io import NullIO
from packaging.tags import Tag
from poetry.config.config import Config
from poetry.core.constraints.version import Version, parse_constraint, parse_marker_version_constraint
from poetry.core.packages.utils.link import Link
from poetry.factory import Factory
from poetry.installation.chooser import Chooser
from poetry.installation.executor import Executor
from poetry.installation.installer import Installer
from poetry.packages.locker import Locker
from poetry.repositories import Repository
from poetry.repositories.installed_repository import InstalledRepository
from poetry.utils.env import MockEnv

logging.disable(logging.CRITICAL)


def constraint(text, of_python, versions):
    """Its normal form, and which of the versions it allows."""
    parsed = (parse_marker_version_constraint if of_python else parse_constraint)(text)
    return [str(parsed), [parsed.allows(Version.parse(version)) for version in versions]]


def constraint_sets(left, right):
    a, b = parse_constraint(left), parse_constraint(right)
    return {
        "intersect": str(a.intersect(b)),
        "union": str(a.union(b)),
        "difference": str(a.difference(b)),
        "allowsAll": a.allows_all(b),
        "allowsAny": a.allows_any(b),
        "hasUpperBound": a.has_upper_bound(),
        "isEmpty": a.is_empty(),
    }


def content_hash(text):
    """With and without [dependency-groups]."""
    from poetry.utils._compat import tomllib

    locker = Locker(Path("poetry.lock"), tomllib.loads(text))
    return [locker._content_hash, locker._get_content_hash(with_dependency_groups=False)]


class Recorder(Executor):
    """An executor that installs nothing, and records what it should have installed."""

    operations = ()

    def execute(self, operations):
        self.operations = operations
        return 0


class LockedFiles(Repository):
    """An index that has exactly the files of the lock."""

    def __init__(self):
        super().__init__("files")

    def find_links_for_package(self, package):
        return [
            Link(f"https://example.org/{f['file']}", hashes=dict([f["hash"].split(":")]))
            for f in package.files
            # A lock of format 1.1 lists the files of all versions together; an index lists them by version.
            if re.search(rf"-{re.escape(package.version.text)}[-.]", f["file"])
        ]


def install(folder, environment, groups, extras, tags, check):
    """The packages of `poetry install`, with the files that its chooser takes among those of the lock."""
    poetry = Factory().create_poetry(Path(folder), disable_plugins=True, disable_cache=True)
    env = MockEnv(
        version_info=tuple(int(part) for part in environment["python_full_version"].split(".")),
        marker_env=environment,
        supported_tags=[Tag(*tag.split("-")) for tag in tags],
    )
    recorder = Recorder(env, poetry.pool, Config.create(), NullIO())
    installer = Installer(
        NullIO(), env, poetry.package, poetry.locker, poetry.pool, Config.create(),
        installed=InstalledRepository(), executor=recorder,
    )
    if not check:
        poetry.locker.is_fresh = lambda: True
    if groups is not None:
        installer.only_groups(groups)
    installer.extras(extras)
    installer.run()
    chooser = Chooser(poetry.pool, env)
    chooser._get_repository = lambda package: LockedFiles()
    return sorted(
        [
            operation.package.name,
            operation.package.version.text,
            operation.package.source_type or "index",
            chosen(chooser, operation.package) if tags else None,
        ]
        for operation in recorder.operations
        if operation.job_type == "install" and not operation.skipped
    )


def chosen(chooser, package):
    if package.source_type in ("git", "directory", "url", "file"):
        return None
    try:
        return chooser.choose_for(package).filename
    except Exception:
        return None


def install_text(pyproject, lock, *question):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pyproject.toml").write_text(pyproject)
        Path(folder, "poetry.lock").write_text(lock)
        return install(folder, *question)


def project(folder):
    """Groups with their dependencies, extras, Python, as Poetry's factory makes them."""
    poetry = Factory().create_poetry(Path(folder), disable_plugins=True, disable_cache=True)
    package = poetry.package
    return {
        "name": package.name,
        "python": package.python_versions,
        "groups": [
            [
                name,
                group.is_optional(),
                [
                    [d.name, str(d.constraint), sorted(d.extras), d.is_optional(), d.source_type, d.source_name]
                    for d in group.dependencies_for_locking
                ],
            ]
            for name, group in package._dependency_groups.items()
        ],
        "extras": {name: [d.name for d in deps] for name, deps in package.extras.items()},
        "scripts": package.entry_points.get("console-scripts", {}),
    }


def is_fresh(folder):
    poetry = Factory().create_poetry(Path(folder), disable_plugins=True, disable_cache=True)
    return poetry.locker.is_fresh()


def give_up(*_):
    raise TimeoutError


def answer(ask, arguments):
    """Poetry runs for minutes over some markers; after ten seconds there is no answer."""
    signal.signal(signal.SIGALRM, give_up)
    signal.alarm(10)
    try:
        return ask(*arguments)
    except Exception as error:
        return {"refused": f"{type(error).__name__}: {error}"}
    finally:
        signal.alarm(0)


if __name__ == "__main__":
    kinds = [constraint, constraint_sets, content_hash, install, install_text, project, is_fresh]
    by_name = {ask.__name__: ask for ask in kinds}
    questions = json.load(sys.stdin)
    json.dump(
        {kind: [answer(by_name[kind], each) for each in asked] for kind, asked in questions.items()},
        sys.stdout,
    )
